# French – français. One message a line; a merchant's file may hold just the ones to change.

## Frame
shop-name = Votre boutique
skip-link = Aller au contenu
nav-site = Boutique
nav-account = Compte
nav-log-in = Se connecter
nav-log-out = Se déconnecter
nav-account-label = Compte
nav-overview = Vue d’ensemble
nav-orders = Commandes
nav-addresses = Adresses
nav-address = Votre adresse
nav-preferences = Préférences
nav-details = Informations
nav-password = Mot de passe
footer-privacy = Confidentialité
footer-contact = Contact
appearance-label = Apparence
appearance-auto = Auto
appearance-light = Clair
appearance-dark = Sombre
theme-broken = Le dossier du thème contient des erreurs. Vous voyez sa dernière version correcte.
error-prefix = Erreur :
error-summary-title = Il y a un problème

## Demo store
demo-label = Boutique de démonstration
demo-strip = Ceci est une boutique de démonstration : ce que vous saisissez disparaît à l’arrêt du programme, sauf si un fichier est prévu pour le conserver.
demo-mailbox-link = Boîte de réception de la démo
demo-log-ins-title = Explorez la boutique avec l’un de ces comptes clients
demo-log-ins-password = Le mot de passe est le même pour tous : { $password }
demo-log-ins-what = Ce que vous y trouvez
demo-log-in-vip = Groupe VIP, 23 adresses, 37 commandes de toutes sortes
demo-log-in-vip-plain = Groupe VIP, 37 commandes de toutes sortes
demo-log-in-retail = Groupe Retail, quelques commandes
demo-log-in-wholesale = Groupe Wholesale, quelques commandes
demo-log-in-empty = Un compte tout neuf, encore vide
mailbox-title = Boîte de réception de la démo
mailbox-lead = Les e-mails qu’une vraie boutique aurait envoyés.
mailbox-empty = Aucun e-mail pour l’instant
mailbox-empty-text = Créez un compte ou demandez un nouveau mot de passe : l’e-mail arrivera ici.
mailbox-to = À { $to }
mailbox-open = Ouvrir le lien

## Home
home-title = Tout votre compte au même endroit
home-lead = Suivez vos commandes, gardez vos adresses à jour et retrouvez les prix qui vous sont réservés.
home-register = Créer un compte
home-account = Accéder à votre compte
home-orders = Vos commandes

## Forms
form-optional = (facultatif)
form-cancel = Annuler
form-busy = Un instant…
form-choose = Choisir
form-choose-country = Choisir un pays
form-choose-state = Choisir un État ou une province
form-refresh = Actualiser
form-refreshed = La liste des États et provinces est à jour.
hint-between = Minimum : { $min }, maximum : { $max }
hint-from = Minimum : { $min }
hint-up-to = Maximum : { $max }
hint-date-between = Du { $min } au { $max }
hint-date-from = À partir du { $min }
hint-date-up-to = Jusqu’au { $max }
field-email = Adresse e-mail
field-password = Mot de passe
field-current-password = Mot de passe actuel
field-new-password = Nouveau mot de passe
field-first-name = Prénom
field-last-name = Nom
field-company = Entreprise
field-phone = Numéro de téléphone
field-vat-number = Numéro de TVA
field-company-id = Numéro d’entreprise
field-address1 = Adresse
field-address2 = Complément d’adresse
field-city = Ville
field-country = Pays
field-state = État ou province
field-postal-code = Code postal
password-show = Afficher le mot de passe
password-shown = Le mot de passe est affiché.
password-hidden = Le mot de passe est masqué.
password-rules-intro = Votre mot de passe doit contenir :
password-rule-length = { $count ->
    [one] au moins { $count } caractère
   *[other] au moins { $count } caractères
}
password-rule-lower-case = une lettre minuscule
password-rule-upper-case = une lettre majuscule
password-rule-numbers = { $count ->
    [one] un chiffre
   *[other] au moins { $count } chiffres
}
password-rule-special = { $count ->
    [one] un caractère spécial (comme ! ou ?)
   *[other] au moins { $count } caractères spéciaux (comme ! ou ?)
}

