//! Certificates: what two members can show of a hit to others, off line.
//!
//! A certificate holds both members' signed lists, the proofs that the two deposits stand in them, both
//! members' signed words that the other's tag was right, the agreement's text with all signatures, and when
//! the lists stood at the latest: a state of the audit log that others signed, too. It holds no token, no
//! tag, no identifier, and no digest of one: the leaf of a deposit is hashed with random bytes of it.
//!
//! What it shows: two organisations entered the same spelling under this type. Not that they hold it
//! lawfully, nor that it is one person; and no certificate does not mean no match.
//!
//! Not here: checking one (`verify`), what a page shows of one (`sheet`), pages.

mod evidence;
mod sheet;
mod verify;

use private_match::message::hit::Verdict;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use whatson_domain::Act;
use whatson_store::deposit::Shelf;
use whatson_store::hit::{Answer, Hit, Side};
use whatson_store::{Tx, audit as log, deposit, hit};

pub use evidence::{Event, Evidence};
pub use sheet::{Sheet, Signer, sheet};
pub use verify::{Holding, Problem, Shown, Trust, TrustError, verify};

use crate::access::{self, event};
use crate::hit::SideDetails;
use crate::{Actor, App, AppError, agreement, party};

/// The form that is written and read here.
pub const FORM: &str = "whatson certificate 1";

/// A party of the hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The organisation's identifier in the agreement's text.
    pub organisation: String,
    /// Its name there.
    pub name: String,
    /// Its keys there: 128 hexadecimal digits.
    pub keys: String,
    /// The list that it signed, in base64.
    pub list: String,
    /// The leaf of its deposit: SHA-256 as RFC 6962 has it.
    pub leaf: String,
    /// The deposit's place in the list.
    pub index: u32,
    /// The proof that it stands there.
    pub proof: Vec<String>,
    /// What it signed of the hit, in base64: all it said, oldest first.
    pub answers: Vec<String>,
    /// When its list stood at the latest; none when the log has no place for it yet.
    pub evidence: Option<Evidence>,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// [`FORM`].
    pub form: String,
    /// The agreement's name.
    pub agreement: String,
    /// The version of its text.
    pub version: u32,
    /// The epoch.
    pub epoch: u32,
    /// The hit's identifier.
    pub hit: String,
    /// The type of the identifier.
    #[serde(rename = "type")]
    pub sort: String,
    /// The agreement's text, with its legal basis.
    pub text: String,
    /// The signed messages of all its parties under it, in base64.
    pub signatures: Vec<String>,
    /// Whose deposit stood, and whose came.
    pub holders: [Holder; 2],
}

/// Makes the certificate of a hit for one of its sides.
///
/// # Errors
///
/// [`AppError::NotFound`] when the organisation that somebody acts for was not told of such a hit;
/// [`AppError::Declined`] `candidate` for a type that gives none before both sides confirmed.
pub async fn make(app: &App, actor: Actor, slug: &str, id: Uuid) -> Result<Certificate, AppError> {
    made(app, actor, slug, id).await.map(|(certificate, _)| certificate)
}

/// A certificate, and the version of the agreement that it stands on.
async fn made(
    app: &App,
    actor: Actor,
    slug: &str,
    id: Uuid,
) -> Result<(Certificate, agreement::Version), AppError> {
    let permit = access::permit(app, actor, Act::Match, "certificate.make", Some(id)).await?;
    let own = permit.standing().membership.ok_or(AppError::NotFound)?.organisation;
    let mut tx = app.store.read().await?;
    let of = agreement::known(&mut tx, actor, slug).await?;
    let of = of.first().ok_or(AppError::NotFound)?.of;
    let found = hit::find(&mut tx, of, id).await?.ok_or(AppError::NotFound)?;
    let version = whatson_store::agreement::of_epoch(&mut tx, of, found.epoch).await?;
    let version = version.ok_or(AppError::NotFound)?;
    let parties = party::all(&version.agreement)?;
    let is_own = |side: &Side| {
        let key = private_match::identity::PartyId(side.party);
        let is_told = side.told.is_some_and(|told| told <= app.now());
        is_told && party::find(&parties, key).is_some_and(|party| party.organisation == own)
    };
    if !is_own(&found.first) && !is_own(&found.second) {
        return Err(AppError::NotFound);
    }
    let details = crate::hit::details(app, &mut tx, &found).await?;
    let threshold = usize::from(version.agreement.terms.threshold);
    let said = hit::answers(&mut tx, found.id).await?;
    if crate::hit::is_candidate(&found.kind) && !is_confirmed(&said, &found) {
        return Err(AppError::Declined("candidate"));
    }
    let known = Known { of: &found, said: &said, parties: &parties, threshold };
    let holders = [
        known.holder(&mut tx, &found.first, &details.first).await?,
        known.holder(&mut tx, &found.second, &details.second).await?,
    ];
    drop(tx);
    let mut tx = app.store.write().await?;
    let line = event(app, actor, "certificate.make", Some(id), "permitted");
    log::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    Ok((whole(&version, &found, holders), version))
}

