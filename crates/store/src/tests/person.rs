//! People, ways to sign in, sessions, tries; and that no change is without an event.
//!
//! Not here: what a sealed value holds (`app::vault`).

use std::sync::Arc;

use whatson_domain::person::State;
use whatson_domain::{HubRole, HubRoles, PersonId};

use super::*;
use crate::attempt::{self, Ceremony, Failures};
use crate::credential::{self, Credential, Kind};
use crate::person::{self, Kept};
use crate::session::{self, Session};

pub(super) fn ana() -> Kept {
    Kept {
        id: PersonId(id(1)),
        name: "Ana Demo".into(),
        email: Some(vec![1, 2, 3]),
        email_key: Some(vec![7; 32]),
        lang: "en".into(),
        state: State::Active,
        hub: HubRoles::NONE.with(HubRole::Editor),
        version: 1,
        created: Moment(1),
        updated: Moment(1),
    }
}

#[tokio::test]
async fn a_person_is_found_by_the_hash_of_their_address_and_changed_once() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        person::insert(&mut tx, &permit(), &ana()).await.unwrap();
        let found = person::find_by_email(&mut tx, &[7; 32]).await.unwrap().unwrap();
        assert_eq!(found, ana());
        assert!(person::find_by_email(&mut tx, &[8; 32]).await.unwrap().is_none());
        assert_eq!(person::count_role(&mut tx, "editor").await.unwrap(), 1);
        assert_eq!(person::count_role(&mut tx, "edit").await.unwrap(), 0);
        let stopped = Kept { state: State::Suspended, ..ana() };
        assert!(person::update(&mut tx, &permit(), &stopped).await.unwrap());
        assert!(!person::update(&mut tx, &permit(), &stopped).await.unwrap(), "an old version");
        assert_eq!(person::count_role(&mut tx, "editor").await.unwrap(), 0);
        let all = person::list_after(&mut tx, Uuid::nil(), 9).await.unwrap();
        assert_eq!((all.len(), all[0].state, all[0].version), (1, State::Suspended, 2));
        assert_eq!(person::count(&mut tx).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_way_to_sign_in_counts_up_and_never_back() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        person::insert(&mut tx, &permit(), &ana()).await.unwrap();
        let passkey = Credential {
            id: id(2),
            person: PersonId(id(1)),
            kind: Kind::Passkey,
            name: "My telephone".into(),
            handle: Some(vec![9; 16]),
            secret: vec![1],
            created: Moment(2),
            used: None,
            counter: 0,
        };
        credential::insert(&mut tx, &permit(), &passkey).await.unwrap();
        let found = credential::find_by_handle(&mut tx, &[9; 16]).await.unwrap();
        assert_eq!(found, Some(passkey.clone()));
        assert!(credential::note_use(&mut tx, id(2), Moment(3), 5).await.unwrap());
        assert!(!credential::note_use(&mut tx, id(2), Moment(4), 5).await.unwrap());
        assert!(!credential::note_use(&mut tx, id(2), Moment(4), 4).await.unwrap());
        assert!(credential::note_use(&mut tx, id(2), Moment(4), 6).await.unwrap());
        credential::see(&mut tx, id(2), Moment(4)).await.unwrap();
        credential::rename(&mut tx, &permit(), id(2), "Key").await.unwrap();
        let mut set = async |read: &[u8], new| {
            credential::set_secret(&mut tx, &permit(), id(2), read, vec![new]).await.unwrap()
        };
        assert!(set(&[1], 8).await);
        assert!(!set(&[1], 9).await, "who read it earlier changes nothing");
        let all = credential::list(&mut tx, PersonId(id(1))).await.unwrap();
        let wanted = Credential {
            name: "Key".into(),
            secret: vec![8],
            used: Some(Moment(4)),
            counter: 6,
            ..passkey
        };
        assert_eq!(all, [wanted]);
        credential::erase(&mut tx, &permit(), id(2)).await.unwrap();
        assert!(credential::list(&mut tx, PersonId(id(1))).await.unwrap().is_empty());
    })
    .await;
}

