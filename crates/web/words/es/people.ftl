# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Unirse a este portal
join-lead = Únase como organización que trabaja contra la trata de personas: autoridad pública, empresa o sociedad civil.
join-step-address = Usted confirma su dirección de correo electrónico.
join-step-known = Dos organizaciones que ya están aquí dicen que conocen a la suya, o nuestros moderadores examinan pruebas.
join-step-in = Después su organización se muestra y usted puede invitar a sus colegas.
join-private = Hasta entonces, nada de lo que escriba es público. Una solicitud que no se acepta se borra a los 30 días.
join-claim-title = Presenta una solicitud para esta organización
join-claim-hint = Ya está en el directorio. Una vez aceptada la solicitud, usted lleva su ficha.
join-you = Usted
join-email-hint = Mejor una dirección de su organización: habla en su favor.
join-position-hint = Por ejemplo, «Responsable de programas».
join-organisation = Su organización
join-register-hint = Su número en un registro público, si lo tiene.
join-does = Qué hace y por qué quiere unirse
join-does-hint = Unas pocas frases. No nombre a nadie a quien ayude.
join-send = Enviar
join-sent = Mire en su buzón de correo.
join-sent-next = Si la dirección se puede usar, un mensaje con un enlace está en camino. El enlace funciona durante 24 horas.
join-again = Presentar otra solicitud
join-have-account = ¿Tiene una cuenta?
sign-in-no-account = ¿Aún no tiene cuenta?
join-confirm-title = Confirme su dirección
join-confirm-lead = ¿Es { $email } su dirección?
join-confirm-button = Sí, enviar mi solicitud
join-confirm-hint = Con ello recibe una cuenta. Después elija cómo inicia sesión.

application-title = Su solicitud
application-state = Estado
application-received = Recibida
application-received-on = recibida el { $date }
application-state-waiting = a la espera de una decisión
application-state-accepted = aceptada
application-state-refused = no aceptada
application-state-withdrawn = retirada
application-waiting-lead = Dos organizaciones que ya están aquí tienen que conocer a la suya. Pregunte a las que la conocen. También puede esperar a nuestros moderadores.
application-vouchers = Quién conoce al solicitante
application-vouchers-none = Aún no se ha preguntado a nadie.
application-ask = Preguntar a una organización
application-ask-button = Preguntar
application-ask-hint = Entonces ven su solicitud sus puntos focales y también nuestros moderadores; nadie más.
application-nobody = Aún no se puede preguntar a nadie: deciden nuestros moderadores.
application-withdraw = Retirar la solicitud
application-accepted-lead = Su organización forma parte de este portal.
vouch-word-asked = consultada
vouch-word-given = conoce al solicitante
vouch-word-declined = no ha querido pronunciarse
vouch-title = ¿Los conoce?
vouch-lead = Estos solicitantes dicen que su organización los conoce. Dígalo solo de aquellos con quienes haya trabajado. Nuestros moderadores ven que ha sido usted.
vouch-hint = ¿De qué los conoce? Por ejemplo, «Llevamos juntos un refugio a partir de 2021».
vouch-give = Los conocemos
vouch-decline = No podemos pronunciarnos

## The organisation that one acts for

organisation-people-title = Su organización
organisation-your-roles = Sus funciones: { $roles }
organisation-record = Lo que ve todo el mundo
organisation-edit = Modificar la ficha
organisation-people = Personas
organisation-you = usted
organisation-change = Modificar
organisation-save-roles = Guardar las funciones
organisation-hand-over = Traspasar a esta persona
organisation-remove = Quitar
organisation-leave-title = Dejar
organisation-leave = Dejar esta organización
organisation-leave-hint = Usted conserva su cuenta. El último punto focal traspasa antes su función.
organisation-act-for = Actuar por ella
organisation-acting = usted actúa por ella
organisation-stopped = Su organización no puede actuar por ahora: un moderador la ha suspendido. Escriba a quienes gestionan este portal.
organisation-none = Aquí aún no pertenece a ninguna organización.
invitation-title = Una invitación
invitation-new = Invitar a alguien
invitation-send = Invitar
invitation-hint = La persona recibe un enlace que funciona durante 14 días, solo para esta dirección.
invitation-open = Invitaciones pendientes
invitation-until = hasta el { $date }
invitation-withdraw = Retirar
invitation-accept = Aceptar
invitation-sign-in = Existe una cuenta con esta dirección. Inicie antes sesión y vuelva a abrir el enlace.
role-focal-point = Punto focal
role-member = Miembro
role-analyst = Analista
role-case-worker = Gestor de casos
role-data-protection-officer = Delegado de protección de datos
session-by-link = un enlace por correo electrónico

