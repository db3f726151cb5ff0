//! Files to take away: each holds what the list with the same query shows, on all its pages.
//!
//! Not here: what a format holds of a record (`formats`), exports that are read back (`import`).

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::Value;

use crate::hub::{Answer, Hub, START_LIST, hub_on_sqlite, hubs};

const WITHDRAWN: &str = r#"{"format":"whatson-directory","version":1,
    "organisations":[{"names":[{"lang":"en","value":"Demo Strada"}],"kind":"ngo","country":"BG",
        "subjects":["shelter"],"networks":["demo-net"],"slug":"demo-strada"},
        {"names":[{"lang":"en","value":"Demo Quay"}],"kind":"ngo","country":"BG",
        "languages":["bg"],"networks":["demo-net"],"slug":"demo-quay"}],
    "networks":[{"slug":"demo-net","names":[{"lang":"en","value":"Demo Net"}],
        "scope":"regional","countries":["BG"],"members":["demo-quay","demo-strada"]}]}"#;

fn ids<'a>(all: impl IntoIterator<Item = &'a Value>) -> BTreeSet<String> {
    all.into_iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

/// Identifiers of a CSV: in the column of that name.
fn rows(answer: &Answer) -> BTreeSet<String> {
    let text = answer.text();
    let uuid = |cell: &&str| cell.len() == 36 && cell.matches('-').count() == 4;
    let row = |line: &str| line.split(',').find(uuid).map(str::to_owned);
    text.lines().skip(1).filter_map(row).collect()
}

async fn agree(hub: &Hub, query: &str, staff: bool) -> usize {
    let get = async |path: String| {
        let answer = if staff { hub.staff_get(&path).await } else { hub.get(&path).await };
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        answer
    };
    let mut listed = BTreeSet::new();
    for page in 1.. {
        let path = format!("/api/organisations?{query}&per_page=30&page={page}");
        let found = get(path).await.json();
        listed.extend(ids(found["items"].as_array().unwrap()));
        if page * 30 >= found["total"].as_u64().unwrap() {
            assert_eq!(listed.len(), usize::try_from(found["total"].as_u64().unwrap()).unwrap());
            break;
        }
    }
    let json = get(format!("/organisations.json?{query}&page=2&per_page=1")).await.json();
    assert_eq!(ids(json["organisations"].as_array().unwrap()), listed, "{query}");
    let hsds = get(format!("/organisations.hsds?{query}")).await.json();
    assert_eq!(ids(hsds["organizations"].as_array().unwrap()), listed, "{query}");
    assert_eq!(rows(&get(format!("/organisations.csv?{query}")).await), listed, "{query}");
    if query.is_empty() {
        assert!(json["networks"][0]["slug"] == "demo-net", "everything holds the networks");
    } else {
        assert!(!json.to_string().contains("\"members\""), "a part would take members away");
    }
    listed.len()
}

#[tokio::test]
async fn an_export_holds_exactly_what_the_list_with_its_query_shows() {
    for hub in hubs().await {
        hub.import("organisations-start.csv", START_LIST).await;
        hub.import("demo.json", WITHDRAWN.as_bytes()).await;
        for (query, least, most) in [
            ("", 73, 73),
            ("country=BG,RS", 4, 30),
            ("kind=ngo", 10, 60),
            ("topic=shelter&region=see", 4, 40),
            ("q=strada", 3, 20),
            ("q=Western%20Unoin", 1, 3),
            ("q=efendyfondzzz", 0, 0),
            ("bbox=22,41,29,44.5", 3, 20),
            ("network=demo-net", 2, 2),
            ("language=bg", 1, 3),
            ("q=demo&sort=freshness", 2, 60),
            ("status=unconfirmed", 73, 73),
        ] {
            let number = agree(&hub, query, false).await;
            assert!((least..=most).contains(&number), "{query}: {number}");
        }
        let withdrawn = "/desk/organisations/demo-strada/list";
        let done = hub.staff_post(withdrawn, "listing=withdrawn").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        hub.follow().await;
        for query in ["", "network=demo-net", "q=demo%20strada", "country=BG"] {
            let (seen, all) = (agree(&hub, query, false).await, agree(&hub, query, true).await);
            assert!(seen < all || query.starts_with("q="), "{query}: {seen} of {all}");
            let text = hub.get(&format!("/organisations.csv?{query}")).await.text();
            assert!(!text.contains("Demo Strada"), "{query}");
        }
    }
}

#[tokio::test]
async fn the_list_offers_what_it_shows_and_says_how_much_that_is() {
    let hub = hub_on_sqlite().await;
    hub.import("organisations-start.csv", START_LIST).await;
    let page = hub.get("/en/organisations?q=strada&country=MD&page=1").await.text();
    assert!(page.contains("Download this one organisation:"), "{page}");
    assert!(page.contains("/organisations.csv?q=strada&amp;country=MD\""), "{page}");
    let page = hub.get("/en/organisations").await.text();
    assert!(page.contains("Download these 71 organisations:"), "{page}");
    let empty = hub.get("/en/organisations?q=efendyfondzzz").await.text();
    assert!(!empty.contains("organisations.csv"), "nothing to take away");
    for (query, status) in [("country=B%20G", 422), ("bbox=1,2", 422), ("colour=red", 200)] {
        let answer = hub.get(&format!("/organisations.csv?{query}")).await;
        assert_eq!(answer.status.as_u16(), status, "{query}: {}", answer.text());
    }
}
