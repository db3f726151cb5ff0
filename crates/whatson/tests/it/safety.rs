//! What must not be seen is not seen: permissions of all routes, hidden places, headers, origins.
//!
//! Not here: rules of permission (`domain::permit`), the browser's view (`e2e`).

use std::fs;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use whatson_web::routes::{Permission, table};

use crate::hub::{Hub, hub_on_sqlite, hubs};

fn filled(path: &str) -> String {
    path.replace("{slug}", "none")
        .replace("{id}", "00000000-0000-4000-8000-000000000000")
        .replace("{z}/{x}/{y}", "0/0/0")
        .replace("{code}", "shelter")
        .replace("{format}", "csv")
        .replace("{page}", "privacy")
        .replace("{secret}", "0000")
        .replace("{name}", "pages.xml")
        .replace("{*path}", "style.css")
}

#[tokio::test]
async fn a_visitor_enters_no_route_that_needs_permission() {
    let hub = hub_on_sqlite().await;
    let mut closed = 0;
    for route in table().routes {
        // The sample list is there in a demonstration alone.
        if route.permission == Permission::Anyone || route.path.ends_with("/sample.csv") {
            continue;
        }
        closed += 1;
        let request = Request::builder()
            .method(route.method.clone())
            .uri(filled(route.path))
            .header("host", "hub.example");
        let answer = hub.send(request.body(Body::empty()).unwrap()).await;
        let own = ["/account", "/agreements"].iter().any(|start| route.path.starts_with(start));
        let wanted = if own && route.method == Method::GET {
            // Nothing to hide: who has an account signs in first.
            StatusCode::SEE_OTHER
        } else if route.path.starts_with("/api/") {
            StatusCode::UNAUTHORIZED
        } else {
            StatusCode::NOT_FOUND
        };
        assert_eq!(answer.status, wanted, "{} {}", route.method, route.path);
    }
    assert!(closed > 30, "{closed}");
}

#[tokio::test]
async fn every_route_for_programs_is_in_the_openapi_document_and_the_reverse() {
    let hub = hub_on_sqlite().await;
    let document = hub.get("/api/openapi.json").await.json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let told = |path: &str, method: &Method| {
        document["paths"][path][method.as_str().to_lowercase()].is_object()
    };
    // Pages about the API, the document itself, and a root that is described with its slash.
    let described = ["/api/", "/api/openapi.json", "/api/problems", "/hsds"];
    let ours = |path: &str| path.starts_with("/api/") || path.starts_with("/hsds");
    let mut count = 0;
    for route in table().routes.iter().filter(|r| ours(r.path)) {
        if !described.contains(&route.path) {
            assert!(told(route.path, &route.method), "{} {}", route.method, route.path);
            count += 1;
        }
    }
    let documented: usize =
        document["paths"].as_object().unwrap().values().map(|p| p.as_object().unwrap().len()).sum();
    assert_eq!(documented, count);
    let all = document["paths"].as_object().unwrap().values();
    let names: std::collections::BTreeSet<_> = all
        .flat_map(|p| p.as_object().unwrap().values())
        .map(|o| o["operationId"].as_str())
        .collect();
    assert!(
        names.len() == count && !names.contains(&None),
        "each has a name of its own: {names:?}"
    );
}

const CANARY: [&str; 5] = ["Kanarche 77", "Zaytsevo", "9988", "42.424242", "24.242424"];

fn with_hidden_place(telling: bool) -> Vec<u8> {
    with_place("true", telling)
}

/// A service at a place that `x_hidden` says something about.
fn with_place(hidden: &str, telling: bool) -> Vec<u8> {
    let address = if telling {
        r#","latitude":42.424242,"longitude":24.242424,"addresses":[{"id":"00000000-0000-4000-8000-0000000000f1","address_1":"Kanarche 77","city":"Zaytsevo","state_province":"","postal_code":"9988","country":"BG","address_type":"physical"}]"#
    } else {
        ""
    };
    format!(
        r#"{{"organizations":[{{"id":"00000000-0000-4000-8000-0000000000aa","name":"Demo House","description":"d","x_kind":"ngo","x_country":"BG",
        "locations":[{{"id":"00000000-0000-4000-8000-0000000000ab","location_type":"virtual","x_hidden":{hidden},"x_country":"BG"{address}}}],
        "services":[{{"id":"00000000-0000-4000-8000-0000000000ac","name":"Demo night","status":"active","x_types":["shelter"],"x_countries":["BG"],"assured_date":"2026-11-20",
          "phones":[{{"id":"00000000-0000-4000-8000-0000000000ad","number":"+44 1632 960123"}}],
          "service_at_locations":[{{"id":"00000000-0000-4000-8000-0000000000ae","location":{{"id":"00000000-0000-4000-8000-0000000000ab","location_type":"virtual","x_hidden":{hidden},"x_country":"BG"{address}}}}}]}}]}}]}}"#
    )
    .into_bytes()
}

