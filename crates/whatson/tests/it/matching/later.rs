//! What becomes of hits and deposits later: who protects persons decides first, everything that stands is
//! compared again, and an agreement that ended keeps no deposits.
//!
//! Not here: hits on arrival, lists, withdrawal (`matching`).

use axum::http::StatusCode;
use private_match::canonical::Type;
use private_match::message::hit::Verdict;
use serde_json::{Value, json};
use whatson_app::deposit::{Compared, compare_again};
use whatson_store::{epoch, hit};

use super::code;
use super::world::World;
use crate::hub::{Hub, hubs};
use crate::joining::verified;

const PHONE: &str = "0881234567";

async fn both_deposit(world: &World<'_>) {
    for who in ["alpha", "beta"] {
        world.deposit(who, 1, &world.list(who, 1, &[PHONE], 64)).await;
    }
}

/// How many hits each of two members knows of.
async fn known(world: &World<'_>) -> (usize, usize) {
    (world.hits("alpha").await.len(), world.hits("beta").await.len())
}

async fn says(world: &World<'_>, who: &str, verdict: Verdict) -> StatusCode {
    let hit = world.hits(who).await.swap_remove(0);
    let answer = world.answer(&hit, verdict);
    world.say(who, 1, &answer).await.status
}

async fn all_hits(hub: &Hub, world: &World<'_>) -> Vec<hit::Hit> {
    let mut tx = hub.app.store.read().await.unwrap();
    let of = whatson_store::agreement::find_id(&mut tx, world.slug()).await.unwrap().unwrap();
    hit::all(&mut tx, of, 0, 10).await.unwrap()
}

/// How many hits a member will know of by time alone.
async fn told_in_time(hub: &Hub, world: &World<'_>, who: &str) -> usize {
    let of = all_hits(hub, world).await[0].of;
    let (own, later) = (world.identity(who).keys().id(), hub.app.now().days_after(400));
    let mut tx = hub.app.store.read().await.unwrap();
    hit::told(&mut tx, of, &own.0, later, (0, 10)).await.unwrap().len()
}

/// The co-ordinator lets the one hit go.
async fn released(hub: &Hub, world: &World<'_>) -> StatusCode {
    let id = all_hits(hub, world).await[0].id;
    let release = format!("{}/hits/{id}/release", world.path);
    world.parties.post("gamma", &release, &Value::Null).await.status
}

#[tokio::test]
async fn who_protects_persons_decides_before_its_partner_knows() {
    // Whichever of them stood first.
    for (place, owner, partner) in [(1, "beta", "alpha"), (0, "alpha", "beta")] {
        for hub in hubs().await {
            let world = World::make(&hub, |terms| {
                terms["parties"][place]["roles"] = json!(["member", "protecting"]);
            })
            .await;
            let text = world.parties.get(partner, &format!("{}/text", world.path)).await.text();
            assert!(text.contains("  roles: member, protecting\n"), "{text}");
            both_deposit(&world).await;
            assert_eq!(world.hits(owner).await.len(), 1);
            assert!(world.hits(partner).await.is_empty());
            let in_time = told_in_time(&hub, &world, partner).await;
            assert_eq!(in_time, 0, "time alone tells nothing");
            assert_eq!(says(&world, owner, Verdict::FalsePositive).await, StatusCode::OK);
            assert!(world.hits(partner).await.is_empty(), "nor does a no");
            hub.wait(1);
            assert_eq!(says(&world, owner, Verdict::Confirmed).await, StatusCode::OK);
            assert_eq!(known(&world).await, (1, 1));
        }
    }
}

#[tokio::test]
async fn of_two_who_protect_neither_knows_before_the_coordinator_lets_them() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| {
            terms["parties"][0]["roles"] = json!(["member", "protecting"]);
            terms["parties"][1]["roles"] = json!(["member", "protecting"]);
            terms["parties"][2]["roles"] = json!(["custodian", "coordinator"]);
        })
        .await;
        both_deposit(&world).await;
        assert_eq!(known(&world).await, (0, 0));
        assert_eq!(released(&hub, &world).await, StatusCode::NO_CONTENT);
        assert_eq!(known(&world).await, (1, 1));
        assert_eq!(released(&hub, &world).await, StatusCode::NOT_FOUND, "it waits no longer");
    }
}

#[tokio::test]
async fn a_release_does_not_speak_for_who_protects() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| {
            terms["hits"] = json!("coordinator");
            terms["parties"][1]["roles"] = json!(["member", "protecting"]);
            terms["parties"][2]["roles"] = json!(["custodian", "coordinator"]);
        })
        .await;
        both_deposit(&world).await;
        assert_eq!(known(&world).await, (0, 0));
        assert_eq!(released(&hub, &world).await, StatusCode::NO_CONTENT);
        assert_eq!(known(&world).await, (0, 1));
        assert_eq!(says(&world, "beta", Verdict::Confirmed).await, StatusCode::OK);
        assert_eq!(known(&world).await, (1, 1));
    }
}

