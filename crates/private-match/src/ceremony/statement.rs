//! A key statement that all custodians signed: without it there is no key.
//!
//! Members take `Y` and every `Y_i` from here alone, after [`SignedStatement::open`] with the
//! custodians of the agreement's text. Not here: how it comes to be (`ceremony`).

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::terms::Terms;
use crate::message::key_statement::{KeyStatement, Stated};
use crate::message::{Body as _, MessageError, Reader, Scope, Writer, signed_part};

const LABEL: &[u8] = b"whatson-match key v1";

/// Why a key statement is none that counts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StatementError {
    /// Not the bytes of a statement.
    #[error(transparent)]
    Bytes(#[from] MessageError),
    /// Of another agreement, version or epoch, or with another threshold or other custodians.
    #[error("the statement is not of this agreement's custodians")]
    Terms,
    /// These custodians have not signed: the key does not exist.
    #[error("custodians {custodians:?} have not signed")]
    Missing {
        /// Their numbers.
        custodians: Vec<u16>,
    },
    /// This custodian's signature is wrong.
    #[error("the signature of custodian {custodian} is wrong")]
    Signature {
        /// Its number.
        custodian: u16,
    },
    /// The keys do not lie on one polynomial with the agreement's key at zero.
    #[error("the keys of the custodians do not make the agreement's key")]
    Keys,
}

impl StatementError {
    /// A name that stays the same.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Bytes(error) => error.code(),
            Self::Terms => "statement-terms",
            Self::Missing { .. } => "statement-missing",
            Self::Signature { .. } => "statement-signature",
            Self::Keys => "statement-keys",
        }
    }
}

/// A key statement with the signatures of all custodians, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedStatement {
    scope: Scope,
    statement: KeyStatement,
    signatures: Vec<[u8; 64]>,
}

impl KeyStatement {
    /// The key comes to be, if all custodians of `terms` signed this statement.
    ///
    /// # Errors
    ///
    /// [`StatementError`]; with one signature missing or wrong there is no key.
    pub fn complete(
        self,
        terms: &Terms,
        signatures: &BTreeMap<u16, [u8; 64]>,
    ) -> Result<SignedStatement, StatementError> {
        let missing = terms.custodians().map(|(number, _)| number);
        let missing: Vec<u16> = missing.filter(|n| !signatures.contains_key(n)).collect();
        if !missing.is_empty() {
            return Err(StatementError::Missing { custodians: missing });
        }
        let scope = terms.scope().clone();
        let signatures = signatures.values().copied().collect();
        let signed = SignedStatement { scope, statement: self, signatures };
        signed.check(terms)?;
        Ok(signed)
    }
}

impl SignedStatement {
    /// Reads a statement and checks all of it against the agreement's text.
    ///
    /// # Errors
    ///
    /// [`StatementError`].
    pub fn open(bytes: &[u8], terms: &Terms) -> Result<Self, StatementError> {
        let mut reader = Reader::new(bytes);
        if reader.short()? != LABEL {
            return Err(MessageError::Label.into());
        }
        let scope = Scope::read(&mut reader)?;
        let mut fields = Reader::new(reader.long(Stated::LIMIT)?);
        let statement = KeyStatement::read(&mut fields)?;
        fields.finish()?;
        let signature = |_| reader.array();
        let signatures = statement.lines.iter().map(signature).collect::<Result<_, _>>()?;
        reader.finish()?;
        let signed = Self { scope, statement, signatures };
        signed.check(terms)?;
        Ok(signed)
    }

    /// The bytes that [`SignedStatement::open`] reads.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let (mut whole, mut fields) = (Writer::with_room(2048), Writer::with_room(2048));
        self.statement.write(&mut fields);
        // None of the three lengths can be too large for what was checked.
        let written = whole.short(LABEL);
        let written = written.and_then(|()| self.scope.write(&mut whole));
        let _ = written.and_then(|()| whole.long(fields.bytes()));
        whole.raw(self.signatures.as_flattened());
        whole.bytes().to_vec()
    }

    /// What custodians state.
    #[must_use]
    pub fn statement(&self) -> &KeyStatement {
        &self.statement
    }

    /// What requests mean this key by: SHA-256 of scope and statement, without the signatures.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut text = Writer::with_room(2048);
        let _ = self.scope.write(&mut text); // A scope is never too long.
        self.statement.write(&mut text);
        Sha256::new_with_prefix(b"whatson-match key digest v1")
            .chain_update(text.bytes())
            .finalize()
            .into()
    }

    /// Whether this may take the place of `older`: the same key in the same scope, of a later run. A
    /// member that has used one key in an epoch never takes another one in it.
    #[must_use]
    pub fn follows(&self, older: &Self) -> bool {
        self.scope == older.scope
            && self.statement.key == older.statement.key
            && self.statement.run > older.statement.run
            && self.statement.renews.is_some()
    }

    /// Checks all of it: scope, custodians, every signature, one polynomial.
    pub(super) fn check(&self, terms: &Terms) -> Result<(), StatementError> {
        let stated = &self.statement;
        let parties = stated.lines.iter().map(|line| line.custodian);
        if self.scope != *terms.scope()
            || stated.threshold != terms.threshold()
            || stated.ceremony != terms.ceremony(stated.run, stated.renews.as_ref())
            || !parties.eq(terms.custodians().map(|(_, keys)| keys.id()))
        {
            return Err(StatementError::Terms);
        }
        let mut fields = Writer::with_room(2048);
        stated.write(&mut fields);
        let mut signatures = self.signatures.iter();
        for (custodian, keys) in terms.custodians() {
            let signature = signatures.next().ok_or(StatementError::Signature { custodian })?;
            let signed = signed_part::<Stated>(&self.scope, keys.id(), fields.bytes(), 0)?;
            if !keys.verifies(signed.bytes(), signature) {
                return Err(StatementError::Signature { custodian });
            }
        }
        stated.keys().map(|_| ()).map_err(|_| StatementError::Keys)
    }
}
