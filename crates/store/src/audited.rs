//! Which tables the audit log vouches for, and the state of a row as it hashes it.
//!
//! A row's state is every column of it, each with its sort and length, and for a network its
//! members. Whoever changes such a row says so with [`Tx::touch`]; a transaction that touched one
//! and did not append an event cannot be committed.
//!
//! Not here: events (`audit`), comparing all rows with the log (`audit_check`).

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::db::{Row, StoreError, Tx};

/// A noun whose rows the log vouches for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Noun {
    /// An organisation.
    Organisation,
    /// A service.
    Service,
    /// A place.
    Location,
    /// A network with its members.
    Network,
    /// A token.
    Token,
    /// A person with an account.
    Person,
    /// A way to sign in.
    Credential,
    /// What a person is to an organisation.
    Membership,
    /// An invitation to an organisation.
    Invitation,
    /// That an organisation was let in.
    Vetting,
    /// An application to be let in.
    Application,
    /// What an organisation says of an application.
    Vouch,
    /// An entry of the block list.
    Block,
    /// A witness of the audit log.
    Witness,
    /// An agreement.
    Agreement,
    /// A version of an agreement with its parties.
    AgreementVersion,
    /// A party's signature under a version.
    AgreementSignature,
    /// That a party stopped a version.
    AgreementSuspension,
    /// Public keys of an organisation.
    PartyKey,
    /// The life of one key under an agreement.
    Epoch,
    /// A member's list of deposits.
    DepositList,
    /// What a member declared of its first load.
    FirstLoad,
}

/// Sort of a column's value.
#[derive(Debug, Clone, Copy)]
enum Sort {
    Text,
    Int,
    Id,
    Bytes,
}

use Sort::{Bytes, Id, Int, Text};

/// How a noun's rows are read.
struct Table {
    one: &'static str,
    all: &'static str,
    columns: &'static [(&'static str, Sort)],
    /// Further rows that belong to it, a column `part` each.
    parts: Option<&'static str>,
}

macro_rules! table {
    ($name:literal, $($column:literal $sort:expr),+; $parts:expr) => {
        Table {
            one: concat!("SELECT ", table!(@list $($column),+), " FROM ", $name, " WHERE id = $1"),
            all: concat!(
                "SELECT ", table!(@list $($column),+), " FROM ", $name,
                " WHERE id > $1 ORDER BY id LIMIT $2"
            ),
            columns: &[$(($column, $sort)),+],
            parts: $parts,
        }
    };
    (@list $first:literal $(, $more:literal)*) => { concat!($first $(, ", ", $more)*) };
}

const ORGANISATION: Table = table!("organisation", "id" Id, "slug" Text, "name" Text,
    "country" Text, "kind" Text, "listing" Text, "demo" Int, "confirmed" Int, "version" Int,
    "created" Int, "updated" Int, "doc" Text; None);
const SERVICE: Table = table!("service", "id" Id, "organisation_id" Id, "status" Text,
    "confirmed" Int, "updated" Int, "doc" Text; None);
const LOCATION: Table =
    table!("location", "id" Id, "organisation_id" Id, "country" Text, "doc" Text; None);
