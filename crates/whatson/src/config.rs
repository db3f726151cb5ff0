//! The command line, read once; everything else gets values.
//!
//! Not here: defaults of the rules, which are named constants beside them.

use std::fs::TryLockError;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use anyhow::{anyhow, bail};
use clap::{Args, Parser, Subcommand, ValueEnum};
use private_match::passphrase::Passphrase;
use whatson_app::start::{self, Purpose, StartError};
use whatson_app::vault::{self, VaultError};
use whatson_app::{App, mail, private};
use whatson_web::Network;

use crate::agreement::Agreement;
use crate::custodian::Custodian;
use crate::first_load::FirstLoad;
use crate::hits::Hits;
use crate::matching::Match;
use crate::outgoing::OutgoingWay;
use crate::party_key::PartyKey;
use crate::tokenise::Tokenise;
use crate::verify::Verify;
use crate::watch::Watch;
use crate::witness::Witness;

/// A self-hosted hub for partnerships against trafficking in persons.
#[derive(Debug, Parser)]
#[command(name = "whatson", version)]
pub(crate) struct Options {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// How much the log tells: error, warn, info, debug.
    #[arg(long, global = true, env = "WHATSON_LOG", default_value = "info")]
    log: String,
    /// Log lines as JSON.
    #[arg(long, global = true, env = "WHATSON_LOG_JSON")]
    log_json: bool,
}

/// A verb.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run a hub.
    Serve(Box<Serve>),
    /// Bring a file into the directory.
    Import(Import),
    /// Write the directory out.
    Export(Export),
    /// Make tokens for programs.
    Token(Token),
    /// Let administrators in.
    Admin(Admin),
    /// Check the audit log, print its key or newest checkpoint, or watch another hub's.
    Audit(Audit),
    /// Send a test message, or count what was sent.
    Mail(Mail),
    /// Change the key that seals what is sensitive, or seal the file of the keys.
    Key(Key),
    /// Hold a share of an agreement's key: private matching without trust in the hub.
    Custodian(Box<Custodian>),
    /// Make or show the keys with which an organisation signs agreements and matches.
    PartyKey(PartyKey),
    /// Sign an agreement as one of its parties, or tell its custodians to stop or go on.
    Agreement(Agreement),
    /// Make tokens of a member's file with the custodians' help, and deposit them.
    Tokenise(Box<Tokenise>),
    /// Declare a member's first load: how many evaluations, beyond what a day has, and within which days.
    FirstLoad(Box<FirstLoad>),
    /// Compare again all deposits that stand: for operators, after a restore.
    Match(Match),
    /// Check, answer and show the hits of a member, or take back what was said of one.
    Hits(Box<Hits>),
    /// Check a certificate off line.
    Verify(Verify),
    /// Keep what a member deposited in step with a file, or a folder of files.
    Watch(Box<Watch>),
}

/// Where the hub keeps its records.
#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    /// Folder of the hub's files.
    #[arg(long, env = "WHATSON_DATA", default_value = "./data")]
    pub(crate) data: PathBuf,
    /// PostgreSQL instead of the folder's SQLite file.
    #[arg(long, env = "WHATSON_DATABASE_URL", hide_env_values = true)]
    pub(crate) database_url: Option<String>,
    /// File with the passphrase of the folder's hub.key, where that is sealed with one.
    #[arg(long, env = "WHATSON_KEY_PASSPHRASE_FILE", value_name = "FILE")]
    pub(crate) key_passphrase_file: Option<PathBuf>,
}

