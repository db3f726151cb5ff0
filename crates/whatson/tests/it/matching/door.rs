//! The hub's door: messages that were cut, altered, sent again, moved or made by strangers, and what flows while an
//! agreement is suspended. Each is refused with its code, and nothing follows from it.
//!
//! Not here: what members and custodians make of refusals (their crates), any bytes at all (`hostile`).

use axum::http::Method;
use private_match::message::agreement::{PartyOrder, Wish};
use private_match::message::deposit::{DepositList, Place, Withdrawal};
use private_match::message::evaluation::EvaluationRequest;
use private_match::message::hit::{HitAnswer, Verdict};
use private_match::message::pepper::PepperGrant;
use private_match::message::poll::Poll;
use private_match::message::round_one::RoundOne;
use private_match::message::status::Status;
use private_match::message::{Body, MessageError, Reader, Writer, sign};

use super::*;

/// A kind of message that nobody knows.
struct Foreign;

impl Body for Foreign {
    const LABEL: &'static str = "whatson-match something else v1";
    const LIMIT: usize = 1;

    fn write(&self, _: &mut Writer, _: &mut Writer) {}

    fn read(_: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        Ok(Self)
    }
}

fn request(world: &World<'_>, custodian: u16) -> EvaluationRequest {
    EvaluationRequest {
        statement: world.statement().digest(),
        custodian,
        nonce: [7; 16],
        time: world.seconds(),
        elements: vec![[5; 32]; 64],
    }
}

#[tokio::test]
async fn a_message_that_is_cut_altered_or_of_a_stranger_is_refused_with_its_code() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        let list = world.list("alpha", 1, &["0881234567"], 64);
        let whole = &list.message;
        for end in (0..whole.len()).step_by(9) {
            let answer = world.send("alpha", whole[..end].to_vec()).await;
            assert_eq!(code(&answer), "message-unreadable", "cut at {end}");
            assert!(answer.status.is_client_error(), "{}", answer.status);
        }
        let longer = [&whole[..], b"\0"].concat();
        assert_eq!(code(&world.send("alpha", longer).await), "message-unreadable");
        for (more, wanted) in [(1_000, "message-too-long"), (64 << 10, "too-large")] {
            let long = [&whole[..], &vec![0; more]].concat();
            assert_eq!(code(&world.send("alpha", long).await), wanted);
        }
        // Behind the head every bit is signed, up to the signature and its length of nothing.
        let head = 1 + DepositList::LABEL.len() + 1 + 1 + world.slug().len() + 4 + 4 + 32;
        for at in (head + 4..whole.len() - 4).step_by(7) {
            let mut altered = whole.clone();
            altered[at] ^= 1 << (at % 8);
            assert_eq!(code(&world.send("alpha", altered).await), "message-signature", "{at}");
        }
        // Agreement, version, and sender: there is no such thing for who asks.
        for at in [head - 1, head - 37, head - 41] {
            let mut altered = whole.clone();
            altered[at] ^= 1;
            assert_eq!(code(&world.send("alpha", altered).await), "not-found", "{at}");
        }
        let foreign = sign(&world.scope(1), &Foreign, world.identity("alpha")).unwrap();
        assert_eq!(code(&world.send("alpha", foreign).await), "unknown-message");
        let stranger =
            |who| sign(&world.scope(1), &request(&world, 1), world.identity(who)).unwrap();
        assert_eq!(code(&world.send("omega", stranger("omega")).await), "not-found");
        assert_eq!(code(&world.send("alpha", stranger("omega")).await), "not-found");
        // A member's message that somebody else brings; a custodian's that a member signed, and the reverse.
        assert_eq!(code(&world.send("beta", whole.clone()).await), "not-found");
        assert_eq!(code(&world.send("omega", whole.clone()).await), "not-found");
        let status =
            Status { number: 1, time: world.seconds(), is_suspended: false, members: vec![] };
        assert_eq!(code(&world.say("alpha", 1, &status).await), "unknown-message");
        assert_eq!(code(&world.say("gamma", 1, &request(&world, 1)).await), "unknown-message");
        assert_eq!(code(&world.say("alpha", 1, &request(&world, 9)).await), "unknown-custodian");
        assert_eq!(code(&world.say("alpha", 2, &request(&world, 1)).await), "no-epoch");
        // What was whole all the time is taken.
        assert_eq!(world.send("alpha", whole.clone()).await.status, StatusCode::CREATED);
        verified(&hub).await;
    }
}

