# English. One message a line; a merchant's file may hold just the ones to change.

## Frame
shop-name = Your shop
skip-link = Skip to content
nav-site = Shop
nav-account = Account
nav-log-in = Log in
nav-log-out = Log out
nav-account-label = Account
nav-overview = Overview
nav-orders = Orders
nav-addresses = Addresses
nav-address = Your address
nav-preferences = Preferences
nav-details = Details
nav-password = Password
footer-contact = Contact
footer-privacy = Privacy
appearance-label = Appearance
appearance-auto = Auto
appearance-light = Light
appearance-dark = Dark
theme-broken = The theme’s folder has mistakes. You see the last good version of it.
error-prefix = Error:
error-summary-title = There is a problem

## Demo store
demo-label = Demo store
demo-strip = This is a demo store: what you enter ends with the program, unless it has a file to keep it in.
demo-mailbox-link = Mailbox of the demo
demo-log-ins-title = Look around as one of these customers
demo-log-ins-password = The password of all of them is { $password }
demo-log-ins-what = What you find
demo-log-in-vip = VIP group, 23 addresses, 37 orders of every kind
demo-log-in-vip-plain = VIP group, 37 orders of every kind
demo-log-in-retail = Retail group, a few orders
demo-log-in-wholesale = Wholesale group, a few orders
demo-log-in-empty = A new account with nothing in it
mailbox-title = Mailbox of the demo
mailbox-lead = The mails that a real store would have sent.
mailbox-empty = No mail yet
mailbox-empty-text = Register, or ask for a new password, and the mail turns up here.
mailbox-to = To { $to }
mailbox-open = Open the link

## Home
home-title = Your account, all in one place
home-lead = Follow your orders, keep your addresses in order and see the prices that are yours.
home-register = Create an account
home-account = Go to your account
home-orders = Your orders

## Forms
form-optional = (optional)
form-cancel = Cancel
form-busy = One moment…
form-choose = Choose
form-choose-country = Choose a country
form-choose-state = Choose a state or province
form-refresh = Update
form-refreshed = The list of states is up to date.
hint-between = From { $min } to { $max }
hint-from = { $min } or more
hint-up-to = Up to { $max }
hint-date-between = From { $min } to { $max }
hint-date-from = { $min } or later
hint-date-up-to = { $max } or earlier
field-email = Email address
field-password = Password
field-current-password = Current password
field-new-password = New password
field-first-name = First name
field-last-name = Last name
field-company = Company
field-phone = Phone number
field-vat-number = VAT number
field-company-id = Company ID
field-address1 = Address line 1
field-address2 = Address line 2
field-city = City
field-country = Country
field-state = State or province
field-postal-code = Postal code
password-show = Show password
password-shown = The password is visible.
password-hidden = The password is hidden.
password-rules-intro = Your password needs:
password-rule-length = { $count ->
    [one] at least one character
   *[other] at least { $count } characters
}
password-rule-lower-case = a lower-case letter
password-rule-upper-case = an upper-case letter
password-rule-numbers = { $count ->
    [one] a number
   *[other] at least { $count } numbers
}
password-rule-special = { $count ->
    [one] a special character, such as ! or ?
   *[other] at least { $count } special characters, such as ! or ?
}

