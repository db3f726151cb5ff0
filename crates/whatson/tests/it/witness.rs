//! Witnesses: one that checks and signs over HTTP as a partner does, and signatures that are not taken.
//!
//! Not here: notes and proofs as such (`transparency`), the program that witnesses (`watching`).

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use whatson_app::audit::{self, Checkpoint, Hash, Note, Signer, Verifier, verify_consistency};
use whatson_app::{Actor, access, witness};

use crate::account::{administrator, ask, between};
use crate::hub::{Answer, Hub, hubs};
use crate::token::verified;

/// A witness of a name; its key is the hub's own, which under another name is another.
pub(crate) fn signer(hub: &Hub, name: &str) -> Signer {
    hub.app.vault.audit_signer(name).unwrap()
}

pub(crate) async fn post(hub: &Hub, note: &str) -> Answer {
    let request = Request::builder()
        .method(Method::POST)
        .uri("/audit/cosignature")
        .header("host", "hub.example")
        .header("content-type", "text/plain; charset=utf-8")
        .body(Body::from(note.to_owned()));
    hub.send(request.unwrap()).await
}

/// Why a note is not taken.
async fn refusal(hub: &Hub, note: &str) -> String {
    let answer = post(hub, note).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    answer.json()["errors"][0]["reason"].as_str().unwrap().to_owned()
}

pub(crate) fn seconds(hub: &Hub) -> u64 {
    u64::try_from(hub.app.now().0 / 1_000_000).unwrap()
}

/// The newest checkpoint as the hub shows it, checked with its key.
pub(crate) async fn fetched(hub: &Hub) -> (String, Checkpoint) {
    let key = Verifier::parse(&hub.get("/audit/key").await.text()).unwrap();
    let text = hub.get("/audit/checkpoint").await.text();
    let state = Checkpoint::open(&text, &key).unwrap();
    (text, state)
}

/// The state with a witness's line under it.
pub(crate) fn cosigned(by: &Signer, state: &Checkpoint, at: u64) -> String {
    let text = state.to_text();
    Note { signatures: vec![by.cosign(&text, at)], text }.to_text()
}

pub(crate) async fn more(hub: &Hub) {
    access::issue_token(&hub.app, Actor::OPERATOR, "more", 3).await.unwrap();
    assert_eq!(verified(hub).await.faults, []);
}

#[tokio::test]
async fn a_witness_follows_the_log_and_its_signature_is_shown_with_the_state() {
    for hub in hubs().await {
        more(&hub).await;
        let cookie = administrator(&hub).await;
        let by = signer(&hub, "witness.example/a");
        let key = by.witness_verifier();
        let form = |vkey: &str| {
            let plain = vkey.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
            format!("witness=Demo+Partner&vkey={plain}")
        };
        let plain = by.verifier().to_text();
        let refused = ask(&hub, &cookie, "/en/desk/witnesses", Some(&form(&plain))).await;
        assert!(refused.text().contains("This is not the key of a witness"), "{}", refused.text());
        let added = ask(&hub, &cookie, "/en/desk/witnesses", Some(&form(&key.to_text()))).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        let again = ask(&hub, &cookie, "/en/desk/witnesses", Some(&form(&key.to_text()))).await;
        assert!(again.text().contains("This witness is there already"), "{}", again.text());
        more(&hub).await;
        let none = hub.get("/audit/cosigned").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        let (_, first) = fetched(&hub).await;
        let taken = post(&hub, &cosigned(&by, &first, seconds(&hub))).await;
        assert_eq!(taken.status, StatusCode::NO_CONTENT, "{}", taken.text());
        let (shown, _) = fetched(&hub).await;
        assert!(key.verify(&Note::parse(&shown).unwrap()).unwrap().is_some(), "{shown}");
        // The log goes on; the witness asks for the way from what it signed last.
        more(&hub).await;
        let (shown, second) = fetched(&hub).await;
        assert!(key.verify(&Note::parse(&shown).unwrap()).is_err(), "not signed by it yet");
        let path = format!("/api/audit/consistency?old={}&new={}", first.size, second.size);
        let proof: Vec<Hash> = hub.get(&path).await.json()["proof"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hash| Hash::from_base64(hash.as_str().unwrap()).unwrap())
            .collect();
        verify_consistency(first.size, first.root, second.size, second.root, &proof).unwrap();
        // One who comes late signs the earlier state; the newest with a signature is the later.
        let other = signer(&hub, "witness.example/b");
        let vkey = other.witness_verifier().to_text();
        witness::add(&hub.app, Actor::OPERATOR, "Other", &vkey).await.unwrap();
        for (by, state) in [(&by, &second), (&other, &first)] {
            let taken = post(&hub, &cosigned(by, state, seconds(&hub))).await;
            assert_eq!(taken.status, StatusCode::NO_CONTENT, "{}", taken.text());
        }
        let newest = hub.get("/audit/cosigned").await.text();
        let own = Verifier::parse(&hub.get("/audit/key").await.text()).unwrap();
        assert_eq!(Checkpoint::open(&newest, &own).unwrap(), second);
        assert!(key.verify(&Note::parse(&newest).unwrap()).is_ok(), "{newest}");
        let list = ask(&hub, &cookie, "/en/desk/witnesses", None).await.text();
        assert!(list.contains(&format!("{} entries", second.size)), "{list}");
        let id = between(&list, "name=\"remove\" value=\"", "\"");
        let gone = ask(&hub, &cookie, "/en/desk/witnesses", Some(&format!("remove={id}"))).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        let newest = hub.get("/audit/cosigned").await.text();
        assert_eq!(Checkpoint::open(&newest, &own).unwrap(), first, "what is left is the other's");
        assert_eq!(verified(&hub).await.faults, []);
    }
}

