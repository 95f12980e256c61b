# Spanish (español).

## Frame
shop-name = Tu tienda
skip-link = Saltar al contenido
nav-site = Tienda
nav-account = Cuenta
nav-log-in = Iniciar sesión
nav-log-out = Cerrar sesión
nav-account-label = Cuenta
nav-overview = Vista general
nav-orders = Pedidos
nav-addresses = Direcciones
nav-address = Tu dirección
nav-preferences = Preferencias
nav-details = Tus datos
nav-password = Contraseña
footer-privacy = Privacidad
footer-contact = Contacto
appearance-label = Apariencia
appearance-auto = Auto
appearance-light = Claro
appearance-dark = Oscuro
theme-broken = La carpeta del tema tiene errores. Ves su última versión correcta.
error-prefix = Error:
error-summary-title = Hay un problema

## Demo store
demo-label = Tienda de demostración
demo-strip = Esta es una tienda de demostración: lo que escribas se borra al cerrar el programa, salvo que este tenga un archivo donde guardarlo.
demo-mailbox-link = Buzón de la demo
demo-log-ins-title = Echa un vistazo como uno de estos clientes
demo-log-ins-password = La contraseña es la misma para todos: { $password }
demo-log-ins-what = Qué encontrarás
demo-log-in-vip = Grupo VIP, 23 direcciones, 37 pedidos de todo tipo
demo-log-in-vip-plain = Grupo VIP, 37 pedidos de todo tipo
demo-log-in-retail = Grupo minorista, algunos pedidos
demo-log-in-wholesale = Grupo mayorista, algunos pedidos
demo-log-in-empty = Una cuenta nueva, todavía vacía
mailbox-title = Buzón de la demo
mailbox-lead = Los correos que habría enviado una tienda real.
mailbox-empty = Todavía no hay correos
mailbox-empty-text = Regístrate o pide una contraseña nueva y el correo aparecerá aquí.
mailbox-to = Para { $to }
mailbox-open = Abrir el enlace

## Home
home-title = Tu cuenta, todo en un mismo sitio
home-lead = Sigue tus pedidos, ten tus direcciones al día y consulta tus precios.
home-register = Crear cuenta
home-account = Ir a tu cuenta
home-orders = Tus pedidos

## Forms
form-optional = (opcional)
form-cancel = Cancelar
form-busy = Un momento…
form-choose = Elige una opción
form-choose-country = Elige un país
form-choose-state = Elige una provincia o un estado
form-refresh = Actualizar
form-refreshed = La lista de provincias y estados está al día.
hint-between = Mínimo: { $min }; máximo: { $max }
hint-from = Mínimo: { $min }
hint-up-to = Máximo: { $max }
hint-date-between = Del { $min } al { $max }
hint-date-from = Desde el { $min }
hint-date-up-to = Hasta el { $max }
field-email = Correo electrónico
field-password = Contraseña
field-current-password = Contraseña actual
field-new-password = Contraseña nueva
field-first-name = Nombre
field-last-name = Apellidos
field-company = Empresa
field-phone = Teléfono
field-vat-number = Número de IVA
field-company-id = NIF de la empresa
field-address1 = Calle y número
field-address2 = Piso, puerta u otros datos
field-city = Ciudad
field-country = País
field-state = Provincia o estado
field-postal-code = Código postal
password-show = Mostrar contraseña
password-shown = La contraseña está visible.
password-hidden = La contraseña está oculta.
password-rules-intro = Tu contraseña debe tener:
password-rule-length = { $count ->
    [one] al menos un carácter
   *[other] al menos { $count } caracteres
}
password-rule-lower-case = una letra minúscula
password-rule-upper-case = una letra mayúscula
password-rule-numbers = { $count ->
    [one] un número
   *[other] al menos { $count } números
}
password-rule-special = { $count ->
    [one] un carácter especial, como ! o ?
   *[other] al menos { $count } caracteres especiales, como ! o ?
}

