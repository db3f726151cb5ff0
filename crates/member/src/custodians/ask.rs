//! One question to one custodian: a signed request, and an answer that is checked before it counts.
//!
//! Not here: whom to ask (`custodians`), what becomes of answers (`tokenise::evaluation`).

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use private_match::batch::{Batch, BatchError, Checked};
use private_match::identity::PartyKeys;
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal, EvaluationRequest};
use private_match::message::{Body as _, MessageError, open, peek, sign};
use private_match::proof::Proof;
use private_match::threshold::Evaluated;
use whatson_client::Answer;

use super::Trouble;
use crate::MemberError;
use crate::keys::{private_file, private_folder};
use crate::seeded::Seeded;
use crate::session::{Epoch, Session};
use crate::store::flight::Flight;

/// Refusals that pass by themselves; any other lasts for the run.
const PASSING: [&str; 2] = ["unavailable", "status-old"];

/// A signed request of a batch to one custodian, with its digest.
#[derive(Clone)]
pub(crate) struct Request {
    bytes: Bytes,
    digest: [u8; 32],
}

/// Makes the request of a batch to a custodian: of the same batch, always the same bytes.
pub(crate) fn request(
    session: &Session,
    epoch: &Epoch,
    batch: &Batch,
    custodian: u16,
    flight: &Flight,
) -> Result<Request, MemberError> {
    // Each custodian has a nonce of its own.
    let nonces = Seeded::new(&flight.seed, b"batch, nonces");
    let mut nonce = [0; 16];
    (0..custodian).for_each(|_| nonce = nonces.bytes());
    let body = EvaluationRequest {
        statement: epoch.statement,
        custodian,
        nonce,
        time: flight.time,
        elements: batch.elements().to_vec(),
    };
    let identity = session.identity();
    let bytes = sign(&epoch.scope, &body, identity)?;
    let digest = open::<EvaluationRequest>(&bytes, &epoch.scope, identity.keys())?.digest;
    Ok(Request { bytes: bytes.into(), digest })
}

/// Asks, and checks what comes back. How long it took is told with a good answer.
pub(crate) async fn ask(
    session: &Session,
    epoch: &Arc<Epoch>,
    batch: &Arc<Batch>,
    custodian: u16,
    request: Request,
) -> Result<(Checked, Duration), Trouble> {
    let begun = Instant::now();
    let answer = session.means.hub.evaluate(request.bytes.clone()).await;
    let answer = answer.map_err(|error| Trouble::Passing(error.code().to_owned()))?;
    let took = begun.elapsed();
    let party = session.signed.text.custodian(custodian);
    let keys = party.map(|party| party.keys.clone());
    let keys = keys.ok_or_else(|| Trouble::Lasting("no-custodian".into()))?;
    let folder = session.means.store.folder().to_owned();
    let (epoch, batch) = (Arc::clone(epoch), Arc::clone(batch));
    let checking = tokio::task::spawn_blocking(move || {
        let found = read(&answer, &request, &epoch, &batch, custodian, &keys);
        found.map_err(|trouble| match trouble {
            Found::Trouble(trouble) => trouble,
            Found::Lie => Trouble::Lie(keep(&folder, &epoch, custodian, &request, &answer.body)),
        })
    });
    let checked = checking.await.map_err(|_| Trouble::Passing("work".into()))??;
    Ok((checked, took))
}

/// What an answer was found to be instead of a good one.
enum Found {
    Trouble(Trouble),
    Lie,
}

fn passing(word: &str) -> Found {
    Found::Trouble(Trouble::Passing(word.to_owned()))
}

fn read(
    answer: &Answer,
    request: &Request,
    epoch: &Epoch,
    batch: &Batch,
    custodian: u16,
    keys: &PartyKeys,
) -> Result<Checked, Found> {
    if !answer.is_success() {
        let problem = answer.problem().map(|told| told.code);
        return Err(passing(&problem.unwrap_or_else(|| format!("status-{}", answer.status))));
    }
    let label = peek(&answer.body).map_err(|_| passing("answer-unreadable"))?.label;
    if label == EvaluationRefusal::LABEL {
        return Err(refused(answer, request, epoch, keys));
    }
    let opened = open::<EvaluationAnswer>(&answer.body, &epoch.scope, keys);
    let said = match opened {
        Ok(opened) => opened.body,
        // Signed and not readable is the custodian's own doing; all else may be the carrier's.
        Err(MessageError::Field) => return Err(Found::Lie),
        Err(_) => return Err(passing("answer-altered")),
    };
    if said.request != request.digest {
        return Err(passing("answer-to-another-request"));
    }
    let proof = Proof::from_bytes(&said.proof).map_err(|_| Found::Lie)?;
    let evaluated = Evaluated { elements: said.elements, proof };
    batch.check(&epoch.keys, custodian, &evaluated).map_err(|error| match error {
        BatchError::Stranger(_) => Found::Trouble(Trouble::Lasting("no-custodian".into())),
        _ => Found::Lie,
    })
}

fn refused(answer: &Answer, request: &Request, epoch: &Epoch, keys: &PartyKeys) -> Found {
    let opened = open::<EvaluationRefusal>(&answer.body, &epoch.scope, keys);
    let Some(said) = opened.ok().map(|opened| opened.body) else {
        return passing("answer-altered");
    };
    if said.request != request.digest {
        return passing("answer-to-another-request");
    }
    let is_word = said.code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let code = if is_word && !said.code.is_empty() { said.code } else { "refused".to_owned() };
    if PASSING.contains(&code.as_str()) {
        return passing(&code);
    }
    Found::Trouble(Trouble::Lasting(code))
}

/// Keeps what convicts a custodian: the request and its signed answer, as they travelled. There are blinded
/// elements in them and no identifier.
fn keep(
    folder: &Path,
    epoch: &Epoch,
    custodian: u16,
    request: &Request,
    answer: &[u8],
) -> Option<PathBuf> {
    let folder = folder.join("evidence");
    private_folder(&folder).ok()?;
    let digest = crate::base::hex(request.digest.get(..8).unwrap_or_default());
    let name = format!("epoch-{}-custodian-{custodian}-{digest}", epoch.place.epoch);
    for (what, bytes) in [("request", &request.bytes[..]), ("answer", answer)] {
        let file = folder.join(format!("{name}.{what}"));
        let mut file = private_file().create(true).truncate(true).open(file).ok()?;
        std::io::Write::write_all(&mut file, bytes).ok()?;
    }
    Some(folder.join(format!("{name}.answer")))
}
