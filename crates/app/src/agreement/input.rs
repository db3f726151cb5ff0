//! Terms as they are typed: who can be party, what the directory knows of a party, what a form begins
//! with.
//!
//! Not here: what terms may be (`domain::agreement::input`), writing them down (`draft`).

use whatson_domain::agreement::input::{PartyInput, of_party};
use whatson_domain::agreement::{Party, Terms, TermsInput};
use whatson_domain::organisation::Organisation;
use whatson_domain::{FieldError, FieldErrors, Moment, vetting as rules};
use whatson_search::fold;
use whatson_store::party_key::PartyKey;
use whatson_store::{Tx, organisation, party_key, vetting};

use super::draft::keeping;
use super::{let_in, own};
use crate::party_key::hex;
use crate::{Actor, App, AppError, clock};

/// Organisations that can be chosen from at the most.
const CHOICE: i64 = 500;

/// Terms as they are typed, with the parties' organisations by identifier or address.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The terms. Of a party, a blank name, jurisdiction and keys are taken from the directory and from
    /// what it registered.
    pub terms: TermsInput,
    /// Who each party is, in the order of the terms' parties.
    pub organisations: Vec<String>,
}

/// An organisation that can be party of an agreement, with the keys that it registered.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Which.
    pub organisation: Organisation,
    /// Its keys; without any it cannot be party.
    pub keys: Option<PartyKey>,
}

/// Organisations that can be parties.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn choice(app: &App, actor: Actor) -> Result<Vec<Choice>, AppError> {
    keeping(app, actor, "agreement.choose").await?;
    let mut tx = app.store.read().await?;
    let (from, until) = (Moment(0), Moment(i64::MAX));
    let mut all = Vec::new();
    for known in vetting::list_due(&mut tx, rules::State::Vetted, from, until, CHOICE).await? {
        let Some(found) = organisation::find(&mut tx, known.organisation).await? else { continue };
        if crate::organisation::visible(actor, found.clone()).is_ok() {
            let keys = party_key::in_use(&mut tx, found.id).await?;
            all.push(Choice { organisation: found, keys });
        }
    }
    all.sort_by_cached_key(|one| fold::slug(one.organisation.profile.name()));
    Ok(all)
}

/// Checks what was typed: each party is let in and has the keys that it registered, and who drafts is
/// one of them.
pub(super) async fn terms(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    typed: &Draft,
) -> Result<Terms, AppError> {
    let mut input = typed.terms.clone();
    let mut errors = FieldErrors::default();
    for (place, party) in (0_usize..).zip(&mut input.parties) {
        let name = typed.organisations.get(place).map_or("", |name| name.trim());
        if name.is_empty() {
            continue;
        }
        let Some(found) = let_in(tx, actor, name).await? else {
            let field = of_party(place, "organisation");
            errors.0.push(FieldError::new(field, "not-a-vetted-organisation", name));
            continue;
        };
        party.organisation = Some(found.id);
        let blank = |text: &str| text.trim().is_empty();
        if blank(&party.name) {
            found.profile.name().clone_into(&mut party.name);
        }
        if blank(&party.jurisdiction) {
            party.jurisdiction = found.profile.country.to_string();
        }
        match party_key::in_use(tx, found.id).await? {
            None => errors.0.push(FieldError::new(of_party(place, "keys"), "no-keys", name)),
            Some(keys) if blank(&party.keys) => party.keys = hex(&keys.keys),
            Some(keys) if !is_same(&party.keys, &keys) => {
                errors.0.push(FieldError::new(of_party(place, "keys"), "other-keys", name));
            }
            Some(_) => {}
        }
    }
    together(app, actor, &input, errors)
}

