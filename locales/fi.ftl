# Finnish (suomi).

## Frame
shop-name = Verkkokauppa
skip-link = Siirry sisältöön
nav-site = Kauppa
nav-account = Oma tili
nav-log-in = Kirjaudu
nav-log-out = Kirjaudu ulos
nav-account-label = Oma tili
nav-overview = Yleiskatsaus
nav-orders = Tilaukset
nav-addresses = Osoitteet
nav-address = Oma osoite
nav-preferences = Suostumukset
nav-details = Omat tiedot
nav-password = Salasana
footer-privacy = Tietosuoja
footer-contact = Yhteystiedot
appearance-label = Ulkoasu
appearance-auto = Automaattinen
appearance-light = Vaalea
appearance-dark = Tumma
theme-broken = Teeman kansiossa on virheitä. Näet sen viimeisimmän toimivan version.
error-prefix = Virhe:
error-summary-title = Tämä ei onnistunut

## Demo store
demo-label = Demokauppa
demo-strip = Tämä on demokauppa: syöttämäsi tiedot katoavat, kun ohjelma sammuu, ellei niille ole annettu tallennustiedostoa.
demo-mailbox-link = Demokaupan postilaatikko
demo-log-ins-title = Tutustu kauppaan näillä asiakastunnuksilla
demo-log-ins-password = Kaikkien tunnusten salasana on { $password }
demo-log-ins-what = Mitä löydät
demo-log-in-vip = VIP-ryhmä, 23 osoitetta ja 37 monenlaista tilausta
demo-log-in-vip-plain = VIP-ryhmä ja 37 monenlaista tilausta
demo-log-in-retail = Retail-ryhmä (kuluttajat), muutama tilaus
demo-log-in-wholesale = Wholesale-ryhmä (tukkuasiakkaat), muutama tilaus
demo-log-in-empty = Uusi, vielä tyhjä tili
mailbox-title = Demokaupan postilaatikko
mailbox-lead = Viestit, jotka oikea kauppa olisi lähettänyt.
mailbox-empty = Ei vielä viestejä
mailbox-empty-text = Rekisteröidy tai pyydä uusi salasana, niin viesti ilmestyy tänne.
mailbox-to = Vastaanottaja: { $to }
mailbox-open = Avaa linkki

## Home
home-title = Oma tilisi – kaikki yhdessä paikassa
home-lead = Seuraa tilauksiasi, pidä osoitteesi ajan tasalla ja katso omat hintasi.
home-register = Luo tili
home-account = Siirry omalle tilille
home-orders = Omat tilaukset

## Forms
form-optional = (valinnainen)
form-cancel = Peruuta
form-busy = Hetkinen…
form-choose = Valitse
form-choose-country = Valitse maa
form-choose-state = Valitse osavaltio tai maakunta
form-refresh = Päivitä
form-refreshed = Osavaltioiden ja maakuntien luettelo on päivitetty.
hint-between = { $min } – { $max }
hint-from = Vähintään { $min }
hint-up-to = Enintään { $max }
hint-date-between = { $min } – { $max }
hint-date-from = Aikaisintaan { $min }
hint-date-up-to = Viimeistään { $max }
field-email = Sähköpostiosoite
field-password = Salasana
field-current-password = Nykyinen salasana
field-new-password = Uusi salasana
field-first-name = Etunimi
field-last-name = Sukunimi
field-company = Yritys
field-phone = Puhelinnumero
field-vat-number = Alv-numero
field-company-id = Y-tunnus
field-address1 = Katuosoite
field-address2 = Osoitteen lisätiedot
field-city = Paikkakunta
field-country = Maa
field-state = Osavaltio tai maakunta
field-postal-code = Postinumero
password-show = Näytä salasana
password-shown = Salasana on näkyvissä.
password-hidden = Salasana on piilotettu.
password-rules-intro = Salasanassa on oltava:
password-rule-length = { $count ->
    [one] vähintään yksi merkki
   *[other] vähintään { $count } merkkiä
}
password-rule-lower-case = pieni kirjain
password-rule-upper-case = iso kirjain
password-rule-numbers = { $count ->
    [one] numero
   *[other] vähintään { $count } numeroa
}
password-rule-special = { $count ->
    [one] erikoismerkki (esimerkiksi ! tai ?)
   *[other] vähintään { $count } erikoismerkkiä (esimerkiksi ! tai ?)
}

