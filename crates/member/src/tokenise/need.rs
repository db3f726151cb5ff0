//! How many evaluations a file needs, padding included, before any is asked for.
//!
//! The file is read and spelled as it will be; what has an output in the store costs nothing. Of a file with very many
//! identifiers, one that it says twice may count twice: then this is more than it needs, never less.
//!
//! Not here: what follows from it (`first_load`).

use std::collections::{BTreeMap, HashSet};
use std::io::Read;

use private_match::batch::SMALLEST;
use private_match::canonical::Type;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::evaluation::sizes;
use super::{CHUNKS, Options, expiry, forms, read};
use crate::MemberError;
use crate::canary;
use crate::event::nobody;
use crate::session::{Epoch, Session};
use crate::store::Look;

/// Identifiers that are remembered to tell those that a file says twice: some megabytes.
const KNOWN: usize = 1 << 17;

/// Evaluations that so many identifiers of one type need.
fn padded(count: usize) -> u64 {
    let all = sizes(count).into_iter().map(|size| size.next_power_of_two().max(SMALLEST));
    super::count(all.sum())
}

/// How many evaluations a file needs at a custodian.
///
/// # Errors
///
/// [`MemberError`], as the run would.
pub async fn need(
    session: &Session,
    epoch: &Epoch,
    from: impl Read + Send + 'static,
    options: &Options,
) -> Result<u64, MemberError> {
    // What it says of rows is told by the run.
    let options = Options { tell: nobody(), ..options.clone() };
    let forms = forms(session, epoch, &options);
    let (send, mut receive) = mpsc::channel(CHUNKS);
    let (expiry, told) = (expiry(session), options.clone());
    let reading = spawn_blocking(move || read(from, expiry, &told, &send));
    let (mut new, mut known) = (BTreeMap::<Type, usize>::new(), HashSet::<Look>::new());
    while let Some(chunk) = receive.recv().await {
        let spelling = forms.clone();
        let read = spawn_blocking(move || spelling.read(chunk));
        let (wanted, _) = read.await.map_err(|_| MemberError::Work)?;
        let idents: Vec<Look> = wanted.iter().map(|one| one.ident).collect();
        let held = session.means.store.outputs(&idents).await?;
        for one in wanted.iter().filter(|one| !held.contains_key(&one.ident)) {
            if known.len() >= KNOWN || known.insert(one.ident) {
                *new.entry(one.sort).or_default() += 1;
            }
        }
    }
    reading.await.map_err(|_| MemberError::Work)??;
    let canaries = if options.canaries { canary::most(session) } else { 0 };
    Ok(new.values().map(|count| padded(*count) + padded(canaries)).fold(0, u64::saturating_add))
}

/// The most that a file of so many bytes can need: a cell has two at the least.
pub(crate) fn most(bytes: u64) -> u64 {
    let types = super::count(Type::ALL.len() * SMALLEST);
    (bytes / 2).saturating_add(bytes / 8).saturating_add(2 * types)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_needs_is_counted_with_its_padding_and_never_more_than_its_bytes_allow() {
        for (count, wanted) in [(0, 0), (1, 64), (64, 64), (65, 128), (600, 640), (1_000, 1_024)] {
            assert_eq!(padded(count), wanted, "{count}");
        }
        for count in (1..4_000).chain([50_000, 1_000_000]) {
            let bytes = "phone\n".len() + 2 * count;
            assert!(padded(count) <= most(bytes as u64), "{count}");
        }
    }
}
