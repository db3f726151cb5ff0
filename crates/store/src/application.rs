//! Applications in the database, and what organisations say of them.
//!
//! Here are those whose sender confirmed their address; before that they are ceremonies
//! (`attempt`), which nobody sees.
//!
//! Not here: checks (`app::application`), rules (`domain::application`).

use serde::{Deserialize, Serialize};
use whatson_domain::application::{Application, Finding, Sketch, State, Vouch, Word};
use whatson_domain::text::{Code, CountryCode, Language, WebAddress};
use whatson_domain::{
    ApplicationId, FieldError, Moment, OrganisationId, Permit, PersonId, VouchId,
};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};
use crate::doc::broken;

const FIND: &str = "
SELECT id, person_id, organisation_id, is_claim, state, mail_domain, findings, received, decided,
       version, doc
  FROM application WHERE id = $1";
const LATEST_OF: &str = "
SELECT id, person_id, organisation_id, is_claim, state, mail_domain, findings, received, decided,
       version, doc
  FROM application WHERE person_id = $1 ORDER BY received DESC, id DESC LIMIT 1";
/// What speaks for an applicant first, then who waits longest; `$2` a domain, or blank for all.
const LIST: &str = "
SELECT id, person_id, organisation_id, is_claim, state, mail_domain, findings, received, decided,
       version, doc
  FROM application WHERE state = $1 AND ($2 = '' OR mail_domain = $3) AND good <= $4
 ORDER BY good DESC, received, id LIMIT $5 OFFSET $6";
const COUNT: &str = "
SELECT count(*) AS n FROM application
 WHERE state = $1 AND ($2 = '' OR mail_domain = $3) AND good <= $4";
const DOMAINS: &str = "
SELECT mail_domain, count(*) AS n FROM application WHERE state = $1
 GROUP BY mail_domain ORDER BY n DESC, mail_domain LIMIT $2";