## What can be wrong with a form
error-required = Täytä kohta ”{ $label }”
error-choose = Valitse vaihtoehto kohdasta ”{ $label }”
error-choose-some = Valitse vähintään yksi vaihtoehto kohdasta ”{ $label }”
error-cannot-clear = Kohtaa ”{ $label }” voi muuttaa, mutta sitä ei voi jättää tyhjäksi
error-choose-state = Valitse osavaltio tai maakunta ({ $country })
error-too-long = Kohdan ”{ $label }” teksti saa olla enintään { $max } merkin pituinen
error-line-breaks = Kohdan ”{ $label }” tekstin on mahduttava yhdelle riville ilman rivinvaihtoja
error-number = Anna kohtaan ”{ $label }” luku, esimerkiksi 4 tai { $example }
error-number-min = Kohdan ”{ $label }” luvun on oltava vähintään { $min }
error-number-max = Kohdan ”{ $label }” luku saa olla enintään { $max }
error-date = Anna kohtaan ”{ $label }” päivämäärä muodossa vuosi-kuukausi-päivä, esimerkiksi 2026-03-27
error-date-min = Kohdan ”{ $label }” päivämäärä saa olla aikaisintaan { $min }
error-date-max = Kohdan ”{ $label }” päivämäärä saa olla viimeistään { $max }
error-control-characters = Tekstissä on merkkejä, joita ei voi käyttää. Kirjoita se uudelleen
error-email-empty = Anna sähköpostiosoitteesi
error-email = Anna sähköpostiosoite tavallisessa muodossa, esimerkiksi name@example.com
error-email-in-use = Tällä sähköpostiosoitteella on jo tili. Kirjaudu sisään tai pyydä uusi salasana
error-log-in-for-prices = Kirjaudu sisään, niin näet hinnat ja voit ostaa
error-password-empty = Anna salasanasi
error-password-too-long = Salasana on liian pitkä
error-new-password-empty = Valitse salasana
error-password-rules = Salasanassa on oltava vielä: { $rules }
error-email-change-password = Anna myös nykyinen salasanasi: kirjautumisestasi on jo aikaa, ja se, jolla on sähköpostiosoite hallussaan, pääsee tilillesi
error-password-same = Valitse salasana, joka ei ole sama kuin nykyinen
error-current-password-empty = Anna nykyinen salasanasi
error-current-password-only = Tämä ei ole nykyinen salasanasi
error-current-password = Tämä ei ole nykyinen salasanasi, tai uusi salasana on ollut käytössä jo aiemmin
error-credentials = Sähköpostiosoite tai salasana on väärin
error-password-reset-required = Tarvitset uuden salasanan, ennen kuin voit kirjautua sisään. Olemme lähettäneet sinulle linkin sähköpostitse
error-awaits-approval = Kauppa tarkistaa jokaisen uuden tilin, ja omasi odottaa vielä hyväksyntää. Sen jälkeen voit kirjautua sisään
error-log-in-closed = Kauppaan ei voi juuri nyt kirjautua. Yritä myöhemmin uudelleen
error-registration-closed = Kauppaan ei voi juuri nyt luoda uusia tilejä
error-no-such-address = Tätä osoitetta ei enää ole tililläsi
error-no-such-customer = Tätä tiliä ei enää ole
error-no-such-cart = Tätä ostoskoria ei enää ole
error-not-enough-stock = Varastossa ei ole näin monta
error-store-failed = Toiminto ei onnistunut. Yritä uudelleen
problem-unavailable = Kauppa ei vastaa juuri nyt. Mitään ei muutettu, ja kirjoittamasi tiedot ovat yhä lomakkeella. Yritä uudelleen
problem-closed = Kauppa on juuri nyt suljettu, yleensä huollon vuoksi. Mitään ei muutettu, ja kirjoittamasi tiedot ovat yhä lomakkeella. Yritä myöhemmin uudelleen
problem-not-saved = Kauppa ei vastannut, eikä tietoja tallennettu. Kirjoittamasi tiedot ovat yhä lomakkeella. Lähetä ne uudelleen
problem-throttled = Kaupassa on nyt ruuhkaa. Kirjoittamasi tiedot ovat yhä lomakkeella. Yritä uudelleen minuutin kuluttua
problem-too-many-attempts = Yrityksiä oli liian monta lyhyessä ajassa. Kirjoittamasi tiedot ovat yhä lomakkeella. Odota muutama minuutti ja yritä uudelleen
problem-unconfirmed = Emme saaneet selville, tallentuivatko tiedot. Kirjoittamasi tiedot ovat yhä lomakkeella. Tarkista tilanne, ennen kuin lähetät ne uudelleen.
problem-unconfirmed-cart = Emme saaneet selville, muuttuiko ostoskorisi. Tarkista se, ennen kuin yrität uudelleen.
problem-unconfirmed-password = Emme saaneet selville, vaihtuiko salasanasi. Voit tarkistaa asian kirjautumalla ulos ja takaisin sisään uudella salasanalla. Jos se ei toimi, vanha on yhä voimassa
problem-unconfirmed-new-password = Emme saaneet selville, tuliko uusi salasanasi voimaan. Kokeile kirjautua sillä sisään. Jos se ei onnistu, pyydä uusi linkki.
problem-unconfirmed-registration = Emme saaneet selville, luotiinko tilisi. Kokeile kirjautua sisään tällä sähköpostiosoitteella ja salasanalla, ennen kuin lähetät tiedot uudelleen.
look-addresses = Katso osoitteesi
look-details = Katso tietosi
look-preferences = Katso suostumuksesi
look-cart = Katso ostoskorisi
look-log-in = Kirjaudu sisään
kept-form-title = Kauppa ei vastaa
kept-form-unavailable = Tämä ei johdu sinusta, eikä mitään ole kadonnut.
kept-form-text = Antamasi tiedot säilyvät tällä sivulla. Painike lähettää ne uudelleen.
kept-form-secret = Salasanoja emme säilytä. Pyydämme ne sinulta vielä kerran.
problem-internal = Meillä meni jotain vikaan. Kirjoittamasi tiedot ovat yhä lomakkeella. Yritä uudelleen

