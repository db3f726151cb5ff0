//! Deposits: members' lists, their parts, and the tokens that are compared.
//!
//! A list arrives in parts (`part`). When it is whole, its tokens are entered and looked for (`token`).
//!
//! Not here: sealing and digests (`app::deposit`), hits (`hit`).

mod part;
mod token;

use uuid::Uuid;
use whatson_domain::{AgreementId, Moment, OrganisationId};

pub use part::{count_parts, insert_part, part, roots, update_part};
pub use token::{Idx, MANY, Standing, Token, batches, enter, look_up, remove, remove_all};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx, Value};

macro_rules! lists {
    ($where:literal) => {
        concat!(
            "SELECT id, agreement_id, epoch, list, party, organisation_id, number, kind, entries,
                    message, state, receipt, at FROM deposit_list WHERE ",
            $where
        )
    };
}
const FIND: &str = lists!("agreement_id = $1 AND epoch = $2 AND party = $3 AND number = $4");
const FIND_LIST: &str = lists!("agreement_id = $1 AND epoch = $2 AND list = $3");
const OF_PARTY: &str = lists!(
    "agreement_id = $1 AND epoch = $2 AND party = $3 AND number > 0
     ORDER BY number LIMIT 10000"
);
const OF_ORGANISATION: &str = lists!(
    "agreement_id = $1 AND organisation_id = $2 AND number > 0 ORDER BY at DESC, id LIMIT 10000"
);
const STANDING: &str = lists!(
    "agreement_id = $1 AND epoch = $2 AND state = 'standing' AND list > $3 ORDER BY list LIMIT 1"
);
const SUMS: &str = "
SELECT organisation_id, kind, count(*) AS lists, CAST(sum(entries) AS BIGINT) AS entries,
       min(at) AS began, max(at) AS latest
  FROM deposit_list WHERE agreement_id = $1 AND state = 'standing'
 GROUP BY organisation_id, kind ORDER BY organisation_id, kind";
const OF_EPOCH: &str = lists!("agreement_id = $1 AND epoch = $2 AND state <> 'gone' ORDER BY list");
const UNREADY: &str = lists!("state IN ('arriving', 'entered') ORDER BY at LIMIT 100");
const NEXT: &str = "
SELECT coalesce(max(list), 0) + 1 AS n FROM deposit_list WHERE agreement_id = $1 AND epoch = $2";
const NEXT_NUMBER: &str = "
SELECT coalesce(max(number), 0) + 1 AS n FROM deposit_list
 WHERE agreement_id = $1 AND epoch = $2 AND party = $3 AND number > 0";
const HELD: &str = "
SELECT CAST(coalesce(sum(entries), 0) AS BIGINT) AS n FROM deposit_list
 WHERE agreement_id = $1 AND epoch = $2 AND party = $3";
const INSERT: &str = "
INSERT INTO deposit_list (id, agreement_id, epoch, list, party, organisation_id, number, kind,
                          entries, message, state, receipt, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
const UPDATE: &str = "UPDATE deposit_list SET state = $1, receipt = $2 WHERE id = $3";
/// Its number is free again, and its place is never another list's.
const ERASE: &str = "
UPDATE deposit_list SET state = 'gone', number = -list, entries = 0
 WHERE id = $1 AND state IN ('arriving', 'entered')";

const ERASE_PARTS: &str =
    "DELETE FROM deposit_part WHERE agreement_id = $1 AND epoch = $2 AND list = $3";

/// How far a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Its parts come.
    Arriving,
    /// It is whole; its tokens are being entered and compared.
    Entered,
    /// It stands, and was compared.
    Standing,
    /// All that was in it expired or was taken back.
    Gone,
}

impl State {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Arriving, Self::Entered, Self::Standing, Self::Gone];

    /// The stable word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Arriving => "arriving",
            Self::Entered => "entered",
            Self::Standing => "standing",
            Self::Gone => "gone",
        }
    }

    fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.word() == word).unwrap_or(Self::Gone)
    }
}

/// Where a list stands: agreement, epoch, and the hub's number for it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shelf {
    /// The agreement.
    pub of: AgreementId,
    /// The epoch.
    pub epoch: u32,
    /// The hub's number for the list.
    pub list: u32,
}

impl DepositList {
    /// The state of its row, as events of the audit log hash it ([`crate::state_hash`]).
    #[must_use]
    pub fn state_bytes(&self) -> Vec<u8> {
        let number = |n: i64| n.to_be_bytes();
        let mut out = Vec::with_capacity(1_024);
        let fields: [&[u8]; 11] = [
            self.id.as_bytes(),
            self.at.of.0.as_bytes(),
            &number(self.at.epoch.into()),
            &number(self.at.list.into()),
            &self.party,
            self.organisation.0.as_bytes(),
            &number(self.number.into()),
            self.kind.as_bytes(),
            &number(self.entries.into()),
            &self.message,
            &number(self.came.0),
        ];
        fields.into_iter().for_each(|value| crate::state_field(&mut out, Some(value)));
        out
    }
}

