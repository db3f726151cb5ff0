//! The audit log as people read it: all of it for auditors, their own for owners, and who looked.
//!
//! Not here: the tree and its faults (`audit`), rows (`store::tests`).

use axum::http::{Method, StatusCode};
use serde_json::json;
use whatson_app::audit_view::{self, Asked};
use whatson_app::{Actor, people};
use whatson_store::Noun;

use crate::account::{administrator, administrator_again, ask, first_step, with_password};
use crate::hub::{Hub, hub_on_sqlite, hubs};
use crate::token::{person_of, verified, with_organisation};

/// What a page lists: the action of each row.
fn actions(html: &str) -> Vec<String> {
    let rows = html.split("<tr><th scope=\"row\">").skip(1);
    let code =
        |row: &str| row.split("<code dir=\"ltr\">").nth(1)?.split('<').next().map(Into::into);
    rows.filter_map(code).collect()
}

async fn page(hub: &Hub, cookie: &str, path: &str) -> String {
    let shown = ask(hub, cookie, path, None).await;
    assert_eq!(shown.status, StatusCode::OK, "{path}: {}", shown.text());
    assert_eq!(shown.header("cache-control"), "no-store", "{path}");
    shown.text()
}

#[tokio::test]
async fn an_auditor_finds_events_by_person_record_action_outcome_and_day() {
    for hub in hubs().await {
        let ana = administrator(&hub).await;
        let id = person_of(&hub, &ana).await;
        let (of, _) = with_organisation(&hub, id).await;
        people::set_roles(&hub.app, Actor::OPERATOR, id, &["auditor".to_owned()])
            .await
            .unwrap_err();
        administrator_again(&hub).await;
        people::set_roles(&hub.app, Actor::OPERATOR, id, &["auditor".to_owned()]).await.unwrap();
        first_step(&hub, "nobody@demo.example", "wrong").await;
        verified(&hub).await;
        let all = page(&hub, &ana, "/en/desk/audit").await;
        assert!(all.contains("Newest signed state") && all.contains("Every entry has its place"));
        assert!(all.contains("Demo House") && all.contains("Ana Demo"), "{all}");
        let by = page(&hub, &ana, &format!("/en/desk/audit?actor={id}")).await;
        assert_eq!(actions(&by), ["audit.look", "setup.redeem"]);
        let about = page(&hub, &ana, &format!("/en/desk/audit?object={}", of.0)).await;
        let told = actions(&about);
        assert!(told.contains(&"organisation.create".to_owned()), "{told:?}");
        assert!(about.contains("href=\"/en/organisations/demo-house\""), "{about}");
        let roles = actions(&page(&hub, &ana, "/en/desk/audit?action=person.ro").await);
        assert_eq!(roles, ["person.roles"]);
        let refused = page(&hub, &ana, "/en/desk/audit?outcome=refused").await;
        // A link that was used before is the second.
        assert_eq!(actions(&refused), ["session.begin", "setup.redeem"]);
        assert!(refused.contains("<code dir=\"ltr\">sign-in-failed</code>"), "{refused}");
        let day = actions(&page(&hub, &ana, "/en/desk/audit?from=2026-11-24&to=2026-11-24").await);
        assert!(day.len() > 5, "{day:?}");
        let none = page(&hub, &ana, "/en/desk/audit?from=2026-11-25").await;
        assert_eq!(actions(&none), Vec::<String>::new());
        let slip = ask(&hub, &ana, "/en/desk/audit?actor=ana&from=24.11.2026", None).await;
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(slip.text().contains("href=\"#actor\"") && slip.text().contains("href=\"#from\""));
        // An auditor reads, and changes nothing.
        assert_eq!(ask(&hub, &ana, "/en/desk/people", None).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn pages_go_on_until_the_first_event_and_each_event_is_on_one() {
    for hub in hubs().await {
        for _ in 0..230 {
            people::list(&hub.app, Actor::VISITOR, "", uuid::Uuid::nil()).await.unwrap_err();
        }
        let filter = Asked::default().check().unwrap();
        let (mut seen, mut before) = (vec![], i64::MAX);
        loop {
            let found = audit_view::show(&hub.app, Actor::OPERATOR, &filter, before).await.unwrap();
            assert!(found.waiting > 0 && found.checkpoint.is_none());
            seen.extend(found.lines.iter().map(|line| line.seq));
            let Some(next) = found.next else { break };
            before = next;
        }
        let mut tx = hub.app.store.read().await.unwrap();
        let all = whatson_store::audit::list(&mut tx, i64::MAX, 10_000).await.unwrap();
        assert!(all.len() > 200, "{}", all.len());
        assert_eq!(seen, all.iter().map(|entry| entry.seq).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_table_to_take_along_has_the_filtered_events_and_no_formula() {
    for hub in hubs().await {
        let cookie = administrator(&hub).await;
        let mut tx = hub.app.store.write().await.unwrap();
        let name = "UPDATE person SET name = '=HYPERLINK(1)'";
        tx.run(name, vec![]).await.unwrap();
        tx.commit().await.unwrap();
        first_step(&hub, "nobody@demo.example", "wrong").await;
        let answer = ask(&hub, &cookie, "/en/desk/audit.csv", None).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.header("content-disposition").contains("audit.csv"));
        let text = answer.text();
        let mut lines = text.lines();
        assert_eq!(
            lines.next().unwrap(),
            "seq,time,person,name,role,action,table,object,outcome,place"
        );
        let first = lines.next().unwrap();
        assert!(first.contains("audit.export") && first.contains("'=HYPERLINK(1)"), "{first}");
        let some = ask(&hub, &cookie, "/en/desk/audit.csv?outcome=refused", None).await.text();
        assert_eq!(some.lines().count(), 3, "a failed sign-in, a used link: {some}");
        let slip = ask(&hub, &cookie, "/en/desk/audit.csv?from=x", None).await;
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn one_sees_what_was_done_to_ones_account_and_who_looked_but_not_their_name() {
    for hub in hubs().await {
        let ana = administrator(&hub).await;
        with_password(&hub, &ana).await;
        let id = person_of(&hub, &ana).await;
        let iva = administrator_again(&hub).await;
        page(&hub, &iva, &format!("/en/desk/audit?actor={id}")).await;
        let looked = ask(&hub, &iva, &format!("/en/desk/people/{id}"), None).await;
        assert_eq!(looked.status, StatusCode::OK);
        let own = page(&hub, &ana, "/en/account/log").await;
        let told = actions(&own);
        assert_eq!(told[..2], ["person.look", "audit.look"], "{told:?}");
        assert!(told.contains(&"credential.add".to_owned()), "{told:?}");
        assert!(own.contains("Ana Demo") && !own.contains("Iva Demo"), "{own}");
        assert_eq!(own.matches("a look</span>").count(), 2);
        let other = actions(&page(&hub, &iva, "/en/account/log").await);
        assert!(!other.contains(&"credential.add".to_owned()), "{other:?}");
    }
}

#[tokio::test]
async fn a_focal_point_sees_what_was_done_to_the_organisation_and_who_looked() {
    for hub in hubs().await {
        let ana = administrator(&hub).await;
        let iva = administrator_again(&hub).await;
        let id = person_of(&hub, &ana).await;
        let (of, _) = with_organisation(&hub, id).await;
        people::set_roles(&hub.app, Actor::OPERATOR, id, &[]).await.unwrap();
        let place = "visibility=hidden&country=RS";
        let path = "/en/desk/organisations/demo-house/locations/new";
        let added = ask(&hub, &ana, path, Some(place)).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        page(&hub, &iva, &format!("/en/desk/audit?object={}", of.0)).await;
        let other = json!({ "names": [{ "lang": "en", "value": "Other" }], "kind": "ngo",
            "country": "RS" });
        hub.staff_json(Method::POST, "/api/organisations", &other).await;
        let log = page(&hub, &ana, "/en/account/organisation/log").await;
        let told = actions(&log);
        assert_eq!(told[0], "audit.look", "{told:?}");
        assert!(told.contains(&"location.create".to_owned()), "{told:?}");
        let created = told.iter().filter(|action| *action == "organisation.create").count();
        assert_eq!(created, 1, "the other organisation is not theirs: {told:?}");
        assert!(log.contains("Ana Demo") && !log.contains("Iva Demo"), "{log}");
        let people = page(&hub, &ana, "/en/account/organisation").await;
        assert!(people.contains("href=\"/en/account/organisation/log\""), "{people}");
        let not_theirs = ask(&hub, &iva, "/en/account/organisation/log", None).await;
        assert_eq!(not_theirs.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn every_noun_of_the_log_has_a_word() {
    let hub = hub_on_sqlite().await;
    let words = include_str!("../../../web/words/en/people.ftl");
    for noun in Noun::ALL.map(Noun::word) {
        assert!(words.contains(&format!("\nnoun-{noun} = ")), "{noun}");
    }
    // What is asked for and refused is an event, too, whose noun stands in its action.
    let mut tx = hub.app.store.read().await.unwrap();
    for entry in whatson_store::audit::list(&mut tx, i64::MAX, 100).await.unwrap() {
        let noun = entry.action.split('.').next().unwrap();
        assert!(words.contains(&format!("\nnoun-{noun} = ")), "{noun}");
    }
}
