//! `whatson import organisations FILE`: prints what it did as JSON, with progress on standard
//! error. It ends with 0 when everything was taken, 3 when something was refused, 1 when the file as
//! a whole was.
//!
//! Not here: what an import does (`app::import`).

use std::process::ExitCode;

use anyhow::{Context, anyhow};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};
use whatson_app::import::{self, Refused, Run, Twin};
use whatson_app::start::Purpose;
use whatson_app::{Actor, AppError, private};
use whatson_web::words::Words;

use crate::config::{self, Import};

/// Status when rows or values were refused and the rest was taken.
const SOME_REFUSED: u8 = 3;

pub(crate) async fn run(options: Import) -> anyhow::Result<ExitCode> {
    let app = config::open(&options.place, Purpose::Write).await?;
    private::warn(&app.folder);
    let file = &options.file;
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let limits = import::operator_limits();
    let size = std::fs::metadata(file).map(|m| m.len()).unwrap_or_default();
    anyhow::ensure!(
        size <= limits.bytes as u64,
        "{} is larger than 2 GiB; split it",
        file.display()
    );
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let words = Words::load().map_err(anyhow::Error::msg)?;
    let unreadable = |error: AppError| match error {
        AppError::File(code) => {
            let why = words.get("en", &format!("reason-{code}"));
            anyhow!("cannot read {} ({code}): {why}", file.display())
        }
        AppError::Conflict => anyhow!(
            "{} is being imported by another process just now; wait until it has ended",
            file.display()
        ),
        AppError::Unavailable(why) => anyhow!(
            "cannot write into the hub in {} ({why}); make room or mend it, then import the file \
             again: it goes on where it stood",
            options.place.data.display()
        ),
        other => other.into(),
    };
    if options.dry_run {
        let done = import::dry_run(&app, Actor::OPERATOR, bytes, &limits).await;
        let import::Preview { summary, twins, .. } = done.map_err(unreadable)?;
        let counts = (summary.added, summary.changed, summary.unchanged);
        return print(counts, &summary.refused, &twins);
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) =
        ProgressStyle::with_template("{bar:40} {pos}/{len} rows, {per_sec}, {eta} left")
    {
        bar.set_style(style);
    }
    let progress = |run: &Run| {
        bar.set_length(u64::try_from(run.total).unwrap_or_default());
        bar.set_position(u64::try_from(run.done).unwrap_or_default());
    };
    let done = import::run(&app, Actor::OPERATOR, &name, bytes, &limits, &progress).await;
    bar.finish_and_clear();
    let import::Done { run, remarks, twins } = done.map_err(unreadable)?;
    app.store.close().await;
    print((run.added, run.changed, run.unchanged), &remarks, &twins)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
fn print(counts: (i64, i64, i64), remarks: &[Refused], twins: &[Twin]) -> anyhow::Result<ExitCode> {
    let told = |r: &Refused| json!({ "row": r.row, "column": r.column, "value": r.value, "reason": r.reason });
    let twin = |t: &Twin| {
        json!({
            "row": t.row, "name": t.name, "id": t.record.to_string(), "slug": t.record_slug,
            "reason": t.reason,
        })
    };
    let of = |refuses: bool| remarks.iter().filter(move |r| import::refuses(r) == refuses);
    let refused: Vec<Value> = of(true).map(told).collect();
    let remarks: Vec<Value> = of(false).map(told).collect();
    let duplicates: Vec<Value> = twins.iter().map(twin).collect();
    let code = if refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) };
    let (added, changed, unchanged) = counts;
    let told = json!({
        "added": added, "changed": changed, "unchanged": unchanged, "refused": refused,
        "remarks": remarks, "duplicates": duplicates,
    });
    println!("{}", serde_json::to_string_pretty(&told)?);
    Ok(code)
}
