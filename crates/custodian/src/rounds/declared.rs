//! What members declare of their first loads, as the hub shows it once a second person of theirs confirmed it.
//!
//! That somebody confirmed it is the hub's word alone; that the member declared it is signed. It is taken from
//! members whose keys this custodian's operator confirmed, and never carries more than the agreement's text.
//!
//! Not here: what it opens (`ledger`).

use private_match::message;
use private_match::message::first_load::FirstLoad;

use super::{HIGHEST, Rounds};
use crate::agreement::{AgreementError, Joined, to_hex};
use crate::error::CustodianError;
use crate::folder::Heard;
use crate::service::counted;
use crate::state::EpochState;
use crate::way::{News, Way};

impl<W: Way> Rounds<W> {
    /// Takes the declarations that the hub shows of an epoch. It shows them each time, so that one of a member
    /// who is confirmed later is taken then.
    pub(super) async fn first_loads(
        &self,
        shown: &EpochState,
        joined: &Joined,
    ) -> Result<(), CustodianError> {
        if shown.first_loads.is_empty() {
            return Ok(());
        }
        let text = joined.text();
        let scope = text.scope(shown.epoch).map_err(AgreementError::from)?;
        let confirmed = self.custodian.folder().confirmed(&self.slug).await?;
        for bytes in shown.first_loads.iter().map(|one| one.0.as_slice()) {
            let Ok(sender) = message::peek(bytes).map(|peek| peek.sender) else { continue };
            let Some(party) = text.members().find(|party| party.keys.id() == sender) else {
                continue;
            };
            if !confirmed.iter().any(|one| one.member == sender) {
                continue;
            }
            let Ok(opened) = message::open::<FirstLoad>(bytes, &scope, &party.keys) else {
                continue;
            };
            let load = opened.body;
            if load.number > HIGHEST {
                continue;
            }
            let counted = counted(self.slug.as_bytes(), shown.epoch);
            let heard = self.custodian.ledger().declare(&counted, &sender.0, &load, bytes).await?;
            let code = match heard {
                Heard::New => {
                    self.custodian.hear(&News::Declared {
                        agreement: self.slug.clone(),
                        epoch: shown.epoch,
                        member: to_hex(&sender.0),
                        size: load.size,
                        days: load.days,
                    });
                    continue;
                }
                Heard::Same => continue,
                Heard::Older => "older-declaration",
                Heard::Other => "two-declarations",
            };
            self.alarm(code, &format!("epoch {}, {}", shown.epoch, party.name)).await?;
        }
        Ok(())
    }
}