## What can be wrong with a form
error-required = Rellena el campo «{ $label }»
error-choose = Elige una opción en «{ $label }»
error-choose-some = Marca al menos una casilla en «{ $label }»
error-cannot-clear = El campo «{ $label }» se puede cambiar, pero no dejar vacío
error-choose-state = Elige una provincia o un estado de { $country }
error-too-long = El campo «{ $label }» admite { $max } caracteres como máximo
error-line-breaks = El campo «{ $label }» debe ocupar una sola línea
error-number = Escribe un número en «{ $label }», por ejemplo, 4 o { $example }
error-number-min = El valor de «{ $label }» debe ser { $min } o superior
error-number-max = El valor de «{ $label }» debe ser { $max } o inferior
error-date = Escribe una fecha en «{ $label }» con el formato año-mes-día, por ejemplo, 2026-03-27
error-date-min = La fecha de «{ $label }» no puede ser anterior al { $min }
error-date-max = La fecha de «{ $label }» no puede ser posterior al { $max }
error-control-characters = Hay caracteres que no se pueden usar. Escríbelo de nuevo
error-email-empty = Escribe tu correo electrónico
error-email = Escribe un correo electrónico con el formato habitual, como name@example.com
error-email-in-use = Ya hay una cuenta con este correo electrónico. Inicia sesión o pide una contraseña nueva
error-log-in-for-prices = Inicia sesión para ver los precios y comprar
error-password-empty = Escribe tu contraseña
error-password-too-long = Esta contraseña es demasiado larga
error-new-password-empty = Elige una contraseña
error-password-rules = Tu contraseña también debe tener: { $rules }
error-email-change-password = Escribe también tu contraseña actual: hace un rato que iniciaste sesión y quien tiene acceso a tu correo puede entrar en tu cuenta
error-password-same = Elige una contraseña distinta de la actual
error-current-password-empty = Escribe tu contraseña actual
error-current-password-only = Esta no es tu contraseña actual
error-current-password = Esta no es tu contraseña actual o ya has usado antes la nueva
error-credentials = El correo electrónico o la contraseña no son correctos
error-password-reset-required = Necesitas una contraseña nueva para iniciar sesión. Te hemos enviado un correo con un enlace
error-awaits-approval = Esta tienda revisa cada cuenta nueva y la tuya aún está pendiente. Podrás iniciar sesión cuando la aprueben
error-log-in-closed = En este momento nadie puede iniciar sesión en esta tienda. Inténtalo más tarde
error-registration-closed = En este momento esta tienda no admite cuentas nuevas
error-no-such-address = Esta dirección ya no está en tu cuenta
error-no-such-customer = Esta cuenta ya no existe
error-no-such-cart = Este carrito ya no existe
error-not-enough-stock = No hay tantas unidades en stock
error-store-failed = La tienda no ha podido hacerlo. Inténtalo de nuevo
problem-unavailable = La tienda no responde en este momento. No se ha cambiado nada y lo que has escrito sigue aquí. Inténtalo de nuevo
problem-closed = La tienda está cerrada en este momento, normalmente por mantenimiento. No se ha cambiado nada y lo que has escrito sigue aquí. Inténtalo más tarde
problem-not-saved = La tienda no ha respondido y esto no se ha guardado. Lo que has escrito sigue aquí. Envíalo otra vez
problem-throttled = Hay mucha actividad en la tienda. Lo que has escrito sigue aquí. Inténtalo de nuevo en un minuto
problem-too-many-attempts = Ha habido demasiados intentos en poco tiempo. Lo que has escrito sigue aquí. Espera unos minutos e inténtalo de nuevo
problem-unconfirmed = No hemos podido comprobar si esto se ha guardado. Lo que has escrito sigue aquí. Compruébalo antes de enviarlo otra vez.
problem-unconfirmed-cart = No hemos podido comprobar si tu carrito ha cambiado. Échale un vistazo antes de intentarlo de nuevo.
problem-unconfirmed-password = No hemos podido comprobar si tu contraseña ha cambiado. Para saberlo, cierra sesión y vuelve a entrar con la nueva; si no funciona, la anterior sigue siendo válida
problem-unconfirmed-new-password = No hemos podido comprobar si tu contraseña nueva se ha guardado. Intenta iniciar sesión con ella; si no funciona, pide otro correo.
problem-unconfirmed-registration = No hemos podido comprobar si se ha creado tu cuenta. Antes de enviarlo otra vez, intenta iniciar sesión con este correo electrónico y esta contraseña.
look-addresses = Ver tus direcciones
look-details = Ver tus datos
look-preferences = Ver tus preferencias
look-cart = Ver tu carrito
look-log-in = Iniciar sesión
kept-form-title = La tienda no responde
kept-form-unavailable = No es culpa tuya y no se ha perdido nada.
kept-form-text = Lo que has escrito se conserva en esta página. Pulsa el botón para enviarlo otra vez.
kept-form-secret = Las contraseñas no se conservan. Te las pediremos de nuevo.
problem-internal = Algo ha fallado por nuestra parte. Lo que has escrito sigue aquí. Inténtalo de nuevo

