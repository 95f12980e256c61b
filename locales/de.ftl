# German (Deutsch). One message a line; a merchant's file may hold just the ones to change.

## Frame
shop-name = Ihr Shop
skip-link = Zum Inhalt springen
nav-site = Shop
nav-account = Konto
nav-log-in = Anmelden
nav-log-out = Abmelden
nav-account-label = Konto
nav-overview = Übersicht
nav-orders = Bestellungen
nav-addresses = Adressen
nav-address = Ihre Adresse
nav-preferences = Einstellungen
nav-details = Ihre Daten
nav-password = Passwort
footer-privacy = Datenschutz
footer-contact = Kontakt
appearance-label = Darstellung
appearance-auto = Auto
appearance-light = Hell
appearance-dark = Dunkel
theme-broken = Der Ordner des Designs enthält Fehler. Sie sehen seinen letzten fehlerfreien Stand.
error-prefix = Fehler:
error-summary-title = Es ist ein Problem aufgetreten

## Demo store
demo-label = Demo-Shop
demo-strip = Dies ist ein Demo-Shop: Endet das Programm, sind Ihre Eingaben weg, sofern es sie nicht in einer Datei speichert.
demo-mailbox-link = Demo-Postfach
demo-log-ins-title = Sehen Sie sich mit einem dieser Konten um
demo-log-ins-password = Für alle gilt das Passwort { $password }
demo-log-ins-what = Das finden Sie vor
demo-log-in-vip = Kundengruppe VIP, 23 Adressen, 37 Bestellungen aller Art
demo-log-in-vip-plain = Kundengruppe VIP, 37 Bestellungen aller Art
demo-log-in-retail = Kundengruppe Retail, einige Bestellungen
demo-log-in-wholesale = Kundengruppe Wholesale, einige Bestellungen
demo-log-in-empty = Ein neues Konto, noch ganz leer
mailbox-title = Demo-Postfach
mailbox-lead = Die E-Mails, die ein echter Shop verschickt hätte.
mailbox-empty = Noch keine E-Mails
mailbox-empty-text = Registrieren Sie sich oder fordern Sie ein neues Passwort an – die E-Mail erscheint dann hier.
mailbox-to = An { $to }
mailbox-open = Link öffnen

## Home
home-title = Ihr Konto, alles an einem Ort
home-lead = Verfolgen Sie Ihre Bestellungen, verwalten Sie Ihre Adressen und sehen Sie Ihre persönlichen Preise.
home-register = Konto erstellen
home-account = Zu Ihrem Konto
home-orders = Ihre Bestellungen

## Forms
form-optional = (optional)
form-cancel = Abbrechen
form-busy = Einen Moment …
form-choose = Bitte wählen
form-choose-country = Land wählen
form-choose-state = Bundesland/Region wählen
form-refresh = Aktualisieren
form-refreshed = Die Liste der Bundesländer und Regionen ist aktualisiert.
hint-between = { $min } bis { $max }
hint-from = Ab { $min }
hint-up-to = Bis { $max }
hint-date-between = Vom { $min } bis zum { $max }
hint-date-from = { $min } oder später
hint-date-up-to = { $max } oder früher
field-email = E-Mail-Adresse
field-password = Passwort
field-current-password = Aktuelles Passwort
field-new-password = Neues Passwort
field-first-name = Vorname
field-last-name = Nachname
field-company = Firma
field-phone = Telefonnummer
field-vat-number = USt-IdNr.
field-company-id = Unternehmensnummer
field-address1 = Straße und Hausnummer
field-address2 = Adresszusatz
field-city = Ort
field-country = Land
field-state = Bundesland/Region
field-postal-code = Postleitzahl
password-show = Passwort anzeigen
password-shown = Das Passwort ist sichtbar.
password-hidden = Das Passwort ist verborgen.
password-rules-intro = Ihr Passwort braucht:
password-rule-length = { $count ->
    [one] mindestens ein Zeichen
   *[other] mindestens { $count } Zeichen
}
password-rule-lower-case = einen Kleinbuchstaben
password-rule-upper-case = einen Großbuchstaben
password-rule-numbers = { $count ->
    [one] eine Ziffer
   *[other] mindestens { $count } Ziffern
}
password-rule-special = { $count ->
    [one] ein Sonderzeichen wie ! oder ?
   *[other] mindestens { $count } Sonderzeichen wie ! oder ?
}