/// Every answer that a crawl of the open surfaces gives.
async fn surfaces(hub: &Hub) -> String {
    let mut all = String::new();
    for path in [
        "/api/organisations?q=demo",
        "/api/organisations/demo-house",
        "/api/suggest?q=demo",
        "/api/points",
        "/hsds/services?full=true",
        "/hsds/organizations?full=true",
        "/hsds/service_at_locations",
        "/organisations.csv",
        "/organisations.json",
        "/organisations.hsds",
        "/organisations.atom",
        "/sitemap.xml",
        "/en/organisations",
        "/en/organisations/demo-house",
        "/en/map",
        "/en/services/00000000-0000-4000-8000-0000000000ac",
        "/hsds/services/00000000-0000-4000-8000-0000000000ac",
        "/hsds/organizations/00000000-0000-4000-8000-0000000000aa",
    ] {
        let answer = hub.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        all.push_str(&answer.text());
    }
    let help = hub.post("/en/help", "country=BG").await;
    assert_eq!(help.status, StatusCode::OK);
    assert!(help.text().contains("Demo night"));
    all + &help.text()
}

#[tokio::test]
async fn a_place_that_is_said_to_be_hidden_in_any_way_is_hidden_also_where_it_was_public() {
    for hub in hubs().await {
        for hidden in ["\"true\"", "1", "\"yes\"", "\"perhaps\"", "true"] {
            hub.import("demo.json", &with_place("false", true)).await;
            let seen = surfaces(&hub).await;
            assert!(CANARY.iter().any(|word| seen.contains(word)), "public at first");
            let (_, refused) = hub.import("demo.json", &with_place(hidden, true)).await;
            assert!(refused.iter().any(|r| r.reason == "hidden-place-with-address"), "{refused:?}");
            let seen = surfaces(&hub).await;
            for word in CANARY {
                assert!(!seen.contains(word), "{word} is shown after x_hidden {hidden}");
            }
            kept_nowhere(&hub, &CANARY);
        }
    }
}

#[tokio::test]
async fn the_address_of_a_hidden_place_is_kept_nowhere_and_shown_nowhere() {
    for hub in hubs().await {
        let (run, refused) = hub.import("demo.json", &with_hidden_place(true)).await;
        assert_eq!(run.added, 1);
        assert!(refused.iter().any(|r| r.reason == "hidden-place-with-address"), "{refused:?}");
        hub.import("demo.json", &with_hidden_place(false)).await;
        let seen = surfaces(&hub).await + &hub.staff_get("/en/desk/imports").await.text();
        for word in CANARY {
            assert!(!seen.contains(word), "{word} is shown");
        }
        kept_nowhere(&hub, &CANARY);
    }
}

/// No file of the hub's folder holds one of the words.
pub(crate) fn kept_nowhere(hub: &Hub, words: &[&str]) {
    let mut files = vec![hub.folder.path().to_owned()];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(path).unwrap().map(|e| e.unwrap().path()));
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for word in words {
            assert!(!text.contains(word), "{word} lies in {}", path.display());
        }
    }
}

#[tokio::test]
async fn find_help_sets_no_cookie_is_not_stored_and_tells_nobody() {
    let hub = hub_on_sqlite().await;
    hub.import("demo.json", &with_hidden_place(false)).await;
    for answer in [hub.get("/en/help").await, hub.post("/en/help", "country=BG&town=x").await] {
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("set-cookie"), "");
        assert_eq!(answer.header("x-request-id"), "");
        assert!(answer.body.len() < 50_000, "{}", answer.body.len());
        assert!(!answer.text().contains("traffick"), "nothing that a glance explains");
    }
    let wrong = hub.post("/en/help", "country=QQ").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!wrong.text().contains("QQ"), "what was asked is not repeated");
}

