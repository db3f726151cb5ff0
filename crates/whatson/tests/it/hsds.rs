//! HSDS: its parameters do what they say or are refused by name.
//!
//! Not here: its objects against the published schemas (`e2e/schemas`), what is hidden (`safety`).

use axum::http::StatusCode;
use serde_json::Value;

use crate::hub::{Hub, hub_on_sqlite, hubs};

const PUBLIC: &str = "00000000-0000-4000-8000-0000000000a1";
const BOTH: &str = "00000000-0000-4000-8000-0000000000a2";
const HIDDEN: &str = "00000000-0000-4000-8000-0000000000a3";

/// Three services: at a public place, at that and a hidden one, at a hidden one. The hidden place
/// came without an address, as it must.
fn package() -> String {
    let place = r#"{"id":"00000000-0000-4000-8000-0000000000b1","location_type":"physical","addresses":[{"id":"00000000-0000-4000-8000-0000000000b9","address_1":"Demo Street 1","city":"Sofia","state_province":"","postal_code":"SW1A 1aa","country":"BG","address_type":"physical"}]}"#;
    let hidden = r#"{"id":"00000000-0000-4000-8000-0000000000b2","location_type":"virtual","x_hidden":true,"x_country":"BG"}"#;
    let service = |id: &str, name: &str, kind: &str, places: &[&str]| {
        let at = places.iter().enumerate().map(|(n, p)| {
            format!(r#"{{"id":"{}{n}","location":{p}}}"#, &id.replace("00a", "0c")[..35])
        });
        let at: Vec<_> = at.collect();
        format!(
            r#"{{"id":"{id}","name":"{name}","status":"active","x_types":["{kind}"],"x_countries":["BG"],"service_at_locations":[{}]}}"#,
            at.join(",")
        )
    };
    format!(
        r#"{{"organizations":[{{"id":"00000000-0000-4000-8000-0000000000aa","name":"Demo House","description":"d","x_kind":"ngo","x_country":"BG","locations":[{place},{hidden}],"services":[{},{},{}]}}]}}"#,
        service(PUBLIC, "Demo open door", "legal-aid", &[place]),
        service(BOTH, "Demo both doors", "shelter", &[place, hidden]),
        service(HIDDEN, "Demo closed door", "shelter", &[hidden]),
    )
}

async fn hub_with_services(hub: &Hub) {
    let (run, refused) = hub.import("demo.json", package().as_bytes()).await;
    assert_eq!((run.added, refused.len()), (1, 0), "{refused:?}");
}

async fn contents(hub: &Hub, path: &str) -> Vec<Value> {
    let answer = hub.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    let page = answer.json();
    let contents = page["contents"].as_array().unwrap().clone();
    assert_eq!(page["total_items"], contents.len(), "{path}");
    contents
}

async fn ids(hub: &Hub, path: &str) -> Vec<String> {
    let all = contents(hub, path).await;
    let mut ids: Vec<_> = all.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    ids.sort();
    ids
}

#[tokio::test]
async fn a_postal_code_finds_what_is_given_at_public_places_and_never_a_hidden_one() {
    for hub in hubs().await {
        hub_with_services(&hub).await;
        let all = contents(&hub, "/hsds/service_at_locations?full=true").await;
        assert_eq!(all.len(), 4);
        for code in ["SW1A%201AA", "sw1a1aa", "sw1a-1AA"] {
            let found = ids(&hub, &format!("/hsds/services?postcode={code}")).await;
            assert_eq!(found, [PUBLIC, BOTH], "{code}");
            let path = format!("/hsds/service_at_locations?full=true&postcode={code}");
            let pairs = contents(&hub, &path).await;
            assert_eq!(pairs.len(), 2, "{code}");
            for pair in pairs {
                let code = &pair["location"]["addresses"][0]["postal_code"];
                assert_eq!(code, "SW1A 1aa", "{pair}");
            }
        }
        for code in ["SW1A", "1000", "x"] {
            assert!(contents(&hub, &format!("/hsds/services?postcode={code}")).await.is_empty());
        }
        let closed = "search=closed&postcode=SW1A1AA";
        for list in ["services", "service_at_locations"] {
            assert!(contents(&hub, &format!("/hsds/{list}?{closed}")).await.is_empty());
        }
        // Its only place becomes hidden: nothing is found by its code any more.
        let hidden = package().replace(
            r#""location_type":"physical","addresses""#,
            r#""location_type":"physical","x_hidden":true,"addresses""#,
        );
        hub.import("demo.json", hidden.as_bytes()).await;
        for list in ["services", "service_at_locations"] {
            let path = format!("/hsds/{list}?postcode=SW1A1AA");
            assert!(contents(&hub, &path).await.is_empty(), "{list}");
        }
    }
}

#[tokio::test]
async fn what_cannot_be_honoured_is_refused_by_name_with_its_reason() {
    let hub = hub_on_sqlite().await;
    for (query, field, reason) in [
        ("postcode=1000&proximity=500", "proximity", "no-distances"),
        ("full=perhaps", "full", "not-true-or-false"),
        ("taxonomy_term_id=shelter", "taxonomy_term_id", "not-an-id"),
        ("modified_after=soon", "modified_after", "not-a-date"),
        ("format=ndjson", "format", "unknown-format"),
        ("per_page=101", "per_page", "out-of-range"),
    ] {
        for list in ["services", "service_at_locations", "organizations", "taxonomies"] {
            let answer = hub.get(&format!("/hsds/{list}?{query}")).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
            assert_eq!(answer.header("content-type"), "application/problem+json");
            let told = answer.json();
            assert_eq!(told["errors"][0]["field"], field);
            assert_eq!(told["errors"][0]["reason"], reason);
            assert!(told["errors"][0]["detail"].as_str().unwrap().len() > 20, "{told}");
        }
    }
    let posted = hub.post("/hsds/services", "proximity=500").await;
    assert_eq!(posted.status, StatusCode::BAD_REQUEST);
    let deep = hub.get("/hsds/organizations?page=5000&per_page=100").await;
    assert_eq!(deep.status, StatusCode::BAD_REQUEST);
    assert_eq!(deep.json()["errors"][0]["reason"], "too-deep");
}

#[tokio::test]
async fn filters_of_the_standard_narrow_the_lists() {
    let hub = hub_on_sqlite().await;
    hub_with_services(&hub).await;
    let terms = contents(&hub, "/hsds/taxonomy_terms?search=shelter&per_page=100").await;
    let of_services = |term: &&Value| term["x_code"] == "shelter" || term["code"] == "shelter";
    let mut with_shelters = vec![];
    for term in terms.iter().filter(of_services) {
        let id = term["id"].as_str().unwrap();
        with_shelters.extend(ids(&hub, &format!("/hsds/services?taxonomy_term_id={id}")).await);
    }
    assert_eq!(with_shelters, [BOTH, HIDDEN], "{terms:?}");
    assert_eq!(ids(&hub, "/hsds/services?search=OPEN").await, [PUBLIC]);
    let owner = "organization_id=00000000-0000-4000-8000-0000000000aa";
    assert_eq!(ids(&hub, &format!("/hsds/services?{owner}")).await.len(), 3);
    assert_eq!(ids(&hub, &format!("/hsds/services?organization_id={PUBLIC}")).await.len(), 0);
    let brief = contents(&hub, "/hsds/services?minimal=true").await;
    let changed = brief[0]["last_modified"].as_str().or(brief[0]["modified_date"].as_str());
    let changed = changed.unwrap_or_else(|| panic!("{brief:?}")).replace('+', "%2B");
    let since = format!("/hsds/services?modified_after={changed}");
    assert!(ids(&hub, &since).await.contains(&brief[0]["id"].as_str().unwrap().to_owned()));
    assert!(ids(&hub, "/hsds/services?modified_after=2100-01-01").await.is_empty());
    let top = contents(&hub, "/hsds/taxonomy_terms?top_only=true&per_page=100").await;
    assert!(top.iter().all(|t| t.get("parent_id").is_none()), "{top:?}");
    let all = hub.get("/hsds/taxonomy_terms?per_page=1").await.json();
    assert!(all["total_items"].as_u64().unwrap() > top.len() as u64);
    let house = "/hsds/organizations/00000000-0000-4000-8000-0000000000aa";
    let short = hub.get(house).await.json();
    let whole = hub.get(&format!("{house}?full_service=true")).await.json();
    assert!(short["services"][0].get("service_at_locations").is_none(), "{short}");
    assert!(whole["services"][0]["service_at_locations"].is_array(), "{whole}");
    assert_eq!(contents(&hub, "/hsds/taxonomies?search=zzz").await.len(), 0);
}
