//! Titles of columns as people write them, in the languages of the region and the UN.
//!
//! Compared in lower case with everything but letters and digits taken as one space.
//!
//! Not here: our own words, which are looked up first ([`super::Field::from_word`]).

use super::Field;
use crate::cell::is_tag;

/// Field by title; each line is one field, titles separated by `|`.
const TITLES: [(&str, &str); 20] = [
    ("id", "identifier|uuid|identifiant|идентификатор|record id"),
    (
        "name",
        "organisation|organization|organisation name|organization name|name of organisation|\
         name of organization|full name|title|nom|nom de l organisation|organisme|nombre|\
         nombre de la organización|organización|naziv|naziv organizacije|organizacija|ime|\
         назив|назив организације|назив на организацијата|организација|име|наименование|\
         организация|название|назва|emri|emri i organizatës|organizata|ad|adı|kurum|kurum adı|\
         kuruluş|denumire|nume|organizație|organizația|όνομα|ονομασία|οργάνωση|οργανισμός|الاسم|\
         المنظمة|名称|组织|机构名称|entity|institution|agency",
    ),
    (
        "name_local",
        "local name|name local|native name|name in local language|original name|nom local|\
         nombre local|lokalni naziv|локален назив|местно име|alternate name|other name|alias|\
         autre nom|nume local",
    ),
    (
        "country",
        "country code|country area|country of seat|state|nation|pays|code pays|país|pais|država|\
         drzava|zemlja|држава|земја|земља|държава|страна|країна|shteti|vendi|ülke|tara|țara|țară|\
         stat|χώρα|الدولة|البلد|国家|iso|iso2|iso 3166",
    ),
    (
        "city",
        "town|city town|place|seat|location|ville|localité|ciudad|localidad|grad|mesto|mjesto|\
         град|место|населено място|город|місто|qyteti|qytet|şehir|sehir|il|oraș|oraşul|localitate|\
         πόλη|المدينة|城市",
    ),
    (
        "kind",
        "type|category|organisation type|organization type|type of organisation|\
         type of organization|catégorie|secteur|tipo|categoría|vrsta|tip|sektor|тип|вид|врста|\
         сектор|категория|lloji|sektori|tür|türü|τύπος|είδος|النوع|类型|sector",
    ),
    (
        "subjects",
        "subject|topic|themes|theme|area of work|areas of work|thematic areas|focus areas|tags|\
         sujets|domaines|thèmes|temas|ámbitos|teme|oblasti|područja|теми|области|темы|направления|\
         temat|fushat|konular|alanlar|domenii|teme de lucru|θέματα|المواضيع|主题",
    ),
    (
        "countries_of_work",
        "countries of operation|countries|works in|operates in|active in|pays d intervention|\
         países de trabajo|zemlje rada|државе рада|държави на работа|страны работы",
    ),
    (
        "languages",
        "language|working languages|langues|idiomas|jezici|језици|јазици|езици|языки|gjuhët|diller|\
         limbi|γλώσσες|اللغات|语言",
    ),
    (
        "founded",
        "year|year founded|year of establishment|established|since|fondée en|année de création|\
         fundada|año de fundación|godina osnivanja|година оснивања|година на основаване|\
         год основания|viti i themelimit|kuruluş yılı|anul înființării",
    ),
    (
        "website",
        "web site|web page|homepage|home page|site|site web|site internet|www|link|sitio web|\
         página web|веб сајт|веб страница|веб сајт адреса|уебсайт|уеб сайт|интернет страница|сайт|\
         веб сайт|web stranica|web sajt|web mjesto|internet stranica|spletna stran|faqja|\
         faqja e internetit|uebfaqja|web sitesi|ιστοσελίδα|ιστότοπος|الموقع|网站",
    ),
    (
        "register_number",
        "registration number|register no|reg no|registration no|company number|charity number|\
         tax id|vat|eik|oib|siret|numéro d enregistrement|número de registro|matični broj|\
         матични број|матичен број|регистрационен номер|еик|булстат|номер|nipt|sicil no|cui|cif",
    ),
    (
        "description",
        "about|summary|activities|mission|what they do|profile|activités|descripción|opis|опис|\
         описание|описание на дейността|përshkrimi|açıklama|descriere|περιγραφή|الوصف|描述|简介",
    ),
    (
        "email",
        "e mail|mail|email address|e mail address|courriel|adresse e mail|adresse électronique|\
         correo|correo electrónico|e pošta|el pošta|имејл|е пошта|електронна поща|е mail|\
         электронная почта|почта|posta elektronike|e posta|ηλεκτρονικό ταχυδρομείο|\
         البريد الإلكتروني|电子邮件",
    ),
    (
        "phone",
        "telephone|tel|tel no|phone number|telephone number|hotline|helpline|mobile|téléphone|\
         teléfono|telefon|телефон|telefoni|numri i telefonit|τηλέφωνο|الهاتف|电话",
    ),
    (
        "address",
        "postal address|street address|adresse|dirección|adresa|адреса|адрес|adres|διεύθυνση|\
         العنوان|地址",
    ),
    ("licence", "license|licence of data|data licence"),
    (
        "source",
        "origin|data source|reference|provenance|fuente|izvor|извор|източник|источник|burimi|kaynak|\
         sursa|πηγή|المصدر|来源",
    ),
    (
        "confirmed",
        "confirmed on|confirmed at|last confirmed|verified|verified on|last verified|date verified|\
         vérifié le|потвърдено на|потврђено",
    ),
    ("networks", "network|member of|réseau|réseaux|mreža|мрежа|rrjeti|ağ|rețea|red"),
];

/// The field a title means, if it is known.
pub(super) fn field(title: &str) -> Option<Field> {
    let whole = plain(title);
    let (head, _) = title.split_once(['(', '*']).unwrap_or((title, ""));
    known(&whole).or_else(|| known(&plain(head))).or_else(|| in_language(&whole))
}

fn known(title: &str) -> Option<Field> {
    if title.is_empty() {
        return None;
    }
    let own = || Field::from_word(&title.replace(' ', "_"));
    let listed = || {
        let found = TITLES.iter().find(|(_, titles)| titles.split('|').any(|t| t == title));
        found.and_then(|(word, _)| Field::from_word(word))
    };
    own().or_else(listed)
}

/// `name_bg`, `Name [sr-Latn]`, `description fr`.
fn in_language(title: &str) -> Option<Field> {
    let (base, lang) = title.split_once(' ')?;
    let lang = lang.replace(' ', "-");
    if !is_tag(&lang) {
        return None;
    }
    match known(base)? {
        Field::Name => Some(Field::NameIn(lang)),
        Field::Description => Some(Field::DescriptionIn(lang)),
        _ => None,
    }
}

fn plain(title: &str) -> String {
    let lower = title.to_lowercase();
    // Lower-casing a Turkish capital leaves a dot behind.
    let letters: String = lower
        .chars()
        .filter(|c| *c != '\u{307}' && *c != '\u{feff}')
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    letters.split_whitespace().take(8).collect::<Vec<_>>().join(" ")
}
