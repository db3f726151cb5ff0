//! The way out: a message made of words and addresses, and a mail server or a folder to take it.
//!
//! Everything that came from somebody passes a type before it stands in a header: addresses are
//! checked, a subject is one line and encoded, and there are no other variable headers.
//!
//! Not here: which mail, and when (`follow`).

use std::fmt;
use std::io::Write as _;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use jiff::Timestamp;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use url::{Host, Url};
use uuid::Uuid;
use whatson_domain::Moment;

use crate::private;

/// Longest wait for a connection to the mail server.
const CONNECT: Duration = Duration::from_secs(20);
/// Longest time that handing over one mail may take; shorter than the first wait between tries.
const HAND_OVER: Duration = Duration::from_secs(50);
/// Refusals of the hub's own name and password (RFC 4954 section 6): they say nothing of a mail.
const OWN: [u16; 4] = [530, 534, 535, 538];

/// What a file of certificates holds (RFC 7468).
const CERTIFICATE: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// Where mail goes to.
pub enum Post {
    /// Into a folder, a file each, for a hub without a mail server.
    Folder(PathBuf),
    /// To a mail server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
}

/// Name and password of a mail server come into no log.
impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Folder(_) => "Folder",
            Self::Smtp(_) => "Smtp",
        })
    }
}

/// Why there is no way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostError {
    /// It is no address of a mail server.
    #[error("not an address of a mail server")]
    Address,
    /// It would go over the network without TLS.
    #[error("without TLS to another machine")]
    Plain,
    /// There are no certificates.
    #[error("not a file of certificates")]
    Certificates,
    /// It is no address that mail can come from.
    #[error("not an address that mail can come from")]
    From,
}

impl Post {
    /// A mail server by its address: `smtps://name:password@host`, `smtp://host:587?tls=required`,
    /// and without TLS on this machine alone. `ca` are certificates to trust beside the public
    /// ones; `host` is what the hub calls itself.
    ///
    /// # Errors
    ///
    /// [`PostError`].
    pub fn smtp(url: &str, ca: Option<&[u8]>, host: &str) -> Result<Self, PostError> {
        let address = Url::parse(url).map_err(|_| PostError::Address)?;
        let server = address.host_str().filter(|h| !h.is_empty()).ok_or(PostError::Address)?;
        let tls = address.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value);
        let made = AsyncSmtpTransport::<Tokio1Executor>::from_url(url);
        let mut made = made.map_err(|_| PostError::Address)?.timeout(Some(CONNECT));
        let is_wrapped = address.scheme() == "smtps";
        let is_safe = is_wrapped || tls.as_deref() == Some("required");
        if !is_safe && !is_own_machine(server) {
            return Err(PostError::Plain);
        }
        if let Some(pem) = ca.filter(|_| is_safe) {
            let has_one = pem.windows(CERTIFICATE.len()).any(|w| w == CERTIFICATE);
            let found = Certificate::from_pem(pem).ok().filter(|_| has_one);
            let found = found.ok_or(PostError::Certificates)?;
            let parameters = TlsParameters::builder(server.to_owned()).add_root_certificate(found);
            let parameters = parameters.build().map_err(|_| PostError::Certificates)?;
            let required = if is_wrapped { Tls::Wrapper } else { Tls::Required };
            made = made.tls(required(parameters));
        }
        // A path in the address is the name to say, by the transport's own rule.
        if address.path().len() <= 1 {
            made = made.hello_name(hello(host));
        }
        Ok(Self::Smtp(Box::new(made.build())))
    }
}

fn is_own_machine(host: &str) -> bool {
    host == "localhost" || ip(host).is_some_and(|ip| ip.is_loopback())
}

fn ip(host: &str) -> Option<IpAddr> {
    host.trim_matches(['[', ']']).parse().ok()
}

fn hello(host: &str) -> ClientId {
    match ip(host) {
        Some(IpAddr::V4(ip)) => ClientId::Ipv4(ip),
        Some(IpAddr::V6(ip)) => ClientId::Ipv6(ip),
        None => ClientId::Domain(host.to_owned()),
    }
}

