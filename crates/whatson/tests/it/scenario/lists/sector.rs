//! How a bank, a telephone company, a hotline and a police unit keep their lists: columns, what a record has, how it
//! is numbered, what parts cells.
//!
//! Not here: what stands in them (`lists`).

use private_match::canonical::Type::{
    self, Company, Crypto, Document, Email, Handle, Iban, PersonDate, PersonSound, PersonYear,
    Phone, Plate, Url,
};

/// How a kind of organisation keeps its list.
pub(super) struct Sector {
    /// The country of its national telephone numbers.
    pub(super) region: Option<&'static str>,
    /// What stands before the number of a record.
    pub(super) prefix: &'static str,
    /// What stands before the first column, and between two.
    pub(super) marks: (&'static str, char),
    /// Its columns; those that are no types are its own.
    pub(super) columns: &'static [&'static str],
    /// Kinds of records, by what they have.
    pub(super) records: &'static [&'static [Type]],
}

/// By the numbers of members.
pub(super) const SECTORS: [Sector; 4] = [
    Sector {
        region: Some("FR"),
        prefix: "KD-26-",
        marks: ("\u{feff}", ';'),
        columns: &[
            "Reference",
            "Branch",
            "Person.Date",
            "Document",
            "Phone",
            "Email",
            "IBAN",
            "Company",
            "Person.Year",
            "Crypto",
            "Risk class",
        ],
        records: &[
            &[Phone, Email, Iban],
            &[PersonDate, Document, Iban],
            &[Company, Iban, Phone],
            &[PersonYear, Phone],
            &[Crypto, Email],
        ],
    },
    Sector {
        region: Some("DE"),
        prefix: "contract/",
        marks: ("", ','),
        columns: &[
            "reference",
            "phone",
            "tariff",
            "person.date",
            "document",
            "iban",
            "email",
            "company",
            "person.year",
        ],
        records: &[
            &[Phone, PersonDate, Document],
            &[Phone, Email, Iban],
            &[Company, Phone],
            &[PersonYear, Phone, Email],
        ],
    },
    Sector {
        region: None,
        prefix: "call 2026-",
        marks: ("", ','),
        columns: &[
            "reference",
            "language",
            "phone",
            "url",
            "handle",
            "email",
            "plate",
            "crypto",
            "person.year",
            "person.sound",
        ],
        records: &[
            &[Phone, Url],
            &[Handle, Phone],
            &[Url, Email, Crypto],
            &[Plate, PersonSound],
            &[PersonYear, Handle],
        ],
    },
    Sector {
        region: None,
        prefix: "ZM/26/",
        marks: ("\u{feff}", '\t'),
        columns: &[
            "REFERENCE",
            "UNIT",
            "PERSON.DATE",
            "PERSON.YEAR",
            "PERSON.SOUND",
            "DOCUMENT",
            "PHONE",
            "PLATE",
            "IBAN",
            "COMPANY",
            "EMAIL",
            "HANDLE",
            "URL",
            "CRYPTO",
        ],
        records: &[
            &[Phone, PersonDate],
            &[Plate, Document],
            &[Iban, Company],
            &[Handle, Url, Phone],
            &[Crypto, Email],
            &[PersonYear, PersonSound, Plate],
        ],
    },
];