## Notices
flash-logged-out = Has cerrado sesión.
flash-logged-out-here = Has cerrado sesión en este dispositivo. La tienda no responde; la avisaremos en cuanto lo haga.
flash-session-ended = Se ha cerrado tu sesión. Inicia sesión para continuar.
flash-session-ended-draft-kept = Se ha cerrado tu sesión. Inicia sesión para continuar: conservamos lo que has escrito durante unos minutos.
flash-draft-restored = Esto no se guardó antes de que se cerrara tu sesión. Revísalo y guárdalo ahora.
flash-registered = ¡Te damos la bienvenida! Tu cuenta está lista.
flash-registered-log-in = Tu cuenta está lista. Inicia sesión para continuar.
flash-details-saved = Datos guardados.
flash-password-changed = Contraseña cambiada.
flash-password-changed-log-in = Contraseña cambiada. Inicia sesión con la nueva para continuar.
flash-password-reset = Tu contraseña nueva está lista. Inicia sesión con ella.
flash-address-added = Dirección añadida.
flash-address-saved = Dirección guardada.
flash-address-deleted = Dirección eliminada.
flash-address-gone = Esta dirección ya estaba eliminada.
flash-other-customer = Ahora tienes la sesión iniciada con otra cuenta, así que no se ha cambiado nada.

## Log in, log out
login-title = Iniciar sesión
login-lead = Con el correo electrónico de tu cuenta.
login-submit = Iniciar sesión
login-forgot = ¿Has olvidado tu contraseña?
login-register = ¿Aún no tienes cuenta? Crea una
benefits-title = Ventajas de tener cuenta
benefit-orders = Todos tus pedidos
benefit-orders-text = Sigue tus paquetes, descarga archivos, imprime recibos.
benefit-orders-text-plain = Mira cómo va cada uno e imprímelo.
benefit-addresses = Tus direcciones, a mano
benefit-addresses-text = Escríbelas una sola vez: casa, trabajo, regalos.
benefit-address = Tu dirección, a mano
benefit-address-text = Escríbela una sola vez y la tendrás lista al finalizar la compra.
benefit-prices = Tus propios precios
benefit-prices-text = Los de tu grupo de clientes, en toda la tienda.
logout-title = Cerrar sesión
logout-text = Se cerrará tu sesión en este dispositivo.
logout-already = No tienes ninguna sesión abierta.

## Register
register-title = Crear cuenta
register-log-in = ¿Ya tienes cuenta?
register-submit = Crear cuenta
register-to-log-in = Iniciar sesión con tu cuenta
register-address = Nombre y dirección
register-address-only = Dirección
register-business = Para empresas
register-preferences = Tus consentimientos
waiting-title = Tu cuenta está pendiente de aprobación
waiting-text = { $shop } revisa cada cuenta nueva. Podrás iniciar sesión en cuanto se apruebe la tuya.
waiting-link = Ver la tienda
closed-title = Aquí no hay cuentas de cliente
closed-text = En { $shop } no necesitas cuenta.

