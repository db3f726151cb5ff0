//! What banks, offices and chains give out, by a number, in the spellings that people use: accounts, documents,
//! plates, companies, addresses of crypto-assets. Nobody has them: banks of zeros or Zs, small numbers, hashes
//! of nothing. Check digits are right, since a wrong one is refused.
//!
//! Not here: what people give themselves (`spelling`).

use sha2::{Digest as _, Sha256};

use super::name::mixed;
use super::spelling::pick;

/// Letters of plates that Cyrillic and Latin have, and those of Serbia, each in both alphabets.
const BULGARIAN: [(&str, &str); 12] = [
    ("A", "А"),
    ("B", "В"),
    ("E", "Е"),
    ("K", "К"),
    ("M", "М"),
    ("H", "Н"),
    ("O", "О"),
    ("P", "Р"),
    ("C", "С"),
    ("T", "Т"),
    ("Y", "У"),
    ("X", "Х"),
];
const SERBIAN: [(&str, &str); 6] =
    [("A", "А"), ("Č", "Ч"), ("D", "Д"), ("E", "Е"), ("G", "Г"), ("Š", "Ш")];

/// Two check digits by ISO 7064, MOD 97-10, for a text that ends with its place for them.
fn check(text: &str) -> u32 {
    let rest = text.chars().fold(0, |rest, c| {
        let value = c.to_digit(36).unwrap();
        (rest * if value < 10 { 10 } else { 100 } + value) % 97
    });
    98 - rest
}

/// In groups of so many letters.
fn grouped(text: &str, size: usize, between: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(size).map(String::from_iter).collect::<Vec<_>>().join(between)
}

pub(super) fn iban(n: usize, style: usize) -> String {
    let (country, own) = match mixed(n / 10) % 6 {
        0 => ("BG", format!("ZZZZ000000{n:08}")),
        1 => ("GB", format!("ZZZZ000000{n:08}")),
        2 => ("RO", format!("ZZZZ00000000{n:08}")),
        3 => ("DE", format!("0000000000{n:08}")),
        4 => ("GR", format!("000000000000000{n:08}")),
        _ => ("MK", format!("0000000{n:08}")),
    };
    let whole = format!("{country}{:02}{own}", check(&format!("{own}{country}00")));
    pick(
        [
            whole.clone(),
            grouped(&whole, 4, " "),
            whole.to_lowercase(),
            format!("IBAN: {}", grouped(&whole, 4, " ")),
            grouped(&whole, 4, "-"),
            grouped(&whole, 4, "\u{a0}").to_lowercase(),
        ],
        style,
    )
}

pub(super) fn document(n: usize, style: usize) -> String {
    let (two, three, kind, other) = match mixed(n / 10) % 4 {
        0 => ("RS", "srb", "passport", "P"),
        1 => ("GR", "grc", "id", "Identity-card"),
        2 => ("BG", "bgr", "id", "card"),
        _ => ("RO", "rou", "licence", "driving_license"),
    };
    // Letters of Greek and Bulgarian cards are of both alphabets.
    let (letters, alike, number) = match two {
        "GR" => ("AB", "ΑΒ", format!("{n:06}")),
        "BG" => ("AA", "АА", format!("{n:07}")),
        "RO" => ("B", "B", format!("{n:07}")),
        _ => ("", "", format!("{n:09}")),
    };
    pick(
        [
            format!("{two}:{kind}:{letters}{number}"),
            format!("{three}; {other}; {alike} {}", grouped(&number, 3, " ")),
            format!("{two}/{kind}/{letters}-{}", grouped(&number, 3, "-")),
            format!("{} {kind} {}{number}", two.to_lowercase(), alike.to_lowercase()),
        ],
        style,
    )
}