/// The keys of an agreement's parties, of this hub's log and of its witnesses, as [`Trust::parse`] reads them.
/// Whoever trusts them compares them first.
///
/// # Errors
///
/// [`AppError::NotFound`] when somebody may see no such agreement; [`AppError::NotAllowed`].
pub async fn keys(app: &App, actor: Actor, slug: &str) -> Result<String, AppError> {
    let shown = agreement::show(app, actor, slug).await?;
    let (version, _) = shown.main().ok_or(AppError::NotFound)?;
    lines(app, version).await
}

/// The keys of a version's parties, of the log and of its witnesses, a line each.
async fn lines(app: &App, version: &agreement::Version) -> Result<String, AppError> {
    let of = &version.agreement;
    let mut out = format!("# agreement {}, version {}\n", of.slug, of.number);
    for party in party::all(of)? {
        // In one line, so that the key is its last word.
        let name: Vec<&str> = party.name.split_whitespace().collect();
        let (name, keys) = (name.join("-"), party::hex(&party.keys.to_bytes()));
        out.push_str(&format!("# {}\nparty {name} {keys}\n", party.keys.fingerprint()));
    }
    if let Some(signer) = crate::audit::signer(app).await? {
        out.push_str(&format!("log {}\n", signer.verifier().to_text()));
    }
    let mut tx = app.store.read().await?;
    for of in whatson_store::witness::list(&mut tx).await? {
        out.push_str(&format!("witness {}\n", of.vkey));
    }
    Ok(out)
}

fn whole(version: &agreement::Version, of: &Hit, holders: [Holder; 2]) -> Certificate {
    let signatures = version.agreement.signatures.iter();
    Certificate {
        form: FORM.to_owned(),
        agreement: version.agreement.slug.to_string(),
        version: version.agreement.number,
        epoch: of.epoch,
        hit: of.id.simple().to_string(),
        sort: of.kind.clone(),
        text: version.written.clone(),
        signatures: signatures.map(|signed| evidence::base64(&signed.bytes)).collect(),
        holders,
    }
}

/// Whether both sides said last that they hold it.
fn is_confirmed(said: &[Answer], of: &Hit) -> bool {
    let word = Some(Verdict::Confirmed.word());
    let says = |side: &Side| crate::hit::last_word(said, &side.party) == word;
    says(&of.first) && says(&of.second)
}

/// A hit with what both sides have in common.
struct Known<'a> {
    of: &'a Hit,
    said: &'a [Answer],
    parties: &'a [party::Party],
    threshold: usize,
}

impl Known<'_> {
    async fn holder(
        &self,
        tx: &mut Tx,
        side: &Side,
        details: &SideDetails,
    ) -> Result<Holder, AppError> {
        let key = private_match::identity::PartyId(side.party);
        let found = party::find(self.parties, key).ok_or(AppError::NotFound)?;
        let at = Shelf { of: self.of.of, epoch: self.of.epoch, list: side.list };
        let list = deposit::find_at(tx, at).await?.ok_or(AppError::NotFound)?;
        let own = self.said.iter().filter(|answer| answer.party == side.party);
        Ok(Holder {
            organisation: found.organisation.to_string(),
            name: found.name.clone(),
            keys: party::hex(&found.keys.to_bytes()),
            list: evidence::base64(&list.message),
            leaf: details.leaf.clone(),
            index: details.position,
            proof: details.proof.clone(),
            answers: own.map(|answer| evidence::base64(&answer.message)).collect(),
            evidence: evidence::of(tx, &list, self.threshold).await?,
        })
    }
}