## Forgotten password
forgot-title = ¿Has olvidado tu contraseña?
forgot-lead = Dinos tu correo electrónico y te enviaremos un enlace para crear una contraseña nueva.
forgot-submit = Enviar enlace
forgot-back = Volver al inicio de sesión
forgot-sent-title = Revisa tu correo
forgot-sent-text = Si hay una cuenta con este correo electrónico, te llegará un enlace para crear una contraseña nueva. Puede tardar unos minutos; mira también en la carpeta de spam.
forgot-again = ¿No te ha llegado? Pídelo otra vez
reset-title = Crear una contraseña nueva
reset-lead = Sustituirá a la anterior al momento.
reset-submit = Guardar contraseña
reset-dead-title = Este enlace ya no funciona
reset-dead-text = Los enlaces para crear una contraseña nueva sirven una sola vez y durante poco tiempo. Pide otro y usa el correo más reciente.
reset-dead-again = Pedir otro enlace
reset-dead-other-password = Probar con otra contraseña

## What the shop does elsewhere
elsewhere-text = { $shop } lo gestiona en sus propias páginas.
elsewhere-link = Continuar en { $shop }
elsewhere-ask = Esto no se puede hacer aquí. Contacta con { $shop } y te ayudarán.

## Overview
overview-title = Tu cuenta
overview-greeting = ¡Hola, { $name }!
overview-greeting-nameless = ¡Hola!
overview-lead = Así van tus pedidos.
overview-latest-order = Último pedido
overview-more-orders = Pedidos anteriores
overview-one-order = Uno de tus pedidos
overview-other-orders = Más pedidos
overview-all-orders = Todos los pedidos
overview-view-order = Ver pedido
overview-orders-unavailable = En este momento no podemos mostrar tus pedidos.
addresses-unavailable = En este momento no podemos mostrar tus direcciones. No se han perdido.
overview-sign-in = Datos de acceso
overview-sign-in-link = Cambiar tus datos
overview-prices = Tus precios
overview-prices-text = Ves los precios del grupo { $group }
overview-credit = Saldo en la tienda
overview-credit-text = Úsalo en tu próxima compra.
overview-address-link = Cambiar tu dirección
overview-addresses-link = Gestionar direcciones
overview-addresses-all = Ver las { $count } direcciones
overview-addresses-empty = Todavía no tienes ninguna dirección.
loyalty-title = Tus ventajas
loyalty-spent = Has gastado { $amount }
loyalty-discount = Tu descuento es del { $percent } %
loyalty-no-discount = Todavía sin descuento
loyalty-until = hasta el { $date }
loyalty-until-words = hasta: { $date }
loyalty-next = Te faltan { $amount } para llegar al { $percent } %
loyalty-progress = Camino al siguiente nivel
progress-label = Progreso del pedido
progress-placed = Realizado
progress-paid = Pagado
progress-packed = Preparado
progress-on-its-way = En camino

## Details and password
details-title = Tus datos
details-lead = Cómo te llamamos y cómo contactamos contigo.
details-submit = Guardar datos
details-email-fixed = Este es el correo con el que inicias sesión. Si necesitas cambiarlo, contacta con { $shop }.
password-title = Cambiar contraseña
password-lead = Para esto necesitas tu contraseña actual.
password-submit = Cambiar contraseña

