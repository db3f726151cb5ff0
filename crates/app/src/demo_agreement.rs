//! The agreement of a demonstration: fictional members, and custodians that one operator holds all three,
//! which is safe for a demonstration alone.
//!
//! It is made once, by the same use cases that people come by. Its keys are made by the program, which
//! signs for all parties.
//!
//! Not here: keys and custodians (`whatson serve`), the fictional persons (`demo_person`).

use private_match::identity::Identity;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::{self, Scope};
use whatson_domain::agreement::input::PartyInput;
use whatson_domain::agreement::{IdentifierType, TermsInput};
use whatson_domain::vetting::{Basis, Vetting};
use whatson_domain::{Act, OrganisationId, PartyKeyId};
use whatson_store::party_key::PartyKey;
use whatson_store::{Tx, audit, organisation, outbox, party_key, setting, vetting};

use crate::access::{self, event};
use crate::agreement::draft;
use crate::agreement::input::Draft;
use crate::agreement::sign::take_signature;
use crate::clock::{month, new_id};
use crate::{Actor, App, AppError, agreement, demo_person};

/// Its name.
pub const SLUG: &str = "demo-bank-hotline";
/// Its members by the addresses of their organisations; the first co-ordinates.
pub const MEMBERS: [&str; 4] = ["demo-bank", "demo-lighthouse", "demo-telecom", "demo-police"];
/// Its custodians: a public body, an association of companies, a body of civil society.
pub const CUSTODIANS: [&str; 3] = ["demo-university", "demo-forum", "demo-voices"];
/// What each member may try it with: fictional identifiers.
const SAMPLES: [(&str, &str); 4] = [
    ("demo-bank", include_str!("../../../testdata/matching/bank.csv")),
    ("demo-lighthouse", include_str!("../../../testdata/matching/hotline.csv")),
    ("demo-telecom", include_str!("../../../testdata/matching/telecom.csv")),
    ("demo-police", include_str!("../../../testdata/matching/police.csv")),
];
/// Who drafts it.
const DRAFTER: &str = "bank-focal-point";
/// The fact that it was made.
const MADE: &str = "demo-agreement";
/// What was looked at when its custodians were let in.
const EVIDENCE: &str = "fictional demonstration set";

/// A party with the keys that the program made for it.
#[derive(Debug)]
pub struct Party {
    /// The address of its organisation.
    pub slug: &'static str,
    /// Its keys.
    pub identity: Identity,
}

/// Makes it, unless it was made before. Returns its text where it is there now and nobody ended it.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write; [`AppError::NotFound`] when an organisation of
/// the demonstration was taken out of the directory.
pub async fn load(app: &App, parties: &[Party]) -> Result<Option<String>, AppError> {
    let mut tx = app.store.read().await?;
    let is_made = setting::find(&mut tx, MADE).await?.is_some();
    drop(tx);
    if !is_made {
        make(app, parties).await?;
    }
    let mut tx = app.store.read().await?;
    let standing = agreement::standing(&mut tx, SLUG, app.now()).await?;
    Ok(standing.map(|version| version.written))
}

/// The sample list of the fictional member that somebody acts for, as CSV; none where there are no demo
/// persons.
///
/// # Errors
///
/// [`AppError::NotFound`] in another agreement, or for who is none of its members.
pub async fn sample(app: &App, actor: Actor, slug: &str) -> Result<&'static str, AppError> {
    access::permit(app, actor, Act::SeeAgreements, "deposit.sample", None).await?;
    if slug != SLUG || !app.has_demo_persons() {
        return Err(AppError::NotFound);
    }
    let mut tx = app.store.read().await?;
    let own = organisation::find(&mut tx, agreement::own(actor)?).await?;
    let own = own.filter(|own| own.demo).ok_or(AppError::NotFound)?;
    let found = SAMPLES.iter().find(|(member, _)| own.slug.as_str() == *member);
    found.map(|(_, rows)| *rows).ok_or(AppError::NotFound)
}

