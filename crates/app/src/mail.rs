//! Mail to people: what it may say, and where it waits for its way out.
//!
//! A mail is kept in the transaction that causes it, so that there is neither one without its cause
//! nor a cause without its mail. It says what its [`Kind`] says, an organisation's name and a link at
//! the most, and nothing of any case. Recipient and arguments are sealed, and emptied when it was
//! sent or given up.
//!
//! Not here: words (`web::mail`), when it is sent and tried again (`follow`), how (`post`).

mod follow;
mod post;

use std::mem::take;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use whatson_domain::Act;
use whatson_domain::freshness::DAY;
use whatson_domain::person::EmailAddress;
use whatson_store::mail::{self, New};
use whatson_store::{Tx, audit};
use zeroize::Zeroizing;

use crate::access::{self, event};
use crate::clock::new_id;
use crate::secret::wipe;
use crate::{Actor, App, AppError};

pub use follow::{Round, deliver, follow};
pub use post::{Post, PostError, Sender};

/// Most mails to one address within a day: nobody is bombed through a hub.
const MOST: i64 = 10;
/// What a mail's secret part is sealed for.
pub(crate) const SEALED: &str = "mail.sealed";

/// What a mail says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody is invited to an organisation.
    Invitation,
    /// An applicant has to show that the address is theirs.
    ApplicationConfirm,
    /// Somebody applied with the address of an account.
    ApplicationKnown,
    /// An application was accepted.
    ApplicationAccepted,
    /// An application was not accepted.
    ApplicationRefused,
    /// An application came and waits for two who vouch, or for a moderator.
    ApplicationWaiting,
    /// A vetted organisation is asked to vouch.
    VouchAsked,
    /// Somebody asked for another way into an account.
    Recovery,
    /// A way to sign in was added or removed.
    AccountChanged,
    /// An organisation is looked at again within a month.
    ReviewDue,
    /// An organisation was suspended; the accounts of its people work.
    OrganisationSuspended,
    /// An account was suspended.
    Suspended,
    /// An agreement lies before an organisation for its signature.
    AgreementWaits,
    /// An agreement of an organisation holds now, was stopped, goes on or is over.
    AgreementChanged,
    /// Something waits for an organisation under an agreement; not what.
    AgreementNews,
    /// The operator looks whether mail arrives.
    Test,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 16] = [
        Self::Invitation,
        Self::ApplicationConfirm,
        Self::ApplicationKnown,
        Self::ApplicationAccepted,
        Self::ApplicationRefused,
        Self::ApplicationWaiting,
        Self::VouchAsked,
        Self::Recovery,
        Self::AccountChanged,
        Self::ReviewDue,
        Self::OrganisationSuspended,
        Self::Suspended,
        Self::AgreementWaits,
        Self::AgreementChanged,
        Self::AgreementNews,
        Self::Test,
    ];

    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::ApplicationConfirm => "application-confirm",
            Self::ApplicationKnown => "application-known",
            Self::ApplicationAccepted => "application-accepted",
            Self::ApplicationRefused => "application-refused",
            Self::ApplicationWaiting => "application-waiting",
            Self::VouchAsked => "vouch-asked",
            Self::Recovery => "recovery",
            Self::AccountChanged => "account-changed",
            Self::ReviewDue => "review-due",
            Self::OrganisationSuspended => "organisation-suspended",
            Self::Suspended => "suspended",
            Self::AgreementWaits => "agreement-waits",
            Self::AgreementChanged => "agreement-changed",
            Self::AgreementNews => "agreement-news",
            Self::Test => "test",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.word() == word)
    }

    /// What a mail of this kind says beside its words: all of it, and nothing else. `link` is a path
    /// of the hub without a language.
    #[must_use]
    pub fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Invitation
            | Self::ApplicationAccepted
            | Self::ApplicationWaiting
            | Self::VouchAsked
            | Self::ReviewDue
            | Self::AgreementWaits
            | Self::AgreementChanged
            | Self::AgreementNews => &["organisation", "link"],
            Self::ApplicationConfirm | Self::ApplicationKnown | Self::Recovery => &["link"],
            Self::ApplicationRefused | Self::OrganisationSuspended => &["organisation"],
            Self::AccountChanged | Self::Suspended | Self::Test => &[],
        }
    }
}

/// What a mail has to say, for putting it into words; to whom it goes is nobody's business there.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it says.
    pub kind: Kind,
    /// The language of its reader.
    pub lang: String,
    /// Name and value of what is put into its words.
    pub arguments: Vec<(String, String)>,
}

