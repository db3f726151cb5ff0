//! A list that needs more than a day has, from the member's program to the custodians: what the program says, a
//! declaration, a second person's word, and the list.
//!
//! Not here: each part alone (`matching::declared`, `whatson-custodian`, `whatson-member`).

use serde_json::{Value, json};
use whatson_store::scratch;

use super::{CUSTODIANS, Ground, SECOND, slowly};
use crate::process::ended;

/// Evaluations of a day.
const DAILY: u64 = 128;
/// Identifiers of the list: 384 and 16 of them, in batches of 256, 128 and 64.
const ROWS: usize = 400;

async fn whole(database: Option<String>) {
    let ground = Ground::make_at(database, |terms| {
        (terms["first"], terms["daily"], terms["all"]) =
            (json!(5_000), json!(DAILY), json!(20_000));
    })
    .await;
    let hub = ground.hub();
    let url = format!("http://{}", hub.address);
    ground.sign(&url, |_, command| ended(command));
    let _all = CUSTODIANS.map(|who| ground.serve(who, &url));
    ground.key();
    for who in CUSTODIANS {
        ground.confirm(who, "alpha");
    }
    let file = ground.path("list.csv");
    let rows: String = (0..ROWS).map(|n| format!("R-{n},+359881{n:06}\n")).collect();
    std::fs::write(&file, format!("reference,phone\n{rows}")).unwrap();
    let file = file.to_str().unwrap();
    let run = |verb: &str, more: &[&str]| ended(ground.member("alpha", &url, &[verb], more));
    let place = format!("{url}/agreements/{}/matching#first-load", ground.slug);

    let told = run("tokenise", &["--quiet", file]);
    assert!(!told.status.success(), "{}", told.out);
    for part in
        ["needs 448 evaluations", "allows 128 a day", "whatson first-load --hub", "--by-day"]
    {
        assert!(told.err.contains(part), "{part}: {}", told.err);
    }
    assert!(
        CUSTODIANS.iter().all(|who| ground.counts(who).contains("Demo alpha: 0; no first load"))
    );

    let declared = run("first-load", &[file]);
    assert!(declared.status.success(), "{}", declared.err);
    // What it needs, and an eighth.
    assert!(
        declared.out.starts_with("declared: a first load of 504 evaluations"),
        "{}",
        declared.out
    );
    assert!(declared.out.contains(&place), "{}", declared.out);
    let again = run("first-load", &[file]);
    assert!(again.out.starts_with("declared before: a first load of 504"), "{}", again.out);
    let told = run("tokenise", &["--quiet", file]);
    assert!(!told.status.success() && told.err.contains(&place), "{}", told.err);

    assert_eq!(ground.confirm_first_load(&hub, "alpha"), 403, "the same person");
    assert_eq!(ground.confirm_first_load(&hub, "beta"), 404, "another organisation's");
    assert_eq!(ground.confirm_first_load(&hub, SECOND), 204);
    for who in CUSTODIANS {
        slowly("a first load", || ground.counts(who).contains("; first load of 504 declared"));
    }
    let done = run("tokenise", &["--quiet", file]);
    assert!(done.status.success(), "{}", done.err);
    let summary: Value = serde_json::from_str(done.out.lines().last().unwrap()).unwrap();
    assert_eq!((&summary["taken"], &summary["deposited"]), (&ROWS.into(), &ROWS.into()));
    let again = run("first-load", &[file, "--days", "14"]);
    assert!(again.out.starts_with("declared and confirmed before"), "{}", again.out);
    let shown = ground.counts(CUSTODIANS[0]);
    assert!(shown.contains("first load of 504 declared"), "{shown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_more_than_a_day_goes_on_once_a_second_person_confirmed_its_first_load() {
    whole(None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_it_goes_on_the_same_way() {
    if let Some(url) = scratch::postgres().await.unwrap() {
        whole(Some(url)).await;
    }
}