## What can be wrong with a form
error-required = Renseignez le champ « { $label } »
error-choose = Faites un choix pour « { $label } »
error-choose-some = Cochez au moins une case pour « { $label } »
error-cannot-clear = Le champ « { $label } » peut être modifié, mais pas laissé vide
error-choose-state = Choisissez un État ou une province ({ $country })
error-too-long = { $max ->
    [one] Le champ « { $label } » est limité à { $max } caractère
   *[other] Le champ « { $label } » est limité à { $max } caractères
}
error-line-breaks = Le champ « { $label } » doit tenir sur une seule ligne
error-number = Indiquez un nombre pour « { $label } », par exemple 4 ou { $example }
error-number-min = Indiquez pour « { $label } » un nombre supérieur ou égal à { $min }
error-number-max = Indiquez pour « { $label } » un nombre inférieur ou égal à { $max }
error-date = Indiquez une date pour « { $label } » dans l’ordre année-mois-jour, par exemple 2026-03-27
error-date-min = Indiquez pour « { $label } » une date à partir du { $min }
error-date-max = Indiquez pour « { $label } » une date jusqu’au { $max }
error-control-characters = Votre saisie contient des caractères non autorisés. Saisissez-la de nouveau
error-email-empty = Indiquez votre adresse e-mail
error-email = Indiquez une adresse e-mail sous la forme habituelle, par exemple name@example.com
error-email-in-use = Un compte existe déjà avec cette adresse e-mail. Connectez-vous ou demandez un nouveau mot de passe
error-log-in-for-prices = Connectez-vous pour voir les prix et commander
error-password-empty = Saisissez votre mot de passe
error-password-too-long = Ce mot de passe est trop long
error-new-password-empty = Choisissez un mot de passe
error-password-rules = Il manque encore à votre mot de passe : { $rules }
error-email-change-password = Saisissez aussi votre mot de passe actuel : votre connexion n’est plus toute récente, et qui a accès à votre adresse e-mail peut entrer dans votre compte
error-password-same = Choisissez un mot de passe différent de l’actuel
error-current-password-empty = Saisissez votre mot de passe actuel
error-current-password-only = Ce n’est pas votre mot de passe actuel
error-current-password = Ce n’est pas votre mot de passe actuel, ou le nouveau a déjà servi
error-credentials = L’adresse e-mail ou le mot de passe est incorrect
error-password-reset-required = Avant de vous connecter, vous devez choisir un nouveau mot de passe. Nous vous avons envoyé un lien par e-mail
error-awaits-approval = Cette boutique valide chaque nouveau compte, et le vôtre est encore en attente. Vous pourrez vous connecter une fois qu’il sera validé
error-log-in-closed = La connexion à cette boutique n’est pas possible pour le moment. Réessayez plus tard
error-registration-closed = Cette boutique n’ouvre pas de nouveaux comptes pour le moment
error-no-such-address = Cette adresse ne figure plus dans votre compte
error-no-such-customer = Ce compte n’existe plus
error-no-such-cart = Ce panier n’existe plus
error-not-enough-stock = Le stock ne suffit pas pour cette quantité
error-store-failed = L’opération n’a pas abouti. Réessayez
problem-unavailable = La boutique ne répond pas pour le moment. Rien n’a été modifié et votre saisie est conservée. Réessayez
problem-closed = La boutique est fermée pour le moment, le plus souvent pour maintenance. Rien n’a été modifié et votre saisie est conservée. Réessayez plus tard
problem-not-saved = La boutique n’a pas répondu et rien n’a été enregistré. Votre saisie est conservée. Envoyez-la de nouveau
problem-throttled = La boutique est très sollicitée. Votre saisie est conservée. Réessayez dans une minute
problem-too-many-attempts = Il y a eu trop de tentatives en peu de temps. Votre saisie est conservée. Patientez quelques minutes, puis réessayez
problem-unconfirmed = Nous n’avons pas pu savoir si vos modifications ont été enregistrées. Votre saisie est conservée. Vérifiez avant de l’envoyer de nouveau.
problem-unconfirmed-cart = Nous n’avons pas pu savoir si votre panier a été modifié. Vérifiez-le avant de réessayer.
problem-unconfirmed-password = Nous n’avons pas pu savoir si votre mot de passe a été modifié. Pour vérifier, déconnectez-vous, puis connectez-vous avec le nouveau ; si cela ne fonctionne pas, l’ancien est toujours valable
problem-unconfirmed-new-password = Nous n’avons pas pu savoir si votre nouveau mot de passe a été enregistré. Essayez de vous connecter avec ; si cela ne fonctionne pas, demandez un autre e-mail.
problem-unconfirmed-registration = Nous n’avons pas pu savoir si votre compte a été créé. Essayez de vous connecter avec cette adresse e-mail et ce mot de passe avant d’envoyer de nouveau le formulaire.
look-addresses = Voir vos adresses
look-details = Voir vos informations
look-preferences = Voir vos préférences
look-cart = Voir votre panier
look-log-in = Se connecter
kept-form-title = La boutique ne répond pas
kept-form-unavailable = Vous n’y êtes pour rien, et rien n’est perdu.
kept-form-text = Votre saisie est conservée sur cette page. Le bouton l’envoie de nouveau.
kept-form-secret = Les mots de passe ne sont pas conservés. Ils vous seront redemandés.
problem-internal = Une erreur s’est produite de notre côté. Votre saisie est conservée. Réessayez

