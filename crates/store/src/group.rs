//! Group commit for SQLite: transactions that wait for each other share one write to the disk.
//!
//! SQLite has one writer, and making a change lasting takes one wait for the disk. Where several
//! use cases queue, each runs in a savepoint of the same transaction, and all are told when that
//! is on the disk: none is acknowledged before. One that fails or is dropped is rolled back to its
//! savepoint, and the others go on. Whoever finds nobody waiting commits at once, so that a lone
//! use case waits for nothing.
//!
//! Not here: statements (`db`).

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{Connection as _, Sqlite, SqliteConnection, SqlitePool};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};
use tokio::time::timeout;

use crate::db::StoreError;

/// Use cases that share a transaction at the most.
const MOST: usize = 64;
/// Longest wait for the one that comes next to end the transaction.
const GRACE: Duration = Duration::from_millis(20);

/// How a shared transaction ended, told to each that took part.
type Outcome = Result<(), String>;

/// The writer of a database.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pool: SqlitePool,
    batch: Arc<Mutex<Batch>>,
    waiting: Arc<AtomicUsize>,
    patience: Duration,
}

/// The shared transaction.
#[derive(Debug, Default)]
struct Batch {
    connection: Option<PoolConnection<Sqlite>>,
    /// Those whose changes stand in it and who wait for the disk.
    acks: Vec<oneshot::Sender<Outcome>>,
    /// The last one went away without committing.
    left: bool,
}

/// One use case's part of it.
#[derive(Debug)]
pub(crate) struct Member {
    batch: Option<OwnedMutexGuard<Batch>>,
    group: Group,
}

/// Counts as waiting until it is dropped.
struct Waiting<'a> {
    group: &'a Group,
    has_turn: bool,
}

impl<'a> Waiting<'a> {
    fn new(group: &'a Group) -> Self {
        group.waiting.fetch_add(1, Ordering::AcqRel);
        Self { group, has_turn: false }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.group.waiting.fetch_sub(1, Ordering::AcqRel);
        if !self.has_turn {
            // Went away: the one before may have left the transaction to it.
            self.group.end_soon();
        }
    }
}

/// Rolled back, and the transaction ended unless somebody waits to go on with it.
impl Drop for Member {
    fn drop(&mut self) {
        let Some(mut batch) = self.batch.take() else { return };
        let group = self.group.clone();
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move {
                batch.roll_back_left().await;
                if group.waiting.load(Ordering::Acquire) == 0 {
                    batch.end().await;
                }
            });
        }
    }
}

impl Group {
    /// A writer over a pool of one connection.
    pub(crate) fn new(pool: SqlitePool, patience: Duration) -> Self {
        Self { pool, batch: Arc::default(), waiting: Arc::default(), patience }
    }

    /// Begins a use case's part, in the open transaction or a new one.
    pub(crate) async fn begin(&self) -> Result<Member, StoreError> {
        let mut waiting = Waiting::new(self);
        let turn = timeout(self.patience, Arc::clone(&self.batch).lock_owned()).await;
        waiting.has_turn = turn.is_ok();
        drop(waiting);
        let mut batch = turn.map_err(|_| busy())?;
        batch.roll_back_left().await;
        if batch.connection.is_none() {
            let mut connection = self.pool.acquire().await?;
            sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
            batch.connection = Some(connection);
        }
        // Until it commits it counts as gone: whatever happens, what it did is rolled back.
        batch.left = true;
        let mut member = Member { batch: Some(batch), group: self.clone() };
        sqlx::query("SAVEPOINT member").execute(member.connection()?).await?;
        Ok(member)
    }

    fn end_soon(&self) {
        let group = self.clone();
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move { group.end().await });
        }
    }

    /// Ends the open transaction, whoever is in it.
    pub(crate) async fn end(&self) {
        let mut batch = Arc::clone(&self.batch).lock_owned().await;
        batch.roll_back_left().await;
        batch.end().await;
    }
}

impl Member {
    /// The connection, in this part's savepoint.
    pub(crate) fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let connection = self.batch.as_mut().and_then(|b| b.connection.as_mut());
        connection.map(|c| &mut **c).ok_or_else(busy)
    }

    /// Makes this part's changes lasting, with those of others.
    pub(crate) async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::query("RELEASE member").execute(self.connection()?).await?;
        let (tell, mut told) = oneshot::channel();
        let Some(mut batch) = self.batch.take() else { return Err(busy()) };
        batch.left = false;
        batch.acks.push(tell);
        let nobody = self.group.waiting.load(Ordering::Acquire) == 0;
        if nobody || batch.acks.len() >= MOST {
            // Not in this task, which may be dropped while the disk works.
            tokio::spawn(async move { batch.end().await });
        } else {
            drop(batch);
        }
        loop {
            match timeout(GRACE, &mut told).await {
                Ok(Ok(Ok(()))) => return Ok(()),
                Ok(Ok(Err(why))) => return Err(StoreError::Unavailable(why)),
                Ok(Err(_)) => return Err(busy()),
                // Whoever was waiting went away, or takes long.
                Err(_) => {
                    let group = self.group.clone();
                    let _ = tokio::spawn(async move { group.end().await }).await;
                }
            }
        }
    }
}

impl Batch {
    /// Undoes what the last one did that went away.
    async fn roll_back_left(&mut self) {
        if !std::mem::take(&mut self.left) {
            return;
        }
        let Some(connection) = &mut self.connection else { return };
        let undone = sqlx::query("ROLLBACK TO member").execute(&mut **connection).await;
        let released = sqlx::query("RELEASE member").execute(&mut **connection).await;
        if undone.is_err() || released.is_err() {
            // A full disk ends the transaction by itself: nothing of it is there.
            self.give_up("the database ended the transaction");
        }
    }

    async fn end(&mut self) {
        let Some(mut connection) = self.connection.take() else {
            return self.give_up("the database could not end the transaction");
        };
        if self.acks.is_empty() {
            // Nobody changed anything.
            let _ = sqlx::query("ROLLBACK").execute(&mut *connection).await;
            return;
        }
        let outcome = match sqlx::query("COMMIT").execute(&mut *connection).await {
            Ok(_) => Ok(()),
            Err(error) => {
                // Out of the pool's sight: a transaction that cannot end is not used again.
                let _ = connection.detach().close().await;
                Err(StoreError::from(error).to_string())
            }
        };
        self.acks.drain(..).for_each(|ack| drop(ack.send(outcome.clone())));
    }

    fn give_up(&mut self, why: &str) {
        self.connection = None;
        self.acks.drain(..).for_each(|ack| drop(ack.send(Err(why.to_owned()))));
    }
}

fn busy() -> StoreError {
    StoreError::Unavailable("the writer is busy".into())
}
