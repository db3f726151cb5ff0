# machine-made
help-neutral-title = Informacije
exit-now = Izhod
exit-hint = »Izhod« takoj odpre drugo spletno stran. Če delujejo skripti, naredi enako trikratni pritisk na tipko Esc. Zgodovina brskalnika se s tem ne izbriše.
safety-link = Varna uporaba te strani
help-again = Novo iskanje
help-title = Poiščite nekoga, ki pomaga
help-lead = Povejte nam, kje ste in kaj potrebujete. Imena vam ni treba povedati. Tega, kar vpišete, ne shranimo.
help-danger = Če ste zdaj v nevarnosti, pokličite številko za klic v sili v državi, v kateri ste.
help-country = V kateri državi ste?
help-any-country = Izberite državo
help-town = Kraj (lahko ostane prazno)
help-town-hint = Ta stran vaše naprave nikoli ne vpraša, kje ste.
help-language = V katerem jeziku želite govoriti?
help-any-language = Kateri koli jezik
help-types = Kaj potrebujete?
help-types-hint = Izberete lahko, kolikor želite, ali nič.
help-no-police = Pokaži samo pomoč, ki imen ne sporoči policiji
help-find = Pokaži pomoč
help-results = Pomoč
help-results-in = Pomoč: { $country }
help-emergency = Če ste zdaj v nevarnosti
help-not-in-town = V tem kraju ne poznamo nobene pomoči. Spodnja pomoč je drugje v državi.
help-nothing = Nismo našli ustrezne pomoči
help-nothing-hint = Poskusite znova z manj izbirami ali brez kraja. Lahko tudi pokličete številko za klic v sili.
help-none-here = Tukaj še ne vemo za nobeno pomoč
help-none-here-hint = Če ste v nevarnosti, pokličite številko za klic v sili. Lahko izberete tudi drugo državo.
help-more = { $count ->
    [1] Na voljo je še ena možnost.
    [one] Na voljo je še { $count } možnost.
    [two] Na voljo sta še { $count } možnosti.
    [few] Na voljo so še { $count } možnosti.
   *[other] Na voljo je še { $count } možnosti.
}
help-show-more = Pokaži več
help-show-sheet = Pokaži vse na eni strani, za tiskanje
help-print-hint = To stran lahko natisnete. List hranite tam, kjer ga nihče ne najde.
help-change = Spremenite iskanje
emergency-emergency = Klic v sili: policija, reševalci, gasilci
emergency-police = Policija
emergency-anti-trafficking-line = Telefon za pomoč
emergency-emergency-unconfirmed = To naj bi bila številka za klic v sili. Nismo je mogli potrditi.
emergency-police-unconfirmed = To naj bi bila številka policije. Nismo je mogli potrditi.
emergency-anti-trafficking-line-unconfirmed = To naj bi bil telefon za pomoč. Nismo ga mogli potrditi.
safety-title = Varna uporaba te strani
safety-lead = Morda lahko nekdo vidi, kaj počnete na tej napravi.
safety-1 = »Izhod« hitro zapre to stran. Na seznamu obiskanih strani ostane zapisana.
safety-2 = Če lahko, uporabite napravo, ki je ta oseba ne uporablja, na primer v knjižnici ali pri prijateljih.
safety-3 = Zasebno okno brskalnika ne hrani seznama strani. Na koncu ga zaprite.
safety-4 = Ta stran na vaši napravi ne shrani ničesar. Tega, kar vpišete, ne pošlje nikomur drugemu.
safety-5 = Klic je viden na seznamu klicev in na računu.
