//! Checking a certificate off line, with keys that the verifier brings along and none of the file's own.
//!
//! Not here: making one (`certificate`), words for people (the program).

use private_match::identity::PartyKeys;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::deposit::DepositList;
use private_match::message::hit::{HitAnswer, Verdict};
use private_match::message::{self, Scope};
use whatson_domain::agreement::{Agreement, PartyRole, reading};
use whatson_transparency::{Checkpoint, Hash, Note, Verifier, verify_inclusion};

use super::evidence::unbase64;
use super::{Certificate, Evidence, FORM, Holder};
use crate::party;

/// Keys that the verifier trusts: a line each, `party NAME KEYS`, `log KEY` or `witness KEY`.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    parties: Vec<PartyKeys>,
    logs: Vec<Verifier>,
    witnesses: Vec<Verifier>,
}

/// A line of a file of keys is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {0} is no key: write `party NAME KEYS`, `log KEY` or `witness KEY`")]
pub struct TrustError(pub usize);

impl Trust {
    /// Reads a file of keys; blank lines and those that begin with `#` are left out.
    ///
    /// # Errors
    ///
    /// [`TrustError`] with the line.
    pub fn parse(text: &str) -> Result<Self, TrustError> {
        let mut all = Self::default();
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (sort, rest) = line.split_once(' ').ok_or(TrustError(number))?;
            let last = rest.rsplit(' ').next().unwrap_or_default();
            let log = |text: &str| Verifier::parse(text).map_err(|_| TrustError(number));
            match sort {
                "party" => {
                    let keys = party::keys(last).ok_or(TrustError(number))?;
                    all.parties.push(keys);
                }
                "log" => all.logs.push(log(rest.trim())?),
                "witness" => all.witnesses.push(log(rest.trim())?),
                _ => return Err(TrustError(number)),
            }
        }
        Ok(all)
    }

    fn knows(&self, keys: &PartyKeys) -> bool {
        self.parties.contains(keys)
    }
}

/// Why a certificate is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is none, or was altered: what does not fit.
    #[error("altered, or no certificate: {0}")]
    Altered(&'static str),
    /// Somebody signed whose key the verifier does not trust.
    #[error("not signed by a key that is trusted here: {0}")]
    Stranger(String),
}

/// A holder, as a certificate shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Its name in the agreement's text.
    pub name: String,
    /// The fingerprint of its keys.
    pub fingerprint: String,
    /// Which normaliser spelled the identifier.
    pub versions: String,
    /// What it said last of the hit; none when it said nothing.
    pub verdict: Option<Verdict>,
    /// When the hub says that its list stood, in seconds of Unix time.
    pub logged: Option<u64>,
    /// When each trusted witness saw that its list stood, earliest first, in seconds of Unix time, and its
    /// name; none when the log says nothing of the list.
    pub seen: Option<Vec<(u64, String)>>,
}

/// What a certificate shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it stands on.
    pub agreement: Agreement,
    /// The type of the identifier.
    pub sort: String,
    /// Both holders.
    pub holders: [Holding; 2],
    /// Whether both confirmed, and neither took it back.
    pub is_confirmed: bool,
}

fn altered<T>(what: &'static str) -> impl FnOnce() -> Result<T, Problem> {
    move || Err(Problem::Altered(what))
}

/// Checks a certificate.
///
/// # Errors
///
/// [`Problem`]: the first thing that does not fit.
pub fn verify(bytes: &[u8], trust: &Trust) -> Result<Shown, Problem> {
    let of: Certificate =
        serde_json::from_slice(bytes).map_err(|_| Problem::Altered("not readable"))?;
    // One certificate has one spelling, so that nothing in it is looked over.
    let is_spelled = serde_json::to_vec(&of).is_ok_and(|again| again == bytes.trim_ascii_end());
    if of.form != FORM || !is_spelled {
        return Err(Problem::Altered("another form"));
    }
    let agreement = text(&of, trust)?;
    let scope = Scope::new(of.agreement.as_bytes(), of.version, of.epoch)
        .map_err(|_| Problem::Altered("agreement"))?;
    let keys = [own_keys(&of.holders[0])?, own_keys(&of.holders[1])?];
    if keys[0] == keys[1] {
        return Err(Problem::Altered("one holder twice"));
    }
    let mut shown = Vec::new();
    for (place, holder) in of.holders.iter().enumerate() {
        let [first, second] = &of.holders;
        let other = if place == 0 { second } else { first };
        let key = keys.get(place).ok_or(Problem::Altered("holders"))?;
        if !trust.knows(key) {
            return Err(Problem::Stranger(holder.name.clone()));
        }
        member(&agreement, holder)?;
        shown.push(holding(&of, holder, other, (key, &scope), trust)?);
    }
    let holders: [Holding; 2] = shown.try_into().map_err(|_| Problem::Altered("holders"))?;
    let is_confirmed = holders.iter().all(|of| of.verdict == Some(Verdict::Confirmed));
    Ok(Shown { agreement, sort: of.sort, holders, is_confirmed })
}