## Notices
flash-logged-out = Votre session est fermée. À bientôt !
flash-logged-out-here = Votre session est fermée sur cet appareil. La boutique ne répond pas ; elle en sera informée dès que possible.
flash-session-ended = Votre session est terminée. Connectez-vous pour continuer.
flash-session-ended-draft-kept = Votre session est terminée. Connectez-vous pour continuer : votre saisie est conservée quelques minutes.
flash-draft-restored = Votre session s’est terminée avant l’enregistrement. Relisez votre saisie et enregistrez-la maintenant.
flash-registered = Bienvenue ! Votre compte est prêt.
flash-registered-log-in = Votre compte est prêt. Connectez-vous pour continuer.
flash-details-saved = Vos informations sont enregistrées.
flash-password-changed = Votre mot de passe est modifié.
flash-password-changed-log-in = Votre mot de passe est modifié. Connectez-vous avec le nouveau pour continuer.
flash-password-reset = Votre nouveau mot de passe est enregistré. Utilisez-le pour vous connecter.
flash-address-added = L’adresse est ajoutée.
flash-address-saved = L’adresse est enregistrée.
flash-address-deleted = L’adresse est supprimée.
flash-address-gone = Cette adresse était déjà supprimée.
flash-other-customer = Vous utilisez maintenant un autre compte : rien n’a été modifié.

## Log in, log out
login-title = Connexion
login-lead = Avec l’adresse e-mail de votre compte.
login-submit = Se connecter
login-forgot = Mot de passe oublié ?
login-register = Première visite ? Créez un compte
benefits-title = Les avantages d’un compte
benefit-orders = Toutes vos commandes
benefit-orders-text = Suivez vos colis, téléchargez vos fichiers, imprimez vos reçus.
benefit-orders-text-plain = Voyez où en est chacune et imprimez-la.
benefit-addresses = Vos adresses à portée de main
benefit-addresses-text = Saisissez-les une seule fois : maison, bureau, cadeaux.
benefit-address = Votre adresse à portée de main
benefit-address-text = Saisissez-la une seule fois : elle sera prête au moment de commander.
benefit-prices = Vos propres prix
benefit-prices-text = Les prix de votre groupe client, partout dans la boutique.
logout-title = Déconnexion
logout-text = Votre session sur cet appareil va se fermer.
logout-already = Votre session est fermée.

## Register
register-title = Créer un compte
register-log-in = Vous avez déjà un compte ?
register-submit = Créer le compte
register-to-log-in = Se connecter avec un compte existant
register-address = Nom et adresse
register-address-only = Adresse
register-business = Pour les professionnels
register-preferences = Ce que vous acceptez
waiting-title = Votre compte est en attente de validation
waiting-text = { $shop } vérifie chaque nouveau compte. Vous pourrez vous connecter dès que le vôtre sera validé.
waiting-link = Découvrir la boutique
closed-title = Il n’y a pas de comptes clients ici
closed-text = Chez { $shop }, vous n’avez pas besoin de compte.