/// The table of credentials is built anew by migration 0011 on SQLite: nothing gets lost, nor what
/// refers to it, nor what goes with a person who goes.
#[tokio::test]
async fn ways_to_sign_in_and_their_uses_outlast_the_table_being_built_anew() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hub.sqlite");
    let store = Store::sqlite(&file).await.unwrap();
    let mut tx = store.write().await.unwrap();
    for sql in [
        "INSERT INTO person VALUES (x'00000000000000000000000000000001', 'Ana', NULL, NULL, 'en',
         'active', '', 1, 1, 1)",
        "INSERT INTO credential VALUES (x'00000000000000000000000000000002',
         x'00000000000000000000000000000001', 'passkey', 'Key', x'09', x'01', 2)",
        "INSERT INTO credential_use VALUES (x'00000000000000000000000000000002', 3, 4)",
        "DELETE FROM _sqlx_migrations WHERE version = 11",
    ] {
        tx.run(sql, vec![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    store.close().await;
    let store = Store::sqlite(&file).await.unwrap();
    let mut tx = store.write().await.unwrap();
    let all = credential::list(&mut tx, PersonId(id(1))).await.unwrap();
    assert_eq!((all.len(), all[0].name.as_str(), all[0].counter), (1, "Key", 4));
    assert!(credential::find_by_handle(&mut tx, &[9]).await.unwrap().is_some());
    tx.run("DELETE FROM person", vec![]).await.unwrap();
    assert!(credential::list(&mut tx, PersonId(id(1))).await.unwrap().is_empty());
    assert_eq!(tx.number("SELECT count(*) AS n FROM credential_use", vec![]).await.unwrap(), 0);
}

#[tokio::test]
async fn an_account_at_a_provider_is_a_way_to_sign_in_on_both_engines() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        person::insert(&mut tx, &permit(), &ana()).await.unwrap();
        let new = Credential::new((id(2), PersonId(id(1))), Kind::Oidc, vec![], Moment(2));
        let new = Credential { handle: Some(vec![9; 32]), ..new };
        credential::insert(&mut tx, &permit(), &new).await.unwrap();
        assert_eq!(credential::find_by_handle(&mut tx, &[9; 32]).await.unwrap(), Some(new));
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_by_time_by_idleness_by_its_owner_and_with_the_account() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        person::insert(&mut tx, &permit(), &ana()).await.unwrap();
        let session = |n: u128| Session {
            id: id(n),
            person: PersonId(id(1)),
            method: "passkey".into(),
            device: "Firefox".into(),
            created: Moment(10),
            seen: Moment(10),
            authenticated: Moment(10),
            expires: Moment(100),
        };
        for (n, digest) in [(20, b"a"), (21, b"b"), (22, b"c")] {
            session::begin(&mut tx, digest, &session(n)).await.unwrap();
        }
        let (found, roles) =
            session::find(&mut tx, b"a", Moment(11), Moment(5)).await.unwrap().unwrap();
        assert_eq!((found, roles.hub, roles.membership), (session(20), ana().hub, None));
        assert!(session::find(&mut tx, b"a", Moment(100), Moment(5)).await.unwrap().is_none());
        assert!(session::find(&mut tx, b"a", Moment(50), Moment(10)).await.unwrap().is_none());
        session::see(&mut tx, b"a", Moment(40)).await.unwrap();
        assert!(session::find(&mut tx, b"a", Moment(50), Moment(10)).await.unwrap().is_some());
        assert!(session::renew(&mut tx, b"a", PersonId(id(1)), Moment(45)).await.unwrap());
        assert!(!session::renew(&mut tx, b"a", PersonId(id(9)), Moment(45)).await.unwrap());
        let all = session::list(&mut tx, PersonId(id(1)), Moment(50), Moment(5)).await.unwrap();
        assert_eq!(all.len(), 3);
        assert_eq!(session::end_one(&mut tx, PersonId(id(9)), id(21)).await.unwrap(), 0);
        assert_eq!(session::end_one(&mut tx, PersonId(id(1)), id(21)).await.unwrap(), 1);
        assert_eq!(session::end_others(&mut tx, PersonId(id(1)), id(20)).await.unwrap(), 1);
        let stopped = Kept { state: State::Suspended, ..ana() };
        person::update(&mut tx, &permit(), &stopped).await.unwrap();
        assert!(session::find(&mut tx, b"a", Moment(50), Moment(10)).await.unwrap().is_none());
        session::end(&mut tx, b"a", Moment(50)).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn tries_are_counted_and_something_begun_is_ended_once() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        assert_eq!(attempt::failures(&mut tx, b"s").await.unwrap(), Failures::NONE);
        attempt::lock(&mut tx, b"s", Moment(1)).await.unwrap();
        assert_eq!(attempt::failures(&mut tx, b"s").await.unwrap().number, 0);
        attempt::fail(&mut tx, b"s", Moment(5), Moment(1)).await.unwrap();
        attempt::fail(&mut tx, b"s", Moment(9), Moment(2)).await.unwrap();
        let counted = Failures { number: 2, wait: Moment(9), last: Moment(2) };
        assert_eq!(attempt::failures(&mut tx, b"s").await.unwrap(), counted);
        attempt::clear(&mut tx, b"s").await.unwrap();
        assert_eq!(attempt::failures(&mut tx, b"s").await.unwrap().number, 0);
        let begun = Ceremony {
            digest: [3; 32],
            kind: "codes",
            person: None,
            state: vec![4],
            created: Moment(1),
            expires: Moment(10),
        };
        attempt::begin(&mut tx, &begun).await.unwrap();
        let found = attempt::find(&mut tx, &[3; 32], "codes", Moment(9)).await.unwrap();
        assert_eq!(found, Some((None, vec![4])));
        assert!(attempt::find(&mut tx, &[3; 32], "other", Moment(9)).await.unwrap().is_none());
        assert!(attempt::find(&mut tx, &[3; 32], "codes", Moment(10)).await.unwrap().is_none());
        assert!(attempt::end(&mut tx, &[3; 32]).await.unwrap());
        assert!(!attempt::end(&mut tx, &[3; 32]).await.unwrap());
        attempt::begin(&mut tx, &begun).await.unwrap();
        attempt::sweep(&mut tx, Moment(10)).await.unwrap();
        assert!(!attempt::end(&mut tx, &[3; 32]).await.unwrap());
    })
    .await;
}

