//! The directory: search through the API, its parameters, its errors, its caching.
//!
//! Not here: imports (`import`), merging (`merge`).

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::json;
use whatson_app::reference::DEMO_ORGANISATIONS;

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
async fn a_town_is_found_by_its_names_in_other_languages_unless_its_place_is_hidden() {
    let place = |name: &str, hidden: bool, city: &str, country: &str| {
        let told = if hidden { String::new() } else { format!(r#","city":"{city}""#) };
        format!(
            r#"{{"names":[{{"lang":"en","value":"{name}"}}],"kind":"ngo","country":"{country}",
            "locations":[{{"hidden":{hidden},"country":"{country}"{told}}}]}}"#
        )
    };
    let all = [
        place("Demo Quay", false, "Beograd", "RS"),
        place("Demo Stone", false, "Αθήνα", "GR"),
        place("Demo Lamp", false, "Shkup", "MK"),
        place("Demo Cloak", true, "", "RS"),
    ];
    let file = format!(
        r#"{{"format":"whatson-directory","version":1,"organisations":[{}]}}"#,
        all.join(",")
    );
    for hub in hubs().await {
        hub.import("organisations-start.csv", START_LIST).await;
        hub.import("towns.json", file.as_bytes()).await;
        for (q, name) in [
            ("Belgrade demo", "Demo Quay"),
            ("Београд demo", "Demo Quay"),
            ("Athens demo", "Demo Stone"),
            ("Atina demo", "Demo Stone"),
            ("Скопје demo", "Demo Lamp"),
            ("Skoplje demo", "Demo Lamp"),
            ("Genève labour", "International Labour Organization"),
            ("Wien drugs crime", "United Nations Office on Drugs and Crime"),
        ] {
            let q: String = q.bytes().map(|b| format!("%{b:02X}")).collect();
            let found = hub.get(&format!("/api/organisations?q={q}")).await.json();
            assert_ne!(found["respelled"], true, "{name}: {found}");
            assert_eq!(found["items"][0]["name"], name, "{found}");
        }
        let found = hub.get("/api/organisations?q=Belgrade").await.json();
        assert!(!found.to_string().contains("Demo Cloak"), "{found}");
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
async fn what_the_guide_and_the_pages_say_is_found_by_those_words() {
    let hub = hub_on_sqlite().await;
    hub.import("organisations-start.csv", START_LIST).await;
    hub.import("demo.json", DEMO_ORGANISATIONS).await;
    for q in [
        "hotline",
        "hotline%20bulgaria",
        "unodc",
        "unodc.org",
        "iom",
        "ilo",
        "shleter",
        "Bulgraia",
        "aide%20juridique",
        "h%C3%A9bergement",
        "%D0%BF%D1%80%D0%B8%D1%8E%D1%82",
        "%D9%85%D8%A3%D9%88%D9%89",
        "qzxvwk%20OR",
        "sofai",
    ] {
        let found = hub.get(&format!("/api/organisations?q={q}")).await.json();
        let expected = !q.ends_with("OR");
        assert_eq!(found["total"].as_u64().unwrap() > 0, expected, "{q}: {}", found["total"]);
    }
    let first = hub.get("/api/organisations?q=unodc.org").await.json();
    assert!(first["items"][0]["website"].as_str().unwrap().contains("unodc.org"), "{first}");
}

#[tokio::test]
async fn a_change_of_a_confirmed_record_is_the_newest_of_the_feed() {
    for hub in hubs().await {
        hub.import("demo.json", DEMO_ORGANISATIONS).await;
        hub.import("organisations-start.csv", START_LIST).await;
        let feed = hub.get("/organisations.atom").await.text();
        let first = |feed: &str| feed.split("<entry>").nth(1).unwrap_or_default().to_owned();
        assert!(!first(&feed).contains("demo-lighthouse"), "{}", first(&feed));
        let path = "/api/organisations/demo-lighthouse";
        let version = hub.get(path).await.json()["version"].clone();
        let change = json!({
            "names": [{ "lang": "bg", "value": "Фондация „Демо Фар“" }], "kind": "ngo",
            "country": "BG", "city": "Бургас", "version": version,
        });
        let done = hub.staff_json(Method::PUT, path, &change).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        hub.follow().await;
        let feed = hub.get("/organisations.atom").await.text();
        assert!(first(&feed).contains("demo-lighthouse"), "{}", first(&feed));
    }
}

#[tokio::test]
async fn a_fictional_record_is_marked_wherever_it_is_shown_and_a_real_one_nowhere() {
    let file = r#"{"format":"whatson-directory","version":1,"organisations":[
        {"names":[{"lang":"en","value":"Demo Quay"}],"kind":"ngo","country":"BG",
            "slug":"demo-quay","demo":true,"services":[{"id":"00000000-0000-4000-8000-0000000000ac",
            "names":[{"lang":"en","value":"Demo night"}],"types":["shelter"],"countries":["BG"]}]},
        {"names":[{"lang":"en","value":"Real Quay"}],"kind":"ngo","country":"BG",
            "slug":"real-quay"}]}"#;
    let hub = hub_on_sqlite().await;
    let (run, refused) = hub.import("demo.json", file.as_bytes()).await;
    assert_eq!(run.added, 2, "{refused:?}");
    let (en, bg) = ("Fictional record, for demonstration", "Измислен примерен запис");
    for (path, mark) in [
        ("/en/organisations/", en),
        ("/bg/organisations/", bg),
        ("/en/organisations.atom?q=", en),
        ("/bg/organisations.atom?q=", bg),
        ("/en/organisations.atom?q=", "term=\"demo\""),
        (
            "/en/organisations.atom?q=",
            "scheme=\"http://hub.example/hsds/profile/organization.json\"",
        ),
        ("/api/organisations/", "\"demo\":true"),
        ("/organisations.json?q=", "\"demo\":true"),
        ("/organisations.hsds?q=", "\"x_demo\":true"),
    ] {
        let demo = hub.get(&format!("{path}demo-quay")).await;
        assert!(demo.text().contains(mark), "{path} {mark}: {}", demo.text());
        let real = hub.get(&format!("{path}real-quay")).await;
        assert_eq!(real.status, StatusCode::OK, "{path}");
        assert!(!real.text().contains(mark), "{path} {mark}: {}", real.text());
    }
    let offer = hub.get("/bg/services/00000000-0000-4000-8000-0000000000ac").await.text();
    assert!(offer.contains("disambiguatingDescription") && offer.contains(bg), "{offer}");
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
