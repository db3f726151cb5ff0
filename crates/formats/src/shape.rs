//! What kind of file some bytes are, so that a caller knows which reader to ask.
//!
//! Judged by the bytes alone; a file's name and declared type can lie.
//!
//! Not here: the reading ([`crate::table`], [`crate::json`], [`crate::hsds`]).

use crate::decode;

/// A kind of file this crate reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// CSV or a workbook: [`crate::table::read`].
    Table,
    /// Our own package: [`crate::json::read`].
    Json,
    /// HSDS 3.0: [`crate::hsds::read`].
    Hsds,
}

/// Judges bytes by how they begin. Anything that is neither an archive nor JSON is a table.
#[must_use]
pub fn shape(bytes: &[u8]) -> Shape {
    let start = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let text = decode::lossy(start);
    match text.trim_start().chars().next() {
        Some('{' | '[') if text.contains("\"whatson-directory\"") => Shape::Json,
        Some('{' | '[') => Shape::Hsds,
        _ => Shape::Table,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_judged_by_its_first_bytes() {
        assert_eq!(shape(b"name,country"), Shape::Table);
        assert_eq!(shape(b"PK\x03\x04"), Shape::Table);
        assert_eq!(shape(b""), Shape::Table);
        assert_eq!(shape(b"\xef\xbb\xbf {\"format\": \"whatson-directory\""), Shape::Json);
        assert_eq!(shape(b"\n[{\"id\": 1}]"), Shape::Hsds);
    }
}