async fn make(app: &App, parties: &[Party]) -> Result<(), AppError> {
    for party in parties {
        join(app, party).await?;
    }
    let days = 1;
    let secret = demo_person::issue_token(app, DRAFTER, "demonstration", days).await?;
    let drafter = access::of_token(app, &secret).await?;
    match draft::draft_named(app, drafter, SLUG, &terms(app, parties)).await {
        // Cut off before: it goes on with what is there.
        Ok(_) | Err(AppError::Conflict) => {}
        Err(error) => return Err(error),
    }
    if let Err(error) = draft::open(app, drafter, SLUG).await {
        tracing::debug!(code = error.code(), "the demo agreement was laid open before");
    }
    let text = agreement::text(app, drafter, SLUG, Some(1)).await?;
    let scope = Scope::new(SLUG.as_bytes(), 1, 0);
    let scope = scope.map_err(|_| AppError::Internal("the demo agreement's name".into()))?;
    let body = AgreementSignature { text: text_digest(&text) };
    for party in parties {
        let signed = message::sign(&scope, &body, &party.identity);
        let signed = signed.map_err(|_| AppError::Internal("a signature".into()))?;
        // One that signed before signs once.
        match take_signature(app, SLUG, &signed).await {
            Ok(()) | Err(AppError::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    let mut tx = app.store.write().await?;
    setting::set(&mut tx, MADE, "made").await?;
    Ok(tx.commit().await?)
}

/// Lets a fictional organisation in, unless somebody decided about it before, and registers its keys.
async fn join(app: &App, party: &Party) -> Result<(), AppError> {
    let vet = access::permit(app, Actor::OPERATOR, Act::Vet, "vetting.accept", None).await?;
    let action = "party-key.register";
    let keep = access::permit(app, Actor::OPERATOR, Act::KeepAgreements, action, None).await?;
    let mut tx = app.store.write().await?;
    let found = organisation::find_by_slug(&mut tx, party.slug).await?;
    let found = found.filter(|found| found.demo).ok_or(AppError::NotFound)?;
    if vetting::find(&mut tx, found.id).await?.is_none() {
        let new = Vetting::new(found.id, Basis::Moderator, EVIDENCE, app.now());
        vetting::insert(&mut tx, &vet, &new).await?;
        outbox::append(&mut tx, found.id).await?;
        note(app, &mut tx, "vetting.accept", found.id).await?;
    }
    if party_key::in_use(&mut tx, found.id).await?.is_none() {
        let new = PartyKey {
            id: PartyKeyId(new_id(&*app.clock, &*app.chance)),
            organisation: found.id,
            keys: party.identity.keys().to_bytes().to_vec(),
            person: None,
            created: app.now(),
            withdrawn: None,
        };
        party_key::insert(&mut tx, &keep, &new).await?;
        note(app, &mut tx, action, found.id).await?;
    }
    tx.commit().await?;
    app.wake();
    Ok(())
}

async fn note(app: &App, tx: &mut Tx, action: &str, id: OrganisationId) -> Result<(), AppError> {
    let line = event(app, Actor::OPERATOR, action, Some(id.0), "permitted");
    Ok(audit::append(tx, &app.mac, &line).await?)
}

/// What it says: a year from the first of this month, all types of identifiers, both sides at once.
fn terms(app: &App, parties: &[Party]) -> Draft {
    let own = str::to_owned;
    let party = |party: &Party| {
        let mut roles = vec![own("member")];
        if CUSTODIANS.contains(&party.slug) {
            roles = vec![own("custodian")];
        } else if MEMBERS.first() == Some(&party.slug) {
            roles.push(own("coordinator"));
        }
        PartyInput { roles, ..PartyInput::default() }
    };
    let month = month(app.now());
    let first = |month: u32| format!("{:04}-{:02}-01", month / 12, month % 12 + 1);
    let terms = TermsInput {
        title: own("Demo bank, hotline, telephone company and police"),
        instrument: own("mou"),
        citation: own(
            "Fictional memorandum of a demonstration. One operator holds all three custodians, \
             which is safe for a demonstration only.",
        ),
        parties: parties.iter().map(party).collect(),
        purposes: vec![own("detect-trafficking")],
        categories: vec![own("contact-data"), own("account-data")],
        types: IdentifierType::ALL.iter().map(|of| of.word().to_owned()).collect(),
        ceiling: own("amber"),
        hits: own("both"),
        first: own("2100000"),
        daily: own("20000"),
        all: own("10000000"),
        list_max: own("2000000"),
        retention: own("12"),
        threshold: own("2"),
        page: true,
        valid_from: first(month),
        valid_until: first(month + 12),
        review: first(month + 6),
        ..TermsInput::default()
    };
    Draft { terms, organisations: parties.iter().map(|party| party.slug.to_owned()).collect() }
}
