//! Lists on their way to the hub: which entries, in which order, until there is a receipt.
//!
//! Order and padding hang on a seed, so that a list that was cut off is the same list again.
//!
//! Not here: order and padding themselves (`lists`), sending (`deposit`).

use private_match::canonical::Type;
use private_match::message::deposit::MOST_SAME;
use private_match::message::{Reader, Writer};
use sqlx::Row as _;
use zeroize::Zeroizing;

use super::entry::Record;
use super::{Look, Place, Store};
use crate::MemberError;

/// Most bytes of a receipt.
const RECEIPT_MAX: usize = 64 << 10;

/// A list on its way.
#[derive(Debug, Clone)]
pub struct List {
    /// Its row.
    pub id: i64,
    /// Its number at the hub; zero before it has one.
    pub number: u32,
    /// The type of its identifiers.
    pub sort: Type,
    /// What order and padding hang on.
    pub seed: Zeroizing<[u8; 32]>,
    /// Whether it was laid before the hub.
    pub is_sent: bool,
    /// The signed message; no bytes before it is signed.
    pub message: Vec<u8>,
    /// The hub's receipt; blank until there is one.
    pub receipt: String,
}

impl List {
    fn write(&self) -> Result<Zeroizing<Vec<u8>>, MemberError> {
        let mut bytes = Writer::with_room(256 + self.message.len() + self.receipt.len());
        bytes.u32(self.number);
        bytes.short(self.sort.word().as_bytes())?;
        bytes.raw(self.seed.as_slice());
        bytes.u8(u8::from(self.is_sent));
        bytes.long(&self.message)?;
        bytes.long(self.receipt.as_bytes())?;
        Ok(Zeroizing::new(bytes.bytes().to_vec()))
    }

    fn read(id: i64, bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let number = reader.u32().ok()?;
        let sort = Type::from_word(std::str::from_utf8(reader.short().ok()?).ok()?)?;
        let seed = Zeroizing::new(reader.array().ok()?);
        let is_sent = reader.flag().ok()?;
        let message = reader.long(bytes.len()).ok()?.to_vec();
        let receipt = String::from_utf8(reader.long(RECEIPT_MAX).ok()?.to_vec()).ok()?;
        Some(Self { id, number, sort, seed, is_sent, message, receipt })
    }
}

impl Store {
    fn list_look(&self, id: i64) -> Look {
        self.look(&[b"list", &id.to_be_bytes()])
    }

    /// Gathers entries of a type that wait into a new list, so many at the most, and of one identifier no more
    /// than a list may have; none when none waits.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn gather(
        &self,
        place: &Place,
        sort: Type,
        seed: Zeroizing<[u8; 32]>,
        most: u32,
    ) -> Result<Option<List>, MemberError> {
        let (scope, pile) = (self.scope(place), self.pile(place, sort));
        let mut all = self.pool.begin().await?;
        let made = sqlx::query(
            "INSERT INTO list (scope, pile, state, came, sealed) VALUES ($1, $2, 0, 0, x'')",
        )
        .bind(scope.as_slice())
        .bind(pile.as_slice())
        .execute(&mut *all)
        .await?;
        let id = made.last_insert_rowid();
        let gathered = sqlx::query(
            "UPDATE entry SET state = 1, list = $1 WHERE id IN \
             (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY ident ORDER BY id) AS n \
               FROM (SELECT id, ident FROM entry WHERE pile = $2 AND state = 0 ORDER BY id LIMIT $3)) \
               WHERE n <= $4)",
        );
        let same = i64::try_from(MOST_SAME).unwrap_or(i64::MAX);
        let gathered = gathered.bind(id).bind(pile.as_slice()).bind(most).bind(same);
        if gathered.execute(&mut *all).await?.rows_affected() == 0 {
            return Ok(None);
        }
        let (message, receipt) = (vec![], String::new());
        let list = List { id, number: 0, sort, seed, is_sent: false, message, receipt };
        let sealed = self.seal(&self.list_look(id), &list.write()?)?;
        sqlx::query("UPDATE list SET sealed = $1 WHERE id = $2")
            .bind(sealed)
            .bind(id)
            .execute(&mut *all)
            .await?;
        all.commit().await?;
        Ok(Some(list))
    }

    /// The lists of an epoch that have no receipt.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn lists_under_way(&self, place: &Place) -> Result<Vec<List>, MemberError> {
        let scope = self.scope(place);
        let rows =
            sqlx::query("SELECT id, sealed FROM list WHERE scope = $1 AND state = 0 ORDER BY id")
                .bind(scope.as_slice())
                .fetch_all(&self.pool)
                .await?;
        let read = |row: &sqlx::sqlite::SqliteRow| {
            let id: i64 = row.try_get(0)?;
            let plain = self.unseal(&self.list_look(id), &row.try_get::<Vec<u8>, _>(1)?)?;
            List::read(id, &plain).ok_or(MemberError::Sealed)
        };
        rows.iter().map(read).collect()
    }

    /// A list by its row, with the rows of its entries in the order in which they were gathered.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn list(&self, id: i64) -> Result<(List, Vec<i64>), MemberError> {
        let sealed: Vec<u8> = sqlx::query_scalar("SELECT sealed FROM list WHERE id = $1")
            .bind(id)
            .fetch_one(&self.pool)
            .await?;
        let plain = self.unseal(&self.list_look(id), &sealed)?;
        let list = List::read(id, &plain).ok_or(MemberError::Sealed)?;
        let rows = sqlx::query_scalar("SELECT id FROM entry WHERE list = $1 ORDER BY id");
        Ok((list, rows.bind(id).fetch_all(&self.pool).await?))
    }

    /// The records of a list, in the order in which they were gathered.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn records(&self, list: &List) -> Result<Vec<Record>, MemberError> {
        let rows = sqlx::query("SELECT deposit, sealed FROM entry WHERE list = $1 ORDER BY id")
            .bind(list.id)
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(|row| self.listed(row)).collect()
    }

    /// Writes what changed of a list.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn save_list(&self, list: &List) -> Result<(), MemberError> {
        let sealed = self.seal(&self.list_look(list.id), &list.write()?)?;
        let write = sqlx::query("UPDATE list SET sealed = $1 WHERE id = $2");
        write.bind(sealed).bind(list.id).execute(&self.pool).await?;
        Ok(())
    }

    /// The list is whole at the hub, and its entries are deposited.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn received(&self, list: &List, now: u64) -> Result<(), MemberError> {
        let came = i64::try_from(now).unwrap_or(i64::MAX);
        let sealed = self.seal(&self.list_look(list.id), &list.write()?)?;
        let mut all = self.pool.begin().await?;
        sqlx::query("UPDATE list SET sealed = $1, state = 1, came = $2 WHERE id = $3")
            .bind(sealed)
            .bind(came)
            .bind(list.id)
            .execute(&mut *all)
            .await?;
        sqlx::query("UPDATE entry SET state = 2 WHERE list = $1 AND state = 1")
            .bind(list.id)
            .execute(&mut *all)
            .await?;
        all.commit().await?;
        Ok(())
    }
}
