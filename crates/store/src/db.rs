//! The two engines behind one transaction type; the only file that names a database driver.
//!
//! SQLite: WAL, `synchronous=FULL` (an acknowledged write survives a power cut), foreign keys, one
//! writer, several readers. PostgreSQL: one pool; readers are `READ ONLY` transactions.
//!
//! Rules for SQL texts: `$n` in order of first use (SQLite numbers them by appearance), only `i64`,
//! text, bytes and UUIDs, sums cast to `bigint`, no engine's own functions.
//!
//! Not here: any statement about a noun; see the file of that noun.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::{Migrate as _, Migration, MigrationType, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{
    Connection as _, PgConnection, PgPool, Postgres, Row as _, SqlSafeStr as _, Sqlite,
    SqliteConnection, SqlitePool,
};
use uuid::Uuid;

use crate::audited::Noun;
use crate::group::{Group, Member};

/// What can go wrong between the hub and its database.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database answered with an error.
    #[error("the database refused: {0}")]
    Backend(sqlx::Error),
    /// The record to be made exists already.
    #[error("the record exists already")]
    Exists,
    /// The database cannot take the write now: disk full, read-only, or restarting.
    #[error("the database cannot write now: {0}")]
    Unavailable(String),
    /// A record that the audit log vouches for was changed without an event: a fault of ours.
    #[error("a record of table {0} was changed without an event in the audit log")]
    Unaudited(&'static str),
    /// A newer release wrote this database.
    #[error("this database was written by a newer release of the hub; start that release instead")]
    Newer,
    /// A landed migration was changed afterwards.
    #[error("migration {0} of this database differs from this release's")]
    Altered(i64),
    /// A row holds what this release cannot read.
    #[error("record {row} of table {table} cannot be read: {what}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The row's identifier.
        row: String,
        /// What could not be read.
        what: String,
    },
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let Some(told) = error.as_database_error() else {
            return match error {
                sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => {
                    Self::Unavailable(error.to_string())
                }
                other => Self::Backend(other),
            };
        };
        if told.is_unique_violation() {
            return Self::Exists;
        }
        // SQLite: 13 full, 8 read-only, 5 busy, 10 I/O error. PostgreSQL: classes 53, 57, 08.
        let code = told.code().unwrap_or_default();
        let extended = code.parse::<u32>().map(|c| c & 0xff);
        if matches!(extended, Ok(5 | 8 | 10 | 13))
            || ["53", "57", "08"].iter().any(|c| code.len() == 5 && code.starts_with(c))
        {
            return Self::Unavailable(told.message().to_owned());
        }
        Self::Backend(error)
    }
}

/// Which engine a store runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// One file beside the program.
    Sqlite,
    /// A server.
    Postgres,
}

/// The hub's database.
#[derive(Debug, Clone)]
pub struct Store(Pools);

#[derive(Debug, Clone)]
enum Pools {
    Sqlite { group: Group, writer: SqlitePool, readers: SqlitePool },
    Postgres(PgPool),
}

/// Longest wait for a connection or a lock.
const WAIT: Duration = Duration::from_secs(10);
/// How long a connection lies about before it is asked whether it still holds.
const IDLE: Duration = Duration::from_secs(1);