pub(super) fn plate(n: usize, style: usize) -> String {
    let at = mixed(n / 10);
    let (two, three, town, series) = match at % 2 {
        0 => {
            let town = [("CA", "СА"), ("TX", "ТХ"), ("PB", "РВ"), ("EH", "ЕН")][at / 2 % 4];
            ("BG", "bgr", town, [BULGARIAN[at / 8 % 12], BULGARIAN[at / 96 % 12]])
        }
        _ => {
            let town = [("NS", "НС"), ("BG", "БГ"), ("ČA", "ЧА"), ("KŠ", "КШ")][at / 2 % 4];
            ("RS", "srb", town, [SERBIAN[at / 8 % 6], SERBIAN[at / 48 % 6]])
        }
    };
    let latin = format!("{}{}", series[0].0, series[1].0);
    let cyrillic = format!("{}{}", series[0].1, series[1].1);
    pick(
        [
            format!("{two}:{}{n:04}{latin}", town.0),
            format!("{two}: {} {n:04} {cyrillic}", town.1),
            format!("{two} {} {n:04}-{latin}", town.0.to_lowercase()),
            format!("{three};{}{n:04}{}", town.1.to_lowercase(), cyrillic.to_lowercase()),
        ],
        style,
    )
}

pub(super) fn company(n: usize, style: usize) -> String {
    match mixed(n / 10) % 4 {
        0 => {
            let own = format!("ZZZZ00DEMO{n:08}");
            let code = format!("{own}{:02}", check(&format!("{own}00")));
            let groups = grouped(&code, 4, " ");
            pick([code.clone(), code.to_lowercase(), format!("LEI: {groups}"), groups], style)
        }
        1 => pick(
            [
                format!("RO:J40/{n:05}/2020"),
                format!("ro J 40 {n:05} 2020"),
                format!("ROU; j40-{n:05}-2020"),
            ],
            style,
        ),
        2 => pick(
            [
                format!("BG:BG{n:09}"),
                format!("BG {n:09}"),
                format!("bgr: {}", grouped(&format!("{n:09}"), 3, " ")),
            ],
            style,
        ),
        _ => pick(
            [
                format!("EL:EL{n:09}"),
                format!("GR {n:09}"),
                format!("grc;{}", grouped(&format!("{n:09}"), 3, "-")),
            ],
            style,
        ),
    }
}

/// `Base58Check` of a version and a hash.
fn base58(version: u8, hash: &[u8]) -> String {
    const LETTERS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut bytes = [&[version], hash].concat();
    let sum = Sha256::digest(Sha256::digest(&bytes));
    bytes.extend(&sum[..4]);
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let mut text = Vec::new();
    while bytes.iter().any(|byte| *byte != 0) {
        let mut rest = 0;
        for byte in &mut bytes {
            let value = rest << 8 | usize::from(*byte);
            *byte = u8::try_from(value / 58).unwrap();
            rest = value % 58;
        }
        text.push(LETTERS[rest]);
    }
    text.extend(vec![b'1'; zeros]);
    text.reverse();
    String::from_utf8(text).unwrap()
}

pub(super) fn crypto(n: usize, style: usize) -> String {
    let ten = Sha256::digest(format!("nobody's key {}", n / 10));
    let hash = [&ten[..16], &u32::try_from(n).unwrap().to_be_bytes()].concat();
    match n / 10 % 3 {
        0 => {
            let address = base58(0x00, &hash);
            pick(
                [
                    address.clone(),
                    format!("btc:{address}"),
                    format!("bitcoin:{address}?amount=0.01"),
                ],
                style,
            )
        }
        1 => {
            let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            pick(
                [
                    format!("0x{hex}"),
                    format!("ERC20 0X{}", hex.to_uppercase()),
                    format!("ethereum:0x{hex}"),
                    format!("bsc:{}", hex.to_uppercase()),
                ],
                style,
            )
        }
        _ => {
            let address = base58(0x41, &hash);
            pick([format!("trx:{address}"), format!("TRC20 {address}"), address], style)
        }
    }
}