## What can be wrong with a form
error-required = Bitte füllen Sie „{ $label }“ aus
error-choose = Bitte treffen Sie bei „{ $label }“ eine Auswahl
error-choose-some = Bitte setzen Sie bei „{ $label }“ mindestens ein Häkchen
error-cannot-clear = „{ $label }“ können Sie ändern, aber nicht leer lassen
error-choose-state = Bitte wählen Sie für „{ $country }“ ein Bundesland oder eine Region
error-too-long = „{ $label }“ darf höchstens { $max } Zeichen lang sein
error-line-breaks = „{ $label }“ darf nur eine Zeile lang sein
error-number = Bitte geben Sie bei „{ $label }“ eine Zahl ein, zum Beispiel 4 oder { $example }
error-number-min = „{ $label }“ muss mindestens { $min } sein
error-number-max = „{ $label }“ darf höchstens { $max } sein
error-date = Bitte geben Sie bei „{ $label }“ ein Datum als Jahr-Monat-Tag ein, zum Beispiel 2026-03-27
error-date-min = „{ $label }“ darf nicht vor dem { $min } liegen
error-date-max = „{ $label }“ darf nicht nach dem { $max } liegen
error-control-characters = Diese Eingabe enthält Zeichen, die hier nicht möglich sind. Bitte tippen Sie den Text neu ein.
error-email-empty = Bitte geben Sie Ihre E-Mail-Adresse ein
error-email = Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.com
error-email-in-use = Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich an oder fordern Sie ein neues Passwort an.
error-log-in-for-prices = Bitte melden Sie sich an, um Preise zu sehen und zu bestellen
error-password-empty = Bitte geben Sie Ihr Passwort ein
error-password-too-long = Dieses Passwort ist zu lang
error-new-password-empty = Bitte wählen Sie ein Passwort
error-password-rules = Ihr Passwort braucht noch: { $rules }
error-email-change-password = Bitte geben Sie auch Ihr aktuelles Passwort ein: Ihre Anmeldung liegt schon eine Weile zurück, und wer über Ihre E-Mail-Adresse verfügt, kommt auch in Ihr Konto
error-password-same = Bitte wählen Sie ein anderes Passwort als Ihr aktuelles
error-current-password-empty = Bitte geben Sie Ihr aktuelles Passwort ein
error-current-password-only = Das ist nicht Ihr aktuelles Passwort
error-current-password = Das ist nicht Ihr aktuelles Passwort, oder Sie haben das neue früher schon einmal verwendet
error-credentials = E-Mail-Adresse oder Passwort stimmt nicht
error-password-reset-required = Sie brauchen ein neues Passwort, bevor Sie sich anmelden können. Wir haben Ihnen eine E-Mail mit einem Link geschickt.
error-awaits-approval = In diesem Shop wird jedes neue Konto erst geprüft. Sobald Ihres freigeschaltet ist, können Sie sich anmelden.
error-log-in-closed = In diesem Shop ist die Anmeldung zurzeit nicht möglich. Bitte versuchen Sie es später noch einmal.
error-registration-closed = Dieser Shop nimmt zurzeit keine neuen Konten an
error-no-such-address = Diese Adresse ist nicht mehr in Ihrem Konto
error-no-such-customer = Dieses Konto gibt es nicht mehr
error-no-such-cart = Diesen Warenkorb gibt es nicht mehr
error-not-enough-stock = So viele sind nicht auf Lager
error-store-failed = Das hat im Shop nicht geklappt. Bitte versuchen Sie es noch einmal.
problem-unavailable = Der Shop antwortet gerade nicht. Es wurde nichts geändert, und Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal.
problem-closed = Der Shop ist gerade geschlossen, meist wegen Wartungsarbeiten. Es wurde nichts geändert, und Ihre Eingaben sind noch da. Bitte versuchen Sie es später noch einmal.
problem-not-saved = Der Shop hat nicht geantwortet, und das wurde nicht gespeichert. Ihre Eingaben sind noch da. Bitte senden Sie alles noch einmal.
problem-throttled = Im Shop ist gerade sehr viel los. Ihre Eingaben sind noch da. Bitte versuchen Sie es in einer Minute noch einmal.
problem-too-many-attempts = Das waren zu viele Versuche in kurzer Zeit. Ihre Eingaben sind noch da. Warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.
problem-unconfirmed = Wir konnten nicht feststellen, ob das gespeichert wurde. Ihre Eingaben sind noch da. Bitte sehen Sie nach, bevor Sie alles noch einmal senden.
problem-unconfirmed-cart = Wir konnten nicht feststellen, ob Ihr Warenkorb geändert wurde. Bitte sehen Sie nach, bevor Sie es noch einmal versuchen.
problem-unconfirmed-password = Wir konnten nicht feststellen, ob Ihr Passwort geändert wurde. Um es herauszufinden, melden Sie sich ab und mit dem neuen Passwort wieder an. Klappt das nicht, gilt noch das alte.
problem-unconfirmed-new-password = Wir konnten nicht feststellen, ob Ihr neues Passwort gespeichert wurde. Versuchen Sie, sich damit anzumelden. Klappt das nicht, fordern Sie eine neue E-Mail an.
problem-unconfirmed-registration = Wir konnten nicht feststellen, ob Ihr Konto erstellt wurde. Versuchen Sie, sich mit dieser E-Mail-Adresse und diesem Passwort anzumelden, bevor Sie das Formular noch einmal senden.
look-addresses = Ihre Adressen ansehen
look-details = Ihre Daten ansehen
look-preferences = Ihre Einstellungen ansehen
look-cart = Ihren Warenkorb ansehen
look-log-in = Anmelden
kept-form-title = Der Shop antwortet nicht
kept-form-unavailable = Das liegt nicht an Ihnen, und es ist nichts verloren.
kept-form-text = Ihre Eingaben bleiben auf dieser Seite erhalten. Mit der Schaltfläche senden Sie alles noch einmal.
kept-form-secret = Passwörter werden nicht aufbewahrt. Danach fragen wir Sie noch einmal.
problem-internal = Bei uns ist etwas schiefgelaufen. Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal.

