//! The directory: search through the API, its parameters, its errors, its caching.
//!
//! Not here: imports (`import`), merging (`merge`).

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::json;

use crate::hub::{START_LIST, hub_on_sqlite, hubs};

#[tokio::test]
async fn the_start_list_is_searchable_across_scripts_spellings_and_order() {
    for hub in hubs().await {
        hub.import("organisations-start.csv", START_LIST).await;
        for (q, slug) in [
            ("анимус", "animus-association-foundation-la-strada-bulgaria"),
            ("asotsiatsia animus", "animus-association-foundation-la-strada-bulgaria"),
            ("la%20strada%20mold", "la-strada-moldova"),
            ("chisinau%20strada", "la-strada-moldova"),
            ("akcija protiv trgovine", "astra-anti-trafficking-action"),
            ("ndryshem%20barabarte", "different-equal"),
            ("efendyfond", ""),
            ("Western%20Unoin", "western-union"),
        ] {
            let path = format!("/api/organisations?q={}", q.replace(' ', "%20"));
            let found = hub.get(&path).await.json();
            assert_eq!(found["items"][0]["slug"].as_str().unwrap_or(""), slug, "{q}: {found}");
        }
    }
}

#[tokio::test]
async fn facets_count_all_matches_and_aliases_mean_the_same() {
    let hub = hub_on_sqlite().await;
    hub.import("organisations-start.csv", START_LIST).await;
    let all = hub.get("/api/organisations?per_page=100").await.json();
    assert_eq!(all["total"], 71);
    assert_eq!(all["items"].as_array().unwrap().len(), 71);
    let countries = all["facets"]["country"].as_array().unwrap();
    let sum: u64 = countries.iter().map(|c| c["count"].as_u64().unwrap()).sum();
    assert_eq!(sum, 71);
    let subject = hub.get("/api/organisations?subject=shelter").await.json();
    let topic = hub.get("/api/organisations?topic=shelter").await.json();
    assert_eq!(subject["items"], topic["items"]);
    let kind = hub.get("/api/organisations?kind=trade-union").await.json();
    let sector = hub.get("/api/organisations?sector=trade-union").await.json();
    assert_eq!((&kind["total"], &sector["total"]), (&json!(5), &json!(5)));
    let see = hub.get("/api/organisations?region=see&kind=ngo").await.json();
    let listed: u64 = see["total"].as_u64().unwrap();
    assert!(listed > 10 && listed < 40, "{listed}");
    let boxed = hub.get("/api/organisations?bbox=22,41,29,44.5").await.json();
    assert!(boxed["items"].as_array().unwrap().iter().all(|i| i["country"] == "BG"), "{boxed}");
    assert!(boxed["total"].as_u64().unwrap() >= 3);
}

