//! From spelled cells to canonical forms with their digests; what cannot be read is refused with a reason.
//!
//! Not here: what a canonical form is (`private_match::canonical`), reading the file (`table`).

use std::sync::Arc;

use private_match::canonical::{Context, Type, canonical};
use zeroize::Zeroizing;

use super::gauge::Ticket;
use crate::event::{Event, Taken, Tell};
use crate::month::Month;
use crate::store::{Look, Place, Store};
use crate::table::Record;

/// An identifier of a record, in its canonical form.
#[derive(Debug)]
pub(crate) struct Wanted {
    pub(crate) row: u64,
    pub(crate) sort: Type,
    pub(crate) form: Zeroizing<Vec<u8>>,
    /// The digest of the identifier.
    pub(crate) ident: Look,
    /// The digest of identifier and record.
    pub(crate) look: Look,
    /// What all identifiers of the record share.
    pub(crate) of: Arc<Of>,
    _ticket: Ticket,
}

/// What all identifiers of a record share.
#[derive(Debug)]
pub(crate) struct Of {
    pub(crate) reference: Zeroizing<String>,
    pub(crate) expiry: Month,
    pub(crate) is_dated: bool,
    pub(crate) note: Option<Zeroizing<String>>,
    pub(crate) identifiers: u8,
}

/// What reading forms takes.
#[derive(Clone)]
pub(crate) struct Forms {
    pub(crate) store: Store,
    pub(crate) place: Place,
    pub(crate) context: Context,
    pub(crate) types: Vec<Type>,
    pub(crate) tell: Tell,
}

impl Forms {
    /// The forms of some records; the number of cells that were refused comes along.
    pub(crate) fn read(&self, records: Vec<(Record, Ticket)>) -> (Vec<Wanted>, u64) {
        let (mut wanted, mut refused) = (vec![], 0);
        for (record, ticket) in records {
            refused += self.record(record, &ticket, &mut wanted);
        }
        (wanted, refused)
    }

    fn record(&self, record: Record, ticket: &Ticket, wanted: &mut Vec<Wanted>) -> u64 {
        let (mut good, mut refused) = (vec![], 0);
        for cell in &record.cells {
            let form = match &cell.spelled {
                _ if !self.types.contains(&cell.sort) => Err("type-not-agreed"),
                None => Err("not-utf-8"),
                Some(spelled) => canonical(cell.sort, spelled, &self.context).map_err(|r| r.word()),
            };
            match form {
                Ok(form) => good.push((cell.sort, form)),
                Err(reason) => {
                    refused += 1;
                    let column = cell.sort.word().to_owned();
                    let status = Taken::Refused(reason);
                    (self.tell)(Event::Row { row: record.row, column, status });
                }
            }
        }
        let of = Arc::new(Of {
            reference: record.reference,
            expiry: record.expiry,
            is_dated: record.is_dated,
            note: record.note,
            identifiers: u8::try_from(good.len()).unwrap_or(u8::MAX),
        });
        for (sort, form) in good {
            let form = Zeroizing::new(form.as_bytes().to_vec());
            wanted.push(self.wanted(record.row, (sort, form), &of, ticket.again()));
        }
        refused
    }

    /// An identifier of a record.
    pub(crate) fn wanted(
        &self,
        row: u64,
        (sort, form): (Type, Zeroizing<Vec<u8>>),
        of: &Arc<Of>,
        ticket: Ticket,
    ) -> Wanted {
        let ident = self.store.ident(&self.place, sort, &form);
        let look = self.store.entry_look(&ident, &of.reference);
        Wanted { row, sort, form, ident, look, of: Arc::clone(of), _ticket: ticket }
    }
}
