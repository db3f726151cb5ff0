//! Outputs of identifiers, and the entries that were made of them.
//!
//! Not here: what an entry says to others (`private_match::message::deposit`), lists (`list`).

use std::collections::HashMap;

use private_match::canonical::Type;
use private_match::message::deposit::{Entry, MOST_ENTRY};
use private_match::message::{Reader, Writer};
use private_match::output::Output;
use sqlx::{QueryBuilder, Row as _, Sqlite};
use zeroize::Zeroizing;

use super::{Look, Place, Store};
use crate::MemberError;
use crate::month::Month;

/// Rows that one statement asks for or writes. Statements of this size are kept ready.
pub(super) const AT_ONCE: usize = 128;

/// How far an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(i64)]
pub enum State {
    /// It has a token and waits for a list.
    Tokenised = 0,
    /// It stands in a list that is not whole at the hub yet.
    Listed = 1,
    /// It is at the hub.
    Deposited = 2,
    /// It is to be taken back.
    Leaving = 3,
    /// It was taken back.
    Withdrawn = 4,
}

impl State {
    const ALL: [Self; 5] =
        [Self::Tokenised, Self::Listed, Self::Deposited, Self::Leaving, Self::Withdrawn];

    pub(super) fn number(self) -> i64 {
        // In the order of their numbers.
        (0..).zip(Self::ALL).find(|(_, one)| *one == self).map_or(0, |(number, _)| number)
    }
}

/// What is kept of an entry, sealed.
#[derive(Debug, Clone)]
pub struct Record {
    /// The member's own number of the record; it never leaves the store.
    pub reference: Zeroizing<String>,
    /// The identifier's type.
    pub sort: Type,
    /// How many identifiers the record had in its row.
    pub identifiers: u8,
    /// The entry, as it is deposited.
    pub entry: Entry,
}

/// What the store knows of an entry without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// When it expires.
    pub expiry: Month,
    /// Its row.
    pub id: i64,
}

/// An entry with the output of its identifier.
#[derive(Debug)]
pub struct Found {
    /// The record.
    pub record: Record,
    /// The digest of its identifier.
    pub ident: Look,
    /// The PRF's output.
    pub output: Output,
}

/// What entries look like that wait for a list, for others that are to look alike.
#[derive(Debug)]
pub struct Cover {
    /// When most of them expire.
    pub expiry: Month,
    /// Whether some of them, drawn at random, have a note.
    pub notes: Vec<bool>,
}

impl Record {
    /// Whether it is of an identifier that tests the hub: every other has a number of one's own, since the row's
    /// is taken where none is given.
    pub(crate) fn is_canary(&self) -> bool {
        self.reference.is_empty()
    }

    pub(super) fn write(&self) -> Result<Zeroizing<Vec<u8>>, MemberError> {
        let mut bytes = Writer::with_room(MOST_ENTRY + self.reference.len() + 64);
        bytes.long(self.reference.as_bytes())?;
        bytes.short(self.sort.word().as_bytes())?;
        bytes.u8(self.identifiers);
        self.entry.write(&mut bytes);
        Ok(Zeroizing::new(bytes.bytes().to_vec()))
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let reference = std::str::from_utf8(reader.long(bytes.len()).ok()?).ok()?;
        let reference = Zeroizing::new(reference.to_owned());
        let sort = Type::from_word(std::str::from_utf8(reader.short().ok()?).ok()?)?;
        let identifiers = reader.u8().ok()?;
        let entry = Entry::read(&mut reader).ok()?;
        reader.finish().ok()?;
        Some(Self { reference, sort, identifiers, entry })
    }
}

impl Store {
    /// The digest of an identifier in an epoch.
    pub(crate) fn ident(&self, place: &Place, sort: Type, canonical: &[u8]) -> Look {
        self.look(&[b"identifier", &self.scope(place), sort.word().as_bytes(), canonical])
    }

    /// The digest of an identifier of one record.
    pub(crate) fn entry_look(&self, ident: &Look, reference: &str) -> Look {
        self.look(&[b"entry", ident, reference.as_bytes()])
    }

    /// The digest of all entries of a type in an epoch.
    pub(crate) fn pile(&self, place: &Place, sort: Type) -> Look {
        self.look(&[b"pile", &self.scope(place), sort.word().as_bytes()])
    }

    pub(super) fn deposit_look(&self, deposit: &[u8; 16]) -> Look {
        self.look(&[b"deposit", deposit])
    }

