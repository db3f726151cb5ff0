//! Deposits out of outputs: random identifiers, a tag, a sealed note.
//!
//! Not here: writing and sending them.

use std::sync::Arc;

use private_match::message::deposit::Entry;
use private_match::note::Note;
use private_match::output::{Bound, Output};

use super::forms::Wanted;
use crate::store::entry::Record;
use crate::store::write::{New, Ready};
use crate::store::{Look, Place, Store};
use crate::{Machine, MemberError, random};

/// What deposits are bound to.
#[derive(Clone)]
pub(crate) struct Making {
    pub(crate) place: Place,
    /// Who deposits, as tags have it.
    pub(crate) member: String,
    pub(crate) machine: Arc<dyn Machine>,
    pub(crate) store: Store,
}

impl Making {
    /// An entry for each, sealed for the store with the outputs that are new; what was wanted comes back
    /// beside them.
    pub(crate) fn entries(
        &self,
        outputs: &[(Look, Output)],
        ready: Vec<(Wanted, Output)>,
    ) -> Result<(Vec<Wanted>, Ready), MemberError> {
        let (mut wanted, mut made) = (vec![], vec![]);
        for (one, output) in ready {
            let record = Record {
                reference: one.of.reference.clone(),
                sort: one.sort,
                identifiers: one.of.identifiers,
                entry: self.entry(&one, &output)?,
            };
            made.push(New { look: one.look, ident: one.ident, record });
            wanted.push(one);
        }
        Ok((wanted, self.store.sealed(&self.place, outputs, &made)?))
    }

    fn entry(&self, one: &Wanted, output: &Output) -> Result<Entry, MemberError> {
        let (deposit, reference) = (random(&*self.machine), random(&*self.machine));
        let expiry = one.of.expiry;
        let of = Bound {
            agreement: &self.place.agreement,
            epoch: self.place.epoch,
            sort: one.sort.word(),
            member: &self.member,
            deposit: &deposit,
            expiry,
        };
        let note = one.of.note.as_ref();
        let note = note.map(|text| Note::seal(text, output, &of, &&*self.machine)).transpose();
        // The table takes no note that is too long.
        let note = note.map_err(|_| MemberError::Work)?;
        let tag = output.tag(&of, &reference, &Note::digest(note.as_ref()));
        Ok(Entry { deposit, token: output.token(), reference, expiry, tag, note })
    }
}