impl Shelf {
    fn values(self) -> Vec<Value> {
        vec![self.of.0.into(), i64::from(self.epoch).into(), i64::from(self.list).into()]
    }
}

/// A member's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepositList {
    /// Identifies it.
    pub id: Uuid,
    /// Where it stands.
    pub at: Shelf,
    /// The member's key.
    pub party: [u8; 32],
    /// The member.
    pub organisation: OrganisationId,
    /// The member's own number for it in this epoch.
    pub number: u32,
    /// Type of its identifiers.
    pub kind: String,
    /// Entries, padding included.
    pub entries: u32,
    /// What the member signed.
    pub message: Vec<u8>,
    /// How far it is.
    pub state: State,
    /// What the hub signed when it stood; blank before.
    pub receipt: String,
    /// When it began to come.
    pub came: Moment,
}

/// A member's list by its own number.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(
    tx: &mut Tx,
    (of, epoch): (AgreementId, u32),
    party: &[u8; 32],
    number: u32,
) -> Result<Option<DepositList>, StoreError> {
    let values = vec![
        of.0.into(),
        i64::from(epoch).into(),
        party.as_slice().into(),
        i64::from(number).into(),
    ];
    tx.row(FIND, values).await?.as_ref().map(read).transpose()
}

/// The list at a place.
///
/// # Errors
///
/// As [`find`].
pub async fn find_at(tx: &mut Tx, at: Shelf) -> Result<Option<DepositList>, StoreError> {
    tx.row(FIND_LIST, at.values()).await?.as_ref().map(read).transpose()
}

/// A member's lists in an epoch, by its own numbers.
///
/// # Errors
///
/// As [`find`].
pub async fn of_party(
    tx: &mut Tx,
    (of, epoch): (AgreementId, u32),
    party: &[u8; 32],
) -> Result<Vec<DepositList>, StoreError> {
    let values = vec![of.0.into(), i64::from(epoch).into(), party.as_slice().into()];
    tx.rows(OF_PARTY, values).await?.iter().map(read).collect()
}

/// An organisation's lists in all epochs of an agreement, latest first.
///
/// # Errors
///
/// As [`find`].
pub async fn of_organisation(
    tx: &mut Tx,
    of: AgreementId,
    own: OrganisationId,
) -> Result<Vec<DepositList>, StoreError> {
    let values = vec![of.0.into(), own.0.into()];
    tx.rows(OF_ORGANISATION, values).await?.iter().map(read).collect()
}

/// The first list that stands in an epoch after one of the hub's numbers.
///
/// # Errors
///
/// As [`find`].
pub async fn standing_after(tx: &mut Tx, at: Shelf) -> Result<Option<DepositList>, StoreError> {
    tx.row(STANDING, at.values()).await?.as_ref().map(read).transpose()
}

/// What stands of an organisation and a type, all epochs of an agreement together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The member.
    pub organisation: OrganisationId,
    /// Type of the identifiers.
    pub kind: String,
    /// Lists.
    pub lists: u64,
    /// Entries, padding included.
    pub entries: u64,
    /// When the first of them came.
    pub first: Moment,
    /// When the last of them came.
    pub last: Moment,
}

/// What stands of an agreement, by organisation and type.
///
/// # Errors
///
/// As [`find`].
pub async fn sums(tx: &mut Tx, of: AgreementId) -> Result<Vec<Sum>, StoreError> {
    let count = |number: i64| u64::try_from(number).unwrap_or_default();
    let read = |row: &Row| {
        Ok(Sum {
            organisation: OrganisationId(row.id("organisation_id")?),
            kind: row.text("kind")?,
            lists: count(row.int("lists")?),
            entries: count(row.int("entries")?),
            first: Moment(row.int("began")?),
            last: Moment(row.int("latest")?),
        })
    };
    tx.rows(SUMS, vec![of.0.into()]).await?.iter().map(read).collect()
}

/// All lists of an epoch of which something may stand.
///
/// # Errors
///
/// As [`find`].
pub async fn of_epoch(
    tx: &mut Tx,
    of: AgreementId,
    epoch: u32,
) -> Result<Vec<DepositList>, StoreError> {
    let values = vec![of.0.into(), i64::from(epoch).into()];
    tx.rows(OF_EPOCH, values).await?.iter().map(read).collect()
}