## Notices
flash-logged-out = Olet kirjautunut ulos.
flash-logged-out-here = Olet kirjautunut ulos tällä laitteella. Kauppa ei vastaa juuri nyt, mutta saa tiedon heti, kun yhteys palaa.
flash-session-ended = Sinut on kirjattu ulos. Kirjaudu sisään, niin voit jatkaa.
flash-session-ended-draft-kept = Sinut on kirjattu ulos. Kirjaudu sisään, niin voit jatkaa: kirjoittamasi tiedot säilyvät muutaman minuutin.
flash-draft-restored = Näitä tietoja ei ehditty tallentaa ennen uloskirjautumista. Tarkista ja tallenna ne nyt.
flash-registered = Tervetuloa! Tilisi on valmis.
flash-registered-log-in = Tilisi on valmis. Kirjaudu sisään, niin voit jatkaa.
flash-details-saved = Tietosi on tallennettu.
flash-password-changed = Salasanasi on vaihdettu.
flash-password-changed-log-in = Salasanasi on vaihdettu. Kirjaudu sisään uudella salasanalla, niin voit jatkaa.
flash-password-reset = Uusi salasanasi on käytössä. Kirjaudu sillä sisään.
flash-address-added = Osoite on lisätty.
flash-address-saved = Osoite on tallennettu.
flash-address-deleted = Osoite on poistettu.
flash-address-gone = Osoite oli jo poistettu.
flash-other-customer = Olet nyt kirjautunut toisella tilillä, joten mitään ei muutettu.

## Log in, log out
login-title = Kirjaudu sisään
login-lead = Käytä tilisi sähköpostiosoitetta.
login-submit = Kirjaudu sisään
login-forgot = Unohditko salasanasi?
login-register = Uusi asiakas? Luo tili
benefits-title = Miksi oma tili?
benefit-orders = Kaikki tilauksesi
benefit-orders-text = Seuraa paketteja, lataa tiedostot ja tulosta kuitit.
benefit-orders-text-plain = Katso, missä vaiheessa kukin tilaus on, ja tulosta se.
benefit-addresses = Osoitteet valmiina
benefit-addresses-text = Kirjoita ne kerran: koti, työpaikka ja lahjojen saajat.
benefit-address = Osoite valmiina
benefit-address-text = Kirjoita se kerran, niin se odottaa valmiina kassalla.
benefit-prices = Omat hintasi
benefit-prices-text = Asiakasryhmäsi hinnat kaikkialla kaupassa.
logout-title = Kirjaudu ulos
logout-text = Istuntosi päättyy tällä laitteella.
logout-already = Olet kirjautunut ulos.

