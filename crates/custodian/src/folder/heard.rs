//! What others said: the newest status of each custodian, the orders of parties, and what gave alarm. None
//! of before counts again.
//!
//! Not here: whether they said it (`rounds` checks signatures before it hands anything in).

use std::cmp::Ordering;

use private_match::message::agreement::{PartyOrder, Wish};
use private_match::message::status::Status;
use sqlx::Row as _;

use super::{Folder, signed, small, unsigned};
use crate::error::CustodianError;

/// A party's order that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The version of the text.
    pub version: u32,
    /// The epoch; zero for all of the version.
    pub epoch: u32,
    /// Whose.
    pub party: [u8; 32],
    /// What it wants.
    pub wish: Wish,
    /// Its number.
    pub number: u64,
    /// When it was given, in seconds of Unix time.
    pub at: u64,
}

/// Something that the operator has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// The stable word.
    pub code: String,
    /// Which epoch or party.
    pub detail: String,
    /// When it was noticed first, in seconds of Unix time.
    pub first: u64,
    /// When it was noticed last.
    pub last: u64,
}

/// How a status, or a declaration, compares with the one that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It is newer, and kept.
    New,
    /// It is the very one.
    Same,
    /// It is older than the one that is kept.
    Older,
    /// It has the same number and says something else.
    Other,
}

impl Heard {
    /// How a message of a number compares with the kept one of another number.
    pub(crate) fn beside(message: (u64, &[u8]), kept: (u64, &[u8])) -> Self {
        match message.0.cmp(&kept.0) {
            Ordering::Less => Self::Older,
            Ordering::Equal if message.1 == kept.1 => Self::Same,
            Ordering::Equal => Self::Other,
            Ordering::Greater => Self::New,
        }
    }
}

