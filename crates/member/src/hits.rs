//! Hits: each is checked before it is shown, then answered, so that both sides know that both hold it.
//!
//! With its answer a member tells its partner a random name of its own record, for this partner alone. By
//! it the two see on how many types the same two records match; nobody else does.
//!
//! Not here: whether a hit holds (`check`), what test identifiers show (`canary`), certificates.

use std::collections::{BTreeMap, BTreeSet};

use private_match::message::hit::{self, HitAnswer, Verdict};
use zeroize::Zeroizing;

use self::check::{Known, Unproven};
use crate::MemberError;
use crate::base::hex;
use crate::canary::{Missing, Seen};
use crate::hub::HitState;
use crate::session::Session;
use whatson_domain::agreement::HitPolicy;

mod check;

/// The form of what is sealed to the partner.
const FORM: u8 = 1;

/// A hit as its member is shown it.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Its number.
    pub number: u64,
    /// Its identifier.
    pub hit: String,
    /// Own number of the record; none where the deposit is not in this store or the hit does not hold.
    pub reference: Option<Zeroizing<String>>,
    /// The type of the identifiers.
    pub sort: String,
    /// Whether a person has to look before anything is made of it, since many share such an identifier.
    pub is_candidate: bool,
    /// The partner's name in the agreement's text.
    pub partner: Option<String>,
    /// The day.
    pub date: String,
    /// How far it is: new, confirmed, false-positive, retracted, disputed, alarm, not-here.
    pub state: &'static str,
    /// The partner's note.
    pub note: Option<Zeroizing<String>>,
    /// The types on which the two records match, as far as both sides told.
    pub types: Vec<&'static str>,
    /// How many identifiers the own record has in all.
    pub of: u8,
    /// Why it does not hold; then a person has to look.
    pub alarm: Option<&'static str>,
    /// Whether the partner's program spells identifiers by other rules, so that others may be missed.
    pub spells_otherwise: bool,
}

/// Reads and checks all hits. Those that nobody answered yet are answered, unless this is just a look;
/// candidates are left to a person.
///
/// # Errors
///
/// [`MemberError`]; a hit that does not hold is no error but in the list with an alarm.
pub async fn read(session: &Session, is_look: bool) -> Result<All, MemberError> {
    let (mut hits, mut pairs, mut seen) = (vec![], vec![], Seen::default());
    for state in session.means.hub.hits().await? {
        match one(session, &state, is_look).await? {
            One::Hit(hit, pair) => {
                hits.push(*hit);
                pairs.push(pair);
            }
            One::Canary(known) => seen.saw(session, state.epoch, &known.own, &known.partner),
        }
    }
    let mut types: BTreeMap<&Pair, BTreeSet<&'static str>> = BTreeMap::new();
    for (pair, hit) in pairs.iter().zip(&hits) {
        let Some(pair) = pair else { continue };
        types.entry(pair).or_default().extend(&hit.types);
    }
    for (hit, pair) in hits.iter_mut().zip(&pairs) {
        let all = pair.as_ref().and_then(|pair| types.get(pair));
        hit.types = all.map_or(vec![], |all| all.iter().copied().collect());
    }
    Ok(All { hits, missing: seen.missing(session).await? })
}

/// All hits, and what the hub holds back as far as test identifiers show it.
#[derive(Debug)]
pub struct All {
    /// The hits; those of test identifiers are none.
    pub hits: Vec<Hit>,
    /// Test identifiers that are missing: an alarm.
    pub missing: Vec<Missing>,
}

/// What a hit of the hub's is.
enum One {
    /// One to be shown, with the pair of records that it is of.
    Hit(Box<Hit>, Option<Pair>),
    /// One of a test identifier, which was answered as all others are.
    Canary(Box<Known>),
}

/// Two records that match: one's own and a partner's, by its name between the two. Before the partner told
/// that name, each hit is a pair of its own.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    own: String,
    partner: [u8; 32],
    handle: [u8; 16],
}

async fn one(session: &Session, state: &HitState, is_look: bool) -> Result<One, MemberError> {
    let none = |hit: Hit| Ok(One::Hit(Box::new(hit), None));
    match check::known(session, state).await {
        Ok(known) => {
            let mut own = known.said.own;
            // A candidate is confirmed by a person alone.
            let is_candidate = known.own.record.sort.is_candidate();
            // So is what the owner decides first, and each hit of who has records of protected persons.
            let is_decided = is_candidate || is_decided_first(session);
            if own.is_none() && !is_look && !is_decided {
                answer(session, &known, Verdict::Confirmed).await?;
                own = Some(Verdict::Confirmed);
            }
            if known.own.record.is_canary() {
                return Ok(One::Canary(Box::new(known)));
            }
            let pair = Pair {
                own: known.own.record.reference.to_string(),
                partner: known.partner.keys.id().0,
                handle: known.said.handle.unwrap_or(known.hit),
            };
            Ok(One::Hit(Box::new(shown(state, &known, own)), Some(pair)))
        }
        Err(Unproven::BadTag(known)) => {
            if known.said.own.is_none() && !is_look {
                answer(session, &known, Verdict::BadTag).await?;
            }
            let partner = Some(known.partner.name.clone());
            none(Hit { partner, ..unproven(state, "alarm", Some("bad-tag")) })
        }
        Err(Unproven::Alarm(why)) => none(unproven(state, "alarm", Some(why))),
        Err(Unproven::NotHere) => none(unproven(state, "not-here", None)),
        Err(Unproven::Error(error)) => Err(error),
    }
}

