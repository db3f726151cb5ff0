//! What a hub does with evaluations on their way: it moves, repeats or drops what a custodian answered, or
//! speaks in its stead. The custodian is named with a word for it and replaced, the run goes on, and nothing
//! is counted twice.
//!
//! Not here: a custodian that lies itself (`flow`, of the member's crate).

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use private_match::message;
use private_match::message::Body as _;
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRequest};
use serde_json::json;

use super::{Answer, Evil, at_work, signed};

/// Moves the first of the elements that were evaluated behind the second.
fn reorder(answer: &mut Answer, scope: &message::Scope, keys: &private_match::identity::PartyKeys) {
    let opened = message::open::<EvaluationAnswer>(&answer.bytes, scope, keys).unwrap();
    let [one, two] = [opened.body.elements[0], opened.body.elements[1]];
    let at = answer.bytes.windows(64).position(|part| part == [one, two].as_flattened()).unwrap();
    answer.bytes[at..at + 32].copy_from_slice(&two);
    answer.bytes[at + 32..at + 64].copy_from_slice(&one);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_the_hub_moves_repeats_drops_or_makes_up_is_named_and_replaced() {
    let (ground, hub, _) = signed().await;
    let evil = Evil::before(&hub).await;
    let _all = at_work(&ground, &hub, &format!("http://{}", hub.address));
    let terms = ground.terms(&hub);
    let gamma = ground.keys_of("gamma").keys().clone();
    let number = terms.number_of(gamma.id()).unwrap();
    let scope = terms.scope().clone();

    // An honest run, of which the hub keeps what the custodian answered.
    let kept: Arc<Mutex<Option<Vec<u8>>>> = Arc::default();
    let (of, keep) = (gamma.id(), Arc::clone(&kept));
    let is_of = move |answer: &Answer| {
        let peek = message::peek(&answer.bytes);
        peek.is_ok_and(|peek| peek.label == EvaluationAnswer::LABEL && peek.sender == of)
    };
    let is_it = is_of;
    evil.does(move |_, answer| {
        if is_it(answer) {
            *keep.lock().unwrap() = Some(answer.bytes.clone());
        }
    });
    let done = ground.tokenise("alpha", &evil.url, &["+44 7700 900100"], &[]);
    assert!(done.status.success(), "{}", done.err);
    let old = kept.lock().unwrap().clone().expect("it was asked");

    type Does = Box<dyn Fn(&mut Answer) + Send>;
    let says = |status: u16, word: &'static str| -> Does {
        Box::new(move |answer| {
            answer.status = status;
            answer.bytes = json!({ "code": word }).to_string().into_bytes();
        })
    };
    let cases: [(&str, Does); 6] = [
        ("answer-altered", Box::new(move |answer| reorder(answer, &scope, &gamma))),
        ("answer-to-another-request", Box::new(move |answer| answer.bytes.clone_from(&old))),
        ("answer-unreadable", Box::new(|answer| answer.bytes.truncate(9))),
        ("hub-away", Box::new(|answer| answer.is_cut = true)),
        ("custodian-slow", says(504, "custodian-slow")),
        ("nonce-used", says(409, "nonce-used")),
    ];
    let alpha = ground.identity("alpha").keys().id();
    // Where the way breaks, the same request may come twice.
    let asked = || HashSet::<_>::from_iter(evil.sent::<EvaluationRequest>(alpha)).len();
    let before = asked();
    let mut runs = 2;
    for (word, does) in cases {
        let is_it = is_of;
        evil.does(move |_, answer| {
            if is_it(answer) {
                does(answer);
            }
        });
        let phone = format!("+44 7700 90010{runs}");
        let done = ground.tokenise("alpha", &evil.url, &[&phone], &[]);
        runs += 1;
        assert!(done.status.success(), "{word}: {}", done.err);
        assert!(done.out.contains("\"taken\":1"), "{word}: {}", done.out);
        let named = format!("custodian {number} (Demo gamma) is left out: {word}\n");
        assert!(done.err.contains(&named), "{word}: {}", done.err);
        assert!(!done.err.contains("convicts"), "nobody is convicted of what the hub did");
    }
    // Each batch was counted once where it was asked for.
    assert_eq!(asked() - before, 6 * 3, "two custodians, and a third in place of one");
    let counted = format!("Demo alpha: {};", runs * 64);
    assert!(ground.counts("gamma").contains(&counted), "{}", ground.counts("gamma"));
}
