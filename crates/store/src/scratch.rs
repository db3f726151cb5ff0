//! Empty stores for tests: SQLite in a temporary folder always, PostgreSQL when
//! `WHATSON_TEST_POSTGRES` names a server, one database a store.
//!
//! Not here: the throw-away server itself (`./x test`).

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use crate::db::{Store, StoreError};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// An empty store on each engine that this machine offers; SQLite's file is in `folder`.
///
/// # Errors
///
/// [`StoreError`] when one cannot be made: a test must not pass on fewer engines than promised.
pub async fn stores(folder: &Path) -> Result<Vec<Store>, StoreError> {
    let mut all = vec![Store::sqlite(&folder.join("hub.sqlite")).await?];
    if let Some(url) = postgres().await? {
        all.push(Store::postgres(&url).await?);
    }
    Ok(all)
}

/// The address of a new, empty PostgreSQL database, when a server is offered.
///
/// # Errors
///
/// [`StoreError`] when the server cannot be reached.
#[expect(clippy::disallowed_methods, reason = "tests learn of the server by the environment")]
pub async fn postgres() -> Result<Option<String>, StoreError> {
    let Ok(server) = std::env::var("WHATSON_TEST_POSTGRES") else { return Ok(None) };
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("t{}_{number}", std::process::id());
    let mut connection = PgConnection::connect(&server).await?;
    let sql = format!("CREATE DATABASE {name}");
    sqlx::query(AssertSqlSafe(sql)).execute(&mut connection).await?;
    connection.close().await?;
    let (base, query) = server.split_once('?').unwrap_or((&server, ""));
    let base = base.rsplit_once('/').map_or(base, |(base, _)| base);
    Ok(Some(format!("{base}/{name}?{query}")))
}