/// Whether the own answer may be what lets the partner know.
fn is_decided_first(session: &Session) -> bool {
    let own = session.signed.own();
    session.signed.text.agreement.terms.hits == HitPolicy::OwnerFirst
        || own.is_ok_and(|own| own.is_protecting())
}

fn shown(state: &HitState, known: &Known, own: Option<Verdict>) -> Hit {
    let record = &known.own.record;
    Hit {
        reference: Some(record.reference.clone()),
        is_candidate: record.sort.is_candidate(),
        partner: Some(known.partner.name.clone()),
        note: known.note.clone(),
        types: vec![record.sort.word()],
        of: record.identifiers,
        spells_otherwise: known.spells_otherwise,
        ..unproven(state, word(own, known.said.partner), None)
    }
}

/// What is shown of a hit that does not hold, or cannot be looked at.
fn unproven(state: &HitState, word: &'static str, alarm: Option<&'static str>) -> Hit {
    Hit {
        number: state.number,
        hit: plain(&state.hit),
        reference: None,
        sort: plain(&state.sort),
        is_candidate: false,
        partner: None,
        // The hub may tell the time of day, too.
        date: plain(&state.at).chars().take(10).collect(),
        state: word,
        note: None,
        types: vec![],
        of: 0,
        alarm,
        spells_otherwise: false,
    }
}

/// What the hub says, fit for a terminal.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_graphic()).take(64).collect()
}

/// How far a hit is, by what both sides signed.
fn word(own: Option<Verdict>, partner: Option<Verdict>) -> &'static str {
    let both = [own, partner];
    let says = |verdict| both.contains(&Some(verdict));
    match () {
        () if says(Verdict::Retracted) => "retracted",
        () if says(Verdict::FalsePositive) => "false-positive",
        () if says(Verdict::BadTag) => "disputed",
        () if both == [Some(Verdict::Confirmed); 2] => "confirmed",
        () => "new",
    }
}

/// Tells hub and partner what was found; the hub gives a receipt of it.
async fn answer(session: &Session, known: &Known, verdict: Verdict) -> Result<(), MemberError> {
    let chance = &session.means.machine;
    let sealed = match verdict {
        Verdict::Confirmed => {
            let plain = [&[FORM][..], &handle(session, known)].concat();
            hit::seal(&known.partner.keys, &known.scope, &known.hit, &plain, &&**chance)
                .map_err(|_| MemberError::Chance)?
        }
        _ => vec![],
    };
    let body = HitAnswer {
        hit: known.hit,
        own: known.own_leaf,
        other: known.other_leaf,
        verdict,
        time: session.now(),
        sealed,
    };
    let lines = [("hit", hex(&known.hit)), ("verdict", verdict.word().to_owned())];
    session.told(&known.scope, &body, "answer", &lines).await
}

/// What an own record is called between this member and one partner in one epoch.
fn handle(session: &Session, known: &Known) -> [u8; 16] {
    let (scope, reference) = (&known.scope, known.own.record.reference.as_bytes());
    let partner = known.partner.keys.id().0;
    let epoch = scope.epoch().to_be_bytes();
    session.means.store.look(&[b"handle", scope.agreement(), &epoch, &partner, reference])
}

fn read_handle(plain: &[u8]) -> Option<[u8; 16]> {
    match plain.split_first() {
        Some((&FORM, handle)) => handle.try_into().ok(),
        _ => None,
    }
}

/// Says something of a hit: that a person confirms it, that it was none, or that what was said of it is
/// taken back. It is named by its number or its identifier.
///
/// # Errors
///
/// [`MemberError::NoHit`]; also of one that does not hold.
pub async fn say(session: &Session, which: &str, verdict: Verdict) -> Result<(), MemberError> {
    let none = || MemberError::NoHit(plain(which));
    let all = session.means.hub.hits().await?;
    let is_it = |state: &&HitState| state.hit == which || state.number.to_string() == which;
    let state = all.iter().find(is_it).ok_or_else(none)?;
    match check::known(session, state).await {
        Ok(known) => answer(session, &known, verdict).await,
        Err(Unproven::Error(error)) => Err(error),
        Err(_) => Err(none()),
    }
}