/// No link and no name comes into a log.
impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Links are among the arguments.
impl Drop for Letter {
    fn drop(&mut self) {
        self.arguments.iter_mut().for_each(|(_, value)| wipe(value));
    }
}

/// What is sealed of a mail.
#[derive(Serialize, Deserialize)]
struct Sealed {
    to: String,
    arguments: Vec<(String, String)>,
}

impl Drop for Sealed {
    fn drop(&mut self) {
        wipe(&mut self.to);
        self.arguments.iter_mut().for_each(|(_, value)| wipe(value));
    }
}

/// Keeps a mail within a transaction; it is sent after its commit. Dropped without a word when the
/// address had ten within a day (on PostgreSQL a few more, when they are caused at once).
///
/// # Errors
///
/// [`AppError::Refused`] when `to` is no address; [`AppError::Internal`] when the arguments are not
/// those of the kind.
pub(crate) async fn send(
    app: &App,
    tx: &mut Tx,
    kind: Kind,
    to: &str,
    lang: &str,
    arguments: &[(&str, &str)],
) -> Result<(), AppError> {
    let to = EmailAddress::new("email", to)?;
    if !arguments.iter().map(|(name, _)| name).eq(kind.arguments()) {
        return Err(AppError::Internal(format!(
            "a mail of kind {} says other things",
            kind.word()
        )));
    }
    if is_full(app, tx, &to).await? {
        tracing::warn!(kind = kind.word(), "a mail was dropped: too many to its address");
        return Ok(());
    }
    let arguments = arguments.iter().map(|&(name, value)| (name.to_owned(), value.to_owned()));
    let sealed = Sealed { to: to.as_str().to_owned(), arguments: arguments.collect() };
    let plain = serde_json::to_vec(&sealed).map_err(|e| AppError::Internal(e.to_string()))?;
    let id = new_id(&*app.clock, &*app.chance);
    let new = New {
        id,
        kind: kind.word(),
        lang: lang.to_owned(),
        recipient: recipient(app, &to),
        sealed: app.vault.seal(SEALED, id, &Zeroizing::new(plain), &*app.chance),
        created: app.now(),
    };
    Ok(mail::insert(tx, &new).await?)
}

/// Whom mails are counted for.
fn recipient(app: &App, to: &EmailAddress) -> Vec<u8> {
    app.vault.blind("mail.to", to.as_str()).to_vec()
}

/// Whether an address had as many mails as it may have.
async fn is_full(app: &App, tx: &mut Tx, to: &EmailAddress) -> Result<bool, AppError> {
    let since = app.now().days_before(1);
    Ok(mail::count_to(tx, &recipient(app, to), since).await? >= MOST)
}

/// Opens what was sealed; none when it is of another key or of a later release.
fn open(app: &App, id: Uuid, kind: &str, lang: &str, sealed: &[u8]) -> Option<(String, Letter)> {
    let plain = app.vault.open(SEALED, id, sealed)?;
    let mut sealed: Sealed = serde_json::from_slice(&plain).ok()?;
    let (to, arguments) = (take(&mut sealed.to), take(&mut sealed.arguments));
    Some((to, Letter { kind: Kind::from_word(kind)?, lang: lang.to_owned(), arguments }))
}

/// Sends a mail that says nothing but that mail arrives.
///
/// # Errors
///
/// [`AppError::Refused`] when `to` is no address; [`AppError::TooMany`] when it had ten within a day.
pub async fn test(app: &App, actor: Actor, to: &str, lang: &str) -> Result<(), AppError> {
    access::permit(app, actor, Act::ManagePeople, "mail.test", None).await?;
    let address = EmailAddress::new("email", to)?;
    let mut tx = app.store.write().await?;
    if is_full(app, &mut tx, &address).await? {
        return Err(AppError::TooMany(DAY / 1_000_000));
    }
    send(app, &mut tx, Kind::Test, to, lang, &[]).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, "mail.test", None, "permitted")).await?;
    Ok(tx.commit().await?)
}

/// How many mails wait, and how many of a month were sent or given up, by the word of the state.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn counts(app: &App, actor: Actor) -> Result<Vec<(String, i64)>, AppError> {
    access::permit(app, actor, Act::ManagePeople, "mail.count", None).await?;
    let mut tx = app.store.read().await?;
    Ok(mail::counts(&mut tx).await?)
}

#[cfg(test)]
mod tests;
