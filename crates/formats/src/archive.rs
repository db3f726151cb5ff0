//! Archives (ZIP), looked through before anything in them is believed.
//!
//! Two steps: what the directory claims (parts, sizes, ratio, names), then what each part really
//! unpacks to, counted in a stream that keeps nothing. Only then a workbook reader may open it.
//!
//! Not here: the workbooks (`workbook`, `ods`).

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::limits::{Limits, Refusal};

/// Parts that are small anyway may shrink more than the ratio allows.
const SMALL: u64 = 1 << 20;

/// Opens an archive after looking through all of it.
///
/// # Errors
///
/// [`Refusal::Bomb`] when it has too many parts or unpacks to too much, [`Refusal::OldOrLocked`]
/// when a part is encrypted, [`Refusal::NotAWorkbook`] when it is broken or nested.
pub fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<ZipArchive<Cursor<&'a [u8]>>, Refusal> {
    let broken = |e: zip::result::ZipError| Refusal::NotAWorkbook(e.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > limits.parts {
        return Err(Refusal::Bomb);
    }
    let mut claimed = 0_u64;
    for place in 0..archive.len() {
        let part = archive.by_index_raw(place).map_err(broken)?;
        if part.encrypted() {
            return Err(Refusal::OldOrLocked);
        }
        if part.is_symlink() || nested(&part.name().map_err(broken)?) {
            return Err(Refusal::NotAWorkbook("an archive in an archive".into()));
        }
        claimed = claimed.saturating_add(part.size());
        let most = part.compressed_size().saturating_mul(limits.ratio).max(SMALL);
        if claimed > limits.unpacked || part.size() > most {
            return Err(Refusal::Bomb);
        }
    }
    let mut left = limits.unpacked;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(broken)?;
        let claimed = part.size();
        let unpacked =
            std::io::copy(&mut part.take(claimed.saturating_add(1)), &mut std::io::sink())
                .map_err(|e| Refusal::NotAWorkbook(e.to_string()))?;
        if unpacked > claimed || unpacked > left {
            return Err(Refusal::Bomb);
        }
        left -= unpacked;
    }
    Ok(archive)
}

/// Reads one part whole; the archive was looked through, so its size is bounded.
///
/// # Errors
///
/// [`Refusal::NotAWorkbook`] when there is no such part or it is broken.
pub fn part(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    limits: &Limits,
) -> Result<Vec<u8>, Refusal> {
    let part = archive.by_name(name).map_err(|e| Refusal::NotAWorkbook(e.to_string()))?;
    let mut bytes = Vec::new();
    part.take(limits.unpacked)
        .read_to_end(&mut bytes)
        .map_err(|e| Refusal::NotAWorkbook(e.to_string()))?;
    Ok(bytes)
}

fn nested(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".zip", ".xlsx", ".xlsm", ".ods", ".gz", ".7z", ".rar"].iter().any(|e| name.ends_with(e))
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;

    use zip::write::SimpleFileOptions;

    use super::*;

    /// Packs parts into an archive.
    pub(crate) fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_part_that_unpacks_to_too_much_is_refused_before_it_is_kept() {
        let zeros = vec![b' '; 8 << 20];
        let bomb = pack(&[("xl/sheet1.xml", &zeros)]);
        assert!(bomb.len() < 64 << 10);
        assert_eq!(open(&bomb, &Limits::default()).err(), Some(Refusal::Bomb));
    }

    #[test]
    fn a_part_that_lies_about_its_size_is_refused() {
        let honest = pack(&[("a", &[b'x'; 5_000])]);
        let size = 5_000_u32.to_le_bytes();
        let mut lying = honest.clone();
        let places: Vec<_> = (0..honest.len() - 4).filter(|&i| honest[i..i + 4] == size).collect();
        assert!(!places.is_empty());
        for place in places {
            lying[place..place + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
        assert!(open(&lying, &Limits::default()).is_err());
        assert!(open(&honest, &Limits::default()).is_ok());
    }

    #[test]
    fn too_many_parts_and_archives_in_archives_are_refused() {
        let names: Vec<String> = (0..20).map(|i| format!("p{i}")).collect();
        let parts: Vec<_> = names.iter().map(|n| (n.as_str(), &b"x"[..])).collect();
        let limits = Limits { parts: 10, ..Limits::default() };
        assert_eq!(open(&pack(&parts), &limits).err(), Some(Refusal::Bomb));
        assert!(open(&pack(&[("inner.zip", b"PK")]), &Limits::default()).is_err());
    }
}
