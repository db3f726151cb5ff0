//! Key ceremonies on their way: beginning one, going on with it, and what it comes to.
//!
//! Not here: its steps (`ceremony`), which of them the hub shows (`rounds`).

use private_match::ceremony::CeremonyError;

use super::Rounds;
use crate::agreement::{AgreementError, Joined};
use crate::ceremony::{Running, Step};
use crate::error::CustodianError;
use crate::folder::EpochRow;
use crate::state::{EpochState, Kept};
use crate::way::{News, Way};

/// Ceremonies of an agreement that are on their way at a time.
const CEREMONIES: usize = 4;

impl<W: Way> Rounds<W> {
    /// Begins a ceremony, or goes on with one.
    pub(super) async fn ceremony(
        &mut self,
        shown: &EpochState,
        row: Option<EpochRow>,
        joined: &Joined,
    ) -> Result<(), CustodianError> {
        if shown.is_over() {
            return Ok(());
        }
        let detail = format!("epoch {}", shown.epoch);
        if shown.state != "ceremony" {
            let is_on = self.running.contains_key(&shown.epoch);
            // The others' statements come as messages: with them this ceremony comes to the key, too.
            if !is_on && row.as_ref().is_none_or(|row| !row.in_ceremony) {
                return self.alarm("no-share", &detail).await;
            }
        }
        let last = row.as_ref().map_or(0, |row| row.run);
        let is_same = row.as_ref().is_some_and(|row| row.run == shown.run);
        let is_done = is_same && row.as_ref().is_some_and(|row| !row.in_ceremony);
        if shown.run < last {
            return self.alarm("older-run", &detail).await;
        }
        let is_running = self.running.get(&shown.epoch).is_some_and(|one| one.run == shown.run);
        if is_done || is_running || shown.run == 0 {
            return Ok(());
        }
        if shown.state != "ceremony" && !is_same || self.running.len() >= CEREMONIES {
            return Ok(());
        }
        let (custodian, slug) = (self.custodian.clone(), self.slug.clone());
        let saved =
            if is_same { custodian.folder().ceremony(&slug, shown.epoch).await } else { Ok(None) };
        let terms = joined.text().ceremony(shown.epoch).map_err(AgreementError::from)?;
        let begun = saved.and_then(|saved| {
            let saved = saved.as_ref().map(|bytes| bytes.as_slice());
            let (identity, chance) = (custodian.identity(), custodian.chance());
            Ok(Running::begin(terms, (shown.run, joined.own()), saved, identity, chance)?)
        });
        let running = match begun {
            // A second beginning of the same run would look like a lie: it takes a new run.
            Err(CustodianError::Sealed | CustodianError::Ceremony(CeremonyError::Saved)) => {
                custodian.folder().fail_ceremony(&slug, shown.epoch, "saved").await?;
                return self.alarm("ceremony-unreadable", &detail).await;
            }
            begun => begun?,
        };
        if !is_same {
            let of = (joined.text().number(), shown.epoch, shown.run);
            custodian
                .folder()
                .save_ceremony(&slug, of, &running.save()?, custodian.chance())
                .await?;
        }
        self.running.insert(shown.epoch, running);
        // Its messages may be among those that were passed over.
        self.after = 0;
        Ok(())
    }

    /// Takes what others sent for ceremonies. What somebody altered is asked for again: the hub may yet show
    /// what was sent.
    pub(super) async fn messages(&mut self, messages: &[Kept]) -> Result<(), CustodianError> {
        let mut is_whole = true;
        for kept in messages {
            if let Some(running) = self.running.get_mut(&kept.epoch) {
                if running.is_altered(&kept.bytes.0) {
                    let detail = format!("epoch {}, run {}", kept.epoch, running.run);
                    is_whole = false;
                    self.alarm("altered-message", &detail).await?;
                } else {
                    running.take(&kept.bytes.0);
                }
            }
            if is_whole {
                self.after = self.after.max(kept.number);
            }
        }
        Ok(())
    }

    /// Goes on with a ceremony as far as it goes. Each step is on the disk before it is sent; what fails
    /// between is gone on with from there.
    pub(super) async fn advance(&mut self, epoch: u32) -> Result<(), CustodianError> {
        let Some(mut running) = self.running.remove(&epoch) else { return Ok(()) };
        let (custodian, slug) = (self.custodian.clone(), self.slug.clone());
        loop {
            if !running.is_sent {
                for message in running.outgoing() {
                    custodian.post(&slug, message).await?;
                }
                running.is_sent = true;
            }
            match running.step(custodian.identity(), custodian.chance())? {
                Step::Waits => break,
                Step::On => {
                    let of = (running.terms.scope().version(), epoch, running.run);
                    let saved = running.save()?;
                    custodian.folder().save_ceremony(&slug, of, &saved, custodian.chance()).await?;
                    running.is_sent = false;
                }
                Step::Key(key) => {
                    custodian.folder().save_key(&slug, epoch, &key, custodian.chance()).await?;
                    custodian.hear(&News::Key { agreement: slug.clone(), epoch });
                    // It is taken to work with what the hub shows of it, which is asked for at once.
                    self.has_asked = false;
                    return Ok(());
                }
                Step::Failed(fault) => {
                    custodian.folder().fail_ceremony(&slug, epoch, &fault).await?;
                    let detail = format!("epoch {epoch}, run {}: {fault}", running.run);
                    return self.alarm("ceremony-broken", &detail).await;
                }
            }
        }
        self.running.insert(epoch, running);
        Ok(())
    }
}