#[tokio::test]
async fn what_is_sent_again_or_is_older_changes_nothing() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        let (own, other) = (
            world.list("alpha", 1, &["0881234567"], 64),
            world.list("beta", 1, &["0881234567"], 64),
        );
        world.deposit("alpha", 1, &own).await;
        assert_eq!(world.deposit("beta", 1, &other).await["hits"], 1);
        // A list that stands, with its parts.
        let again = world.send("alpha", own.message.clone()).await.json();
        assert_eq!(again["have"], json!([0]));
        world.part("alpha", 1, 0, &own.entries).await;
        assert_eq!((world.hits("alpha").await.len(), world.hits("beta").await.len()), (1, 1));
        // A status and an order of before.
        let status =
            |number| Status { number, time: world.seconds(), is_suspended: false, members: vec![] };
        assert_eq!(world.say("gamma", 1, &status(3)).await.status, StatusCode::NO_CONTENT);
        let order = |number, wish| PartyOrder { number, time: world.seconds(), wish };
        let resume = order(4, Wish::Resume);
        assert_eq!(world.say("beta", 0, &resume).await.status, StatusCode::NO_CONTENT);
        let stop = order(5, Wish::Suspend);
        assert_eq!(world.say("beta", 0, &stop).await.status, StatusCode::NO_CONTENT);
        for number in [3, 2] {
            assert_eq!(code(&world.say("gamma", 1, &status(number)).await), "older-message");
        }
        for replayed in [&stop, &resume] {
            assert_eq!(code(&world.say("beta", 0, replayed).await), "older-message");
        }
        let list = world.list("alpha", 2, &["0881234568"], 64);
        let answer = world.send("alpha", list.message).await;
        assert_eq!(code(&answer), "agreement-suspended", "the replay lets nothing go on");
        // A poll of before, and a package that a carrier brings twice.
        let poll = Poll { time: world.seconds() - 301, after: 0, wait: 0 };
        assert_eq!(code(&world.say("gamma", 0, &poll).await), "other-time");
        let ones = world.kept("delta", RoundOne::LABEL).await;
        for bytes in &ones {
            world.send("gamma", bytes.clone()).await;
        }
        assert_eq!(world.kept("delta", RoundOne::LABEL).await, ones);
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_word_about_a_hit_that_is_sent_again_does_not_undo_a_later_one() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
        world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
        let hit = world.hits("alpha").await.remove(0);
        let word = |verdict| {
            let said = world.answer(&hit, verdict);
            sign(&world.scope(1), &said, world.identity("alpha")).unwrap()
        };
        let yes = word(Verdict::Confirmed);
        assert_eq!(world.send("alpha", yes.clone()).await.status, StatusCode::OK);
        hub.wait(1);
        let no = word(Verdict::Retracted);
        assert_eq!(world.send("alpha", no).await.status, StatusCode::OK);
        let replayed = world.send("alpha", yes.clone()).await;
        assert_eq!(replayed.status, StatusCode::OK);
        let seen = world.hits("beta").await.remove(0);
        assert_eq!(seen["partner_state"], "retracted", "{seen}");
        // Nor does one of another hit, or of another party, count for this one.
        let theirs =
            sign(&world.scope(1), &world.answer(&hit, Verdict::Confirmed), world.identity("beta"));
        assert_eq!(code(&world.send("beta", theirs.unwrap()).await), "other-hit");
        let unknown = HitAnswer { hit: [1; 16], ..world.answer(&hit, Verdict::Confirmed) };
        assert_eq!(code(&world.say("alpha", 1, &unknown).await), "not-found");
        hub.wait(301);
        assert_eq!(code(&world.send("alpha", yes).await), "other-time");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn parts_that_were_moved_or_are_anothers_make_no_list() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        let list = world.list("alpha", 1, &["0881234567"], 2_048);
        let other = world.list("beta", 1, &["0881234567"], 2_048);
        let mut moved = list.entries[..1_024].to_vec();
        moved.swap(3, 4);
        for (first, second) in [
            (&list.entries[1_024..], &list.entries[..1_024]),
            (&moved[..], &list.entries[1_024..]),
            (&list.entries[..1_024], &other.entries[1_024..]),
        ] {
            assert_eq!(world.send("alpha", list.message.clone()).await.status, StatusCode::CREATED);
            assert_eq!(world.part("alpha", 1, 0, first).await.status, StatusCode::NO_CONTENT);
            assert_eq!(code(&world.part("alpha", 1, 1, second).await), "list-root");
        }
        world.deposit("alpha", 1, &list).await;
        assert_eq!(world.deposit("beta", 1, &other).await["hits"], 1);
        verified(&hub).await;
    }
}