## Register
register-title = Luo tili
register-log-in = Onko sinulla jo tili?
register-submit = Luo tili
register-to-log-in = Kirjaudu sisään nykyisellä tililläsi
register-address = Nimi ja osoite
register-address-only = Osoite
register-business = Yrityksille
register-preferences = Suostumukset
waiting-title = Tilisi odottaa hyväksyntää
waiting-text = { $shop } tarkistaa jokaisen uuden tilin. Voit kirjautua sisään heti, kun tilisi on hyväksytty.
waiting-link = Katsele valikoimaa
closed-title = Täällä ei ole asiakastilejä
closed-text = Kaupassa { $shop } voit asioida ilman tiliä.

## Forgotten password
forgot-title = Unohditko salasanasi?
forgot-lead = Anna sähköpostiosoitteesi, niin lähetämme linkin, jolla voit asettaa uuden salasanan.
forgot-submit = Lähetä linkki
forgot-back = Takaisin kirjautumiseen
forgot-sent-title = Tarkista sähköpostisi
forgot-sent-text = Jos tällä sähköpostiosoitteella on tili, linkki uuden salasanan asettamiseen on matkalla. Viestin tulo voi kestää muutaman minuutin. Katso myös roskapostikansiosta.
forgot-again = Eikö viesti tullut? Pyydä uudelleen
reset-title = Aseta uusi salasana
reset-lead = Se korvaa vanhan salasanan heti.
reset-submit = Aseta salasana
reset-dead-title = Linkki ei enää toimi
reset-dead-text = Salasanalinkki toimii vain kerran ja vain lyhyen aikaa. Pyydä uusi linkki ja käytä viimeisintä viestiä.
reset-dead-again = Pyydä uusi linkki
reset-dead-other-password = Yritä uudelleen toisella salasanalla

## What the shop does elsewhere
elsewhere-text = { $shop } hoitaa tämän omilla sivuillaan.
elsewhere-link = Jatka kauppaan { $shop }
elsewhere-ask = Tämä ei onnistu täällä. { $shop } auttaa sinua asiassa.

## Overview
overview-title = Oma tili
overview-greeting = Hei { $name }, mukava nähdä
overview-greeting-nameless = Hei, mukava nähdä
overview-lead = Tästä näet, miten tilauksesi etenevät.
overview-latest-order = Viimeisin tilaus
overview-more-orders = Aiemmat tilaukset
overview-one-order = Yksi tilauksistasi
overview-other-orders = Muut tilaukset
overview-all-orders = Kaikki tilaukset
overview-view-order = Näytä tilaus
overview-orders-unavailable = Tilauksiasi ei voi juuri nyt näyttää.
addresses-unavailable = Osoitteitasi ei voi juuri nyt näyttää. Ne ovat kuitenkin tallessa.
overview-sign-in = Kirjautumistiedot
overview-sign-in-link = Muokkaa tietojasi
overview-prices = Omat hintasi
overview-prices-text = Näet asiakasryhmäsi hinnat: { $group }
overview-credit = Hyvityssaldo
overview-credit-text = Voit käyttää sen seuraavassa tilauksessasi.
overview-address-link = Muokkaa osoitetta
overview-addresses-link = Hallitse osoitteita
overview-addresses-all = Kaikki { $count } osoitetta
overview-addresses-empty = Sinulla ei ole vielä osoitetta.
loyalty-title = Etusi
loyalty-spent = Ostoksesi yhteensä { $amount }
loyalty-discount = Alennuksesi on { $percent } %
loyalty-no-discount = Ei vielä alennusta
loyalty-until = { $date } asti
loyalty-until-words = voimassa: { $date }
loyalty-next = Enää { $amount }, niin alennuksesi on { $percent } %
loyalty-progress = Eteneminen seuraavalle tasolle
progress-label = Tilauksen eteneminen
progress-placed = Tilattu
progress-paid = Maksettu
progress-packed = Pakattu
progress-on-its-way = Matkalla

## Details and password
details-title = Omat tiedot
details-lead = Miten kutsumme sinua ja mistä tavoitamme sinut.
details-submit = Tallenna tiedot
details-email-fixed = Kirjaudut sisään tällä osoitteella. Jos se pitää vaihtaa, ota yhteyttä kauppaan { $shop }.
password-title = Vaihda salasana
password-lead = Tarvitset tähän nykyisen salasanasi.
password-submit = Vaihda salasana

