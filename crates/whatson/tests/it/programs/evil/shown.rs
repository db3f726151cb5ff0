//! What a hub shows a member instead of what is so: other keys, another text, hits that it altered or holds
//! back.
//!
//! Not here: what becomes of evaluations (`answers`).

use base64::Engine as _;
use private_match::identity::Identity;
use private_match::message::Body as _;
use private_match::message::evaluation::EvaluationRequest;
use private_match::message::poll::Poll;
use serde_json::Value;

use super::super::{CUSTODIANS, Ground, MEMBERS};
use super::{Answer, Asked, Evil, STANDARD, at_work, hex, own_key, signed};
use crate::process::ended;

/// The status of the programs when somebody lied.
const ALARM: i32 = 4;

/// What a member is told of an agreement is altered, by whichever way it asks.
fn told(asked: &Asked, answer: &mut Answer, change: impl FnOnce(&mut Value)) {
    if asked.label == Poll::LABEL || asked.path.ends_with("/matching") {
        answer.alter(change);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_that_is_shown_other_keys_or_another_text_sends_nothing() {
    let (ground, hub, random) = signed().await;
    let (evil, honest) = (Evil::before(&hub).await, format!("http://{}", hub.address));
    let _all = at_work(&ground, &hub, &honest);
    let alpha = ground.identity("alpha").keys().id();
    let refused = |word: &str, what: &str| {
        let done = ground.tokenise("alpha", &evil.url, &["+44 7700 900001"], &[]);
        assert_eq!(done.status.code(), Some(1), "{what}: {}", done.err);
        assert!(done.err.contains(&format!("ALARM ({word})")), "{what}: {}", done.err);
        let kinds = evil.kinds(alpha);
        assert!(kinds.iter().all(|kind| kind == Poll::LABEL), "{what}: {kinds:?}");
    };

    // A key of the hub's own, from custodians that it made up; and the right one with one byte of another.
    let own = own_key(&ground.terms(&hub), &random);
    evil.does(move |asked, answer| {
        let own = STANDARD.encode(&own);
        told(asked, answer, |whole| whole["epochs"][0]["statement"] = own.into());
    });
    refused("statement-terms", "the hub's key");
    evil.does(|asked, answer| {
        told(asked, answer, |whole| {
            let mut bytes =
                STANDARD.decode(whole["epochs"][0]["statement"].as_str().unwrap()).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            whole["epochs"][0]["statement"] = STANDARD.encode(bytes).into();
        });
    });
    refused("statement-signature", "an altered key");
    // Keys of a partner, of a custodian, in the text.
    let other = hex(&Identity::generate(&random).unwrap());
    for theirs in [ground.identity("beta"), ground.keys_of("delta")] {
        let (theirs, other) = (hex(&theirs), other.clone());
        evil.does(move |asked, answer| {
            told(asked, answer, |whole| {
                let text = whole["text"].as_str().unwrap();
                assert!(text.contains(&theirs));
                whole["text"] = text.replace(&theirs, &other).into();
            });
        });
        refused("signature", "another's keys");
    }
    for who in CUSTODIANS {
        assert!(ground.counts(who).contains("Demo alpha: 64;"), "{}", ground.counts(who));
    }
    evil.repents();
    let done = ground.tokenise("alpha", &evil.url, &["+44 7700 900001"], &[]);
    assert!(done.status.success(), "{}", done.err);
    assert!(evil.kinds(alpha).iter().any(|kind| kind == EvaluationRequest::LABEL));
}

/// What a member's program says of its hits.
fn hits(ground: &Ground, url: &str) -> (Option<i32>, Value, String) {
    let done = ended(ground.member("alpha", url, &["hits"], &["--json"]));
    let told = serde_json::from_str(done.out.trim()).unwrap_or_else(|_| panic!("{}", done.err));
    (done.status.code(), told, done.err)
}

/// Hits of a page of the hub's are altered.
fn page(asked: &Asked, answer: &mut Answer, change: impl FnOnce(&mut Vec<Value>)) {
    if asked.path.ends_with("/hits") {
        answer.alter(|whole| change(whole["hits"].as_array_mut().unwrap()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hit_that_the_hub_alters_or_holds_back_is_alarm() {
    let (ground, hub, _) = signed().await;
    let evil = Evil::before(&hub).await;
    let honest = format!("http://{}", hub.address);
    let _all = at_work(&ground, &hub, &honest);
    // Both have one telephone number and the canaries in common.
    for member in MEMBERS {
        let done = ground.tokenise(member, &honest, &["+44 7700 900009"], &["--canaries"]);
        assert!(done.status.success(), "{}", done.err);
    }
    let (status, honest, err) = hits(&ground, &evil.url);
    assert_eq!((status, honest["hits"].as_array().unwrap().len()), (Some(0), 1), "{err}");
    let hit = honest["hits"][0]["hit"].as_str().unwrap().to_owned();

    // A partner's tag, reference or expiry that is not what it signed.
    type Change = fn(&mut Value);
    let changes: [Change; 3] = [
        |of| of["partner"]["tag"] = "00".repeat(16).into(),
        |of| of["partner"]["reference"] = "11".repeat(16).into(),
        |of| of["partner"]["expiry"] = (of["partner"]["expiry"].as_u64().unwrap() + 1).into(),
    ];
    for change in changes {
        let of = hit.clone();
        evil.does(move |asked, answer| {
            page(asked, answer, |all| {
                all.iter_mut().filter(|one| one["hit"] == *of).for_each(change);
            });
        });
        let (status, told, err) = hits(&ground, &evil.url);
        assert_eq!((status, &told["hits"][0]["state"]), (Some(ALARM), &"alarm".into()), "{err}");
        assert!(err.contains("ALARM: 1 hits do not hold"), "{err}");
    }
    // One of the twenty that nobody knows but the two.
    evil.does(move |asked, answer| {
        page(asked, answer, |all| {
            if let Some(at) = all.iter().position(|one| one["hit"] != *hit) {
                all.remove(at);
            }
        });
    });
    let (status, told, err) = hits(&ground, &evil.url);
    assert_eq!((status, &told["missing"][0]["seen"]), (Some(ALARM), &19.into()), "{err}");
    assert!(err.contains("it holds hits back; tell Demo beta"), "{err}");
    evil.repents();
    let (status, told, err) = hits(&ground, &evil.url);
    assert_eq!((status, told), (Some(0), honest), "{err}");
}
