//! `whatson first-load FILE`: counts what a file needs, declares it with the organisation's key, and says where a
//! second person confirms it. The same again changes nothing.
//!
//! Not here: what is declared (`whatson_member::first_load`), confirming it (the hub's page).

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{ArgGroup, Args};
use private_match::canonical::Country;
use whatson_member::event::nobody;
use whatson_member::first_load::{self, Day, Done, Lack, Wish};
use whatson_member::hub::LoadState;
use whatson_member::tokenise::Options;

use crate::custodian::number;
use crate::member::{Member, StorePlace, explained};
use crate::tokenise::{country, opened, unreadable};

/// `whatson first-load`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("what").required(true).args(["file", "size"])))]
pub(crate) struct FirstLoad {
    /// The CSV file that is to be deposited: what it needs is counted, and an eighth more declared.
    pub(crate) file: Option<PathBuf>,
    /// How many evaluations instead, padding included.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) size: Option<u64>,
    /// For how many days, at most 30; 14 when absent.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=30))]
    pub(crate) days: Option<u8>,
    /// The first day, such as 2027-03-31, in UTC; today when absent.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) from: Option<Day>,
    /// Country of telephone numbers without a calling code, such as BG.
    #[arg(long, value_name = "CC", value_parser = country)]
    pub(crate) region: Option<Country>,
    /// Count those identifiers, too, that test whether the hub holds hits back.
    #[arg(long)]
    pub(crate) canaries: bool,
    #[command(flatten)]
    pub(crate) place: StorePlace,
    #[command(flatten)]
    pub(crate) member: Member,
}

fn day(text: &str) -> Result<Day, String> {
    Day::new("from", text).map_err(|_| "write a day such as 2027-03-31".to_owned())
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(crate) async fn run(options: FirstLoad) -> anyhow::Result<ExitCode> {
    let means = options.member.means(&options.place).await?;
    let (session, epoch) = opened(means).await.map_err(explained)?;
    let size = match (&options.file, options.size) {
        (Some(file), _) => {
            let told = Options::new(options.region, nobody(), options.canaries);
            let counted = first_load::size(&session, &epoch, file, &told).await;
            counted.map_err(|why| unreadable(&file.display().to_string(), why))?
        }
        (None, size) => size.unwrap_or(1),
    };
    let wish = Wish { size, first_day: options.from, days: options.days };
    let done = first_load::declare(&session, &epoch, wish).await.map_err(explained)?;
    session.means.store.close().await;
    let (what, load) = match &done {
        Done::Declared(load) => ("declared", load),
        Done::Waits(load) => ("declared before", load),
        Done::Confirmed(load) => ("declared and confirmed before", load),
    };
    println!("{what}: {}", shown(load));
    if matches!(done, Done::Confirmed(_)) {
        println!("go on with whatson tokenise");
    } else {
        println!("{}", confirming(&options.member));
        println!("after that, go on with whatson tokenise");
    }
    Ok(ExitCode::SUCCESS)
}

fn shown(load: &LoadState) -> String {
    let size = number(load.size);
    format!("a first load of {size} evaluations, {} to {}", load.first_day, load.last_day)
}

/// Where a second person confirms.
fn confirming(member: &Member) -> String {
    format!(
        "a second person of your organisation, not the one whose token this is, confirms it at\n  \
         {}/agreements/{}/matching#first-load",
        member.hub, member.agreement
    )
}

/// What to do where a file needs more than there is.
pub(crate) fn advice(lack: &Lack, member: &Member, file: &Path) -> String {
    let Lack { needed, daily, first, declared } = lack;
    let mut all = format!(
        "this file needs {} evaluations, and the agreement allows {} a day. Nothing was asked for yet.\n",
        number(*needed),
        number(*daily)
    );
    let waiting = declared.as_ref().filter(|load| load.size >= *needed.min(first));
    all += &match waiting {
        Some(load) if load.state == "waiting" => {
            format!("{} is declared.\n{}\nThen run this again", shown(load), confirming(member))
        }
        Some(load) if load.state == "to-come" => {
            format!("{} is confirmed: run this again from its first day on", shown(load))
        }
        _ => format!(
            "Declare a first load, at most {} under this agreement:\n  whatson first-load --hub {} \
             --token-file {} --key-file {} --agreement {} {}\nA second person of your organisation confirms \
             it, then run this again",
            number(*first),
            member.hub,
            member.token_file.display(),
            member.key_file.display(),
            member.agreement,
            file.display()
        ),
    };
    all + ".\nTo spend today's budget instead and go on tomorrow: --by-day"
}