## What readers are told

tier-listed = En el directorio
tier-vouched = Conocida por socios
tier-verified = Verificada
tier-listed-long = De una fuente pública. Nadie de ella tiene una cuenta aquí.
tier-vouched-long = Dos organizaciones de este portal dicen que la conocen.
tier-verified-long = Nuestros moderadores han examinado pruebas de quién es.
tier-claim = ¿Es su organización?

## Queue

queue-title = Solicitudes
queue-lead = Nada de ellas es público. Las que tienen más que mostrar van primero.
queue-states = Estado
queue-count = { $count ->
    [0] No hay ninguna.
    [one] Hay una.
    [many] Hay { $count }.
   *[other] Hay { $count }.
}
queue-domains = Por el dominio de su correo
queue-choose = Elegir
queue-mail = Correo
queue-findings = Lo que se ha encontrado
queue-claim = ya estaba en el directorio
queue-about = Se refiere a
queue-refuse-these = Rechazar las elegidas
queue-refuse-all = Rechazar todas las de esta lista ({ $count })
queue-all = Todas
queue-bare = Nada habla en su favor
queue-refused = { $count ->
    [0] No se ha rechazado ninguna.
    [one] Se ha rechazado una.
    [many] Se han rechazado { $count }.
   *[other] Se han rechazado { $count }.
}
queue-pages = Páginas
queue-previous = Anterior
queue-next = Siguiente
queue-empty = Aquí no espera nada.
queue-accept = Admitir
queue-accept-button = Admitir
queue-evidence-hint = ¿Qué ha examinado? Por ejemplo, un extracto de un registro o una llamada a un número que usted mismo haya encontrado. El equipo del portal puede leerlo.
queue-refuse = No admitir
queue-refuse-button = Rechazar
queue-refuse-hint = El solicitante recibe un mensaje que no indica el motivo. Durante 30 días puede usted cambiar de opinión.
queue-reopen = Volver a dejarla en espera
finding-domain-proved = Dominio probado
finding-domain-matches = El correo concuerda con el sitio web
finding-register-number = Número de registro
finding-domain-differs = Correo de otro dominio
finding-free-mail = Correo gratuito
finding-no-website = Sin sitio web
finding-duplicate = Puede que ya esté
finding-twin-name = El nombre imita a otro
finding-twin-domain = El dominio imita a otro
finding-blocked = En la lista de bloqueo
finding-domain-proved-long = El solicitante ha mostrado que controla el dominio del sitio web.
finding-domain-matches-long = Su dirección es del dominio del sitio web. Mire si el sitio web es de la organización.
finding-register-number-long = Ninguna otra ficha tiene este número. Búsquelo en el registro.
finding-domain-differs-long = Su dirección es de otro dominio que el del sitio web.
finding-free-mail-long = Cualquiera consigue allí una dirección: no dice nada de una organización.
finding-no-website-long = No hay un sitio web que examinar.
finding-duplicate-long = Otra ficha puede ser de la misma organización: que otras la conozcan no basta por sí solo para admitirla.
finding-twin-name-long = Se parece a otro nombre y está escrito con otras letras: que otras la conozcan no basta por sí solo para admitirla.
finding-twin-domain-long = Se parece al dominio de otra organización: que otras la conozcan no basta por sí solo para admitirla.
finding-blocked-long = Alguien la puso en la lista de bloqueo: que otras la conozcan no basta por sí solo para admitirla.

