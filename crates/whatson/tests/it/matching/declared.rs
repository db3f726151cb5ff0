//! First loads at the hub: who declares waits for a second person of the same organisation, and only then custodians
//! see it.
//!
//! Not here: what custodians make of it (`whatson-custodian`), the programs of all (`programs::declared`).

use axum::http::Method;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use private_match::message::first_load::FirstLoad;
use private_match::message::sign;

use super::*;
use crate::account::ask;
use crate::matching_pages::text;

/// Seconds of a day.
const DAY: u64 = 86_400;

/// An agreement with a key, and two more people.
async fn world(hub: &Hub) -> World<'_> {
    let mut world = World::make(hub, |_| ()).await;
    world.parties.colleague("alpha", "cy", "analyst").await;
    world.parties.colleague("beta", "di", "case-worker").await;
    world
}

fn load(world: &World<'_>, number: u64, size: u64) -> FirstLoad {
    let time = world.seconds();
    let first_day = u32::try_from(time / DAY).unwrap();
    FirstLoad { number, time, size, first_day, days: 14 }
}

/// Alpha's declaration, by whose token it comes.
async fn declare(world: &World<'_>, by: &str, load: &FirstLoad) -> Answer {
    let bytes = sign(&world.scope(1), load, world.identity("alpha")).unwrap();
    world.send(by, bytes).await
}

