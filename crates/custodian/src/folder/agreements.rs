//! What a custodian joined, and what its operator decided: whose keys are right, what is stopped.
//!
//! Not here: shares (`epochs`), what others said (`heard`).

use private_match::identity::PartyId;
use private_match::message;
use sqlx::Row as _;

use super::{Folder, signed, small, unsigned};
use crate::agreement::{Joined, Text};
use crate::error::CustodianError;

/// A member whose keys the operator confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmation {
    /// Who.
    pub member: PartyId,
    /// When, in seconds of Unix time.
    pub at: u64,
}

impl Folder {
    /// Pins a text with this custodian's own signature under it.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn pin(&self, text: &Text, own: &[u8]) -> Result<(), CustodianError> {
        sqlx::query(
            "INSERT INTO agreement (slug, version, text, own) VALUES ($1, $2, $3, $4)
             ON CONFLICT (slug, version) DO UPDATE SET text = excluded.text, own = excluded.own",
        )
        .bind(text.slug())
        .bind(i64::from(text.number()))
        .bind(text.written())
        .bind(own)
        .execute(&self.pool)
        .await?;
        self.changed().await
    }

    /// Keeps the signatures of all parties, once they are there.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn complete(&self, joined: &Joined) -> Result<(), CustodianError> {
        let mut tx = self.pool.begin().await?;
        for signature in joined.signatures() {
            sqlx::query(
                "INSERT INTO signature (slug, version, party, message) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (slug, version, party) DO UPDATE SET message = excluded.message",
            )
            .bind(joined.text().slug())
            .bind(i64::from(joined.text().number()))
            .bind(message::peek(signature)?.sender.0.to_vec())
            .bind(signature)
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        self.changed().await
    }

    /// The names of all agreements that were joined.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn agreements(&self) -> Result<Vec<String>, CustodianError> {
        let all = sqlx::query_scalar("SELECT DISTINCT slug FROM agreement ORDER BY slug");
        Ok(all.fetch_all(&self.pool).await?)
    }

    /// The texts that were pinned, by version.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`], [`CustodianError::Agreement`].
    pub async fn texts(&self, slug: &str) -> Result<Vec<Text>, CustodianError> {
        let all: Vec<String> =
            sqlx::query_scalar("SELECT text FROM agreement WHERE slug = $1 ORDER BY version")
                .bind(slug)
                .fetch_all(&self.pool)
                .await?;
        all.iter().map(|text| Ok(Text::read(text)?)).collect()
    }

    /// The newest text that was pinned.
    ///
    /// # Errors
    ///
    /// [`CustodianError::NotJoined`]; others as they are.
    pub async fn text(&self, slug: &str) -> Result<Text, CustodianError> {
        self.texts(slug).await?.pop().ok_or(CustodianError::NotJoined)
    }

    /// This custodian's own signature under a version.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn own_signature(
        &self,
        slug: &str,
        version: u32,
    ) -> Result<Option<Vec<u8>>, CustodianError> {
        let found =
            sqlx::query_scalar("SELECT own FROM agreement WHERE slug = $1 AND version = $2");
        Ok(found.bind(slug).bind(i64::from(version)).fetch_optional(&self.pool).await?)
    }

    /// A version that all parties signed; checked anew, since files can be altered.
    ///
    /// # Errors
    ///
    /// [`CustodianError`]. None while signatures are missing.
    pub async fn joined(&self, text: Text, own: PartyId) -> Result<Option<Joined>, CustodianError> {
        let kept: Vec<Vec<u8>> =
            sqlx::query_scalar("SELECT message FROM signature WHERE slug = $1 AND version = $2")
                .bind(text.slug())
                .bind(i64::from(text.number()))
                .fetch_all(&self.pool)
                .await?;
        if kept.is_empty() {
            return Ok(None);
        }
        Ok(Some(Joined::check(text, &kept, own)?))
    }

    /// Whether the signatures of all parties under a version are here.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn is_signed(&self, text: &Text) -> Result<bool, CustodianError> {
        let count: i64 =
            sqlx::query_scalar("SELECT count(*) FROM signature WHERE slug = $1 AND version = $2")
                .bind(text.slug())
                .bind(i64::from(text.number()))
                .fetch_one(&self.pool)
                .await?;
        Ok(usize::try_from(count).is_ok_and(|count| count >= text.parties().len()))
    }

    /// Confirms a member's keys: the operator compared the fingerprint outside the hub.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn confirm(
        &self,
        slug: &str,
        member: PartyId,
        now: u64,
    ) -> Result<(), CustodianError> {
        sqlx::query(
            "INSERT INTO confirmed (slug, member, at) VALUES ($1, $2, $3)
             ON CONFLICT (slug, member) DO NOTHING",
        )
        .bind(slug)
        .bind(&member.0[..])
        .bind(signed(now))
        .execute(&self.pool)
        .await?;
        self.changed().await
    }

    /// Takes that back.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn revoke(&self, slug: &str, member: PartyId) -> Result<(), CustodianError> {
        sqlx::query("DELETE FROM confirmed WHERE slug = $1 AND member = $2")
            .bind(slug)
            .bind(&member.0[..])
            .execute(&self.pool)
            .await?;
        self.changed().await
    }

    /// The members that were confirmed.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn confirmed(&self, slug: &str) -> Result<Vec<Confirmation>, CustodianError> {
        let rows = sqlx::query("SELECT member, at FROM confirmed WHERE slug = $1 ORDER BY member")
            .bind(slug)
            .fetch_all(&self.pool)
            .await?;
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let member: Vec<u8> = row.try_get("member")?;
            if let Ok(member) = <[u8; 32]>::try_from(member.as_slice()) {
                let at = unsigned(row.try_get("at")?);
                all.push(Confirmation { member: PartyId(member), at });
            }
        }
        Ok(all)
    }

    /// Stops answering under an agreement, by the operator's own decision.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn stop(&self, slug: &str, now: u64) -> Result<(), CustodianError> {
        sqlx::query("INSERT INTO stopped (slug, at) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING")
            .bind(slug)
            .bind(signed(now))
            .execute(&self.pool)
            .await?;
        self.changed().await
    }

    /// Lets it go on, as far as the operator is concerned.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn go_on(&self, slug: &str) -> Result<(), CustodianError> {
        sqlx::query("DELETE FROM stopped WHERE slug = $1").bind(slug).execute(&self.pool).await?;
        self.changed().await
    }

    /// Since when the operator stopped it.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn stopped(&self, slug: &str) -> Result<Option<u64>, CustodianError> {
        let at: Option<i64> = sqlx::query_scalar("SELECT at FROM stopped WHERE slug = $1")
            .bind(slug)
            .fetch_optional(&self.pool)
            .await?;
        Ok(at.map(small))
    }
}