#[tokio::test]
async fn a_signature_of_a_stranger_or_under_another_state_is_not_taken() {
    for hub in hubs().await {
        more(&hub).await;
        let by = signer(&hub, "witness.example/a");
        let key = by.witness_verifier();
        witness::add(&hub.app, Actor::OPERATOR, "Demo", &key.to_text()).await.unwrap();
        more(&hub).await;
        let (text, state) = fetched(&hub).await;
        let now = seconds(&hub);
        assert_eq!(refusal(&hub, "").await, "not-a-checkpoint");
        assert_eq!(refusal(&hub, &text).await, "unknown-witness", "the hub's own alone");
        let stranger = signer(&hub, "witness.example/b");
        assert_eq!(refusal(&hub, &cosigned(&stranger, &state, now)).await, "unknown-witness");
        let other = Checkpoint { origin: "other.example/audit".into(), ..state.clone() };
        assert_eq!(refusal(&hub, &cosigned(&by, &other, now)).await, "other-log");
        for wrong in [
            Checkpoint { root: Hash([7; 32]), ..state.clone() },
            Checkpoint { size: state.size - 1, ..state.clone() },
            Checkpoint { size: state.size + 1, ..state.clone() },
            Checkpoint { size: 0, ..state.clone() },
            Checkpoint { size: u64::MAX, ..state.clone() },
            Checkpoint { extensions: vec!["we owe you all".into()], ..state.clone() },
        ] {
            let reason = refusal(&hub, &cosigned(&by, &wrong, now)).await;
            assert_eq!(reason, "wrong-root", "{wrong:?}");
        }
        let line = by.cosign("another text\n", now);
        let moved = Note { signatures: vec![line], text: state.to_text() };
        assert_eq!(refusal(&hub, &moved.to_text()).await, "wrong-signature");
        let ahead = cosigned(&by, &state, now + 3_600);
        assert_eq!(refusal(&hub, &ahead).await, "wrong-time");
        assert_eq!(refusal(&hub, &cosigned(&by, &state, u64::MAX)).await, "wrong-time");
        assert_eq!(hub.get("/audit/cosigned").await.status, StatusCode::NOT_FOUND);
        let (again, _) = fetched(&hub).await;
        assert_eq!(again, text, "nothing of it is kept");
        // The same state twice is one line, and the later time counts.
        for at in [now, now + 5, now - 5] {
            let taken = post(&hub, &cosigned(&by, &state, at)).await;
            assert_eq!(taken.status, StatusCode::NO_CONTENT, "{}", taken.text());
        }
        let (shown, _) = fetched(&hub).await;
        let note = Note::parse(&shown).unwrap();
        assert_eq!((note.signatures.len(), key.verify(&note).unwrap()), (2, Some(now + 5)));
        let kept = audit::checkpoint(&hub.app).await.unwrap();
        assert_eq!(kept.note, text, "what the hub signed is as it was");
    }
}