#[tokio::test]
async fn who_begins_to_protect_protects_what_stands_and_what_comes_under_the_version_before() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| terms["hits"] = json!("owner-first")).await;
        let both = [PHONE, "0881234568"];
        world.deposit("alpha", 1, &world.list("alpha", 1, &both, 64)).await;
        world.deposit("beta", 1, &world.list("beta", 1, &both[..1], 64)).await;
        assert_eq!(known(&world).await, (1, 0));
        let mut terms = crate::agreement::parties::terms();
        terms["hits"] = json!("both");
        terms["parties"][0]["roles"] = json!(["member", "protecting"]);
        world.amend(&terms).await;
        assert_eq!(world.poll("beta", 0).await["epochs"][1]["state"], "ceremony");
        // The epoch of the first version closes, and takes lists until then.
        world.deposit("beta", 2, &world.list("beta", 2, &both[1..], 64)).await;
        assert_eq!(known(&world).await, (2, 0));
        assert_eq!(told_in_time(&hub, &world, "beta").await, 0, "nor in time");
        assert_eq!(says(&world, "alpha", Verdict::Confirmed).await, StatusCode::OK);
        assert_eq!(known(&world).await, (2, 1), "what was confirmed, and no other");
    }
}

#[tokio::test]
async fn a_candidate_has_no_certificate_before_both_sides_confirmed() {
    for hub in hubs().await {
        let world =
            World::make(&hub, |terms| terms["types"] = json!(["phone", "person.year"])).await;
        for who in ["alpha", "beta"] {
            let list = world.list_of(Type::PersonYear, who, 1, &[PHONE], 64);
            world.deposit(who, 1, &list).await;
        }
        let id = all_hits(&hub, &world).await[0].id;
        let path = format!("{}/hits/{id}/certificate", world.path);
        for who in ["alpha", "beta"] {
            let refused = world.parties.get("alpha", &path).await;
            assert_eq!(code(&refused), "candidate", "{}", refused.text());
            assert_eq!(says(&world, who, Verdict::Confirmed).await, StatusCode::OK);
        }
        let made = world.parties.get("beta", &path).await;
        assert_eq!((made.status, &made.json()["type"]), (StatusCode::OK, &json!("person.year")));
        assert_eq!(says(&world, "beta", Verdict::FalsePositive).await, StatusCode::OK);
        assert_eq!(code(&world.parties.get("alpha", &path).await), "candidate", "taken back");
    }
}

#[tokio::test]
async fn what_stands_is_compared_again_and_a_hit_is_found_once() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        both_deposit(&world).await;
        let first = all_hits(&hub, &world).await;
        let (mut told, slug) = (Vec::new(), Some(world.slug()));
        let done = compare_again(&hub.app, slug, |so_far| told.push(so_far.lists)).await.unwrap();
        assert_eq!(done, Compared { lists: 2, deposits: 128, hits: 0 });
        assert_eq!((told, all_hits(&hub, &world).await), (vec![1, 2], first.clone()));
        // As after a restore in which the hit is missing.
        let mut tx = hub.app.store.write().await.unwrap();
        tx.run("DELETE FROM hit", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(compare_again(&hub.app, None, |_| ()).await.unwrap().hits, 1);
        let found = all_hits(&hub, &world).await;
        let sides =
            |of: &hit::Hit| (of.first.list, of.first.party, of.second.list, of.second.party);
        assert_eq!((found.len(), sides(&found[0])), (1, sides(&first[0])));
        let mut tx = hub.app.store.read().await.unwrap();
        for side in [&found[0].first, &found[0].second] {
            let marks = hit::marks(&mut tx, found[0].of, &side.party, hub.app.now()).await.unwrap();
            assert_eq!(marks, [(side.told.unwrap(), found[0].number, found[0].id)]);
        }
        drop(tx);
        let nobody = compare_again(&hub.app, Some("nobody"), |_| ()).await;
        assert!(matches!(nobody, Err(whatson_app::AppError::NotFound)));
    }
}

#[tokio::test]
async fn an_agreement_that_ended_keeps_no_deposits() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        both_deposit(&world).await;
        let of = all_hits(&hub, &world).await[0].of;
        assert_eq!(whatson_app::epoch::end_over(&hub.app).await.unwrap(), 0);
        let end = world.parties.post("alpha", &format!("{}/end", world.path), &json!({})).await;
        assert_eq!(end.status, StatusCode::OK);
        let more = world.list("alpha", 2, &[PHONE], 64);
        assert_eq!(code(&world.send("alpha", more.message).await), "agreement-over");
        assert_eq!(whatson_app::epoch::end_over(&hub.app).await.unwrap(), 1);
        let mut tx = hub.app.store.read().await.unwrap();
        let months: Vec<u32> =
            epoch::keys(&mut tx, of, 1).await.unwrap().iter().map(|key| key.month).collect();
        assert_eq!(months, [1], "what hits lie under");
        assert_eq!(tx.number("SELECT count(*) AS n FROM deposit_token", vec![]).await.unwrap(), 0);
        let sums = whatson_store::deposit::sums(&mut tx, of).await.unwrap();
        assert_eq!(sums, [], "the record of processing has nothing that stands");
        drop(tx);
        assert_eq!(world.hits("beta").await.len(), 1, "hits stay");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn an_epoch_ends_with_its_agreement_at_the_latest() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| {
            terms["valid_until"] = json!("2026-12-10");
            terms["review"] = json!("2026-12-05");
        })
        .await;
        both_deposit(&world).await;
        assert_eq!(whatson_app::epoch::end_over(&hub.app).await.unwrap(), 0);
        hub.wait(60 * 24 * 3_600);
        assert_eq!(whatson_app::epoch::end_over(&hub.app).await.unwrap(), 1);
    }
}