## Forgotten password
forgot-title = Mot de passe oublié ?
forgot-lead = Indiquez votre adresse e-mail : nous vous enverrons un lien pour choisir un nouveau mot de passe.
forgot-submit = Envoyer le lien
forgot-back = Retour à la connexion
forgot-sent-title = Consultez vos e-mails
forgot-sent-text = Si un compte existe avec cette adresse e-mail, un lien pour choisir un nouveau mot de passe est en route. Cela peut prendre quelques minutes ; pensez à vérifier vos spams.
forgot-again = Pas d’e-mail ? Refaire une demande
reset-title = Choisir un nouveau mot de passe
reset-lead = Il remplacera aussitôt l’ancien.
reset-submit = Enregistrer le mot de passe
reset-dead-title = Ce lien ne fonctionne plus
reset-dead-text = Un lien pour choisir un nouveau mot de passe ne sert qu’une fois et n’est valable que peu de temps. Demandez-en un nouveau et utilisez l’e-mail le plus récent.
reset-dead-again = Demander un nouveau lien
reset-dead-other-password = Réessayer avec un autre mot de passe

## What the shop does elsewhere
elsewhere-text = { $shop } s’en charge sur son propre site.
elsewhere-link = Continuer chez { $shop }
elsewhere-ask = Ce n’est pas possible ici. Contactez { $shop } pour obtenir de l’aide.

## Overview
overview-title = Votre compte
overview-greeting = Bonjour { $name }
overview-greeting-nameless = Bonjour
overview-lead = Voici où en sont vos commandes.
overview-latest-order = Dernière commande
overview-more-orders = Commandes précédentes
overview-one-order = Une de vos commandes
overview-other-orders = Autres commandes
overview-all-orders = Toutes les commandes
overview-view-order = Voir la commande
overview-orders-unavailable = Vos commandes ne peuvent pas être affichées pour le moment.
addresses-unavailable = Vos adresses ne peuvent pas être affichées pour le moment. Elles ne sont pas perdues.
overview-sign-in = Connexion
overview-sign-in-link = Modifier vos informations
overview-prices = Vos prix
overview-prices-text = Vous voyez les prix du groupe { $group }
overview-credit = Votre avoir
overview-credit-text = À utiliser lors de votre prochaine commande.
overview-address-link = Modifier votre adresse
overview-addresses-link = Gérer les adresses
overview-addresses-all = Voir les { $count } adresses
overview-addresses-empty = Vous n’avez pas encore d’adresse.
loyalty-title = Vos avantages
loyalty-spent = Total de vos achats : { $amount }
loyalty-discount = Vous avez { $percent } % de remise
loyalty-no-discount = Pas encore de remise
loyalty-until = jusqu’au { $date }
loyalty-until-words = jusqu’à : { $date }
loyalty-next = Plus que { $amount } d’achats pour obtenir { $percent } % de remise
loyalty-progress = Progression vers le niveau suivant
progress-label = Avancement de la commande
progress-placed = Enregistrée
progress-paid = Payée
progress-packed = Préparée
progress-on-its-way = En route

## Details and password
details-title = Vos informations
details-lead = Votre nom et les moyens de vous joindre.
details-submit = Enregistrer les informations
details-email-fixed = Votre connexion reste liée à cette adresse. Si elle doit changer, contactez { $shop }.
password-title = Modifier le mot de passe
password-lead = Votre mot de passe actuel vous sera demandé.
password-submit = Modifier le mot de passe

