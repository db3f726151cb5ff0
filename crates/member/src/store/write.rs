//! Writing what was evaluated: sealed first, which may happen on any thread, then all of it or nothing.
//!
//! Not here: what an entry is made of (`tokenise::making`), reading (`entry`).

use private_match::output::Output;
use sqlx::{QueryBuilder, Sqlite};

use super::entry::{AT_ONCE, Record, State};
use super::{Look, Place, Store};
use crate::MemberError;

/// A record that is to be written.
#[derive(Debug)]
pub struct New {
    /// The digest of identifier and record.
    pub look: Look,
    /// The digest of the identifier.
    pub ident: Look,
    /// What is kept.
    pub record: Record,
}

/// Rows that are ready to be written.
#[derive(Debug)]
pub struct Ready {
    outputs: Vec<(Look, Vec<u8>)>,
    entries: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    look: Look,
    pile: Look,
    ident: Look,
    deposit: Look,
    expiry: i64,
    sealed: Vec<u8>,
}

impl Ready {
    /// How many entries there are.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.entries.len()
    }
}

impl Store {
    /// Seals outputs and entries.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub fn sealed(
        &self,
        place: &Place,
        outputs: &[(Look, Output)],
        entries: &[New],
    ) -> Result<Ready, MemberError> {
        let output = |(ident, output): &(Look, Output)| {
            Ok((*ident, self.seal(ident, output.bytes().as_slice())?))
        };
        let row = |new: &New| {
            let deposit = self.deposit_look(&new.record.entry.deposit);
            Ok(Row {
                look: new.look,
                pile: self.pile(place, new.record.sort),
                ident: new.ident,
                deposit,
                expiry: new.record.entry.expiry.into(),
                sealed: self.seal(&deposit, &new.record.write()?)?,
            })
        };
        let outputs = outputs.iter().map(output).collect::<Result<_, MemberError>>()?;
        let entries = entries.iter().map(row).collect::<Result<_, MemberError>>()?;
        Ok(Ready { outputs, entries })
    }

    /// Writes rows, all or none; returns how many entries were new. `source` is the file that they are of,
    /// where it is kept in step, and the number of the look at it.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn write(
        &self,
        place: &Place,
        ready: &Ready,
        source: Option<(Look, i64)>,
    ) -> Result<u64, MemberError> {
        let scope = self.scope(place);
        let mut all = self.pool.begin().await?;
        for some in ready.outputs.chunks(AT_ONCE) {
            let mut write =
                QueryBuilder::<Sqlite>::new("INSERT OR IGNORE INTO output (ident, scope, sealed) ");
            write.push_values(some, |mut row, (ident, sealed)| {
                row.push_bind(ident.as_slice())
                    .push_bind(scope.as_slice())
                    .push_bind(sealed.as_slice());
            });
            let is_kept = some.len() == AT_ONCE;
            write.build().persistent(is_kept).execute(&mut *all).await?;
        }
        let mut written = 0;
        for some in ready.entries.chunks(AT_ONCE) {
            let mut write = insert(&scope, some, source);
            let done = write.build().persistent(some.len() == AT_ONCE).execute(&mut *all).await?;
            written += done.rows_affected();
        }
        all.commit().await?;
        Ok(written)
    }
}

fn insert(scope: &Look, rows: &[Row], source: Option<(Look, i64)>) -> QueryBuilder<Sqlite> {
    let mut write = QueryBuilder::<Sqlite>::new(
        "INSERT OR IGNORE INTO entry \
         (look, scope, pile, ident, deposit, state, list, expiry, source, seen, sealed) ",
    );
    write.push_values(rows, |mut row, new| {
        row.push_bind(new.look.as_slice())
            .push_bind(scope.as_slice())
            .push_bind(new.pile.as_slice())
            .push_bind(new.ident.as_slice())
            .push_bind(new.deposit.as_slice())
            .push_bind(State::Tokenised.number())
            .push_bind(0_i64)
            .push_bind(new.expiry)
            .push_bind(source.map(|(source, _)| source.to_vec()))
            .push_bind(source.map_or(0, |(_, run)| run))
            .push_bind(new.sealed.as_slice());
    });
    write
}