/// Nothing is evaluated or deposited; what is taken back is, and parties go on to hear each other.
async fn stopped(world: &World<'_>, list: &List) {
    assert_eq!(code(&world.send("alpha", list.message.clone()).await), "agreement-suspended");
    let next = world.list("alpha", 3, &["0881234569"], 64);
    assert_eq!(code(&world.send("alpha", next.message).await), "agreement-suspended");
    let part = world.part("alpha", 2, 1, &list.entries[1_024..]).await;
    assert_eq!(code(&part), "agreement-suspended");
    for number in 1..=3 {
        let answer = world.say("beta", 1, &request(world, number)).await;
        assert_eq!(code(&answer), "agreement-suspended", "custodian {number}");
    }
    assert_eq!(world.hits("beta").await.len(), 1, "what is known stays");
    world.poll("gamma", 0).await;
}

#[tokio::test]
async fn nothing_flows_while_an_agreement_is_suspended_and_it_goes_on_where_it_stood() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
        world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
        let list = world.list("alpha", 2, &["0881234568"], 2_048);
        world.send("alpha", list.message.clone()).await;
        let first = world.part("alpha", 2, 0, &list.entries[..1_024]).await;
        assert_eq!(first.status, StatusCode::NO_CONTENT);
        // By a party's signed order, which its program sends.
        let order = |number, wish| PartyOrder { number, time: world.seconds(), wish };
        world.say("eta", 0, &order(1, Wish::Suspend)).await;
        stopped(&world, &list).await;
        world.say("eta", 0, &order(2, Wish::Resume)).await;
        assert_eq!(world.send("alpha", list.message.clone()).await.json()["have"], json!([0]));
        // By a person of a party, on the agreement itself.
        let suspension = format!("{}/suspension", world.path);
        let why = json!({ "reason": "A question of ours" });
        let done = world.parties.post("delta", &suspension, &why).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        stopped(&world, &list).await;
        hub.wait(7 * 24 * 3_600);
        let place = Place { list: 1, position: 0 };
        let back = Withdrawal { nonce: [1; 16], time: world.seconds(), places: vec![place] };
        assert_eq!(world.say("beta", 1, &back).await.json()["withdrawn"], 1);
        let done = world.parties.by("delta", Method::DELETE, &suspension, vec![]).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        let last = world.part("alpha", 2, 1, &list.entries[1_024..]).await;
        assert_eq!(last.status, StatusCode::OK, "{}", last.text());
        // A request waits for its custodian again, which in this test is not there.
        let answer = world.say("beta", 1, &request(&world, 1)).await;
        assert_eq!(code(&answer), "custodian-away");
        let to = world.identity("beta").keys();
        let grant = PepperGrant::seal(&world.pepper, to, &world.scope(1), &world.random).unwrap();
        assert_eq!(world.say("alpha", 1, &grant).await.status, StatusCode::NO_CONTENT);
        verified(&hub).await;
    }
}