const NETWORK: Table = table!("network", "id" Id, "slug" Text, "demo" Int, "version" Int,
    "updated" Int, "doc" Text; Some("
SELECT organisation_id AS part FROM network_member WHERE network_id = $1 ORDER BY organisation_id"));
const TOKEN: Table = table!("token", "id" Id, "digest" Bytes, "name" Text, "actor" Text,
    "created" Int, "expires" Int, "revoked" Int, "person_id" Id, "scope" Text,
    "organisation_id" Id; None);
const PERSON: Table = table!("person", "id" Id, "name" Text, "email" Bytes, "email_key" Bytes,
    "lang" Text, "state" Text, "hub_roles" Text, "version" Int, "created" Int, "updated" Int; None);
const CREDENTIAL: Table = table!("credential", "id" Id, "person_id" Id, "kind" Text, "name" Text,
    "handle" Bytes, "secret" Bytes, "created" Int; None);
const MEMBERSHIP: Table = table!("membership", "id" Id, "person_id" Id, "organisation_id" Id,
    "roles" Text, "version" Int, "created" Int, "updated" Int; None);
const INVITATION: Table = table!("invitation", "id" Id, "digest" Bytes, "organisation_id" Id,
    "roles" Text, "email" Bytes, "person_id" Id, "created" Int, "expires" Int; None);
const VETTING: Table = table!("vetting", "id" Id, "state" Text, "basis" Text, "evidence" Text,
    "since" Int, "review_due" Int, "version" Int, "updated" Int; None);
const APPLICATION: Table = table!("application", "id" Id, "person_id" Id, "organisation_id" Id,
    "is_claim" Int, "state" Text, "mail_domain" Text, "findings" Text, "good" Int, "received" Int,
    "decided" Int, "version" Int, "doc" Text; None);
const VOUCH: Table = table!("vouch", "id" Id, "application_id" Id, "organisation_id" Id,
    "person_id" Id, "word" Text, "statement" Text, "created" Int, "answered" Int; None);
const BLOCK: Table = table!("block", "id" Id, "kind" Text, "key" Text, "shown" Text,
    "reason" Text, "created" Int; None);
const WITNESS: Table = table!("witness", "id" Id, "name" Text, "vkey" Text, "created" Int; None);
const AGREEMENT: Table = table!("agreement", "id" Id, "slug" Text, "created" Int; None);
const AGREEMENT_VERSION: Table = table!("agreement_version", "id" Id, "agreement_id" Id,
    "number" Int, "drafter_id" Id, "state" Text, "doc" Text, "written" Text, "created" Int,
    "opened" Int, "activated" Int, "ended" Int, "version" Int, "updated" Int; Some("
SELECT organisation_id AS part FROM agreement_party WHERE version_id = $1 ORDER BY organisation_id"));
const AGREEMENT_SIGNATURE: Table = table!("agreement_signature", "id" Id, "version_id" Id,
    "organisation_id" Id, "person_id" Id, "message" Bytes, "at" Int; None);
const AGREEMENT_SUSPENSION: Table = table!("agreement_suspension", "id" Id, "version_id" Id,
    "organisation_id" Id, "person_id" Id, "reason" Text, "at" Int, "lifted" Int; None);
const PARTY_KEY: Table = table!("party_key", "id" Id, "organisation_id" Id, "keys" Bytes,
    "person_id" Id, "created" Int, "withdrawn" Int; None);

const EPOCH: Table = table!("epoch", "id" Id, "agreement_id" Id, "number" Int, "version" Int,
    "run" Int, "state" Text, "statement" Bytes, "pepper" Bytes, "began" Int, "closes" Int; None);
/// Without its state and receipt: what a member deposited when stays provable when it leaves.
const DEPOSIT_LIST: Table = table!("deposit_list", "id" Id, "agreement_id" Id, "epoch" Int,
    "list" Int, "party" Bytes, "organisation_id" Id, "number" Int, "kind" Text, "entries" Int,
    "message" Bytes, "at" Int; None);
const FIRST_LOAD: Table = table!("first_load", "id" Id, "agreement_id" Id, "epoch" Int,
    "party" Bytes, "organisation_id" Id, "number" Int, "size" Int, "first_day" Int, "days" Int,
    "message" Bytes, "state" Text, "declared" Int, "declarer_id" Id, "confirmed" Int,
    "confirmer_id" Id; None);

impl Noun {
    /// All nouns.
    pub const ALL: [Self; 22] = [
        Self::Organisation,
        Self::Service,
        Self::Location,
        Self::Network,
        Self::Token,
        Self::Person,
        Self::Credential,
        Self::Membership,
        Self::Invitation,
        Self::Vetting,
        Self::Application,
        Self::Vouch,
        Self::Block,
        Self::Witness,
        Self::Agreement,
        Self::AgreementVersion,
        Self::AgreementSignature,
        Self::AgreementSuspension,
        Self::PartyKey,
        Self::Epoch,
        Self::DepositList,
        Self::FirstLoad,
    ];

    /// The stable word of rows: the table's name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Service => "service",
            Self::Location => "location",
            Self::Network => "network",
            Self::Token => "token",
            Self::Person => "person",
            Self::Credential => "credential",
            Self::Membership => "membership",
            Self::Invitation => "invitation",
            Self::Vetting => "vetting",
            Self::Application => "application",
            Self::Vouch => "vouch",
            Self::Block => "block",
            Self::Witness => "witness",
            Self::Agreement => "agreement",
            Self::AgreementVersion => "agreement_version",
            Self::AgreementSignature => "agreement_signature",
            Self::AgreementSuspension => "agreement_suspension",
            Self::PartyKey => "party_key",
            Self::Epoch => "epoch",
            Self::DepositList => "deposit_list",
            Self::FirstLoad => "first_load",
        }
    }

    /// The columns that a state is made of, in their order: another list makes other states.
    #[must_use]
    pub fn layout(self) -> String {
        let columns: Vec<_> = self.table().columns.iter().map(|(name, _)| *name).collect();
        format!("{} {}", self.word(), columns.join(","))
    }

    fn table(self) -> &'static Table {
        match self {
            Self::Organisation => &ORGANISATION,
            Self::Service => &SERVICE,
            Self::Location => &LOCATION,
            Self::Network => &NETWORK,
            Self::Token => &TOKEN,
            Self::Person => &PERSON,
            Self::Credential => &CREDENTIAL,
            Self::Membership => &MEMBERSHIP,
            Self::Invitation => &INVITATION,
            Self::Vetting => &VETTING,
            Self::Application => &APPLICATION,
            Self::Vouch => &VOUCH,
            Self::Block => &BLOCK,
            Self::Witness => &WITNESS,
            Self::Agreement => &AGREEMENT,
            Self::AgreementVersion => &AGREEMENT_VERSION,
            Self::AgreementSignature => &AGREEMENT_SIGNATURE,
            Self::AgreementSuspension => &AGREEMENT_SUSPENSION,
            Self::PartyKey => &PARTY_KEY,
            Self::Epoch => &EPOCH,
            Self::DepositList => &DEPOSIT_LIST,
            Self::FirstLoad => &FIRST_LOAD,
        }
    }
}

/// The state of a row as bytes; none when there is no such row.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub(crate) async fn state(
    tx: &mut Tx,
    noun: Noun,
    id: Uuid,
) -> Result<Option<Vec<u8>>, StoreError> {
    let table = noun.table();
    let Some(row) = tx.row(table.one, vec![id.into()]).await? else { return Ok(None) };
    let mut bytes = read(table, &row)?;
    parts(tx, table, id, &mut bytes).await?;
    Ok(Some(bytes))
}

