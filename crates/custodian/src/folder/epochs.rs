//! Epochs of agreements: the ceremony on its way, the share that came of it, the end of it.
//!
//! Ceremony and share are sealed; each step of a ceremony takes the place of the one before.
//!
//! Not here: going on with a ceremony (`ceremony`), sealing (`wrap`).

use private_match::Chance;
use private_match::ceremony::{Key, Terms};
use private_match::identity::Identity;
use private_match::message::status::Destroyed;
use private_match::message::{self, Scope};
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use zeroize::Zeroizing;

use super::{Folder, signed, small, unsigned};
use crate::error::CustodianError;
use crate::wrap::Seal;

const CEREMONY: &str = "ceremony";
const SHARE: &str = "share";

/// How an epoch stands here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpochRow {
    /// Its number.
    pub epoch: u32,
    /// The version of the text under which it began.
    pub version: u32,
    /// The run of the ceremony that was begun last.
    pub run: u32,
    /// Whether a ceremony is on its way.
    pub in_ceremony: bool,
    /// The digest of the key's statement, if there is a share.
    pub statement: Option<[u8; 32]>,
    /// Why the run came to nothing.
    pub fault: Option<String>,
    /// The number of this custodian's newest status.
    pub number: u64,
    /// The signed word that the share is destroyed.
    pub destroyed: Option<Vec<u8>>,
}

const ROW: &str =
    "SELECT epoch, version, run, ceremony IS NOT NULL AS in_ceremony, statement, fault,
        number, destroyed
     FROM epoch WHERE slug = $1 ORDER BY epoch";

fn row(row: &SqliteRow) -> Result<EpochRow, sqlx::Error> {
    let statement: Option<Vec<u8>> = row.try_get("statement")?;
    Ok(EpochRow {
        epoch: small(row.try_get("epoch")?),
        version: small(row.try_get("version")?),
        run: small(row.try_get("run")?),
        in_ceremony: row.try_get("in_ceremony")?,
        statement: statement.and_then(|bytes| bytes.try_into().ok()),
        fault: row.try_get("fault")?,
        number: unsigned(row.try_get("number")?),
        destroyed: row.try_get("destroyed")?,
    })
}

