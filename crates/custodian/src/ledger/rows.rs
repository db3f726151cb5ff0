//! The ledger's rows: what each member has spent, which batches were counted, what others saw.
//!
//! Not here: what may be spent (`ledger`), what was declared (`first_load`).

use sqlx::{Row as _, Sqlite, Transaction};

use super::{Allowance, DAY, Debit, LedgerError, Refusal, first_load};

pub(super) type Tx<'a> = Transaction<'a, Sqlite>;

pub(super) fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

pub(super) fn unsigned(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

/// The count of a batch that was counted within a day; refused where the nonce was another's.
pub(super) async fn known(
    tx: &mut Tx<'_>,
    of: &Debit<'_>,
) -> Result<Option<Result<u64, Refusal>>, sqlx::Error> {
    let found = sqlx::query(
        "SELECT digest, running FROM batch WHERE scope = $1 AND member = $2 AND nonce = $3",
    )
    .bind(of.scope)
    .bind(&of.member[..])
    .bind(&of.nonce[..])
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = found else { return Ok(None) };
    let is_same = row.try_get::<Vec<u8>, _>("digest")? == of.digest[..];
    let running = unsigned(row.try_get("running")?);
    Ok(Some(if is_same { Ok(running) } else { Err(Refusal::Nonce) }))
}

/// What a member has spent in this epoch, and what is left to it.
pub(super) struct Left {
    pub(super) spent: u64,
    /// Of the first load by the agreement, whatever was declared.
    pub(super) first: u64,
    /// Of the first load, as far as it was declared for now.
    pub(super) open: u64,
    /// Of today.
    pub(super) daily: u64,
}

pub(super) async fn left(
    tx: &mut Tx<'_>,
    of: &Debit<'_>,
    may: Allowance,
) -> Result<Left, LedgerError> {
    let found = row(tx, of.scope, of.member).await?;
    let (spent, first, day, daily) = found.unwrap_or((0, may.first, 0, 0));
    if floor(tx, of.scope, of.member).await? > spent {
        return Err(Refusal::SetBack.into());
    }
    // A clock that was set back gives no second day, and opens no window again.
    let today = (of.now / DAY).max(day);
    let daily = if today > day { may.daily } else { daily };
    let declared = first_load::find(tx, of.scope, of.member).await?;
    let open = declared.map_or(0, |(load, _)| first_load::open(&load, may, first, today));
    Ok(Left { spent, first, open, daily })
}

pub(super) async fn row(
    tx: &mut Tx<'_>,
    scope: &[u8],
    member: &[u8; 32],
) -> Result<Option<(u64, u64, u64, u64)>, sqlx::Error> {
    let found =
        sqlx::query("SELECT spent, first, day, daily FROM member WHERE scope = $1 AND member = $2")
            .bind(scope)
            .bind(&member[..])
            .fetch_optional(&mut **tx)
            .await?;
    let read = |row: sqlx::sqlite::SqliteRow| {
        let of = |name| row.try_get::<i64, _>(name).map(unsigned);
        Ok((of("spent")?, of("first")?, of("day")?, of("daily")?))
    };
    found.map(read).transpose()
}

pub(super) async fn floor(
    tx: &mut Tx<'_>,
    scope: &[u8],
    member: &[u8; 32],
) -> Result<u64, sqlx::Error> {
    let found: Option<i64> =
        sqlx::query_scalar("SELECT seen FROM floor WHERE scope = $1 AND member = $2")
            .bind(scope)
            .bind(&member[..])
            .fetch_optional(&mut **tx)
            .await?;
    Ok(found.map_or(0, unsigned))
}

pub(super) async fn total(tx: &mut Tx<'_>, scope: &[u8]) -> Result<u64, sqlx::Error> {
    let found: Option<i64> =
        sqlx::query_scalar("SELECT evaluations FROM key_count WHERE scope = $1")
            .bind(scope)
            .fetch_optional(&mut **tx)
            .await?;
    Ok(found.map_or(0, unsigned))
}

pub(super) async fn add(tx: &mut Tx<'_>, scope: &[u8], count: u64) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO key_count (scope, evaluations) VALUES ($1, $2)
         ON CONFLICT (scope) DO UPDATE SET evaluations = evaluations + excluded.evaluations",
    )
    .bind(scope)
    .bind(signed(count))
    .execute(&mut **tx)
    .await
    .map(|_| ())
}

/// Writes what a member has spent and has left, and the batch.
pub(super) async fn write(
    tx: &mut Tx<'_>,
    of: &Debit<'_>,
    (spent, first, daily): (u64, u64, u64),
    running: u64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO member (scope, member, spent, first, day, daily) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (scope, member) DO UPDATE
            SET spent = excluded.spent, first = excluded.first, day = max(day, excluded.day),
                daily = excluded.daily",
    )
    .bind(of.scope)
    .bind(&of.member[..])
    .bind(signed(spent))
    .bind(signed(first))
    .bind(signed(of.now / DAY))
    .bind(signed(daily))
    .execute(&mut **tx)
    .await?;
    sqlx::query("DELETE FROM batch WHERE at < $1")
        .bind(signed(of.now.saturating_sub(2 * DAY)))
        .execute(&mut **tx)
        .await?;
    sqlx::query(
        "INSERT INTO batch (scope, member, nonce, digest, at, running) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(of.scope)
    .bind(&of.member[..])
    .bind(&of.nonce[..])
    .bind(&of.digest[..])
    .bind(signed(of.now))
    .bind(signed(running))
    .execute(&mut **tx)
    .await?;
    add(tx, of.scope, of.count).await
}
