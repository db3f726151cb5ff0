//! Administrators that the operator lets in at the command line.
//!
//! Not here: the first one's set-up link, and signing in (`account`).

use axum::http::StatusCode;
use whatson_app::secret::Secret;
use whatson_app::{Actor, AppError, access, attempt, operator_link};
use whatson_domain::HubRole;
use whatson_store::person;

use crate::account::{PASSWORD, ask, between, cookie, first_step, with_password};
use crate::hub::{Hub, hubs};
use crate::process::{Server, done, ended, program};

const ANA: &str = "ana@demo.example";

async fn offered(hub: &Hub, email: &str, name: Option<&str>) -> Result<Secret, AppError> {
    operator_link::offer(&hub.app, Actor::OPERATOR, email, name).await
}

async fn link(hub: &Hub, name: Option<&str>) -> String {
    format!("/en/setup/{}", offered(hub, ANA, name).await.unwrap())
}

#[tokio::test]
async fn a_link_signs_in_the_administrator_it_was_made_for_once_and_for_a_day() {
    for hub in hubs().await {
        let first = link(&hub, Some("Ana Demo")).await;
        let looked = ask(&hub, "", &first, None).await;
        assert_eq!(looked.status, StatusCode::OK, "{}", looked.text());
        let html = looked.text();
        assert!(html.contains("This link signs you in, once"), "{html}");
        assert!(!html.contains("Ana") && !html.contains("ana@"), "who looks learns nothing");
        assert_eq!(looked.header("cache-control"), "no-store");
        let used = ask(&hub, "", &first, Some("name=Eve&email=eve%40demo.example")).await;
        assert_eq!(used.status, StatusCode::SEE_OTHER, "{}", used.text());
        let page = ask(&hub, &cookie(&used), "/en/account", None).await.text();
        assert!(page.contains("Ana Demo") && page.contains(ANA) && !page.contains("eve@"));
        let desk = ask(&hub, &cookie(&used), "/en/desk", None).await;
        assert_eq!(desk.status, StatusCode::OK, "{}", desk.text());
        for form in [None, Some("")] {
            assert_eq!(ask(&hub, "", &first, form).await.status, StatusCode::NOT_FOUND, "once");
        }
        let second = link(&hub, Some("Other Name")).await;
        hub.wait(24 * 3_600);
        assert_eq!(ask(&hub, "", &second, Some("")).await.status, StatusCode::NOT_FOUND, "a day");
        let third = link(&hub, None).await;
        let used = ask(&hub, "", &third, Some("")).await;
        let page = ask(&hub, &cookie(&used), "/en/account", None).await.text();
        assert!(page.contains("Ana Demo"), "the same account, by its name");
        assert!(access::offer_setup(&hub.app).await.unwrap().is_none(), "one is there");
        whatson_app::audit::prepare(&hub.app, "hub.example").await.unwrap();
        whatson_app::audit::sequence(&hub.app).await.unwrap();
        let report = whatson_app::audit::verify(&hub.app, &[], &|_| ()).await.unwrap();
        assert_eq!(report.faults, [], "all of it is in the log");
        let mut tx = hub.app.store.read().await.unwrap();
        for (action, times) in [("person.create", 1), ("session.offer", 3)] {
            let sql = "SELECT count(*) AS n FROM audit_event WHERE action = $1";
            assert_eq!(tx.number(sql, vec![action.into()]).await.unwrap(), times, "{action}");
        }
    }
}

#[tokio::test]
async fn who_has_an_account_becomes_administrator_and_who_was_stopped_does_not() {
    for hub in hubs().await {
        let used = ask(&hub, "", &link(&hub, None).await, Some("")).await;
        with_password(&hub, &cookie(&used)).await;
        let mut tx = hub.app.store.write().await.unwrap();
        tx.run("UPDATE person SET hub_roles = 'editor'", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        link(&hub, None).await;
        let mut tx = hub.app.store.read().await.unwrap();
        let key = hub.app.vault.blind("person.email", ANA);
        let found = person::find_by_email(&mut tx, &key).await.unwrap().unwrap();
        assert!(found.hub.has(HubRole::Administrator) && found.hub.has(HubRole::Editor));
        drop(tx);
        let refused = offered(&hub, "no address", None).await.unwrap_err();
        assert_eq!(refused.code(), "fields-refused");
        let visitor = operator_link::offer(&hub.app, Actor::VISITOR, ANA, None).await;
        assert_eq!(visitor.unwrap_err().code(), "not-allowed");
        let late = link(&hub, None).await;
        let mut tx = hub.app.store.write().await.unwrap();
        tx.run("UPDATE person SET state = 'suspended'", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(offered(&hub, ANA, None).await.unwrap_err().code(), "not-found");
        assert_eq!(ask(&hub, "", &late, Some("")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_link_and_a_new_password_end_what_a_guesser_did() {
    for hub in hubs().await {
        let used = ask(&hub, "", &link(&hub, None).await, Some("")).await;
        with_password(&hub, &cookie(&used)).await;
        first_step(&hub, ANA, "wrong+password+for+all").await;
        let mut tx = hub.app.store.write().await.unwrap();
        tx.run("UPDATE sign_in_failure SET failures = 100", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let shut = first_step(&hub, ANA, PASSWORD).await;
        assert_eq!(shut.status, StatusCode::TOO_MANY_REQUESTS);
        hub.wait(91 * 86_400);
        attempt::tidy(&hub.app).await.unwrap();
        let shut = first_step(&hub, ANA, PASSWORD).await;
        assert_eq!(shut.status, StatusCode::UNPROCESSABLE_ENTITY, "not of itself");
        let used = ask(&hub, "", &link(&hub, None).await, Some("")).await;
        with_password(&hub, &cookie(&used)).await;
        assert_eq!(first_step(&hub, ANA, PASSWORD).await.status, StatusCode::OK);
    }
}

#[test]
fn the_command_prints_a_link_that_works_at_the_hub_that_runs() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("hub");
    let hub = Server::start(&data, &[]);
    let words = ["admin", "create", "--data", data.to_str().unwrap(), "--email"];
    let printed = done(&[&words[..], &[ANA, "--public-url", "https://hub.example/"]].concat());
    let path = between(&printed, "https://hub.example", "\n");
    let reply = hub.send("POST", path, &["sec-fetch-site: same-origin"], b"");
    assert_eq!(reply.status, 303, "{}", reply.whole);
    let refused = ended(program(&[&words[..], &["nobody"]].concat()));
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.err.contains("--email") && !refused.err.contains("nobody"), "{}", refused.err);
}