impl Store {
    /// Opens the SQLite file at `path`, made if it is absent, and brings it up to date.
    ///
    /// # Errors
    ///
    /// [`StoreError::Newer`] when a newer release wrote it.
    pub async fn sqlite(path: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What was deleted, such as the address of a place that is hidden now, is overwritten.
            .pragma("secure_delete", "on")
            .busy_timeout(WAIT);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(WAIT * 3)
            .test_before_acquire(false)
            .after_release(|connection, _| Box::pin(ended(connection)))
            .connect_with(options.clone())
            .await?;
        migrate(&SQLITE, Some(&writer), None).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(8)
            .acquire_timeout(WAIT)
            .test_before_acquire(false)
            .after_release(|connection, _| Box::pin(ended(connection)))
            .connect_with(options.create_if_missing(false).pragma("query_only", "on"))
            .await?;
        let full: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&writer).await?;
        if full < 2 {
            return Err(StoreError::Unavailable("synchronous=FULL is off".into()));
        }
        let group = Group::new(writer.clone(), WAIT * 3);
        Ok(Self(Pools::Sqlite { group, writer, readers }))
    }

    /// Opens the PostgreSQL database at `url` and brings it up to date.
    ///
    /// # Errors
    ///
    /// [`StoreError::Newer`] when a newer release wrote it.
    pub async fn postgres(url: &str) -> Result<Self, StoreError> {
        let pool = PgPoolOptions::new()
            .max_connections(10)
            .acquire_timeout(WAIT)
            .test_before_acquire(false)
            .before_acquire(|connection, meta| Box::pin(is_there(connection, meta.idle_for)))
            .connect(url)
            .await?;
        migrate(&POSTGRES, None, Some(&pool)).await?;
        Ok(Self(Pools::Postgres(pool)))
    }

    /// The engine it runs on.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match &self.0 {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// Begins a transaction that may write; on SQLite it is the only one at a time.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unavailable`] when no connection or lock is had in time.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        Ok(Tx::new(match &self.0 {
            Pools::Sqlite { group, .. } => Inner::Group(group.begin().await?),
            Pools::Postgres(pool) => Inner::Postgres(pool.begin().await?),
        }))
    }

    /// Begins a transaction that sees one state of the database and cannot write.
    ///
    /// # Errors
    ///
    /// As [`Store::write`].
    pub async fn read(&self) -> Result<Tx, StoreError> {
        Ok(Tx::new(match &self.0 {
            Pools::Sqlite { readers, .. } => Inner::Sqlite(readers.begin().await?),
            Pools::Postgres(pool) => Inner::Postgres(
                pool.begin_with("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?,
            ),
        }))
    }

    /// A connection for one statement that reads, without a transaction around it: one way to the
    /// database instead of three, for what every request asks.
    ///
    /// # Errors
    ///
    /// As [`Store::write`].
    pub async fn look(&self) -> Result<Tx, StoreError> {
        Ok(Tx::new(match &self.0 {
            Pools::Sqlite { readers, .. } => Inner::SqliteLook(readers.acquire().await?),
            Pools::Postgres(pool) => Inner::PostgresLook(pool.acquire().await?),
        }))
    }

    /// Empties SQLite's write-ahead log into the database, so that no earlier state of a page stays
    /// behind in it; what is deleted is overwritten there. Does nothing while somebody reads.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unavailable`] when the disk is full.
    pub async fn settle(&self) -> Result<(), StoreError> {
        if let Pools::Sqlite { writer, .. } = &self.0 {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await?;
        }
        Ok(())
    }

    /// Closes all connections after the running transactions.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { group, writer, readers } => {
                group.end().await;
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

/// Whether a connection that comes back to its pool is out of every transaction. On a full disk
/// SQLite rolls back by itself; the driver counts on, and could begin nothing on that connection.
async fn ended(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// A transaction on either engine.
#[derive(Debug)]
pub struct Tx {
    inner: Inner,
    /// Records that the audit log vouches for and that have no event yet.
    touched: BTreeSet<(Noun, Uuid)>,
}

#[derive(Debug)]
enum Inner {
    /// Writes, together with others.
    Group(Member),
    /// Reads.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
    /// Reads once.
    SqliteLook(PoolConnection<Sqlite>),
    PostgresLook(PoolConnection<Postgres>),
}

/// What a statement runs on.
enum Line<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

impl Inner {
    fn line(&mut self) -> Result<Line<'_>, StoreError> {
        Ok(match self {
            Self::Group(member) => Line::Sqlite(member.connection()?),
            Self::Sqlite(tx) => Line::Sqlite(tx),
            Self::Postgres(tx) => Line::Postgres(tx),
            Self::SqliteLook(connection) => Line::Sqlite(connection),
            Self::PostgresLook(connection) => Line::Postgres(connection),
        })
    }
}

/// A value bound to a `$n`.
#[derive(Debug, Clone)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A whole number or null.
    MaybeInt(Option<i64>),
    /// A UUID.
    Id(Uuid),
    /// A UUID or null.
    MaybeId(Option<Uuid>),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Bytes or null.
    MaybeBytes(Option<Vec<u8>>),
}

macro_rules! values {
    ($($from:ty => $variant:ident($value:ident) $as:expr),* $(,)?) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Self {
                Self::$variant($as)
            }
        }
    )*};
}
values! {
    &str => Text(v) v.to_owned(),
    String => Text(v) v,
    &String => Text(v) v.clone(),
    i64 => Int(v) v,
    bool => Int(v) i64::from(v),
    Option<i64> => MaybeInt(v) v,
    Uuid => Id(v) v,
    Option<Uuid> => MaybeId(v) v,
    &[u8] => Bytes(v) v.to_vec(),
    Vec<u8> => Bytes(v) v,
    Option<Vec<u8>> => MaybeBytes(v) v,
}