## Addresses
addresses-title = Direcciones
addresses-lead = Adónde podemos enviar tus pedidos.
addresses-add = Añadir dirección
addresses-empty = Todavía no hay ninguna dirección
addresses-empty-text = Las direcciones que guardes estarán listas al finalizar la compra.
addresses-pages = Páginas de direcciones
addresses-count = { $count ->
    [one] Una dirección
   *[other] { $count } direcciones
}
address-title = Tu dirección
address-lead = Adónde llegan tus pedidos y tus facturas.
address-empty = Todavía no hay ninguna dirección
address-empty-text = La dirección que guardes estará lista al finalizar la compra.
address-nameless = Dirección sin nombre
address-edit = Editar
address-delete = Eliminar
address-edit-label = Editar dirección: { $address }
address-delete-label = Eliminar dirección: { $address }
address-new-title = Añadir dirección
address-new-submit = Añadir dirección
address-edit-title = Editar dirección
address-edit-submit = Guardar dirección
address-delete-title = ¿Eliminar esta dirección?
address-delete-lead = Los pedidos que se enviaron a ella no cambian. Esta acción no se puede deshacer.
address-delete-submit = Eliminar dirección
address-delete-cancel = Conservarla

## Preferences
preferences-title = Preferencias
preferences-lead = Tú decides a qué das tu consentimiento. Puedes cambiar de opinión cuando quieras.
preferences-submit = Guardar preferencias
preferences-marketing = Correos
preferences-marketing-yes = Quiero recibir novedades y ofertas por correo electrónico
preferences-consents = Consentimientos
preferences-history = Tus últimas respuestas
preferences-accepted = Aceptado
preferences-declined = No aceptado
preferences-answer = Respuesta
preferences-given = Fecha
preferences-what = Tema
consent-privacy_policy = Acepto la política de privacidad
consent-cookie_policy = Acepto el uso de cookies
consent-terms_and_conditions = Acepto los términos y condiciones
consent-other = Acepto: { $name }
flash-preferences-saved = Preferencias guardadas.

## Orders
orders-title = Pedidos
orders-lead = Todos tus pedidos, del más reciente al más antiguo.
orders-lead-unsorted = Todos tus pedidos.
orders-empty = Todavía no hay pedidos
orders-empty-text = Cuando hagas un pedido, podrás seguirlo aquí.
orders-empty-link = Empezar a comprar
orders-none-of-state = No hay pedidos en este estado
orders-show-all = Ver todos los pedidos
orders-filter = Estado
orders-filter-all = Todos los estados
orders-filter-submit = Mostrar
orders-pages = Páginas de pedidos
pager-newer = Más recientes
pager-older = Más antiguos
pager-previous = Anterior
pager-next = Siguiente
order-number = Pedido { $number }
order-items = { $count ->
    [one] 1 artículo
   *[other] { $count } artículos
}
order-placed = Realizado el { $date }
order-placed-words = Realizado: { $date }
order-print = Imprimir
order-paid = Pagado
order-not-paid = Pendiente de pago
order-incomplete = No hemos podido leer una parte de este pedido. Lo que ves es correcto, pero puede faltar algo.
order-side = Resumen del pedido
order-summary = Resumen
order-amounts = Importes del pedido
order-payment = Pago
order-billing = Dirección de facturación
order-message = Tu mensaje
order-timeline = Hasta ahora
timeline-placed = Pedido realizado
timeline-parcel = Hay un paquete en camino
timeline-parcel-by = Hay un paquete en camino: { $carrier }
order-status-pending = Pendiente
order-status-incomplete = Incompleto
order-status-awaiting-payment = Pendiente de pago
order-status-manual-verification-required = En revisión
order-status-awaiting-fulfillment = En preparación
order-status-awaiting-shipment = Pendiente de envío
order-status-awaiting-pickup = Listo para recoger
order-status-partially-shipped = Envío parcial
order-status-shipped = Enviado
order-status-completed = Completado
order-status-partially-refunded = Reembolso parcial
order-status-refunded = Reembolsado
order-status-disputed = En disputa
order-status-declined = Rechazado
order-status-cancelled = Cancelado
order-status-unknown = En curso
delivery = Entrega
delivery-to = Entrega en { $city }
delivery-pickup = Recogida: { $place }
delivery-downloads = Descargas
delivery-links-sent = También hemos enviado los enlaces a { $email }.
delivery-gift-certificates = Tarjetas regalo
delivery-sent-to = Enviado a { $email }.
delivery-not-sent = Todavía no se ha enviado nada.
shipment-sent = Enviado el { $date }
shipment-sent-by = { $carrier }, enviado el { $date }
shipment-track = Seguir el envío
shipment-track-number = Seguir el envío { $number }
shipment-parcel = paquete { $number }
shipment-number = Número de seguimiento
shipment-untracked = Sin seguimiento
items-caption = { $delivery }: artículos
items-item = Artículo
items-quantity = Cantidad
items-total = Total
items-before = Antes:
items-sku = Ref.
items-gone = Ya no está en la tienda
items-wrapping = Envoltorio de regalo: { $name }
items-refunded = { $count ->
    [one] 1 reembolsado
   *[other] { $count } reembolsados
}
items-file = Archivo { $number }
items-file-of = Archivo { $number } de { $name }
total-subtotal = Subtotal
total-discount = Descuento
total-coupon = Cupón { $code }
total-shipping = Envío
total-handling = Gastos de gestión
total-wrapping = Envoltorio de regalo
total-payment-fee = Recargo por método de pago
total-tax = Impuestos
total-tax-percent = Impuestos { $percent } %
total-tax-included = { $name } (incl.)
total-tax-included-unnamed = Impuestos (incl.)
total-total = Total
payment-by = Método de pago
payment-card = { $brand } terminada en { $last4 }
payment-gift-certificate = Tarjeta regalo { $code }

