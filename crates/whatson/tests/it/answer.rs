//! What `whatson import` prints and how it ends: likely duplicates, places as they stand in the
//! file, remarks that refuse nothing, the exit code.
//!
//! Not here: what an import does (`import`).

use std::fs;
use std::path::Path;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::hub::{Hub, hub_on_sqlite};
use crate::process::{Ended, ended, program};

/// A hub's folder and a way to import bytes into it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn import(&self, name: &str, bytes: &[u8], more: &[&str]) -> Ended {
        let file = self.0.path().join(name);
        fs::write(&file, bytes).unwrap();
        let data = self.data();
        let place = ["--data", data.to_str().unwrap()];
        let words = ["import", "organisations", file.to_str().unwrap()];
        ended(program(&[&words[..], &place[..], more].concat()))
    }

    fn data(&self) -> std::path::PathBuf {
        self.0.path().join("hub")
    }
}

fn told(ended: &Ended) -> Value {
    serde_json::from_str(&ended.out).unwrap_or_else(|e| panic!("{e}: {ended:?}"))
}

/// Row, column and reason of a list of remarks.
fn places(list: &Value) -> Vec<(i64, &str, &str)> {
    let text = |r: &'_ Value, key: &str| r[key].as_str().unwrap().to_owned();
    let all = list.as_array().unwrap();
    assert!(all.iter().all(|r| !text(r, "reason").is_empty()));
    all.iter()
        .map(|r| {
            (
                r["row"].as_i64().unwrap(),
                r["column"].as_str().unwrap(),
                r["reason"].as_str().unwrap(),
            )
        })
        .collect()
}

#[test]
fn likely_duplicates_are_told_by_a_dry_run_and_by_the_import() {
    let desk = Desk::new();
    let here = "name,country,sector,website\n\
        Demo Lighthouse,BG,ngo,https://light.example\nДемо Фар,BG,ngo,\n";
    assert_eq!(desk.import("a.csv", here.as_bytes(), &[]).status.code(), Some(0));
    let more = "name,country,sector,website\nDemo Far,BG,ngo,\n\
        Other name,RS,ngo,https://www.light.example/about\nNobody like it,RS,ngo,\n";
    for words in [&["--dry-run"][..], &[]] {
        let done = desk.import("b.csv", more.as_bytes(), words);
        assert_eq!(done.status.code(), Some(0), "a likely duplicate is no refusal: {done:?}");
        let told = told(&done);
        assert_eq!((&told["added"], &told["refused"]), (&json!(3), &json!([])));
        let found = told["duplicates"].as_array().unwrap();
        let keys = ["row", "name", "slug", "reason"];
        let found: Vec<_> = found.iter().map(|d| keys.map(|key| d[key].clone())).collect();
        assert_eq!(
            found,
            [
                [json!(2), json!("Demo Far"), json!("demo-far"), json!("name")],
                [json!(3), json!("Other name"), json!("demo-lighthouse"), json!("domain")],
            ],
            "{words:?}"
        );
        assert!(told["duplicates"][0]["id"].as_str().unwrap().parse::<uuid::Uuid>().is_ok());
    }
    let again = told(&desk.import("b.csv", more.as_bytes(), &[]));
    assert_eq!((&again["unchanged"], &again["duplicates"]), (&json!(3), &json!([])));
}

#[test]
fn a_refusal_names_the_column_as_it_stands_in_the_file() {
    let desk = Desk::new();
    let start = "name,name_local,country,city,sector,topics,website,source\n\
        Demo One,,BG,,wizard,shelter,,\nDemo Two,,BG,,ngo,flying,,\n,,BG,,ngo,,,\n\
        Demo Four,\u{7f}—,BG,,ngo,,,\nDemo Five,,BG,,ngo,,,\nDemo Five,,BG,,ngo,,,\n";
    let wanted = [
        (2, "sector", "unknown-kind"),
        (3, "topics", "unknown-subject"),
        (4, "name", "required"),
        (5, "name_local", "forbidden-character"),
        (7, "name", "same-as-row"),
    ];
    for words in [&["--dry-run"][..], &[]] {
        let done = desk.import("start.csv", start.as_bytes(), words);
        assert_eq!(done.status.code(), Some(3), "{done:?}");
        assert_eq!(places(&told(&done)["refused"]), wanted);
    }
    let other =
        "Назив,Држава,Branche,Веб сајт,kind,Last verified\nДемо,ZZ,x,ftp://a,wizard,spring\n";
    let done = told(&desk.import("other.csv", other.as_bytes(), &["--dry-run"]));
    assert_eq!(
        places(&done["refused"]),
        [
            (2, "Last verified", "not-a-date"),
            (2, "kind", "unknown-kind"),
            (2, "Држава", "unknown-country"),
            (2, "Веб сајт", "not-a-web-address"),
        ]
    );
    let missing = told(&desk.import("m.csv", b"Name,Web\nDemo A,\n", &["--dry-run"]));
    assert_eq!(
        places(&missing["refused"]),
        [(2, "sector", "unknown-kind"), (2, "country", "unknown-country")]
    );
}