## What can be wrong with a form
error-required = Enter something for “{ $label }”
error-choose = Choose something for “{ $label }”
error-choose-some = Tick at least one box for “{ $label }”
error-cannot-clear = “{ $label }” can be changed, but not removed
error-choose-state = Choose a state or province of { $country }
error-too-long = “{ $label }” can have { $max } characters at most
error-line-breaks = “{ $label }” must be a single line
error-number = Enter a number for “{ $label }”, such as 4 or { $example }
error-number-min = “{ $label }” must be { $min } or more
error-number-max = “{ $label }” must be { $max } or less
error-date = Enter a date for “{ $label }” as year-month-day, such as 2026-03-27
error-date-min = “{ $label }” must be { $min } or later
error-date-max = “{ $label }” must be { $max } or earlier
error-control-characters = This contains characters that cannot be used. Type it again
error-email-empty = Enter your email address
error-email = Enter an email address in the usual form, such as name@example.com
error-email-in-use = There is an account with this email address already. Log in, or ask for a new password
error-password-empty = Enter your password
error-password-too-long = This password is too long
error-new-password-empty = Choose a password
error-password-rules = Your password still needs: { $rules }
error-email-change-password = Enter your current password as well: you logged in a while ago, and whoever has your email address can get into your account
error-password-same = Choose a password that differs from the current one
error-current-password-empty = Enter your current password
error-current-password-only = This is not your current password
error-current-password = This is not your current password, or the new one was used before
error-log-in-for-prices = Log in to see prices and to buy
error-credentials = The email address or the password is not right
error-password-reset-required = You need a new password before you can log in. We have sent you an email with a link
error-awaits-approval = This shop approves each new account, and yours is still waiting. You will be able to log in after that
error-log-in-closed = Nobody can log in to this shop at the moment. Please try again later
error-registration-closed = This shop does not take new accounts at the moment
error-no-such-address = This address is no longer in your account
error-no-such-customer = This account is no longer there
error-no-such-cart = This cart is no longer there
error-not-enough-stock = There are not so many in stock
error-store-failed = The shop could not do this. Please try again
problem-unavailable = The shop does not answer at the moment. Nothing was changed, and what you typed is still here. Please try again
problem-closed = The shop is closed at the moment, most often for maintenance. Nothing was changed, and what you typed is still here. Please try again later
problem-not-saved = The shop did not answer, and this was not saved. What you typed is still here. Please send it again
problem-throttled = The shop is very busy. What you typed is still here. Please try again in a minute
problem-too-many-attempts = There were too many tries in a short time. What you typed is still here. Wait a few minutes and try again
problem-unconfirmed = We could not find out whether this was saved. What you typed is still here. Look before you send it again.
problem-unconfirmed-cart = We could not find out whether your cart was changed. Look at it before you try again.
problem-unconfirmed-password = We could not find out whether your password was changed. To find out, log out and log in with the new one; if that does not work, the old one still holds
problem-unconfirmed-new-password = We could not find out whether your new password was set. Try to log in with it; if that does not work, ask for another mail.
problem-unconfirmed-registration = We could not find out whether your account was made. Try to log in with this e-mail address and password before you send it again.
look-addresses = Look at your addresses
look-details = Look at your details
look-preferences = Look at your preferences
look-cart = Look at your cart
look-log-in = Log in
kept-form-title = The shop does not answer
kept-form-unavailable = This is not your fault, and nothing is lost.
kept-form-text = What you entered is kept on this page. The button sends it again.
kept-form-secret = Passwords are not kept. You will be asked for them once more.
problem-internal = Something went wrong on our side. What you typed is still here. Please try again

## Notices
flash-logged-out = You are logged out.
flash-logged-out-here = You are logged out on this device. The shop does not answer and is told as soon as it does.
flash-session-ended = You have been logged out. Log in to go on.
flash-session-ended-draft-kept = You have been logged out. Log in to go on: what you typed is kept for a few minutes.
flash-draft-restored = This was not saved before you were logged out. Look it over and save it now.
flash-registered = Welcome! Your account is ready.
flash-registered-log-in = Your account is ready. Log in to go on.
flash-details-saved = Your details are saved.
flash-password-changed = Your password is changed.
flash-password-changed-log-in = Your password is changed. Log in with the new one to go on.
flash-password-reset = Your new password is set. Log in with it.
flash-address-added = The address is added.
flash-address-saved = The address is saved.
flash-address-deleted = The address is deleted.
flash-address-gone = This address was gone already.
flash-other-customer = You are logged in with another account now, so nothing was changed.

## Log in, log out
login-title = Log in
login-lead = With the email address of your account.
login-submit = Log in
login-forgot = Forgotten your password?
login-register = New here? Create an account
benefits-title = What an account gives you
benefit-orders = All your orders
benefit-orders-text = Follow parcels, download files, print receipts.
benefit-orders-text-plain = See how far each one is, and print it.
benefit-addresses = Addresses at hand
benefit-addresses-text = Type them once, for home, work and gifts.
benefit-address = Your address at hand
benefit-address-text = Type it once; it stands ready at the checkout.
benefit-prices = Your own prices
benefit-prices-text = What your customer group pays, everywhere.
logout-title = Log out
logout-text = You end your session on this device.
logout-already = You are logged out.