/// `whatson serve`.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) place: Place,
    /// Address to listen on.
    #[arg(long, env = "WHATSON_LISTEN", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// Address under which people reach the hub; TLS is a proxy's.
    #[arg(long, env = "WHATSON_PUBLIC_URL", value_parser = web_address)]
    pub(crate) public_url: Option<String>,
    /// Connections at once; more wait until one ends.
    #[arg(long, env = "WHATSON_CONNECTIONS", default_value = "800")]
    pub(crate) connections: NonZeroUsize,
    /// Network of a proxy that is believed when it says where a request comes from, such as
    /// 127.0.0.1 or 10.0.0.0/8; can be given several times.
    #[arg(long, env = "WHATSON_TRUSTED_PROXY", value_delimiter = ',', value_name = "CIDR")]
    pub(crate) trusted_proxy: Vec<Network>,
    /// File of an identity provider that people may sign in by (OpenID Connect); can be given several
    /// times.
    #[arg(long, env = "WHATSON_OIDC_PROVIDER", value_delimiter = ',', value_name = "FILE")]
    pub(crate) oidc_provider: Vec<PathBuf>,
    /// Load the start list and a fictional demonstration set, once; for looking around at one machine.
    #[arg(long)]
    pub(crate) demo: bool,
    #[command(flatten)]
    pub(crate) way: MailWay,
    #[command(flatten)]
    pub(crate) outgoing: OutgoingWay,
}

/// The way out for mail.
#[derive(Debug, Args)]
pub(crate) struct MailWay {
    /// Mail server, `smtps://name:password@host` or `smtp://name:password@host:587?tls=required`;
    /// without it mail lies in the folder `mail` of the hub's.
    #[arg(long, env = "WHATSON_SMTP_URL", hide_env_values = true)]
    pub(crate) smtp_url: Option<String>,
    /// File of certificates (PEM) that the mail server's may be signed with, beside the public ones.
    #[arg(long, env = "WHATSON_SMTP_CA")]
    pub(crate) smtp_ca: Option<PathBuf>,
    /// Address that mail comes from; `whatson` at the host of the public address when absent.
    #[arg(long, env = "WHATSON_MAIL_FROM", value_parser = mail_address)]
    pub(crate) mail_from: Option<String>,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum What {
    /// Organisations, with services and places where the format has them.
    Organisations,
}

/// `whatson import`.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// What the file holds.
    pub(crate) what: What,
    /// CSV, XLSX, ODS, HSDS or JSON.
    pub(crate) file: PathBuf,
    /// Say what would happen, and change nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) place: Place,
}

/// A format of an export.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ExportFormat {
    /// A table.
    Csv,
    /// The lossless package.
    Json,
    /// HSDS 3.0 (Open Referral).
    Hsds,
}

/// `whatson export`.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// What to write.
    pub(crate) what: What,
    /// The format.
    #[arg(long, default_value = "csv")]
    pub(crate) format: ExportFormat,
    /// The file; standard output when absent.
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
    /// Address under which people reach the hub, for links in the file.
    #[arg(long, env = "WHATSON_PUBLIC_URL", default_value = "http://localhost:8080",
        value_parser = web_address)]
    pub(crate) public_url: String,
    #[command(flatten)]
    pub(crate) place: Place,
}

/// `whatson token`.
#[derive(Debug, Args)]
pub(crate) struct Token {
    #[command(subcommand)]
    pub(crate) verb: TokenVerb,
}

/// A verb of tokens.
#[derive(Debug, Subcommand)]
pub(crate) enum TokenVerb {
    /// Make a token and print it once.
    Create {
        /// What it is for.
        #[arg(long, default_value = "command line")]
        name: String,
        /// How many days it lasts.
        #[arg(long, default_value_t = 90)]
        days: i64,
        /// Make it for a fictional person of the demonstration, such as bank-analyst.
        #[arg(long, value_name = "NAME")]
        demo_person: Option<String>,
        #[command(flatten)]
        place: Place,
    },
}

/// `whatson admin`.
#[derive(Debug, Args)]
pub(crate) struct Admin {
    #[command(subcommand)]
    pub(crate) verb: AdminVerb,
}