fn own_keys(of: &Holder) -> Result<PartyKeys, Problem> {
    party::keys(&of.keys).map_or_else(altered("keys of a holder"), Ok)
}

/// The agreement's text, signed by all its parties.
fn text(of: &Certificate, trust: &Trust) -> Result<Agreement, Problem> {
    let agreement =
        reading::read(&of.text).map_err(|_| Problem::Altered("the agreement's text"))?;
    let is_it = agreement.slug.as_str() == of.agreement && agreement.number == of.version;
    if !is_it || !agreement.terms.types.iter().any(|sort| sort.word() == of.sort) {
        return Err(Problem::Altered("the agreement's text"));
    }
    let scope = Scope::new(of.agreement.as_bytes(), of.version, 0);
    let scope = scope.map_err(|_| Problem::Altered("agreement"))?;
    let signed: Vec<Vec<u8>> = of.signatures.iter().filter_map(|text| unbase64(text)).collect();
    if signed.len() != agreement.terms.parties.len() || signed.len() != of.signatures.len() {
        return Err(Problem::Altered("signatures under the agreement"));
    }
    for party in &agreement.terms.parties {
        let keys = party::keys(&party.keys).map_or_else(altered("keys of a party"), Ok)?;
        let is_signed = signed.iter().any(|bytes| {
            message::open::<AgreementSignature>(bytes, &scope, &keys)
                .is_ok_and(|opened| opened.body.text == text_digest(&of.text))
        });
        if !is_signed {
            return Err(Problem::Altered("signatures under the agreement"));
        }
    }
    if !agreement
        .terms
        .parties
        .iter()
        .any(|party| party::keys(&party.keys).is_some_and(|keys| trust.knows(&keys)))
    {
        return Err(Problem::Stranger(of.agreement.clone()));
    }
    Ok(agreement)
}

/// Whether a holder is a member of the agreement with these keys.
fn member(agreement: &Agreement, holder: &Holder) -> Result<(), Problem> {
    let is_it = agreement.terms.with_role(PartyRole::Member).any(|party| {
        party.organisation.to_string() == holder.organisation
            && party.name == holder.name
            && party.keys == holder.keys
    });
    if is_it { Ok(()) } else { Err(Problem::Altered("a holder is no member")) }
}

fn hash(text: &str) -> Option<Hash> {
    Hash::from_bytes(&party::unhex(text)?)
}

fn hashes(all: &[String]) -> Option<Vec<Hash>> {
    all.iter().map(|text| hash(text)).collect()
}

fn holding(
    of: &Certificate,
    holder: &Holder,
    other: &Holder,
    (keys, scope): (&PartyKeys, &Scope),
    trust: &Trust,
) -> Result<Holding, Problem> {
    let bytes = unbase64(&holder.list).map_or_else(altered("a list"), Ok)?;
    let list = message::open::<DepositList>(&bytes, scope, keys);
    let list = list.map_err(|_| Problem::Altered("a list"))?.body;
    if list.sort.word() != of.sort {
        return Err(Problem::Altered("the type of a list"));
    }
    let leaf = hash(&holder.leaf).map_or_else(altered("a leaf"), Ok)?;
    let proof = hashes(&holder.proof).map_or_else(altered("a proof"), Ok)?;
    let (index, size, root) = (holder.index.into(), list.entries.into(), Hash(list.root));
    verify_inclusion(leaf, index, size, root, &proof).map_err(|_| Problem::Altered("a proof"))?;
    let verdict = verdict(of, holder, other, (keys, scope))?;
    let mut seen = None;
    if let Some(evidence) = &holder.evidence {
        let party = keys.id().0;
        let made = evidence.commitment(holder, &list, &party, (&bytes, of.epoch));
        seen = Some(logged(evidence, made.map_or_else(altered("an event"), Ok)?, trust)?);
    }
    let fingerprint = keys.fingerprint();
    let (name, versions) = (holder.name.clone(), list.versions);
    let logged = holder.evidence.as_ref();
    let logged = logged.and_then(|of| u64::try_from(of.event.at / 1_000_000).ok());
    Ok(Holding { name, fingerprint, versions, verdict, logged, seen })
}

