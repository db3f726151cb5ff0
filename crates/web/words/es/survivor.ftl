# machine-made
help-neutral-title = Información
exit-now = Salir
exit-hint = «Salir» abre otro sitio al instante. Si los scripts están activos, pulsar Esc tres veces hace lo mismo. El historial del navegador no se borra.
safety-link = Usar esta página con seguridad
help-again = Nueva búsqueda
help-title = Encuentre a alguien que ayude
help-lead = Díganos dónde está y qué necesita. No hace falta dar su nombre. No guardamos nada de lo que escriba.
help-danger = Si está en peligro ahora, llame al número de emergencia del país donde está.
help-country = ¿En qué país está?
help-any-country = Elija un país
help-town = Ciudad (puede dejarlo vacío)
help-town-hint = Esta página nunca le pregunta a su aparato dónde está usted.
help-language = ¿En qué idioma quiere hablar?
help-any-language = Cualquier idioma
help-types = ¿Qué necesita?
help-types-hint = Elija todo lo que quiera, o nada.
help-no-police = Mostrar solo ayuda que no da nombres a la policía
help-find = Mostrar ayuda
help-results = Ayuda
help-results-in = Ayuda: { $country }
help-emergency = En peligro ahora
help-not-in-town = No conocemos nada en esta ciudad. Esto está en otros lugares del país.
help-nothing = No hemos encontrado nada adecuado
help-nothing-hint = Pruebe otra vez con menos opciones o sin la ciudad. También puede llamar al número de emergencia.
help-none-here = Aún no conocemos ninguna ayuda aquí
help-none-here-hint = Si está en peligro, llame al número de emergencia. También puede elegir otro país.
help-more = { $count ->
    [one] Hay un resultado más.
   *[other] Hay { $count } resultados más.
}
help-show-more = Mostrar más
help-show-sheet = Mostrar todo en una página, para imprimir
help-print-hint = Puede imprimir esta página. Guarde el papel donde nadie lo encuentre.
help-change = Cambiar la búsqueda
emergency-emergency = Emergencias: policía, ambulancia, bomberos
emergency-police = Policía
emergency-anti-trafficking-line = Línea de ayuda
emergency-emergency-unconfirmed = Se dice que es el número de emergencia. No hemos podido confirmarlo.
emergency-police-unconfirmed = Se dice que es el número de la policía. No hemos podido confirmarlo.
emergency-anti-trafficking-line-unconfirmed = Se dice que es una línea de ayuda. No hemos podido confirmarlo.
safety-title = Usar esta página con seguridad
safety-lead = Puede que alguien vea lo que hace en este aparato.
safety-1 = «Salir» cierra esta página rápido. No la quita de la lista de páginas visitadas.
safety-2 = Si puede, use un aparato que la otra persona no use, por ejemplo en una biblioteca o en casa de alguien de confianza.
safety-3 = Una ventana privada del navegador no guarda la lista de páginas. Ciérrela al terminar.
safety-4 = Esta página no guarda nada en su aparato y no envía a nadie más lo que usted escribe.
safety-5 = Una llamada se ve en la lista de llamadas y en la factura.