## Addresses
addresses-title = Osoitteet
addresses-lead = Osoitteet, joihin voit tilata.
addresses-add = Lisää osoite
addresses-empty = Ei vielä osoitetta
addresses-empty-text = Tallentamasi osoitteet ovat valmiina kassalla.
addresses-pages = Osoitesivut
addresses-count = { $count ->
    [one] Yksi osoite
   *[other] { $count } osoitetta
}
address-title = Oma osoite
address-lead = Tänne lähetämme tilauksesi ja laskusi.
address-empty = Ei vielä osoitetta
address-empty-text = Tallentamasi osoite on valmiina kassalla.
address-nameless = Nimetön osoite
address-edit = Muokkaa
address-delete = Poista
address-edit-label = Muokkaa osoitetta: { $address }
address-delete-label = Poista osoite: { $address }
address-new-title = Lisää osoite
address-new-submit = Lisää osoite
address-edit-title = Muokkaa osoitetta
address-edit-submit = Tallenna osoite
address-delete-title = Poistetaanko osoite?
address-delete-lead = Aiemmat tilaukset tähän osoitteeseen eivät muutu. Poistoa ei voi perua.
address-delete-submit = Poista osoite
address-delete-cancel = Säilytä osoite

## Preferences
preferences-title = Suostumukset
preferences-lead = Sinä päätät, mihin suostut. Voit muuttaa mieltäsi milloin tahansa.
preferences-submit = Tallenna valinnat
preferences-marketing = Sähköpostit
preferences-marketing-yes = Haluan uutisia ja tarjouksia sähköpostitse
preferences-consents = Muut suostumukset
preferences-history = Viimeisimmät vastauksesi
preferences-accepted = Hyväksytty
preferences-declined = Ei hyväksytty
preferences-answer = Vastaus
preferences-given = Annettu
preferences-what = Aihe
consent-privacy_policy = Hyväksyn tietosuojakäytännön
consent-cookie_policy = Hyväksyn evästeiden käytön
consent-terms_and_conditions = Hyväksyn käyttöehdot
consent-other = Hyväksyn: { $name }
flash-preferences-saved = Valintasi on tallennettu.

## Orders
orders-title = Tilaukset
orders-lead = Kaikki tilauksesi, uusin ensin.
orders-lead-unsorted = Kaikki tilauksesi.
orders-empty = Ei vielä tilauksia
orders-empty-text = Kun tilaat jotain, voit seurata tilausta täällä.
orders-empty-link = Siirry ostoksille
orders-none-of-state = Ei tilauksia tässä tilassa
orders-show-all = Näytä kaikki tilaukset
orders-filter = Tila
orders-filter-all = Kaikki tilat
orders-filter-submit = Näytä
orders-pages = Tilaussivut
pager-newer = Uudemmat
pager-older = Vanhemmat
pager-previous = Edellinen
pager-next = Seuraava
order-number = Tilaus { $number }
order-items = { $count ->
    [one] 1 tuote
   *[other] { $count } tuotetta
}
order-placed = Tilattu { $date }
order-placed-words = Tilattu: { $date }
order-print = Tulosta
order-paid = Maksettu
order-not-paid = Ei vielä maksettu
order-incomplete = Osaa tilauksesta ei voitu lukea. Näkyvät tiedot ovat oikein, mutta jotain voi puuttua.
order-side = Tilauksen yhteenveto
order-summary = Yhteenveto
order-amounts = Tilauksen summat
order-payment = Maksu
order-billing = Laskutusosoite
order-message = Viestisi
order-timeline = Tähän mennessä
timeline-placed = Tilaus tehty
timeline-parcel = Paketti on matkalla
timeline-parcel-by = Paketti on matkalla: { $carrier }
order-status-pending = Vastaanotettu
order-status-incomplete = Keskeneräinen
order-status-awaiting-payment = Odottaa maksua
order-status-manual-verification-required = Tarkistettavana
order-status-awaiting-fulfillment = Pakattavana
order-status-awaiting-shipment = Odottaa lähetystä
order-status-awaiting-pickup = Noudettavissa
order-status-partially-shipped = Osittain lähetetty
order-status-shipped = Lähetetty
order-status-completed = Valmis
order-status-partially-refunded = Osittain hyvitetty
order-status-refunded = Hyvitetty
order-status-disputed = Riitautettu
order-status-declined = Hylätty
order-status-cancelled = Peruttu
order-status-unknown = Käsittelyssä
delivery = Toimitus
delivery-to = Toimitus: { $city }
delivery-pickup = Nouto: { $place }
delivery-downloads = Ladattavat tiedostot
delivery-links-sent = Linkit on lähetetty myös osoitteeseen { $email }.
delivery-gift-certificates = Lahjakortit
delivery-sent-to = Lähetetty osoitteeseen { $email }.
delivery-not-sent = Mitään ei ole vielä lähetetty.
shipment-sent = Lähetetty { $date }
shipment-sent-by = { $carrier }, lähetetty { $date }
shipment-track = Seuraa pakettia
shipment-track-number = Seuraa pakettia { $number }
shipment-parcel = paketti { $number }
shipment-number = Seurantanumero
shipment-untracked = Ei seurantaa
items-caption = Tuotteet – { $delivery }
items-item = Tuote
items-quantity = Määrä
items-total = Yhteensä
items-before = Ennen:
items-sku = Tuotenumero
items-gone = Ei enää valikoimassa
items-wrapping = Lahjapaketointi: { $name }
items-refunded = { $count } kpl hyvitetty
items-file = Tiedosto { $number }
items-file-of = Tiedosto { $number }, { $name }
total-subtotal = Välisumma
total-discount = Alennus
total-coupon = Alennuskoodi { $code }
total-shipping = Toimituskulut
total-handling = Käsittelykulut
total-wrapping = Lahjapaketointi
total-payment-fee = Maksukulut
total-tax = Alv
total-tax-percent = Alv { $percent } %
total-tax-included = { $name }, sisältyy hintaan
total-tax-included-unnamed = Sisältää veron
total-total = Yhteensä
payment-by = Maksutapa
payment-card = { $brand }, päättyy numeroihin { $last4 }
payment-gift-certificate = Lahjakortti { $code }