macro_rules! bound {
    ($sql:expr, $values:expr, $db:ty) => {{
        let mut query = sqlx::query::<$db>($sql);
        for value in $values {
            query = match value {
                Value::Text(v) => query.bind(v),
                Value::Int(v) => query.bind(v),
                Value::MaybeInt(v) => query.bind(v),
                Value::Id(v) => query.bind(v),
                Value::MaybeId(v) => query.bind(v),
                Value::Bytes(v) => query.bind(v),
                Value::MaybeBytes(v) => query.bind(v),
            };
        }
        query
    }};
}

impl Tx {
    fn new(inner: Inner) -> Self {
        Self { inner, touched: BTreeSet::new() }
    }

    /// Says that a record which the audit log vouches for is changed, added or erased.
    pub(crate) fn touch(&mut self, noun: Noun, id: Uuid) {
        self.touched.insert((noun, id));
    }

    /// Whether a record is among those touched.
    pub(crate) fn has_touched(&self, id: Option<Uuid>) -> bool {
        id.is_some_and(|id| self.touched.iter().any(|(_, touched)| *touched == id))
    }

    /// The records touched since this was last asked; who asks appends an event for each.
    pub(crate) fn take_touched(&mut self) -> BTreeSet<(Noun, Uuid)> {
        std::mem::take(&mut self.touched)
    }

    /// Runs a statement and returns how many rows it changed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`] when a unique key is taken.
    pub async fn run(&mut self, sql: &'static str, values: Vec<Value>) -> Result<u64, StoreError> {
        if matches!(self.inner, Inner::SqliteLook(_) | Inner::PostgresLook(_)) {
            return Err(StoreError::Unavailable("a look changes nothing".into()));
        }
        Ok(match self.inner.line()? {
            Line::Sqlite(line) => bound!(sql, values, Sqlite).execute(line).await?.rows_affected(),
            Line::Postgres(line) => {
                bound!(sql, values, Postgres).execute(line).await?.rows_affected()
            }
        })
    }

