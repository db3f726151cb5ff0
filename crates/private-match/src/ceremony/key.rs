//! A custodian's half of the work: its share of the key, with the statement that says whose it is.
//!
//! Not here: evaluating with it (the function itself), wrapping it on disk (the program).

use std::fmt;

use super::check;
use super::dealing::Secret;
use super::error::CeremonyError;
use super::statement::SignedStatement;
use super::terms::Terms;
use crate::message::{Reader, Writer};
use zeroize::Zeroizing;

const LABEL: &[u8] = b"whatson-match share v1";
const MOST: usize = 16 * 1024;

/// A custodian's share. Overwritten when dropped; has no way to be shown.
pub struct Key {
    custodian: u16,
    share: Secret,
    statement: SignedStatement,
}

impl Key {
    pub(super) fn new(
        custodian: u16,
        share: Secret,
        statement: SignedStatement,
    ) -> Result<Self, CeremonyError> {
        let line = statement.statement().lines.get(usize::from(custodian).wrapping_sub(1));
        if !line.is_some_and(|line| check::share(&line.key, &share)) {
            return Err(CeremonyError::Saved);
        }
        Ok(Self { custodian, share, statement })
    }

    /// The custodian's number, from 1: where the polynomial has its share.
    #[must_use]
    pub fn custodian(&self) -> u16 {
        self.custodian
    }

    /// The share, a scalar with the little end first.
    #[must_use]
    pub fn share(&self) -> &Secret {
        &self.share
    }

    /// The statement of the key.
    #[must_use]
    pub fn statement(&self) -> &SignedStatement {
        &self.statement
    }

    /// All of it, for a file that is encrypted and in no backup.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let statement = self.statement.to_bytes();
        let mut writer = Writer::with_room(statement.len() + 128);
        writer.raw(LABEL);
        writer.u16(self.custodian);
        writer.raw(self.share.as_slice());
        writer.raw(&statement);
        writer.into_secret()
    }

    /// Reads what [`Key::to_bytes`] wrote.
    ///
    /// # Errors
    ///
    /// [`CeremonyError::Saved`]; [`CeremonyError::Statement`], if it is not of `terms`.
    pub fn from_bytes(bytes: &[u8], terms: &Terms) -> Result<Self, CeremonyError> {
        let mut reader = Reader::new(bytes);
        let cut = |_| CeremonyError::Saved;
        if bytes.len() > MOST || reader.raw(LABEL.len()).map_err(cut)? != LABEL {
            return Err(CeremonyError::Saved);
        }
        let custodian = reader.u16().map_err(cut)?;
        let share = Zeroizing::new(reader.array().map_err(cut)?);
        let statement = SignedStatement::open(reader.left(), terms)?;
        Self::new(custodian, share, statement)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("custodian", &self.custodian).finish_non_exhaustive()
    }
}
