//! Parties that take another key, or leave, under a new version of the agreement while hits and deposits stand.
//!
//! Not here: how a version comes to be (`agreement`), who protects persons from a version on (`later`).

use axum::http::StatusCode;
use private_match::message::hit::Verdict;
use serde_json::{Value, json};
use whatson_app::processing;
use whatson_domain::Moment;
use whatson_store::hit;

use super::world::World;
use crate::agreement::parties::{hex, identity, terms};
use crate::hub::{Hub, hubs};

/// The hits that a member is told of after a number, by their numbers.
async fn numbered(world: &World<'_>, who: &str, after: i64) -> Vec<(i64, String)> {
    let answer = world.parties.get(who, &format!("{}/hits?after={after}", world.path)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let hits = answer.json()["hits"].as_array().unwrap().clone();
    let one = |hit: &Value| (hit["number"].as_i64().unwrap(), hit["hit"].as_str().unwrap().into());
    hits.iter().map(one).collect()
}

/// Alpha confirms one of its hits, which a version's keys made; beta knows of it from now on.
async fn confirmed(world: &mut World<'_>, (version, epoch): (u32, u32), hit: &Value) -> u64 {
    world.parties.hub.wait(60);
    let now = (world.version, world.epoch);
    (world.version, world.epoch) = (version, epoch);
    let said = world.say("alpha", epoch, &world.answer(hit, Verdict::Confirmed)).await;
    assert_eq!(said.status, StatusCode::OK, "{}", said.text());
    (world.version, world.epoch) = now;
    world.seconds()
}

/// A moment in seconds: each look at a test's clock is a little later.
fn seconds(at: Moment) -> u64 {
    u64::try_from(at.0 / 1_000_000).unwrap()
}

/// When a key was told of which hits, in seconds.
async fn marks(hub: &Hub, world: &World<'_>, key: [u8; 32]) -> Vec<(u64, String)> {
    let mut tx = hub.app.store.read().await.unwrap();
    let of = whatson_store::agreement::find_id(&mut tx, world.slug()).await.unwrap().unwrap();
    let mut marks = hit::marks(&mut tx, of, &key, hub.app.now()).await.unwrap();
    marks.sort_unstable();
    marks.into_iter().map(|(told, _, id)| (seconds(told), id.simple().to_string())).collect()
}

#[tokio::test]
async fn a_hit_keeps_its_number_when_its_holder_takes_another_key() {
    for hub in hubs().await {
        let mut world = World::make(&hub, |terms| terms["hits"] = json!("owner-first")).await;
        let phones = ["0881234567", "0881234568", "0881234569"];
        for who in ["alpha", "beta"] {
            world.deposit(who, 1, &world.list(who, 1, &phones[..2], 64)).await;
        }
        let old = world.identity("beta").keys().id().0;
        let mine = world.hits("alpha").await;
        let id = |hit: &Value| hit["hit"].as_str().unwrap().to_owned();
        let (first, second) = (id(&mine[0]), id(&mine[1]));
        let at_first = confirmed(&mut world, (1, 1), &mine[1]).await;
        assert_eq!(numbered(&world, "beta", 0).await, [(1, second.clone())]);

        let keys = json!({ "keys": hex(&identity(19)) });
        assert_eq!(world.parties.put("beta", "/api/party-keys", &keys).await.status, 200);
        world.parties.identities.insert("beta", identity(19));
        assert_eq!(numbered(&world, "beta", 0).await, [(1, second.clone())]);
        let mut terms = terms();
        terms["hits"] = json!("owner-first");
        world.go_on(&terms).await;
        for who in ["alpha", "beta"] {
            world.deposit(who, 1, &world.list(who, 1, &phones[2..], 64)).await;
        }
        let mine = world.hits("alpha").await;
        assert_eq!(mine.len(), 3, "{mine:?}");
        let third = id(&mine[2]);
        let at_new = confirmed(&mut world, (2, 2), &mine[2]).await;
        assert_eq!(numbered(&world, "beta", 0).await, [(1, second.clone()), (2, third.clone())]);
        // One that was found under the old key, and that beta is told of last, comes last.
        let at_last = confirmed(&mut world, (1, 1), &mine[0]).await;
        let whole = [(1, second.clone()), (2, third.clone()), (3, first.clone())];
        assert_eq!(numbered(&world, "beta", 0).await, whole);
        for after in 0..3 {
            let rest = &whole[after..];
            assert_eq!(numbered(&world, "beta", after.try_into().unwrap()).await, rest);
        }
        let told = [(at_first, second), (at_last, first)];
        assert_eq!(marks(&hub, &world, old).await, told);
        let new = world.identity("beta").keys().id().0;
        assert_eq!(marks(&hub, &world, new).await, [(at_new, third)]);

        // The page has the same numbers, latest first, and says who and what.
        let beta = &world.parties.tokens["beta"];
        let beta = whatson_app::access::of_token(&hub.app, beta).await.unwrap();
        let page = |before| whatson_app::hit::latest(&hub.app, beta, world.slug(), before);
        let shown = |lines: &[whatson_app::hit::Line]| {
            let one = |of: &whatson_app::hit::Line| (of.number, of.id.simple().to_string());
            lines.iter().rev().map(one).collect::<Vec<_>>()
        };
        let (lines, has_more) = page(None).await.unwrap();
        assert_eq!((shown(&lines), has_more), (whole.to_vec(), false));
        assert_eq!(shown(&page(Some(3)).await.unwrap().0), whole[..2]);
        for line in &lines {
            assert_eq!((line.partner.as_str(), &line.own), ("Demo alpha", &None));
            assert_eq!(line.other.as_deref(), Some("confirmed"));
        }
    }
}

#[tokio::test]
async fn members_that_left_are_one_row_without_a_name_in_the_record_of_processing() {
    for hub in hubs().await {
        let omega = json!({ "organisation": "demo-omega", "roles": ["member"] });
        let mut world = World::make(&hub, |terms| {
            terms["parties"].as_array_mut().unwrap().push(omega.clone());
        })
        .await;
        let mut at = Vec::new();
        for (who, size) in [("alpha", 64), ("beta", 128), ("omega", 256)] {
            at.push(world.seconds());
            world.deposit(who, 1, &world.list(who, 1, &["0881234567"], size)).await;
            hub.wait(3_600);
        }
        let mut next = terms();
        next["parties"] = json!([
            { "organisation": "demo-alpha", "roles": ["member", "coordinator"] },
            { "organisation": "demo-gamma", "roles": ["custodian"] },
            { "organisation": "demo-delta", "roles": ["custodian"] },
            { "organisation": "demo-eta", "roles": ["member"] },
        ]);
        world.amend(&next).await;
        // Its epoch begins, and that of before goes on for a while.
        world.version = 2;
        assert_eq!(world.poll("alpha", 0).await["epochs"][1]["state"], "ceremony");
        let acts = async |who: &str| {
            whatson_app::access::of_token(&hub.app, &world.parties.tokens[who]).await.unwrap()
        };
        let record = async |who| processing::record(&hub.app, who, world.slug()).await;
        let row = |of: &processing::Deposited| {
            (of.member.clone(), of.lists, of.entries, seconds(of.first), seconds(of.last))
        };
        let gone = (String::new(), 2, 128 + 256, at[1], at[2]);
        let own = ("Demo alpha".to_owned(), 1, 64, at[0], at[0]);
        for who in ["alpha", "gamma"] {
            let whole = record(acts(who).await).await.unwrap();
            assert!(whole.is_whole);
            let rows: Vec<_> = whole.deposits.iter().map(row).collect();
            assert_eq!(rows, [gone.clone(), own.clone()], "{who}");
            assert!(whole.deposits.iter().all(|of| of.kind == "phone"));
        }
        assert_eq!(
            record(acts("eta").await).await.unwrap().deposits,
            [],
            "others' sizes are not for a member"
        );
        for who in ["beta", "omega"] {
            let left = record(acts(who).await).await;
            assert!(matches!(left, Err(whatson_app::AppError::NotFound)), "{who} is no party now");
        }
        let alpha = acts("alpha").await;
        hub.wait(31 * 24 * 3_600);
        assert_eq!(whatson_app::epoch::end_over(&hub.app).await.unwrap(), 1);
        assert_eq!(record(alpha).await.unwrap().deposits, [], "with the epoch all of it went");
    }
}