## Pages for what went wrong
error-page-not-found = No encontramos esta página
error-page-not-found-text = Puede que haya cambiado de sitio o que nunca existiera. No se ha perdido nada.
error-page-method = Esto no se puede hacer aquí
error-page-method-text = La página se ha abierto de una forma que no admite.
error-page-forbidden = Hemos detenido esta acción por tu seguridad
error-page-forbidden-text = Parece que el formulario viene de otro sitio web. Abre la página aquí e inténtalo de nuevo.
error-page-too-large = Son demasiados datos
error-page-too-large-text = Lo que se ha enviado es mayor que cualquier formulario de esta tienda.
error-page-throttled = Un momento, por favor
error-page-throttled-text = Hemos recibido muchísimas solicitudes. Espera un minuto e inténtalo de nuevo.
error-page-unavailable = La tienda no responde
error-page-unavailable-text = No es culpa tuya. Inténtalo de nuevo en un momento.
error-page-unavailable-text-logged-in = No es culpa tuya y tu sesión sigue abierta. Inténtalo de nuevo en un momento.
error-page-closed = La tienda está cerrada en este momento
error-page-closed-text = Suele ser por mantenimiento y pronto estará de vuelta. No se ha perdido nada. Inténtalo más tarde.
error-page-other-customer = Hemos cerrado tu sesión
error-page-other-customer-text = La tienda nos ha dado una respuesta que no era para ti y no te la mostramos. Inicia sesión de nuevo; si vuelve a ocurrir, dinos el número que aparece abajo.
error-page-bad-request = No hemos entendido la solicitud
error-page-bad-request-text = Abre la página de nuevo e inténtalo otra vez.
error-page-internal = Algo ha fallado
error-page-internal-text = Es culpa nuestra. Inténtalo de nuevo; si sigue ocurriendo, dinos el número que aparece abajo.
error-page-request-id = Número de solicitud:
error-page-retry = Intentar de nuevo
error-page-home = Ir al inicio