## Register
register-title = Create an account
register-log-in = You have one already?
register-submit = Create account
register-to-log-in = Log in with the account you have
register-address = Name and address
register-address-only = Address
register-business = For businesses
register-preferences = What you agree to
waiting-title = Your account is waiting for approval
waiting-text = { $shop } looks at each new account. You can log in as soon as it is approved.
waiting-link = Look around the shop
closed-title = There are no customer accounts here
closed-text = { $shop } can be used without one.

## Forgotten password
forgot-title = Forgotten your password?
forgot-lead = Tell us your email address and we send you a link to set a new one.
forgot-submit = Send the link
forgot-back = Back to log in
forgot-sent-title = Look into your mail
forgot-sent-text = If there is an account with this email address, a link to set a new password is on its way. It may take a few minutes; look into the spam folder, too.
forgot-again = No mail? Ask once more
reset-title = Set a new password
reset-lead = It replaces the old one at once.
reset-submit = Set password
reset-dead-title = This link does not work any more
reset-dead-text = Links to set a new password work once and for a short time. Ask for a new one and use the latest mail.
reset-dead-again = Ask for a new link
reset-dead-other-password = Try again with another password

## What the shop does elsewhere
elsewhere-text = { $shop } does this on its own pages.
elsewhere-link = Go on at { $shop }
elsewhere-ask = This cannot be done here. Please ask { $shop } for help.

## Overview
overview-title = Your account
overview-greeting = Good to see you, { $name }
overview-greeting-nameless = Good to see you
overview-lead = Here is what is going on with your orders.
overview-latest-order = Latest order
overview-more-orders = Earlier orders
overview-one-order = One of your orders
overview-other-orders = More orders
overview-all-orders = All orders
overview-view-order = View order
overview-orders-unavailable = Your orders cannot be shown at the moment.
addresses-unavailable = Your addresses cannot be shown at the moment. They are not lost.
overview-sign-in = Log-in details
overview-sign-in-link = Change your details
overview-prices = Your prices
overview-prices-text = You see the prices of the group { $group }
overview-credit = Store credit
overview-credit-text = Use it at the next checkout.
overview-address-link = Change your address
overview-addresses-link = Manage addresses
overview-addresses-all = All { $count } addresses
overview-addresses-empty = You have no address yet.
loyalty-title = Your benefits
loyalty-spent = You have spent { $amount }
loyalty-discount = Your discount is { $percent } %
loyalty-no-discount = No discount yet
loyalty-until = until { $date }
loyalty-until-words = until: { $date }
loyalty-next = { $amount } more, and it is { $percent } %
loyalty-progress = Way to the next level
progress-label = Progress of the order
progress-placed = Placed
progress-paid = Paid
progress-packed = Packed
progress-on-its-way = On its way

## Details and password
details-title = Your details
details-lead = How we call you and how we reach you.
details-submit = Save details
details-email-fixed = Your log-in stays with this address. If it has to change, please ask { $shop }.
password-title = Change password
password-lead = You need your current password for this.
password-submit = Change password

## Addresses
addresses-title = Addresses
addresses-lead = Where your orders can go.
addresses-add = Add an address
addresses-empty = No address yet
addresses-empty-text = Addresses that you save stand ready at the checkout.
addresses-pages = Pages of addresses
addresses-count = { $count ->
    [one] One address
   *[other] { $count } addresses
}
address-title = Your address
address-lead = Where your orders go, and your bills.
address-empty = No address yet
address-empty-text = An address that you save stands ready at the checkout.
address-nameless = Address without a name
address-edit = Edit
address-delete = Delete
address-edit-label = Edit address: { $address }
address-delete-label = Delete address: { $address }
address-new-title = Add an address
address-new-submit = Add address
address-edit-title = Edit address
address-edit-submit = Save address
address-delete-title = Delete this address?
address-delete-lead = Orders that were sent there are not changed. You cannot undo this.
address-delete-submit = Delete address
address-delete-cancel = Keep it

