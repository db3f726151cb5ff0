//! A ceremony on its way: what came for it, and the next step.
//!
//! Not here: the steps themselves (`private-match`), saving them and carrying messages (`rounds`).

use private_match::Chance;
use private_match::ceremony::{Ceremony, CeremonyError, Key, Run, Terms};
use private_match::identity::Identity;
use private_match::message::key_statement::Stated;
use private_match::message::round_one::RoundOne;
use private_match::message::round_two::RoundTwo;
use private_match::message::{self, Body, MessageError};

/// Different messages of one kind that are kept of one sender: two show that it said two things.
const OF_ONE: usize = 2;

/// One ceremony on its way.
pub(crate) struct Running {
    pub(crate) terms: Terms,
    pub(crate) run: u32,
    own: u16,
    ceremony: Ceremony,
    /// What binds its messages.
    digest: [u8; 32],
    round_one: Vec<Vec<u8>>,
    round_two: Vec<Vec<u8>>,
    stated: Vec<Vec<u8>>,
    /// Whether what this step has to send is at the hub.
    pub(crate) is_sent: bool,
}

/// What a step came to.
pub(crate) enum Step {
    /// Something of others is missing.
    Waits,
    /// There is something new to save, and then to send.
    On,
    /// The key.
    Key(Box<Key>),
    /// Nothing, and who is answerable.
    Failed(String),
}

enum Stage {
    One,
    Two,
    Three,
}

impl Running {
    /// Begins a run, or goes on with what was saved of it.
    pub(crate) fn begin(
        terms: Terms,
        (run, own): (u32, u16),
        saved: Option<&[u8]>,
        identity: &Identity,
        chance: &dyn Chance,
    ) -> Result<Self, CeremonyError> {
        let ceremony = match saved {
            Some(bytes) => Ceremony::restore(terms.clone(), Run::first(run), own, bytes)?,
            None => Ceremony::begin(terms.clone(), run, own, identity, chance)?,
        };
        let digest = digest(&ceremony, &terms, identity);
        let (round_one, round_two, stated) = (vec![], vec![], vec![]);
        let is_sent = false;
        Ok(Self { terms, run, own, ceremony, digest, round_one, round_two, stated, is_sent })
    }

    pub(crate) fn save(&self) -> Result<zeroize::Zeroizing<Vec<u8>>, CeremonyError> {
        self.ceremony.save()
    }

    pub(crate) fn outgoing(&self) -> Vec<Vec<u8>> {
        self.ceremony.outgoing().iter().map(|one| one.bytes.to_vec()).collect()
    }

    /// Takes a message, if it is a custodian's own and of this run; whoever carried others altered them
    /// ([`Running::is_altered`]).
    pub(crate) fn take(&mut self, bytes: &[u8]) {
        let Ok(peek) = message::peek(bytes) else { return };
        let own = self.own;
        let (fits, to) = match peek.label {
            RoundOne::LABEL => {
                let of = |body: RoundOne| Some(body.ceremony);
                (self.is_of_this(bytes, of), &mut self.round_one)
            }
            RoundTwo::LABEL => {
                let of = |body: RoundTwo| (body.to == own).then_some(body.ceremony);
                (self.is_of_this(bytes, of), &mut self.round_two)
            }
            Stated::LABEL => {
                let of = |body: Stated| Some(body.statement.ceremony);
                (self.is_of_this(bytes, of), &mut self.stated)
            }
            _ => return,
        };
        let sender = |one: &Vec<u8>| message::peek(one).map(|peek| peek.sender);
        let of_one = to.iter().filter(|one| sender(one) == Ok(peek.sender)).count();
        if fits && of_one < OF_ONE && !to.iter().any(|one| one == bytes) {
            to.push(bytes.to_vec());
        }
    }

    /// Whether a message of this ceremony is nobody's who takes part: a hub that takes what custodians sign,
    /// and nothing else, has none.
    pub(crate) fn is_altered(&self, bytes: &[u8]) -> bool {
        let peek = match message::peek(bytes) {
            Ok(peek) => peek,
            // Of a release to come.
            Err(MessageError::Format) => return false,
            Err(_) => return true,
        };
        if peek.scope != *self.terms.scope() {
            return false;
        }
        match peek.label {
            RoundOne::LABEL => self.is_nobodys::<RoundOne>(bytes),
            RoundTwo::LABEL => self.is_nobodys::<RoundTwo>(bytes),
            Stated::LABEL => self.is_nobodys::<Stated>(bytes),
            _ => false,
        }
    }