/// Which of the addresses 1 to 9 have failures.
async fn counted(tx: &mut Tx) -> Vec<u8> {
    let mut found = Vec::new();
    for n in 1..=9 {
        if attempt::failures(tx, &[n; 32]).await.unwrap().number > 0 {
            found.push(n);
        }
    }
    found
}

#[tokio::test]
async fn failures_at_made_up_addresses_are_forgotten_and_those_of_accounts_are_not() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        // Address 1 failed once, 2 twice and so on, the last time at as many.
        for n in 1..=9_u8 {
            for _ in 0..n {
                attempt::fail(&mut tx, &[n; 32], Moment(20), Moment(n.into())).await.unwrap();
            }
        }
        attempt::fail(&mut tx, &[9; 17], Moment(0), Moment(1)).await.unwrap();
        attempt::forget(&mut tx, Moment(3), Moment(6), 5, Moment(19)).await.unwrap();
        assert_eq!(counted(&mut tx).await, [3, 4, 5, 6, 7, 8, 9], "somebody has to wait");
        attempt::forget(&mut tx, Moment(3), Moment(6), 5, Moment(20)).await.unwrap();
        assert_eq!(counted(&mut tx).await, [5, 6, 7, 8, 9], "many in a row");
        attempt::fail(&mut tx, &[3; 32], Moment(20), Moment(50)).await.unwrap();
        attempt::fail(&mut tx, &[2; 32], Moment(20), Moment(51)).await.unwrap();
        attempt::bound(&mut tx, 7).await.unwrap();
        assert_eq!(counted(&mut tx).await, [2, 3, 5, 6, 7, 8, 9]);
        attempt::bound(&mut tx, 3).await.unwrap();
        assert_eq!(counted(&mut tx).await, [7, 8, 9], "the fewest go first");
        let of_account = attempt::failures(&mut tx, &[9; 17]).await.unwrap();
        assert_eq!(of_account.number, 1);
    })
    .await;
}

#[tokio::test]
async fn a_change_without_an_event_is_not_committed() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        person::insert(&mut tx, &permit(), &ana()).await.unwrap();
        let refused = tx.commit().await.unwrap_err();
        assert!(matches!(refused, StoreError::Unaudited("person")), "{refused}");
        let mut tx = store.read().await.unwrap();
        assert_eq!(person::count(&mut tx).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writers_that_queue_are_each_whole_or_not_at_all() {
    each(async |store| {
        let store = Arc::new(store);
        let tasks: Vec<_> = (0..120_u128)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut tx = store.write().await.unwrap();
                    let one = Kept { id: PersonId(id(n)), email_key: None, ..ana() };
                    person::insert(&mut tx, &permit(), &one).await.unwrap();
                    audit::append(&mut tx, &key(), &event()).await.unwrap();
                    match n % 4 {
                        // Goes away with its change.
                        0 => drop(tx),
                        // Meets what is there already, and goes on.
                        1 => {
                            let again = person::insert(&mut tx, &permit(), &one).await;
                            drop(again.unwrap_err());
                        }
                        _ => tx.commit().await.unwrap(),
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let mut tx = store.read().await.unwrap();
        let all = person::list_after(&mut tx, Uuid::nil(), 999).await.unwrap();
        let kept: Vec<_> = all.iter().map(|p| p.id.0.as_u128() % 4).collect();
        assert_eq!((kept.len(), kept.iter().all(|n| *n >= 2)), (60, true), "{kept:?}");
        // One that something was done, and one for the record.
        assert_eq!(audit::list(&mut tx, i64::MAX, 999).await.unwrap().len(), 120);
    })
    .await;
}