## Preferences
preferences-title = Preferences
preferences-lead = What you agree to. You can change your mind at any time.
preferences-submit = Save preferences
preferences-marketing = Mails
preferences-marketing-yes = Send me news and offers by email
preferences-consents = Consents
preferences-history = Your latest answers
preferences-accepted = Agreed
preferences-declined = Not agreed
preferences-answer = Answer
preferences-given = Given on
preferences-what = What it is about
consent-privacy_policy = I agree to the privacy policy
consent-cookie_policy = I agree to the use of cookies
consent-terms_and_conditions = I agree to the terms and conditions
consent-other = I agree: { $name }
flash-preferences-saved = Your preferences are saved.

## Orders
orders-title = Orders
orders-lead = Everything you have ordered, newest first.
orders-lead-unsorted = Everything you have ordered.
orders-empty = No orders yet
orders-empty-text = When you order something, you can follow it here.
orders-empty-link = Start shopping
orders-none-of-state = No orders in this state
orders-show-all = Show all orders
orders-filter = State
orders-filter-all = All states
orders-filter-submit = Show
orders-pages = Pages of orders
pager-newer = Newer
pager-older = Older
pager-previous = Previous
pager-next = Next
order-number = Order { $number }
order-items = { $count ->
    [one] 1 item
   *[other] { $count } items
}
order-placed = Placed on { $date }
order-placed-words = Placed: { $date }
order-print = Print
order-paid = Paid
order-not-paid = Not paid yet
order-incomplete = A part of this order could not be read. What you see is right, but something may be missing.
order-side = Summary of the order
order-summary = Summary
order-amounts = Amounts of the order
order-payment = Payment
order-billing = Billing address
order-message = Your message
order-timeline = So far
timeline-placed = Order placed
timeline-parcel = A parcel is on its way
timeline-parcel-by = A parcel is on its way: { $carrier }
order-status-pending = Pending
order-status-incomplete = Incomplete
order-status-awaiting-payment = Awaiting payment
order-status-manual-verification-required = Being checked
order-status-awaiting-fulfillment = Being packed
order-status-awaiting-shipment = Awaiting shipment
order-status-awaiting-pickup = Ready for pickup
order-status-partially-shipped = Partially shipped
order-status-shipped = Shipped
order-status-completed = Completed
order-status-partially-refunded = Partially refunded
order-status-refunded = Refunded
order-status-disputed = Disputed
order-status-declined = Declined
order-status-cancelled = Cancelled
order-status-unknown = In progress
delivery = Delivery
delivery-to = Delivery to { $city }
delivery-pickup = Pick up: { $place }
delivery-downloads = Downloads
delivery-links-sent = The links were also sent to { $email }.
delivery-gift-certificates = Gift certificates
delivery-sent-to = Sent to { $email }.
delivery-not-sent = Nothing has left yet.
shipment-sent = Sent on { $date }
shipment-sent-by = { $carrier }, sent on { $date }
shipment-track = Track the parcel
shipment-track-number = Track { $number }
shipment-parcel = parcel { $number }
shipment-number = Tracking number
shipment-untracked = Without tracking
items-caption = { $delivery }: items
items-item = Item
items-quantity = Quantity
items-total = Total
items-before = Before:
items-sku = SKU
items-gone = No longer in the shop
items-wrapping = Gift wrap: { $name }
items-refunded = { $count } refunded
items-file = File { $number }
# The name of that link for screen readers.
items-file-of = File { $number } of { $name }
total-subtotal = Subtotal
total-discount = Discount
total-coupon = Coupon { $code }
total-shipping = Shipping
total-handling = Handling
total-wrapping = Gift wrap
total-payment-fee = Payment fee
total-tax = Tax
total-tax-percent = Tax { $percent } %
total-tax-included = { $name }, included
total-tax-included-unnamed = Tax, included
total-total = Total
payment-by = Payment method
payment-card = { $brand } ending in { $last4 }
payment-gift-certificate = Gift certificate { $code }

