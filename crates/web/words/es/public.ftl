# machine-made
skip-to-content = Ir al contenido
skip-map = Saltar el mapa
search-label = Buscar organizaciones
search-placeholder = Buscar organizaciones
search-button = Buscar
nav-tools = Herramientas
nav-places = Secciones
nav-language = Idioma
nav-find-help = Buscar ayuda
nav-organisations = Organizaciones
nav-map = Mapa
nav-networks = Redes
nav-subjects = Temas
theme-switch = Claro u oscuro
breadcrumb-label = Usted está aquí
machine-made-notice = Los textos de esta página los ha hecho una máquina y aún no los ha revisado una persona. Avísenos si ve errores.
machine-made-mark = hecho por una máquina
makers-mark = escrito por los autores del programa
reviewed-mark = revisado por una persona
demo-banner = Este portal muestra fichas ficticias de demostración junto a las reales. Llevan la marca «demo».
demo-mark = demo
demo-record = Ficha ficticia de demostración
withdrawn-mark = retirada
footer-boundaries = Los nombres y mapas de este portal no implican opinión alguna sobre la condición jurídica de ningún país, territorio o zona, ni sobre sus fronteras o límites.
back-home = Volver a la primera página
problem-number = { $status } { $code }. Número de la solicitud:
home-lead = Organizaciones contra la trata de personas: quiénes son, qué hacen y cómo ponerse en contacto con ellas.
home-search-placeholder = Nombre, lugar o tema, en cualquier alfabeto
home-fact-organisations = { $count ->
    [one] organización
   *[other] organizaciones
}
home-fact-countries = { $count ->
    [one] país
   *[other] países
}
home-fact-confirmed = { $count ->
    [one] ficha confirmada en los últimos 90 días
   *[other] fichas confirmadas en los últimos 90 días
}
home-demo-note = Estas cifras incluyen las fichas ficticias de demostración.
home-map-link = Abrir el mapa y su tabla
home-recent = Últimas fichas
home-all-link = Todas las organizaciones
results-count = { $count ->
    [one] Una organización
   *[other] { $text } organizaciones
}
results-respelled = Nada se escribe exactamente «{ $q }». Esto es lo más parecido.
facets-label = Filtros
facet-all = Mostrar todo
chips-label = Filtros elegidos
chip-remove = Quitar el filtro:
clear-filters = Quitar todos los filtros
sort-label = Ordenar por
view-map = Ver en el mapa
view-list = Ver como lista
view-feed = Canal de novedades
export-label = { $count ->
    [one] Descargar una organización:
   *[other] Descargar { $text } organizaciones:
}
paging-label = Páginas
paging-previous = Anterior
paging-next = Siguiente
empty-title = No se ha encontrado nada
empty-near = Encontrado con solo algunas de las palabras:
empty-wider = Buscar sin filtros
empty-wider-place = Buscar en esta zona más amplia: { $place }
empty-missing = ¿Falta una organización?

## A missing organisation