    fn is_nobodys<B: Body>(&self, bytes: &[u8]) -> bool {
        let scope = self.terms.scope();
        let is_of = |keys| match message::open::<B>(bytes, scope, keys) {
            // Signed and unreadable is somebody's, too.
            Ok(_) | Err(MessageError::Field) => true,
            Err(_) => false,
        };
        !self.terms.custodians().any(|(_, keys)| is_of(keys))
    }

    fn is_of_this<B: Body>(&self, bytes: &[u8], ceremony: impl Fn(B) -> Option<[u8; 32]>) -> bool {
        let Ok(peek) = message::peek(bytes) else { return false };
        let Some(number) = self.terms.number_of(peek.sender) else { return false };
        let Some(keys) = self.terms.custodian(number) else { return false };
        match message::open::<B>(bytes, self.terms.scope(), keys) {
            Ok(opened) => ceremony(opened.body) == Some(self.digest),
            // Signed and unreadable: the ceremony convicts whoever signed it.
            Err(why) => why == MessageError::Field,
        }
    }

    fn stage(&self) -> Stage {
        let outgoing = self.ceremony.outgoing();
        let label = outgoing.first().and_then(|one| message::peek(one.bytes).ok());
        match label.map(|peek| peek.label) {
            Some(RoundOne::LABEL) => Stage::One,
            Some(Stated::LABEL) => Stage::Three,
            _ => Stage::Two,
        }
    }

    /// Goes on by one step with what came.
    pub(crate) fn step(
        &mut self,
        identity: &Identity,
        chance: &dyn Chance,
    ) -> Result<Step, CeremonyError> {
        loop {
            let stage = self.stage();
            let done = match stage {
                Stage::One => self
                    .ceremony
                    .receive_round_one(&self.round_one, identity, chance)
                    .map(|()| None),
                Stage::Two => {
                    self.ceremony.receive_round_two(&self.round_two, identity).map(|()| None)
                }
                Stage::Three => self.ceremony.receive_statements(&self.stated).map(Some),
            };
            return match done {
                Ok(None) => Ok(Step::On),
                Ok(Some(key)) => Ok(Step::Key(Box::new(key))),
                Err(CeremonyError::Missing { .. }) => Ok(Step::Waits),
                Err(CeremonyError::Refused { position, .. }) => {
                    let all = match stage {
                        Stage::One => &mut self.round_one,
                        Stage::Two => &mut self.round_two,
                        Stage::Three => &mut self.stated,
                    };
                    if position < all.len() {
                        all.remove(position);
                        continue;
                    }
                    Ok(Step::Failed("refused".to_owned()))
                }
                Err(CeremonyError::Broken(found)) => Ok(Step::Failed(format!(
                    "custodian {}: {}",
                    found.custodian,
                    found.fault.code()
                ))),
                Err(CeremonyError::Statement(why)) => Ok(Step::Failed(why.code().to_owned())),
                Err(why) => Err(why),
            };
        }
    }
}

/// What binds the messages of a ceremony, as its own have it; one who is alone has nobody's to take.
fn digest(ceremony: &Ceremony, terms: &Terms, identity: &Identity) -> [u8; 32] {
    let outgoing = ceremony.outgoing();
    let Some(bytes) = outgoing.first().map(|one| one.bytes) else { return [0; 32] };
    let (scope, keys) = (terms.scope(), identity.keys());
    let one = || message::open::<RoundOne>(bytes, scope, keys).map(|own| own.body.ceremony);
    let two = || message::open::<RoundTwo>(bytes, scope, keys).map(|own| own.body.ceremony);
    let three =
        || message::open::<Stated>(bytes, scope, keys).map(|own| own.body.statement.ceremony);
    one().or_else(|_| two()).or_else(|_| three()).unwrap_or([0; 32])
}