## Notices
flash-logged-out = Sie sind abgemeldet.
flash-logged-out-here = Sie sind auf diesem Gerät abgemeldet. Der Shop antwortet gerade nicht und erfährt davon, sobald er wieder erreichbar ist.
flash-session-ended = Sie wurden abgemeldet. Bitte melden Sie sich wieder an.
flash-session-ended-draft-kept = Sie wurden abgemeldet. Bitte melden Sie sich wieder an: Ihre Eingaben bleiben ein paar Minuten erhalten.
flash-draft-restored = Diese Angaben waren noch nicht gespeichert, als Sie abgemeldet wurden. Bitte prüfen und speichern Sie sie jetzt.
flash-registered = Willkommen! Ihr Konto ist bereit.
flash-registered-log-in = Ihr Konto ist bereit. Sie können sich jetzt anmelden.
flash-details-saved = Ihre Daten sind gespeichert.
flash-password-changed = Ihr Passwort ist geändert.
flash-password-changed-log-in = Ihr Passwort ist geändert. Bitte melden Sie sich mit dem neuen an.
flash-password-reset = Ihr neues Passwort ist gespeichert. Bitte melden Sie sich damit an.
flash-address-added = Die Adresse ist hinzugefügt.
flash-address-saved = Die Adresse ist gespeichert.
flash-address-deleted = Die Adresse ist gelöscht.
flash-address-gone = Diese Adresse war schon gelöscht.
flash-other-customer = Sie sind jetzt mit einem anderen Konto angemeldet. Deshalb wurde nichts geändert.

## Log in, log out
login-title = Anmelden
login-lead = Mit der E-Mail-Adresse Ihres Kontos.
login-submit = Anmelden
login-forgot = Passwort vergessen?
login-register = Neu hier? Konto erstellen
benefits-title = Ihre Vorteile mit einem Konto
benefit-orders = Alle Bestellungen im Blick
benefit-orders-text = Pakete verfolgen, Dateien herunterladen, Belege drucken.
benefit-orders-text-plain = Den Stand jeder Bestellung sehen und Belege drucken.
benefit-addresses = Adressen griffbereit
benefit-addresses-text = Einmal eingeben: für Zuhause, Arbeit und Geschenke.
benefit-address = Adresse griffbereit
benefit-address-text = Einmal eingeben, an der Kasse steht sie bereit.
benefit-prices = Ihre persönlichen Preise
benefit-prices-text = Im ganzen Shop die Preise Ihrer Kundengruppe.
logout-title = Abmelden
logout-text = Möchten Sie sich auf diesem Gerät abmelden?
logout-already = Sie sind abgemeldet.

