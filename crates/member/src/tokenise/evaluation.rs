//! A batch of identifiers becomes outputs: blinded here, evaluated by `t` custodians, checked, joined.
//!
//! Not here: which identifiers (`tokenise`), whom to ask (`custodians`).

use std::collections::HashMap;
use std::sync::Arc;

use private_match::batch::{Batch, Checked, LARGEST, SMALLEST};
use private_match::input::Inputs;
use private_match::output::Output;
use tokio::sync::Semaphore;
use tokio::task::{JoinSet, spawn_blocking};

use crate::MemberError;
use crate::custodians::ask::{self, Request};
use crate::custodians::{Custodians, Trouble};
use crate::seeded::Seeded;
use crate::session::{Epoch, Session};
use crate::store::Look;
use crate::store::flight::Flight;

/// Most of a padded batch that may be padding, in hundredths.
const WASTE_MAX: usize = 12;

/// Requests that are waited for at a time: half of what a hub lets one party have, also where a file has many types, or
/// a run that was cut off left many batches.
const REQUESTS: usize = 16;

/// What evaluating takes.
pub(crate) struct Evaluation {
    pub(crate) session: Session,
    pub(crate) epoch: Arc<Epoch>,
    pub(crate) custodians: Custodians,
    /// A place for each batch that is under way.
    places: Semaphore,
}

/// The sizes of the batches that so many identifiers are evaluated in: as few as there can be while the
/// padding, to a power of two of 64 at least, is at most 12 % wherever so many allow it.
pub(crate) fn sizes(count: usize) -> Vec<usize> {
    let (mut sizes, mut left) = (vec![], count);
    while left > 0 {
        let whole = left.next_power_of_two().clamp(SMALLEST, LARGEST);
        let fits = left <= whole && (whole - left) * 100 <= whole * WASTE_MAX;
        let is_small = left <= SMALLEST;
        let size = if fits || is_small { left } else { (whole / 2).max(SMALLEST).min(left) };
        let size = if left > LARGEST { LARGEST } else { size };
        sizes.push(size);
        left -= size;
    }
    sizes
}

impl Evaluation {
    pub(crate) fn new(session: Session, epoch: Arc<Epoch>, custodians: Custodians) -> Self {
        let places = (REQUESTS / epoch.keys.threshold().max(1)).max(1);
        Self { session, epoch, custodians, places: Semaphore::new(places) }
    }

    /// Evaluates a batch. `again`: another run may have asked for it already.
    pub(crate) async fn run(
        self: Arc<Self>,
        inputs: Arc<Inputs>,
        flight: Flight,
        again: bool,
    ) -> Result<Vec<(Look, Output)>, MemberError> {
        let place = self.places.acquire().await.map_err(|_| MemberError::Work)?;
        let Flight { seed, wanted, .. } = flight.clone();
        let blinding = spawn_blocking(move || {
            let inputs = wanted.iter().map(|(_, form)| inputs.input(form));
            // A canonical form is neither blank nor too long.
            let inputs: Vec<_> = inputs.collect::<Result<_, _>>().map_err(|_| MemberError::Work)?;
            let blinds = Seeded::new(&seed, b"batch, blinds");
            let batch = Batch::blind(inputs, &blinds).map_err(|_| MemberError::Work)?;
            let idents: Vec<Look> = wanted.iter().map(|(ident, _)| *ident).collect();
            Ok::<_, MemberError>((Arc::new(batch), idents))
        });
        let (batch, idents) = blinding.await.map_err(|_| MemberError::Work)??;
        let checked = self.answers(&batch, &flight, again).await?;
        drop(place);
        let epoch = Arc::clone(&self.epoch);
        let joining = spawn_blocking(move || batch.finish(&epoch.keys, &checked));
        let outputs = joining.await.map_err(|_| MemberError::Work)?;
        let outputs = outputs.map_err(|_| MemberError::Work)?;
        Ok(idents.into_iter().zip(outputs).collect())
    }

    /// The answers of as many custodians as the key needs. Whoever fails is replaced.
    async fn answers(
        &self,
        batch: &Arc<Batch>,
        flight: &Flight,
        again: bool,
    ) -> Result<Vec<Checked>, MemberError> {
        let needed = self.epoch.keys.threshold();
        // Asked again, a custodian gets the very same request: it has counted that one.
        let mut requests: HashMap<u16, Request> = HashMap::new();
        let (mut done, mut waiting) = (Vec::<(u16, Checked)>::new(), JoinSet::new());
        let (mut asked, mut first) = (Vec::<u16>::new(), flight.custodians.clone());
        while done.len() < needed {
            while done.len() + asked.len() < needed {
                let busy: Vec<u16> =
                    asked.iter().copied().chain(done.iter().map(|d| d.0)).collect();
                let next = first.pop().or_else(|| self.custodians.choose(&busy));
                let Some(number) = next else { break };
                let request = match requests.get(&number) {
                    Some(known) => known.clone(),
                    None => ask::request(&self.session, &self.epoch, batch, number, flight)?,
                };
                requests.insert(number, request.clone());
                asked.push(number);
                let (session, epoch) = (self.session.clone(), Arc::clone(&self.epoch));
                let batch = Arc::clone(batch);
                waiting.spawn(async move {
                    (number, ask::ask(&session, &epoch, &batch, number, request).await)
                });
            }
            let Some(told) = waiting.join_next().await else {
                self.rest(&done, needed).await?;
                continue;
            };
            let (number, told) = told.map_err(|_| MemberError::Work)?;
            asked.retain(|other| *other != number);
            match told {
                Ok((checked, took)) => {
                    self.custodians.answered(number, took);
                    done.push((number, checked));
                }
                // To ask anew is counted anew: only a custodian's own signed word makes for it, and not where
                // the nonces were just drawn.
                Err(Trouble::Lasting(word)) if again && word == "nonce-used" => {
                    return Err(MemberError::NonceUsed);
                }
                Err(trouble) => {
                    if matches!(trouble, Trouble::Lasting(_) | Trouble::Lie(_)) {
                        requests.remove(&number);
                    }
                    self.custodians.failed(number, &trouble);
                }
            }
        }
        Ok(done.into_iter().map(|(_, checked)| checked).collect())
    }

    /// Waits until somebody may be asked again.
    async fn rest(&self, done: &[(u16, Checked)], needed: usize) -> Result<(), MemberError> {
        let but: Vec<u16> = done.iter().map(|(number, _)| *number).collect();
        let Some(rest) = self.custodians.rest(&but) else {
            return Err(MemberError::Custodians { needed, troubles: self.custodians.troubles() });
        };
        tokio::time::sleep(rest).await;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn padding(size: usize) -> usize {
        size.next_power_of_two().max(SMALLEST) - size
    }

    #[test]
    fn padding_wastes_little() {
        assert_eq!(sizes(0), Vec::<usize>::new());
        assert_eq!(sizes(10), [10]);
        assert_eq!(sizes(65), [64, 1]);
        assert_eq!(sizes(600), [512, 64, 24]);
        assert_eq!(sizes(1_000), [1_000]);
        assert_eq!(sizes(2_100), [1_024, 1_024, 52]);
        for count in 1..6_000 {
            let all = sizes(count);
            assert_eq!(all.iter().sum::<usize>(), count);
            assert!(all.iter().all(|size| (1..=LARGEST).contains(size)));
            let waste: usize = all.iter().map(|size| padding(*size)).sum();
            // A single batch of 64 is the least there is.
            assert!(
                waste * 100 <= (count + waste) * WASTE_MAX || waste < SMALLEST,
                "{count}: {all:?}"
            );
        }
    }
}