## Shop
nav-home = Inicio
nav-cart = Carrito
nav-cart-count = { $count ->
    [one] Carrito, un artículo
   *[other] Carrito, { $count } artículos
}
nav-categories = Categorías
nav-crumbs = Estás aquí
nav-subcategories = Dentro de esta categoría
search-label = Buscar
search-submit = Buscar
search-title = Buscar
search-title-for = Resultados para «{ $words }»
search-none = No hay resultados
search-none-text = Prueba con otra palabra, o con menos.
search-empty = ¿Qué estás buscando?
search-empty-text = Escribe una palabra en el buscador de arriba: un nombre, una marca o una referencia.
currency-label = Moneda
currency-submit = Cambiar
home-shop-title = Nos alegra verte
home-shop-lead = Echa un vistazo. Si inicias sesión, verás tus propios precios.
home-browse = Ver la tienda
home-featured = Nuestros favoritos
home-first = En nuestra tienda
listing-count = { $count ->
    [one] Un producto
   *[other] { $count } productos
}
listing-products = Productos
listing-none = Aquí todavía no hay nada
listing-none-narrowed = Ningún producto cumple todos tus filtros
listing-clear = Quitar todos los filtros
listing-pages = Páginas de productos
listing-sort = Ordenar por
listing-sort-submit = Ordenar
listing-filter = Filtros
listing-filter-count = { $count ->
    [one] Filtros: uno activo
   *[other] Filtros: { $count } activos
}
listing-filter-submit = Ver productos
listing-price-from = Precio desde
listing-price-to = Precio hasta
sort-default = Orden de la tienda
sort-featured = Destacados
sort-relevance = Relevancia
sort-newest = Novedades
sort-best-selling = Más vendidos
sort-best-reviewed = Mejor valorados
sort-lowest-price = Precio: de menor a mayor
sort-highest-price = Precio: de mayor a menor
sort-a-to-z = Nombre: de la A a la Z
sort-z-to-a = Nombre: de la Z a la A

## Products
product-pictures = Imágenes
product-quantity = Cantidad
product-quantity-min = Mínimo: { $min }
product-quantity-max = Máximo: { $max }
product-quantity-between = Mínimo: { $min }; máximo: { $max }
product-text-max = { $max } caracteres como máximo
product-add = Añadir al carrito
product-update = Actualizar precio
product-updated = El precio y la disponibilidad están al día.
product-option-none = Ninguna opción
product-file = Para «{ $label }» hace falta un archivo, pero desde aquí no se puede enviar. Contacta con la tienda.
product-related = También te puede gustar
product-description = Descripción
product-facts = Características
product-sku = Referencia
product-condition = Estado
product-condition-new = Nuevo
product-condition-used = Usado
product-condition-refurbished = Reacondicionado
product-mpn = Referencia del fabricante
product-upc = UPC
product-gtin = GTIN
product-in-stock = En stock
product-low-stock = { $count ->
    [one] Solo queda 1 unidad
   *[other] Solo quedan { $count } unidades
}
product-out-of-stock = Agotado
product-unavailable = No disponible
product-pre-order = Preventa
product-pre-order-on = Preventa: llega el { $date }
product-no-combination = Esta combinación no está disponible

## Prices
price-label = Precio
price-range = de { $low } a { $high }
price-ex-tax = sin impuestos
price-inc-tax = impuestos incl.
price-yours = Tu precio
price-sale = Oferta
price-was = Antes
price-list = Precio de catálogo
price-retail = Precio recomendado
price-advertised = Precio anunciado
price-see = Ver tu precio
price-see-on-page = Consulta el precio en la página del producto
price-saving = Ahorras { $amount } ({ $percent } %)
price-why-both = Este precio ya incluye la oferta y las condiciones de tu grupo.
price-as-low-as = Desde { $price } { $tax } al comprar más unidades
price-log-in = Inicia sesión para ver los precios
price-none = Sin precio
price-unavailable = El precio no está disponible en este momento
price-tiers = Precio según la cantidad, { $tax }
price-tier-quantity = Cantidad
price-tier-each = Precio por unidad
price-tier-saving = Ahorras
price-tier-active = (tu cantidad)
price-tier-range = { $from }–{ $to }
price-tier-from = { $from } o más

