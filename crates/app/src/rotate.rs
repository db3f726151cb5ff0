//! Changing the root key: all that is sealed with the old one is sealed with a new one.
//!
//! The key file holds both until all is done, and each step is a transaction. So whoever kills it
//! loses nothing, and running it again goes on. The audit log has an event for every record that it
//! vouches for, and one for the change as a whole. What the identity makes (codes and signatures of
//! the log, keyed hashes for finding addresses) stays as it is.
//!
//! Not here: keys and their file (`vault`), that no hub serves meanwhile (the program's lock).

use uuid::Uuid;
use whatson_domain::{Act, OrganisationId};
use whatson_store::sealed::{self, Column, Key, Sealed};
use whatson_store::{StoreError, Tx, audit, setting};
use zeroize::Zeroizing;

use crate::access::{self, event};
use crate::vault::{KeyFile, Vault, VaultError};
use crate::{Actor, App, AppError, account, application, epoch, mail, membership, oidc};

/// Values of one transaction.
const BATCH: i64 = 50;
/// The setting that says with which generation the database is sealed, at the least in part.
const GENERATION: &str = "key.generation";
/// The setting that says up to which generation a change has its event.
const ENDED: &str = "key.rotated";

/// What a change of the root key did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// The generation that seals now.
    pub generation: u8,
    /// Values that were sealed anew.
    pub changed: u64,
    /// Values that no key opened, also not the old one: they stay as they are.
    pub unreadable: u64,
}

/// A change of the root key that goes on.
pub struct Rotation<'a> {
    app: &'a App,
    file: KeyFile<'a>,
    keys: Vault,
    /// The column at work, and its last row.
    at: (usize, Option<Key>),
    report: Report,
}

/// The generation that the database says it is sealed with.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub(crate) async fn generation(tx: &mut Tx) -> Result<u8, StoreError> {
    Ok(setting::find(tx, GENERATION).await?.and_then(|text| text.parse().ok()).unwrap_or_default())
}

/// Changes the root key, or ends a change that was cut off.
///
/// # Errors
///
/// [`AppError::Unavailable`] when database or key file cannot be written.
pub async fn rotate(app: &App, file: KeyFile<'_>) -> Result<Report, AppError> {
    let mut rotation = Rotation::begin(app, file).await?;
    while rotation.step().await? {}
    rotation.end().await
}

fn told(error: &VaultError) -> AppError {
    AppError::Unavailable(format!("the key file: {error}"))
}

impl<'a> Rotation<'a> {
    /// Writes a new root key beside the old one, unless there are two already.
    ///
    /// # Errors
    ///
    /// As [`rotate`].
    pub async fn begin(app: &'a App, file: KeyFile<'a>) -> Result<Self, AppError> {
        access::permit(app, Actor::OPERATOR, Act::ManagePeople, "key.rotate", None).await?;
        let known = file.find().map_err(|e| told(&e))?.ok_or(AppError::NotFound)?;
        let keys = if known.is_turning() {
            known
        } else {
            let more = known.with_new_root(&*app.chance);
            let more = more.ok_or_else(|| AppError::Internal("255 root keys were used".into()))?;
            file.replace(&more, &*app.chance).map_err(|e| told(&e))?;
            more
        };
        let report = Report { generation: keys.generation(), ..Report::default() };
        let mut tx = app.store.write().await?;
        // From now on a copy of the file without the new key opens no hub.
        setting::set(&mut tx, GENERATION, &keys.generation().to_string()).await?;
        tx.commit().await?;
        Ok(Self { app, file, keys, at: (0, None), report })
    }

    /// Seals the next values anew; false when there are no more.
    ///
    /// # Errors
    ///
    /// As [`rotate`].
    pub async fn step(&mut self) -> Result<bool, AppError> {
        let Some(column) = Column::ALL.get(self.at.0).copied() else { return Ok(false) };
        let mut tx = self.app.store.write().await?;
        let rows = sealed::after(&mut tx, column, self.at.1.as_ref(), BATCH).await?;
        let Some(last) = rows.last() else {
            self.at = (self.at.0 + 1, None);
            return Ok(true);
        };
        let next = (self.at.0, Some(last.key.clone()));
        let mut report = self.report;
        for row in rows.iter().filter(|row| !self.keys.is_newest(&row.value)) {
            match self.anew(column, row) {
                Some(value) => {
                    let done = sealed::replace(&mut tx, column, row, value).await?;
                    report.changed += u64::from(done);
                }
                None => report.unreadable += 1,
            }
        }
        let line = event(self.app, Actor::OPERATOR, "key.rotate", None, "permitted");
        audit::append_touched(&mut tx, &self.app.mac, &line).await?;
        tx.commit().await?;
        (self.at, self.report) = (next, report);
        Ok(true)
    }

    /// Lets the old root key go, and leaves nothing on the disk of what it opened.
    ///
    /// # Errors
    ///
    /// As [`rotate`].
    pub async fn end(self) -> Result<Report, AppError> {
        let app = self.app;
        let mut tx = app.store.write().await?;
        let generation = self.report.generation.to_string();
        if setting::find(&mut tx, ENDED).await?.as_ref() != Some(&generation) {
            setting::set(&mut tx, ENDED, &generation).await?;
            let line = event(app, Actor::OPERATOR, "key.rotate", None, "permitted");
            audit::append(&mut tx, &app.mac, &line).await?;
        }
        tx.commit().await?;
        self.file.replace(&self.keys.with_newest_root(), &*app.chance).map_err(|e| told(&e))?;
        app.store.settle().await?;
        Ok(self.report)
    }

    /// A value, opened with the key that it lies under and sealed with the newest.
    fn anew(&self, column: Column, row: &Sealed) -> Option<Vec<u8>> {
        let (keys, chance) = (&self.keys, &*self.app.chance);
        let seal = |what: &str, id: Uuid| {
            let plain: Zeroizing<Vec<u8>> = keys.open(what, id, &row.value)?;
            Some(keys.seal(what, id, &plain, chance))
        };
        match (column, &row.key) {
            (Column::PersonEmail, Key::Id(id)) => seal(account::SEALED, *id),
            (Column::CredentialSecret, Key::Id(id)) => seal(account::SEALED_WAY, *id),
            (Column::Mail, Key::Id(id)) => seal(mail::SEALED, *id),
            (Column::DepositKey, Key::Id(id)) => seal(epoch::SEALED, *id),
            (Column::InvitationEmail, Key::Id(id)) => {
                let of = OrganisationId(row.owner?);
                let plain = keys.open_for(of, membership::SEALED, *id, &row.value)?;
                Some(keys.seal_for(of, membership::SEALED, *id, &plain, chance))
            }
            (Column::Ceremony, _) if row.kind == application::CEREMONY => {
                seal(application::CEREMONY, Uuid::nil())
            }
            (Column::Ceremony, Key::Digest(digest)) if row.kind == oidc::CEREMONY => {
                seal(oidc::SEALED, oidc::bound(digest))
            }
            (Column::Ceremony, _) => seal(account::SEALED_NEW, row.owner?),
            (_, Key::Digest(_)) => None,
        }
    }
}
