//! Batches on their way: with them, a run that was killed asks the very same again, which custodians have
//! counted already and answer for nothing within a day.
//!
//! Not here: asking (`tokenise::evaluation`).

use private_match::canonical::{CANONICAL_MAX, Type};
use private_match::message::{Reader, Writer};
use sqlx::Row as _;
use zeroize::Zeroizing;

use super::{Look, Place, Store};
use crate::MemberError;

/// A batch on its way.
#[derive(Clone)]
pub struct Flight {
    /// What blinds and nonces hang on.
    pub seed: Zeroizing<[u8; 32]>,
    /// When it was asked first, in seconds of Unix time.
    pub time: u64,
    /// Who was asked first.
    pub custodians: Vec<u16>,
    /// The type of its identifiers.
    pub sort: Type,
    /// Its identifiers, by their digests, in their canonical forms.
    pub wanted: Vec<(Look, Zeroizing<Vec<u8>>)>,
}

impl Flight {
    fn write(&self) -> Result<Zeroizing<Vec<u8>>, MemberError> {
        let forms: usize = self.wanted.iter().map(|(_, form)| form.len() + 20).sum();
        let mut bytes = Writer::with_room(64 + forms);
        bytes.raw(self.seed.as_slice());
        bytes.u64(self.time);
        bytes.u16(u16::try_from(self.custodians.len()).unwrap_or(u16::MAX));
        self.custodians.iter().for_each(|number| bytes.u16(*number));
        bytes.short(self.sort.word().as_bytes())?;
        for (ident, form) in &self.wanted {
            bytes.raw(ident);
            bytes.long(form)?;
        }
        Ok(Zeroizing::new(bytes.bytes().to_vec()))
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let (seed, time) = (Zeroizing::new(reader.array().ok()?), reader.u64().ok()?);
        let asked = reader.u16().ok()?;
        let custodians = (0..asked).map(|_| reader.u16().ok()).collect::<Option<_>>()?;
        let sort = Type::from_word(std::str::from_utf8(reader.short().ok()?).ok()?)?;
        let mut wanted = vec![];
        while !reader.left().is_empty() {
            let ident = reader.array().ok()?;
            wanted.push((ident, Zeroizing::new(reader.long(CANONICAL_MAX).ok()?.to_vec())));
        }
        Some(Self { seed, time, custodians, sort, wanted })
    }
}

impl Store {
    fn flight_look(&self, id: i64) -> Look {
        self.look(&[b"flight", &id.to_be_bytes()])
    }

    /// Keeps a batch before it is asked for; returns its row.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn begin_flight(&self, place: &Place, flight: &Flight) -> Result<i64, MemberError> {
        let scope = self.scope(place);
        let plain = flight.write()?;
        let mut all = self.pool.begin().await?;
        let made = sqlx::query("INSERT INTO flight (scope, sealed) VALUES ($1, x'')")
            .bind(scope.as_slice())
            .execute(&mut *all)
            .await?;
        let id = made.last_insert_rowid();
        sqlx::query("UPDATE flight SET sealed = $1 WHERE id = $2")
            .bind(self.seal(&self.flight_look(id), &plain)?)
            .bind(id)
            .execute(&mut *all)
            .await?;
        all.commit().await?;
        Ok(id)
    }

    /// The batches of an epoch that never came back, with their rows.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn flights(&self, place: &Place) -> Result<Vec<(i64, Flight)>, MemberError> {
        let scope = self.scope(place);
        let rows = sqlx::query("SELECT id, sealed FROM flight WHERE scope = $1 ORDER BY id")
            .bind(scope.as_slice())
            .fetch_all(&self.pool)
            .await?;
        let read = |row: &sqlx::sqlite::SqliteRow| {
            let id: i64 = row.try_get(0)?;
            let plain = self.unseal(&self.flight_look(id), &row.try_get::<Vec<u8>, _>(1)?)?;
            Ok((id, Flight::read(&plain).ok_or(MemberError::Sealed)?))
        };
        rows.iter().map(read).collect()
    }

    /// It came back and is written, or is too old to be asked again.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn end_flight(&self, id: i64) -> Result<(), MemberError> {
        sqlx::query("DELETE FROM flight WHERE id = $1").bind(id).execute(&self.pool).await?;
        Ok(())
    }
}