## Reviews and suspension

vetting-title = Revisiones
vetting-lead = Cada organización se vuelve a examinar al cabo de un año.
vetting-due = Por revisar en el plazo de un mes
vetting-due-on = por revisar el { $date }
vetting-due-none = No hay ninguna por revisar.
vetting-stopped = Suspendidas
vetting-stopped-none = No hay ninguna suspendida.
vetting-basis = Admitida por
vetting-basis-vouchers = dos organizaciones
vetting-basis-moderator = un moderador
vetting-since = Desde
vetting-review = Próxima revisión
vetting-state-vetted = admitida
vetting-state-suspended = suspendida
vetting-renew = Sigue siendo la misma
vetting-resume = Volver a admitirla
vetting-suspend-title = Suspender
vetting-suspend-hint = Desde ahora su gente no puede hacer nada por ella. Las organizaciones que dijo conocer pasan a revisión.
vetting-hide = Quitar también su ficha del directorio
vetting-suspend = Suspender

## People

people-title = Personas
people-search = Nombre, o una dirección completa
people-count = { $count ->
    [one] Una cuenta
    [many] { $count } cuentas
   *[other] { $count } cuentas
}
people-empty = No se ha encontrado a nadie.
people-roles = Funciones en este portal
people-roles-hint = Los moderadores admiten organizaciones, los editores llevan el directorio, los auditores leen el registro.
people-stop-title = Suspender la cuenta
people-suspend = Suspender
people-resume = Reactivar
people-stop-hint = Todas sus sesiones terminan ahora y sus tokens dejan de funcionar.
person-state-active = activa
person-state-suspended = suspendida
person-state-closed = cerrada

## Block list

block-title = Lista de bloqueo
block-lead = Con una dirección que figura aquí no se puede presentar una solicitud; un dominio o un nombre que figura aquí se señala en la cola.
block-kind = Qué se bloquea
block-kind-address = Una dirección de correo electrónico
block-kind-domain = Un dominio, con todo lo que cuelga de él
block-kind-name = El nombre de una organización
block-add = Bloquear
block-empty = No hay nadie bloqueado.

## Fields and reasons

field-person = Su nombre
label-applicant = Quién presenta la solicitud
field-position = Su cargo allí
field-statement = De qué los conoce
field-evidence = Pruebas
field-reason = Motivo
field-value = Dirección, dominio o nombre
field-organisation = Organización
reason-unknown-role = Esta función no existe.
reason-last-focal-point = El último punto focal traspasa antes su función a otra persona.
reason-already-member = Esta persona ya pertenece a la organización.
reason-other-address = La invitación se envió a otra dirección que la de su cuenta.
reason-sign-in-first = Inicie antes sesión con la cuenta de esta dirección.
reason-has-account = Esta organización ya tiene a su gente aquí. Pídales que le inviten.
reason-applications-full = Por ahora esperan demasiadas solicitudes. Inténtelo de nuevo mañana.
reason-applied-already = Su última solicitud sigue en espera.
reason-not-vetted = No se puede preguntar a esta organización.
reason-asked-already = Ya se le ha preguntado.
reason-own-application = Nadie puede decidir sobre su propia solicitud.
reason-last-administrator = Alguien tiene que gestionar este portal: nombre antes a otro administrador.
reason-not-a-domain = No es un dominio. Escríbalo así: example.org.

## Recovering an account

