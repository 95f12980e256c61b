# Only what differs from the built-in texts.
login-title = Plug in
login-submit = Let’s go
home-shop-title = Faster than the bus
home-shop-lead = Bicycles with a battery, and everything that keeps them rolling.
overview-greeting = Charged up, { $name }?
cart-empty = Nothing in here yet. Really?
price-retail = Everyone else pays
