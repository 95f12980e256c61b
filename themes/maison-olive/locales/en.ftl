# Only what differs from the built-in texts.
login-title = Come in
login-lead = The kettle is on. Log in with the email address of your account.
home-shop-title = From the grove to your table
home-shop-lead = Oil, honey and preserves, from people we know by name.
cart-title = Your basket
nav-cart = Basket
product-add = Into the basket
