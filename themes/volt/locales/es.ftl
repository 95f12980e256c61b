# Solo lo que cambia frente a los textos incluidos.
login-title = Conéctate
home-shop-title = Más rápido que el autobús
home-shop-lead = Bicicletas con batería y todo lo que las mantiene en marcha.
overview-greeting = ¿Con las pilas cargadas, { $name }?