## Register
register-title = Konto erstellen
register-log-in = Sie haben schon ein Konto?
register-submit = Konto erstellen
register-to-log-in = Mit bestehendem Konto anmelden
register-address = Name und Adresse
register-address-only = Adresse
register-business = Für Unternehmen
register-preferences = Ihre Einwilligungen
waiting-title = Ihr Konto wartet auf Freischaltung
waiting-text = { $shop } prüft jedes neue Konto. Sobald Ihres freigeschaltet ist, können Sie sich anmelden.
waiting-link = Im Shop stöbern
closed-title = Hier gibt es keine Kundenkonten
closed-text = Bei { $shop } brauchen Sie kein Konto.

## Forgotten password
forgot-title = Passwort vergessen?
forgot-lead = Geben Sie Ihre E-Mail-Adresse ein. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.
forgot-submit = Link senden
forgot-back = Zurück zur Anmeldung
forgot-sent-title = Bitte sehen Sie in Ihr Postfach
forgot-sent-text = Wenn es ein Konto mit dieser E-Mail-Adresse gibt, ist ein Link für ein neues Passwort unterwegs. Das kann ein paar Minuten dauern. Sehen Sie auch im Spam-Ordner nach.
forgot-again = Keine E-Mail bekommen? Noch einmal anfordern
reset-title = Neues Passwort festlegen
reset-lead = Es ersetzt sofort das alte.
reset-submit = Passwort festlegen
reset-dead-title = Dieser Link ist nicht mehr gültig
reset-dead-text = Links für ein neues Passwort funktionieren nur einmal und nur kurze Zeit. Fordern Sie einen neuen an und verwenden Sie die neueste E-Mail.
reset-dead-again = Neuen Link anfordern
reset-dead-other-password = Mit einem anderen Passwort versuchen

## What the shop does elsewhere
elsewhere-text = { $shop } bietet das auf eigenen Seiten an.
elsewhere-link = Weiter bei { $shop }
elsewhere-ask = Das geht hier leider nicht. { $shop } hilft Ihnen gern weiter.

## Overview
overview-title = Ihr Konto
overview-greeting = Schön, dass Sie da sind, { $name }
overview-greeting-nameless = Schön, dass Sie da sind
overview-lead = So steht es um Ihre Bestellungen.
overview-latest-order = Letzte Bestellung
overview-more-orders = Frühere Bestellungen
overview-one-order = Eine Ihrer Bestellungen
overview-other-orders = Weitere Bestellungen
overview-all-orders = Alle Bestellungen
overview-view-order = Bestellung ansehen
overview-orders-unavailable = Ihre Bestellungen können gerade nicht angezeigt werden.
addresses-unavailable = Ihre Adressen können gerade nicht angezeigt werden. Es ist aber nichts verloren.
overview-sign-in = Anmeldedaten
overview-sign-in-link = Daten ändern
overview-prices = Ihre Preise
overview-prices-text = Für Sie gelten die Preise der Kundengruppe { $group }
overview-credit = Guthaben
overview-credit-text = Lösen Sie es beim nächsten Einkauf an der Kasse ein.
overview-address-link = Adresse ändern
overview-addresses-link = Adressen verwalten
overview-addresses-all = Alle { $count } Adressen
overview-addresses-empty = Sie haben noch keine Adresse gespeichert.
loyalty-title = Ihre Vorteile
loyalty-spent = Bisher eingekauft für { $amount }
loyalty-discount = Sie erhalten { $percent } % Rabatt
loyalty-no-discount = Noch kein Rabatt
loyalty-until = bis { $date }
loyalty-until-words = bis: { $date }
loyalty-next = Noch { $amount }, dann erhalten Sie { $percent } % Rabatt
loyalty-progress = Weg zur nächsten Stufe
progress-label = Stand der Bestellung
progress-placed = Bestellt
progress-paid = Bezahlt
progress-packed = Verpackt
progress-on-its-way = Unterwegs

## Details and password
details-title = Ihre Daten
details-lead = Wie wir Sie ansprechen und erreichen.
details-submit = Daten speichern
details-email-fixed = Mit dieser Adresse melden Sie sich an. Soll sie geändert werden, hilft { $shop } Ihnen gern.
password-title = Passwort ändern
password-lead = Dafür brauchen Sie Ihr aktuelles Passwort.
password-submit = Passwort ändern

