//! Three custodians make a key over a mailbox: killed anywhere, and with a liar among them or between them.
//!
//! Not here: what the key is used for.

use private_match::ceremony::Ceremony;
use private_match::identity::Identity;
use private_match::message;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::key_statement::Stated;
use private_match::message::round_one::RoundOne;
use private_match::message::{Body as _, Scope};

use super::chance;
use super::mailbox::{Break, Mailbox};
use super::scene::{SLUG, Scene, Seat, written};
use crate::agreement::{AgreementError, Joined, Text};
use crate::way::News;
use crate::{CustodianError, Folder};

/// Whether all custodians hold a share of the one key that the hub shows.
async fn have_the_key(scene: &mut Scene) -> bool {
    let Some(statement) = scene.hub.open().statement.clone() else { return false };
    let terms = scene.hub.open().terms();
    let digest = scene.hub.open().signed_statement().digest();
    assert!(!statement.is_empty());
    for (number, seat) in (1..).zip(&mut scene.seats) {
        let folder = seat.on().custodian.folder().clone();
        let Ok(key) = folder.key(SLUG, 1, &terms).await else { return false };
        assert_eq!((key.custodian(), key.statement().digest()), (number, digest));
        assert!(folder.epoch(SLUG, 1).await.unwrap().unwrap().statement.is_some());
    }
    true
}

#[tokio::test]
async fn three_custodians_make_a_key_over_a_mailbox() {
    let mut scene = Scene::new().await;
    assert!(!have_the_key(&mut scene).await);
    scene.rounds(8).await;
    assert!(have_the_key(&mut scene).await);
    for seat in &mut scene.seats {
        assert_eq!(seat.alarms().await, []);
        let made = News::Key { agreement: SLUG.into(), epoch: 1 };
        assert!(seat.ears.news.lock().unwrap().contains(&made));
    }
    let kept = scene.hub.open().kept.len();
    scene.rounds(2).await;
    assert_eq!(scene.hub.open().kept.len(), kept, "nothing more is said");
}

#[tokio::test]
async fn a_custodian_that_is_killed_at_any_message_goes_on_where_it_stood() {
    // A round-one message, two parts and a statement: with the last, everything arrived.
    for how in [Break::Before, Break::After] {
        for arrive in 0..4 {
            let mut scene = Scene::new().await;
            *scene.seats[1].wire.left.lock().unwrap() = Some((arrive, how));
            let mut was_killed = false;
            for _ in 0..12 {
                for seat in &mut scene.seats {
                    if seat.round().await.is_err() {
                        // Nothing is saved on the way down.
                        seat.on = None;
                        *seat.wire.left.lock().unwrap() = None;
                        seat.start().await;
                        was_killed = true;
                    }
                }
            }
            assert!(was_killed, "{how:?} {arrive}");
            assert!(have_the_key(&mut scene).await, "{how:?} {arrive}");
            for seat in &mut scene.seats {
                assert_eq!(seat.alarms().await, [], "{how:?} {arrive}");
            }
        }
    }
}

#[tokio::test]
async fn custodians_that_all_restart_after_each_round_come_to_the_key() {
    let mut scene = Scene::new().await;
    scene.hub.open().most = 64;
    for _ in 0..8 {
        for seat in &mut scene.seats {
            seat.round().await.unwrap();
            seat.on = None;
            seat.start().await;
        }
    }
    assert!(have_the_key(&mut scene).await);
}

/// Takes the first custodian's program away and gives its keys to the test.
async fn liar(scene: &mut Scene) -> Identity {
    let mut seat: Seat = scene.seats.remove(0);
    seat.on = None;
    Folder::open(seat.folder.path()).await.unwrap().identity(None).unwrap()
}

#[tokio::test]
async fn who_lies_in_round_one_is_named_and_no_key_comes_to_be() {
    let mut scene = Scene::new().await;
    let liar = liar(&mut scene).await;
    let terms = scene.hub.open().terms();
    let ceremony = Ceremony::begin(terms.clone(), 1, 1, &liar, &*chance(77)).unwrap();
    let bytes = ceremony.outgoing()[0].bytes.to_vec();
    let mut body = message::open::<RoundOne>(&bytes, terms.scope(), liar.keys()).unwrap().body;
    // The proof of another: it does not know what it commits to.
    body.proof.as_mut().unwrap()[40] ^= 1;
    let lie = message::sign(terms.scope(), &body, &liar).unwrap();
    scene.hub.open().keep(None, &lie);
    scene.rounds(6).await;
    for seat in &mut scene.seats {
        let named = ("ceremony-broken".to_owned(), "epoch 1, run 1: custodian 1: proof".to_owned());
        assert_eq!(seat.alarms().await, [named]);
        let row = seat.on().custodian.folder().epoch(SLUG, 1).await.unwrap().unwrap();
        assert_eq!((row.fault.as_deref(), row.statement), (Some("custodian 1: proof"), None));
        assert!(!row.in_ceremony, "its secrets are gone");
    }
    assert_eq!(scene.hub.open().statement, None);
}