## Addresses
addresses-title = Adresses
addresses-lead = Pour la livraison de vos commandes.
addresses-add = Ajouter une adresse
addresses-empty = Aucune adresse pour l’instant
addresses-empty-text = Les adresses que vous enregistrez seront prêtes au moment de commander.
addresses-pages = Pages d’adresses
addresses-count = { $count ->
    [one] { $count } adresse
   *[other] { $count } adresses
}
address-title = Votre adresse
address-lead = Pour vos livraisons et vos factures.
address-empty = Aucune adresse pour l’instant
address-empty-text = L’adresse que vous enregistrez sera prête au moment de commander.
address-nameless = Adresse sans nom
address-edit = Modifier
address-delete = Supprimer
address-edit-label = Modifier l’adresse : { $address }
address-delete-label = Supprimer l’adresse : { $address }
address-new-title = Ajouter une adresse
address-new-submit = Ajouter l’adresse
address-edit-title = Modifier l’adresse
address-edit-submit = Enregistrer l’adresse
address-delete-title = Supprimer cette adresse ?
address-delete-lead = Les commandes déjà envoyées à cette adresse ne changent pas. La suppression est définitive.
address-delete-submit = Supprimer l’adresse
address-delete-cancel = La conserver

## Preferences
preferences-title = Préférences
preferences-lead = Ce que vous acceptez. Vous pouvez changer d’avis à tout moment.
preferences-submit = Enregistrer les préférences
preferences-marketing = E-mails
preferences-marketing-yes = Je souhaite recevoir les nouveautés et les offres par e-mail
preferences-consents = Consentements
preferences-history = Vos dernières réponses
preferences-accepted = Accepté
preferences-declined = Non accepté
preferences-answer = Réponse
preferences-given = Date
preferences-what = Objet
consent-privacy_policy = J’accepte la politique de confidentialité
consent-cookie_policy = J’accepte l’utilisation des cookies
consent-terms_and_conditions = J’accepte les conditions générales
consent-other = J’accepte : { $name }
flash-preferences-saved = Vos préférences sont enregistrées.

## Orders
orders-title = Commandes
orders-lead = Toutes vos commandes, de la plus récente à la plus ancienne.
orders-lead-unsorted = Toutes vos commandes.
orders-empty = Aucune commande pour l’instant
orders-empty-text = Dès que vous commandez, vous pouvez suivre votre commande ici.
orders-empty-link = Commencer vos achats
orders-none-of-state = Aucune commande avec ce statut
orders-show-all = Voir toutes les commandes
orders-filter = Statut
orders-filter-all = Tous les statuts
orders-filter-submit = Afficher
orders-pages = Pages de commandes
pager-newer = Plus récentes
pager-older = Plus anciennes
pager-previous = Page précédente
pager-next = Page suivante
order-number = Commande { $number }
order-items = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
order-placed = Passée le { $date }
order-placed-words = Date : { $date }
order-print = Imprimer
order-paid = Payée
order-not-paid = Pas encore payée
order-incomplete = Une partie de cette commande n’a pas pu être lue. Ce que vous voyez est exact, mais il peut manquer quelque chose.
order-side = Récapitulatif de la commande
order-summary = Récapitulatif
order-amounts = Montants de la commande
order-payment = Paiement
order-billing = Adresse de facturation
order-message = Votre message
order-timeline = Suivi de la commande
timeline-placed = Commande passée
timeline-parcel = Un colis est en route
timeline-parcel-by = Un colis est en route : { $carrier }
order-status-pending = En attente
order-status-incomplete = Incomplète
order-status-awaiting-payment = En attente de paiement
order-status-manual-verification-required = En cours de vérification
order-status-awaiting-fulfillment = En préparation
order-status-awaiting-shipment = En attente d’expédition
order-status-awaiting-pickup = Prête au retrait
order-status-partially-shipped = Expédiée en partie
order-status-shipped = Expédiée
order-status-completed = Terminée
order-status-partially-refunded = Remboursée en partie
order-status-refunded = Remboursée
order-status-disputed = En litige
order-status-declined = Refusée
order-status-cancelled = Annulée
order-status-unknown = En cours
delivery = Livraison
delivery-to = Livraison vers { $city }
delivery-pickup = Retrait : { $place }
delivery-downloads = Téléchargements
delivery-links-sent = Les liens ont aussi été envoyés à { $email }.
delivery-gift-certificates = Chèques-cadeaux
delivery-sent-to = Envoyé à { $email }.
delivery-not-sent = Rien n’a encore été expédié.
shipment-sent = Expédié le { $date }
shipment-sent-by = { $carrier }, expédié le { $date }
shipment-track = Suivre le colis
shipment-track-number = Suivre l’envoi { $number }
shipment-parcel = colis { $number }
shipment-number = Numéro de suivi :
shipment-untracked = Sans suivi
items-caption = { $delivery } – articles
items-item = Article
items-quantity = Quantité
items-total = Total
items-before = Avant :
items-sku = Réf.
items-gone = N’est plus en vente
items-wrapping = Emballage cadeau : { $name }
items-refunded = { $count ->
    [one] { $count } remboursé
   *[other] { $count } remboursés
}
items-file = Fichier { $number }
items-file-of = Fichier { $number } pour { $name }
total-subtotal = Sous-total
total-discount = Remise
total-coupon = Code promo { $code }
total-shipping = Livraison
total-handling = Frais de traitement
total-wrapping = Emballage cadeau
total-payment-fee = Frais de paiement
total-tax = Taxes
total-tax-percent = TVA { $percent } %
total-tax-included = Dont { $name }
total-tax-included-unnamed = Dont taxes
total-total = Total
payment-by = Moyen de paiement
payment-card = { $brand } se terminant par { $last4 }
payment-gift-certificate = Chèque-cadeau { $code }

