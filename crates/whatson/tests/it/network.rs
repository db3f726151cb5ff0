//! Networks that an imported list names and the hub does not have: a hub's own export brings them,
//! any other list is told that they are not known.
//!
//! Not here: whole packages (`import`).

use serde_json::json;
use whatson_app::Actor;
use whatson_app::import::{self, Limits, refuses};

use crate::hub::{hub_on_sqlite, hubs};
use crate::import::members;

fn file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/formats");
    std::fs::read(format!("{folder}/{name}")).unwrap()
}

#[tokio::test]
async fn an_export_in_any_table_brings_the_networks_it_names() {
    let csv = b"name,country,sector,id,slug,networks\n\
        Demo Quay,BG,ngo,00000000-0000-4000-8000-0000000000b1,demo-quay,demo-harbours;demo-lights\n\
        Demo Pier,RS,ngo,00000000-0000-4000-8000-0000000000b2,demo-pier,demo-harbours\n";
    for (name, bytes) in [
        ("networks.csv", csv.to_vec()),
        ("networks.xlsx", file("networks.xlsx")),
        ("networks.ods", file("networks.ods")),
    ] {
        for hub in hubs().await {
            let limits = Limits::default();
            let look = import::dry_run(&hub.app, Actor::OPERATOR, bytes.clone(), &limits).await;
            let (run, told) = hub.import(name, &bytes).await;
            assert_eq!((run.added, run.refused), (2, 0), "{name}: {told:?}");
            assert_eq!(look.unwrap().summary.refused, told, "{name}");
            let told: Vec<_> = told
                .iter()
                .map(|r| {
                    (r.row, r.column.as_str(), r.value.as_str(), r.reason.as_str(), refuses(r))
                })
                .collect();
            assert_eq!(
                told,
                [
                    (2, "networks", "demo-harbours", "network-made", false),
                    (2, "networks", "demo-lights", "network-made", false),
                ]
            );
            let found = members(&hub).await;
            assert_eq!(found["demo-harbours"], json!(["demo-pier", "demo-quay"]), "{name}");
            assert_eq!(found["demo-lights"], json!(["demo-quay"]));
            let (again, told) = hub.import(name, &bytes).await;
            assert_eq!((again.changed, again.unchanged, told.len()), (0, 2, 0), "{name}");
        }
    }
}

#[tokio::test]
async fn a_list_of_somebody_else_makes_no_network_and_is_told_so() {
    let hub = hub_on_sqlite().await;
    let list = "name,country,sector,Member of\nDemo Quay,BG,ngo,demo-harbours;Any words\n";
    let (run, told) = hub.import("list.csv", list.as_bytes()).await;
    assert_eq!(run.added, 1);
    let told: Vec<_> =
        told.iter().map(|r| (r.column.as_str(), r.value.as_str(), r.reason.as_str())).collect();
    assert_eq!(
        told,
        [
            ("Member of", "demo-harbours", "unknown-network"),
            ("Member of", "Any words", "unknown-network"),
        ]
    );
    assert!(members(&hub).await.is_empty());
}

#[tokio::test]
async fn a_package_brings_its_own_networks_and_says_which_it_cannot() {
    let hub = hub_on_sqlite().await;
    let package = r#"{"format":"whatson-directory","version":1,
        "organisations":[{"id":"00000000-0000-4000-8000-0000000000b1","slug":"demo-quay",
            "names":[{"lang":"en","value":"Demo Quay"}],"kind":"ngo","country":"BG",
            "networks":["demo-net","demo-odd"]}],
        "networks":[
            {"slug":"demo-net","names":[{"lang":"en","value":"Demo net"}],"scope":"regional"},
            {"slug":"demo-odd","names":[{"lang":"en","value":"Odd"}],"scope":"none"}]}"#;
    let (_, told) = hub.import("a.json", package.as_bytes()).await;
    let told: Vec<_> = told.iter().map(|r| (r.row, r.column.as_str(), r.reason.as_str())).collect();
    assert_eq!(told, [(2, "networks[1].scope", "unknown-scope"), (1, "networks", "network-made")]);
    assert_eq!(members(&hub).await["demo-net"], json!(["demo-quay"]));
}
