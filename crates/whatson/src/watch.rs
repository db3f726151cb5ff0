//! `whatson watch PATH`: looks at a file or a folder each minute, and brings what is deposited in step.
//!
//! Not here: what follows from a row (`whatson_member::watch`).

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use private_match::canonical::Country;
use whatson_member::MemberError;
use whatson_member::session::Means;
use whatson_member::tokenise::Options;
use whatson_member::watch::{self, Step};

use crate::member::{Member, StorePlace, explained};
use crate::tokenise::{Rows, country, opened, status, summarised, unreadable};

/// How often the path is looked at.
const EVERY: Duration = Duration::from_secs(60);
/// How often the hub is asked at least, for what waits to be taken back and for a new epoch.
const LOOKS: u32 = 60;

/// `whatson watch`.
#[derive(Debug, Args)]
pub(crate) struct Watch {
    /// A CSV file, or a folder of them.
    pub(crate) path: PathBuf,
    /// Country of telephone numbers without a calling code, such as BG.
    #[arg(long, value_name = "CC", value_parser = country)]
    pub(crate) region: Option<Country>,
    /// Deposit identifiers along that test whether the hub holds hits back; the partners do the same.
    #[arg(long)]
    pub(crate) canaries: bool,
    /// Look once, and end.
    #[arg(long)]
    pub(crate) once: bool,
    #[command(flatten)]
    pub(crate) place: StorePlace,
    #[command(flatten)]
    pub(crate) member: Member,
}

pub(crate) async fn run(options: Watch) -> anyhow::Result<ExitCode> {
    let shown = options.path.display().to_string();
    let means = options.member.means(&options.place).await?;
    let _lock = means.store.lock().map_err(explained)?;
    let rows = Rows::new(true);
    let tell = rows.tell(None);
    let told = Options::new(options.region, tell, options.canaries);
    let (mut before, mut looks, mut code) = (None, 0, ExitCode::SUCCESS);
    loop {
        let now = watch::look(&options.path).map_err(|error| unreadable(&shown, error));
        let is_due = looks % LOOKS == 0;
        looks = looks.wrapping_add(1);
        match now {
            Ok(now) if is_due || before.as_ref() != Some(&now) => {
                match Box::pin(step(&means, &options, &told)).await {
                    Ok(done) => {
                        tell_of(&rows, &done);
                        code = status(&done.summary);
                        before = Some(now);
                    }
                    Err(error) if options.once || error.is_alarm() => {
                        return Err(unreadable(&shown, error));
                    }
                    Err(error) => tracing::warn!("{:#}", unreadable(&shown, error)),
                }
            }
            Ok(_) => {}
            Err(error) if options.once => return Err(error),
            Err(error) => tracing::warn!("{error:#}"),
        }
        rows.flush();
        if options.once {
            return Ok(code);
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn step(means: &Means, options: &Watch, told: &Options) -> Result<Step, MemberError> {
    let (session, epoch) = opened(means.clone()).await?;
    let pepper = session.pepper(&epoch).await?;
    watch::step(&session, &epoch, &pepper, &options.path, told).await
}

fn tell_of(rows: &Rows, done: &Step) {
    let mut line = summarised(&done.summary, done.deposited);
    if let Some(line) = line.as_object_mut() {
        line.insert("vanished".into(), done.vanished.into());
        line.insert("withdrawn".into(), done.withdrawn.into());
    }
    rows.line(&line);
}