/// What was refused here and by the rules, all at once; of one field the first alone.
fn together(
    app: &App,
    actor: Actor,
    input: &TermsInput,
    mut errors: FieldErrors,
) -> Result<Terms, AppError> {
    let checked = input.check(&app.reference.vocabulary);
    let drafter = own(actor)?;
    match checked {
        Ok(terms) if errors.0.is_empty() => {
            if terms.party(drafter).is_none() {
                errors.0.push(FieldError::new("parties", "own-organisation-missing", ""));
                return Err(errors.into());
            }
            Ok(terms)
        }
        Ok(_) => Err(errors.into()),
        Err(more) => {
            for error in more.0 {
                let is_told = errors.0.iter().any(|told| same_party(&told.field, &error.field));
                if !is_told {
                    errors.0.push(error);
                }
            }
            Err(errors.into())
        }
    }
}

/// Whether two refusals are about one party: who is not known has no keys and no name, either.
fn same_party(one: &str, other: &str) -> bool {
    let place = |field: &str| field.split_once(']').map(|(before, _)| before.to_owned());
    one == other || place(one).is_some() && place(one) == place(other)
}

fn is_same(typed: &str, keys: &PartyKey) -> bool {
    typed.trim().eq_ignore_ascii_case(&hex(&keys.keys))
}

/// Whether each party is still let in and uses the keys of the terms.
pub(super) async fn still(tx: &mut Tx, actor: Actor, terms: &Terms) -> Result<(), AppError> {
    let mut errors = FieldErrors::default();
    for (place, party) in (0_usize..).zip(&terms.parties) {
        let id = party.organisation.to_string();
        if let_in(tx, actor, &id).await?.is_none() {
            let field = of_party(place, "organisation");
            errors.0.push(FieldError::new(field, "not-a-vetted-organisation", &party.name));
            continue;
        }
        let keys = party_key::in_use(tx, party.organisation).await?;
        if keys.is_none_or(|keys| !is_same(&party.keys, &keys)) {
            errors.0.push(FieldError::new(of_party(place, "keys"), "other-keys", &party.name));
        }
    }
    Ok(errors.into_result()?)
}

/// What the form for a new agreement begins with: two custodians of three, both sides told at once, a
/// year, and how far what is shared may go.
#[must_use]
pub fn defaults(app: &App) -> TermsInput {
    let own = str::to_owned;
    let day = |days: i64| clock::day(app.now().days_after(days));
    TermsInput {
        instrument: own("mou"),
        ceiling: own("amber"),
        hits: own("both"),
        first: own("1048576"),
        daily: own("16384"),
        all: own("16777216"),
        list_max: own("1048576"),
        retention: own("12"),
        threshold: own("2"),
        valid_from: day(0),
        valid_until: day(364),
        review: day(182),
        ..TermsInput::default()
    }
}

/// Terms as they were typed, for changing them.
#[must_use]
pub fn typed(terms: &Terms) -> Draft {
    let party = |of: &Party| PartyInput {
        organisation: Some(of.organisation),
        name: of.name.clone(),
        roles: of.roles.iter().map(|role| role.word().to_owned()).collect(),
        jurisdiction: of.jurisdiction.to_string(),
        keys: String::new(),
    };
    let terms_input = TermsInput {
        title: terms.title.clone(),
        instrument: terms.instrument.kind.word().to_owned(),
        citation: terms.instrument.citation.clone(),
        url: terms.instrument.url.as_ref().map(ToString::to_string).unwrap_or_default(),
        parties: terms.parties.iter().map(party).collect(),
        purposes: terms.purposes.iter().map(ToString::to_string).collect(),
        categories: terms.categories.iter().map(ToString::to_string).collect(),
        types: terms.types.iter().map(|of| of.word().to_owned()).collect(),
        ceiling: terms.ceiling.word().to_owned(),
        hits: terms.hits.word().to_owned(),
        first: terms.budget.first.to_string(),
        daily: terms.budget.daily.to_string(),
        all: terms.budget.all.to_string(),
        list_max: terms.list_max.to_string(),
        retention: terms.retention.to_string(),
        threshold: terms.threshold.to_string(),
        page: terms.page,
        valid_from: terms.valid_from.to_string(),
        valid_until: terms.valid_until.to_string(),
        review: terms.review.to_string(),
    };
    let organisations = terms.parties.iter().map(|of| of.organisation.to_string()).collect();
    Draft { terms: terms_input, organisations }
}