impl Folder {
    /// All epochs of an agreement that began here.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn epochs(&self, slug: &str) -> Result<Vec<EpochRow>, CustodianError> {
        let rows = sqlx::query(ROW).bind(slug).fetch_all(&self.pool).await?;
        Ok(rows.iter().map(row).collect::<Result<_, _>>()?)
    }

    /// One of them.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn epoch(&self, slug: &str, epoch: u32) -> Result<Option<EpochRow>, CustodianError> {
        Ok(self.epochs(slug).await?.into_iter().find(|row| row.epoch == epoch))
    }

    /// Saves a step of a ceremony, sealed. When it comes back, it is on the disk.
    pub(crate) async fn save_ceremony(
        &self,
        slug: &str,
        (version, epoch, run): (u32, u32, u32),
        bytes: &[u8],
        chance: &(dyn Chance + Sync),
    ) -> Result<(), CustodianError> {
        let seal = Seal { agreement: slug, epoch, what: CEREMONY };
        let sealed = self.wraps.seal(&seal, bytes, chance)?;
        sqlx::query(
            "INSERT INTO epoch (slug, epoch, version, run, ceremony, number) VALUES ($1, $2, $3, $4, $5, 0)
             ON CONFLICT (slug, epoch) DO UPDATE
                SET version = excluded.version, run = excluded.run, ceremony = excluded.ceremony,
                    fault = NULL",
        )
        .bind(slug)
        .bind(i64::from(epoch))
        .bind(i64::from(version))
        .bind(i64::from(run))
        .bind(sealed)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The step that was saved last.
    pub(crate) async fn ceremony(
        &self,
        slug: &str,
        epoch: u32,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, CustodianError> {
        let sealed: Option<Option<Vec<u8>>> =
            sqlx::query_scalar("SELECT ceremony FROM epoch WHERE slug = $1 AND epoch = $2")
                .bind(slug)
                .bind(i64::from(epoch))
                .fetch_optional(&self.pool)
                .await?;
        let Some(sealed) = sealed.flatten() else { return Ok(None) };
        let seal = Seal { agreement: slug, epoch, what: CEREMONY };
        self.wraps.open_sealed(&seal, &sealed).map(Some)
    }

    /// A run came to nothing; its secrets go.
    pub(crate) async fn fail_ceremony(
        &self,
        slug: &str,
        epoch: u32,
        fault: &str,
    ) -> Result<(), CustodianError> {
        sqlx::query("UPDATE epoch SET ceremony = NULL, fault = $1 WHERE slug = $2 AND epoch = $3")
            .bind(fault)
            .bind(slug)
            .bind(i64::from(epoch))
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// A ceremony came to a key: its share takes the ceremony's place.
    pub(crate) async fn save_key(
        &self,
        slug: &str,
        epoch: u32,
        key: &Key,
        chance: &(dyn Chance + Sync),
    ) -> Result<(), CustodianError> {
        let seal = Seal { agreement: slug, epoch, what: SHARE };
        let sealed = self.wraps.seal(&seal, &key.to_bytes(), chance)?;
        sqlx::query(
            "UPDATE epoch SET ceremony = NULL, share = $1, statement = $2, fault = NULL
             WHERE slug = $3 AND epoch = $4",
        )
        .bind(sealed)
        .bind(key.statement().digest().to_vec())
        .bind(slug)
        .bind(i64::from(epoch))
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The share of an epoch with its key's statement, checked against the text.
    pub(crate) async fn key(
        &self,
        slug: &str,
        epoch: u32,
        terms: &Terms,
    ) -> Result<Key, CustodianError> {
        let sealed: Option<Option<Vec<u8>>> =
            sqlx::query_scalar("SELECT share FROM epoch WHERE slug = $1 AND epoch = $2")
                .bind(slug)
                .bind(i64::from(epoch))
                .fetch_optional(&self.pool)
                .await?;
        let sealed = sealed.flatten().ok_or(CustodianError::NoShare)?;
        let seal = Seal { agreement: slug, epoch, what: SHARE };
        Ok(Key::from_bytes(&self.wraps.open_sealed(&seal, &sealed)?, terms)?)
    }

    /// The number of the next status: higher than any before, on the disk before it is used.
    pub(crate) async fn next_number(&self, slug: &str, epoch: u32) -> Result<u64, CustodianError> {
        let number: i64 = sqlx::query_scalar(
            "UPDATE epoch SET number = number + 1 WHERE slug = $1 AND epoch = $2 RETURNING number",
        )
        .bind(slug)
        .bind(i64::from(epoch))
        .fetch_one(&self.pool)
        .await?;
        Ok(unsigned(number))
    }

    /// Goes beyond a number that others saw. Returns whether it was higher than the one here.
    pub(crate) async fn raise_number(
        &self,
        slug: &str,
        epoch: u32,
        seen: u64,
    ) -> Result<bool, CustodianError> {
        let done = sqlx::query(
            "UPDATE epoch SET number = $1 WHERE slug = $2 AND epoch = $3 AND number < $4",
        )
        .bind(signed(seen))
        .bind(slug)
        .bind(i64::from(epoch))
        .bind(signed(seen))
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Destroys the share of an epoch in this folder, and keeps the signed word of it: the sealed bytes are
    /// overwritten, and so is the key that they were sealed under, which no backup has.
    ///
    /// # Errors
    ///
    /// [`CustodianError::NoShare`], if there is none; others as they are. What was cut off is finished when
    /// the folder is opened.
    pub async fn destroy(
        &self,
        scope: &Scope,
        identity: &Identity,
        now: u64,
    ) -> Result<(), CustodianError> {
        let slug = String::from_utf8_lossy(scope.agreement()).into_owned();
        let found = self.epoch(&slug, scope.epoch()).await?;
        let statement = found.filter(|row| row.destroyed.is_none()).and_then(|row| row.statement);
        let statement = statement.ok_or(CustodianError::NoShare)?;
        let told = message::sign(scope, &Destroyed { statement, time: now }, identity)?;
        sqlx::query(
            "UPDATE epoch SET ceremony = NULL, share = NULL, destroyed = $1
             WHERE slug = $2 AND epoch = $3",
        )
        .bind(told)
        .bind(&slug)
        .bind(i64::from(scope.epoch()))
        .execute(&self.pool)
        .await?;
        self.sweep().await?;
        self.changed().await
    }

    /// The same of an epoch by its number.
    ///
    /// # Errors
    ///
    /// As [`Folder::destroy`].
    pub async fn destroy_epoch(
        &self,
        slug: &str,
        epoch: u32,
        identity: &Identity,
        now: u64,
    ) -> Result<(), CustodianError> {
        let row = self.epoch(slug, epoch).await?.ok_or(CustodianError::NoShare)?;
        let scope = Scope::new(slug.as_bytes(), row.version, epoch)?;
        self.destroy(&scope, identity, now).await
    }

    /// Removes the wrapping keys of destroyed shares, and what the database's log still has of them.
    pub(super) async fn sweep(&self) -> Result<(), CustodianError> {
        let rows = sqlx::query("SELECT slug, epoch FROM epoch WHERE destroyed IS NOT NULL")
            .fetch_all(&self.pool)
            .await?;
        for row in &rows {
            self.wraps.destroy(row.try_get("slug")?, small(row.try_get("epoch")?))?;
        }
        if !rows.is_empty() {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_all(&self.pool).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
impl Folder {
    /// A share as it lies in the database.
    pub(crate) async fn sealed_share(&self, slug: &str, epoch: u32) -> Vec<u8> {
        sqlx::query_scalar("SELECT share FROM epoch WHERE slug = $1 AND epoch = $2")
            .bind(slug)
            .bind(i64::from(epoch))
            .fetch_one(&self.pool)
            .await
            .unwrap()
    }
}
