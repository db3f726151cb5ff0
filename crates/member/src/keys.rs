//! The file of a party's keys, for its user alone.
//!
//! Not here: its form (`private_match::key_file`), asking for a passphrase (the program).

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use private_match::identity::Identity;
use private_match::key_file;
use private_match::passphrase::Passphrase;
use zeroize::Zeroizing;

use crate::{Machine, MemberError};

/// Most bytes of a key file.
const MOST: u64 = 16 << 10;

/// Makes new keys and writes them; a file that is there stays.
///
/// # Errors
///
/// [`MemberError::File`], [`MemberError::Keys`].
pub fn make(
    path: &Path,
    passphrase: Option<&Passphrase>,
    machine: &dyn Machine,
) -> Result<Identity, MemberError> {
    let identity = Identity::generate(&machine).map_err(|_| MemberError::Chance)?;
    let text = key_file::write(&identity, passphrase, &machine)?;
    let mut file = private_file().create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(identity)
}

/// The text of a key file.
///
/// # Errors
///
/// [`MemberError::File`]; [`MemberError::Keys`] when it is far too long.
pub fn text(path: &Path) -> Result<Zeroizing<String>, MemberError> {
    if std::fs::metadata(path)?.len() > MOST {
        return Err(key_file::KeyFileError::Form.into());
    }
    Ok(Zeroizing::new(std::fs::read_to_string(path)?))
}

/// Where the store is that belongs to a key file, unless another place is named.
#[must_use]
pub fn store_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".matching");
    name.into()
}

/// Options for a file that its user alone may read.
pub(crate) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a folder that its user alone may enter.
pub(crate) fn private_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