    /// All rows of a query.
    ///
    /// # Errors
    ///
    /// [`StoreError::Backend`] when the database refuses it.
    pub async fn rows(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        Ok(match self.inner.line()? {
            Line::Sqlite(line) => {
                let rows = bound!(sql, values, Sqlite).fetch_all(line).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Line::Postgres(line) => {
                let rows = bound!(sql, values, Postgres).fetch_all(line).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    ///
    /// As [`Tx::rows`].
    pub async fn row(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(match self.inner.line()? {
            Line::Sqlite(line) => {
                bound!(sql, values, Sqlite).fetch_optional(line).await?.map(Row::Sqlite)
            }
            Line::Postgres(line) => {
                bound!(sql, values, Postgres).fetch_optional(line).await?.map(Row::Postgres)
            }
        })
    }

    /// The one number of a query such as a count.
    ///
    /// # Errors
    ///
    /// As [`Tx::rows`].
    pub async fn number(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<i64, StoreError> {
        match self.row(sql, values).await? {
            Some(row) => row.int("n"),
            None => Ok(0),
        }
    }

    /// Makes other writers wait until this transaction ends (PostgreSQL; SQLite has one anyway).
    ///
    /// # Errors
    ///
    /// As [`Tx::rows`].
    pub async fn alone(&mut self) -> Result<(), StoreError> {
        if let Inner::Postgres(tx) = &mut self.inner {
            sqlx::query("SELECT pg_advisory_xact_lock(4711)").execute(&mut **tx).await?;
        }
        Ok(())
    }

    /// Waits until no other node sequences the audit log, and keeps others from it.
    ///
    /// # Errors
    ///
    /// As [`Tx::rows`].
    pub(crate) async fn only_sequencer(&mut self) -> Result<(), StoreError> {
        if let Inner::Postgres(tx) = &mut self.inner {
            sqlx::query("SELECT pg_advisory_xact_lock(4712)").execute(&mut **tx).await?;
        }
        Ok(())
    }

    /// Waits until no other transaction has appended an event, and lets none append one until this
    /// ends: between an event and the state that it tells of comes nothing.
    ///
    /// # Errors
    ///
    /// As [`Tx::rows`].
    pub(crate) async fn only_auditor(&mut self) -> Result<(), StoreError> {
        if let Inner::Postgres(tx) = &mut self.inner {
            sqlx::query("LOCK TABLE audit_event IN EXCLUSIVE MODE").execute(&mut **tx).await?;
        }
        Ok(())
    }

    /// Makes everything this transaction did lasting.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unavailable`] when the disk is full, [`StoreError::Unaudited`] when a record
    /// was changed without an event; nothing is done then.
    pub async fn commit(self) -> Result<(), StoreError> {
        if let Some((noun, _)) = self.touched.first() {
            return Err(StoreError::Unaudited(noun.word()));
        }
        match self.inner {
            Inner::Group(member) => member.commit().await?,
            Inner::Sqlite(tx) => tx.commit().await?,
            Inner::Postgres(tx) => tx.commit().await?,
            Inner::SqliteLook(_) | Inner::PostgresLook(_) => {}
        }
        Ok(())
    }
}

/// A row of either engine, read by column name.
#[derive(Debug)]
pub enum Row {
    /// Of SQLite.
    Sqlite(SqliteRow),
    /// Of PostgreSQL.
    Postgres(PgRow),
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident: $type:ty),* $(,)?) => {
        impl Row {$(
            $(#[$doc])*
            ///
            /// # Errors
            ///
            /// [`StoreError::Backend`] when the row has no such column of that type.
            pub fn $name(&self, column: &str) -> Result<$type, StoreError> {
                Ok(match self {
                    Self::Sqlite(row) => row.try_get(column)?,
                    Self::Postgres(row) => row.try_get(column)?,
                })
            }
        )*}
    };
}
columns! {
    /// A text.
    text: String,
    /// A text or null.
    maybe_text: Option<String>,
    /// Bytes.
    bytes: Vec<u8>,
    /// Bytes or null.
    maybe_bytes: Option<Vec<u8>>,
    /// A whole number.
    int: i64,
    /// A whole number or null.
    maybe_int: Option<i64>,
    /// A UUID.
    id: Uuid,
    /// A UUID or null.
    maybe_id: Option<Uuid>,
}

/// One migration on both engines: number, name, text.
type Step = (i64, &'static str, &'static str);

macro_rules! steps {
    ($engine:literal: $($number:literal $name:literal),* $(,)?) => {
        [$(($number, $name, include_str!(concat!("../migrations/", $engine, "/", $name, ".sql")))),*]
    };
}
const SQLITE: [Step; 17] = steps!("sqlite": 1 "0001_directory", 2 "0002_service_country", 3 "0003_suggestion", 4 "0004_confirmed", 5 "0005_audit_log", 6 "0006_person", 7 "0007_mail", 8 "0008_membership", 9 "0009_audit_view", 10 "0010_domain_check", 11 "0011_oidc", 12 "0012_agreement", 13 "0013_matching", 14 "0014_messages", 15 "0015_evaluation_count", 16 "0016_token_rows", 17 "0017_first_load");
const POSTGRES: [Step; 17] = steps!("postgres": 1 "0001_directory", 2 "0002_service_country", 3 "0003_suggestion", 4 "0004_confirmed", 5 "0005_audit_log", 6 "0006_person", 7 "0007_mail", 8 "0008_membership", 9 "0009_audit_view", 10 "0010_domain_check", 11 "0011_oidc", 12 "0012_agreement", 13 "0013_matching", 14 "0014_messages", 15 "0015_evaluation_count", 16 "0016_token_rows", 17 "0017_first_load");

/// Whether a connection still leads to the server; asked of those that lay about, since the way there
/// and back costs as much as a question.
async fn is_there(connection: &mut PgConnection, idle: Duration) -> Result<bool, sqlx::Error> {
    if idle > IDLE {
        connection.ping().await?;
    }
    Ok(true)
}

async fn migrate(
    steps: &[Step],
    sqlite: Option<&SqlitePool>,
    postgres: Option<&PgPool>,
) -> Result<(), StoreError> {
    let migrations = steps.iter().map(|&(number, name, sql)| {
        Migration::new(number, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    let migrator = Migrator::with_migrations(migrations.collect());
    let newest = steps.last().map_or(0, |s| s.0);
    let done = match (sqlite, postgres) {
        (Some(pool), _) => {
            let mut connection = pool.acquire().await?;
            connection.ensure_migrations_table("_sqlx_migrations").await.map_err(refused)?;
            migrator.run(&mut *connection).await
        }
        (None, Some(pool)) => migrator.run(pool).await,
        (None, None) => Ok(()),
    };
    done.map_err(|error| match error {
        sqlx::migrate::MigrateError::VersionMissing(n) if n > newest => StoreError::Newer,
        other => refused(other),
    })
}

fn refused(error: sqlx::migrate::MigrateError) -> StoreError {
    match error {
        sqlx::migrate::MigrateError::VersionMismatch(n) => StoreError::Altered(n),
        sqlx::migrate::MigrateError::Execute(e) => e.into(),
        other => StoreError::Unavailable(other.to_string()),
    }
}
