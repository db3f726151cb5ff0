"""Sounds and letters of the 23 languages of the invented organisations, and where they are used.

Words are put together from these, so that scripts, marks and lengths are as in the languages;
they mean nothing. Romanisation follows each country's own official table (Serbian Latin, the
Macedonian of 2008, the Bulgarian of 2009, the Ukrainian of 2010, Russian passports of 2013, ELOT
743 for Greek), as people type it: without marks.

Not here: names of real organisations (testdata/names).
"""

import unicodedata

TOWNS_OF = 400  # invented towns a language


def language(script, onsets, vowels, codas, bodies, linking=" ", capital=True):
    return {"script": script, "onsets": onsets.split(), "vowels": vowels.split(),
            "codas": ["" if c == "-" else c for c in codas.split()], "bodies": bodies.split("|"),
            "linking": linking, "capital": capital}


LATIN = "b br c d dr f g gr h k kl l m n p pr r s sl st t tr v z"
CYRILLIC = "б бр в г гр д ж з к кр л м н п пр р с ст т тр ф х ц ч ш"

LANGUAGES = {
    "en": language("Latn", LATIN + " w th sh ch", "a e i o u ee ea ou", "- n r d ll m st ck", "Foundation|Centre|Association|Council|Union|Trust"),
    "fr": language("Latn", LATIN + " ch qu ç", "a e i o u é è ê ou eau", "- n r t s l x", "Association|Fondation|Centre|Collectif|Réseau"),
    "de": language("Latn", LATIN + " sch pf w", "a e i o u ä ö ü ei au", "- n r t ch ß l", "Verein|Stiftung|Zentrum|Verband"),
    "it": language("Latn", LATIN + " gn gl", "a e i o u à ò ia io", "- - - n r", "Associazione|Fondazione|Centro|Cooperativa"),
    "es": language("Latn", LATIN + " ñ ll ch", "a e i o u á é í ó ú", "- - s n r l", "Asociación|Fundación|Centro|Red"),
    "pt": language("Latn", LATIN + " nh lh ç", "a e i o u ã õ á ê", "- - s m r", "Associação|Fundação|Centro|Rede"),
    "nl": language("Latn", LATIN + " sch w", "a e i o u aa ee ij oe", "- n r t k", "Stichting|Vereniging|Centrum|Bond"),
    "pl": language("Latn", LATIN + " ż ś ć ź ł sz cz", "a e i o u y ą ę ó", "- k n ń r w", "Fundacja|Stowarzyszenie|Ośrodek|Związek"),
    "hu": language("Latn", LATIN + " sz cs gy ny", "a e i o u á é ö ő ü ű", "- k n r s t", "Alapítvány|Egyesület|Központ|Szövetség"),
    "ro": language("Latn", LATIN + " ș ț", "a e i o u ă â î ea", "- n r t l sc", "Asociația|Fundația|Centrul|Rețeaua"),
    "sq": language("Latn", LATIN + " ç sh gj nj xh", "a e i o u ë y", "- n r t k sh", "Shoqata|Fondacioni|Qendra|Rrjeti"),
    "hr": language("Latn", LATIN + " š ž č ć đ nj lj", "a e i o u", "- n r k c š", "Udruga|Zaklada|Centar|Mreža"),
    "sl": language("Latn", LATIN + " š ž č", "a e i o u", "- n r k c", "Društvo|Fundacija|Center|Mreža"),
    "tr": language("Latn", LATIN + " ş ç ğ y", "a e ı i o ö u ü", "- n r k l z", "Derneği|Vakfı|Merkezi|Birliği"),
    "vi": language("Latn", LATIN + " ng nh tr đ", "a e i o u ă â ê ô ơ ư á à ả", "- n ng t c", "Hội|Quỹ|Trung tâm|Mạng lưới"),
    "sr": language("Cyrl", CYRILLIC + " ђ ћ љ њ џ ј", "а е и о у", "- н р к ц ш", "Удружење|Фондација|Центар|Мрежа"),
    "mk": language("Cyrl", CYRILLIC + " ѓ ќ љ њ ј", "а е и о у", "- н р к т", "Здружение|Фондација|Центар|Мрежа"),
    "bg": language("Cyrl", CYRILLIC + " щ й", "а е и о у ъ я ю", "- н р к т в", "Сдружение|Фондация|Център|Мрежа"),
    "uk": language("Cyrl", CYRILLIC + " щ й", "а е и і о у я ю є ї", "- н р к ць", "Асоціація|Фонд|Центр|Мережа"),
    "ru": language("Cyrl", CYRILLIC + " щ й", "а е и о у ы я ю", "- н р к в ть", "Ассоциация|Фонд|Центр|Сеть"),
    "el": language("Grek", "β γ δ ζ θ κ λ μ ν ξ π ρ σ τ φ χ στ κρ πρ", "α ε η ι ο ω ου αι ά έ ί ό", "ς ν - ς", "Σύλλογος|Ίδρυμα|Κέντρο|Δίκτυο"),
    "ar": language("Arab", "ب ت ث ج ح خ د ر ز س ش ص ط ع ف ق ك ل م ن ه", "ا و ي - ا".replace("-", "ة"), "- ن ر ل ة", "جمعية|مؤسسة|مركز|شبكة", capital=False),
    "zh": language("Hans", "安 北 长 德 东 方 福 光 海 和 华 江 金 康 兰 明 南 平 青 仁 山 盛 泰 天 文 西 新 阳 义 永", "中 大 心 民 国 文 一 人 生 家 儿 友", "- - 会 社 院", "协会|基金会|中心|网络", linking="", capital=False),
}