/// What one's own organisation declared, the newest first.
async fn all(world: &World<'_>, who: &str) -> Vec<Value> {
    let answer = world.parties.get(who, &format!("{}/first-loads", world.path)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.json()["first_loads"].as_array().unwrap().clone()
}

async fn states(world: &World<'_>, who: &str) -> Vec<String> {
    let all = all(world, who).await;
    all.iter().map(|of| of["state"].as_str().unwrap().to_owned()).collect()
}

async fn confirm(world: &World<'_>, who: &str, id: &Value) -> Answer {
    let path = format!("{}/first-loads/{}/confirmation", world.path, id.as_str().unwrap());
    world.parties.by(who, Method::POST, &path, vec![]).await
}

async fn take_back(world: &World<'_>, who: &str, id: &Value) -> Answer {
    let path = format!("{}/first-loads/{}", world.path, id.as_str().unwrap());
    world.parties.by(who, Method::DELETE, &path, vec![]).await
}

/// How many declarations somebody is shown in a poll.
async fn shown(world: &World<'_>, who: &str) -> usize {
    world.poll(who, 0).await["epochs"][0]["first_loads"].as_array().unwrap().len()
}

#[tokio::test]
async fn custodians_see_a_first_load_once_a_second_person_confirmed_it() {
    for hub in hubs().await {
        let world = world(&hub).await;
        let own = load(&world, 1, 5_000);
        assert_eq!(declare(&world, "alpha", &own).await.status, StatusCode::NO_CONTENT);
        assert_eq!(declare(&world, "alpha", &own).await.status, StatusCode::NO_CONTENT, "again");
        let found = all(&world, "alpha").await;
        let [one] = &found[..] else { panic!("{found:?}") };
        assert_eq!((&one["state"], &one["is_own"]), (&"waiting".into(), &true.into()), "{one}");
        assert_eq!((&one["size"], &one["days"]), (&5_000.into(), &14.into()));
        assert_eq!(one["declared_by"], "Bo Demo");
        assert_eq!((shown(&world, "gamma").await, shown(&world, "alpha").await), (0, 0));

        // Who declared it, another organisation, and who is none of its members.
        let same = confirm(&world, "alpha", &one["id"]).await;
        assert_eq!(
            (same.status, code(&same)),
            (StatusCode::FORBIDDEN, "first-load-same-person".into())
        );
        for who in ["beta", "di"] {
            assert_eq!(all(&world, who).await, Vec::<Value>::new());
            assert_eq!(confirm(&world, who, &one["id"]).await.status, 404);
            assert_eq!(take_back(&world, who, &one["id"]).await.status, 404);
        }
        let list = format!("{}/first-loads", world.path);
        for who in ["gamma", "omega"] {
            assert_eq!(world.parties.get(who, &list).await.status, 404, "{who}");
        }
        assert_eq!((shown(&world, "gamma").await, shown(&world, "alpha").await), (0, 0));

        assert_eq!(confirm(&world, "cy", &one["id"]).await.status, StatusCode::NO_CONTENT);
        assert_eq!(confirm(&world, "cy", &one["id"]).await.status, StatusCode::NO_CONTENT, "again");
        for (who, count) in [("gamma", 1), ("delta", 1), ("alpha", 1), ("beta", 0)] {
            assert_eq!(shown(&world, who).await, count, "{who}");
        }
        let state = world.poll("gamma", 0).await;
        let bytes =
            STANDARD.decode(state["epochs"][0]["first_loads"][0].as_str().unwrap()).unwrap();
        let keys = world.identity("alpha").keys();
        let opened = private_match::message::open::<FirstLoad>(&bytes, &world.scope(1), keys);
        assert_eq!(opened.unwrap().body, own, "as it was signed");
        let one = all(&world, "cy").await.remove(0);
        assert_eq!((&one["state"], &one["is_own"]), (&"open".into(), &false.into()), "{one}");
        assert_eq!(one["confirmed_by"], "cy Demo");
        let late = take_back(&world, "cy", &one["id"]).await;
        assert_eq!(
            (late.status, code(&late)),
            (StatusCode::CONFLICT, "first-load-confirmed".into())
        );
        verified(&hub).await;
    }
}

#[tokio::test]
async fn what_waits_can_be_taken_back_or_replaced_and_a_later_one_takes_the_place() {
    for hub in hubs().await {
        let world = world(&hub).await;
        declare(&world, "alpha", &load(&world, 1, 5_000)).await;
        let first = all(&world, "cy").await.remove(0);
        assert_eq!(take_back(&world, "cy", &first["id"]).await.status, StatusCode::NO_CONTENT);
        assert_eq!(take_back(&world, "cy", &first["id"]).await.status, 404);
        assert_eq!(confirm(&world, "cy", &first["id"]).await.status, 404);
        assert_eq!(states(&world, "alpha").await, Vec::<String>::new());

        declare(&world, "alpha", &load(&world, 2, 5_000)).await;
        // Another one that comes by the second person's token is for the first person to confirm.
        declare(&world, "cy", &load(&world, 3, 6_000)).await;
        assert_eq!(states(&world, "alpha").await, ["waiting"], "it took the place");
        let second = all(&world, "cy").await.remove(0);
        assert_eq!(code(&confirm(&world, "cy", &second["id"]).await), "first-load-same-person");
        assert_eq!(confirm(&world, "alpha", &second["id"]).await.status, StatusCode::NO_CONTENT);
        declare(&world, "alpha", &load(&world, 4, 7_000)).await;
        assert_eq!(states(&world, "alpha").await, ["waiting", "open"]);
        let third = all(&world, "cy").await.remove(0);
        assert_eq!(confirm(&world, "cy", &third["id"]).await.status, StatusCode::NO_CONTENT);
        assert_eq!(states(&world, "alpha").await, ["open", "replaced"]);
        assert_eq!(shown(&world, "gamma").await, 1, "the newest alone");
        // The window ends.
        hub.wait(i64::try_from(14 * DAY).unwrap());
        assert_eq!(states(&world, "alpha").await, ["over", "over"]);
        verified(&hub).await;
    }
}

#[tokio::test]
async fn what_is_no_declaration_of_a_member_for_now_is_refused_with_its_code() {
    for hub in hubs().await {
        let world = world(&hub).await;
        let good = load(&world, 5, 5_000);
        assert_eq!(declare(&world, "alpha", &good).await.status, StatusCode::NO_CONTENT);
        let day = good.first_day;
        for (wanted, body) in [
            ("older-message", FirstLoad { number: 4, ..good }),
            ("older-message", FirstLoad { size: 6_000, ..good }),
            ("older-message", FirstLoad { number: u64::MAX, ..good }),
            ("first-load-size", FirstLoad { number: 6, size: 1_000_001, ..good }),
            ("first-load-over", FirstLoad { number: 6, first_day: day - 14, ..good }),
            ("other-time", FirstLoad { number: 6, time: good.time - 301, ..good }),
            ("message-unreadable", FirstLoad { number: 6, days: 31, ..good }),
        ] {
            assert_eq!(code(&declare(&world, "alpha", &body).await), wanted, "{body:?}");
        }
        assert_eq!(states(&world, "alpha").await, ["waiting"]);
        // A custodian declares nothing; nor does a member in an epoch that is not there.
        let next = FirstLoad { number: 6, ..good };
        assert_eq!(code(&world.say("gamma", 1, &next).await), "unknown-message");
        assert_eq!(code(&world.say("alpha", 2, &next).await), "no-epoch");
        // Somebody else's token does not bring it.
        assert_eq!(code(&declare(&world, "beta", &next).await), "not-found");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn the_page_shows_who_declared_it_and_the_button_to_a_second_person() {
    for hub in hubs().await {
        let world = world(&hub).await;
        let empty = text(&world, "cy", "matching").await;
        assert!(empty.contains("No first load is declared"), "{empty}");
        assert!(empty.contains("whatson first-load --hub"), "{empty}");
        declare(&world, "alpha", &load(&world, 1, 250_000)).await;
        let (own, other) =
            (text(&world, "alpha", "matching").await, text(&world, "cy", "matching").await);
        for shown in [&own, &other] {
            assert!(
                shown.contains("250,000 evaluations: 25\u{a0}% of the agreement’s 1,000,000"),
                "{shown}"
            );
            assert!(
                shown.contains("Bo Demo") && shown.contains("waits for a second person"),
                "{shown}"
            );
            assert!(shown.contains("name=\"take-back\""), "{shown}");
        }
        assert!(!own.contains("name=\"confirm\"") && own.contains("You declared it."), "{own}");
        assert!(other.contains("name=\"confirm\""), "{other}");
        let beta = text(&world, "beta", "matching").await;
        assert!(!beta.contains("250,000") && beta.contains("No first load is declared"), "{beta}");
        assert!(!text(&world, "gamma", "matching").await.contains("First load"));

        let id = all(&world, "cy").await.remove(0)["id"].as_str().unwrap().to_owned();
        let path = format!("/en/agreements/{}/first-load", world.slug());
        let press = async |who: &str, name: &str| {
            let form = format!("{name}={id}");
            ask(&hub, &world.parties.cookies[who], &path, Some(&form)).await
        };
        let same = press("alpha", "confirm").await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            same.text().contains("A second person of the organisation does"),
            "{}",
            same.text()
        );
        assert_eq!(press("di", "confirm").await.status, 404);
        let done = press("cy", "confirm").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(done.header("location").ends_with("/matching#first-load"));
        let shown = text(&world, "alpha", "matching").await;
        assert!(shown.contains("confirmed, open") && shown.contains("cy Demo"), "{shown}");
        assert!(!shown.contains("name=\"take-back\""), "{shown}");
        assert_eq!(press("cy", "take-back").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        for lang in ["fr", "bg"] {
            let answer = crate::matching_pages::page(&world, "cy", lang, "matching").await;
            assert!(answer.text().contains("Bo Demo"), "{lang}: {}", answer.text());
        }
        verified(&hub).await;
    }
}
