//! What the hub signs that it took: lists, what is taken back, answers to hits. Each receipt is checked
//! against the hub's key and what was sent, and kept as a file with the message that it is of.
//!
//! The key is pinned at the first contact; its fingerprint is compared outside the hub. A hub that shows
//! another one later is an alarm.
//!
//! Not here: what receipts are for (`deposit`, `hits`).

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use private_match::identity::digits;
use private_match::message::{Body, Scope, sign};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use whatson_transparency::{Note, Verifier};

use crate::MemberError;
use crate::base::hex;
use crate::hub::{self, Taken};
use crate::keys::{private_file, private_folder};
use crate::session::{Means, Session};

/// The key that was believed.
const KEY: &str = "hub key";
/// The folder of receipts in that of the store.
const FOLDER: &str = "receipts";

/// What people compare of a hub's key.
#[must_use]
pub fn fingerprint(key: &Verifier) -> String {
    let hash = Sha256::new_with_prefix(b"whatson hub fingerprint v1");
    digits(hash.chain_update(key.to_text()).finalize().into())
}

/// The hub's key, and whether this is the first contact.
pub(crate) async fn pinned(means: &Means) -> Result<(Verifier, bool), MemberError> {
    let shown = means.hub.key().await?;
    let place = means.place(0);
    match means.store.kept(&place, KEY).await? {
        Some(kept) if **kept == *shown.to_text().as_bytes() => Ok((shown, false)),
        Some(_) => Err(MemberError::HubKeyChanged(fingerprint(&shown))),
        None => {
            means.store.keep(&place, KEY, shown.to_text().as_bytes()).await?;
            Ok((shown, true))
        }
    }
}

/// What a receipt has to say.
pub(crate) struct Of<'a> {
    /// The first word of its first line.
    pub(crate) kind: &'static str,
    /// What the digest is of.
    pub(crate) what: &'static str,
    /// The message that was sent.
    pub(crate) message: &'a [u8],
    /// Its epoch.
    pub(crate) epoch: u32,
    /// What became of it.
    pub(crate) lines: &'a [(&'static str, String)],
}

impl Session {
    /// Signs something and tells the hub, which gives a receipt of it.
    pub(crate) async fn told<B: Body>(
        &self,
        scope: &Scope,
        body: &B,
        kind: &'static str,
        lines: &[(&'static str, String)],
    ) -> Result<(), MemberError> {
        let message = sign(scope, body, self.identity())?;
        let answer = self.means.hub.tell(message.clone()).await?;
        let epoch = scope.epoch();
        let of = Of { kind, what: "message", message: &message, epoch, lines };
        self.receipt(&of, &hub::read::<Taken>(&answer, "receipt")?.receipt)
    }

    /// Checks a receipt, and keeps it.
    pub(crate) fn receipt(&self, of: &Of<'_>, told: &str) -> Result<(), MemberError> {
        let digest = hex(&Sha256::digest(of.message));
        let party = hex(&self.identity().keys().id().0);
        let lines: String =
            of.lines.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        let begin = format!(
            "whatson {} receipt v1\n{} sha256: {digest}\nparty: {party}\nepoch: {}\n{lines}time: ",
            of.kind, of.what, of.epoch,
        );
        let note = Note::parse(told).map_err(|_| MemberError::Receipt(of.kind))?;
        let time = note.text.strip_prefix(&begin).and_then(|rest| rest.strip_suffix('\n'));
        let is_time = time.is_some_and(|time| time.parse::<u64>().is_ok());
        if !is_time || self.hub_key.verify(&note).is_err() {
            return Err(MemberError::Receipt(of.kind));
        }
        let folder = self.means.store.folder().join(FOLDER);
        private_folder(&folder)?;
        let name = format!("{}-epoch-{}-{}.json", of.kind, of.epoch, &digest[..16]);
        let mut file = private_file().create(true).truncate(true).open(folder.join(name))?;
        let whole = json!({ "receipt": told, "message": STANDARD.encode(of.message) });
        file.write_all(whole.to_string().as_bytes())?;
        Ok(file.sync_all()?)
    }
}
