//! Anything thrown at what reads foreign bytes: files, mappings, questions, boxes, languages, ids,
//! forms. It answers or refuses, never with a fault of ours, and what it takes in is whole.
//!
//! Not here: the readers of files alone (`whatson-formats`, `robustness`), signed messages (`messages`).

mod messages;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::Value;
use whatson_app::import::{self, Choices, Limits};
use whatson_app::reference::LANGUAGES;
use whatson_app::{Actor, AppError};
use whatson_web::routes::table;

use crate::dice::{Dice, rounds};
use crate::hub::{Answer, Hub, START_LIST, hub_on_sqlite};

const FILES: [&[u8]; 9] = [
    START_LIST,
    include_bytes!("../../../../testdata/formats/directory.csv"),
    include_bytes!("../../../../testdata/formats/directory.json"),
    include_bytes!("../../../../testdata/formats/hsds-written.json"),
    include_bytes!("../../../../testdata/formats/hsds-foreign.json"),
    include_bytes!("../../../../testdata/formats/windows-1251.csv"),
    include_bytes!("../../../../testdata/formats/utf-16.csv"),
    include_bytes!("../../../../testdata/formats/organisations.xlsx"),
    include_bytes!("../../../../testdata/formats/organisations.ods"),
];

/// Everything but unreserved letters, escaped.
fn escaped(text: &[u8]) -> String {
    let plain = |b: &u8| b.is_ascii_alphanumeric() || b"-._~".contains(b);
    text.iter()
        .map(|b| if plain(b) { char::from(*b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// Sends what can be sent at all.
async fn thrown(hub: &Hub, builder: axum::http::request::Builder, body: Vec<u8>) -> Option<Answer> {
    let request = builder.header("host", "hub.example").body(Body::from(body)).ok()?;
    let told = format!("{} {} {:?}", request.method(), request.uri(), request.headers());
    let answer = hub.send(request).await;
    let status = answer.status;
    assert!(status.as_u16() < 500, "{told}: {status} {}", answer.text());
    if answer.header("content-type").contains("json") && !answer.body.is_empty() {
        assert!(serde_json::from_slice::<Value>(&answer.body).is_ok(), "{told}");
    }
    if answer.header("content-type").starts_with("text/html") {
        assert!(!answer.text().contains("<script>"), "{told}");
    }
    Some(answer)
}

async fn filled() -> Hub {
    let hub = hub_on_sqlite().await;
    hub.import("organisations-start.csv", START_LIST).await;
    let demo = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/demo/hsds.json");
    hub.import("demo.json", &std::fs::read(demo).unwrap()).await;
    hub
}

/// A file goes in or is refused as a whole with a reason; no row stands half; twice is once.
#[tokio::test]
async fn imports() {
    let limits = Limits { rows: 2_000, bytes: 1 << 20, unpacked: 4 << 20, ..Limits::default() };
    rounds(12, async |dice| {
        let hub = hub_on_sqlite().await;
        let file = FILES[dice.below(FILES.len())];
        let bytes = dice.broken(file);
        let run = import::run(&hub.app, Actor::OPERATOR, "a", bytes.clone(), &limits, &|_| ());
        let first = match run.await {
            Ok(done) => done.run,
            Err(AppError::File(_)) => return,
            Err(other) => panic!("{other:?}"),
        };
        assert_eq!(first.state, "done");
        assert!(first.added + first.changed + first.unchanged <= first.total, "{first:?}");
        let again = || import::run(&hub.app, Actor::OPERATOR, "a", bytes.clone(), &limits, &|_| ());
        let mut second = again().await.unwrap().run;
        if first.refused > 0 {
            // A row that lacked something when its record was new may now change that record.
            second = again().await.unwrap().run;
        }
        assert_eq!((second.added, second.changed), (0, 0), "twice is once: {first:?} {second:?}");
        hub.follow().await;
        let answer = hub.get("/organisations.json").await;
        assert_eq!(answer.status, StatusCode::OK);
        serde_json::from_slice::<Value>(&answer.body).unwrap();
        let kept = std::fs::read_dir(hub.folder.path().join("imports")).unwrap();
        assert_eq!(kept.count(), 0, "no file is left");
    })
    .await;
}

/// Columns said to be anything, rows decided upon in any way.
#[tokio::test]
async fn mappings() {
    let hub = filled().await;
    let fields = ["name", "id", "country", "kind", "email", "ignore", "names", "confirmed", "slug"];
    rounds(40, async |dice| {
        let header: Vec<String> = (0..1 + dice.below(6)).map(|_| dice.text()).collect();
        let mut text = header.join(",");
        for _ in 0..dice.below(8) {
            let row: Vec<String> = header.iter().map(|_| dice.text().replace(',', ";")).collect();
            text.push_str(&format!("\n{}", row.join(",")));
        }
        let limits = Limits::default();
        let bytes = text.into_bytes();
        let Ok(run) = import::begin(&hub.app, Actor::OPERATOR, "a", bytes, &limits).await else {
            return;
        };
        let field = |dice: &mut Dice| {
            if dice.below(3) == 0 { dice.text() } else { dice.one(&fields).to_owned() }
        };
        let columns = header.iter().map(|title| (title.clone(), field(dice))).collect();
        let said = Choices { columns, ..Choices::default() };
        import::choose(&hub.app, Actor::OPERATOR, run.id, &said).await.unwrap();
        import::preview(&hub.app, Actor::OPERATOR, run.id).await.unwrap();
        let page = hub.staff_get(&format!("/en/desk/imports/{}", run.id)).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        import::start(&hub.app, Actor::OPERATOR, run.id).await.unwrap();
        match import::work(&hub.app, run.id, &limits, &|_| ()).await {
            Ok(_) | Err(AppError::File(_)) => {}
            Err(other) => panic!("{other:?}"),
        }
    })
    .await;
}

/// Questions to the search, with every parameter of lists and boxes.
#[tokio::test]
async fn questions() {
    let hub = filled().await;
    let names = [
        "q",
        "country",
        "subject",
        "topic",
        "kind",
        "sector",
        "network",
        "language",
        "region",
        "service",
        "status",
        "sort",
        "page",
        "per_page",
        "bbox",
        "search",
        "modified_after",
        "taxonomy_term_id",
        "full",
        "minimal",
        "format",
        "lang",
    ];
    let paths = [
        "/api/organisations",
        "/en/organisations",
        "/ar/organisations",
        "/api/suggest",
        "/api/points",
        "/en/map",
        "/organisations.atom",
        "/hsds/services",
        "/hsds/organizations",
        "/organisations.csv",
        "/api/networks",
        "/en/networks",
        "/hsds/taxonomy_terms",
    ];
    rounds(500, async |dice| {
        let pairs = (0..1 + dice.below(4)).map(|_| {
            let value = match dice.below(4) {
                0 => dice.number().into_bytes(),
                1 => dice.bytes(12),
                _ => dice.text().into_bytes(),
            };
            format!("{}={}", dice.one(&names), escaped(&value))
        });
        let pairs: Vec<String> = pairs.collect();
        let path = format!("{}?{}", dice.one(&paths), pairs.join("&"));
        thrown(&hub, Request::get(path), vec![]).await;
    })
    .await;
}

/// Boxes: what is refused is named, what is answered is never more than all.
#[tokio::test]
async fn boxes() {
    let hub = filled().await;
    let all = hub.get("/api/organisations?per_page=1").await.json()["total"].as_u64().unwrap();
    rounds(400, async |dice| {
        let count = if dice.below(5) == 0 { dice.below(7) } else { 4 };
        let sides: Vec<String> = (0..count).map(|_| dice.number()).collect();
        let path = format!("/api/organisations?bbox={}", escaped(sides.join(",").as_bytes()));
        let Some(answer) = thrown(&hub, Request::get(path), vec![]).await else { return };
        match answer.status {
            StatusCode::OK => assert!(answer.json()["total"].as_u64().unwrap() <= all),
            StatusCode::UNPROCESSABLE_ENTITY => {
                assert_eq!(answer.json()["errors"][0]["field"], "bbox", "{sides:?}");
            }
            other => assert_eq!(other, StatusCode::URI_TOO_LONG, "{sides:?}"),
        }
    })
    .await;
}

/// Accept-Language: whatever it says, the page is in a language of the hub.
#[tokio::test]
async fn languages() {
    let hub = hub_on_sqlite().await;
    rounds(500, async |dice| {
        let tags = ["bg", "sr-Latn", "sr-Cyrl-RS", "zh-Hant-TW", "*", "en-x-a", "xx", "cnr", "i"];
        let range = |dice: &mut Dice| match dice.below(4) {
            0 => dice.text(),
            1 => format!("{};q={}", dice.one(&tags), dice.number()),
            _ => dice.one(&tags).to_owned(),
        };
        let ranges: Vec<String> = (0..dice.below(6)).map(|_| range(dice)).collect();
        let request = Request::get("/organisations").header("accept-language", ranges.join(","));
        let Some(answer) = thrown(&hub, request, vec![]).await else { return };
        assert_eq!(answer.status, StatusCode::OK, "{ranges:?}");
        let shown = answer.header("content-language");
        assert!(shown == "sr-Cyrl" || LANGUAGES.contains(&shown), "{ranges:?}: {shown}");
    })
    .await;
}

/// Identifiers and other parts of paths, on every route, as a visitor and as staff.
#[tokio::test]
async fn ids() {
    let hub = filled().await;
    let routes = table().routes;
    let known = ["la-strada-moldova", "00000000-0000-4000-8000-000000000000", "0", "en", "a.b"];
    rounds(600, async |dice| {
        let route = &routes[dice.below(routes.len())];
        let mut path = String::new();
        for part in route.path.split_inclusive('/') {
            match part.find('{') {
                Some(at) => {
                    path.push_str(&part[..at]);
                    let text = match dice.below(4) {
                        0 => dice.one(&known).to_owned().into_bytes(),
                        1 => dice.bytes(20),
                        2 => {
                            let id = dice.one(&known);
                            dice.broken(id.as_bytes())
                        }
                        _ => dice.text().into_bytes(),
                    };
                    path.push_str(&escaped(&text));
                    path.push_str(if part.ends_with('/') { "/" } else { "" });
                }
                None => path.push_str(part),
            }
        }
        let mut request = Request::builder().method(route.method.clone()).uri(&path);
        if dice.below(2) == 0 {
            request = request.header("authorization", format!("Bearer {}", hub.token));
        }
        thrown(&hub, request, vec![]).await;
    })
    .await;
}

/// Fields of the hub's forms.
const FIELDS: [&str; 41] = [
    "name",
    "name_lang",
    "kind",
    "country",
    "countries",
    "city",
    "subjects",
    "languages",
    "founded",
    "website",
    "register_number",
    "descriptions",
    "email",
    "phone",
    "phones",
    "address",
    "consent",
    "licence",
    "version",
    "listing",
    "visibility",
    "latitude",
    "longitude",
    "types",
    "hours_1",
    "zone",
    "status",
    "confirmed",
    "a",
    "b",
    "keep",
    "act",
    "column",
    "field",
    "row_2",
    "town",
    "from",
    "members",
    "scope",
    "days",
    "revision",
];
/// What bodies say they are.
const KINDS: [&str; 7] = [
    "application/x-www-form-urlencoded",
    "application/json",
    "multipart/form-data; boundary=b",
    "text/plain",
    "application/octet-stream",
    "multipart/form-data",
    "",
];
const JSON: &[u8] =
    br#"{"names":[{"lang":"bg","value":"x"}],"kind":"ngo","country":"BG","version":1}"#;
const PART: &[u8] =
    b"--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nname\r\n--b--";

/// Forms, JSON and uploads to every route that takes something.
#[tokio::test]
async fn forms() {
    let hub = filled().await;
    let routes: Vec<_> = table().routes.into_iter().filter(|r| r.method != Method::GET).collect();
    rounds(600, async |dice| {
        let route = &routes[dice.below(routes.len())];
        let path = route
            .path
            .replace("{slug}", "la-strada-moldova")
            .replace("{id}", "00000000-0000-4000-8000-000000000000")
            .replace("{secret}", "0");
        let body = match dice.below(4) {
            0 => dice.broken(JSON),
            1 => dice.broken(PART),
            2 => dice.bytes(200),
            _ => {
                let pair = |dice: &mut Dice| {
                    format!("{}={}", dice.one(&FIELDS), escaped(dice.text().as_bytes()))
                };
                let pairs: Vec<String> = (0..dice.below(12)).map(|_| pair(dice)).collect();
                pairs.join("&").into_bytes()
            }
        };
        let request = Request::builder()
            .method(route.method.clone())
            .uri(path)
            .header("authorization", format!("Bearer {}", hub.token))
            .header("content-type", dice.one(&KINDS));
        thrown(&hub, request, body).await;
    })
    .await;
}