/// The states of the next rows after an identifier.
///
/// # Errors
///
/// As [`state`].
pub(crate) async fn states(
    tx: &mut Tx,
    noun: Noun,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, Vec<u8>)>, StoreError> {
    let (table, mut all) = (noun.table(), Vec::new());
    for row in tx.rows(table.all, vec![after.into(), limit.into()]).await? {
        let (id, mut bytes) = (row.id("id")?, read(table, &row)?);
        parts(tx, table, id, &mut bytes).await?;
        all.push((id, bytes));
    }
    Ok(all)
}

/// The hash of a state that an event carries.
#[must_use]
pub fn hash(salt: &[u8], noun: Noun, state: &[u8]) -> [u8; 32] {
    let name = noun.word().as_bytes();
    Sha256::new()
        .chain_update(b"whatson state v1\0")
        .chain_update(salt)
        .chain_update(name)
        .chain_update([0])
        .chain_update(state)
        .finalize()
        .into()
}

fn read(table: &Table, row: &Row) -> Result<Vec<u8>, StoreError> {
    let mut out = Vec::with_capacity(512);
    for (name, sort) in table.columns {
        let value = match sort {
            Text => row.maybe_text(name)?.map(String::into_bytes),
            Int => row.maybe_int(name)?.map(|n| n.to_be_bytes().to_vec()),
            Id => row.maybe_id(name)?.map(|id| id.as_bytes().to_vec()),
            Bytes => row.maybe_bytes(name)?,
        };
        field(&mut out, value.as_deref());
    }
    Ok(out)
}

async fn parts(tx: &mut Tx, table: &Table, id: Uuid, out: &mut Vec<u8>) -> Result<(), StoreError> {
    let Some(sql) = table.parts else { return Ok(()) };
    for row in tx.rows(sql, vec![id.into()]).await? {
        field(out, Some(row.id("part")?.as_bytes()));
    }
    Ok(())
}

/// Adds a value with its length, so that no two rows have the same bytes; none is told from empty.
pub fn field(out: &mut Vec<u8>, value: Option<&[u8]>) {
    match value {
        Some(value) => {
            out.push(1);
            out.extend_from_slice(&u64::try_from(value.len()).unwrap_or(u64::MAX).to_be_bytes());
            out.extend_from_slice(value);
        }
        None => out.push(0),
    }
}
