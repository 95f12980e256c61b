# Nur was von den mitgelieferten Texten abweicht.
login-title = Willkommen zurück
home-shop-title = Gemacht für kalte Orte
home-shop-lead = Wenige Dinge, gut gemacht, immer wieder repariert.