## Addresses
addresses-title = Adressen
addresses-lead = Hierhin können Ihre Bestellungen gehen.
addresses-add = Adresse hinzufügen
addresses-empty = Noch keine Adresse
addresses-empty-text = Adressen, die Sie speichern, stehen an der Kasse bereit.
addresses-pages = Seiten mit Adressen
addresses-count = { $count ->
    [one] Eine Adresse
   *[other] { $count } Adressen
}
address-title = Ihre Adresse
address-lead = Für Lieferungen und Rechnungen.
address-empty = Noch keine Adresse
address-empty-text = Wenn Sie eine Adresse speichern, steht sie an der Kasse bereit.
address-nameless = Adresse ohne Namen
address-edit = Bearbeiten
address-delete = Löschen
address-edit-label = Adresse bearbeiten: { $address }
address-delete-label = Adresse löschen: { $address }
address-new-title = Adresse hinzufügen
address-new-submit = Adresse hinzufügen
address-edit-title = Adresse bearbeiten
address-edit-submit = Adresse speichern
address-delete-title = Diese Adresse löschen?
address-delete-lead = An Bestellungen, die dorthin gingen, ändert sich nichts. Das Löschen lässt sich nicht rückgängig machen.
address-delete-submit = Adresse löschen
address-delete-cancel = Behalten

## Preferences
preferences-title = Einstellungen
preferences-lead = Hier legen Sie fest, worin Sie einwilligen. Sie können es sich jederzeit anders überlegen.
preferences-submit = Einstellungen speichern
preferences-marketing = Newsletter
preferences-marketing-yes = Ich möchte Neuigkeiten und Angebote per E-Mail erhalten
preferences-consents = Einwilligungen
preferences-history = Ihre letzten Antworten
preferences-accepted = Zugestimmt
preferences-declined = Nicht zugestimmt
preferences-answer = Antwort
preferences-given = Abgegeben am
preferences-what = Worum es geht
consent-privacy_policy = Ich stimme der Datenschutzerklärung zu
consent-cookie_policy = Ich stimme der Verwendung von Cookies zu
consent-terms_and_conditions = Ich stimme den Allgemeinen Geschäftsbedingungen zu
consent-other = Ich stimme zu: { $name }
flash-preferences-saved = Ihre Einstellungen sind gespeichert.

## Orders
orders-title = Bestellungen
orders-lead = Alles, was Sie bestellt haben, das Neueste zuerst.
orders-lead-unsorted = Alles, was Sie bestellt haben.
orders-empty = Noch keine Bestellungen
orders-empty-text = Wenn Sie etwas bestellen, können Sie es hier verfolgen.
orders-empty-link = Jetzt einkaufen
orders-none-of-state = Keine Bestellungen mit diesem Status
orders-show-all = Alle Bestellungen anzeigen
orders-filter = Status
orders-filter-all = Alle
orders-filter-submit = Anzeigen
orders-pages = Seiten mit Bestellungen
pager-newer = Neuere
pager-older = Ältere
pager-previous = Zurück
pager-next = Weiter
order-number = Bestellung { $number }
order-items = { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
}
order-placed = Bestellt am { $date }
order-placed-words = Bestellt: { $date }
order-print = Drucken
order-paid = Bezahlt
order-not-paid = Noch nicht bezahlt
order-incomplete = Ein Teil dieser Bestellung konnte nicht geladen werden. Was Sie sehen, stimmt, aber es kann etwas fehlen.
order-side = Zusammenfassung der Bestellung
order-summary = Zusammenfassung
order-amounts = Beträge der Bestellung
order-payment = Zahlung
order-billing = Rechnungsadresse
order-message = Ihre Nachricht
order-timeline = Bisher
timeline-placed = Bestellung eingegangen
timeline-parcel = Ein Paket ist unterwegs
timeline-parcel-by = Ein Paket ist unterwegs: { $carrier }
order-status-pending = Offen
order-status-incomplete = Unvollständig
order-status-awaiting-payment = Zahlung ausstehend
order-status-manual-verification-required = Wird geprüft
order-status-awaiting-fulfillment = Wird verpackt
order-status-awaiting-shipment = Versandbereit
order-status-awaiting-pickup = Abholbereit
order-status-partially-shipped = Teilweise versandt
order-status-shipped = Versandt
order-status-completed = Abgeschlossen
order-status-partially-refunded = Teilweise erstattet
order-status-refunded = Erstattet
order-status-disputed = In Klärung
order-status-declined = Abgelehnt
order-status-cancelled = Storniert
order-status-unknown = In Bearbeitung
delivery = Lieferung
delivery-to = Lieferung nach { $city }
delivery-pickup = Abholung: { $place }
delivery-downloads = Downloads
delivery-links-sent = Die Links haben wir auch an { $email } geschickt.
delivery-gift-certificates = Geschenkgutscheine
delivery-sent-to = Gesendet an { $email }.
delivery-not-sent = Es ist noch nichts unterwegs.
shipment-sent = Versandt am { $date }
shipment-sent-by = { $carrier }, versandt am { $date }
shipment-track = Sendung verfolgen
shipment-track-number = Sendung { $number } verfolgen
shipment-parcel = Paket { $number }
shipment-number = Sendungsnummer
shipment-untracked = Ohne Sendungsverfolgung
items-caption = { $delivery }: Artikel
items-item = Artikel
items-quantity = Menge
items-total = Gesamt
items-before = Vorher:
items-sku = Artikelnummer
items-gone = Nicht mehr im Sortiment
items-wrapping = Geschenkverpackung: { $name }
items-refunded = { $count } erstattet
items-file = Datei { $number }
items-file-of = Datei { $number } zu „{ $name }“
total-subtotal = Zwischensumme
total-discount = Rabatt
total-coupon = Rabattcode { $code }
total-shipping = Versand
total-handling = Bearbeitungsgebühr
total-wrapping = Geschenkverpackung
total-payment-fee = Zahlungsgebühr
total-tax = MwSt.
total-tax-percent = { $percent } % MwSt.
total-tax-included = inkl. { $name }
total-tax-included-unnamed = inkl. MwSt.
total-total = Gesamtsumme
payment-by = Zahlungsart
payment-card = { $brand } mit Endziffern { $last4 }
payment-gift-certificate = Geschenkgutschein { $code }