# Country, box of longitudes and latitudes, languages of its organisations.
COUNTRIES = [
    ("RS", (19, 42.4, 22.7, 46), ["sr"]), ("BG", (22.5, 41.3, 28.4, 44), ["bg"]),
    ("RO", (20.5, 43.8, 29, 48), ["ro"]), ("GR", (20.5, 36.5, 26, 41.5), ["el"]),
    ("UA", (23, 46, 39, 52), ["uk"]), ("MK", (20.5, 41, 23, 42.2), ["mk", "sq"]),
    ("AL", (19.5, 40, 21, 42.5), ["sq"]), ("BA", (16, 43, 19.5, 45), ["hr", "sr"]),
    ("HR", (14, 43, 19, 46), ["hr"]), ("ME", (18.5, 42, 20.2, 43.4), ["sr", "hr"]),
    ("SI", (13.5, 45.5, 16.5, 46.7), ["sl"]), ("XK", (20.2, 42, 21.6, 43.2), ["sq", "sr"]),
    ("TR", (27, 36.5, 44, 41.5), ["tr"]), ("MD", (27, 46, 29.8, 48.3), ["ro", "ru"]),
    ("HU", (16.5, 46, 22.5, 48.3), ["hu"]), ("CY", (32.4, 34.7, 34, 35.5), ["el", "tr"]),
    ("DE", (7, 48, 14, 54), ["de"]), ("FR", (-4, 43, 7.5, 50), ["fr"]),
    ("IT", (8, 38, 17, 46), ["it"]), ("ES", (-8, 37, 2, 43), ["es"]),
    ("PT", (-9, 37.2, -7, 42), ["pt"]), ("NL", (4, 51.3, 7, 53.2), ["nl"]),
    ("BE", (3, 50, 6, 51.3), ["nl", "fr"]), ("AT", (10, 46.7, 17, 48.8), ["de"]),
    ("CH", (6.2, 46, 10, 47.6), ["de", "fr", "it"]), ("PL", (15, 50, 23.5, 54), ["pl"]),
    ("GB", (-5, 50.5, 1, 57), ["en"]), ("IE", (-9.8, 52, -6.2, 55), ["en"]),
    ("RU", (30, 50, 100, 62), ["ru"]), ("KZ", (52, 44, 80, 52), ["ru"]),
    ("US", (-120, 30, -75, 47), ["en", "es"]), ("CA", (-120, 46, -65, 54), ["en", "fr"]),
    ("MX", (-108, 17, -90, 29), ["es"]), ("CO", (-76, 1, -70, 10), ["es"]),
    ("PE", (-79, -15, -71, -4), ["es"]), ("AR", (-69, -40, -57, -24), ["es"]),
    ("CL", (-72, -40, -70, -22), ["es"]), ("BR", (-60, -28, -38, -5), ["pt"]),
    ("MA", (-9, 30, -2, 35), ["ar", "fr"]), ("DZ", (-1, 33, 8, 36.5), ["ar", "fr"]),
    ("TN", (8.5, 33, 10.5, 37), ["ar", "fr"]), ("EG", (29, 25, 33, 31), ["ar"]),
    ("JO", (35.5, 30, 38, 32.5), ["ar"]), ("LB", (35.3, 33.2, 36.5, 34.5), ["ar", "fr"]),
    ("IQ", (42, 31, 47, 36), ["ar"]), ("SN", (-17, 13, -12.5, 16), ["fr"]),
    ("CI", (-7.5, 5, -3.5, 10), ["fr"]), ("NG", (3.5, 5.5, 13, 12.5), ["en"]),
    ("GH", (-2.8, 5, 0.5, 11), ["en"]), ("KE", (34.5, -3.5, 40, 3), ["en"]),
    ("ZA", (19, -33.5, 31, -24), ["en"]), ("IN", (74, 12, 86, 28), ["en"]),
    ("PH", (121, 7.5, 125.5, 17), ["en"]), ("VN", (104.5, 10, 108.5, 21.5), ["vi"]),
    ("CN", (103, 24, 120, 39), ["zh"]), ("SG", (103.65, 1.25, 104, 1.45), ["en", "zh"]),
    ("MY", (101, 2, 103.5, 6), ["en", "zh"]), ("AU", (138, -36, 151, -25), ["en"]),
    ("NZ", (172, -43, 177, -37), ["en"]), ("BY", (24, 52, 31, 55.5), ["ru"]),
]

