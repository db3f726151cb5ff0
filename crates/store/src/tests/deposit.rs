//! Tokens of deposits, on each engine: entered, looked for, taken out; and brought over from rows of one token.
//!
//! Not here: what a hit is (`whatson/tests/it/matching`).

use whatson_domain::AgreementId;

use super::each;
use crate::Engine;
use crate::db::Store;
use crate::deposit::{Idx, Shelf, Standing, Token, enter, look_up, remove, remove_all};
use crate::scratch;

const OF: AgreementId = AgreementId(uuid::Uuid::from_u128(1));

fn idx(start: u8, rest: u8) -> Idx {
    let mut idx = [rest; 16];
    idx[..2].copy_from_slice(&[start, 0]);
    idx
}

fn shelf(list: u32) -> Shelf {
    Shelf { of: OF, epoch: 1, list }
}

async fn found(store: &Store, epoch: u32, digests: &[Idx]) -> Vec<Standing> {
    let mut tx = store.read().await.unwrap();
    let mut found = look_up(&mut tx, (OF, epoch), digests).await.unwrap();
    found.sort_by_key(|one| (one.idx, one.list, one.position));
    found
}

/// More rows than one statement takes, and some with more tokens than one.
fn many() -> Vec<Token> {
    let all = (0..=255).flat_map(|start| (0..3).map(move |rest| (idx(start, rest), rest)));
    let mut all: Vec<Token> = all.map(|(idx, rest)| (idx, u32::from(rest))).collect();
    all.push((idx(9, 0), 700));
    all.sort_unstable();
    all
}

#[tokio::test]
async fn tokens_stand_where_they_were_entered_until_they_are_taken_out() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        enter(&mut tx, shelf(1), &many()).await.unwrap();
        enter(&mut tx, shelf(2), &[(idx(9, 0), 5)]).await.unwrap();
        // Again, as after a cut: nothing changes.
        enter(&mut tx, shelf(2), &[(idx(9, 0), 6)]).await.unwrap();
        tx.commit().await.unwrap();
        let at = |list, position| Standing { idx: idx(9, 0), list, position };
        let wanted = [idx(9, 0), idx(9, 7)];
        assert_eq!(found(&store, 1, &wanted).await, [at(1, 0), at(1, 700), at(2, 5)]);
        assert_eq!(found(&store, 2, &wanted).await, [], "another epoch");
        let all: Vec<Idx> = many().iter().map(|(idx, _)| *idx).collect();
        assert_eq!(found(&store, 1, &all).await.len(), 770);

        let mut tx = store.write().await.unwrap();
        remove(&mut tx, shelf(1), &[(idx(9, 0), 1), (idx(9, 0), 700)]).await.unwrap();
        remove(&mut tx, shelf(2), &[(idx(9, 0), 5), (idx(10, 0), 5)]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(found(&store, 1, &wanted).await, [at(1, 0)], "the place counts, too");
        let mut tx = store.write().await.unwrap();
        let rows = "SELECT count(*) AS n FROM deposit_token WHERE list = 2";
        assert_eq!(tx.number(rows, vec![]).await.unwrap(), 0, "no empty row is left");
        remove_all(&mut tx, OF, 1).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(found(&store, 1, &all).await, []);
    })
    .await;
}

/// Two lists by turns.
fn list_of(n: usize) -> u32 {
    if n.is_multiple_of(2) { 1 } else { 70_000 }
}

/// A database of before migration 0016.
async fn set_back(store: &Store) {
    let (id, number, bytes) = match store.engine() {
        Engine::Sqlite => ("BLOB", "INTEGER", "BLOB"),
        Engine::Postgres => ("UUID", "BIGINT", "BYTEA"),
    };
    let table = format!(
        "CREATE TABLE deposit_token (agreement_id {id} NOT NULL, epoch {number} NOT NULL,
         idx {bytes} NOT NULL, list {number} NOT NULL, position {number} NOT NULL,
         PRIMARY KEY (agreement_id, epoch, idx, list, position))"
    );
    let mut tx = store.write().await.unwrap();
    let migration = "DELETE FROM _sqlx_migrations WHERE version = 16";
    for sql in ["DROP TABLE deposit_token", String::leak(table), migration] {
        tx.run(sql, vec![]).await.unwrap();
    }
    for (n, (idx, position)) in many().into_iter().enumerate() {
        let sql = "INSERT INTO deposit_token VALUES ($1, 1, $2, $3, $4)";
        let list = i64::from(list_of(n));
        let values =
            vec![OF.0.into(), idx.as_slice().into(), list.into(), i64::from(position).into()];
        tx.run(sql, values).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn tokens_of_one_row_each_are_brought_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hub.sqlite");
    let url = scratch::postgres().await.unwrap();
    for url in [Some(None), url.map(Some)].into_iter().flatten() {
        let open = async || match &url {
            None => Store::sqlite(&file).await.unwrap(),
            Some(url) => Store::postgres(url).await.unwrap(),
        };
        let store = open().await;
        set_back(&store).await;
        store.close().await;
        let store = open().await;
        let all: Vec<Idx> = many().iter().map(|(idx, _)| *idx).collect();
        let expected = many().into_iter().enumerate().map(|(n, (idx, position))| Standing {
            idx,
            list: list_of(n),
            position,
        });
        let mut expected: Vec<Standing> = expected.collect();
        expected.sort_by_key(|one| (one.idx, one.list, one.position));
        assert_eq!(found(&store, 1, &all).await, expected);
        store.close().await;
    }
}