## Pages for what went wrong
error-page-not-found = Diese Seite gibt es hier nicht
error-page-not-found-text = Vielleicht ist sie umgezogen, vielleicht gab es sie nie. Es ist nichts verloren.
error-page-method = Das geht hier nicht
error-page-method-text = Die Seite wurde auf eine Weise aufgerufen, die hier nicht vorgesehen ist.
error-page-forbidden = Das haben wir zu Ihrer Sicherheit gestoppt
error-page-forbidden-text = Das Formular kommt anscheinend von einer anderen Website. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.
error-page-too-large = Das war zu viel
error-page-too-large-text = So viele Daten passen in kein Formular dieses Shops.
error-page-throttled = Einen Moment bitte
error-page-throttled-text = Das waren sehr viele Anfragen. Warten Sie eine Minute und versuchen Sie es noch einmal.
error-page-unavailable = Der Shop antwortet nicht
error-page-unavailable-text = Das liegt nicht an Ihnen. Bitte versuchen Sie es gleich noch einmal.
error-page-unavailable-text-logged-in = Das liegt nicht an Ihnen, und Sie sind weiterhin angemeldet. Bitte versuchen Sie es gleich noch einmal.
error-page-closed = Der Shop ist gerade geschlossen
error-page-closed-text = Meist sind es Wartungsarbeiten, und er ist bald wieder da. Es ist nichts verloren. Bitte versuchen Sie es später noch einmal.
error-page-other-customer = Wir haben Sie abgemeldet
error-page-other-customer-text = Der Shop hat uns eine Antwort gegeben, die nicht für Sie bestimmt war. Wir zeigen nichts davon. Bitte melden Sie sich wieder an. Passiert es noch einmal, nennen Sie uns die Nummer unten.
error-page-bad-request = Das haben wir nicht verstanden
error-page-bad-request-text = Öffnen Sie die Seite neu und versuchen Sie es noch einmal.
error-page-internal = Da ist etwas schiefgelaufen
error-page-internal-text = Das liegt an uns. Bitte versuchen Sie es noch einmal. Klappt es wieder nicht, nennen Sie uns die Nummer unten.
error-page-request-id = Vorgangsnummer:
error-page-retry = Noch einmal versuchen
error-page-home = Zur Startseite