/// What a holder said last of these two deposits.
fn verdict(
    of: &Certificate,
    holder: &Holder,
    other: &Holder,
    (keys, scope): (&PartyKeys, &Scope),
) -> Result<Option<Verdict>, Problem> {
    let mut last: Option<(u64, Verdict)> = None;
    for text in &holder.answers {
        let bytes = unbase64(text).map_or_else(altered("an answer"), Ok)?;
        let said = message::open::<HitAnswer>(&bytes, scope, keys);
        let said = said.map_err(|_| Problem::Altered("an answer"))?.body;
        let is_it = party::hex(&said.hit) == of.hit
            && party::hex(&said.own) == holder.leaf
            && party::hex(&said.other) == other.leaf;
        if !is_it {
            return Err(Problem::Altered("an answer to another hit"));
        }
        if last.is_none_or(|(time, _)| time <= said.time) {
            last = Some((said.time, said.verdict));
        }
    }
    Ok(last.map(|(_, verdict)| verdict))
}

/// When trusted witnesses saw a state of a trusted log in which the event stands, earliest first.
fn logged(
    evidence: &Evidence,
    commitment: [u8; 32],
    trust: &Trust,
) -> Result<Vec<(u64, String)>, Problem> {
    let note = Note::parse(&evidence.checkpoint).map_err(|_| Problem::Altered("a checkpoint"))?;
    let state = Checkpoint::parse(&note.text).map_err(|_| Problem::Altered("a checkpoint"))?;
    let proof = hashes(&evidence.proof).map_or_else(altered("a proof of the log"), Ok)?;
    let leaf = whatson_transparency::leaf(&commitment);
    verify_inclusion(leaf, evidence.place, state.size, state.root, &proof)
        .map_err(|_| Problem::Altered("a proof of the log"))?;
    let log = trust.logs.iter().find(|log| log.name() == state.origin);
    let log = log.ok_or_else(|| Problem::Stranger(state.origin.clone()))?;
    log.verify(&note).map_err(|_| Problem::Altered("a checkpoint"))?;
    let (mut times, mut signed): (Vec<(u64, String)>, Vec<String>) = (Vec::new(), Vec::new());
    for signature in note.signatures.iter().filter(|signature| !log.is_of(signature)) {
        let witness = trust.witnesses.iter().find(|witness| witness.is_of(signature));
        let line = signature.line();
        let name = || line.split(' ').nth(1).unwrap_or_default().to_owned();
        let witness = witness.ok_or_else(|| Problem::Stranger(name()))?;
        if signed.contains(&witness.to_text()) {
            return Err(Problem::Altered("a witness twice"));
        }
        signed.push(witness.to_text());
        let time = witness.verify(&note).map_err(|_| Problem::Altered("a cosignature"))?;
        times.extend(time.map(|time| (time, witness.name().to_owned())));
    }
    times.sort_unstable();
    Ok(times)
}

impl Holding {
    /// The time before which its list stood, by so many trusted witnesses.
    #[must_use]
    pub fn not_after(&self, witnesses: usize) -> Option<u64> {
        self.seen.as_ref()?.get(witnesses.checked_sub(1)?).map(|(time, _)| *time)
    }
}

impl Shown {
    /// How many custodians have to answer: what a reader compares the number of witnesses with.
    #[must_use]
    pub fn threshold(&self) -> usize {
        usize::from(self.agreement.terms.threshold)
    }
}