_SHARED = dict(zip("абвгдезиклмнопрстуфцчшј", "a b v g d e z i k l m n o p r s t u f c c s j".split()))
_TABLES = {
    "sr": {**_SHARED, "ж": "z", "х": "h", "ђ": "dj", "ћ": "c", "љ": "lj", "њ": "nj", "џ": "dz"},
    "mk": {**_SHARED, "ж": "zh", "х": "h", "ѓ": "gj", "ќ": "kj", "љ": "lj", "њ": "nj", "ц": "c", "ч": "ch", "ш": "sh"},
    "bg": {**_SHARED, "ж": "zh", "х": "h", "щ": "sht", "й": "y", "ъ": "a", "я": "ya", "ю": "yu", "ц": "ts", "ч": "ch", "ш": "sh"},
    "uk": {**_SHARED, "г": "h", "ж": "zh", "х": "kh", "щ": "shch", "й": "i", "и": "y", "і": "i", "я": "ia", "ю": "iu", "є": "ie", "ї": "i", "ц": "ts", "ч": "ch", "ш": "sh", "ь": ""},
    "ru": {**_SHARED, "ж": "zh", "х": "kh", "щ": "shch", "й": "i", "ы": "y", "я": "ia", "ю": "iu", "ц": "ts", "ч": "ch", "ш": "sh", "ь": ""},
    "el": dict(zip("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s".split())),
}


def without_marks(text):
    """Latin letters without marks, as on a keyboard that has none."""
    plain = unicodedata.normalize("NFD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain.translate(str.maketrans("đĐłŁıß", "dDlLis"))


def romanised(text, lang):
    """As people of the country type it without their script."""
    table = _TABLES[lang]
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)) \
        if lang == "el" else text
    plain = plain.lower().replace("ου", "ou") if lang != "el" else plain.lower().replace("ου", "\0")
    return "".join(table.get(c, c) for c in plain).replace("\0", "ou")