## Cart and checkout
cart-title = Tu carrito
cart-count = { $count ->
    [one] Un artículo
   *[other] { $count } artículos
}
cart-elsewhere = Tu carrito está en la tienda
cart-empty = Tu carrito está vacío
cart-empty-text = Lo que añadas te espera aquí, también si inicias sesión más tarde.
cart-empty-link = Ver la tienda
cart-quantity-of = Cantidad de { $name }
cart-quantity-fixed = Cantidad: { $count }
cart-update = Actualizar
cart-remove = Quitar
cart-remove-what = Quitar { $name }
cart-price-each = Precio por unidad
cart-line-total = Total:
cart-summary = Resumen
cart-discount = Descuentos
cart-at-checkout = El envío y los impuestos se calculan al finalizar la compra.
cart-checkout = Finalizar compra
checkout-title = Finalizar compra
checkout-back = Volver al carrito
error-quantity = Escribe la cantidad como número entero, por ejemplo, 2
error-quantity-min = La cantidad mínima es { $min }
error-quantity-max = La cantidad máxima es { $max }
error-cart-refused = La tienda no puede añadir esto al carrito
error-tick = Marca la casilla «{ $label }»
error-whole-number = Escribe un número entero en «{ $label }»
error-too-short = El campo «{ $label }» debe tener al menos { $min } caracteres
error-too-many-lines = El campo «{ $label }» admite { $max } líneas como máximo
flash-session-ended-guest = Se ha cerrado tu sesión, por eso ves los precios para invitados. Inicia sesión para ver los tuyos.
flash-other-customer-hosted = Otra persona ha iniciado sesión en las páginas de pago de la tienda, por eso hemos cerrado tu sesión aquí. Inicia sesión de nuevo para continuar.
flash-cart-added = Ya está en tu carrito.
flash-cart-changed = Tu carrito está al día.
flash-cart-removed = Lo hemos quitado de tu carrito.
flash-carts-combined = Hemos pasado al carrito de tu cuenta lo que habías elegido antes.
flash-cart-restored = Aquí tienes de nuevo el carrito de tu última visita.
flash-cart-gone = Tu carrito ya no está: hiciste el pedido o llevaba demasiado tiempo guardado.
flash-cart-empty = Todavía no tienes nada en el carrito.
flash-currency-changed = Ahora ves los precios en la moneda que has elegido.
flash-currency-not-changed = No hemos podido cambiar tu carrito a esta moneda.
flash-log-in-link-other = Tienes la sesión iniciada con otra cuenta. Cierra sesión primero y usa el enlace de nuevo.
flash-cart-line-gone = Ese artículo ya no está en tu carrito.
flash-log-in-link-failed = Ese enlace ya no funciona. Inicia sesión con tu correo electrónico y tu contraseña.

## Single sign-on
go-on-title = Un momento
go-on-text = Te llevamos a finalizar la compra.
go-on-link = Finalizar compra
return-title = ¡Hola de nuevo!
return-text = Estamos comprobando si tienes la sesión iniciada.
return-submit = Continuar
logout-go-on = Continuar sin iniciar sesión
hosted-title = Más para tu cuenta
hosted-text = Todo esto se abre en las páginas de la propia tienda. Tu sesión sigue abierta.
hosted-returns = Devoluciones
hosted-messages = Mensajes
hosted-payment-methods = Métodos de pago guardados
hosted-links-title = En la tienda
hosted-links-text = Esto se abre en las páginas de la propia tienda; puede que te pidan iniciar sesión otra vez.
hosted-wish-list = Lista de deseos
listing-all = Todos los productos
nav-all-products = Todos los productos
product-variant = Versión
product-buy-elsewhere = Comprar en { $shop }
product-buy-elsewhere-hint = El pedido se hace en las páginas de la propia tienda.
price-prior = Precio más bajo antes de la rebaja
nav-hosted-cart = Carrito en la tienda

## Numbers and lists
percent = { $percent } %
separator = { ", " }

## Money
# Where a currency's sign stands, and how its code stands where it has no sign below.
money = { $number } { $sign }
negative = −{ $amount }
money-with-code = { $number } { $sign }
currency-usd = US$
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
language-name = Español
language-label = Idioma

## Names
# In the order of the language.
name-full = { $first } { $last }
