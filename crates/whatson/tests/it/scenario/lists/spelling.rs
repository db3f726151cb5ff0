//! Telephone numbers, addresses, names on platforms and of people by a number, in the spellings that people
//! use. What two numbers of the same ten stand for differs in a digit alone.
//!
//! Telephone numbers are kept for drama, domains are of `.example`, nobody has these names. Not here: what
//! registers and banks give out (`register`).

use private_match::canonical::Type;

use super::name::{cyrillic, mixed, name, plain};
use super::register;

/// Numbers kept for drama by Arcep and the Bundesnetzagentur, without those that the demonstration's directory and
/// lists have: country, calling code, area, what they begin with.
const PLANS: [(&str, &str, &str, &str); 8] = [
    ("FR", "33", "2", "6191"),
    ("FR", "33", "3", "5301"),
    ("FR", "33", "4", "6571"),
    ("FR", "33", "5", "3649"),
    ("DE", "49", "69", "90009"),
    ("DE", "49", "221", "4710"),
    ("DE", "49", "40", "66969"),
    ("DE", "49", "89", "99998"),
];
const MAIL: [&str; 4] =
    ["posta.example", "courrier.example", "пощенска.example", "ταχυδρομία.example"];
const SITES: [&str; 4] =
    ["adverts.example", "огласи.example", "αγγελία.example", "zürich-rooms.example"];

/// One of several spellings.
pub(super) fn pick<const N: usize>(all: [String; N], style: usize) -> String {
    all.into_iter().nth(style % N).unwrap()
}

/// The identifier of a type and number, in one of its spellings; national telephone numbers of a region.
pub(super) fn spelled(sort: Type, n: usize, style: usize, region: Option<&str>) -> String {
    match sort {
        Type::Phone => phone(n, style, region),
        Type::Email => email(n, style),
        Type::Url => url(n, style),
        Type::Handle => handle(n, style),
        Type::PersonDate | Type::PersonYear | Type::PersonSound => person(sort, n, style),
        Type::Iban => register::iban(n, style),
        Type::Crypto => register::crypto(n, style),
        Type::Document => register::document(n, style),
        Type::Plate => register::plate(n, style),
        Type::Company => register::company(n, style),
    }
}

fn phone(n: usize, style: usize, region: Option<&str>) -> String {
    // Tens are scattered over all that there are, 40,000 French and 4,000 German ones.
    let at = n / 10 * 1_237 % 4_400 * 10 + n % 10;
    let (plan, rest) = match at.checked_sub(40_000) {
        None => (at / 10_000, format!("{:04}", at % 10_000)),
        Some(at) => (4 + at / 1_000, format!("{:03}", at % 1_000)),
    };
    let (country, code, area, first) = PLANS[plan];
    let local = format!("{first}{rest}");
    let groups: Vec<&str> = match country {
        "FR" => (0..4).map(|at| &local[2 * at..2 * at + 2]).collect(),
        _ => vec![first, &rest],
    };
    let by = |between: &str| [&[area][..], &groups[..]].concat().join(between);
    let wide = |text: &str| {
        let wide =
            |c: char| if c == ' ' { ' ' } else { char::from_u32(u32::from(c) + 0xfee0).unwrap() };
        text.chars().map(wide).collect::<String>()
    };
    let national = pick(
        [
            format!("0{}", by(" ")),
            format!("(0{area}) {}", groups.join("-")),
            format!("0{area}/{}", groups.join(".")),
        ],
        style / 6,
    );
    let abroad = [
        format!("+{code} {}", by(" ")),
        format!("00{code}{}", by("")),
        format!("+{code}-{}", by("-")),
        format!("+{code} (0){}", by(" ")),
        format!("tel:+{code}.{}", by(".")),
        wide(&format!("+{code} {}", by(" "))),
    ];
    let is_own = region == Some(country) && style % 6 < 4;
    if is_own { national } else { pick(abroad, style) }
}

