# machine-made
help-neutral-title = Informacije
exit-now = Izlaz
exit-hint = „Izlaz” odmah otvara drugu web-stranicu. Ako skripte rade, isto se desi kad tri puta pritisnete tipku Esc. Historija preglednika se time ne briše.
safety-link = Sigurno korištenje ove stranice
help-again = Nova pretraga
help-title = Pronađite nekoga ko pomaže
help-lead = Recite nam gdje ste i šta vam treba. Ne morate reći svoje ime. Ništa što upišete ne čuvamo.
help-danger = Ako ste sada u opasnosti, nazovite broj za hitne slučajeve u državi u kojoj se nalazite.
help-country = U kojoj ste državi?
help-any-country = Odaberite državu
help-town = Mjesto (može ostati prazno)
help-town-hint = Ova stranica nikad ne pita vaš uređaj gdje ste.
help-language = Na kojem jeziku želite razgovarati?
help-any-language = Bilo koji jezik
help-types = Šta vam treba?
help-types-hint = Odaberite koliko god želite ili ništa.
help-no-police = Prikaži samo pomoć koja policiji ne otkriva imena
help-find = Prikaži pomoć
help-results = Pomoć
help-results-in = Pomoć: { $country }
help-emergency = Ako ste sada u opasnosti
help-not-in-town = U tom mjestu ne znamo ni za kakvu pomoć. Ova pomoć je drugdje u državi.
help-nothing = Nismo našli pomoć koja odgovara
help-nothing-hint = Pokušajte ponovo s manje uslova ili bez mjesta. Možete i nazvati broj za hitne slučajeve.
help-none-here = Ovdje još ne znamo ni za kakvu pomoć
help-none-here-hint = Ako ste u opasnosti, nazovite broj za hitne slučajeve. Možete odabrati i drugu zemlju.
help-more = { $count ->
    [1] Postoji još jedna mogućnost.
    [one] Postoji još { $count } mogućnost.
    [few] Postoje još { $count } mogućnosti.
   *[other] Postoji još { $count } mogućnosti.
}
help-show-more = Prikaži više
help-show-sheet = Prikaži sve na jednoj stranici, za štampu
help-print-hint = Ovu stranicu možete odštampati. Papir čuvajte tamo gdje ga niko neće naći.
help-change = Promijenite pretragu
emergency-emergency = Hitni slučajevi: policija, hitna pomoć, vatrogasci
emergency-police = Policija
emergency-anti-trafficking-line = SOS linija
emergency-emergency-unconfirmed = Ovo bi trebao biti broj za hitne slučajeve. Nismo ga mogli potvrditi.
emergency-police-unconfirmed = Ovo bi trebao biti broj policije. Nismo ga mogli potvrditi.
emergency-anti-trafficking-line-unconfirmed = Ovo bi trebala biti SOS linija. Nismo je mogli potvrditi.
safety-title = Sigurno korištenje ove stranice
safety-lead = Neko možda može vidjeti šta radite na ovom uređaju.
safety-1 = „Izlaz” brzo zatvara ovu stranicu. Ona i dalje ostaje na spisku posjećenih stranica.
safety-2 = Ako možete, koristite uređaj koji ta osoba ne koristi, naprimjer u biblioteci ili kod prijatelja.
safety-3 = Privatni prozor preglednika ne čuva spisak stranica. Zatvorite ga na kraju.
safety-4 = Ova stranica ništa ne čuva na vašem uređaju i ono što upišete ne šalje nikome drugom.
safety-5 = Poziv se vidi na spisku poziva i na računu.