/// Whom mail comes from.
#[derive(Clone)]
pub struct Sender {
    mailbox: Mailbox,
    host: String,
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender")
    }
}

impl Sender {
    /// The hub as a sender: its name, its host, and an address where it is not `whatson` at that host.
    ///
    /// # Errors
    ///
    /// [`PostError::From`].
    pub fn new(name: &str, host: &str, address: Option<&str>) -> Result<Self, PostError> {
        // A machine's number stands in no address.
        let host = if ip(host).is_some() { "localhost" } else { host };
        let own = || format!("whatson@{host}");
        let address = address.map_or_else(own, str::to_owned);
        let mailbox =
            Mailbox::new(Some(name.to_owned()), mailable(&address).ok_or(PostError::From)?);
        Ok(Self { mailbox, host: host.to_owned() })
    }
}

/// An address as servers take it: a domain of any script in its Latin form.
fn mailable(address: &str) -> Option<Address> {
    let (local, domain) = address.rsplit_once('@')?;
    if domain.is_ascii() {
        return Address::new(local, domain).ok();
    }
    let Ok(Host::Domain(domain)) = Host::parse(domain) else { return None };
    Address::new(local, domain).ok()
}

/// A mail about to leave.
pub(super) struct Outgoing<'a> {
    pub(super) id: Uuid,
    pub(super) created: Moment,
    pub(super) to: &'a str,
    pub(super) subject: &'a str,
    pub(super) body: &'a str,
}

/// Why a mail did not leave; the text is a code for the log.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unsent {
    /// It may next time.
    Yet(String),
    /// It never will.
    Ever(String),
}

/// Hands a mail over.
pub(super) async fn hand_over(
    post: &Post,
    sender: &Sender,
    mail: &Outgoing<'_>,
) -> Result<(), Unsent> {
    let message = message(sender, mail).ok_or_else(|| Unsent::Ever("mail-unfit".into()))?;
    match post {
        Post::Folder(folder) => {
            let path = folder.join(file_name(mail));
            let written =
                tokio::task::spawn_blocking(move || write(&path, &message.formatted())).await;
            match written {
                Ok(Ok(())) => Ok(()),
                _ => Err(Unsent::Yet("folder".into())),
            }
        }
        Post::Smtp(server) => match tokio::time::timeout(HAND_OVER, server.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(unsent(&error)),
            Err(_) => Err(Unsent::Yet("smtp-timeout".into())),
        },
    }
}

fn unsent(error: &lettre::transport::smtp::Error) -> Unsent {
    if let Some(code) = error.status() {
        let text = format!("smtp-{code}");
        let is_final = error.is_permanent() && !OWN.contains(&code.into());
        return if is_final { Unsent::Ever(text) } else { Unsent::Yet(text) };
    }
    let text = if error.is_timeout() {
        "smtp-timeout"
    } else if error.is_client() || error.is_response() {
        "smtp-protocol"
    } else {
        "smtp-connection"
    };
    Unsent::Yet(text.into())
}

/// The same mail is the same message at each try, so that who gets it twice can tell.
pub(super) fn message(sender: &Sender, mail: &Outgoing<'_>) -> Option<Message> {
    let micros = u64::try_from(mail.created.0).ok()?;
    let one_line = mail.subject.replace(char::is_control, " ");
    let body = mail.body.replace(|c: char| c.is_control() && c != '\n', "");
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    let message = Message::builder()
        .date(UNIX_EPOCH + Duration::from_micros(micros))
        .message_id(Some(format!("<{}@{}>", mail.id, sender.host)))
        .from(sender.mailbox.clone())
        .to(Mailbox::new(None, mailable(mail.to)?))
        .subject(one_line)
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
        .singlepart(SinglePart::plain(body));
    message.ok()
}

fn file_name(mail: &Outgoing<'_>) -> String {
    let created = Timestamp::from_microsecond(mail.created.0).unwrap_or_default();
    format!("{}-{}.eml", created.strftime("%Y%m%dT%H%M%SZ"), mail.id)
}

/// Writes a file for this user alone; it has its name once it is whole.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        private::folder(folder)?;
    }
    let part = path.with_extension("part");
    let mut file = private::options().write(true).create(true).truncate(true).open(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&part, path)
}