#[tokio::test]
async fn a_run_that_failed_is_repeated_with_a_higher_number() {
    let mut scene = Scene::new().await;
    scene.hub.open().loses.insert(Stated::LABEL);
    scene.rounds(6).await;
    assert_eq!(scene.hub.open().statement, None);
    scene.hub.open().loses.clear();
    scene.hub.open().run = 2;
    scene.rounds(10).await;
    assert!(have_the_key(&mut scene).await);
    // A hub that goes back, or begins once more what has a key, is not followed.
    for run in [1, 3] {
        (scene.hub.open().run, scene.hub.open().begins) = (run, "ceremony");
        let kept = scene.hub.open().kept.len();
        scene.rounds(2).await;
        assert_eq!(scene.hub.open().kept.len(), kept);
        let other = ("other-run".to_owned(), "epoch 1".to_owned());
        assert_eq!(scene.seats[0].alarms().await, [other]);
    }
    assert!(have_the_key(&mut scene).await);
}

#[tokio::test]
async fn round_one_told_differently_makes_no_key_and_names_who_told_it() {
    let mut scene = Scene::new().await;
    let liar = liar(&mut scene).await;
    let terms = scene.hub.open().terms();
    let ids: Vec<_> = terms.custodians().map(|(_, keys)| keys.id()).collect();
    // Two sides of one liar, and a mailbox that shows each to another custodian.
    let mut sides = vec![];
    for seed in [77, 78] {
        sides.push(Ceremony::begin(terms.clone(), 1, 1, &liar, &*chance(seed)).unwrap());
    }
    for (side, to) in sides.iter().zip([ids[1], ids[2]]) {
        let bytes = side.outgoing()[0].bytes.to_vec();
        scene.hub.open().keep(Some(to), &bytes);
    }
    scene.rounds(3).await;
    for side in &mut sides {
        let others: Vec<Vec<u8>> =
            scene.hub.open().kept.iter().map(|kept| kept.2.clone()).collect();
        let others = others.iter().filter(|bytes| {
            let peek = message::peek(bytes).unwrap();
            peek.label == RoundOne::LABEL && peek.sender != ids[0]
        });
        let others: Vec<Vec<u8>> = others.cloned().collect();
        side.receive_round_one(&others, &liar, &*chance(79)).unwrap();
    }
    for (side, to) in sides.iter().zip([2, 3]) {
        let part = side.outgoing().into_iter().find(|one| one.to == Some(to)).unwrap();
        scene.hub.open().keep(Some(ids[usize::from(to) - 1]), part.bytes);
    }
    scene.rounds(6).await;
    for seat in &mut scene.seats {
        let alarms = seat.alarms().await;
        assert_eq!(alarms.len(), 1, "{alarms:?}");
        assert_eq!(alarms[0].1, "epoch 1, run 1: custodian 1: equivocation");
    }
    assert_eq!(scene.hub.open().statement, None);
}

#[tokio::test]
async fn what_the_mailbox_alters_is_passed_over_and_the_ceremony_waits() {
    let mut scene = Scene::new().await;
    for seat in &mut scene.seats {
        seat.round().await.unwrap();
    }
    let kept = scene.hub.open().kept.clone();
    for (number, to, mut bytes) in kept.clone() {
        let at = bytes.len() - 20;
        bytes[at] ^= 1;
        scene.hub.open().kept[usize::try_from(number).unwrap() - 1] = (number, to, bytes);
    }
    scene.rounds(4).await;
    assert_eq!(scene.hub.open().statement, None);
    for seat in &mut scene.seats {
        let row = seat.on().custodian.folder().epoch(SLUG, 1).await.unwrap().unwrap();
        assert!(row.in_ceremony && row.fault.is_none(), "nobody is blamed for what the hub did");
        let named = ("altered-message".to_owned(), "epoch 1, run 1".to_owned());
        assert_eq!(seat.alarms().await, [named], "the hub is");
    }
    scene.hub.open().kept = kept;
    scene.rounds(8).await;
    assert!(have_the_key(&mut scene).await, "once it shows what was sent");
}