recover-title = Recuperar su cuenta
recover-lead = Para quien ha perdido todos sus medios para iniciar sesión. Hacen falta dos cosas: un enlace que llega a su dirección y un código de recuperación.
recover-send = Enviar el enlace
recover-hint = ¿No tiene un código de recuperación? Quienes gestionan este portal pueden darle uno cuando estén seguros de quién es usted.
recover-sent-next = Si hay una cuenta con esta dirección, un mensaje con un enlace está en camino. El enlace funciona durante media hora.
recover-code-lead = Escriba un código de recuperación. Todas las sesiones anteriores terminan y usted puede añadir un nuevo medio para iniciar sesión.
recover-code = Código de recuperación
recover-code-hint = Uno de los de su hoja, o el que le ha dado un administrador de este portal.
recover-button = Recuperar la cuenta
sign-in-lost = ¿Ha perdido su teléfono o su llave?
people-recovery-title = Código de recuperación
people-recovery = Crear un código de recuperación
people-recovery-hint = Para alguien que ha perdido todos sus medios para iniciar sesión. Asegúrese de quién es y dígale el código en persona, o por teléfono a un número que usted ya conociera. Lo necesita junto con un enlace que llega a su dirección.
people-recovery-once = Se muestra una sola vez y funciona durante 24 horas, junto con el enlace.
## Audit views and tokens

own-tokens-title = Tokens para sus programas
own-tokens-hint = Un token permite que un programa actúe en su nombre, y por la organización por la que usted actúa ahora. Nunca puede hacer más que usted y no puede cambiar su cuenta.
field-token = Nombre del token
field-covers = Qué puede hacer
token-covers-read = Leer lo que usted puede leer
token-covers-directory = Modificar el directorio
token-covers-match = Cotejar y leer coincidencias
token-covers-import = Importar archivos
token-covers-all = Todo lo que usted puede hacer
reason-too-many-tokens = Veinte tokens son suficientes: revoque antes uno.

audit-title = Registro de auditoría
audit-lead = Quién hizo qué, lo más reciente primero. Nunca se modifica. Quien busca aquí a una persona o una ficha deja una entrada que la persona o la organización puede ver.
audit-state = Último estado firmado
audit-state-size = { $count ->
    [one] Una entrada, { $date }.
    [many] { $text } entradas, { $date }.
   *[other] { $text } entradas, { $date }.
}
audit-waiting = { $count ->
    [one] Una entrada espera su posición.
    [many] { $count } entradas esperan su posición.
   *[other] { $count } entradas esperan su posición.
}
audit-all-placed = Todas las entradas tienen su posición.
audit-download = Descargarlo
audit-id-hint = Un identificador. Para obtenerlo, elija un nombre de la lista.
audit-action-hint = Basta con el principio, por ejemplo, «organisation.».
audit-outcome-any = Todos
audit-outcome-permitted = hecho
audit-outcome-refused = rechazado
audit-csv = Las entradas de esta lista en CSV
audit-place = Posición
audit-not-placed = en espera
audit-no-name = ya no tiene nombre
audit-open = Abrir
audit-erased = borrada
audit-older = Más antiguas
audit-empty = No hay ninguna entrada así.
log-account = Qué ha pasado con su cuenta
log-account-lead = Lo que usted hizo, lo que otros hicieron en su cuenta y quién la consultó. Quienes gestionan este portal aparecen por su función.
log-organisation = Qué ha pasado con su organización
log-organisation-lead = Los cambios en su ficha, su gente, sus servicios y sus lugares, y quién la consultó. Quienes gestionan este portal aparecen por su función.
log-look = consulta
field-actor = Quién
field-object = Ficha
field-action = Qué se hizo
field-outcome = Resultado
field-from = Primer día
field-to = Último día
role-person = Alguien con una cuenta
role-program = Un programa
noun-agreement = Acuerdo
noun-agreement_signature = Firma de un acuerdo
noun-agreement_suspension = Suspensión de un acuerdo
noun-agreement_version = Versión de un acuerdo
noun-application = Solicitud
noun-audit = Registro de auditoría
noun-block = Lista de bloqueo
noun-certificate = Certificado
noun-credential = Medio para iniciar sesión
noun-deposit = Depósitos
noun-deposit_list = Lista de depósitos
noun-desk = Panel de trabajo
noun-duplicate = Duplicados
noun-epoch = Época de una clave
noun-first_load = Primera carga
noun-hit = Coincidencias
noun-import = Importación
noun-invitation = Invitación
noun-location = Lugar
noun-mail = Correo
noun-membership = Pertenencia
noun-merge = Uniones
noun-network = Red
noun-organisation = Organización
noun-party_key = Claves de una organización
noun-person = Cuenta
noun-service = Servicio
noun-session = Inicio de sesión
noun-setup = Configuración
noun-suggestion = Sugerencia
noun-token = Token
noun-vetting = Revisión
noun-vouch = Confirmación de otra organización
noun-witness = Testigo
witness-title = Testigos del registro
witness-lead = Socios que firman estados del registro de auditoría. Gracias a sus firmas, a nadie se le puede mostrar otro registro; tampoco pueden hacerlo quienes gestionan este portal.
witness-key-hint = Tal como la publica el testigo: nombre+número+letras.
witness-add = Añadir
witness-signed = Última firma
witness-empty = Aún no hay ningún testigo.
field-witness = Testigo
field-vkey = Clave
field-note = Punto de control firmado
reason-not-a-witness-key = No es la clave de un testigo.
reason-witness-known = Este testigo ya está aquí.
reason-not-a-checkpoint = No es un punto de control firmado.
reason-other-log = Es el punto de control de otro registro.
reason-wrong-root = El registro nunca tuvo este estado.
reason-unknown-witness = No lleva la firma de ningún testigo conocido aquí.
reason-wrong-signature = Una firma no es válida.
reason-wrong-time = Una firma lleva una fecha que aún no ha llegado.