## Pages for what went wrong
error-page-not-found = Sivua ei löytynyt
error-page-not-found-text = Se on voinut siirtyä, tai sitä ei ole koskaan ollutkaan. Mitään ei ole kadonnut.
error-page-method = Tämä ei onnistu täällä
error-page-method-text = Sivua pyydettiin tavalla, jota se ei tunne.
error-page-forbidden = Tämä pysäytettiin turvallisuutesi vuoksi
error-page-forbidden-text = Lomake näyttää tulevan toiselta sivustolta. Avaa sivu täällä ja yritä uudelleen.
error-page-too-large = Tietoja oli liikaa
error-page-too-large-text = Lähetetty sisältö on suurempi kuin mikään tämän kaupan lomake.
error-page-throttled = Pieni hetki
error-page-throttled-text = Pyyntöjä tuli hyvin paljon. Odota minuutti ja yritä uudelleen.
error-page-unavailable = Kauppa ei vastaa
error-page-unavailable-text = Tämä ei johdu sinusta. Yritä hetken kuluttua uudelleen.
error-page-unavailable-text-logged-in = Tämä ei johdu sinusta, ja olet yhä kirjautuneena sisään. Yritä hetken kuluttua uudelleen.
error-page-closed = Kauppa on juuri nyt suljettu
error-page-closed-text = Yleensä syynä on huolto, ja kauppa palaa pian. Mitään ei ole kadonnut. Yritä myöhemmin uudelleen.
error-page-other-customer = Kirjasimme sinut ulos
error-page-other-customer-text = Saimme kaupalta vastauksen, joka ei ollut tarkoitettu sinulle. Emme näytä siitä mitään. Kirjaudu uudelleen sisään. Jos tämä toistuu, kerro meille alla oleva numero.
error-page-bad-request = Emme ymmärtäneet pyyntöä
error-page-bad-request-text = Avaa sivu uudelleen ja yritä vielä kerran.
error-page-internal = Jotain meni vikaan
error-page-internal-text = Vika on meidän päässämme. Yritä uudelleen. Jos se ei auta, kerro meille alla oleva numero.
error-page-request-id = Pyynnön numero:
error-page-retry = Yritä uudelleen
error-page-home = Etusivulle

