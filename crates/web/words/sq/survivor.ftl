# machine-made
help-neutral-title = Informacion
exit-now = Dil
exit-hint = “Dil” hap menjëherë një sajt tjetër. Nëse skriptet janë aktive, të njëjtën gjë e bën edhe tasti Esc, i shtypur tri herë. Historiku i shfletuesit nuk fshihet.
safety-link = Si ta përdorni faqen pa rrezik
help-again = Kërko përsëri
help-title = Gjeni dikë që ndihmon
help-lead = Na tregoni ku jeni dhe çfarë ju duhet. Nuk keni pse ta jepni emrin. Nuk ruajmë asgjë nga ato që shkruani këtu.
help-danger = Nëse jeni në rrezik tani, telefononi numrin e urgjencës të vendit ku jeni.
help-country = Në cilin vend jeni?
help-any-country = Zgjidhni vendin
help-town = Qyteti (mund ta lini bosh)
help-town-hint = Kjo faqe nuk e pyet kurrë telefonin ose kompjuterin tuaj se ku jeni.
help-language = Në cilën gjuhë doni të flisni?
help-any-language = Çdo gjuhë
help-types = Çfarë ju duhet?
help-types-hint = Zgjidhni sa të doni ose asnjë.
help-no-police = Shfaq vetëm ndihmë që nuk i jep emra policisë
help-find = Shfaq ndihmën
help-results = Ndihmë
help-results-in = Ndihmë: { $country }
help-emergency = Në rrezik tani
help-not-in-town = Nuk dimë për asgjë në këtë qytet. Këto janë në qytete të tjera të vendit.
help-nothing = Nuk gjetëm asgjë të përshtatshme
help-nothing-hint = Provoni përsëri me më pak zgjedhje ose pa qytetin. Mund të telefononi edhe numrin e urgjencës.
help-none-here = Nuk dimë ende për ndihmë këtu
help-none-here-hint = Nëse jeni në rrezik, telefononi numrin e urgjencës. Mund të zgjidhni edhe një vend tjetër.
help-more = { $count ->
    [one] Ka edhe një.
   *[other] Ka edhe { $count }.
}
help-show-more = Shfaq më shumë
help-show-sheet = Shfaq të gjitha në një faqe, për printim
help-print-hint = Mund ta printoni këtë faqe. Mbajeni letrën aty ku nuk e gjen askush.
help-change = Ndryshoni kërkimin
emergency-emergency = Urgjenca: policia, ambulanca, zjarrfikësit
emergency-police = Policia
emergency-anti-trafficking-line = Linjë ndihme
emergency-emergency-unconfirmed = Thuhet se ky është numri i urgjencës. Nuk e konfirmuam dot.
emergency-police-unconfirmed = Thuhet se ky është numri i policisë. Nuk e konfirmuam dot.
emergency-anti-trafficking-line-unconfirmed = Thuhet se kjo është linjë ndihme. Nuk e konfirmuam dot.
safety-title = Si ta përdorni faqen pa rrezik
safety-lead = Dikush mund të shohë çfarë bëni në këtë telefon ose kompjuter.
safety-1 = “Dil” e mbyll shpejt këtë faqe. Por faqja mbetet në listën e faqeve të vizituara.
safety-2 = Nëse mundeni, përdorni një telefon ose kompjuter që personi tjetër nuk e përdor, për shembull në bibliotekë ose te dikush që i besoni.
safety-3 = Një dritare private e shfletuesit nuk ruan listë faqesh. Mbylleni në fund.
safety-4 = Kjo faqe nuk ruan asgjë në telefon ose kompjuter dhe nuk ia dërgon askujt tjetër atë që shkruani.
safety-5 = Një telefonatë shihet në listën e telefonatave dhe në faturë.