## Pages for what went wrong
error-page-not-found = This page is not here
error-page-not-found-text = It may have moved, or it never was. Nothing is lost.
error-page-method = This cannot be done here
error-page-method-text = The page was called in a way that it does not know.
error-page-forbidden = This was stopped for your safety
error-page-forbidden-text = The form seems to come from another site. Open the page here and try again.
error-page-too-large = That was too much
error-page-too-large-text = What was sent is larger than any form of this shop.
error-page-throttled = One moment, please
error-page-throttled-text = There were very many requests. Wait a minute and try again.
error-page-unavailable = The shop does not answer
error-page-unavailable-text = This is not your fault. Please try again in a moment.
error-page-unavailable-text-logged-in = This is not your fault, and you are still logged in. Please try again in a moment.
error-page-closed = The shop is closed at the moment
error-page-closed-text = Most often this is maintenance, and it is back soon. Nothing is lost. Please try again later.
error-page-other-customer = We have logged you out
error-page-other-customer-text = The shop gave us an answer that was not for you. We show nothing of it. Please log in again; if this happens once more, tell us the number below.
error-page-bad-request = This did not make sense to us
error-page-bad-request-text = Open the page again and try once more.
error-page-internal = Something went wrong
error-page-internal-text = This is our fault. Please try again; if it stays, tell us the number below.
error-page-request-id = Request number:
error-page-retry = Try again
error-page-home = To the first page

## Shop
nav-home = Home
nav-cart = Cart
nav-cart-count = { $count ->
    [one] Cart, one item
   *[other] Cart, { $count } items
}
nav-categories = Categories
nav-crumbs = You are here
nav-subcategories = Within this category
search-label = Search
search-submit = Search
search-title = Search
search-title-for = Results for “{ $words }”
search-none = Nothing was found
search-none-text = Try another word, or fewer.
search-empty = What are you looking for?
search-empty-text = Type a word into the search box above: a name, a brand or an article number.
currency-label = Currency
currency-submit = Change
home-shop-title = Good to have you here
home-shop-lead = Have a look around. When you log in, you see the prices that are yours.
home-browse = Browse the shop
home-featured = Our favourites
home-first = From the shop
listing-count = { $count ->
    [one] One product
   *[other] { $count } products
}
listing-products = Products
listing-none = There is nothing here yet
listing-none-narrowed = Nothing fits all of your choices
listing-clear = Clear all choices
listing-pages = Pages of products
listing-sort = Sort by
listing-sort-submit = Sort
listing-filter = Filter
listing-filter-count = { $count ->
    [one] Filter: one choice
   *[other] Filter: { $count } choices
}
listing-filter-submit = Show products
listing-price-from = Price from
listing-price-to = Price to
sort-default = The shop’s order
sort-featured = Featured
sort-relevance = Best match
sort-newest = Newest
sort-best-selling = Best selling
sort-best-reviewed = Best reviewed
sort-lowest-price = Price, low to high
sort-highest-price = Price, high to low
sort-a-to-z = Name, A to Z
sort-z-to-a = Name, Z to A

## Products
product-pictures = Pictures
product-quantity = Quantity
product-quantity-min = At least { $min }
product-quantity-max = { $max } at most
product-quantity-between = From { $min } to { $max }
product-text-max = { $max } characters at most
product-add = Add to cart
product-update = Update price
product-updated = Price and stock are up to date.
product-option-none = None
product-file = “{ $label }” needs a file, which cannot be sent here. Please contact the shop.
product-related = Goes well with it
product-description = Description
product-facts = Facts
product-sku = Article number
product-condition = Condition
product-condition-new = New
product-condition-used = Used
product-condition-refurbished = Refurbished
product-mpn = Manufacturer’s number
product-upc = UPC
product-gtin = GTIN
product-in-stock = In stock
product-low-stock = { $count ->
    [one] Only one left
   *[other] Only { $count } left
}
product-out-of-stock = Out of stock
product-unavailable = Not available
product-pre-order = Pre-order
product-pre-order-on = Pre-order: comes { $date }
product-no-combination = This combination is not available

