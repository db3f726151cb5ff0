//! What is over is deleted: outputs, and with them the keys of tags and notes, entries, lists, the pepper.
//!
//! An epoch is over when its custodians destroyed its shares, a while after it began to close, and when its
//! agreement has ended. The text and its version stay pinned, so that no older one is believed later.
//!
//! Not here: how the store deletes (`store`).

use crate::MemberError;
use crate::hub::EpochState;
use crate::session::Session;
use crate::store::Place;

/// When an epoch was first seen to close, in seconds of Unix time.
const CLOSING: &str = "closing since";
/// Seconds for which an epoch that closes is kept: thirty days, in which all deposit again, and a day.
const CLOSES: u64 = 31 * 24 * 3_600;

impl Session {
    /// Deletes what the store holds of epochs that are over.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn forget_what_is_over(&self) -> Result<(), MemberError> {
        let has_ended = self.signed.is_over(&self.state.state, self.now());
        for of in &self.state.epochs {
            let place = self.means.place(of.epoch);
            if has_ended || self.is_over(of, &place).await? {
                self.means.store.forget(&place).await?;
            }
        }
        Ok(())
    }

    async fn is_over(&self, of: &EpochState, place: &Place) -> Result<bool, MemberError> {
        if of.state != "closing" {
            return Ok(of.state == "destroyed");
        }
        let store = &self.means.store;
        let kept = store.kept(place, CLOSING).await?;
        let since = kept.and_then(|bytes| Some(u64::from_be_bytes((**bytes).try_into().ok()?)));
        let Some(since) = since else {
            store.keep(place, CLOSING, &self.now().to_be_bytes()).await?;
            return Ok(false);
        };
        Ok(self.now().saturating_sub(since) >= CLOSES)
    }
}
