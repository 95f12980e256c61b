# Only what differs from the built-in texts.
login-title = Welcome back
login-lead = Log in with the email address of your account.
home-shop-title = Made for cold places
home-shop-lead = Few things, made well, mended for ever.
orders-empty-text = When you order something, you can follow it here, from our workshop to your door.
