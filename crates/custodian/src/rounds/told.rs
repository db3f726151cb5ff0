//! What custodians told of an epoch: the others, to judge who is answered, and this one itself, to find out
//! whether its folder is older than what was signed with it.
//!
//! Not here: telling (`telling`), keeping it (`folder`).

use private_match::message;
use private_match::message::status::Status;

use super::{HIGHEST, Rounds};
use crate::agreement::{AgreementError, Joined};
use crate::error::CustodianError;
use crate::folder::Heard;
use crate::service::counted;
use crate::state::EpochState;
use crate::way::Way;

impl<W: Way> Rounds<W> {
    /// Takes the statuses that the hub shows of an epoch: those of others to judge who is answered, one's
    /// own to find out whether this folder is older than what was signed with it.
    pub(super) async fn statuses(
        &self,
        shown: &EpochState,
        joined: &Joined,
    ) -> Result<(), CustodianError> {
        let terms = joined.text().ceremony(shown.epoch).map_err(AgreementError::from)?;
        let mut has_own = false;
        for bytes in shown.statuses.iter().map(|one| one.0.as_slice()) {
            let number = message::peek(bytes).ok().and_then(|peek| terms.number_of(peek.sender));
            let Some((number, keys)) = number.and_then(|n| Some((n, terms.custodian(n)?))) else {
                continue;
            };
            let Ok(opened) = message::open::<Status>(bytes, terms.scope(), keys) else { continue };
            if opened.body.number > HIGHEST {
                continue;
            }
            if number == joined.own() {
                has_own = true;
                self.own_status(shown.epoch, &opened.body).await?;
                continue;
            }
            let (folder, of) = (self.custodian.folder(), (shown.epoch, number));
            let code = match folder.hear(&self.slug, of, &opened.body, bytes).await? {
                Heard::New | Heard::Same => continue,
                Heard::Older => "older-status",
                Heard::Other => "two-statuses",
            };
            self.alarm(code, &format!("epoch {}, custodian {number}", shown.epoch)).await?;
        }
        let told = self.custodian.folder().epoch(&self.slug, shown.epoch).await?;
        if self.is_first && !has_own && told.is_some_and(|row| row.number > 0) {
            self.alarm("own-status-missing", &format!("epoch {}", shown.epoch)).await?;
        }
        Ok(())
    }

    async fn own_status(&self, epoch: u32, status: &Status) -> Result<(), CustodianError> {
        let scope = counted(self.slug.as_bytes(), epoch);
        for member in &status.members {
            let ledger = self.custodian.ledger();
            ledger.seen(&scope, &member.member.0, member.count).await?;
            if ledger.count(&scope, &member.member.0).await? < member.count {
                self.alarm("count-set-back", &format!("epoch {epoch}")).await?;
            }
        }
        if self.custodian.folder().raise_number(&self.slug, epoch, status.number).await? {
            self.alarm("folder-set-back", &format!("epoch {epoch}")).await?;
        }
        Ok(())
    }
}
