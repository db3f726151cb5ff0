# machine-made
help-neutral-title = Informații
exit-now = Ieșire
exit-hint = „Ieșire” deschide imediat alt site. Dacă scripturile sunt active, la fel face și tasta Esc, apăsată de trei ori. Istoricul browserului nu se șterge.
safety-link = Cum folosiți pagina în siguranță
help-again = Caută din nou
help-title = Găsiți pe cineva care ajută
help-lead = Spuneți-ne unde sunteți și de ce aveți nevoie. Nu trebuie să vă spuneți numele. Nu păstrăm nimic din ce scrieți aici.
help-danger = Dacă sunteți în pericol acum, sunați la numărul de urgență din țara în care sunteți.
help-country = În ce țară sunteți?
help-any-country = Alegeți o țară
help-town = Localitatea (puteți lăsa gol)
help-town-hint = Această pagină nu află niciodată de la telefon sau calculator unde sunteți.
help-language = În ce limbă vreți să vorbiți?
help-any-language = Orice limbă
help-types = De ce aveți nevoie?
help-types-hint = Alegeți câte vreți sau nimic.
help-no-police = Arată doar ajutor care nu transmite nume la poliție
help-find = Arată ajutor
help-results = Ajutor
help-results-in = Ajutor: { $country }
help-emergency = În pericol acum
help-not-in-town = Nu știm de nimic în această localitate. Acestea sunt în altă parte a țării.
help-nothing = Nu am găsit nimic potrivit
help-nothing-hint = Încercați din nou cu mai puține alegeri sau fără localitate. Puteți suna și la numărul de urgență.
help-none-here = Încă nu știm de niciun ajutor aici
help-none-here-hint = Dacă sunteți în pericol, sunați la numărul de urgență. Puteți alege și o altă țară.
help-more = { $count ->
    [one] Mai este unul.
    [few] Mai sunt { $count }.
   *[other] Mai sunt { $count }.
}
help-show-more = Arată mai multe
help-show-sheet = Arată tot pe o singură pagină, pentru tipărire
help-print-hint = Puteți tipări această pagină. Țineți foaia unde nu o găsește nimeni.
help-change = Schimbați ce căutați
emergency-emergency = Urgențe: poliție, ambulanță, pompieri
emergency-police = Poliție
emergency-anti-trafficking-line = Linie de ajutor
emergency-emergency-unconfirmed = Se spune că acesta este numărul de urgență. Nu am putut confirma.
emergency-police-unconfirmed = Se spune că acesta este numărul poliției. Nu am putut confirma.
emergency-anti-trafficking-line-unconfirmed = Se spune că aceasta este o linie de ajutor. Nu am putut confirma.
safety-title = Cum folosiți pagina în siguranță
safety-lead = Poate că cineva vede ce faceți pe acest telefon sau calculator.
safety-1 = „Ieșire” închide repede pagina. Pagina rămâne însă în lista celor vizitate.
safety-2 = Dacă puteți, folosiți un telefon sau un calculator pe care cealaltă persoană nu îl folosește, de exemplu la bibliotecă sau acasă la cineva de încredere.
safety-3 = O fereastră privată a browserului nu păstrează lista paginilor. Închideți-o la sfârșit.
safety-4 = Această pagină nu păstrează nimic pe telefon sau calculator și nu trimite nimănui altcuiva ce scrieți.
safety-5 = Un apel se vede în lista de apeluri și pe factură.
