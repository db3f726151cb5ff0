//! Walking through XML of workbooks: tags and text, nothing else.
//!
//! No document types (so no entity bombs), no namespaces (names are compared without prefix), no
//! tree in memory.
//!
//! Not here: writing XML (`atom`, `sitemap`).

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::decode;
use crate::limits::Refusal;

/// One step of a walk.
pub(crate) enum Step<'a> {
    /// A tag opens; an empty one closes in the next step.
    Open(&'a str, &'a BytesStart<'a>),
    /// A piece of text; one text may come in several pieces.
    Text(&'a str),
    /// A tag closes.
    Close(&'a str),
}

/// Walks until the end or until `visit` answers that it has seen enough.
pub(crate) fn walk(
    bytes: &[u8],
    visit: &mut dyn FnMut(Step<'_>) -> Result<Enough, Refusal>,
) -> Result<(), Refusal> {
    let text = decode::lossy(bytes);
    let mut reader = Reader::from_str(&text);
    loop {
        let event = reader.read_event().map_err(|e| Refusal::NotAWorkbook(e.to_string()))?;
        let answer = match &event {
            Event::Start(tag) => visit(Step::Open(tag.local_name().as_ref(), tag))?,
            Event::Empty(tag) => match visit(Step::Open(tag.local_name().as_ref(), tag))? {
                Enough::No => visit(Step::Close(tag.local_name().as_ref()))?,
                Enough::Yes => Enough::Yes,
            },
            Event::End(tag) => visit(Step::Close(tag.local_name().as_ref()))?,
            Event::Text(text) => visit(Step::Text(&text.xml10_content()))?,
            Event::CData(text) => visit(Step::Text(&text.xml10_content()))?,
            Event::GeneralRef(name) => match entity(name) {
                Some(c) => visit(Step::Text(c.encode_utf8(&mut [0; 4])))?,
                None => Enough::No,
            },
            Event::DocType(_) => return Err(Refusal::NotAWorkbook("a document type".into())),
            Event::Eof => Enough::Yes,
            _ => Enough::No,
        };
        if answer == Enough::Yes {
            return Ok(());
        }
    }
}

/// Whether a walk may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Enough {
    /// On.
    No,
    /// The rest does not matter.
    Yes,
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        other => {
            let number = other.strip_prefix('#')?;
            let number = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => number.parse().ok(),
            };
            number.and_then(char::from_u32)
        }
    }
}

/// An attribute by its name without prefix.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    // The check for double attributes would compare each with all others.
    let mut attributes = tag.attributes();
    let found =
        attributes.with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    let plain = quick_xml::escape::unescape(&found.value).map(std::borrow::Cow::into_owned);
    Some(plain.unwrap_or_else(|_| found.value.clone().into_owned()))
}
