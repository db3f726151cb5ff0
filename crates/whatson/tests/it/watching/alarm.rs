//! A witness and a log that is not the one of before: it signs nothing, keeps what it had, and says so
//! with a status of its own.
//!
//! Not here: what a hub itself finds in such a log (`audit`).

use serde_json::Value;
use whatson_app::audit::{self, Note};
use whatson_app::clock::Machine;
use whatson_app::vault::Vault;
use whatson_app::{Actor, witness};

use super::{Between, NAMED, Partner, grow, is_under, joined, number, reached, state};
use crate::audit::{forge, sign_anew};
use crate::hub::{Hub, hub_on_sqlite, hubs};
use crate::process::{Running, done, ended, program, until};

/// What a witness says of a log that is not the one of before; it signs and keeps nothing.
async fn alarmed(hub: &Hub, partner: &Partner, url: &str, (status, code): (i32, &str)) -> String {
    let (kept, signed) =
        (partner.state(), number(hub, "SELECT count(*) AS n FROM cosignature").await);
    let ended = partner.looks(url, &[]).await;
    assert_eq!(ended.status.code(), Some(status), "{ended:?}");
    let told: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(told["fault"], code, "{ended:?}");
    assert!(kept.ends_with(told["kept"].as_str().unwrap()), "{told}");
    assert!(Note::parse(told["shown"].as_str().unwrap()).is_ok(), "{told}");
    assert_eq!(ended.err.lines().count(), 1, "one sentence: {}", ended.err);
    assert_eq!(partner.state(), kept, "the state file is untouched");
    let now = number(hub, "SELECT count(*) AS n FROM cosignature").await;
    assert_eq!(now, signed, "nothing is signed");
    ended.err
}

