//! A certificate for people to read and print: what `verify` shows of it, with the keys that this hub shows.
//!
//! It is read as a verifier reads it, so a page says nothing that the file does not prove.
//!
//! Not here: who may have one (`certificate`), words.

use uuid::Uuid;

use super::{Shown, Trust, lines, made, verify};
use crate::{Actor, App, AppError, agreement, party};

/// What a page shows of a certificate.
#[derive(Debug)]
pub struct Sheet {
    /// The version of the agreement that it stands on.
    pub version: agreement::Version,
    /// Whether its type gives candidates only, never a strong suspicion.
    pub is_candidate: bool,
    /// What the file shows.
    pub shown: Shown,
}

/// A party under the agreement: its name, and the fingerprint of the keys that signed its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Its name in the text.
    pub name: String,
    /// 45 digits.
    pub fingerprint: String,
}

/// Reads the certificate of a hit for one of its sides.
///
/// # Errors
///
/// As [`super::make`]; [`AppError::Internal`] when what the hub made does not verify.
pub async fn sheet(app: &App, actor: Actor, slug: &str, id: Uuid) -> Result<Sheet, AppError> {
    let (certificate, version) = made(app, actor, slug, id).await?;
    let odd =
        |what: &dyn std::fmt::Display| AppError::Internal(format!("certificate {id}: {what}"));
    let trust = Trust::parse(&lines(app, &version).await?).map_err(|error| odd(&error))?;
    let bytes = serde_json::to_vec(&certificate).map_err(|error| odd(&error))?;
    let shown = verify(&bytes, &trust).map_err(|problem| odd(&problem))?;
    let is_candidate = crate::hit::is_candidate(&shown.sort);
    Ok(Sheet { version, is_candidate, shown })
}

impl Sheet {
    /// Who signed the agreement's text: every party.
    ///
    /// # Errors
    ///
    /// [`AppError::Internal`], as [`party::all`].
    pub fn signers(&self) -> Result<Vec<Signer>, AppError> {
        let all = party::all(&self.shown.agreement)?.into_iter();
        let signer =
            |of: party::Party| Signer { name: of.name, fingerprint: of.keys.fingerprint() };
        Ok(all.map(signer).collect())
    }
}