suggest-caution = Por favor, no escriba nada sobre personas víctimas de la trata ni diga dónde está un refugio.
suggest-contact-hint = Solo si lo desea: una dirección de correo o un número de teléfono. Solo lo ven quienes gestionan este portal. Se borra cuando han tratado su sugerencia, a más tardar a los 90 días.
suggest-trap = Deje este campo vacío
suggest-send = Enviar
suggest-sent = Gracias. Quienes gestionan este portal lo examinarán.
suggest-again = Avisar de otra
form-errors-title = Corrija lo siguiente
facts-title = Datos
services-title = Servicios
locations-title = Lugares
record-title = Esta ficha
unconfirmed-notice = Esta ficha se ha elaborado con fuentes públicas. La organización aún no la ha confirmado.
old-notice = Esta ficha se confirmó hace más de 90 días. Es posible que algo haya cambiado.
withdrawn-notice = Esta ficha está retirada. Solo la ve el equipo del portal.
origin-summary = Fuente
origin-source = Fuente: { $source }, recibido el { $date }.
origin-confirmed = Confirmado el { $date }.
origin-confirmed-by = Confirmado el { $date } ({ $by }).
origin-unconfirmed = Sin confirmar por la organización.
licence-line = Licencia de los datos: { $licence }.
history-lead = Todos los estados que ha tenido esta ficha.
column-when = Cuándo
column-what = Qué
column-who = Quién
column-act = Acción
updated-on = última actualización: { $date }
open-now = Abierto ahora
closed-now = Cerrado ahora
open-always = Día y noche, todos los días
hours-zone = Hora local: { $zone }
hours-zone-country = Hora local: { $country }
free-of-charge = Gratis
police-label = Policía
no-police-contact = No da su nombre a la policía
place-confidential = Dirección confidencial ({ $country }). Llame o escriba para saber cómo llegar.
networks-lead = Organizaciones que trabajan juntas, en una región o sobre un tema.
networks-empty = Aquí aún no hay redes.
network-members = { $count ->
    [one] un miembro
   *[other] { $count } miembros
}
network-countries = { $count ->
    [one] un país
   *[other] { $count } países
}
network-members-title = Miembros
network-empty = Esta red aún no tiene miembros.
network-search-link = Buscar entre los miembros
network-missing-title = Quién falta aquí
network-missing-lead = Países que abarca esta red y en los que ningún miembro tiene su sede.
map-lead = { $count ->
    [one] Una organización, por país de la sede.
   *[other] { $text } organizaciones, por país de la sede.
}
map-regions-label = Regiones
map-disclaimer = Hay un círculo por país, en un solo punto, con una superficie proporcional al número. Solo se dibuja la tierra firme. El mapa no implica opinión alguna sobre fronteras ni sobre la condición de ninguna zona.
map-elsewhere = Organizaciones fuera de esta parte del mapa: { $count }
map-table-title = Las mismas cifras en una tabla
map-table-caption = Organizaciones por país de la sede
map-zoom-in = Acercar
map-zoom-out = Alejar
map-two-fingers = Mueva el mapa con dos dedos
map-here = Organizaciones aquí: { $count }
subjects-lead = A qué se dedican las organizaciones: tratados y sus partes, y temas de trabajo.
subject-search-link = Buscar y filtrar
languages-lead = Elija el idioma del portal. Las fichas siguen en los idiomas en que se escribieron.
about-about-lead = Un portal para las alianzas entre gobiernos, empresas y sociedad civil contra la trata de personas.
about-about-1 = Muestra quién trabaja contra la trata, dónde y en qué temas, para que quienes pueden ayudarse se encuentren.
about-about-2 = Cada dato indica de dónde viene y quién lo confirmó. Las fichas que la organización no ha confirmado están señaladas.
about-about-3 = El programa es software libre con la licencia Apache 2.0. Quien gestiona este portal responde de su contenido.
about-privacy-lead = Lo que este portal sabe de usted, en palabras sencillas.
about-privacy-1 = Para leer no hace falta una cuenta y no se instala ninguna cookie.
about-privacy-2 = Ninguna página carga nada de otro sitio, y no se cuenta ni se mide nada sobre las visitas.
about-privacy-3 = El registro guarda el tipo de página, el resultado y la hora. No guarda direcciones, ni palabras buscadas, ni nada de las páginas de ayuda.
about-privacy-4 = Lo que usted escribe en las páginas de ayuda sirve para responderle y después se olvida.
about-privacy-5 = Las direcciones de los lugares confidenciales no se guardan aquí.
about-privacy-6 = Cuando nos avisa de una organización que falta, solo lo leen quienes gestionan este portal. Sus datos de contacto se borran cuando lo han tratado, a más tardar a los 90 días.
about-open-data-lead = Todo lo que es público en este portal se puede descargar y usar en otros programas.
about-open-data-1 = Cada ficha indica su licencia; la mayoría son de dominio público (CC0).
about-open-data-2 = Si usa una ficha, conserve la fuente y la fecha de confirmación, y compruébela de nuevo antes de fiarse de ella.
about-accessibility-lead = Este portal está hecho para que todo el mundo pueda usarlo.
about-accessibility-1 = Nuestro objetivo es el nivel AA de WCAG 2.2. Un programa revisa cada página en tres idiomas, y todas funcionan solo con el teclado y sin scripts.
about-accessibility-2 = Cada mapa tiene una tabla con las mismas cifras.
about-accessibility-3 = Si algo le dificulta el uso, avise a quienes gestionan este portal.
about-glossary-lead = Las palabras de este portal y lo que significan.
glossary-organisation = Organización
glossary-organisation-means = Una entidad que trabaja contra la trata de personas: una autoridad, una empresa, una asociación, una universidad, un sindicato.
glossary-service = Servicio
glossary-service-means = Ayuda que una organización da a las personas, con horario, idiomas y una forma de contacto.
glossary-place = Lugar
glossary-place-means = Donde se presta un servicio.
glossary-hidden = Lugar confidencial
glossary-hidden-means = Un lugar cuya dirección nadie debe saber. El portal guarda su país y nada más.
glossary-network = Red
glossary-network-means = Organizaciones que trabajan juntas, en una región o sobre un tema.
glossary-subject = Tema
glossary-subject-means = Aquello a lo que se dedica una organización: un tratado, una parte de él o un tema de trabajo.
glossary-confirmed = Confirmada
glossary-confirmed-means = La propia organización, o el portal en su nombre, ha dicho que la ficha es correcta. Después de 90 días la marca pasa a ser «hace tiempo».
glossary-source = Fuente
glossary-source-means = De dónde viene un dato.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, norma abierta de Open Referral para directorios de servicios.
api-lead = Los programas leen todo lo público sin clave. Para escribir se necesita un token.
api-openapi = Descripción de la API (OpenAPI 3.1)
api-hsds = Servicios en la norma abierta HSDS 3.0
api-hsds-profile = Lo que nuestras fichas HSDS añaden a la norma
api-examples = Ejemplos
api-token = Los tokens los crea el equipo de este portal, o se crean con «whatson token create».
problems-lead = Qué significan los códigos de los documentos de problemas (RFC 9457).
