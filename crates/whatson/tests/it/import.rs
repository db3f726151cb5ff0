//! Imports: what goes in, what is refused, twice the same, cut off, taken back; round trips.
//!
//! Not here: file formats (`whatson-formats`).

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use whatson_app::directory::Search;
use whatson_app::export::{self, Format};
use whatson_app::face::Face;
use whatson_app::import::{self, Limits};
use whatson_app::{Actor, indexer};

use crate::hub::{Hub, START_LIST, hub_on_sqlite, hubs};

#[tokio::test]
async fn two_records_of_one_name_that_a_hub_exports_are_two_in_the_next_hub() {
    let one = |id: &str, city: &str| {
        format!(
            r#"{{"id":"00000000-0000-4000-8000-0000000000{id}","names":[{{"lang":"en","value":"Demo Far"}}],
            "kind":"ngo","country":"BG","city":"{city}","created":"2026-01-01T00:00:00Z"}}"#
        )
    };
    let all = format!("{},{}", one("01", "Varna"), one("02", "Ruse"));
    let file = format!(r#"{{"format":"whatson-directory","version":1,"organisations":[{all}]}}"#);
    for hub in hubs().await {
        let (run, refused) = hub.import("export.json", file.as_bytes()).await;
        assert_eq!((run.added, refused.len()), (2, 0), "{refused:?}");
        let (run, refused) = hub.import("export.json", file.as_bytes()).await;
        assert_eq!((run.added, run.changed, refused.len()), (0, 0, 0), "{refused:?}");
    }
}

#[tokio::test]
async fn the_start_list_goes_in_whole_and_a_second_time_changes_nothing() {
    for hub in hubs().await {
        let (first, refused) = hub.import("organisations-start.csv", START_LIST).await;
        assert_eq!((first.added, first.changed, first.unchanged), (71, 0, 0), "{refused:?}");
        assert!(refused.is_empty(), "{refused:?}");
        let (second, _) = hub.import("organisations-start.csv", START_LIST).await;
        assert_eq!((second.added, second.changed, second.unchanged), (0, 0, 71));
    }
}