## Pages for what went wrong
error-page-not-found = Cette page est introuvable
error-page-not-found-text = Elle a peut-être été déplacée, ou elle n’a jamais existé. Rien n’est perdu.
error-page-method = Ce n’est pas possible ici
error-page-method-text = Cette page ne peut pas être appelée de cette façon.
error-page-forbidden = Envoi bloqué pour votre sécurité
error-page-forbidden-text = Le formulaire semble venir d’un autre site. Ouvrez la page ici et réessayez.
error-page-too-large = Envoi trop volumineux
error-page-too-large-text = Votre envoi dépasse ce qu’un formulaire de cette boutique peut contenir.
error-page-throttled = Un instant, s’il vous plaît
error-page-throttled-text = Les demandes ont été très nombreuses. Patientez une minute, puis réessayez.
error-page-unavailable = La boutique ne répond pas
error-page-unavailable-text = Vous n’y êtes pour rien. Réessayez dans un instant.
error-page-unavailable-text-logged-in = Vous n’y êtes pour rien, et votre session reste ouverte. Réessayez dans un instant.
error-page-closed = La boutique est fermée pour le moment
error-page-closed-text = C’est le plus souvent pour une maintenance de courte durée. Rien n’est perdu. Réessayez plus tard.
error-page-other-customer = Nous avons fermé votre session
error-page-other-customer-text = La boutique nous a donné une réponse qui ne vous était pas destinée. Nous n’en affichons rien. Connectez-vous de nouveau ; si cela se reproduit, indiquez-nous le numéro ci-dessous.
error-page-bad-request = Nous n’avons pas compris cette demande
error-page-bad-request-text = Ouvrez de nouveau la page et réessayez.
error-page-internal = Une erreur s’est produite
error-page-internal-text = Elle vient de nous. Réessayez ; si elle persiste, indiquez-nous le numéro ci-dessous.
error-page-request-id = Numéro de la demande :
error-page-retry = Réessayer
error-page-home = Retour à l’accueil