    /// Which of these entries are there and stand.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn held(&self, looks: &[Look]) -> Result<HashMap<Look, Held>, MemberError> {
        let mut found = HashMap::new();
        for some in looks.chunks(AT_ONCE) {
            let mut asked =
                QueryBuilder::<Sqlite>::new("SELECT look, id, expiry FROM entry WHERE look IN (");
            let mut list = asked.separated(", ");
            some.iter().for_each(|look| {
                list.push_bind(look.as_slice());
            });
            asked.push(")");
            for row in asked.build().persistent(some.len() == AT_ONCE).fetch_all(&self.pool).await?
            {
                let look: Vec<u8> = row.try_get(0)?;
                let expiry = u32::try_from(row.try_get::<i64, _>(2)?).unwrap_or_default();
                let look = Look::try_from(look).map_err(|_| MemberError::Sealed)?;
                found.insert(look, Held { id: row.try_get(1)?, expiry });
            }
        }
        Ok(found)
    }

    /// The outputs of those of these identifiers that were evaluated.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn outputs(&self, idents: &[Look]) -> Result<HashMap<Look, Output>, MemberError> {
        let mut found = HashMap::new();
        for some in idents.chunks(AT_ONCE) {
            let mut asked =
                QueryBuilder::<Sqlite>::new("SELECT ident, sealed FROM output WHERE ident IN (");
            let mut list = asked.separated(", ");
            some.iter().for_each(|ident| {
                list.push_bind(ident.as_slice());
            });
            asked.push(")");
            for row in asked.build().persistent(some.len() == AT_ONCE).fetch_all(&self.pool).await?
            {
                let ident: Vec<u8> = row.try_get(0)?;
                let ident = Look::try_from(ident).map_err(|_| MemberError::Sealed)?;
                found.insert(ident, self.output(&ident, &row.try_get::<Vec<u8>, _>(1)?)?);
            }
        }
        Ok(found)
    }

    fn output(&self, ident: &Look, sealed: &[u8]) -> Result<Output, MemberError> {
        let plain = self.unseal(ident, sealed)?;
        let mut bytes = Zeroizing::new([0; 64]);
        if plain.len() != bytes.len() {
            return Err(MemberError::Sealed);
        }
        bytes.copy_from_slice(&plain);
        Ok(Output::from_bytes(bytes))
    }

    /// The record of a deposit with its output; none when this store did not make it.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn of_deposit(&self, deposit: &[u8; 16]) -> Result<Option<Found>, MemberError> {
        let look = self.deposit_look(deposit);
        let found = sqlx::query(
            "SELECT e.sealed, o.ident, o.sealed FROM entry e JOIN output o ON o.ident = e.ident \
             WHERE e.deposit = $1",
        );
        let Some(row) = found.bind(look.as_slice()).fetch_optional(&self.pool).await? else {
            return Ok(None);
        };
        let record = self.record(&look, &row.try_get::<Vec<u8>, _>(0)?)?;
        let ident: Vec<u8> = row.try_get(1)?;
        let ident = Look::try_from(ident).map_err(|_| MemberError::Sealed)?;
        let output = self.output(&ident, &row.try_get::<Vec<u8>, _>(2)?)?;
        Ok(Some(Found { record, ident, output }))
    }

    pub(super) fn record(&self, deposit: &Look, sealed: &[u8]) -> Result<Record, MemberError> {
        Record::read(&self.unseal(deposit, sealed)?).ok_or(MemberError::Sealed)
    }

    /// What the entries of a type look like that wait for a list, by so many of them at the most; none when
    /// none waits.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn cover(
        &self,
        place: &Place,
        sort: Type,
        most: u32,
    ) -> Result<Option<Cover>, MemberError> {
        let pile = self.pile(place, sort);
        let expiry: Option<i64> = sqlx::query_scalar(
            "SELECT expiry FROM entry WHERE pile = $1 AND state = 0 GROUP BY expiry \
             ORDER BY count(*) DESC, expiry DESC LIMIT 1",
        )
        .bind(pile.as_slice())
        .fetch_optional(&self.pool)
        .await?;
        let Some(expiry) = expiry else { return Ok(None) };
        let rows = sqlx::query(
            "SELECT deposit, sealed FROM entry WHERE pile = $1 AND state = 0 \
             ORDER BY random() LIMIT $2",
        );
        let rows = rows.bind(pile.as_slice()).bind(most).fetch_all(&self.pool).await?;
        let notes = rows.iter().map(|row| Ok(self.listed(row)?.entry.note.is_some()));
        let notes = notes.collect::<Result<_, MemberError>>()?;
        Ok(Some(Cover { expiry: u32::try_from(expiry).unwrap_or_default(), notes }))
    }

    /// The record of a row that has its deposit's digest and what is sealed.
    pub(super) fn listed(&self, row: &sqlx::sqlite::SqliteRow) -> Result<Record, MemberError> {
        let look =
            Look::try_from(row.try_get::<Vec<u8>, _>(0)?).map_err(|_| MemberError::Sealed)?;
        self.record(&look, &row.try_get::<Vec<u8>, _>(1)?)
    }

    /// How many entries of an epoch stand.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn standing(&self, place: &Place) -> Result<u64, MemberError> {
        let scope = self.scope(place);
        let count: i64 =
            sqlx::query_scalar("SELECT count(*) FROM entry WHERE scope = $1 AND state < 4")
                .bind(scope.as_slice())
                .fetch_one(&self.pool)
                .await?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// Says that these entries stand in a file, seen in a run.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn seen(&self, ids: &[i64], source: &Look, run: i64) -> Result<(), MemberError> {
        for some in ids.chunks(AT_ONCE) {
            let mut write = QueryBuilder::<Sqlite>::new("UPDATE entry SET source = ");
            write.push_bind(source.as_slice()).push(", seen = ").push_bind(run);
            write.push(" WHERE id IN (");
            let mut list = write.separated(", ");
            some.iter().for_each(|id| {
                list.push_bind(id);
            });
            write.push(")");
            write.build().persistent(some.len() == AT_ONCE).execute(&self.pool).await?;
        }
        Ok(())
    }

    /// Begins to take entries back: what is not at the hub is gone at once, what is there is leaving. Their
    /// place is free for a new entry of the same identifier and record.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn retire(&self, ids: &[i64]) -> Result<(), MemberError> {
        for some in ids.chunks(AT_ONCE) {
            let mut write = QueryBuilder::<Sqlite>::new(
                "UPDATE entry SET look = randomblob(16), source = NULL, \
                 state = CASE state WHEN 0 THEN 4 WHEN 4 THEN 4 ELSE 3 END WHERE id IN (",
            );
            let mut list = write.separated(", ");
            some.iter().for_each(|id| {
                list.push_bind(id);
            });
            write.push(")");
            write.build().persistent(some.len() == AT_ONCE).execute(&self.pool).await?;
        }
        Ok(())
    }

    /// Entries of a file that were not seen in this run, so many at the most.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn vanished(
        &self,
        place: &Place,
        source: &Look,
        run: i64,
        most: u32,
    ) -> Result<Vec<i64>, MemberError> {
        let scope = self.scope(place);
        let ids = sqlx::query_scalar(
            "SELECT id FROM entry WHERE source = $1 AND scope = $2 AND seen <> $3 AND state < 3 \
             LIMIT $4",
        );
        let ids = ids.bind(source.as_slice()).bind(scope.as_slice()).bind(run).bind(most);
        Ok(ids.fetch_all(&self.pool).await?)
    }

    /// Entries of an epoch that are leaving, so many at the most, with the lists they stand in; those of
    /// lists that came after a moment stay for now.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn leaving(
        &self,
        place: &Place,
        before: u64,
        most: u32,
    ) -> Result<Vec<(i64, i64)>, MemberError> {
        let before = i64::try_from(before).unwrap_or(i64::MAX);
        let rows = sqlx::query_as(
            "SELECT e.id, e.list FROM entry e JOIN list l ON l.id = e.list \
             WHERE e.scope = $1 AND e.state = 3 AND l.state = 1 AND l.came <= $2 LIMIT $3",
        );
        let scope = self.scope(place);
        let rows = rows.bind(scope.as_slice()).bind(before).bind(most);
        Ok(rows.fetch_all(&self.pool).await?)
    }

    /// The hub took these back.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn withdrawn(&self, ids: &[i64]) -> Result<(), MemberError> {
        for some in ids.chunks(AT_ONCE) {
            let mut write = QueryBuilder::<Sqlite>::new("UPDATE entry SET state = 4 WHERE id IN (");
            let mut list = write.separated(", ");
            some.iter().for_each(|id| {
                list.push_bind(id);
            });
            write.push(")");
            write.build().persistent(some.len() == AT_ONCE).execute(&self.pool).await?;
        }
        Ok(())
    }
}
