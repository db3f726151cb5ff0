//! `whatson tokenise FILE`: rows that were taken or refused as JSON lines on standard output, progress and
//! custodians on standard error. It ends with 0 when all was taken, 3 when something was refused, 1 when
//! it failed; then the same again goes on where it stood.
//!
//! Not here: what is done with a row (`whatson_member::tokenise`), the page (`page`).

use std::fs::File;
use std::io::{BufWriter, IsTerminal as _, Stdout, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, anyhow};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use private_match::canonical::Country;
use serde_json::json;
use whatson_member::event::{Event, Taken, Tell};
use whatson_member::session::{Epoch, Session};
use whatson_member::tokenise::{self, Options, Summary};
use whatson_member::{MemberError, deposit};

use crate::first_load;
use crate::member::{self, Member, StorePlace, explained};

mod page;

/// Status when rows or cells were refused and the rest was taken.
const SOME_REFUSED: u8 = 3;
/// How often a line tells how far it is, where there is no terminal.
const LINES: Duration = Duration::from_secs(10);

/// `whatson tokenise`.
#[derive(Debug, Args)]
pub(crate) struct Tokenise {
    /// CSV; columns are named by types of identifiers (phone, email, iban, url, handle, crypto, document,
    /// plate, company, person.date, person.year, person.sound), and may be reference, expires, note.
    #[arg(required_unless_present = "page")]
    pub(crate) file: Option<PathBuf>,
    /// Serve a page on this machine instead, for pasting a small list and reading the hits.
    #[arg(long, conflicts_with = "file")]
    pub(crate) page: bool,
    /// Port of the page; any that is free when absent.
    #[arg(long, default_value_t = 0, requires = "page")]
    pub(crate) port: u16,
    /// Country of telephone numbers without a calling code, such as BG.
    #[arg(long, value_name = "CC", value_parser = country)]
    pub(crate) region: Option<Country>,
    /// Deposit identifiers along that test whether the hub holds hits back; the partners do the same.
    #[arg(long)]
    pub(crate) canaries: bool,
    /// Go on without a first load as far as the day's budget goes; the same again tomorrow goes on.
    #[arg(long, requires = "file")]
    pub(crate) by_day: bool,
    /// Print refused rows alone.
    #[arg(long)]
    pub(crate) quiet: bool,
    #[command(flatten)]
    pub(crate) place: StorePlace,
    #[command(flatten)]
    pub(crate) member: Member,
}

/// A country's ISO code.
pub(crate) fn country(text: &str) -> Result<Country, String> {
    let known = Country::from_code(&text.to_ascii_uppercase());
    known.ok_or_else(|| "write the ISO code of a country, such as BG".to_owned())
}

pub(crate) async fn run(options: Tokenise) -> anyhow::Result<ExitCode> {
    let Some(path) = &options.file else {
        let means = options.member.means(&options.place).await?;
        return page::serve(&options, means).await;
    };
    let shown = path.display().to_string();
    let file = File::open(path).with_context(|| format!("cannot read {shown}"))?;
    let length = file.metadata().map(|of| of.len()).unwrap_or_default();
    let means = options.member.means(&options.place).await?;
    let _lock = means.store.lock().map_err(explained)?;
    let (rows, progress) = (Rows::new(options.quiet), Progress::new(length));
    let tell = rows.tell(Some(progress.clone()));
    let told = Options::new(options.region, tell, options.canaries);
    let ahead = (!options.by_day).then_some(path.as_path());
    let done = Box::pin(all(means, (file, ahead), told)).await;
    progress.end();
    rows.flush();
    let (summary, deposited) = match done {
        Err(MemberError::FirstLoad(lack)) => {
            return Err(anyhow!(first_load::advice(&lack, &options.member, path)));
        }
        done => done.map_err(explained)?,
    };
    rows.line(&summarised(&summary, deposited));
    rows.flush();
    say_when_nothing_is_new(&summary, deposited);
    Ok(status(&summary))
}

/// The status of a run that came to its end.
pub(crate) fn status(summary: &Summary) -> ExitCode {
    if summary.refused == 0 { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) }
}

