//! Receipts: what the hub signs that it took, with the key of its audit log, so that a member can show it.
//!
//! A receipt names the member's signed message by its digest, and says what became of it. None is given
//! before the log has a name.
//!
//! Not here: checking them, which members do at home (`whatson-member`).

use sha2::{Digest as _, Sha256};
use whatson_transparency::Note;

use crate::{App, AppError, audit, party};

/// What a receipt is of.
pub(crate) struct Of<'a> {
    /// The first word of its first line.
    pub(crate) kind: &'static str,
    /// What the digest is of.
    pub(crate) what: &'static str,
    /// The signed message.
    pub(crate) message: &'a [u8],
    /// Who sent it.
    pub(crate) party: &'a [u8; 32],
    /// The epoch.
    pub(crate) epoch: u32,
    /// What became of it.
    pub(crate) lines: &'a [(&'static str, String)],
}

/// Signs that something was taken.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub(crate) async fn signed(app: &App, of: &Of<'_>) -> Result<String, AppError> {
    let Some(signer) = audit::signer(app).await? else { return Ok(String::new()) };
    let seconds = app.now().0.div_euclid(1_000_000);
    let lines: String = of.lines.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    let text = format!(
        "whatson {} receipt v1\n{} sha256: {}\nparty: {}\nepoch: {}\n{lines}time: {seconds}\n",
        of.kind,
        of.what,
        party::hex(&<[u8; 32]>::from(Sha256::digest(of.message))),
        party::hex(of.party),
        of.epoch,
    );
    Ok(Note { signatures: vec![signer.sign(&text)], text }.to_text())
}
