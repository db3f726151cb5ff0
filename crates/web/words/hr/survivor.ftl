# machine-made
help-neutral-title = Informacije
exit-now = Izlaz
exit-hint = „Izlaz” odmah otvara drugu mrežnu stranicu. Ako skripte rade, isto se dogodi kad tri puta pritisnete tipku Esc. Povijest preglednika time se ne briše.
safety-link = Sigurno korištenje ove stranice
help-again = Nova pretraga
help-title = Pronađite nekoga tko pomaže
help-lead = Recite nam gdje ste i što trebate. Ne morate reći svoje ime. Ništa što upišete ne čuvamo.
help-danger = Ako ste sada u opasnosti, nazovite broj za hitne slučajeve u državi u kojoj se nalazite.
help-country = U kojoj ste državi?
help-any-country = Odaberite državu
help-town = Mjesto (može ostati prazno)
help-town-hint = Ova stranica nikad ne pita vaš uređaj gdje ste.
help-language = Na kojem jeziku želite razgovarati?
help-any-language = Bilo koji jezik
help-types = Što trebate?
help-types-hint = Odaberite koliko god želite ili ništa.
help-no-police = Prikaži samo pomoć koja policiji ne otkriva imena
help-find = Prikaži pomoć
help-results = Pomoć
help-results-in = Pomoć: { $country }
help-emergency = Ako ste sada u opasnosti
help-not-in-town = U tom mjestu ne znamo ni za kakvu pomoć. Ova je pomoć drugdje u državi.
help-nothing = Nismo našli pomoć koja odgovara
help-nothing-hint = Pokušajte ponovno s manje uvjeta ili bez mjesta. Možete i nazvati broj za hitne slučajeve.
help-none-here = Ovdje još ne znamo ni za kakvu pomoć
help-none-here-hint = Ako ste u opasnosti, nazovite broj za hitne slučajeve. Možete odabrati i drugu zemlju.
help-more = { $count ->
    [1] Postoji još jedna mogućnost.
    [one] Postoji još { $count } mogućnost.
    [few] Postoje još { $count } mogućnosti.
   *[other] Postoji još { $count } mogućnosti.
}
help-show-more = Prikaži više
help-show-sheet = Prikaži sve na jednoj stranici, za ispis
help-print-hint = Ovu stranicu možete ispisati. Papir čuvajte ondje gdje ga nitko neće naći.
help-change = Promijenite pretragu
emergency-emergency = Hitni slučajevi: policija, hitna pomoć, vatrogasci
emergency-police = Policija
emergency-anti-trafficking-line = Linija za pomoć
emergency-emergency-unconfirmed = Ovo bi trebao biti broj za hitne slučajeve. Nismo ga mogli potvrditi.
emergency-police-unconfirmed = Ovo bi trebao biti broj policije. Nismo ga mogli potvrditi.
emergency-anti-trafficking-line-unconfirmed = Ovo bi trebala biti linija za pomoć. Nismo je mogli potvrditi.
safety-title = Sigurno korištenje ove stranice
safety-lead = Netko možda može vidjeti što radite na ovom uređaju.
safety-1 = „Izlaz” brzo zatvara ovu stranicu. Ona i dalje ostaje na popisu posjećenih stranica.
safety-2 = Ako možete, koristite uređaj koji ta osoba ne koristi, na primjer u knjižnici ili kod prijatelja.
safety-3 = Privatni prozor preglednika ne čuva popis stranica. Zatvorite ga na kraju.
safety-4 = Ova stranica ništa ne čuva na vašem uređaju i ono što upišete ne šalje nikome drugom.
safety-5 = Poziv se vidi na popisu poziva i na računu.