#[tokio::test]
async fn a_hub_that_shows_another_text_or_another_statement_is_not_followed() {
    let mut scene = Scene::new().await;
    let other = scene.text.written().replace("Bank and hotline", "Bank and police");
    scene.hub.open().shown = Some(other);
    scene.rounds(2).await;
    assert_eq!(scene.hub.open().kept, []);
    let named = ("other-text".to_owned(), "version 1".to_owned());
    assert_eq!(scene.seats[0].alarms().await, [named]);
    scene.hub.open().shown = None;
    scene.rounds(8).await;
    assert!(have_the_key(&mut scene).await);
    // Another key that the same custodians signed, in another run.
    let mut elsewhere = Scene::new().await;
    elsewhere.hub.open().run = 2;
    elsewhere.rounds(8).await;
    let other = elsewhere.hub.open().statement.clone();
    assert!(other.is_some());
    scene.hub.open().statement = other;
    scene.rounds(1).await;
    let alarms = scene.seats[0].alarms().await;
    assert!(alarms.iter().any(|(code, _)| code == "other-statement"), "{alarms:?}");
}

#[tokio::test]
async fn nothing_begins_before_all_parties_signed_that_very_text() {
    let mut scene = Scene::new().await;
    let all = std::mem::take(&mut scene.hub.open().signatures);
    let without: Vec<_> = all.iter().skip(1).cloned().collect();
    scene.hub.open().signatures = without;
    scene.rounds(2).await;
    assert_eq!(scene.hub.open().kept, []);
    // A signature under other words does not do.
    let member = &scene.members[0];
    let scope = Scope::new(SLUG.as_bytes(), 1, 0).unwrap();
    let other = AgreementSignature { text: text_digest("other words") };
    let other = message::sign(&scope, &other, member).unwrap();
    scene.hub.open().signatures.push(other);
    scene.rounds(2).await;
    assert_eq!(scene.hub.open().kept, []);
    scene.hub.open().signatures = all;
    scene.rounds(8).await;
    assert!(have_the_key(&mut scene).await);
}

#[tokio::test]
async fn an_agreement_is_joined_with_all_signatures_and_by_its_custodians_alone() {
    let identity = |seed| Identity::generate(&*chance(seed)).unwrap();
    let (members, custodians) = (vec![identity(1), identity(4)], vec![identity(2), identity(3)]);
    let text = Text::read(&written(&members, &custodians, "A title")).unwrap();
    let sign = |identity: &Identity| {
        let body = AgreementSignature { text: text_digest(text.written()) };
        message::sign(&text.scope(0).unwrap(), &body, identity).unwrap()
    };
    let all: Vec<Vec<u8>> = members.iter().chain(&custodians).map(sign).collect();
    let own = custodians[1].keys().id();
    let joined = Joined::check(text.clone(), &all, own).unwrap();
    assert_eq!((joined.own(), joined.signatures().len()), (2, 4));
    assert_eq!(joined.text().allowance().first, 1_001);
    let stranger = identity(9).keys().id();
    let refused = |signatures: &[Vec<u8>], own| Joined::check(text.clone(), signatures, own);
    assert_eq!(refused(&all, stranger), Err(AgreementError::NotACustodian));
    let member = members[0].keys().id();
    assert_eq!(refused(&all, member), Err(AgreementError::NotACustodian));
    let unsigned = AgreementError::Unsigned(vec!["Demo custodian 3".into()]);
    assert_eq!(refused(&all[..3], own), Err(unsigned));
    for wrong in ["", "words", &text.written().replace("keys: ", "keys: 00")] {
        assert!(matches!(Text::read(wrong), Err(AgreementError::Unreadable(_))));
    }
    let zero = text
        .written()
        .replace(&crate::agreement::to_hex(&members[0].keys().to_bytes()), &"0".repeat(128));
    assert_eq!(Text::read(&zero), Err(AgreementError::Keys("Demo member 0".into())));
    let hub = Mailbox::new(text);
    let (wire, stranger) = (super::mailbox::Wire::new(&hub), identity(9));
    let away = crate::join::propose(&wire, &stranger, SLUG, None, super::NOW).await;
    assert!(matches!(away, Err(CustodianError::Hub(code)) if code == "not-a-party"));
}