async fn all(
    means: whatson_member::session::Means,
    (file, ahead): (File, Option<&Path>),
    options: Options,
) -> Result<(Summary, u64), MemberError> {
    let tell = Arc::clone(&options.tell);
    let (session, epoch) = opened(means).await?;
    if let Some(path) = ahead {
        whatson_member::first_load::check(&session, &epoch, path, &options).await?;
    }
    let pepper = session.pepper(&epoch).await?;
    let summary = tokenise::run(&session, &epoch, &pepper, file, options).await?;
    let deposited = deposit::run(&session, &epoch, &tell).await?;
    session.means.store.close().await;
    Ok((summary, deposited))
}

/// A session under an agreement in force, with the epoch that has a key.
pub(crate) async fn opened(
    means: whatson_member::session::Means,
) -> Result<(Session, Epoch), MemberError> {
    let session = Session::in_force(means).await?;
    member::met(&session);
    let epoch = session.epoch().await?;
    Ok((session, epoch))
}

/// The last line.
pub(crate) fn summarised(summary: &Summary, deposited: u64) -> serde_json::Value {
    json!({
        "rows": summary.rows, "taken": summary.taken, "already_held": summary.held,
        "refused": summary.refused, "evaluated": summary.evaluated, "deposited": deposited,
    })
}

#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
fn say_when_nothing_is_new(summary: &Summary, deposited: u64) {
    if summary.taken == 0 && deposited == 0 && summary.held > 0 {
        eprintln!("nothing new: all {} identifiers were deposited before", summary.held);
    }
}

/// Lines on standard output.
#[derive(Clone)]
pub(crate) struct Rows {
    to: Arc<Mutex<BufWriter<Stdout>>>,
    is_quiet: bool,
}

impl Rows {
    pub(crate) fn new(is_quiet: bool) -> Self {
        Self { to: Arc::new(Mutex::new(BufWriter::new(std::io::stdout()))), is_quiet }
    }

    /// A line; nobody may read any more, which is no reason to stop.
    pub(crate) fn line(&self, told: &serde_json::Value) {
        let mut to = self.to.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = writeln!(to, "{told}");
    }

    pub(crate) fn flush(&self) {
        let _ = self.to.lock().unwrap_or_else(PoisonError::into_inner).flush();
    }

    pub(crate) fn tell(&self, progress: Option<Progress>) -> Tell {
        let rows = self.clone();
        Arc::new(move |event| match event {
            Event::Row { row, column, status } => {
                let (status, reason) = match status {
                    Taken::New => ("taken", None),
                    Taken::Held => ("taken", Some("already-held")),
                    Taken::Refused(why) => ("refused", Some(why)),
                };
                if !rows.is_quiet || status == "refused" {
                    let column = Some(column).filter(|column| !column.is_empty());
                    rows.line(&json!({
                        "row": row, "column": column, "status": status, "reason": reason,
                    }));
                }
            }
            Event::Progress { rows, bytes } => {
                if let Some(progress) = &progress {
                    progress.at(rows, bytes);
                }
            }
            other => match &progress {
                Some(progress) => progress.bar.suspend(|| member::note(&other)),
                None => member::note(&other),
            },
        })
    }
}

/// How far a file is.
#[derive(Clone)]
pub(crate) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    told: Arc<Mutex<Instant>>,
    length: u64,
}

impl Progress {
    fn new(length: u64) -> Self {
        let bar = ProgressBar::new(length);
        let style = ProgressStyle::with_template("{bar:40} {percent}%, {msg}, {eta} left");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        let now = Instant::now();
        Self { bar, begun: now, told: Arc::new(Mutex::new(now)), length }
    }

    #[expect(clippy::print_stderr, reason = "the command line talks to its user")]
    fn at(&self, rows: u64, bytes: u64) {
        let passed = self.begun.elapsed();
        let millis = u64::try_from(passed.as_millis()).unwrap_or(u64::MAX).max(1);
        let rate = rows.saturating_mul(1_000) / millis;
        self.bar.set_message(format!("{rows} rows, {rate} a second"));
        self.bar.set_position(bytes);
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if !std::io::stderr().is_terminal() && told.elapsed() >= LINES {
            *told = Instant::now();
            let left = self.length.saturating_sub(bytes).saturating_mul(millis) / bytes.max(1);
            eprintln!("{rows} rows, {rate} a second, {} seconds left", left / 1_000);
        }
    }

    fn end(&self) {
        self.bar.finish_and_clear();
    }
}

/// Why a file that is kept in step cannot be.
pub(crate) fn unreadable(shown: &str, error: MemberError) -> anyhow::Error {
    match error {
        MemberError::File(why) => anyhow!("cannot read {shown} ({why})"),
        error => explained(error),
    }
}
