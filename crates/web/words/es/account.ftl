# machine-made
# Signing in and one's own account.

nav-sign-in = Iniciar sesión
nav-account = Cuenta
nav-sign-out = Cerrar sesión

sign-in-title = Iniciar sesión
sign-in-lead = Para quienes tienen una cuenta en este portal. Para consultar el portal, nadie la necesita.
sign-in-passkey = Iniciar sesión con una llave de acceso
sign-in-passkey-hint = Con el bloqueo de su teléfono o computadora, o con una llave de seguridad. No hay que escribir nada.
sign-in-no-scripts = Para iniciar sesión con una llave de acceso hacen falta scripts. Sin ellos, use su contraseña y un código.
sign-in-password = Iniciar sesión con contraseña y código
sign-in-next = Siguiente
sign-in-code-title = Escriba el código
sign-in-code-lead = La aplicación que usted configuró muestra seis cifras, nuevas cada medio minuto.
sign-in-code-recovery = ¿Ha perdido el teléfono? Escriba en su lugar uno de sus códigos de recuperación.
sign-in-button = Iniciar sesión
sign-in-back = Empezar de nuevo
passkey-failed = No ha funcionado. Inténtelo de nuevo o use otro medio.

account-title = Su cuenta
account-name = Nombre
account-email = Dirección de correo electrónico
account-no-email = ninguna
account-roles = Funciones
account-password = Contraseña
account-new-password = Nueva contraseña
account-password-hint = Al menos 12 caracteres. Lo mejor son unas pocas palabras que nadie espere juntas; un gestor de contraseñas ayuda.
account-code = Seis cifras
account-ways = Medios para iniciar sesión
account-way = Medio
account-added = Añadido
account-used = Último uso
account-never = aún no
account-act = Acción
account-remove = Quitar
account-no-way = Aún no puede volver a iniciar sesión. Añada una llave de acceso o configure una contraseña con códigos antes de que termine esta sesión.
way-passkey = Llave de acceso
way-password = Contraseña con códigos
way-one-time = Códigos
way-recovery = Códigos de recuperación
passkey-add = Añadir una llave de acceso
passkey-name = Cómo la llama usted
passkey-name-hint = Por ejemplo, «Mi teléfono».
codes-title = Contraseña con códigos
codes-hint = Un segundo medio, para navegadores y computadoras sin llaves de acceso.
codes-begin = Configurar
codes-lead = Aquí no basta con una contraseña: una aplicación de su teléfono crea un código cada vez.
codes-step-app = Abra una aplicación de códigos de un solo uso, por ejemplo la de su gestor de contraseñas.
codes-step-key = Introduzca en ella esta clave o abra el enlace en el teléfono.
codes-open = Abrir en la aplicación
codes-step-type = Escriba las seis cifras que muestra y una contraseña.
codes-keep = Guardar ambas cosas
recovery-title = Códigos de recuperación
recovery-left = { $count ->
    [0] No hay ninguno. Cree algunos: le permiten entrar cuando se pierde un teléfono.
    [one] Queda un código.
   *[other] Quedan { $count } códigos.
}
recovery-make = Crear códigos nuevos
recovery-lead = Imprima estos códigos o anótelos, y guárdelos donde no mire nadie más. Se muestran una sola vez.
recovery-hint = Cada uno sirve una vez. Si crea códigos nuevos, estos dejan de valer.
sessions-title = Dónde tiene la sesión iniciada
session-device = Navegador
session-unknown = desconocido
session-by = Iniciada con
session-by-passkey = una llave de acceso
session-by-password = contraseña y código
session-by-setup = el enlace de configuración
session-by-recovery = recuperación
session-since = Desde
session-here = esta
session-end = Cerrar
sessions-end-others = Cerrar todas las demás

token-name = Nombre
token-name-hint = ¿Para qué sirve?
token-days = Duración en días
token-make = Crear un token
token-created = Creado
token-expires = Caduca
token-revoke = Revocar
token-revoked = Revocado el { $date }
token-created-title = Su nuevo token
token-once = Copie el token ahora. Se muestra una sola vez.

setup-lead = Este enlace le da la función de administrador y sirve una sola vez. Indique quién es y, a continuación, añada un medio para volver a iniciar sesión.
setup-lead-known = Con este enlace inicia sesión una sola vez. Añada un medio para iniciar sesión antes de salir.
setup-button = Empezar
setup-hint = La sesión termina al cabo de doce horas. Para obtener un enlace nuevo: «whatson admin link».

role-moderator = Moderador
role-editor = Editor
role-convener = Organizador de consultas
role-auditor = Auditor

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Los datos no concuerdan. Revise lo que ha escrito e inténtelo de nuevo.
reason-code-wrong = No es el código de este momento. Compruebe el reloj de su teléfono y escriba el código más reciente.
reason-password-short = Es demasiado corta: al menos 12 caracteres.
reason-password-long = Es demasiado larga: como máximo 256 caracteres.
reason-password-common = Mucha gente la probaría. Elija palabras que no vayan juntas y no digan nada de usted.
reason-passkey-refused = La llave de acceso no se ha podido aceptar. Inténtelo de nuevo.
reason-no-passkeys-here = Las llaves de acceso necesitan una dirección con nombre: abra el portal con su nombre, no con un número.
reason-last-way = Es su último medio para iniciar sesión. Añada antes otro.
reason-email-needed = Esta cuenta no tiene dirección de correo electrónico, y una contraseña la necesita.
problem-too-many-tries = Demasiados intentos
problem-too-many-tries-detail = Espere unos minutos antes de intentarlo de nuevo.
problem-sign-in-again = Vuelva a iniciar sesión
problem-sign-in-again-detail = Se necesita una prueba de quién es usted que no tenga más de diez minutos. Cierre la sesión y vuelva a iniciarla.