#[tokio::test]
async fn good_rows_go_in_and_bad_ones_are_named_with_row_column_value_and_reason() {
    let hub = hub_on_sqlite().await;
    let file = "name,country,sector,topics,website\n\
        Demo One,BG,ngo,shelter,https://one.example\n\
        ,BG,ngo,,\n\
        Demo Three,ZZ,ngo,,\n\
        Demo Four,Serbia,ngo,flying,javascript:alert(1)\n\
        Demo Five,Србија,ngo,hotline,\n\
        Demo One,BG,ngo,,\n";
    let (run, refused) = hub.import("list.csv", file.as_bytes()).await;
    assert_eq!(run.added, 2, "{refused:?}");
    let told: Vec<_> =
        refused.iter().map(|r| (r.row, r.column.as_str(), r.reason.as_str())).collect();
    assert!(told.contains(&(3, "name", "required")), "{told:?}");
    assert!(told.contains(&(4, "country", "unknown-country")), "{told:?}");
    assert!(told.contains(&(5, "topics", "unknown-subject")), "{told:?}");
    assert!(told.contains(&(5, "website", "not-a-web-address")), "{told:?}");
    assert_eq!(refused.iter().find(|r| r.row == 4).unwrap().value, "ZZ");
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_changes_nothing() {
    let hub = hub_on_sqlite().await;
    let limits = Limits::default();
    let looked = import::dry_run(&hub.app, Actor::OPERATOR, START_LIST.to_vec(), &limits).await;
    assert_eq!(looked.unwrap().summary.added, 71);
    assert_eq!(hub.get("/api/organisations").await.json()["total"], 0);
}

/// An export in one piece.
async fn exported(hub: &Hub, format: Format) -> Vec<u8> {
    let face = Face {
        url: "http://hub.example".into(),
        undescribed: "{name} has not described its work.".into(),
        title: "Hub".into(),
        fictional: ("en".into(), "A fictional record.".into()),
    };
    let (send, mut receive) = tokio::sync::mpsc::channel(4);
    let app = hub.app.clone();
    let writing = tokio::spawn(async move {
        export::write(&app, Actor::VISITOR, &face, (format, &Search::default()), send).await
    });
    let mut text = String::new();
    while let Some(piece) = receive.recv().await {
        text.push_str(&piece);
    }
    writing.await.unwrap().unwrap();
    text.into_bytes()
}

/// Slugs of the networks' members.
pub(crate) async fn members(hub: &Hub) -> BTreeMap<String, Value> {
    let all = hub.get("/api/networks").await.json();
    let mut members = BTreeMap::new();
    for net in all.as_array().unwrap() {
        let slug = net["slug"].as_str().unwrap();
        let one = hub.get(&format!("/api/networks/{slug}")).await.json();
        members.insert(slug.to_owned(), one["member_slugs"].clone());
    }
    members
}

#[tokio::test]
async fn an_export_brings_everything_into_a_second_hub() {
    let first = hub_on_sqlite().await;
    whatson_app::demo::load(&first.app).await.unwrap();
    first.follow().await;
    let all = exported(&first, Format::Json).await;
    for (format, name) in [(Format::Json, "a.json"), (Format::Hsds, "b.json")] {
        let second = hub_on_sqlite().await;
        let (run, refused) = second.import(name, &exported(&first, format).await).await;
        assert_eq!(run.refused, 0, "{refused:?}");
        let again = exported(&second, Format::Json).await;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (a, b): (Value, Value) =
            (serde_json::from_slice(&all).unwrap(), serde_json::from_slice(&again).unwrap());
        let (a, b) =
            (a["organisations"].as_array().unwrap(), b["organisations"].as_array().unwrap());
        assert_eq!(a.len(), b.len());
        for (a, b) in a.iter().zip(b) {
            assert_eq!(a, b, "{name}");
        }
        assert_eq!(text(&all), text(&again), "{name}");
    }
    let third = hub_on_sqlite().await;
    let (run, told) = third.import("c.csv", &exported(&first, Format::Csv).await).await;
    assert_eq!((run.added, run.refused), (run.total, 0));
    assert!(told.iter().all(|r| r.reason == "network-made"), "{told:?}");
    let csv = exported(&third, Format::Csv).await;
    assert_eq!(csv, exported(&first, Format::Csv).await);
    assert_eq!(members(&third).await, members(&first).await);
    assert!(members(&first).await.values().any(|m| !m.is_null()));
}

#[tokio::test]
async fn an_import_that_was_cut_off_goes_on_where_it_stood() {
    for hub in hubs().await {
        let rows: String =
            (0..1_300).map(|n| format!("Demo organisation number {n},BG,ngo\n")).collect();
        let file = format!("name,country,sector\n{rows}").into_bytes();
        let limits = Limits::default();
        let run = import::begin(&hub.app, Actor::OPERATOR, "big.csv", file, &limits).await.unwrap();
        import::start(&hub.app, Actor::OPERATOR, run.id).await.unwrap();
        let batches = AtomicUsize::new(0);
        let (app, id) = (hub.app.clone(), run.id);
        // The progress callback stands for a kill between two batches.
        let cut = tokio::spawn(async move {
            let stop = |_: &import::Run| {
                assert!(batches.fetch_add(1, Ordering::Relaxed) < 2, "killed");
            };
            import::work(&app, id, &Limits::default(), &stop).await
        });
        assert!(cut.await.is_err());
        let (half, _) = import::show(&hub.app, Actor::OPERATOR, run.id).await.unwrap();
        assert_eq!((half.state.as_str(), half.done, half.added), ("running", 750, 750));
        import::resume(&hub.app).await.unwrap();
        let (whole, _) = import::show(&hub.app, Actor::OPERATOR, run.id).await.unwrap();
        assert_eq!((whole.state.as_str(), whole.done, whole.added), ("done", 1_300, 1_300));
        indexer::catch_up(&hub.app).await.unwrap();
        assert_eq!(hub.get("/api/organisations").await.json()["total"], 1_300);
    }
}

#[tokio::test]
async fn an_import_can_be_taken_back_except_what_was_changed_since() {
    for hub in hubs().await {
        let file = b"name,country,sector\nDemo A,BG,ngo\nDemo B,BG,ngo\n";
        let (run, _) = hub.import("a.csv", file).await;
        let more = b"name,country,sector,city\nDemo A,BG,ngo,Varna\nDemo C,BG,ngo,\n";
        let (second, _) = hub.import("b.csv", more).await;
        assert_eq!((second.added, second.changed), (1, 1));
        let undone = import::undo(&hub.app, Actor::OPERATOR, second.id).await.unwrap();
        assert_eq!((undone.removed, undone.restored, undone.left), (1, 1, 0));
        hub.follow().await;
        let found = hub.get("/api/organisations?sort=name").await.json();
        let seen: Vec<_> =
            found["items"].as_array().unwrap().iter().map(|i| (&i["name"], &i["city"])).collect();
        assert_eq!(seen, [(&json!("Demo A"), &Value::Null), (&json!("Demo B"), &Value::Null)]);
        let undone = import::undo(&hub.app, Actor::OPERATOR, run.id).await.unwrap();
        assert_eq!((undone.removed, undone.left), (1, 1));
        assert!(import::undo(&hub.app, Actor::OPERATOR, run.id).await.is_err());
    }
}

#[tokio::test]
async fn what_an_organisation_confirmed_is_not_overwritten_by_hearsay() {
    let hub = hub_on_sqlite().await;
    hub.import("a.csv", b"name,country,sector,city\nDemo A,BG,ngo,Varna\n").await;
    whatson_app::organisation::confirm(&hub.app, Actor::OPERATOR, "demo-a", "Demo Person")
        .await
        .unwrap();
    let (run, told) =
        hub.import("b.csv", b"name,country,sector,city\nDemo A,BG,ngo,Plovdiv\n").await;
    assert_eq!((run.changed, run.unchanged), (0, 1));
    assert_eq!(told[0].reason, "confirmed-value-kept");
    assert_eq!(hub.get("/api/organisations/demo-a").await.json()["city"], "Varna");
}

#[tokio::test]
async fn texts_without_a_language_and_one_sided_memberships_are_the_same_a_second_time() {
    let id = "00000000-0000-4000-8000-0000000000aa";
    let hsds = format!(
        r#"{{"organizations":[{{"id":"{id}","name":"Demo House","description":"Gives advice.",
            "x_kind":"ngo","x_country":"BG"}}]}}"#
    );
    let package = format!(
        r#"{{"format":"whatson-directory","version":1,
            "organisations":[{{"id":"{id}","names":[{{"lang":"bg","value":"Demo"}},{{"lang":"en","value":"Demo"}}],
              "kind":"ngo","country":"BG","networks":["demo-net"]}}],
            "networks":[{{"slug":"demo-net","names":[{{"lang":"en","value":"Demo net"}}],
              "scope":"regional","countries":["BG"],"members":[]}}]}}"#
    );
    for file in [hsds, package] {
        for hub in hubs().await {
            let (first, refused) = hub.import("a.json", file.as_bytes()).await;
            assert_eq!((first.added, first.total), (1, 1), "{refused:?}");
            let (second, _) = hub.import("a.json", file.as_bytes()).await;
            assert_eq!((second.changed, second.unchanged), (0, 1), "{file}");
        }
    }
}

#[tokio::test]
async fn broken_files_are_refused_with_a_reason() {
    let hub = hub_on_sqlite().await;
    for (bytes, code) in [
        (&b""[..], "file-empty"),
        (b"{\"organizations\": [", "not-json"),
        (b"{\"a\": 1}", "unknown-shape"),
        (b"\xd0\xcf\x11\xe0 old workbook", "workbook-old-or-locked"),
    ] {
        let limits = Limits::default();
        let begun = import::begin(&hub.app, Actor::OPERATOR, "x", bytes.to_vec(), &limits);
        assert_eq!(begun.await.unwrap_err().code(), code);
    }
}