## Shop
nav-home = Etusivu
nav-cart = Ostoskori
nav-cart-count = { $count ->
    [one] Ostoskori, yksi tuote
   *[other] Ostoskori, { $count } tuotetta
}
nav-categories = Kategoriat
nav-crumbs = Olet tässä
nav-subcategories = Tässä kategoriassa
search-label = Hae kaupasta
search-submit = Hae
search-title = Haku
search-title-for = Haun ”{ $words }” tulokset
search-none = Ei hakutuloksia
search-none-text = Kokeile toista sanaa tai vähemmän sanoja.
search-empty = Mitä etsit?
search-empty-text = Kirjoita yllä olevaan hakukenttään jokin sana: nimi, merkki tai tuotenumero.
currency-label = Valuutta
currency-submit = Vaihda
home-shop-title = Mukava nähdä sinut täällä
home-shop-lead = Katsele rauhassa. Kun kirjaudut sisään, näet omat hintasi.
home-browse = Katsele valikoimaa
home-featured = Suosikkimme
home-first = Poimintoja valikoimasta
listing-count = { $count ->
    [one] Yksi tuote
   *[other] { $count } tuotetta
}
listing-products = Tuotteet
listing-none = Täällä ei ole vielä mitään
listing-none-narrowed = Mikään tuote ei vastaa kaikkia valintojasi
listing-clear = Tyhjennä valinnat
listing-pages = Tuotesivut
listing-sort = Järjestys
listing-sort-submit = Järjestä
listing-filter = Rajaa
listing-filter-count = { $count ->
    [one] Rajaa: yksi valinta
   *[other] Rajaa: { $count } valintaa
}
listing-filter-submit = Näytä tuotteet
listing-price-from = Hinta vähintään
listing-price-to = Hinta enintään
sort-default = Oletusjärjestys
sort-featured = Suositellut
sort-relevance = Osuvimmat
sort-newest = Uusimmat
sort-best-selling = Myydyimmät
sort-best-reviewed = Parhaiten arvioidut
sort-lowest-price = Hinta, halvin ensin
sort-highest-price = Hinta, kallein ensin
sort-a-to-z = Nimi, A–Ö
sort-z-to-a = Nimi, Ö–A

## Products
product-pictures = Kuvat
product-quantity = Määrä
product-quantity-min = Vähintään { $min } kpl
product-quantity-max = Enintään { $max } kpl
product-quantity-between = Vähintään { $min }, enintään { $max } kpl
product-text-max = Enintään { $max ->
    [one] { $max } merkki
   *[other] { $max } merkkiä
}
product-add = Lisää ostoskoriin
product-update = Päivitä hinta
product-updated = Hinta ja saatavuus on päivitetty.
product-option-none = Ei valintaa
product-file = ”{ $label }” vaatii tiedoston, jota ei voi lähettää täällä. Ota yhteyttä kauppaan.
product-related = Sopii tämän kanssa
product-description = Kuvaus
product-facts = Tuotetiedot
product-sku = Tuotenumero
product-condition = Kunto
product-condition-new = Uusi
product-condition-used = Käytetty
product-condition-refurbished = Kunnostettu
product-mpn = Valmistajan tuotenumero
product-upc = UPC
product-gtin = GTIN
product-in-stock = Varastossa
product-low-stock = { $count ->
    [one] Enää yksi jäljellä
   *[other] Enää { $count } jäljellä
}
product-out-of-stock = Loppu varastosta
product-unavailable = Ei saatavilla
product-pre-order = Ennakkotilaus
product-pre-order-on = Ennakkotilaus: saapuu { $date }
product-no-combination = Tätä yhdistelmää ei ole saatavilla

## Prices
price-label = Hinta
price-range = { $low } – { $high }
price-ex-tax = ilman alv:a
price-inc-tax = sis. alv
price-yours = Sinun hintasi
price-sale = Tarjous
price-was = Ennen
price-list = Listahinta
price-retail = Suositushinta
price-advertised = Mainostettu hinta
price-see = Näytä oma hintasi
price-see-on-page = Katso hinta tuotesivulta
price-saving = Säästät { $amount } ({ $percent } %)
price-why-both = Hinnassa ovat mukana sekä tarjous että asiakasryhmäsi etu.
price-as-low-as = Suuremmissa erissä alkaen { $price } { $tax }
price-log-in = Kirjaudu sisään, niin näet hinnat
price-none = Ei hintaa
price-unavailable = Hintaa ei ole juuri nyt saatavilla
price-tiers = Hinta määrän mukaan, { $tax }
price-tier-quantity = Määrä
price-tier-each = Kappalehinta
price-tier-saving = Säästät
price-tier-active = (valitsemasi määrä)
price-tier-range = { $from }–{ $to }
price-tier-from = vähintään { $from }