#[tokio::test]
async fn a_history_that_was_signed_anew_with_the_hubs_own_key_is_a_fork() {
    for hub in hubs().await {
        grow(&hub, 8).await;
        let (at, partner) = (reached(&hub, Between::Nothing).await, Partner::new());
        joined(&hub, &partner, &at.url, NAMED).await;
        let before = partner.signs(&at.url, &[]).await["entries"].as_u64().unwrap();
        let mut tx = hub.app.store.write().await.unwrap();
        forge(&hub, &mut tx, 3, "nothing happened").await;
        tx.commit().await.unwrap();
        assert_eq!(state(&hub).await.size, before);
        let said = alarmed(&hub, &partner, &at.url, (4, "fork")).await;
        assert!(said.contains("another history") && said.contains("administrator"), "{said}");
        grow(&hub, 5).await;
        assert!(state(&hub).await.size > before);
        alarmed(&hub, &partner, &at.url, (4, "fork")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_that_stays_tries_again_and_ends_with_a_log_that_is_another() {
    let hub = hub_on_sqlite().await;
    grow(&hub, 4).await;
    let (at, partner) = (reached(&hub, Between::Nothing).await, Partner::new());
    joined(&hub, &partner, &at.url, NAMED).await;
    let mut alone = partner.stays("http://127.0.0.1:9");
    until("a warning", || alone.err().contains("cannot ask the hub"));
    assert!(!alone.has_ended(), "{}", alone.err());
    alone.kill();
    let mut process = partner.stays(&at.url);
    until("a signature", || process.out().contains("\"entries\""));
    assert!(!process.has_ended(), "{}", process.err());
    process.kill();
    let mut tx = hub.app.store.write().await.unwrap();
    forge(&hub, &mut tx, 2, "nothing happened").await;
    tx.commit().await.unwrap();
    let mut process = partner.stays(&at.url);
    until("its end", || process.has_ended());
    assert!(process.out().contains("\"fork\""), "{}", process.out());
}

#[tokio::test]
async fn a_log_that_was_set_back_or_cut_is_noticed_also_when_it_has_grown_again() {
    for hub in hubs().await {
        grow(&hub, 8).await;
        let (at, partner) = (reached(&hub, Between::Nothing).await, Partner::new());
        joined(&hub, &partner, &at.url, NAMED).await;
        let before = partner.signs(&at.url, &[]).await["entries"].as_u64().unwrap();
        let mut tx = hub.app.store.write().await.unwrap();
        // As a copy of before has it: without the last entries and what was signed of them.
        for sql in
            ["DELETE FROM audit_event WHERE place >= $1", "DELETE FROM cosignature WHERE size > $1"]
        {
            let least = i64::try_from(before - 4).unwrap();
            assert!(tx.run(sql, vec![least.into()]).await.unwrap() > 0);
        }
        sign_anew(&hub, &mut tx).await;
        tx.commit().await.unwrap();
        let said = alarmed(&hub, &partner, &at.url, (5, "shrunk")).await;
        assert!(said.contains(&format!("has {} entries, and had {before}", before - 4)), "{said}");
        grow(&hub, 3).await;
        assert!(state(&hub).await.size < before);
        alarmed(&hub, &partner, &at.url, (5, "shrunk")).await;
        grow(&hub, 6).await;
        assert!(state(&hub).await.size > before);
        alarmed(&hub, &partner, &at.url, (4, "fork")).await;
    }
}

#[tokio::test]
async fn another_key_another_log_and_a_missing_proof_are_noticed() {
    for (hub, other) in hubs().await.into_iter().zip(hubs().await) {
        grow(&hub, 4).await;
        let (at, partner) = (reached(&hub, Between::Nothing).await, Partner::new());
        joined(&hub, &partner, &at.url, NAMED).await;
        partner.signs(&at.url, &[]).await;
        audit::prepare(&other.app, "other.example").await.unwrap();
        grow(&other, 9).await;
        let elsewhere = reached(&other, Between::Nothing).await;
        alarmed(&hub, &partner, &elsewhere.url, (7, "other-log")).await;
        grow(&hub, 1).await;
        let silent = reached(&hub, Between::HidesProofs).await;
        alarmed(&hub, &partner, &silent.url, (4, "no-proof")).await;
        partner.signs(&at.url, &[]).await;
        let hub = hub.with_keys(Vault::drawn(&Machine));
        grow(&hub, 1).await;
        let at = reached(&hub, Between::Nothing).await;
        let said = alarmed(&hub, &partner, &at.url, (6, "wrong-signature")).await;
        assert!(said.contains("not signed with the key"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_custodian_signs_with_a_key_of_its_own_and_gives_alarm_of_another_history() {
    let hub = hub_on_sqlite().await;
    grow(&hub, 4).await;
    let (at, place) = (reached(&hub, Between::Nothing).await, tempfile::tempdir().unwrap());
    let data = place.path().join("custodian");
    let data = data.to_str().unwrap();
    done(&["custodian", "init", "--data", data]);
    let name = ["--witness", "custodian.example/w", "--witness-every", "10"];
    let words = [&["custodian", "serve", "--hub", &at.url, "--data", data], &name[..]].concat();
    let mut process = Running::start(program(&words));
    until("a refusal", || process.err().contains("does not know this witness yet"));
    let out = process.out();
    let vkey = out.lines().find_map(|line| line.strip_prefix("witness ")).unwrap().to_owned();
    assert!(vkey.starts_with("custodian.example/w+"), "{out}");
    process.kill();
    witness::add(&hub.app, Actor::OPERATOR, "Demo Custodian", &vkey).await.unwrap();
    audit::sequence(&hub.app).await.unwrap();

    let mut process = Running::start(program(&words));
    let mut signed = false;
    for _ in 0..100 {
        signed = signed || is_under(&hub, "/audit/checkpoint", &vkey).await;
        if !signed {
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        }
    }
    assert!(signed, "{}", process.err());
    assert_eq!(process.out().matches(&vkey).count(), 1, "the key of before");
    process.kill();
    let mut tx = hub.app.store.write().await.unwrap();
    forge(&hub, &mut tx, 2, "nothing happened").await;
    tx.commit().await.unwrap();
    let mut process = Running::start(program(&words));
    until("an alarm", || process.err().contains("another history than the one of before"));
    assert!(!process.has_ended(), "it serves on: {}", process.err());
    process.kill();
    let other = [&words[..6], &["--witness", "other.example/w"]].concat();
    assert!(
        ended(program(&other)).err.contains("is called custodian.example/w; say so with --witness")
    );
}
