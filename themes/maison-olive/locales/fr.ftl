# Seulement ce qui diffère des textes fournis.
login-title = Entrez
home-shop-title = Du verger à votre table
home-shop-lead = Huiles, miels et conserves, chez des gens que nous connaissons par leur nom.