## Shop
nav-home = Accueil
nav-cart = Panier
nav-cart-count = { $count ->
    [one] Panier, { $count } article
   *[other] Panier, { $count } articles
}
nav-categories = Catégories
nav-crumbs = Vous êtes ici
nav-subcategories = Dans cette catégorie
search-label = Rechercher
search-submit = Rechercher
search-title = Recherche
search-title-for = Résultats pour « { $words } »
search-none = Aucun résultat
search-none-text = Essayez avec un autre mot, ou avec moins de mots.
search-empty = Que cherchez-vous ?
search-empty-text = Saisissez un mot dans le champ de recherche ci-dessus : un nom, une marque ou une référence.
currency-label = Devise
currency-submit = Changer
home-shop-title = Ravis de vous voir
home-shop-lead = Flânez dans nos rayons. Connectez-vous pour voir les prix qui vous sont réservés.
home-browse = Découvrir la boutique
home-featured = Nos coups de cœur
home-first = Dans la boutique
listing-count = { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}
listing-products = Produits
listing-none = Il n’y a encore rien ici
listing-none-narrowed = Aucun produit ne correspond à tous vos filtres
listing-clear = Effacer tous les filtres
listing-pages = Pages de produits
listing-sort = Trier par
listing-sort-submit = Trier
listing-filter = Filtrer
listing-filter-count = { $count ->
    [one] Filtrer : { $count } filtre actif
   *[other] Filtrer : { $count } filtres actifs
}
listing-filter-submit = Afficher les produits
listing-price-from = Prix minimum
listing-price-to = Prix maximum
sort-default = Ordre de la boutique
sort-featured = Coups de cœur
sort-relevance = Pertinence
sort-newest = Nouveautés
sort-best-selling = Meilleures ventes
sort-best-reviewed = Meilleurs avis
sort-lowest-price = Prix croissant
sort-highest-price = Prix décroissant
sort-a-to-z = Nom, de A à Z
sort-z-to-a = Nom, de Z à A

## Products
product-pictures = Photos
product-quantity = Quantité
product-quantity-min = { $min } au minimum
product-quantity-max = { $max } au maximum
product-quantity-between = De { $min } à { $max }
product-text-max = { $max ->
    [one] { $max } caractère au maximum
   *[other] { $max } caractères au maximum
}
product-add = Ajouter au panier
product-update = Actualiser le prix
product-updated = Le prix et le stock sont à jour.
product-option-none = Sans
product-file = « { $label } » demande un fichier, que vous ne pouvez pas envoyer ici. Contactez la boutique.
product-related = Va bien avec
product-description = Description
product-facts = Caractéristiques
product-sku = Référence
product-condition = État
product-condition-new = Neuf
product-condition-used = D’occasion
product-condition-refurbished = Reconditionné
product-mpn = Référence fabricant
product-upc = UPC
product-gtin = GTIN
product-in-stock = En stock
product-low-stock = { $count ->
    [one] Plus qu’un exemplaire
   *[other] Plus que { $count } exemplaires
}
product-out-of-stock = En rupture de stock
product-unavailable = Indisponible
product-pre-order = Précommande
product-pre-order-on = Précommande : disponible le { $date }
product-no-combination = Cette combinaison n’est pas disponible

## Prices
price-label = Prix
price-range = de { $low } à { $high }
price-ex-tax = HT
price-inc-tax = TTC
price-yours = Votre prix
price-sale = Promo
price-was = Au lieu de
price-list = Prix catalogue
price-retail = Prix conseillé
price-advertised = Prix affiché
price-see = Voir votre prix
price-see-on-page = Prix à découvrir sur la page du produit
price-saving = Vous économisez { $amount } ({ $percent } %)
price-why-both = Ce prix tient compte de la promotion et des conditions de votre groupe.
price-as-low-as = Dès { $price } { $tax } en plus grande quantité
price-log-in = Se connecter pour voir les prix
price-none = Prix non indiqué
price-unavailable = Prix indisponible pour le moment
price-tiers = Prix selon la quantité, { $tax }
price-tier-quantity = Quantité
price-tier-each = Prix unitaire
price-tier-saving = Économie
price-tier-active = (votre quantité)
price-tier-range = { $from } à { $to }
price-tier-from = { $from } et plus