## Prices
price-label = Price
# For screen readers; others see two amounts with a dash.
price-range = from { $low } to { $high }
price-ex-tax = excl. tax
price-inc-tax = incl. tax
price-yours = Your price
price-sale = Sale
price-was = Was
price-list = List price
price-retail = Recommended price
price-advertised = Advertised price
price-see = See your price
price-see-on-page = See the price on the product’s page
price-saving = You save { $amount } ({ $percent } %)
price-why-both = The sale and your group’s terms are both in this price.
price-as-low-as = As low as { $price } { $tax } for larger quantities
price-log-in = Log in to see prices
price-none = No price
price-unavailable = The price is not available right now
price-tiers = Price by quantity, { $tax }
price-tier-quantity = Quantity
price-tier-each = Price each
price-tier-saving = You save
price-tier-active = (your quantity)
price-tier-range = { $from }–{ $to }
price-tier-from = { $from }+

## Cart and checkout
cart-title = Your cart
cart-count = { $count ->
    [one] One item
   *[other] { $count } items
}
cart-elsewhere = Your cart is at the shop
cart-empty = Your cart is empty
cart-empty-text = What you put into it waits here, also when you log in later.
cart-empty-link = Browse the shop
cart-quantity-of = Quantity of { $name }
cart-quantity-fixed = Quantity: { $count }
cart-update = Update
cart-remove = Remove
cart-remove-what = Remove { $name }
cart-price-each = Price each
cart-line-total = Total:
cart-summary = Summary
cart-discount = Discounts
cart-at-checkout = Shipping and tax are worked out at checkout.
cart-checkout = Check out
checkout-title = Checkout
checkout-back = Back to the cart
error-quantity = Enter how many as a whole number, such as 2
error-quantity-min = The least is { $min }
error-quantity-max = The most is { $max }
error-cart-refused = The shop cannot put this into a cart
error-tick = Tick “{ $label }”
error-whole-number = Enter a whole number for “{ $label }”
error-too-short = “{ $label }” needs at least { $min } characters
error-too-many-lines = “{ $label }” can have { $max } lines at most
flash-session-ended-guest = Your session has ended, so you see the prices for guests. Log in to see yours.
flash-other-customer-hosted = Somebody else is logged in on the shop’s checkout pages, so you have been logged out here. Log in again to go on.
flash-cart-added = It is in your cart.
flash-cart-changed = Your cart is up to date.
flash-cart-removed = Removed from your cart.
flash-carts-combined = We have added what you picked before to the cart of your account.
flash-cart-restored = The cart of your last visit is back.
flash-cart-gone = Your cart is no longer there: it was ordered, or it was too old.
flash-cart-empty = There is nothing to check out yet.
flash-currency-changed = Prices are now in the currency you chose.
flash-currency-not-changed = Your cart could not be changed to this currency.
flash-log-in-link-other = You are logged in with another account. Log out first, and then use the link again.
flash-cart-line-gone = That is no longer in your cart.
flash-log-in-link-failed = That link does not work any more. Log in with your email address and password.

## Single sign-on
go-on-title = One moment
go-on-text = You are on your way to the checkout.
go-on-link = Go on to the checkout
return-title = Welcome back
return-text = We are looking up whether you are logged in.
return-submit = Continue
logout-go-on = Go on without logging in
hosted-title = More for your account
hosted-text = These open in the shop’s own pages. You stay logged in.
hosted-returns = Returns
hosted-messages = Messages
hosted-payment-methods = Saved payment methods
hosted-links-title = At the shop
hosted-links-text = These open in the shop’s own pages, which may ask you to log in again.
hosted-wish-list = Wish list
listing-all = All products
nav-all-products = All products
product-variant = Version
product-buy-elsewhere = Buy at { $shop }
product-buy-elsewhere-hint = The shop’s own pages take your order.
price-prior = Lowest price before the reduction
nav-hosted-cart = Cart at the shop

## Numbers and lists
percent = { $percent } %
# Between parts of a line, such as those of an address.
separator = { ", " }

## Money
# Where a currency's sign stands, and how its code stands where it has no sign below.
money = { $sign }{ $number }
negative = −{ $amount }
money-with-code = { $sign } { $number }
currency-usd = $
currency-eur = €
currency-gbp = £
currency-jpy = ¥
currency-cad = CA$
currency-aud = A$
currency-nzd = NZ$
currency-inr = ₹
currency-brl = R$
currency-mxn = MX$

## Languages
# This language's name in itself.
language-name = English
language-label = Language

## Names
# In the order of the language.
name-full = { $first } { $last }