/// Lists that are not ready, longest first.
///
/// # Errors
///
/// As [`find`].
pub async fn unready(tx: &mut Tx) -> Result<Vec<DepositList>, StoreError> {
    tx.rows(UNREADY, vec![]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<DepositList, StoreError> {
    let id = row.id("id")?;
    let corrupt = |what: &str| StoreError::Corrupt {
        table: "deposit_list",
        row: id.to_string(),
        what: what.to_owned(),
    };
    let small = |column: &str| u32::try_from(row.int(column)?).map_err(|_| corrupt(column));
    let of = AgreementId(row.id("agreement_id")?);
    Ok(DepositList {
        id,
        at: Shelf { of, epoch: small("epoch")?, list: small("list")? },
        party: row.bytes("party")?.try_into().map_err(|_| corrupt("party"))?,
        organisation: OrganisationId(row.id("organisation_id")?),
        // Negative of one that was forgotten.
        number: u32::try_from(row.int("number")?.unsigned_abs()).map_err(|_| corrupt("number"))?,
        kind: row.text("kind")?,
        entries: small("entries")?,
        message: row.bytes("message")?,
        state: State::from_word(&row.text("state")?),
        receipt: row.text("receipt")?,
        came: Moment(row.int("at")?),
    })
}

/// The hub's next number for a list of an epoch, the member's own next, and how many entries the member
/// has deposited in it, what it took back included.
///
/// # Errors
///
/// As [`find`].
pub async fn next(
    tx: &mut Tx,
    (of, epoch): (AgreementId, u32),
    party: &[u8; 32],
) -> Result<(u32, u32, u64), StoreError> {
    let list = tx.number(NEXT, vec![of.0.into(), i64::from(epoch).into()]).await?;
    let own = vec![of.0.into(), i64::from(epoch).into(), Value::from(party.as_slice())];
    let held = tx.number(HELD, own).await?;
    let number = next_number(tx, (of, epoch), party).await?;
    let list = u32::try_from(list).unwrap_or(u32::MAX);
    Ok((list, number, u64::try_from(held).unwrap_or_default()))
}

/// The next number of a member's own for a list of an epoch.
///
/// # Errors
///
/// As [`find`].
pub async fn next_number(
    tx: &mut Tx,
    (of, epoch): (AgreementId, u32),
    party: &[u8; 32],
) -> Result<u32, StoreError> {
    let own = vec![of.0.into(), i64::from(epoch).into(), Value::from(party.as_slice())];
    Ok(u32::try_from(tx.number(NEXT_NUMBER, own).await?).unwrap_or(u32::MAX))
}

/// Adds a list.
///
/// # Errors
///
/// [`StoreError::Exists`] when its number is taken.
pub async fn insert(tx: &mut Tx, new: &DepositList) -> Result<(), StoreError> {
    tx.touch(Noun::DepositList, new.id);
    let values = vec![
        new.id.into(),
        new.at.of.0.into(),
        i64::from(new.at.epoch).into(),
        i64::from(new.at.list).into(),
        new.party.as_slice().into(),
        new.organisation.0.into(),
        i64::from(new.number).into(),
        (&new.kind).into(),
        i64::from(new.entries).into(),
        new.message.clone().into(),
        new.state.word().into(),
        (&new.receipt).into(),
        new.came.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Writes state and receipt.
///
/// # Errors
///
/// As [`find`].
pub async fn update(tx: &mut Tx, changed: &DepositList) -> Result<(), StoreError> {
    tx.touch(Noun::DepositList, changed.id);
    let values = vec![changed.state.word().into(), (&changed.receipt).into(), changed.id.into()];
    tx.run(UPDATE, values).await.map(|_| ())
}

/// Ends all lists of an epoch: those that do not stand as if they had not come.
///
/// # Errors
///
/// As [`find`].
pub async fn end_all(tx: &mut Tx, of: AgreementId, epoch: u32) -> Result<(), StoreError> {
    for list in of_epoch(tx, of, epoch).await? {
        if list.state == State::Standing {
            update(tx, &DepositList { state: State::Gone, ..list }).await?;
        } else {
            erase(tx, &list).await?;
        }
    }
    Ok(())
}

/// Forgets a list that does not stand, with its parts, as if it had not come; false when it stands, or was
/// forgotten before.
///
/// # Errors
///
/// As [`find`].
pub async fn erase(tx: &mut Tx, of: &DepositList) -> Result<bool, StoreError> {
    if tx.run(ERASE, vec![of.id.into()]).await? != 1 {
        return Ok(false);
    }
    tx.touch(Noun::DepositList, of.id);
    tx.run(ERASE_PARTS, of.at.values()).await?;
    Ok(true)
}