#[tokio::test]
async fn a_wrong_parameter_is_named_with_its_reason() {
    let hub = hub_on_sqlite().await;
    for (query, field, reason) in [
        ("page=0", "page", "out-of-range"),
        ("per_page=1000", "per_page", "out-of-range"),
        ("bbox=a,b,c,d", "bbox", "not-a-box"),
        ("sort=random", "sort", "unknown-sort"),
        ("country=%3Cscript%3E", "country", "not-a-code"),
    ] {
        let answer = hub.get(&format!("/api/organisations?{query}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = answer.json();
        assert_eq!(problem["errors"][0]["field"], field);
        assert_eq!(problem["errors"][0]["reason"], reason);
        assert_ne!(problem["errors"][0]["detail"], format!("reason-{reason}"), "has words");
    }
}

#[tokio::test]
async fn an_unchanged_answer_is_not_sent_again() {
    let hub = hub_on_sqlite().await;
    hub.import("organisations-start.csv", START_LIST).await;
    let first = hub.get("/api/organisations?q=strada").await;
    let request = Request::builder()
        .uri("/api/organisations?q=strada")
        .header("host", "hub.example")
        .header("if-none-match", first.header("etag"));
    let second = hub.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(second.status, StatusCode::NOT_MODIFIED);
    assert!(second.body.is_empty());
}

#[tokio::test]
async fn writing_needs_a_token_and_a_change_over_an_old_version_is_refused() {
    for hub in hubs().await {
        let input = json!({
            "names": [{ "lang": "bg", "value": "Демо Фар" }], "kind": "ngo", "country": "BG",
        });
        let request = Request::builder()
            .method(Method::POST)
            .uri("/api/organisations")
            .header("host", "hub.example")
            .header("content-type", "application/json");
        let refused = hub.send(request.body(Body::from(input.to_string())).unwrap()).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
        assert_eq!(refused.header("www-authenticate"), "Bearer");
        let made = hub.staff_json(Method::POST, "/api/organisations", &input).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
        let place = made.header("location").to_owned();
        hub.follow().await;
        let found = hub.get("/api/organisations?q=demo%20far").await.json();
        assert_eq!(found["total"], 1);
        let mut change = input.clone();
        change["version"] = json!(1);
        change["city"] = json!("Бургас");
        let done = hub.staff_json(Method::PUT, &place, &change).await;
        assert_eq!((done.status, &done.json()["city"]), (StatusCode::OK, &json!("Бургас")));
        let late = hub.staff_json(Method::PUT, &place, &change).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        change["colour"] = json!("red");
        let unknown = hub.staff_json(Method::PUT, &place, &change).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_network_is_counted_under_its_name_in_the_reader_s_language() {
    let file = r#"{"format":"whatson-directory","version":1,
        "organisations":[{"names":[{"lang":"en","value":"Demo Quay"}],"kind":"ngo","country":"BG",
            "networks":["demo-net"],"slug":"demo-quay"}],
        "networks":[{"slug":"demo-net","names":[{"lang":"en","value":"Demo Harbours"},
            {"lang":"bg","value":"Демо пристанища"}],"scope":"regional","countries":["BG"],
            "members":["demo-quay"]}]}"#;
    for hub in hubs().await {
        hub.import("net.json", file.as_bytes()).await;
        let found = hub.get("/api/organisations?network=demo-net").await.json();
        assert_eq!(found["total"], 1, "{found}");
        assert_eq!(found["facets"]["network"][0]["label"], "Demo Harbours");
        let page = hub.get("/bg/organisations?network=demo-net").await.text();
        assert!(page.contains("Демо пристанища") && !page.contains(">demo-net<"));
    }
}

#[tokio::test]
async fn names_are_offered_in_the_letters_typed_and_an_empty_result_says_why_it_is_empty() {
    let hub = hub_on_sqlite().await;
    let rows = "name,name_local,country,city,sector,topics,website,source\n\
        Demo Lighthouse Foundation,Фондация Демо Фар,BG,Sofia,ngo,shelter,,a\n\
        Demo Anchor,,RS,Belgrade,ngo,shelter,,a\n";
    hub.import("demo.csv", rows.as_bytes()).await;
    for (typed, name) in
        [("lightho", "Demo Lighthouse Foundation"), ("%D1%84%D0%B0%D1%80", "Фондация Демо Фар")]
    {
        let offered = hub.get(&format!("/api/suggest?q={typed}")).await.json();
        assert_eq!(offered, serde_json::json!([name]), "{typed}");
    }
    let filtered = hub.get("/en/organisations?q=lighthouse&country=RS").await.text();
    assert!(filtered.contains("Search without filters</a>: One organisation"), "{filtered}");
    assert!(!filtered.contains("only some of the words"), "{filtered}");
    let part = hub.get("/en/organisations?q=lighthouse+belgrade").await.text();
    assert!(part.contains("only some of the words"), "{part}");
    assert!(part.contains("Demo Anchor") && !part.contains("Search without filters"), "{part}");
    let feed = hub.get("/bg/organisations.atom?q=lighthouse").await.text();
    assert!(feed.contains("<title>Фондация Демо Фар</title>"), "the reader's language: {feed}");
}
