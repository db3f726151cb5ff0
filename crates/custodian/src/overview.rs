//! How everything stands, for the operator's page and command line: read from the folder and the ledger, also
//! while a custodian serves.
//!
//! Not here: how it is shown (`whatson`).

use private_match::identity::{PartyId, PartyKeys};
use private_match::message::agreement::Wish;

use crate::agreement::{Text, to_hex};
use crate::error::CustodianError;
use crate::folder::{Alarm, EpochRow, Folder};
use crate::ledger::{Allowance, Balance, Ledger};
use crate::service::counted;

/// An agreement, as its custodian's operator sees it.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The newest text that was joined.
    pub text: Text,
    /// Whether all parties are known to have signed it.
    pub is_signed: bool,
    /// Since when the operator stopped it, in seconds of Unix time.
    pub stopped: Option<u64>,
    /// The members of the text.
    pub members: Vec<Member>,
    /// Its epochs.
    pub epochs: Vec<Epoch>,
    /// Orders of parties that count.
    pub orders: Vec<Said>,
    /// What gave alarm, the latest first.
    pub alarms: Vec<Alarm>,
}

/// A member of the text.
#[derive(Debug, Clone)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Its keys.
    pub keys: PartyKeys,
    /// When the operator confirmed them.
    pub confirmed: Option<u64>,
}

/// A key and what was evaluated with it.
#[derive(Debug, Clone)]
pub struct Epoch {
    /// How it stands.
    pub row: EpochRow,
    /// What each member may have evaluated; of the first load, what it declared of it.
    pub allowance: Allowance,
    /// Evaluations of all members.
    pub total: u64,
    /// Those of each member.
    pub members: Vec<Count>,
}

/// A member's evaluations in an epoch.
#[derive(Debug, Clone)]
pub struct Count {
    /// Its name.
    pub name: String,
    /// Who.
    pub member: PartyId,
    /// What the ledger has.
    pub balance: Balance,
}

impl Count {
    /// Whether others saw more than the ledger has: nothing is answered till the operator wrote it forward.
    #[must_use]
    pub fn is_set_back(&self) -> bool {
        self.balance.seen > self.balance.spent
    }
}

/// A party's order.
#[derive(Debug, Clone)]
pub struct Said {
    /// The party's name.
    pub name: String,
    /// What it wants.
    pub wish: Wish,
    /// Of which version.
    pub version: u32,
    /// Of which epoch; zero for all.
    pub epoch: u32,
    /// When, in seconds of Unix time.
    pub at: u64,
}

/// All agreements of a folder.
///
/// # Errors
///
/// [`CustodianError`].
pub async fn all(folder: &Folder, ledger: &Ledger) -> Result<Vec<Overview>, CustodianError> {
    let mut all = Vec::new();
    for slug in folder.agreements().await? {
        all.push(one(folder, ledger, &slug).await?);
    }
    Ok(all)
}

/// One of them.
///
/// # Errors
///
/// [`CustodianError::NotJoined`]; others as they are.
pub async fn one(folder: &Folder, ledger: &Ledger, slug: &str) -> Result<Overview, CustodianError> {
    let texts = folder.texts(slug).await?;
    let text = texts.last().cloned().ok_or(CustodianError::NotJoined)?;
    let confirmed = folder.confirmed(slug).await?;
    let when = |id: PartyId| confirmed.iter().find(|one| one.member == id).map(|one| one.at);
    let member = |party: &crate::agreement::Party| Member {
        name: party.name.clone(),
        keys: party.keys.clone(),
        confirmed: when(party.keys.id()),
    };
    let members = text.members().map(member).collect();
    let mut epochs = Vec::new();
    for row in folder.epochs(slug).await? {
        let of = under(&texts, &row).unwrap_or(&text);
        epochs.push(epoch(ledger, of, row).await?);
    }
    let orders = folder.orders(slug).await?;
    let said = orders.into_iter().map(|order| {
        let known = texts.iter().rev().find_map(|text| text.party(PartyId(order.party)));
        let name = known.map_or_else(|| to_hex(&order.party), |party| party.name.clone());
        let (wish, version, epoch, at) = (order.wish, order.version, order.epoch, order.at);
        Said { name, wish, version, epoch, at }
    });
    Ok(Overview {
        is_signed: folder.is_signed(&text).await?,
        stopped: folder.stopped(slug).await?,
        members,
        epochs,
        orders: said.collect(),
        alarms: folder.alarms(slug).await?,
        text,
    })
}

async fn epoch(ledger: &Ledger, text: &Text, row: EpochRow) -> Result<Epoch, CustodianError> {
    let scope = counted(text.slug().as_bytes(), row.epoch);
    let mut members = Vec::new();
    for party in text.members() {
        let (name, member) = (party.name.clone(), party.keys.id());
        let balance = ledger.balance(&scope, &member.0).await?;
        members.push(Count { name, member, balance });
    }
    let total = ledger.total(&scope).await?;
    Ok(Epoch { row, allowance: text.allowance(), total, members })
}

/// The text that an epoch began under: counts are kept by it.
fn under<'a>(texts: &'a [Text], row: &EpochRow) -> Option<&'a Text> {
    texts.iter().find(|text| text.number() == row.version)
}

/// Writes the count of a member that an operator means forward to what others saw. Returns the count.
///
/// # Errors
///
/// [`CustodianError::NoMember`]; [`CustodianError::NoShare`], if no such epoch began here; others as they are.
pub async fn forward(
    folder: &Folder,
    ledger: &Ledger,
    (slug, epoch): (&str, u32),
    said: &str,
) -> Result<u64, CustodianError> {
    let row = folder.epoch(slug, epoch).await?;
    let texts = folder.texts(slug).await?;
    let newest = texts.last().ok_or(CustodianError::NotJoined)?;
    let of = under(&texts, &row.ok_or(CustodianError::NoShare)?).unwrap_or(newest);
    let (member, scope) = (member(of, said)?.id(), counted(slug.as_bytes(), epoch));
    Ok(ledger.write_forward(&scope, &member.0, of.allowance()).await?)
}

/// The member that an operator means: by the fingerprint that was read out, with or without blanks, or by
/// its identifier in hexadecimal.
///
/// # Errors
///
/// [`CustodianError::NoMember`].
pub fn member<'a>(text: &'a Text, said: &str) -> Result<&'a PartyKeys, CustodianError> {
    let plain = |text: &str| text.split_whitespace().collect::<String>().to_ascii_lowercase();
    let said = plain(said);
    let is_meant =
        |keys: &&PartyKeys| to_hex(&keys.id().0) == said || plain(&keys.fingerprint()) == said;
    let mut keys = text.members().map(|party| &party.keys);
    keys.find(is_meant).ok_or(CustodianError::NoMember)
}
