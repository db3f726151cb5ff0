# machine-made
help-neutral-title = Informacije
exit-now = Izlaz
exit-hint = „Izlaz“ odmah otvara drugi sajt. Ako su skripte uključene, isto se dešava kada tri puta pritisnete Esc. Spisak posećenih stranica ostaje u pregledaču.
safety-link = Kako da bezbedno koristite ovu stranicu
help-again = Nova pretraga
help-title = Nađite nekoga ko pomaže
help-lead = Recite nam gde ste i šta vam treba. Ne morate da kažete svoje ime. Ne čuvamo ništa što upišete.
help-danger = Ako ste sada u opasnosti, pozovite broj za hitne slučajeve u zemlji u kojoj ste.
help-country = U kojoj ste zemlji?
help-any-country = Izaberite zemlju
help-town = Mesto (može ostati prazno)
help-town-hint = Ova stranica nikada ne pita vaš uređaj gde ste.
help-language = Na kom jeziku želite da razgovarate?
help-any-language = Bilo koji jezik
help-types = Šta vam treba?
help-types-hint = Izaberite koliko god želite, ili ništa.
help-no-police = Prikaži samo pomoć koja ne daje imena policiji
help-find = Prikaži pomoć
help-results = Pomoć
help-results-in = Pomoć: { $country }
help-emergency = Ako ste sada u opasnosti
help-not-in-town = U ovom mestu ne znamo ni za kakvu pomoć. Evo pomoći u drugim mestima u zemlji.
help-nothing = Nismo našli ništa što odgovara
help-nothing-hint = Pokušajte ponovo sa manje izbora ili bez mesta. Možete pozvati i broj za hitne slučajeve.
help-none-here = Ovde još ne znamo ni za kakvu pomoć
help-none-here-hint = Ako ste u opasnosti, pozovite broj za hitne slučajeve. Možete izabrati i drugu zemlju.
help-more = { $count ->
    [1] Ima još jedna.
    [one] Ima još { $count }.
    [few] Ima još { $count }.
   *[other] Ima još { $count }.
}
help-show-more = Prikaži još
help-show-sheet = Prikaži sve na jednoj stranici, za štampu
help-print-hint = Ovu stranicu možete da odštampate. Čuvajte papir tamo gde ga niko neće naći.
help-change = Promenite pretragu
emergency-emergency = Hitni slučajevi: policija, hitna pomoć, vatrogasci
emergency-police = Policija
emergency-anti-trafficking-line = SOS telefon
emergency-emergency-unconfirmed = Ovo bi trebalo da bude broj za hitne slučajeve. Nismo mogli to da potvrdimo.
emergency-police-unconfirmed = Ovo bi trebalo da bude broj policije. Nismo mogli to da potvrdimo.
emergency-anti-trafficking-line-unconfirmed = Ovo bi trebalo da bude SOS telefon. Nismo mogli to da potvrdimo.
safety-title = Kako da bezbedno koristite ovu stranicu
safety-lead = Neko možda može da vidi šta radite na ovom uređaju.
safety-1 = „Izlaz“ brzo zatvara ovu stranicu. Ona ipak ostaje na spisku stranica koje ste otvarali.
safety-2 = Ako možete, koristite uređaj koji druga osoba ne koristi, na primer u biblioteci ili kod prijatelja.
safety-3 = Privatni prozor pregledača ne čuva spisak stranica. Zatvorite ga kada završite.
safety-4 = Ova stranica ništa ne čuva na vašem uređaju i nikome drugom ne šalje ono što upišete.
safety-5 = Poziv se vidi na spisku poziva i na računu.