## Cart and checkout
cart-title = Ostoskori
cart-count = { $count ->
    [one] Yksi tuote
   *[other] { $count } tuotetta
}
cart-elsewhere = Ostoskorisi on kaupan omilla sivuilla
cart-empty = Ostoskorisi on tyhjä
cart-empty-text = Lisäämäsi tuotteet odottavat täällä, vaikka kirjautuisit sisään vasta myöhemmin.
cart-empty-link = Katsele valikoimaa
cart-quantity-of = Tuotteen { $name } määrä
cart-quantity-fixed = Määrä: { $count }
cart-update = Päivitä
cart-remove = Poista
cart-remove-what = Poista tuote { $name }
cart-price-each = Kappalehinta
cart-line-total = Yhteensä:
cart-summary = Yhteenveto
cart-discount = Alennukset
cart-at-checkout = Toimituskulut ja alv lasketaan kassalla.
cart-checkout = Siirry kassalle
checkout-title = Kassa
checkout-back = Takaisin ostoskoriin
error-quantity = Anna määrä kokonaislukuna, esimerkiksi 2
error-quantity-min = Määrän on oltava vähintään { $min }
error-quantity-max = Määrä saa olla enintään { $max }
error-cart-refused = Tätä ei voi lisätä ostoskoriin
error-tick = Rastita kohta ”{ $label }”
error-whole-number = Anna kohtaan ”{ $label }” kokonaisluku
error-too-short = Kohdan ”{ $label }” tekstin on oltava vähintään { $min } merkin pituinen
error-too-many-lines = Kohdan ”{ $label }” teksti saa olla enintään { $max } rivin pituinen
flash-session-ended-guest = Istuntosi on päättynyt, joten näet hinnat kirjautumattomana. Kirjaudu sisään, niin näet omat hintasi.
flash-other-customer-hosted = Kaupan kassasivuilla on kirjautuneena joku toinen, joten sinut on kirjattu täältä ulos. Kirjaudu uudelleen sisään, niin voit jatkaa.
flash-cart-added = Tuote on lisätty ostoskoriin.
flash-cart-changed = Ostoskorisi on päivitetty.
flash-cart-removed = Tuote on poistettu ostoskorista.
flash-carts-combined = Lisäsimme aiemmin valitsemasi tuotteet tilisi ostoskoriin.
flash-cart-restored = Viime käyntisi ostoskori on palautettu.
flash-cart-gone = Ostoskoriasi ei enää ole: se on jo tilattu tai se on vanhentunut.
flash-cart-empty = Ostoskorissasi ei ole vielä mitään tilattavaa.
flash-currency-changed = Hinnat näkyvät nyt valitsemassasi valuutassa.
flash-currency-not-changed = Ostoskoriasi ei voitu vaihtaa tähän valuuttaan.
flash-log-in-link-other = Olet kirjautunut toisella tilillä. Kirjaudu ensin ulos ja käytä linkkiä sitten uudelleen.
flash-cart-line-gone = Tuotetta ei enää ole ostoskorissasi.
flash-log-in-link-failed = Linkki ei enää toimi. Kirjaudu sisään sähköpostiosoitteellasi ja salasanallasi.

## Single sign-on
go-on-title = Hetkinen
go-on-text = Olet matkalla kassalle.
go-on-link = Siirry kassalle
return-title = Tervetuloa takaisin
return-text = Tarkistamme, oletko kirjautunut sisään.
return-submit = Jatka
logout-go-on = Jatka kirjautumatta
hosted-title = Muut tilitoiminnot
hosted-text = Nämä avautuvat kaupan omilla sivuilla. Pysyt kirjautuneena sisään.
hosted-returns = Palautukset
hosted-messages = Viestit
hosted-payment-methods = Tallennetut maksutavat
hosted-links-title = Kaupan sivuilla
hosted-links-text = Nämä avautuvat kaupan omilla sivuilla. Sinun on ehkä kirjauduttava siellä uudelleen.
hosted-wish-list = Toivelista
listing-all = Kaikki tuotteet
nav-all-products = Kaikki tuotteet
product-variant = Vaihtoehto
product-buy-elsewhere = Osta kaupasta { $shop }
product-buy-elsewhere-hint = Tilaus tehdään kaupan omilla sivuilla.
price-prior = Alin hinta ennen alennusta
nav-hosted-cart = Ostoskori kaupassa

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
currency-cad = CAD
currency-aud = AUD
currency-nzd = NZD
currency-inr = INR
currency-brl = BRL
currency-mxn = MXN

## Languages
language-name = Suomi
language-label = Kieli

## Names
# In the order of the language.
name-full = { $first } { $last }
