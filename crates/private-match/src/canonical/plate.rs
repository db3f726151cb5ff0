//! Registration plates: `COUNTRY:PLATE`, the country by its ISO 3166-1 code, the plate in capitals
//! and digits alone. A spelling has the country first, with `:`, `;`, `,`, `|`, `/`, `-` or space
//! behind.
//!
//! Cyrillic and Greek letters become the Latin one that they look like: plates of Bulgaria, Ukraine
//! and Greece have only such letters (Convention on Road Traffic, Vienna 1968, annex 2). Plates of
//! Serbia, Montenegro and North Macedonia are Latin, so a plate typed in Cyrillic throughout is a
//! transcription: `НС` is `NS` there, and not `HC`. `Š Č Ć Ž Đ` and umlauts lose their marks, as
//! cameras and the exchange between authorities write them; so the towns ŠA and SA are one, which
//! costs less than the misses.
//!
//! Not here: the distinguishing sign beside the plate, and which series a country has given out.

use super::text;
use super::{Country, Refusal};

/// Letters and digits of a plate at the least and at the most.
const PLATE: std::ops::RangeInclusive<usize> = 2..=14;

pub(super) fn canonical(text: &str) -> Result<String, Refusal> {
    let between = [':', ';', ',', '|', '/', '-', '\t', ' '];
    let (country, plate) = text.split_once(between).ok_or(Refusal::Form)?;
    let country = Country::from_code(country).ok_or(Refusal::Country)?;
    let plate = match country.code() {
        "RS" | "ME" | "MK" if is_transcription(plate) => text::capitals(&transcribed(plate)),
        _ => text::capitals(plate),
    };
    if !PLATE.contains(&plate.chars().count()) {
        return Err(Refusal::Length);
    }
    Ok(format!("{}:{plate}", country.code()))
}

/// A Cyrillic letter of Serbian, Montenegrin or Macedonian as its Latin one, without marks.
fn latin(c: char) -> Option<&'static str> {
    let latin = match c.to_uppercase().next()? {
        'А' => "A",
        'Б' => "B",
        'В' => "V",
        'Г' | 'Ѓ' => "G",
        'Д' | 'Ђ' => "D",
        'Е' => "E",
        'Ж' | 'З' => "Z",
        'Ѕ' | 'Џ' => "DZ",
        'И' => "I",
        'Ј' => "J",
        'К' | 'Ќ' => "K",
        'Л' => "L",
        'Љ' => "LJ",
        'М' => "M",
        'Н' => "N",
        'Њ' => "NJ",
        'О' => "O",
        'П' => "P",
        'Р' => "R",
        'С' | 'Ш' => "S",
        'Т' => "T",
        'Ћ' | 'Ц' | 'Ч' => "C",
        'У' => "U",
        'Ф' => "F",
        'Х' => "H",
        _ => return None,
    };
    Some(latin)
}

/// Cyrillic throughout, or with a letter that looks like no Latin one; not a Latin plate in which a
/// Cyrillic keyboard left a letter.
fn is_transcription(plate: &str) -> bool {
    let own = |c: char| c.to_uppercase().next().is_some_and(|upper| text::alike(upper).is_none());
    plate.chars().any(|c| latin(c).is_some() && own(c))
        || !plate.contains(|c: char| c.is_ascii_alphabetic())
}

fn transcribed(plate: &str) -> String {
    plate.chars().map(|c| latin(c).map_or_else(|| c.to_string(), str::to_owned)).collect()
}