/// A verb of administrators.
#[derive(Debug, Subcommand)]
pub(crate) enum AdminVerb {
    /// Make an administrator, or find one, and print a one-time link that signs them in.
    Create {
        /// The address they have, or will have, an account with.
        #[arg(long)]
        email: String,
        /// What a new one is called.
        #[arg(long)]
        name: Option<String>,
        /// Address under which people reach the hub.
        #[arg(long, env = "WHATSON_PUBLIC_URL", default_value = "http://localhost:8080",
        value_parser = web_address)]
        public_url: String,
        #[command(flatten)]
        place: Place,
    },
    /// Print a one-time link that opens an administrator's session.
    Link {
        /// Address under which people reach the hub.
        #[arg(long, env = "WHATSON_PUBLIC_URL", default_value = "http://localhost:8080",
        value_parser = web_address)]
        public_url: String,
        #[command(flatten)]
        place: Place,
    },
}

/// `whatson audit`.
#[derive(Debug, Args)]
pub(crate) struct Audit {
    #[command(subcommand)]
    pub(crate) verb: AuditVerb,
}

/// A verb of the audit log.
#[derive(Debug, Subcommand)]
pub(crate) enum AuditVerb {
    /// Check every entry, the tree, and the records it vouches for; ends with 1 when any is wrong.
    Verify {
        /// A checkpoint that was kept elsewhere; can be given several times.
        #[arg(long)]
        checkpoint: Vec<PathBuf>,
        #[command(flatten)]
        place: Place,
    },
    /// Print the newest checkpoint, to keep elsewhere.
    Checkpoint {
        #[command(flatten)]
        place: Place,
    },
    /// Empty what the log says of a person, where it is old enough; the tree stays whole.
    Erase {
        /// The person's identifier, as the page of their account at the desk has it.
        #[arg(long)]
        person: String,
        /// Days that events are kept; 365 at the least.
        #[arg(long, default_value = "1095", value_parser = clap::value_parser!(i64).range(365..=36_600))]
        older_than: i64,
        #[command(flatten)]
        place: Place,
    },
    /// Print the key that checkpoints are signed with, for whoever checks them.
    Key {
        #[command(flatten)]
        place: Place,
    },
    /// Watch another hub's log from outside, and sign each state that continues the one of before.
    Witness(Box<Witness>),
}

/// `whatson mail`.
#[derive(Debug, Args)]
pub(crate) struct Mail {
    #[command(subcommand)]
    pub(crate) verb: MailVerb,
}

/// A verb of mail.
#[derive(Debug, Subcommand)]
pub(crate) enum MailVerb {
    /// Let the running hub send a message that says nothing but that mail arrives.
    Test {
        /// Whom to send it to.
        #[arg(long)]
        to: String,
        /// The language of the message.
        #[arg(long, default_value = "en")]
        lang: String,
        #[command(flatten)]
        place: Place,
    },
    /// Print how many messages wait, and how many of the last month were sent or given up.
    Count {
        #[command(flatten)]
        place: Place,
    },
}

/// `whatson key`.
#[derive(Debug, Args)]
pub(crate) struct Key {
    #[command(subcommand)]
    pub(crate) verb: KeyVerb,
}

/// A verb of keys; none works while a hub serves on the folder.
#[derive(Debug, Subcommand)]
pub(crate) enum KeyVerb {
    /// Seal everything with a new root key. Killed, it goes on when it is run again.
    Rotate {
        #[command(flatten)]
        place: Place,
    },
    /// Seal hub.key with the passphrase of --key-passphrase-file.
    Protect {
        #[command(flatten)]
        place: Place,
    },
    /// Write hub.key without a passphrase.
    Unprotect {
        #[command(flatten)]
        place: Place,
    },
}

/// Starts the log on standard error.
pub(crate) fn start_log(options: &Options) {
    let filter = format!("{},sqlx=warn,tantivy=warn", options.log);
    let filter = tracing_subscriber::EnvFilter::try_new(filter)
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()));
    if options.log_json { log.json().init() } else { log.init() }
}

/// Opens the hub at a place.
pub(crate) async fn open(place: &Place, purpose: Purpose) -> anyhow::Result<App> {
    let url = place.database_url.as_deref();
    let passphrase = passphrase(place)?;
    let open = start::open(&place.data, url, passphrase.as_ref(), purpose);
    open.await.map_err(|e| explained(e, place))
}