#[tokio::test]
async fn every_answer_has_its_security_headers() {
    let hub = hub_on_sqlite().await;
    for path in ["/en/", "/en/nothing", "/api/organisations", "/api/nothing", "/healthz"] {
        let answer = hub.get(path).await;
        assert!(
            answer.header("content-security-policy").starts_with("default-src 'none'"),
            "{path}"
        );
        assert!(!answer.header("content-security-policy").contains("unsafe"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!answer.header("referrer-policy").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn what_is_text_says_its_letters() {
    let hub = hub_on_sqlite().await;
    for (path, kind) in [
        ("/sitemap.xml", "application/xml"),
        ("/sitemaps/pages.xml", "application/xml"),
        ("/static/favicon.svg", "image/svg+xml"),
        ("/static/style.css", "text/css"),
        ("/organisations.atom", "application/atom+xml"),
        ("/robots.txt", "text/plain"),
        ("/en/", "text/html"),
    ] {
        let answer = hub.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("content-type"), format!("{kind}; charset=utf-8"), "{path}");
    }
    let (run, _) = hub.import("demo.json", &with_hidden_place(false)).await;
    let progress = hub.staff_get(&format!("/desk/imports/{}/events", run.id)).await;
    assert_eq!(progress.header("content-type"), "text/event-stream; charset=utf-8");
}

#[tokio::test]
async fn a_wrong_host_is_refused_with_the_security_headers() {
    let hub = hub_on_sqlite().await;
    for (hosts, status) in [
        (&["hub.example", "hub.example"][..], StatusCode::BAD_REQUEST),
        (&["hub.example", "evil.example"], StatusCode::BAD_REQUEST),
        (&["evil.example"], StatusCode::MISDIRECTED_REQUEST),
        (&[], StatusCode::MISDIRECTED_REQUEST),
    ] {
        let request =
            hosts.iter().fold(Request::builder().uri("/en/"), |r, h| r.header("host", *h));
        let answer = hub.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, status, "{hosts:?}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'"), "{hosts:?}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{hosts:?}");
    }
}

#[tokio::test]
async fn foreign_hosts_and_origins_change_nothing() {
    let hub = hub_on_sqlite().await;
    let request = Request::builder().uri("/en/").header("host", "evil.example");
    let answer = hub.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST);
    let link = whatson_app::access::offer_setup(&hub.app).await.unwrap().unwrap();
    let path = format!("/en/setup/{link}");
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let request =
            Request::builder().method(Method::POST).uri(&path).header("host", "hub.example");
        let answer = hub.send(request.header(name, value).body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
    }
    let looked = hub.get(&path).await;
    assert_eq!(looked.status, StatusCode::OK, "looking uses nothing up");
    let used = hub.post(&path, "").await;
    assert_eq!(used.status, StatusCode::SEE_OTHER);
    let cookie = used.header("set-cookie").to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    assert_eq!(hub.post(&path, "").await.status, StatusCode::NOT_FOUND, "once");
    let session = cookie.split(';').next().unwrap();
    let request = Request::builder().uri("/en/desk").header("host", "hub.example");
    let desk = hub.send(request.header("cookie", session).body(Body::empty()).unwrap()).await;
    assert_eq!(desk.status, StatusCode::OK, "{}", desk.text());
}

#[tokio::test]
async fn hostile_bytes_get_a_clear_error_and_never_a_fault_of_ours() {
    let hub = hub_on_sqlite().await;
    hub.import("demo.json", &with_hidden_place(false)).await;
    let wild = [
        "%00",
        "%ff%fe",
        "../../etc/passwd",
        "%2e%2e%2f",
        "'%20OR%201=1--",
        "%3Cscript%3E",
        "%F0%9F%92%A9",
        "a%0d%0aSet-Cookie:%20x=1",
        "18446744073709551616",
        "-1",
        "{{7*7}}",
    ];
    for route in table().routes {
        for bytes in wild {
            let mut path = route.path.to_owned();
            for part in [
                "{slug}", "{id}", "{z}", "{x}", "{y}", "{code}", "{format}", "{page}", "{secret}",
                "{name}", "{*path}",
            ] {
                path = path.replace(part, bytes);
            }
            let query = format!(
                "q={bytes}&page={bytes}&bbox={bytes}&country={bytes}&a={bytes}&merge={bytes}&search={bytes}&modified_after={bytes}"
            );
            let Ok(builder) = Request::builder()
                .method(route.method.clone())
                .uri(format!("{path}?{query}"))
                .header("host", "hub.example")
                .header("authorization", format!("Bearer {}", hub.token))
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::from(format!("name={bytes}&country={bytes}&names={bytes}&version={bytes}&listing={bytes}&state={bytes}&{query}")))
            else {
                continue;
            };
            let answer = hub.send(builder).await;
            assert!(answer.status.as_u16() < 500, "{} {path} {}", route.method, answer.text());
            if answer.header("content-type").starts_with("text/html") {
                assert!(!answer.text().contains("<script>"), "{path}");
            }
        }
    }
}