impl Folder {
    /// Takes the status of a custodian whose signature was checked.
    pub(crate) async fn hear(
        &self,
        slug: &str,
        (epoch, custodian): (u32, u16),
        status: &Status,
        message: &[u8],
    ) -> Result<Heard, CustodianError> {
        let mut tx = self.pool.begin().await?;
        let found = sqlx::query(
            "SELECT number, message FROM heard WHERE slug = $1 AND epoch = $2 AND custodian = $3",
        )
        .bind(slug)
        .bind(i64::from(epoch))
        .bind(i64::from(custodian))
        .fetch_optional(&mut *tx)
        .await?;
        if let Some(row) = found {
            let number = unsigned(row.try_get("number")?);
            let kept: Vec<u8> = row.try_get("message")?;
            let heard = Heard::beside((status.number, message), (number, &kept));
            if heard != Heard::New {
                return Ok(heard);
            }
        }
        sqlx::query(
            "INSERT INTO heard (slug, epoch, custodian, number, message) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (slug, epoch, custodian) DO UPDATE
                SET number = excluded.number, message = excluded.message",
        )
        .bind(slug)
        .bind(i64::from(epoch))
        .bind(i64::from(custodian))
        .bind(signed(status.number))
        .bind(message)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Heard::New)
    }

    /// The newest status of each other custodian, as it was signed.
    pub(crate) async fn statuses(
        &self,
        slug: &str,
        epoch: u32,
    ) -> Result<Vec<(u16, Vec<u8>)>, CustodianError> {
        let rows =
            sqlx::query("SELECT custodian, message FROM heard WHERE slug = $1 AND epoch = $2")
                .bind(slug)
                .bind(i64::from(epoch))
                .fetch_all(&self.pool)
                .await?;
        let one = |row: &sqlx::sqlite::SqliteRow| {
            Ok((small(row.try_get("custodian")?), row.try_get("message")?))
        };
        Ok(rows.iter().map(one).collect::<Result<_, sqlx::Error>>()?)
    }

    /// Takes an order whose signature was checked, if its number is higher than of all before of its party.
    pub(crate) async fn order(
        &self,
        slug: &str,
        (version, epoch, party): (u32, u32, &[u8; 32]),
        order: &PartyOrder,
    ) -> Result<bool, CustodianError> {
        let mut tx = self.pool.begin().await?;
        let highest: Option<i64> = sqlx::query_scalar(
            "SELECT max(number) FROM party_order WHERE slug = $1 AND party = $2",
        )
        .bind(slug)
        .bind(&party[..])
        .fetch_one(&mut *tx)
        .await?;
        if highest.is_some_and(|highest| order.number <= unsigned(highest)) {
            return Ok(false);
        }
        let wish = match order.wish {
            Wish::Suspend => 1,
            Wish::Resume => 2,
            Wish::Destroy => 3,
        };
        sqlx::query(
            "INSERT INTO party_order (slug, version, epoch, party, destroys, number, wish, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (slug, version, epoch, party, destroys) DO UPDATE
                SET number = excluded.number, wish = excluded.wish, at = excluded.at",
        )
        .bind(slug)
        .bind(i64::from(version))
        .bind(i64::from(epoch))
        .bind(&party[..])
        .bind(order.wish == Wish::Destroy)
        .bind(signed(order.number))
        .bind(wish)
        .bind(signed(order.time))
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The orders that count: of each party the last of each epoch.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn orders(&self, slug: &str) -> Result<Vec<Order>, CustodianError> {
        let rows = sqlx::query(
            "SELECT version, epoch, party, wish, number, at FROM party_order WHERE slug = $1
             ORDER BY number",
        )
        .bind(slug)
        .fetch_all(&self.pool)
        .await?;
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let party: Vec<u8> = row.try_get("party")?;
            let Ok(party) = party.as_slice().try_into() else { continue };
            let wish = match row.try_get("wish")? {
                2_i64 => Wish::Resume,
                3 => Wish::Destroy,
                _ => Wish::Suspend,
            };
            all.push(Order {
                version: small(row.try_get("version")?),
                epoch: small(row.try_get("epoch")?),
                party,
                wish,
                number: unsigned(row.try_get("number")?),
                at: unsigned(row.try_get("at")?),
            });
        }
        Ok(all)
    }

    /// Takes note of something that the operator has to look at. Returns whether it is new, or was last seen
    /// more than an hour ago.
    pub(crate) async fn alarm(
        &self,
        slug: &str,
        code: &str,
        detail: &str,
        now: u64,
    ) -> Result<bool, CustodianError> {
        let before: Option<i64> =
            sqlx::query_scalar("SELECT last FROM alarm WHERE slug = $1 AND code = $2")
                .bind(slug)
                .bind(code)
                .fetch_optional(&self.pool)
                .await?;
        sqlx::query(
            "INSERT INTO alarm (slug, code, detail, first, last) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (slug, code) DO UPDATE SET detail = excluded.detail, last = excluded.last",
        )
        .bind(slug)
        .bind(code)
        .bind(detail)
        .bind(signed(now))
        .bind(signed(now))
        .execute(&self.pool)
        .await?;
        Ok(before.is_none_or(|last| unsigned(last).saturating_add(3_600) < now))
    }

    /// Forgets an alarm that the operator has seen; what is still so gives it again.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn calm(&self, slug: &str, code: &str) -> Result<(), CustodianError> {
        sqlx::query("DELETE FROM alarm WHERE slug = $1 AND code = $2")
            .bind(slug)
            .bind(code)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// What gave alarm, the latest first.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn alarms(&self, slug: &str) -> Result<Vec<Alarm>, CustodianError> {
        let rows = sqlx::query(
            "SELECT code, detail, first, last FROM alarm WHERE slug = $1 ORDER BY last DESC, code",
        )
        .bind(slug)
        .fetch_all(&self.pool)
        .await?;
        let one = |row: &sqlx::sqlite::SqliteRow| {
            Ok(Alarm {
                code: row.try_get("code")?,
                detail: row.try_get("detail")?,
                first: unsigned(row.try_get("first")?),
                last: unsigned(row.try_get("last")?),
            })
        };
        Ok(rows.iter().map(one).collect::<Result<_, sqlx::Error>>()?)
    }
}