#[test]
fn a_refusal_in_a_package_names_the_path() {
    let desk = Desk::new();
    let json = r#"{"format":"whatson-directory","version":1,"organisations":[
        {"names":[{"value":"Demo A"}],"kind":"wizard","country":"BG"},
        {"names":[{"value":"Demo B"}],"kind":"ngo","country":"BG","services":[
            {"names":[{"value":"Help"}],"types":["shelter"],"countries":["BG"],"status":"active"},
            {"names":[{"value":"Help"}],"types":["shelter"],"countries":["BG"],"website":"x"}]},
        {"names":[{"value":"Demo C"}],"kind":"ngo","country":"BG","founded":-1}]}"#;
    let done = desk.import("a.json", json.as_bytes(), &["--dry-run"]);
    assert_eq!(done.status.code(), Some(3));
    assert_eq!(
        places(&told(&done)["refused"])[..2],
        [(3, "founded", "not-readable"), (1, "kind", "unknown-kind")]
    );
    let all = told(&done);
    let last = &places(&all["refused"])[2..];
    assert!(last.iter().all(|r| r.0 == 2 && r.1.starts_with("services[1].")), "{last:?}");
    assert!(last.iter().any(|r| r.1 == "services[1].website"), "{last:?}");
    assert!(!done.out.contains("u16") && !done.out.contains("expected"), "{}", done.out);
    let hsds = r#"{"organizations":[{"id":"1","name":"Demo","x_country":"BG","x_kind":"wizard",
        "services":[{"id":"2","name":"Help","status":"active","url":"x"}]},
        {"id":"3","name":"Demo D","x_country":"BG",
        "services":[{"id":"4","name":"Help","status":"active","url":"x"}]}]}"#;
    let done = told(&desk.import("b.json", hsds.as_bytes(), &["--dry-run"]));
    let found = places(&done["refused"]);
    assert!(found.contains(&(1, "x_kind", "unknown-kind")), "{found:?}");
    assert!(found.contains(&(2, "services[0].url", "not-a-web-address")), "{found:?}");
}

#[test]
fn a_remark_that_refuses_nothing_has_a_key_of_its_own() {
    let desk = Desk::new();
    let bytes = fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/formats/windows-1251.csv"),
    );
    let done = desk.import("old.csv", &bytes.unwrap(), &[]);
    let told = told(&done);
    assert_eq!(places(&told["remarks"]), [(0, "", "encoding-guessed")], "{told}");
    let refused = places(&told["refused"]);
    assert!(refused.iter().all(|r| r.0 > 0), "{refused:?}");
    assert_eq!(done.status.code(), Some(if refused.is_empty() { 0 } else { 3 }));
}

#[test]
fn a_file_that_is_nothing_as_a_whole_ends_with_1() {
    let desk = Desk::new();
    let whole: [&[u8]; 6] =
        [b"", b"\0\0\0", b" \n\n", b"name,country,sector\n", b"{", b"{\"organizations\":[]}"];
    for bytes in whole {
        for words in [&["--dry-run"][..], &[]] {
            let done = desk.import("x.csv", bytes, words);
            assert_eq!(done.status.code(), Some(1), "{bytes:?} {words:?}: {done:?}");
            assert_eq!(done.out, "");
            assert!(done.err.contains("cannot read"), "{}", done.err);
        }
    }
}

/// A list sent to the API: what its import tells, and its page.
async fn sent(hub: &Hub, list: &[u8]) -> (Value, String) {
    let request = Request::post("/api/imports")
        .header("host", "hub.example")
        .header("authorization", format!("Bearer {}", hub.token))
        .header("content-type", "application/octet-stream");
    let begun = hub.send(request.body(Body::from(list.to_vec())).unwrap()).await;
    assert_eq!(begun.status, StatusCode::ACCEPTED, "{}", begun.text());
    let place = begun.header("location").to_owned();
    let mut run = hub.staff_get(&place).await.json();
    while run["state"] == "running" {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        run = hub.staff_get(&place).await.json();
    }
    let page = hub.staff_get(&place.replace("/api/imports", "/en/desk/imports")).await;
    (run, page.text())
}

#[tokio::test]
async fn the_api_and_the_page_name_the_same_places() {
    let hub = hub_on_sqlite().await;
    let (run, page) = sent(&hub, b"name,country,sector\nDemo,BG,wizard\n").await;
    assert_eq!(places(&run["refused"]), [(2, "sector", "unknown-kind")], "{run}");
    assert_eq!(run["remarks"], json!([]));
    assert!(page.contains("<code>sector</code>") && !page.contains("<code>kind</code>"), "{page}");
    let (run, page) = sent(&hub, b"name,country,sector\nD\xe9mo,BG,ngo\n").await;
    assert_eq!(places(&run["remarks"]), [(0, "", "encoding-guessed")], "{run}");
    assert_eq!(run["refused"], json!([]));
    assert!(page.contains("Nothing was refused.") && page.contains("Good to know"), "{page}");
}