## Shop
nav-home = Startseite
nav-cart = Warenkorb
nav-cart-count = { $count ->
    [one] Warenkorb, ein Artikel
   *[other] Warenkorb, { $count } Artikel
}
nav-categories = Kategorien
nav-crumbs = Sie sind hier
nav-subcategories = In dieser Kategorie
search-label = Suche
search-submit = Suchen
search-title = Suche
search-title-for = Ergebnisse für „{ $words }“
search-none = Nichts gefunden
search-none-text = Versuchen Sie es mit einem anderen oder mit weniger Wörtern.
search-empty = Was suchen Sie?
search-empty-text = Geben Sie oben ein Wort ins Suchfeld ein: einen Namen, eine Marke oder eine Artikelnummer.
currency-label = Währung
currency-submit = Ändern
home-shop-title = Schön, dass Sie da sind
home-shop-lead = Sehen Sie sich um. Wenn Sie sich anmelden, sehen Sie Ihre persönlichen Preise.
home-browse = Im Shop stöbern
home-featured = Unsere Favoriten
home-first = Aus dem Shop
listing-count = { $count ->
    [one] Ein Produkt
   *[other] { $count } Produkte
}
listing-products = Produkte
listing-none = Hier gibt es noch nichts
listing-none-narrowed = Kein Produkt passt zu Ihrer Auswahl
listing-clear = Alle Filter zurücksetzen
listing-pages = Seiten mit Produkten
listing-sort = Sortieren nach
listing-sort-submit = Sortieren
listing-filter = Filter
listing-filter-count = { $count ->
    [one] Filter: 1 gewählt
   *[other] Filter: { $count } gewählt
}
listing-filter-submit = Produkte anzeigen
listing-price-from = Preis von
listing-price-to = Preis bis
sort-default = Standard
sort-featured = Empfohlen
sort-relevance = Relevanz
sort-newest = Neuheiten
sort-best-selling = Bestseller
sort-best-reviewed = Beste Bewertungen
sort-lowest-price = Preis aufsteigend
sort-highest-price = Preis absteigend
sort-a-to-z = Name, A bis Z
sort-z-to-a = Name, Z bis A

## Products
product-pictures = Bilder
product-quantity = Menge
product-quantity-min = Mindestens { $min }
product-quantity-max = Höchstens { $max }
product-quantity-between = { $min } bis { $max }
product-text-max = Höchstens { $max } Zeichen
product-add = In den Warenkorb
product-update = Preis aktualisieren
product-updated = Preis und Verfügbarkeit sind aktualisiert.
product-option-none = Ohne
product-file = Für „{ $label }“ wird eine Datei gebraucht, die Sie hier nicht senden können. Bitte wenden Sie sich an den Shop.
product-related = Passt gut dazu
product-description = Beschreibung
product-facts = Produktdetails
product-sku = Artikelnummer
product-condition = Zustand
product-condition-new = Neu
product-condition-used = Gebraucht
product-condition-refurbished = Generalüberholt
product-mpn = Herstellernummer
product-upc = UPC
product-gtin = GTIN
product-in-stock = Auf Lager
product-low-stock = { $count ->
    [one] Nur noch 1 Stück auf Lager
   *[other] Nur noch { $count } Stück auf Lager
}
product-out-of-stock = Nicht auf Lager
product-unavailable = Nicht verfügbar
product-pre-order = Vorbestellbar
product-pre-order-on = Vorbestellbar: lieferbar ab { $date }
product-no-combination = Diese Kombination ist nicht verfügbar

## Prices
price-label = Preis
price-range = von { $low } bis { $high }
price-ex-tax = zzgl. MwSt.
price-inc-tax = inkl. MwSt.
price-yours = Ihr Preis
price-sale = Reduziert
price-was = statt
price-list = Listenpreis
price-retail = UVP
price-advertised = Beworbener Preis:
price-see = Ihren Preis anzeigen
price-see-on-page = Preis auf der Produktseite ansehen
price-saving = Sie sparen { $amount } ({ $percent } %)
price-why-both = In diesem Preis sind die Reduzierung und die Konditionen Ihrer Kundengruppe schon berücksichtigt.
price-as-low-as = Ab { $price } { $tax } bei größeren Mengen
price-log-in = Bitte anmelden, um Preise zu sehen
price-none = Keine Preisangabe
price-unavailable = Der Preis ist gerade nicht verfügbar
price-tiers = Staffelpreise, { $tax }
price-tier-quantity = Menge
price-tier-each = Stückpreis
price-tier-saving = Ersparnis
price-tier-active = (Ihre Menge)
price-tier-range = { $from }–{ $to }
price-tier-from = ab { $from }