/// A host in the letters of the domain name system.
fn ascii(host: &str) -> String {
    url::Url::parse(&format!("https://{host}")).unwrap().host_str().unwrap().to_owned()
}

fn email(n: usize, style: usize) -> String {
    let (host, (given, family)) = (MAIL[mixed(n / 10) % MAIL.len()], name(mixed(n / 10 + 1)));
    let both = format!("{given}.{family}{n}");
    let local = match n / 10 % 3 {
        0 => both.to_lowercase(),
        _ => format!("{}_{n}", plain(&given)),
    };
    // The mark as a sign of its own.
    let apart = local.replace('ž', "z\u{30c}").replace('š', "s\u{30c}").replace('ć', "c\u{301}");
    pick(
        [
            format!("{local}@{host}"),
            format!("{local}@{host}").to_uppercase(),
            format!("mailto:{local}@{host}"),
            format!("<{apart}@{host}>"),
            format!(" {local}@{} ", ascii(host)),
        ],
        style,
    )
}

fn url(n: usize, style: usize) -> String {
    let host = SITES[mixed(n / 10) % SITES.len()];
    let (path, more) = match n / 10 % 2 {
        0 => (format!("/item/{n}"), '?'),
        _ => (format!("/view?id={n}"), '&'),
    };
    pick(
        [
            format!("https://{host}{path}"),
            format!("HTTP://{}:80{path}#photo", host.to_uppercase()),
            format!("hxxps://{}{path}", host.replace('.', "[.]")),
            format!("{host}{path}{more}utm_source=chat&fbclid={n}"),
            format!("http://{}{path}", ascii(host)),
        ],
        style,
    )
}

fn handle(n: usize, style: usize) -> String {
    let given = name(mixed(n / 10)).0;
    let small = format!("{}_{n}", plain(&given));
    let great = small.to_uppercase();
    match n / 10 % 4 {
        0 => pick(
            [
                format!("telegram:{small}"),
                format!("tg @{great}"),
                format!("https://t.me/{great}"),
                format!("телеграм: @{small}"),
            ],
            style,
        ),
        1 => pick(
            [
                format!("Instagram @{small}"),
                format!("https://www.instagram.com/{great}/?igsh=abc"),
                format!("insta: {small}"),
            ],
            style,
        ),
        2 => pick(
            [format!("TikTok @{great}"), format!("https://www.tiktok.com/@{small}?lang=en")],
            style,
        ),
        _ => {
            let dotted = small.replace('_', ".");
            pick(
                [
                    format!("fb.com/{dotted}"),
                    format!("facebook: {}", dotted.replace('.', "")),
                    format!("https://m.facebook.com/{}", dotted.to_uppercase()),
                ],
                style,
            )
        }
    }
}

/// Somebody: the name by the ten, birth day or year by the number.
fn person(sort: Type, n: usize, style: usize) -> String {
    let (given, family) = name(n / 10);
    let (day, month, year) = match sort {
        Type::PersonYear => (1 + n % 28, 1 + n % 12, 1955 + n / 10 % 5 * 10 + n % 10),
        _ => (1 + n % 28, 1 + n / 28 % 12, 1955 + n / 336 % 50),
    };
    let whole = [
        format!("{year}-{month:02}-{day:02}"),
        format!("{day}.{month}.{year}"),
        format!("{day:02}.{month:02}.{year}."),
        format!("{year}{month:02}{day:02}"),
    ];
    let born = match sort {
        Type::PersonYear if style.is_multiple_of(2) => year.to_string(),
        _ => pick(whole, style),
    };
    pick(
        [
            format!("{given} {family}; {born}"),
            format!("{} {}; {born}", cyrillic(&family), cyrillic(&given)),
            format!("{}, {given} | {born}", family.to_uppercase()),
            format!("{} {}; {born}", plain(&given), plain(&family)),
        ],
        style,
    )
}
