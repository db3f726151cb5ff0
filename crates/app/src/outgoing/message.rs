//! The bytes of a question to a name server and of its answer (RFC 1035, RFC 6891).
//!
//! What comes back is written by whoever likes: every length is checked, names may point only
//! backwards, and numbers of records and steps are bounded.
//!
//! Not here: whom is asked, and how (`dns`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    A = 1,
    Txt = 16,
    Aaaa = 28,
}

/// A name that stands for another.
const CNAME: u16 = 5;
/// The internet.
const CLASS: u16 = 1;
/// Largest answer over UDP that we ask for: it fits one packet on any way.
const SIZE: u16 = 1_232;
/// Records of an answer that are read.
const RECORDS_MAX: u16 = 200;
/// Names that stand for others, one after the other.
const CHAIN_MAX: usize = 8;
/// Pieces that a name is put together from.
const JUMPS_MAX: usize = 32;

/// A record of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Address(IpAddr),
    Text(String),
}

/// Why an answer is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// It is not the answer to this question: to be passed over.
    Foreign,
    /// It was cut: ask again over TCP.
    Cut,
    /// The server cannot say, or says nonsense.
    Failed,
}

/// A question; none when the name is not one.
pub(super) fn question(id: u16, name: &str, kind: Kind) -> Option<Vec<u8>> {
    let mut out = id.to_be_bytes().to_vec();
    // Recursion desired; one question, one additional record.
    out.extend([1, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
    for label in name.split('.') {
        let length = u8::try_from(label.len()).ok().filter(|n| (1..=63).contains(n))?;
        out.push(length);
        out.extend(label.as_bytes());
    }
    if name.len() > 253 {
        return None;
    }
    out.push(0);
    out.extend((kind as u16).to_be_bytes());
    out.extend(CLASS.to_be_bytes());
    // OPT: how large an answer may be.
    out.extend([0, 0, 41]);
    out.extend(SIZE.to_be_bytes());
    out.extend([0; 6]);
    Some(out)
}

/// Reads the answer to a question: what the name has of the kind, by other names where it stands
/// for them; nothing when there is no such name.
pub(super) fn answer(bytes: &[u8], id: u16, name: &str, kind: Kind) -> Result<Vec<Found>, Unread> {
    let mut read = Reader { bytes, at: 0 };
    let head = read.take(12).ok_or(Unread::Foreign)?;
    let (flags, code) = (head.get(2).copied().unwrap_or(0), head.get(3).copied().unwrap_or(0));
    let number = |at: usize| head.get(at..at + 2).map_or(0, two);
    let is_ours = number(0) == id && flags & 0x80 != 0 && number(4) == 1;
    let same = read.name().is_some_and(|asked| asked.eq_ignore_ascii_case(name));
    let of = (read.number(), read.number());
    if !is_ours || !same || of != (Some(kind as u16), Some(CLASS)) {
        return Err(Unread::Foreign);
    }
    match (flags & 0x02 != 0, code & 0x0f) {
        (true, _) => return Err(Unread::Cut),
        // No such name.
        (false, 3) => return Ok(vec![]),
        (false, 0) => {}
        _ => return Err(Unread::Failed),
    }
    let mut records = Vec::new();
    for _ in 0..number(6).min(RECORDS_MAX) {
        records.push(read.record().ok_or(Unread::Failed)?);
    }
    let mut name = name.to_ascii_lowercase();
    for _ in 0..CHAIN_MAX {
        let next = records.iter().find_map(|r| r.alias.as_ref().filter(|_| r.owner == name));
        match next {
            Some(next) => name.clone_from(next),
            None => break,
        }
    }
    let own = records.iter().filter(|r| r.owner == name && r.kind == kind as u16);
    own.map(|r| found(kind, r.data).ok_or(Unread::Failed)).collect()
}

fn found(kind: Kind, data: &[u8]) -> Option<Found> {
    Some(match kind {
        Kind::A => Found::Address(Ipv4Addr::from(<[u8; 4]>::try_from(data).ok()?).into()),
        Kind::Aaaa => Found::Address(Ipv6Addr::from(<[u8; 16]>::try_from(data).ok()?).into()),
        Kind::Txt => {
            let (mut rest, mut text) = (data, Vec::new());
            while let Some((length, after)) = rest.split_first() {
                let (part, after) = after.split_at_checked(usize::from(*length))?;
                text.extend_from_slice(part);
                rest = after;
            }
            Found::Text(String::from_utf8_lossy(&text).into_owned())
        }
    })
}

struct Record<'a> {
    owner: String,
    kind: u16,
    data: &'a [u8],
    /// The name that its owner stands for.
    alias: Option<String>,
}

/// Two bytes as a number.
fn two(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |n, byte| n << 8 | u16::from(*byte))
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let end = self.at.checked_add(length)?;
        let taken = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    fn number(&mut self) -> Option<u16> {
        self.take(2).map(two)
    }

    /// A name in small letters.
    fn name(&mut self) -> Option<String> {
        let mut labels: Vec<String> = Vec::new();
        let (mut at, mut end, mut length_all) = (self.at, None, 0);
        for _ in 0..JUMPS_MAX * 4 {
            let length = usize::from(*self.bytes.get(at)?);
            if length >= 0xc0 {
                let to = usize::from(two(self.bytes.get(at..at + 2)?) & 0x3fff);
                end = end.or(Some(at + 2));
                // Only backwards: it comes to an end.
                at = Some(to).filter(|to| *to < at)?;
                continue;
            }
            if length == 0 {
                self.at = end.unwrap_or(at + 1);
                return Some(labels.join(".").to_ascii_lowercase());
            }
            let label = self.bytes.get(at + 1..at + 1 + length).filter(|_| length < 64)?;
            length_all += length + 1;
            if length_all > 255 {
                return None;
            }
            labels.push(String::from_utf8_lossy(label).into_owned());
            at += 1 + length;
        }
        None
    }

    fn record(&mut self) -> Option<Record<'a>> {
        let owner = self.name()?;
        let (kind, _class) = (self.number()?, self.number()?);
        self.take(4)?;
        let length = self.number()?;
        let start = self.at;
        let data = self.take(usize::from(length))?;
        let mut inner = Reader { bytes: self.bytes, at: start };
        let alias = if kind == CNAME { Some(inner.name()?) } else { None };
        Some(Record { owner, kind, data, alias })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An answer to the question for `a.example` with records as they are.
    fn told(kind: Kind, flags: [u8; 2], records: &[(&[u8], u16, &[u8])]) -> Vec<u8> {
        let mut out = vec![0, 7, flags[0], flags[1], 0, 1, 0];
        out.push(u8::try_from(records.len()).unwrap());
        out.extend([0, 0, 0, 0]);
        out.extend(b"\x01a\x07example\0");
        out.extend((kind as u16).to_be_bytes());
        out.extend([0, 1]);
        for (owner, kind, data) in records {
            out.extend(*owner);
            out.extend(kind.to_be_bytes());
            out.extend([0, 1, 0, 0, 0, 60]);
            out.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
            out.extend(*data);
        }
        out
    }

    const OWN: &[u8] = b"\xc0\x0c";
    const FINE: [u8; 2] = [0x81, 0x80];

    #[test]
    fn an_answer_is_read_by_other_names_too() {
        let bytes = told(Kind::Txt, FINE, &[(OWN, 16, b"\x03one\x03two"), (OWN, 16, b"\x01x")]);
        let text = |t: &str| Found::Text(t.into());
        assert_eq!(answer(&bytes, 7, "A.example", Kind::Txt), Ok(vec![text("onetwo"), text("x")]));
        // `b.example`, its end by a pointer.
        let alias: &[u8] = b"\x01b\xc0\x0e";
        let others = [(OWN, 5, alias), (alias, 1, &[10, 0, 0, 1][..]), (OWN, 1, &[9, 9, 9, 9])];
        let bytes = told(Kind::A, FINE, &others);
        let four = Found::Address("10.0.0.1".parse().unwrap());
        assert_eq!(answer(&bytes, 7, "a.example", Kind::A), Ok(vec![four]));
        let none = told(Kind::A, [0x81, 0x83], &[]);
        assert_eq!(answer(&none, 7, "a.example", Kind::A), Ok(vec![]));
    }

    #[test]
    fn what_is_no_answer_to_the_question_is_passed_over_and_nonsense_is_refused() {
        let fine = told(Kind::A, FINE, &[(OWN, 1, &[9, 9, 9, 9])]);
        assert_eq!(answer(&fine, 8, "a.example", Kind::A), Err(Unread::Foreign), "number");
        assert_eq!(answer(&fine, 7, "b.example", Kind::A), Err(Unread::Foreign), "name");
        assert_eq!(answer(&fine, 7, "a.example", Kind::Txt), Err(Unread::Foreign), "kind");
        let question = told(Kind::A, [0x01, 0], &[]);
        assert_eq!(answer(&question, 7, "a.example", Kind::A), Err(Unread::Foreign));
        let cut = told(Kind::A, [0x83, 0x80], &[]);
        assert_eq!(answer(&cut, 7, "a.example", Kind::A), Err(Unread::Cut));
        let failed = told(Kind::A, [0x81, 0x82], &[]);
        assert_eq!(answer(&failed, 7, "a.example", Kind::A), Err(Unread::Failed));
        for (owner, kind, data) in [
            (OWN, 1, &[9, 9, 9][..]),
            (OWN, 16, b"\x09short"),
            (&b"\xc0\xff"[..], 1, &[9, 9, 9, 9]),
            // A name that points at itself.
            (&b"\xc0\x1b"[..], 1, &[9, 9, 9, 9]),
        ] {
            let asked = if kind == 1 { Kind::A } else { Kind::Txt };
            let bytes = told(asked, FINE, &[(owner, kind, data)]);
            assert_eq!(answer(&bytes, 7, "a.example", asked), Err(Unread::Failed), "{data:?}");
        }
        for length in 0..fine.len() {
            assert!(answer(&fine[..length], 7, "a.example", Kind::A).is_err(), "{length}");
        }
    }

    #[test]
    fn a_question_holds_a_name_and_nothing_else() {
        let asked = question(7, "a.example", Kind::Txt).unwrap();
        assert_eq!(
            &asked[..28],
            b"\x00\x07\x01\x00\0\x01\0\0\0\0\0\x01\x01a\x07example\0\0\x10\0\x01\0"
        );
        let long = vec!["a"; 200].join(".");
        for wrong in ["", "a..b", ".", &"a".repeat(64), &long] {
            assert!(question(7, wrong, Kind::A).is_none(), "{wrong}");
        }
    }
}
