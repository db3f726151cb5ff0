//! First loads as members declared them: of each the newest counts, with the signed bytes that say so.
//!
//! Not here: whether the member said it (`rounds` checks signatures before it hands anything in).

use private_match::message::first_load::FirstLoad;
use sqlx::{Connection as _, Row as _};

use super::rows::{Tx, signed, unsigned};
use super::{Allowance, DAY, Ledger, LedgerError};
use crate::folder::Heard;

/// How much of a first load may be spent on a day, where the agreement leaves `first` of it: what was
/// declared, less what was spent of it before, however it was declared then.
pub(super) fn open(load: &FirstLoad, may: Allowance, first: u64, today: u64) -> u64 {
    if !load.is_open(today.saturating_mul(DAY)) {
        return 0;
    }
    let spent = may.first.saturating_sub(first);
    load.size.min(may.first).saturating_sub(spent).min(first)
}

/// What a member declared last, with the message that says so.
pub(super) async fn find(
    tx: &mut Tx<'_>,
    scope: &[u8],
    member: &[u8; 32],
) -> Result<Option<(FirstLoad, Vec<u8>)>, sqlx::Error> {
    let found = sqlx::query(
        "SELECT number, at, size, first_day, days, message FROM first_load
         WHERE scope = $1 AND member = $2",
    )
    .bind(scope)
    .bind(&member[..])
    .fetch_optional(&mut **tx)
    .await?;
    let read = |row: sqlx::sqlite::SqliteRow| {
        let of = |name| row.try_get::<i64, _>(name);
        let load = FirstLoad {
            number: unsigned(of("number")?),
            time: unsigned(of("at")?),
            size: unsigned(of("size")?),
            first_day: u32::try_from(of("first_day")?).unwrap_or(u32::MAX),
            days: u8::try_from(of("days")?).unwrap_or_default(),
        };
        Ok((load, row.try_get("message")?))
    };
    found.map(read).transpose()
}

impl Ledger {
    /// Takes a declaration whose signature was checked, if its number is higher than of the one before. When
    /// it comes back, it is on the disk.
    pub(crate) async fn declare(
        &self,
        scope: &[u8],
        member: &[u8; 32],
        load: &FirstLoad,
        message: &[u8],
    ) -> Result<Heard, LedgerError> {
        let mut connection = self.0.acquire().await?;
        let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
        if let Some((known, kept)) = find(&mut tx, scope, member).await? {
            let heard = Heard::beside((load.number, message), (known.number, &kept));
            if heard != Heard::New {
                return Ok(heard);
            }
        }
        sqlx::query(
            "INSERT INTO first_load (scope, member, number, at, size, first_day, days, message)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (scope, member) DO UPDATE
                SET number = excluded.number, at = excluded.at, size = excluded.size,
                    first_day = excluded.first_day, days = excluded.days, message = excluded.message",
        )
        .bind(scope)
        .bind(&member[..])
        .bind(signed(load.number))
        .bind(signed(load.time))
        .bind(signed(load.size))
        .bind(i64::from(load.first_day))
        .bind(i64::from(load.days))
        .bind(message)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Heard::New)
    }
}