## Domain control

domain-title = El dominio del sitio web
domain-lead = Muestre que el dominio es suyo: haga una de las dos cosas y pulse el botón. Habla en su favor, pero no basta para ser admitido.
domain-by-dns = Añada un registro TXT al DNS del dominio
domain-by-file = O ponga un archivo en el sitio web
domain-line = La única línea del archivo
domain-check = Comprobar ahora
domain-wait = Tarda unos segundos. Vuelva a cargar esta página.
domain-pause = Los cambios de un dominio tardan un rato. La próxima comprobación es posible después de cinco minutos.
domain-off = Sin comprobar: este portal no consulta otros sitios web.
domain-not-asked = Aún sin comprobar.
domain-asked = Comprobación en curso.
domain-proved-dns = Encontrado en el DNS, { $date }.
domain-proved-file = Encontrado como archivo, { $date }.
domain-missed = No encontrado, { $date }.
domain-dns-token = DNS: el registro está ahí.
domain-dns-other = DNS: hay un registro, pero contiene otro valor.
domain-dns-nothing = DNS: aún no existe ese registro.
domain-dns-not-asked = DNS: nadie ha mirado.
domain-dns-no-answer = DNS: ningún servidor de nombres ha respondido.
domain-file-token = Archivo: está ahí.
domain-file-other = Archivo: contiene otra cosa. El valor tiene que ser su única línea.
domain-file-nothing = Archivo: no hay ninguno o está vacío.
domain-file-not-asked = Archivo: nadie ha mirado.
domain-file-no-answer = Archivo: el sitio web no ha respondido a tiempo.
domain-file-no-address = Archivo: el dominio no tiene dirección pública.
domain-file-certificate = Archivo: el certificado del sitio web no se acepta para este dominio.
domain-file-redirect = Archivo: el sitio web remite a otra dirección. El archivo tiene que estar en esta misma dirección.
domain-file-refused = Archivo: el sitio web ha respondido con un error o con demasiado contenido.
reason-no-domain = La solicitud no indica ningún sitio web con dominio.
reason-domain-checks-off = Este portal no consulta otros sitios web.
reason-domain-checked-lately = La próxima comprobación es posible después de cinco minutos.
reason-domain-checks-full = Se están comprobando muchos dominios. Inténtelo de nuevo dentro de unos minutos.
## Identity providers