/// The passphrase of the key file, where a file of it is named.
pub(crate) fn passphrase(place: &Place) -> anyhow::Result<Option<Passphrase>> {
    let Some(path) = &place.key_passphrase_file else { return Ok(None) };
    let read = vault::read_passphrase(path);
    read.map(Some).map_err(|why| {
        anyhow!("cannot use the file {} of --key-passphrase-file ({why})", path.display())
    })
}

/// Why a hub cannot be opened, as one sentence that says what to do.
fn explained(error: StartError, place: &Place) -> anyhow::Error {
    let folder = place.data.display();
    match error {
        StartError::Folder(why) => {
            anyhow!("cannot use the folder {folder} ({why}); name another with --data")
        }
        StartError::NoHub => {
            anyhow!("there is no hub in {folder}; name its folder with --data")
        }
        StartError::Newer if place.database_url.is_some() => anyhow!(
            "the database of --database-url was written by a newer release; install that release, \
             or name another with --database-url"
        ),
        StartError::Newer => anyhow!(
            "the database in {folder} was written by a newer release; install that release, or \
             name another folder with --data"
        ),
        StartError::Database(why) if place.database_url.is_some() => anyhow!(
            "cannot use the database of --database-url ({why}); check that it runs and that \
             address, name and password are right"
        ),
        StartError::Database(why) => anyhow!(
            "cannot use the database in {folder} ({why}); check --data, free space and rights"
        ),
        StartError::Index(why) => {
            anyhow!("cannot use {folder}/index ({why}); remove it and start again: it is rebuilt")
        }
        StartError::Key(why) => key_unusable(&why, place),
        StartError::OldKey => anyhow!(
            "{folder}/hub.key is older than the database, whose root key was changed since; bring \
             the newest hub.key"
        ),
        StartError::NoKey => anyhow!(
            "{folder}/hub.key is missing, and the database was written with it; bring it back \
             from a backup"
        ),
        StartError::Lists(why) => anyhow!("this program is damaged ({why}); install it again"),
    }
}

/// Why the key file cannot be used.
pub(crate) fn key_unusable(why: &VaultError, place: &Place) -> anyhow::Error {
    let folder = place.data.display();
    match why {
        VaultError::Locked => anyhow!(
            "{folder}/hub.key is sealed with a passphrase; name the file that holds it with \
             --key-passphrase-file"
        ),
        VaultError::Passphrase => anyhow!(
            "the passphrase of --key-passphrase-file does not open {folder}/hub.key; name the file \
             that holds the right one"
        ),
        why => anyhow!(
            "cannot use {folder}/hub.key ({why}); check its rights, or bring it back from a backup"
        ),
    }
}

/// An address such as `https://hub.example`, without a slash at its end.
fn web_address(text: &str) -> Result<String, String> {
    let text = text.trim_end_matches('/');
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_host = |h: &str| {
        let letter = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
        h.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && h.chars().all(letter)
    };
    if host.is_some_and(is_host) {
        Ok(text.to_owned())
    } else {
        Err("write it like https://hub.example, without a path".to_owned())
    }
}

/// An address that mail can come from.
fn mail_address(text: &str) -> Result<String, String> {
    match mail::Sender::new("", "localhost", Some(text)) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err("write it like hub@mail.example".to_owned()),
    }
}

/// Makes sure that only one `serve` works on a folder, before it touches the index there.
pub(crate) fn lock(place: &Place) -> anyhow::Result<std::fs::File> {
    let folder = place.data.display();
    start::make_folder(&place.data, Purpose::Serve).map_err(|e| explained(e, place))?;
    let path = place.data.join("hub.lock");
    let file = private::options().write(true).create(true).truncate(true).open(path);
    let file = file.map_err(|why| {
        anyhow!(
            "cannot write into the folder {folder} ({why}); give it room and this user the right \
             to write there, or name another with --data"
        )
    })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => bail!(
            "another hub is running on the folder {folder}; stop it, or name another with --data"
        ),
        Err(TryLockError::Error(why)) => bail!(
            "cannot lock a file in the folder {folder} ({why}); name one on a local disk with \
             --data"
        ),
    }
}
