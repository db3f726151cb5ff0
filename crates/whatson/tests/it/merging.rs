//! Any merges, undone in reverse order, leave the directory as it was before each, and at each
//! moment every address that ever was leads to a record.
//!
//! Not here: one merge looked at closely (`merge`), which values win (`domain::merge`).

use axum::http::StatusCode;
use serde_json::{Value, json};
use whatson_app::{Actor, merge, organisation};

use crate::dice::{Dice, rounds};
use crate::hub::{Hub, hubs};

const NAMES: [&str; 8] = [
    "Demo Atina",
    "Демо Атина",
    "Demo Far",
    "Δήμο Φάρος",
    "Demo Quay",
    "Demo Stone",
    "Demo Lamp",
    "ديمو",
];

fn id(dice: &mut Dice) -> String {
    let (a, b) = (dice.next(), dice.next());
    let (v, w) = (a & 0xfff | 0x4000, b >> 48 & 0x3fff | 0x8000);
    format!(
        "{:08x}-{:04x}-{v:04x}-{w:04x}-{:012x}",
        a >> 32,
        a >> 16 & 0xffff,
        b & 0xffff_ffff_ffff
    )
}

fn some(dice: &mut Dice, of: &[&str]) -> Vec<String> {
    of.iter().filter(|_| dice.below(2) == 0).map(|&v| v.to_owned()).collect()
}

fn maybe(dice: &mut Dice, value: &str) -> Value {
    if dice.below(2) == 0 { json!(value) } else { Value::Null }
}

fn origin(dice: &mut Dice) -> Value {
    let confirmed = maybe(dice, "2026-10-01T00:00:00.000005Z");
    json!({ "source": format!("source {}", dice.below(9)), "received": "2026-09-01T00:00:00Z",
        "confirmed": confirmed, "confirmed_by": maybe(dice, "Ana Demo") })
}

fn place(dice: &mut Dice) -> Value {
    if dice.below(3) == 0 {
        return json!({ "id": id(dice), "hidden": true, "country": "RS" });
    }
    json!({ "id": id(dice), "hidden": false, "country": "RS", "city": maybe(dice, "Ниш"),
        "address": maybe(dice, "Demo 1"), "origins": { "*": origin(dice), "city": origin(dice) } })
}

fn service(dice: &mut Dice, places: &[Value]) -> Value {
    let places: Vec<&Value> =
        places.iter().filter(|_| dice.below(2) == 0).map(|p| &p["id"]).collect();
    json!({ "id": id(dice), "names": [{ "lang": "en", "value": format!("Line {}", dice.below(9)) }],
        "types": some(dice, &["hotline", "shelter"]), "countries": some(dice, &["RS", "BG"]),
        "confirmed": maybe(dice, "2026-11-01T00:00:00Z"), "locations": places, "source": "its page",
        "origins": { "*": origin(dice), "phones": origin(dice) }, "updated": "2026-11-02T00:00:00Z" })
}

/// An organisation; some have names of others, some are withdrawn.
fn record(dice: &mut Dice) -> Value {
    let places: Vec<Value> = (0..dice.below(3)).map(|_| place(dice)).collect();
    let services: Vec<Value> = (0..dice.below(3)).map(|_| service(dice, &places)).collect();
    let names: Vec<Value> = (0..=dice.below(2))
        .map(|_| json!({ "lang": dice.one(&["en", "sr", "und"]), "value": dice.one(&NAMES) }))
        .collect();
    json!({ "id": id(dice), "names": names, "kind": "ngo", "country": dice.one(&["RS", "BG"]),
        "city": maybe(dice, "Niš"), "subjects": some(dice, &["shelter", "hotline"]),
        "countries_of_work": some(dice, &["RS", "BG", "MK"]), "languages": some(dice, &["sr", "bg"]),
        "website": maybe(dice, "https://demo.example/"), "email": maybe(dice, "a@demo.example"),
        "descriptions": [{ "lang": dice.one(&["en", "sr"]), "value": format!("Text {}", dice.below(99)) }],
        "consent": dice.one(&["public-source", "organisation"]), "licence": "CC0-1.0",
        "listing": if dice.below(5) == 0 { "withdrawn" } else { "public" },
        "confirmed": maybe(dice, "2026-10-05T00:00:00Z"), "created": "2026-01-01T00:00:00Z",
        "updated": "2026-10-06T00:00:00Z", "origins": { "*": origin(dice), "names": origin(dice) },
        "networks": some(dice, &["demo-one", "demo-two"]), "services": services, "locations": places })
}

fn package(records: &[Value]) -> Vec<u8> {
    let network = |slug: &str| {
        json!({ "slug": slug, "names": [{ "lang": "en", "value": slug }], "scope": "thematic",
            "countries": ["RS"], "updated": "2026-10-06T00:00:00Z" })
    };
    json!({ "format": "whatson-directory", "version": 1, "organisations": records,
        "networks": [network("demo-one"), network("demo-two")] })
    .to_string()
    .into_bytes()
}