way-oidc = Proveedor de identidad
session-by-oidc = un proveedor de identidad
provider-title = Iniciar sesión con su organización
provider-hint = Si su organización gestiona el inicio de sesión de su gente, ella confirma quién es usted. Aquí no escribe ninguna contraseña.
provider-sign-in = Iniciar sesión con { $name }
provider-leave = Al inicio de sesión de su organización
provider-leave-lead = Usted inicia sesión en { $name } y vuelve a esta página. Compruebe allí que la dirección es la de su organización.
provider-leave-go = Continuar a { $name }
provider-link = Inicio de sesión con su organización
provider-link-hint = Su organización puede confirmar quién es usted cuando inicia sesión. Tiene que conocerle con la dirección de esta cuenta.
provider-link-with = Vincular { $name }
field-provider = { way-oidc }
reason-provider-down = No responde por ahora. Inténtelo más tarde o inicie sesión con otro medio.
reason-provider-refused = No ha confirmado quién es usted. Empiece de nuevo o inicie sesión con otro medio.
reason-provider-over = Este inicio de sesión ha terminado o se empezó en otro navegador. Empiece de nuevo.
reason-provider-old = No le ha vuelto a pedir una prueba, que aquí es necesaria. Inicie sesión con otro medio.
reason-provider-unverified = No ha confirmado ninguna dirección de correo electrónico suya. Pida a los administradores de su organización que lo hagan.
reason-provider-domain = Aquí no puede responder por esta dirección de correo electrónico. Inicie sesión con otro medio.
reason-provider-link-first = Existe una cuenta con su dirección. Inicie antes sesión con otro medio y vincule el proveedor en la página de su cuenta.
reason-provider-unknown = Aún no tiene una cuenta. Presente una solicitud para su organización o pida a un colega que le invite.
reason-provider-other-address = Le conoce con otra dirección que la de esta cuenta.
reason-provider-linked = Ya está vinculado a una cuenta.

## Demo persons

session-by-demo = la demostración
demo-title = Pruebe el portal como una persona ficticia
demo-lead = Elija a una persona y vea el portal como lo ve ella. No hace falta cuenta ni contraseña.
demo-notice = Esto es una demostración: las personas, organizaciones y direcciones son ficticias. Cualquiera que use este ordenador puede ser cualquiera de ellas; no escriba nada real.
demo-group-bank = En un banco
demo-group-telecom = En una compañía telefónica
demo-group-hotline = En una línea de ayuda de la sociedad civil
demo-group-police = En la policía
demo-group-hub = Quienes llevan el portal
demo-become = Continuar como { $name }
demo-you = Usted es { $name }, una persona ficticia.
demo-change = Elegir a otra persona
demo-does-bank-analyst = Busca indicios de trata en los pagos. Encuentre quién más trabaja en finanzas y vea quién forma parte del banco.
demo-does-telecom-analyst = Busca números de teléfono de los que se abusa. Encuentre líneas de ayuda y autoridades con las que trabajar y vea quién forma parte de la compañía.
demo-does-hotline-case-worker = Deriva a personas hacia una ayuda segura. Encuentre un refugio en otro país, con sus idiomas y horarios.
demo-does-police-investigator = Busca quién puede responder a una pregunta. Encuentre organizaciones por país y tema y vea quién forma parte de la unidad.
demo-does-focal-point = Habla en nombre de la organización. Modifique lo que todos ven de ella e invite a un colega.
demo-does-data-protection-officer = Vela por los datos personales. Vea quién forma parte del banco y qué dice el registro sobre su cuenta.
demo-does-convener = Prepara reuniones de expertos. Encuentre redes y organizaciones a las que invitar.
demo-does-editor = Mantiene correcto el directorio. Modifique una ficha, importe una lista, una dos fichas de la misma organización.
demo-does-moderator = Decide quién es admitido. Repase las solicitudes, revise una organización, suspenda otra.
demo-does-auditor = Comprueba quién hizo qué y no cambia nada. Lea el registro de auditoría: su propio inicio de sesión está en él.
demo-does-administrator = Lleva el portal. Vea todas las cuentas, dé un rol a alguien, cree un token para un programa.