const COUNT_ABOUT: &str = "
SELECT count(*) AS n FROM application WHERE organisation_id = $1 AND state = 'waiting'";
const ABOUT: &str = "SELECT count(*) AS n FROM application WHERE organisation_id = $1";
const INSERT: &str = "
INSERT INTO application
       (id, person_id, organisation_id, is_claim, state, mail_domain, findings, good, received,
        decided, version, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const UPDATE: &str = "
UPDATE application SET organisation_id = $1, state = $2, findings = $3, good = $4, decided = $5,
       version = version + 1
 WHERE id = $6 AND version = $7";
/// Changes nothing, and makes others who decide the same application wait.
const LOCK: &str = "UPDATE application SET version = version WHERE id = $1";
const OVER: &str = "
SELECT id FROM application
 WHERE (state IN ('refused', 'withdrawn') AND decided < $1)
    OR (state = 'waiting' AND received < $2) ORDER BY id LIMIT 200";
const ERASE_CHECK: &str = "DELETE FROM domain_check WHERE application_id = $1";
const ERASE: &str = "DELETE FROM application WHERE id = $1";

const VOUCHES: &str = "
SELECT id, application_id, organisation_id, person_id, word, statement, created, answered
  FROM vouch WHERE application_id = $1 ORDER BY created, id";
const VOUCHES_BY: &str = "
SELECT v.id, v.application_id, v.organisation_id, v.person_id, v.word, v.statement, v.created,
       v.answered
  FROM vouch v JOIN application a ON a.id = v.application_id
 WHERE v.organisation_id = $1 AND v.word = $2 AND a.state = $3
 ORDER BY v.created DESC, v.id LIMIT 200";
const VOUCHED_BY: &str = "
SELECT a.organisation_id FROM vouch v JOIN application a ON a.id = v.application_id
 WHERE v.organisation_id = $1 AND v.word = 'given' AND a.state = 'accepted'
   AND a.organisation_id IS NOT NULL";
const SAVE_VOUCH: &str = "
INSERT INTO vouch
       (id, application_id, organisation_id, person_id, word, statement, created, answered)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET person_id = excluded.person_id, word = excluded.word, statement = excluded.statement,
       answered = excluded.answered";
const ERASE_VOUCH: &str = "DELETE FROM vouch WHERE id = $1";

#[derive(Serialize, Deserialize)]
struct SketchDoc {
    name: String,
    country: String,
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    website: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    register_number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    does: Option<String>,
    position: String,
    lang: String,
}

impl SketchDoc {
    fn of(sketch: &Sketch) -> Self {
        Self {
            name: sketch.name.clone(),
            country: sketch.country.to_string(),
            kind: sketch.kind.to_string(),
            website: sketch.website.as_ref().map(ToString::to_string),
            register_number: sketch.register_number.clone(),
            does: sketch.does.clone(),
            position: sketch.position.clone(),
            lang: sketch.lang.to_string(),
        }
    }

    fn sketch(self) -> Result<Sketch, FieldError> {
        Ok(Sketch {
            name: self.name,
            country: CountryCode::new("country", &self.country)?,
            kind: Code::new("kind", &self.kind)?,
            website: self.website.map(|v| WebAddress::new("website", &v)).transpose()?,
            register_number: self.register_number,
            does: self.does,
            position: self.position,
            lang: Language::new("lang", &self.lang)?,
        })
    }
}

/// A sketch as JSON, for a row and for a ceremony.
#[must_use]
pub fn sketch_text(sketch: &Sketch) -> String {
    serde_json::to_string(&SketchDoc::of(sketch)).unwrap_or_default()
}

/// Reads a sketch; none when it is not one.
#[must_use]
pub fn sketch_of(text: &str) -> Option<Sketch> {
    serde_json::from_str::<SketchDoc>(text).ok()?.sketch().ok()
}

/// Which applications a list holds.
#[derive(Debug, Clone)]
pub struct Filter {
    /// Of one mail domain; blank for all.
    pub mail_domain: String,
    /// For whom so much speaks at the most; see [`weight`].
    pub at_most: i64,
}

/// All of them.
impl Default for Filter {
    fn default() -> Self {
        Self { mail_domain: String::new(), at_most: i64::MAX }
    }
}

/// How much speaks for an applicant: good findings, less serious ones.
#[must_use]
pub fn weight(findings: &[Finding]) -> i64 {
    findings.iter().map(|f| if f.is_good() { 1 } else { -i64::from(f.is_serious()) * 10 }).sum()
}

/// Finds one application.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row cannot be read.
pub async fn find(tx: &mut Tx, id: ApplicationId) -> Result<Option<Application>, StoreError> {
    tx.row(FIND, vec![id.0.into()]).await?.as_ref().map(read).transpose()
}

/// A person's latest application.
///
/// # Errors
///
/// As [`find`].
pub async fn latest_of(tx: &mut Tx, person: PersonId) -> Result<Option<Application>, StoreError> {
    tx.row(LATEST_OF, vec![person.0.into()]).await?.as_ref().map(read).transpose()
}

/// Applications in a state: what speaks for them most first, then longest waiting.
///
/// # Errors
///
/// As [`find`].
pub async fn list(
    tx: &mut Tx,
    state: State,
    filter: &Filter,
    limit: i64,
    offset: i64,
) -> Result<Vec<Application>, StoreError> {
    let domain = filter.mail_domain.as_str();
    let values = vec![
        state.word().into(),
        domain.into(),
        domain.into(),
        filter.at_most.into(),
        limit.into(),
        offset.into(),
    ];
    tx.rows(LIST, values).await?.iter().map(read).collect()
}

/// How many those are.
///
/// # Errors
///
/// As [`find`].
pub async fn count(tx: &mut Tx, state: State, filter: &Filter) -> Result<i64, StoreError> {
    let domain = filter.mail_domain.as_str();
    let values = vec![state.word().into(), domain.into(), domain.into(), filter.at_most.into()];
    tx.number(COUNT, values).await
}

/// The mail domains with most applications in a state.
///
/// # Errors
///
/// As [`find`].
pub async fn domains(
    tx: &mut Tx,
    state: State,
    limit: i64,
) -> Result<Vec<(String, i64)>, StoreError> {
    let read = |row: &Row| Ok((row.text("mail_domain")?, row.int("n")?));
    tx.rows(DOMAINS, vec![state.word().into(), limit.into()]).await?.iter().map(read).collect()
}

/// How many applications about an organisation wait.
///
/// # Errors
///
/// As [`find`].
pub async fn count_about(tx: &mut Tx, id: OrganisationId) -> Result<i64, StoreError> {
    tx.number(COUNT_ABOUT, vec![id.0.into()]).await
}

/// Whether any application is about an organisation.
///
/// # Errors
///
/// As [`find`].
pub async fn is_about(tx: &mut Tx, id: OrganisationId) -> Result<bool, StoreError> {
    Ok(tx.number(ABOUT, vec![id.0.into()]).await? > 0)
}

/// Organisations that were let in and that another one vouched for.
///
/// # Errors
///
/// As [`find`].
pub async fn vouched_by(
    tx: &mut Tx,
    id: OrganisationId,
) -> Result<Vec<OrganisationId>, StoreError> {
    let rows = tx.rows(VOUCHED_BY, vec![id.0.into()]).await?;
    rows.iter().map(|row| Ok(OrganisationId(row.id("organisation_id")?))).collect()
}

/// Adds an application.
///
/// # Errors
///
/// As [`find`].
pub async fn insert(tx: &mut Tx, _: &Permit, new: &Application) -> Result<(), StoreError> {
    tx.touch(Noun::Application, new.id.0);
    let values = vec![
        new.id.0.into(),
        new.person.0.into(),
        new.organisation.map(|id| id.0).into(),
        new.is_claim.into(),
        new.state.word().into(),
        (&new.mail_domain).into(),
        words(&new.findings).into(),
        weight(&new.findings).into(),
        new.received.0.into(),
        new.decided.map(|m| m.0).into(),
        new.version.into(),
        sketch_text(&new.sketch).into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Writes over the version that was read; false when somebody else changed it.
///
/// # Errors
///
/// As [`find`].
pub async fn update(tx: &mut Tx, _: &Permit, changed: &Application) -> Result<bool, StoreError> {
    tx.touch(Noun::Application, changed.id.0);
    let values = vec![
        changed.organisation.map(|id| id.0).into(),
        changed.state.word().into(),
        words(&changed.findings).into(),
        weight(&changed.findings).into(),
        changed.decided.map(|m| m.0).into(),
        changed.id.0.into(),
        changed.version.into(),
    ];
    Ok(tx.run(UPDATE, values).await? == 1)
}

/// Makes others who decide an application wait until this transaction ends.
///
/// # Errors
///
/// As [`find`].
pub async fn lock(tx: &mut Tx, id: ApplicationId) -> Result<(), StoreError> {
    tx.run(LOCK, vec![id.0.into()]).await.map(|_| ())
}

/// Some of the applications that were decided before one time, or wait since before another.
///
/// # Errors
///
/// As [`find`].
pub async fn over(
    tx: &mut Tx,
    decided: Moment,
    received: Moment,
) -> Result<Vec<ApplicationId>, StoreError> {
    let rows = tx.rows(OVER, vec![decided.0.into(), received.0.into()]).await?;
    rows.iter().map(|row| Ok(ApplicationId(row.id("id")?))).collect()
}

/// Removes an application with what was said of it.
///
/// # Errors
///
/// As [`find`].
pub async fn erase(tx: &mut Tx, _: &Permit, id: ApplicationId) -> Result<(), StoreError> {
    for vouch in vouches(tx, id).await? {
        tx.touch(Noun::Vouch, vouch.id.0);
        tx.run(ERASE_VOUCH, vec![vouch.id.0.into()]).await?;
    }
    tx.run(ERASE_CHECK, vec![id.0.into()]).await?;
    tx.touch(Noun::Application, id.0);
    tx.run(ERASE, vec![id.0.into()]).await.map(|_| ())
}

/// What organisations say of an application, in the order in which they were asked.
///
/// # Errors
///
/// As [`find`].
pub async fn vouches(tx: &mut Tx, of: ApplicationId) -> Result<Vec<Vouch>, StoreError> {
    tx.rows(VOUCHES, vec![of.0.into()]).await?.iter().map(read_vouch).collect()
}

/// What an organisation says, or was asked, of applications in a state; latest first.
///
/// # Errors
///
/// As [`find`].
pub async fn vouches_by(
    tx: &mut Tx,
    organisation: OrganisationId,
    word: Word,
    state: State,
) -> Result<Vec<Vouch>, StoreError> {
    let values = vec![organisation.0.into(), word.word().into(), state.word().into()];
    tx.rows(VOUCHES_BY, values).await?.iter().map(read_vouch).collect()
}

/// Adds or changes what an organisation says.
///
/// # Errors
///
/// [`StoreError::Exists`] when the organisation was asked before.
pub async fn save_vouch(tx: &mut Tx, _: &Permit, vouch: &Vouch) -> Result<(), StoreError> {
    tx.touch(Noun::Vouch, vouch.id.0);
    let values = vec![
        vouch.id.0.into(),
        vouch.application.0.into(),
        vouch.organisation.0.into(),
        vouch.person.map(|id| id.0).into(),
        vouch.word.word().into(),
        (&vouch.statement).into(),
        vouch.created.0.into(),
        vouch.answered.map(|m| m.0).into(),
    ];
    tx.run(SAVE_VOUCH, values).await.map(|_| ())
}

fn words(findings: &[Finding]) -> String {
    let words: Vec<_> = findings.iter().map(|finding| finding.word()).collect();
    words.join(" ")
}

fn read(row: &Row) -> Result<Application, StoreError> {
    let id = row.id("id")?;
    let corrupt =
        |what: String| StoreError::Corrupt { table: "application", row: id.to_string(), what };
    let doc: SketchDoc =
        serde_json::from_str(&row.text("doc")?).map_err(|e| corrupt(broken(&e)))?;
    Ok(Application {
        id: ApplicationId(id),
        person: PersonId(row.id("person_id")?),
        organisation: row.maybe_id("organisation_id")?.map(OrganisationId),
        is_claim: row.int("is_claim")? != 0,
        state: State::from_word(&row.text("state")?).ok_or_else(|| corrupt("state".into()))?,
        sketch: doc.sketch().map_err(|e| corrupt(e.to_string()))?,
        mail_domain: row.text("mail_domain")?,
        findings: Finding::from_words(&row.text("findings")?),
        received: Moment(row.int("received")?),
        decided: row.maybe_int("decided")?.map(Moment),
        version: row.int("version")?,
    })
}

fn read_vouch(row: &Row) -> Result<Vouch, StoreError> {
    let id = row.id("id")?;
    let word = Word::from_word(&row.text("word")?).ok_or_else(|| StoreError::Corrupt {
        table: "vouch",
        row: id.to_string(),
        what: "word".into(),
    })?;
    Ok(Vouch {
        id: VouchId(id),
        application: ApplicationId(row.id("application_id")?),
        organisation: OrganisationId(row.id("organisation_id")?),
        person: row.maybe_id("person_id")?.map(PersonId),
        word,
        statement: row.text("statement")?,
        created: Moment(row.int("created")?),
        answered: row.maybe_int("answered")?.map(Moment),
    })
}
