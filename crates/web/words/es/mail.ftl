# machine-made
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Invitación a { $hub }
mail-invitation-body =
    Hola:

    Le invitan a unirse a «{ $organisation }» en { $hub }. Para aceptar, abra este enlace:

    { $link }

    El enlace funciona una sola vez y durante un tiempo limitado. Si no esperaba una invitación, puede ignorar este mensaje.
mail-application-confirm-subject = Confirme su dirección de correo electrónico
mail-application-confirm-body =
    Hola:

    Esta dirección se indicó en una solicitud de ingreso en { $hub }. Para confirmar que es suya y continuar, abra este enlace:

    { $link }

    El enlace funciona una sola vez y durante un tiempo limitado. Si no ha presentado ninguna solicitud, puede ignorar este mensaje: no pasará nada.
mail-application-known-subject = Ya tiene una cuenta
mail-application-known-body =
    Hola:

    Alguien presentó una solicitud de ingreso en { $hub } con esta dirección, que ya tiene una cuenta. Si fue usted, inicie sesión aquí:

    { $link }

    Si no fue usted, no tiene que hacer nada. A nadie se le ha dicho que existe una cuenta.
mail-application-accepted-subject = Su solicitud ha sido aceptada
mail-application-accepted-body =
    Hola:

    La solicitud de ingreso de «{ $organisation }» en { $hub } ha sido aceptada. Para continuar, abra este enlace:

    { $link }
mail-application-refused-subject = Su solicitud no ha sido aceptada
mail-application-refused-body =
    Hola:

    La solicitud de ingreso de «{ $organisation }» en { $hub } no ha sido aceptada. Si cree que se trata de un error, escriba a las personas que gestionan el portal.
mail-application-waiting-subject = Hemos recibido su solicitud
mail-application-waiting-body =
    Hola:

    Hemos recibido la solicitud de ingreso de «{ $organisation }» en { $hub }. Antes de que pueda aceptarse, dos organizaciones verificadas tienen que confirmar que conocen a la suya, o un moderador tiene que examinar pruebas. Diríjase a dos que conozcan su trabajo. El estado de la solicitud está aquí:

    { $link }
mail-vouch-asked-subject = Una organización le pide que confirme que la conoce
mail-vouch-asked-body =
    Hola:

    «{ $organisation }» ha solicitado el ingreso en { $hub } y pide a su organización que confirme que la conoce. Hágalo solo si conoce su trabajo. Para responder, abra este enlace:

    { $link }
mail-recovery-subject = Un nuevo acceso a su cuenta
mail-recovery-body =
    Hola:

    Alguien ha pedido un nuevo acceso a la cuenta con esta dirección en { $hub }. Si fue usted, abra este enlace:

    { $link }

    El enlace funciona una sola vez y durante poco tiempo. Si no fue usted, no lo abra: su cuenta sigue como está.
mail-account-changed-subject = Ha cambiado un medio de inicio de sesión
mail-account-changed-body =
    Hola:

    Se ha añadido o eliminado un medio para iniciar sesión en su cuenta de { $hub }. Si fue usted, no tiene que hacer nada.

    Si no fue usted, inicie sesión de inmediato, cierre todas las demás sesiones, elimine cada medio que no sea suyo y avise a las personas que gestionan el portal.
mail-review-due-subject = Revise la ficha de su organización
mail-review-due-body =
    Hola:

    «{ $organisation }» se vuelve a examinar cada año en { $hub }, y la próxima revisión está prevista en el plazo de un mes. Compruebe si la ficha sigue siendo correcta:

    { $link }
mail-organisation-suspended-subject = Su organización ha sido suspendida
mail-organisation-suspended-body =
    Hola:

    «{ $organisation }» ha sido suspendida en { $hub }. Usted puede iniciar sesión, pero por ahora nadie puede actuar en nombre de la organización. Si cree que se trata de un error, escriba a las personas que gestionan el portal.
mail-suspended-subject = Su cuenta ha sido suspendida
mail-suspended-body =
    Hola:

    Su cuenta en { $hub } ha sido suspendida y por ahora nadie puede iniciar sesión en ella. Si cree que se trata de un error, escriba a las personas que gestionan el portal.
mail-agreement-waits-subject = Un acuerdo espera a su organización
mail-agreement-waits-body =
    Hola:

    Un acuerdo en { $hub } espera la firma de «{ $organisation }». Léalo, compare las huellas de las claves con las demás partes fuera del portal y fírmelo o rechácelo:

    { $link }
mail-agreement-changed-subject = Un acuerdo de su organización ha cambiado
mail-agreement-changed-body =
    Hola:

    Un acuerdo de «{ $organisation }» en { $hub } ya está en vigor, fue suspendido, continúa o ha terminado. Lo ocurrido figura aquí:

    { $link }
mail-agreement-news-subject = Algo nuevo espera a su organización en virtud de un acuerdo
mail-agreement-news-body =
    Hola:

    hay algo nuevo para «{ $organisation }» en virtud de un acuerdo en { $hub }. Véalo con el programa de su organización o empiece aquí:

    { $link }
mail-test-subject = Mensaje de prueba de { $hub }
mail-test-body =
    Hola:

    Este es un mensaje de prueba. Si puede leerlo, el correo del portal llega.
mail-footer =
    { $hub }
    { $address }
    Este mensaje se ha enviado automáticamente, porque su dirección se indicó en este portal. El portal nunca pide contraseñas ni códigos por correo electrónico o por teléfono.