/// Everything there is, as staff exports it.
async fn exported(hub: &Hub) -> Value {
    let answer = hub.staff_get("/organisations.json").await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.json()
}

/// Slugs and identifiers of all records, withdrawn ones too.
fn addresses(of: &Value) -> Vec<String> {
    let word = |v: &Value| v.as_str().unwrap().to_owned();
    let all = of["organisations"].as_array().unwrap().iter();
    all.flat_map(|o| [word(&o["slug"]), word(&o["id"])]).collect()
}

/// Each address under `at` answers, or leads to one that does.
async fn all_lead_somewhere(hub: &Hub, at: &str, ever: &[String]) {
    for address in ever {
        let mut answer = hub.staff_get(&format!("{at}/{address}")).await;
        if answer.status.is_redirection() {
            let target = answer.header("location").to_owned();
            answer = hub.staff_get(&target).await;
        }
        assert_eq!(answer.status, StatusCode::OK, "{at}/{address}");
    }
}

const API: &str = "/api/organisations";

/// Two records, by their slugs.
fn pair(dice: &mut Dice, of: &Value) -> (String, String) {
    let slugs: Vec<String> = addresses(of).into_iter().step_by(2).collect();
    let a = dice.below(slugs.len());
    let b = (a + 1 + dice.below(slugs.len() - 1)) % slugs.len();
    (slugs[a].clone(), slugs[b].clone())
}

async fn round(hub: &Hub, dice: &mut Dice) {
    let mut records: Vec<Value> = (0..4 + dice.below(4)).map(|_| record(dice)).collect();
    hub.import("demo.json", &package(&records)).await;
    // The same record under another identifier: an old address before any merge.
    records[0]["id"] = json!(id(dice));
    records[0]["founded"] = json!(1999);
    hub.import("again.json", &package(&records[..1])).await;
    let mut ever = addresses(&exported(hub).await);
    let other = records[0]["id"].as_str().unwrap();
    if hub.staff_get(&format!("/api/organisations/{other}")).await.status.is_redirection() {
        ever.push(other.to_owned());
    }
    let mut undo = vec![];
    for _ in 0..2 + dice.below(4) {
        let before = exported(hub).await;
        if before["organisations"].as_array().unwrap().len() < 2 {
            break;
        }
        let (kept, other) = pair(dice, &before);
        let done = merge::join(&hub.app, Actor::OPERATOR, &kept, &other).await.unwrap();
        undo.push((done, before));
        all_lead_somewhere(hub, API, &ever).await;
        if dice.below(3) == 0 {
            // What happens to the joined record meanwhile goes when the merge is undone.
            organisation::confirm(&hub.app, Actor::OPERATOR, &kept, "Ivo Demo").await.unwrap();
        }
    }
    hub.follow().await;
    all_lead_somewhere(hub, "/en/organisations", &ever).await;
    while let Some((done, before)) = undo.pop() {
        merge::split(&hub.app, Actor::OPERATOR, done).await.unwrap();
        assert_eq!(exported(hub).await, before, "as before the merge");
        all_lead_somewhere(hub, API, &ever).await;
        assert!(merge::split(&hub.app, Actor::OPERATOR, done).await.is_err(), "once");
    }
    hub.follow().await;
    let listed = exported(hub).await;
    let public = |o: &&Value| o["listing"] == "public";
    let public = listed["organisations"].as_array().unwrap().iter().filter(public).count();
    assert_eq!(hub.get("/api/organisations").await.json()["total"], public, "the index, too");
}

#[tokio::test]
async fn merges_undone_in_reverse_leave_every_record_as_it_was_and_every_address_leads_on() {
    rounds(3, async |dice| {
        for hub in hubs().await {
            round(&hub, dice).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_merge_that_a_later_one_stands_on_is_not_undone_first() {
    for hub in hubs().await {
        rounds(1, async |dice| {
            let mut records: Vec<Value> = (0..3).map(|_| record(dice)).collect();
            for (record, slug) in records.iter_mut().zip(["a", "b", "c"]) {
                record["slug"] = json!(slug);
            }
            hub.import("demo.json", &package(&records)).await;
            let join = async |kept, other| {
                merge::join(&hub.app, Actor::OPERATOR, kept, other).await.unwrap()
            };
            let (first, second) = (join("b", "a").await, join("c", "b").await);
            assert!(merge::split(&hub.app, Actor::OPERATOR, first).await.is_err());
            all_lead_somewhere(&hub, API, &["a".into(), "b".into(), "c".into()]).await;
            for done in [second, first] {
                merge::split(&hub.app, Actor::OPERATOR, done).await.unwrap();
            }
        })
        .await;
    }
}
