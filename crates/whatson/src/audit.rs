//! `whatson audit verify`, `checkpoint`, `key` and `erase`: the audit log at the command line.
//!
//! Not here: what is checked (`store::audit_check`), watching another hub's (`witness`).

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use serde_json::{Value, json};
use whatson_app::audit::{self, Checkpoint, Note, Verifier};
use whatson_app::start::Purpose;
use whatson_app::{Actor, audit_erase};
use whatson_member::receipts::fingerprint;

use crate::config::{self, Audit, AuditVerb};
use crate::witness;

/// Erased entries that are named at the most.
const NAMED: usize = 1_000;

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "the command line talks to its user")]
pub(crate) async fn run(options: Audit) -> anyhow::Result<ExitCode> {
    match options.verb {
        AuditVerb::Verify { checkpoint, place } => verify(&checkpoint, &place).await,
        AuditVerb::Checkpoint { place } => {
            let app = config::open(&place, Purpose::Read).await?;
            let kept = audit::checkpoint(&app).await.map_err(|_| not_begun())?;
            print!("{}", kept.note);
            Ok(ExitCode::SUCCESS)
        }
        AuditVerb::Erase { person, older_than, place } => {
            let person = person.parse().map_err(|_| {
                anyhow!(
                    "--person takes an identifier, as the page of an account at the desk has it"
                )
            })?;
            let app = config::open(&place, Purpose::Read).await?;
            let done = audit_erase::erase(&app, Actor::OPERATOR, person, older_than).await;
            app.store.close().await;
            let (erased, left) = done?;
            println!("{}", json!({ "erased": erased, "left_since_they_are_not_whole": left }));
            Ok(if left == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        AuditVerb::Key { place } => {
            let app = config::open(&place, Purpose::Read).await?;
            let signer = audit::signer(&app).await?.ok_or_else(not_begun)?;
            println!("{}", signer.verifier().to_text());
            eprintln!("fingerprint: {}", fingerprint(&signer.verifier()));
            Ok(ExitCode::SUCCESS)
        }
        AuditVerb::Witness(options) => witness::run(*options).await,
    }
}

fn not_begun() -> anyhow::Error {
    anyhow!("the audit log has not begun; it does when the hub serves")
}

/// Prints what was found as JSON; 0 when nothing is wrong, 1 when something is.
#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
async fn verify(files: &[std::path::PathBuf], place: &config::Place) -> anyhow::Result<ExitCode> {
    let app = config::open(place, Purpose::Read).await?;
    let signer = audit::signer(&app).await?.ok_or_else(not_begun)?;
    let outside: anyhow::Result<Vec<_>> =
        files.iter().map(|file| read(file, &signer.verifier())).collect();
    let bar = indicatif::ProgressBar::new_spinner();
    let outside = outside?;
    let report = audit::verify(&app, &outside, &|done| bar.set_position(done)).await?;
    bar.finish_and_clear();
    let fault = |f: &whatson_app::audit::Fault| -> Value {
        json!({
            "code": f.code,
            "entry": f.place,
            "table": f.record.map(|(table, _)| table),
            "record": f.record.map(|(_, id)| id.to_string()),
        })
    };
    let told = json!({
        "verified": report.faults.is_empty(),
        "entries": report.leaves,
        "not_yet_sequenced": report.waiting,
        "erased": report.erased.len(),
        "erased_entries": report.erased.iter().take(NAMED).collect::<Vec<_>>(),
        "records": report.records,
        "root": report.root.map(|root| root.to_string()),
        "checkpoints_kept_outside": outside.len(),
        "first_wrong_entry": report.faults.iter().find_map(|f| f.place),
        "faults": report.faults.iter().map(fault).collect::<Vec<_>>(),
    });
    println!("{}", serde_json::to_string_pretty(&told)?);
    Ok(if report.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A checkpoint that was kept elsewhere: signed by this hub, or unsigned by anybody it knows, which
/// is refused.
fn read(file: &Path, key: &Verifier) -> anyhow::Result<Checkpoint> {
    let name = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {name}"))?;
    let note = Note::parse(&text).map_err(|e| anyhow!("{name} is no checkpoint: {e}"))?;
    key.verify(&note).map_err(|e| anyhow!("{name} is not of this hub: {e}"))?;
    Checkpoint::parse(&note.text).map_err(|e| anyhow!("{name} is no checkpoint: {e}"))
}
