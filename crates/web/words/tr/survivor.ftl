# machine-made
help-neutral-title = Bilgi
exit-now = Çıkış
exit-hint = “Çıkış” hemen başka bir site açar. JavaScript açıksa Esc tuşuna üç kez basmak da aynı işi görür. Tarayıcınızın geçmişi silinmez.
safety-link = Sayfayı güvenle kullanma
help-again = Yeni arama
help-title = Yardım eden birini bulun
help-lead = Nerede olduğunuzu ve neye ihtiyacınız olduğunu yazın. Adınızı vermeniz gerekmez. Yazdığınız hiçbir şey saklanmaz.
help-danger = Şu anda tehlikedeyseniz bulunduğunuz ülkenin acil durum numarasını arayın.
help-country = Hangi ülkedesiniz?
help-any-country = Bir ülke seçin
help-town = Şehir (boş bırakabilirsiniz)
help-town-hint = Bu sayfa, cihazınıza nerede olduğunuzu asla sormaz.
help-language = Hangi dilde konuşmak istersiniz?
help-any-language = Herhangi bir dil
help-types = Neye ihtiyacınız var?
help-types-hint = İstediğiniz kadar seçin, isterseniz hiç seçmeyin.
help-no-police = Yalnızca adları polise vermeyen yardımları göster
help-find = Yardımı göster
help-results = Yardım
help-results-in = Yardım: { $country }
help-emergency = Şu anda tehlikedeyseniz
help-not-in-town = Bu şehirde bildiğimiz bir yer yok. Bunlar ülkenin başka yerlerinde.
help-nothing = Uygun bir yardım bulamadık
help-nothing-hint = Daha az seçimle veya şehir yazmadan yeniden deneyin. Acil durum numarasını da arayabilirsiniz.
help-none-here = Burada henüz bildiğimiz bir yardım yok
help-none-here-hint = Tehlikedeyseniz acil durum numarasını arayın. Başka bir ülke de seçebilirsiniz.
help-more = { $count ->
    [one] Bir sonuç daha var.
   *[other] { $count } sonuç daha var.
}
help-show-more = Daha fazla göster
help-show-sheet = Hepsini yazdırmak için tek sayfada göster
help-print-hint = Bu sayfayı yazdırabilirsiniz. Kâğıdı kimsenin bulamayacağı bir yerde saklayın.
help-change = Aramanızı değiştirin
emergency-emergency = Acil durum: polis, ambulans, itfaiye
emergency-police = Polis
emergency-anti-trafficking-line = Yardım hattı
emergency-emergency-unconfirmed = Acil durum numarası olduğu söyleniyor. Bunu doğrulayamadık.
emergency-police-unconfirmed = Polisin numarası olduğu söyleniyor. Bunu doğrulayamadık.
emergency-anti-trafficking-line-unconfirmed = Yardım hattı olduğu söyleniyor. Bunu doğrulayamadık.
safety-title = Sayfayı güvenle kullanma
safety-lead = Biri, bu cihazda ne yaptığınızı görebilir.
safety-1 = “Çıkış” bu sayfayı çabucak kapatır. Sayfa, açtığınız sayfaların listesinde kalır.
safety-2 = Mümkünse diğer kişinin kullanmadığı bir cihaz kullanın; örneğin bir kütüphanede veya bir arkadaşınızın evinde.
safety-3 = Tarayıcının gizli penceresi, sayfaların listesini tutmaz. İşiniz bitince pencereyi kapatın.
safety-4 = Bu sayfa cihazınızda hiçbir şey saklamaz ve yazdıklarınızı başka kimseye göndermez.
safety-5 = Bir arama, arama listesinde ve faturada görünür.
