//! The lists of the scenario: thousands of identifiers a member, and which of them two members share in other
//! spellings.
//!
//! Not here: what becomes of them (`scenario`).

use std::fmt::Write as _;

use private_match::canonical::Type;

use super::{PAIRS, PLANTED, Row};

/// A bank account of a bank that there is not, with its check digits (ISO 13616).
fn iban(number: usize) -> String {
    let own = format!("ZZZZ000000{number:08}");
    let digits = |text: &str| {
        text.chars().fold(String::new(), |mut all, c| {
            let _ = write!(all, "{}", c.to_digit(36).unwrap());
            all
        })
    };
    let whole = digits(&format!("{own}GB00"));
    let rest = whole.bytes().fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    format!("GB{:02}{own}", 98 - rest)
}

/// One planted identifier in the spellings of its two holders.
fn planted(number: usize) -> (Type, String, String) {
    match number % 5 {
        0 => {
            // Numbers kept for drama (Arcep).
            let last = format!("{:04}", 100 + number);
            let (a, b) = last.split_at(2);
            (Type::Phone, format!("+33 1 99 00 {a} {b}"), format!("0033.199.00{last}"))
        }
        1 => (
            Type::Email,
            format!("Planted.{number}@Mail.example"),
            format!(" planted.{number}@mail.EXAMPLE "),
        ),
        2 => {
            let plain = iban(500_000 + number);
            let spaced: Vec<&str> = (0..plain.len())
                .step_by(4)
                .map(|at| &plain[at..(at + 4).min(plain.len())])
                .collect();
            (Type::Iban, spaced.join(" "), plain.to_lowercase())
        }
        3 => (
            Type::Url,
            format!("https://Adverts.example/item/{number}/?utm_source=x#top"),
            format!("http://adverts.example/item/{number}"),
        ),
        _ => (
            Type::Handle,
            format!("telegram:@Planted_{number}"),
            format!("telegram:planted_{number}"),
        ),
    }
}

/// The rows of a member: type, reference, spelling.
pub(super) fn rows(member: usize, each: usize) -> Vec<Row> {
    let mut all = Vec::new();
    for number in 0..PLANTED {
        let (sort, a, b) = planted(number);
        let pair = PAIRS[number % PAIRS.len()];
        let own = if pair.0 == member { Some(a) } else { (pair.1 == member).then_some(b) };
        all.extend(own.map(|spelling| (sort, format!("planted-{number}"), spelling)));
    }
    for number in all.len()..each {
        let reference = format!("row-{member}-{number}");
        all.push(match number % 4 {
            0 => (Type::Iban, reference, iban(member * 100_000 + number)),
            1 => (Type::Url, reference, format!("https://site-{member}.example/{number}")),
            2 => (Type::Handle, reference, format!("telegram:someone_{member}_{number}")),
            _ => (Type::Email, reference, format!("someone-{member}-{number}@post.example")),
        });
    }
    all
}

/// The rows as a file: a column a type.
pub(super) fn file(rows: &[Row]) -> String {
    const SORTS: [Type; 5] = [Type::Phone, Type::Email, Type::Iban, Type::Url, Type::Handle];
    let mut text = "reference,phone,email,iban,url,handle\n".to_owned();
    for (sort, reference, spelling) in rows {
        let cell = |of: &Type| if of == sort { format!("\"{spelling}\"") } else { String::new() };
        let cells: Vec<String> = SORTS.iter().map(cell).collect();
        let _ = writeln!(text, "{reference},{}", cells.join(","));
    }
    text
}
