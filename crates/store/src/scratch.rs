//! Empty stores for tests: SQLite in a temporary folder always, PostgreSQL when
//! `WHATSON_TEST_POSTGRES` names a server, one database a store. And the one way for a test to
//! leave something out: [`skip`], so that it is counted.
//!
//! Not here: the throw-away server itself, and what a skip means for the whole (`./x test`).

use std::io::Write as _;
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

/// Says that a test leaves something out, and why: on its output, and as a line of the file that
/// `WHATSON_SKIPS` names (what is missing, why, which test; parted by tabs).
#[expect(clippy::disallowed_methods, reason = "tests learn of the file by the environment")]
#[expect(clippy::print_stdout, reason = "a test talks to who runs it")]
pub fn skip(missing: &str, why: &str) {
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    println!("skipped: {why}");
    let Ok(path) = std::env::var("WHATSON_SKIPS") else { return };
    let file = std::fs::OpenOptions::new().create(true).append(true).open(path);
    let line = format!("{missing}\t{why}\t{test}\n");
    // Whoever asked for the file must not take a lost line for a test that ran.
    if let Err(error) = file.and_then(|mut file| file.write_all(line.as_bytes())) {
        println!("cannot write down the skip: {error}");
        std::process::exit(1);
    }
}

/// The address of a new, empty PostgreSQL database, when a server is offered.
///
/// # Errors
///
/// [`StoreError`] when the server cannot be reached.
#[expect(clippy::disallowed_methods, reason = "tests learn of the server by the environment")]
pub async fn postgres() -> Result<Option<String>, StoreError> {
    let Ok(server) = std::env::var("WHATSON_TEST_POSTGRES") else {
        skip("postgres", "WHATSON_TEST_POSTGRES names no server");
        return Ok(None);
    };
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("t{}_{number}", std::process::id());
    let mut connection = PgConnection::connect(&server).await?;
    // A server that runs on may hold one of an earlier process with the same number.
    for sql in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
        sqlx::query(AssertSqlSafe(sql)).execute(&mut connection).await?;
    }
    connection.close().await?;
    let (base, query) = server.split_once('?').unwrap_or((&server, ""));
    let base = base.rsplit_once('/').map_or(base, |(base, _)| base);
    Ok(Some(format!("{base}/{name}?{query}")))
}