## Cart and checkout
cart-title = Votre panier
cart-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
cart-elsewhere = Votre panier est sur le site de la boutique
cart-empty = Votre panier est vide
cart-empty-text = Ce que vous y mettez vous attend ici, même si vous vous connectez plus tard.
cart-empty-link = Découvrir la boutique
cart-quantity-of = Quantité : { $name }
cart-quantity-fixed = Quantité : { $count }
cart-update = Actualiser
cart-remove = Retirer
cart-remove-what = Retirer { $name }
cart-price-each = Prix unitaire
cart-line-total = Total :
cart-summary = Récapitulatif
cart-discount = Remises
cart-at-checkout = La livraison et les taxes sont calculées au moment de commander.
cart-checkout = Passer commande
checkout-title = Passer commande
checkout-back = Retour au panier
error-quantity = Indiquez la quantité en nombre entier, par exemple 2
error-quantity-min = La quantité minimale est { $min }
error-quantity-max = La quantité maximale est { $max }
error-cart-refused = La boutique ne peut pas ajouter cet article au panier
error-tick = Cochez « { $label } »
error-whole-number = Indiquez un nombre entier pour « { $label } »
error-too-short = { $min ->
    [one] Le champ « { $label } » doit contenir au moins { $min } caractère
   *[other] Le champ « { $label } » doit contenir au moins { $min } caractères
}
error-too-many-lines = { $max ->
    [one] Le champ « { $label } » est limité à { $max } ligne
   *[other] Le champ « { $label } » est limité à { $max } lignes
}
flash-session-ended-guest = Votre session est terminée : les prix affichés sont ceux des visiteurs. Connectez-vous pour voir les vôtres.
flash-other-customer-hosted = Un autre compte est connecté sur les pages de commande de la boutique : votre session a donc été fermée ici. Connectez-vous de nouveau pour continuer.
flash-cart-added = L’article est dans votre panier.
flash-cart-changed = Votre panier est à jour.
flash-cart-removed = L’article est retiré de votre panier.
flash-carts-combined = Les articles que vous aviez choisis ont été ajoutés au panier de votre compte.
flash-cart-restored = Vous retrouvez le panier de votre dernière visite.
flash-cart-gone = Votre panier n’existe plus : il a été commandé, ou il était trop ancien.
flash-cart-empty = Il n’y a encore rien à commander.
flash-currency-changed = Les prix sont maintenant affichés dans la devise choisie.
flash-currency-not-changed = Votre panier n’a pas pu être converti dans cette devise.
flash-log-in-link-other = Une session est ouverte avec un autre compte. Déconnectez-vous d’abord, puis utilisez de nouveau le lien.
flash-cart-line-gone = Cet article n’est plus dans votre panier.
flash-log-in-link-failed = Ce lien ne fonctionne plus. Connectez-vous avec votre adresse e-mail et votre mot de passe.

## Single sign-on
go-on-title = Un instant
go-on-text = Nous vous dirigeons vers la page de commande.
go-on-link = Continuer vers la commande
return-title = Vous revoilà
return-text = Nous vérifions si votre session est ouverte.
return-submit = Continuer
logout-go-on = Continuer sans se connecter
hosted-title = Autres services
hosted-text = Ces liens mènent au site de la boutique. Votre session y reste ouverte.
hosted-returns = Retours
hosted-messages = Messages
hosted-payment-methods = Moyens de paiement enregistrés
hosted-links-title = Sur le site de la boutique
hosted-links-text = Ces liens mènent au site de la boutique, qui peut vous demander de vous reconnecter.
hosted-wish-list = Liste d’envies
listing-all = Tous les produits
nav-all-products = Tous les produits
product-variant = Modèle
product-buy-elsewhere = Acheter chez { $shop }
product-buy-elsewhere-hint = La commande se passe sur le site de la boutique.
price-prior = Prix le plus bas avant la réduction
nav-hosted-cart = Panier de la boutique

## Numbers and lists
percent = { $percent } %
separator = { ", " }

## Money
# Where a currency's sign stands, and how its code stands where it has no sign below.
money = { $number } { $sign }
negative = −{ $amount }
money-with-code = { $number } { $sign }
currency-usd = $US
currency-eur = €
currency-gbp = £
currency-jpy = ¥
currency-cad = $CA
currency-aud = $AU
currency-nzd = $NZ
currency-inr = ₹
currency-brl = R$
currency-mxn = $MX

## Languages
language-name = Français
language-label = Langue

## Names
# In the order of the language.
name-full = { $first } { $last }