## Cart and checkout
cart-title = Ihr Warenkorb
cart-count = { $count ->
    [one] Ein Artikel
   *[other] { $count } Artikel
}
cart-elsewhere = Ihr Warenkorb ist im Shop
cart-empty = Ihr Warenkorb ist leer
cart-empty-text = Was Sie hineinlegen, bleibt hier für Sie liegen, auch wenn Sie sich erst später anmelden.
cart-empty-link = Im Shop stöbern
cart-quantity-of = Menge: { $name }
cart-quantity-fixed = Menge: { $count }
cart-update = Aktualisieren
cart-remove = Entfernen
cart-remove-what = Entfernen: { $name }
cart-price-each = Stückpreis
cart-line-total = Gesamt:
cart-summary = Zusammenfassung
cart-discount = Rabatte
cart-at-checkout = Versand und Steuern werden an der Kasse berechnet.
cart-checkout = Zur Kasse
checkout-title = Kasse
checkout-back = Zurück zum Warenkorb
error-quantity = Bitte geben Sie die Menge als ganze Zahl ein, zum Beispiel 2
error-quantity-min = Die Mindestmenge ist { $min }
error-quantity-max = Die Höchstmenge ist { $max }
error-cart-refused = Das lässt sich in diesem Shop nicht in den Warenkorb legen
error-tick = Bitte setzen Sie das Häkchen bei „{ $label }“
error-whole-number = Bitte geben Sie bei „{ $label }“ eine ganze Zahl ein
error-too-short = „{ $label }“ muss mindestens { $min } Zeichen lang sein
error-too-many-lines = Höchste Zeilenzahl für „{ $label }“: { $max }
flash-session-ended-guest = Ihre Sitzung ist abgelaufen, deshalb sehen Sie die Preise für Gäste. Melden Sie sich an, um Ihre Preise zu sehen.
flash-other-customer-hosted = An der Kasse des Shops ist jemand anderes angemeldet, deshalb wurden Sie hier abgemeldet. Bitte melden Sie sich wieder an.
flash-cart-added = In den Warenkorb gelegt.
flash-cart-changed = Ihr Warenkorb ist aktualisiert.
flash-cart-removed = Aus dem Warenkorb entfernt.
flash-carts-combined = Was Sie vorher ausgesucht haben, liegt jetzt mit im Warenkorb Ihres Kontos.
flash-cart-restored = Der Warenkorb Ihres letzten Besuchs ist wieder da.
flash-cart-gone = Ihren Warenkorb gibt es nicht mehr: Er wurde bestellt oder war zu alt.
flash-cart-empty = Legen Sie erst etwas in den Warenkorb, dann geht es zur Kasse.
flash-currency-changed = Die Preise sehen Sie jetzt in der gewählten Währung.
flash-currency-not-changed = Ihr Warenkorb konnte nicht auf diese Währung umgestellt werden.
flash-log-in-link-other = Sie sind mit einem anderen Konto angemeldet. Melden Sie sich erst ab und öffnen Sie den Link dann noch einmal.
flash-cart-line-gone = Dieser Artikel ist nicht mehr in Ihrem Warenkorb.
flash-log-in-link-failed = Dieser Link ist nicht mehr gültig. Bitte melden Sie sich mit E-Mail-Adresse und Passwort an.

## Single sign-on
go-on-title = Einen Moment
go-on-text = Sie sind auf dem Weg zur Kasse.
go-on-link = Weiter zur Kasse
return-title = Willkommen zurück
return-text = Wir sehen nach, ob Sie angemeldet sind.
return-submit = Weiter
logout-go-on = Ohne Anmeldung weiter
hosted-title = Mehr zu Ihrem Konto
hosted-text = Diese Bereiche öffnen sich auf den Seiten des Shops. Sie bleiben angemeldet.
hosted-returns = Rücksendungen
hosted-messages = Nachrichten
hosted-payment-methods = Gespeicherte Zahlungsarten
hosted-links-title = Im Shop
hosted-links-text = Öffnet sich auf den Seiten des Shops. Vielleicht müssen Sie sich dort noch einmal anmelden.
hosted-wish-list = Wunschliste
listing-all = Alle Produkte
nav-all-products = Alle Produkte
product-variant = Variante
product-buy-elsewhere = Bei { $shop } kaufen
product-buy-elsewhere-hint = Sie bestellen auf den Seiten des Shops.
price-prior = Niedrigster Preis vor der Reduzierung:
nav-hosted-cart = Warenkorb im Shop

## Numbers and lists
percent = { $percent } %
separator = { ", " }

## Money
# Where a currency's sign stands, and how its code stands where it has no sign below.
money = { $number } { $sign }
negative = −{ $amount }
money-with-code = { $number } { $sign }
currency-usd = $
currency-eur = €
currency-gbp = £
currency-jpy = ¥
currency-cad = CA$
currency-aud = AU$
currency-nzd = NZ$
currency-inr = ₹
currency-brl = R$
currency-mxn = MX$

## Languages
language-name = Deutsch
language-label = Sprache

## Names
# In the order of the language.
name-full = { $first } { $last }
