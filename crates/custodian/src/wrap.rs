//! Sealing shares and ceremonies: each epoch of each agreement under a key of its own, which lies in a file
//! of its own in a folder that is in no backup.
//!
//! With that file gone, what was sealed under it opens nowhere: neither in the database nor in any copy of it.
//!
//! Not here: what is sealed (`private-match`), where the sealed bytes lie (`folder`).

use std::path::{Path, PathBuf};

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use private_match::Chance;
use zeroize::Zeroizing;

use crate::error::CustodianError;
use crate::files;

/// The folder within a custodian's that no backup may hold.
pub const FOLDER: &str = "never-back-up";

const NONCE: usize = 24;

/// Where the wrapping keys lie.
#[derive(Debug, Clone)]
pub(crate) struct Wraps(PathBuf);

/// What a sealed thing belongs to: nothing opens as something else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seal<'a> {
    pub(crate) agreement: &'a str,
    pub(crate) epoch: u32,
    /// What it is.
    pub(crate) what: &'static str,
}

impl Seal<'_> {
    fn bound(&self) -> String {
        format!("whatson custodian {} {} {}", self.what, self.agreement, self.epoch)
    }
}

impl Wraps {
    pub(crate) fn open(data: &Path) -> Result<Self, CustodianError> {
        let folder = data.join(FOLDER);
        files::folder(&folder)?;
        Ok(Self(folder))
    }

    /// An agreement's name has letters, digits and dashes alone.
    fn file(&self, agreement: &str, epoch: u32) -> PathBuf {
        self.0.join(format!("{agreement}.{epoch}.share-key"))
    }

    fn find(&self, of: &Seal<'_>) -> Result<Option<Zeroizing<[u8; 32]>>, CustodianError> {
        let Some(bytes) = files::read(&self.file(of.agreement, of.epoch))? else { return Ok(None) };
        let key: &[u8; 32] = bytes.as_slice().try_into().map_err(|_| CustodianError::Sealed)?;
        Ok(Some(Zeroizing::new(*key)))
    }

    /// Seals; the key is made, and is on the disk, before anything is sealed under it.
    pub(crate) fn seal(
        &self,
        of: &Seal<'_>,
        plain: &[u8],
        chance: &dyn Chance,
    ) -> Result<Vec<u8>, CustodianError> {
        let key = match self.find(of)? {
            Some(key) => key,
            None => {
                let mut key = Zeroizing::new([0; 32]);
                chance.fill(key.as_mut_slice());
                if files::write_new(&self.file(of.agreement, of.epoch), key.as_slice())? {
                    key
                } else {
                    // Another made one meanwhile, and may have sealed under it.
                    self.find(of)?.ok_or(CustodianError::Sealed)?
                }
            }
        };
        let mut nonce = [0; NONCE];
        chance.fill(&mut nonce);
        let bound = of.bound();
        let sealed = XChaCha20Poly1305::new((&*key).into())
            .encrypt(&nonce.into(), Payload { msg: plain, aad: bound.as_bytes() })
            .map_err(|_| CustodianError::Sealed)?;
        Ok([&nonce[..], &sealed].concat())
    }

    pub(crate) fn open_sealed(
        &self,
        of: &Seal<'_>,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, CustodianError> {
        let key = self.find(of)?.ok_or(CustodianError::Sealed)?;
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(CustodianError::Sealed)?;
        let bound = of.bound();
        let plain = XChaCha20Poly1305::new((&*key).into())
            .decrypt(&(*nonce).into(), Payload { msg: sealed, aad: bound.as_bytes() });
        plain.map(Zeroizing::new).map_err(|_| CustodianError::Sealed)
    }

    /// Overwrites and removes the key of an epoch.
    pub(crate) fn destroy(&self, agreement: &str, epoch: u32) -> Result<(), CustodianError> {
        files::shred(&self.file(agreement, epoch))
    }
}
