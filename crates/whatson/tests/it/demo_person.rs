//! Demo persons: who they are, who may be one, and that they are nobody where others reach the hub.
//!
//! Not here: the page in a browser (`e2e/browser/demo.test.mjs`), which hosts are loopback
//! (`whatson::serve`).

use std::path::Path;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use whatson_app::demo_person::{issue_token, list, load, sign_in};
use whatson_app::{Actor, access, demo, people, session};
use whatson_domain::{HubRole, HubRoles, MemberRole};

use crate::account::{administrator, ask, cookie};
use crate::hub::{Answer, Hub, hub_on_sqlite, hubs};
use crate::process::{Server, done, ended, program};
use crate::token::verified;

/// A hub in which anybody may be a demo person.
async fn opened(hub: Hub) -> Hub {
    demo::load(&hub.app).await.unwrap();
    let hub = hub.with_demo_persons();
    assert!(load(&hub.app).await.unwrap() >= 11);
    hub.follow().await;
    hub
}

async fn become_one(hub: &Hub, slug: &str) -> Answer {
    ask(hub, "", "/en/demo", Some(&format!("person={slug}"))).await
}

/// How many rows there are of what the persons came with.
async fn counts(hub: &Hub) -> Vec<i64> {
    let mut tx = hub.app.store.read().await.unwrap();
    let mut all = Vec::new();
    for table in ["person", "membership", "vetting", "organisation", "audit_event", "import_run"] {
        let sql = format!("SELECT count(*) AS n FROM {table}");
        all.push(tx.number(Box::leak(sql.into_boxed_str()), vec![]).await.unwrap());
    }
    all
}

#[tokio::test]
async fn each_person_signs_in_and_sees_who_they_are() {
    for hub in hubs().await {
        let hub = opened(hub).await;
        let shown = list(&hub.app).await.unwrap();
        assert_eq!(shown.len(), hub.app.reference.demo_persons.iter().count());
        let page = hub.get("/en/demo").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let page = page.text();
        for one in &shown {
            let slug = &one.person.slug;
            assert!(page.contains(&format!("name=\"person\" value=\"{slug}\"")), "{slug}: {page}");
            let begun = become_one(&hub, slug).await;
            assert_eq!(begun.status, StatusCode::SEE_OTHER, "{slug}: {}", begun.text());
            assert_eq!(begun.header("location"), "/en/account");
            let own = cookie(&begun);
            let account = ask(&hub, &own, "/en/account", None).await.text();
            let you = format!("You are <bdi lang=\"\">{}</bdi>, a fictional person.", one.name);
            assert!(account.contains(&you) && account.contains("the demonstration"), "{account}");
            assert!(account.contains(&one.person.email), "{slug}");
            let secret = own.split_once('=').unwrap().1;
            let signed = session::find(&hub.app, secret).await.unwrap().unwrap();
            assert_eq!(signed.actor.hub, one.person.hub);
            assert!(signed.is_fresh);
            let acts_for = signed.actor.membership;
            assert_eq!(acts_for.is_some(), !one.person.organisation.is_empty(), "{slug}");
            if let (Some(acts_for), Some((of, _))) = (acts_for, &one.of) {
                assert!(of.demo && of.slug.as_str() == one.person.organisation, "{slug}");
                assert_eq!((acts_for.organisation, acts_for.roles), (of.id, one.person.member));
                assert!(acts_for.is_vetted, "{slug}: its people can act");
                let own = ask(&hub, &own, "/en/account/organisation", None).await;
                assert_eq!(own.status, StatusCode::OK, "{slug}");
            }
        }
        assert_eq!(verified(&hub).await.faults, [], "all of it is in the log");
    }
}

#[tokio::test]
async fn the_persons_are_of_every_kind_and_keep_their_organisations_whole() {
    let hub = opened(hub_on_sqlite().await).await;
    let known = &hub.app.reference.demo_persons;
    for (slug, member, role) in [
        ("bank-analyst", Some(MemberRole::Analyst), None),
        ("telecom-analyst", Some(MemberRole::Analyst), None),
        ("hotline-case-worker", Some(MemberRole::CaseWorker), None),
        ("police-investigator", Some(MemberRole::Analyst), None),
        ("data-protection-officer", Some(MemberRole::DataProtectionOfficer), None),
        ("focal-point", Some(MemberRole::FocalPoint), None),
        ("convener", None, Some(HubRole::Convener)),
        ("editor", None, Some(HubRole::Editor)),
        ("moderator", None, Some(HubRole::Moderator)),
        ("auditor", None, Some(HubRole::Auditor)),
        ("administrator", None, Some(HubRole::Administrator)),
    ] {
        let one = known.named(slug).unwrap_or_else(|| panic!("{slug}"));
        assert_eq!(one.member.iter().next(), member, "{slug}");
        assert_eq!(one.hub.iter().next(), role, "{slug}");
    }
    for one in known.iter().filter(|one| !one.organisation.is_empty()) {
        let speaks = known.iter().find(|other| {
            other.organisation == one.organisation && other.member.has(MemberRole::FocalPoint)
        });
        assert!(speaks.is_some(), "{} has no focal point", one.organisation);
    }
    let (shown, total) =
        people::list(&hub.app, Actor::OPERATOR, "", uuid::Uuid::nil()).await.unwrap();
    assert_eq!((shown.len(), total), (known.iter().count(), i64::try_from(shown.len()).unwrap()));
}

#[tokio::test]
async fn a_restart_makes_nobody_twice_and_who_was_stopped_stays_so() {
    for hub in hubs().await {
        let hub = opened(hub).await;
        let before = counts(&hub).await;
        assert!(!demo::load(&hub.app).await.unwrap());
        assert_eq!(load(&hub.app).await.unwrap(), 0);
        assert_eq!(counts(&hub).await, before);
        let mut cookies = Vec::new();
        for _ in 0..2 {
            cookies.push(cookie(&become_one(&hub, "editor").await));
        }
        assert_ne!(cookies[0], cookies[1], "each sign-in has its own session");
        let id = hub.app.reference.demo_persons.named("editor").unwrap().id;
        people::set_state(&hub.app, Actor::OPERATOR, id, true).await.unwrap();
        assert_eq!(load(&hub.app).await.unwrap(), 0, "who was stopped stays so");
        assert_eq!(become_one(&hub, "editor").await.status, StatusCode::NOT_FOUND);
        let page = hub.get("/en/demo").await.text();
        assert!(!page.contains("value=\"editor\"") && page.contains("value=\"auditor\""));
    }
}

#[tokio::test]
async fn nobody_else_can_be_signed_in_or_given_a_token() {
    for hub in hubs().await {
        let hub = opened(hub).await;
        let staff = administrator(&hub).await;
        let ana = crate::token::person_of(&hub, &staff).await;
        for slug in ["ana", "Ana Demo", "ana@demo.example", &ana.to_string(), "", "BANK-ANALYST"] {
            let answer = become_one(&hub, &slug.replace('@', "%40").replace(' ', "+")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{slug}");
            assert_eq!(answer.header("set-cookie"), "");
            assert_eq!(sign_in(&hub.app, slug, "").await.unwrap_err().code(), "not-found");
            let token = issue_token(&hub.app, slug, "x", 9).await;
            assert_eq!(token.unwrap_err().code(), "not-found", "{slug}");
        }
    }
}

#[tokio::test]
async fn a_change_of_person_comes_from_a_page_of_the_hub_and_ends_the_session_of_before() {
    let hub = opened(hub_on_sqlite().await).await;
    let sent = async |fields: &[(&str, &str)]| {
        let mut request = Request::builder()
            .method(Method::POST)
            .uri("/en/demo")
            .header("host", "hub.example")
            .header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in fields {
            request = request.header(*name, *value);
        }
        hub.send(request.body(Body::from("person=editor")).unwrap()).await
    };
    for fields in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://other.example")],
        &[("origin", "null")],
        &[("cookie", "a=b")],
    ] {
        let refused = sent(fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{fields:?}");
        assert_eq!(refused.header("set-cookie"), "");
    }
    for field in ["forwarded", "x-forwarded-for", "x-real-ip", "via"] {
        let refused = sent(&[("sec-fetch-site", "same-origin"), (field, "192.0.2.1")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{field}: it came by a proxy");
    }
    let first = cookie(&sent(&[("sec-fetch-site", "same-origin")]).await);
    let second = sent(&[("sec-fetch-site", "same-origin"), ("cookie", &first)]).await;
    assert_eq!(second.status, StatusCode::SEE_OTHER);
    let gone = ask(&hub, &first, "/en/account", None).await;
    assert_eq!(gone.header("location"), "/en/sign-in");
}

#[tokio::test]
async fn without_the_demonstration_there_is_no_page_and_no_demo_person() {
    for hub in hubs().await {
        let (app, service) = (hub.app.clone(), hub.service.clone());
        let mut open = opened(hub).await;
        for (path, lang) in [("/demo", "en"), ("/bg/demo", "bg"), ("/ar/demo", "ar")] {
            let page = open.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.text().contains(&format!("<html lang=\"{lang}")), "{path}");
        }
        for path in ["/en/", "/en/sign-in"] {
            assert!(open.get(path).await.text().contains("href=\"/en/demo\""), "{path}");
        }
        let session = cookie(&become_one(&open, "administrator").await);
        let token = issue_token(&open.app, "administrator", "x", 9).await.unwrap();
        let actor = access::of_token(&open.app, &token).await.unwrap();
        assert_eq!(actor.hub, HubRoles::NONE.with(HubRole::Administrator));
        assert_eq!(ask(&open, &session, "/en/desk", None).await.status, StatusCode::OK);
        assert!(access::offer_setup(&open.app).await.unwrap().is_some(), "nobody real runs it");
        (open.app, open.service) = (app, service);
        let closed = open;
        for path in ["/demo", "/en/demo", "/bg/demo"] {
            assert_eq!(closed.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(become_one(&closed, "administrator").await.status, StatusCode::NOT_FOUND);
        assert_eq!(list(&closed.app).await.unwrap_err().code(), "not-found");
        assert!(sign_in(&closed.app, "administrator", "").await.is_err());
        let desk = ask(&closed, &session, "/en/desk", None).await;
        assert_eq!(desk.status, StatusCode::NOT_FOUND, "a session of before is nobody's");
        assert!(access::of_token(&closed.app, &token).await.is_err(), "and so is a token");
        for path in ["/en/", "/en/sign-in"] {
            assert!(!closed.get(path).await.text().contains("/demo\""), "{path}");
        }
    }
}

#[tokio::test]
async fn a_fictional_administrator_does_not_run_the_hub() {
    let hub = opened(hub_on_sqlite().await).await;
    let staff = administrator(&hub).await;
    let ana = crate::token::person_of(&hub, &staff).await;
    let left = people::set_roles(&hub.app, Actor::OPERATOR, ana, &[]).await.unwrap_err();
    assert_eq!(left.code(), "fields-refused", "the last one who is real");
}

/// Status of the page and of a sign-in, on a hub that was started with these flags.
fn doors(data: &Path, flags: &[&str]) -> (u16, u16) {
    let server = Server::start(data, flags);
    let form = ["sec-fetch-site: same-origin", "content-type: application/x-www-form-urlencoded"];
    let page = server.get("/en/demo");
    (page.status, server.send("POST", "/en/demo", &form, b"person=bank-analyst").status)
}

#[test]
fn the_program_has_the_page_at_one_machine_alone_and_prints_tokens_of_its_persons() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_str().unwrap();
    let token =
        |slug: &str| ended(program(&["token", "create", "--demo-person", slug, "--data", folder]));
    assert!(token("bank-analyst").err.contains("there is no hub"), "none is made");
    done(&["token", "create", "--data", folder]);
    let refused = token("bank-analyst");
    assert!(!refused.status.success() && refused.err.contains("--demo"), "{}", refused.err);
    assert_eq!(doors(data.path(), &["--demo", "--trusted-proxy", "127.0.0.1"]), (404, 404));
    let refused = token("bank-analyst");
    assert!(!refused.status.success(), "nobody was made where others reach the hub");
    assert_eq!(doors(data.path(), &["--demo"]), (200, 303));
    assert_eq!(doors(data.path(), &[]), (404, 404), "whatever the database holds");
    assert_eq!(doors(data.path(), &["--demo", "--trusted-proxy", "127.0.0.1"]), (404, 404));
    let unknown = token("bank-robber");
    assert!(!unknown.status.success());
    assert!(unknown.err.contains("bank-analyst, ") && unknown.err.contains("focal-point"));
    let made = token("bank-analyst");
    assert!(made.status.success() && made.out.starts_with("whatson_"), "{}", made.err);
    let bearer = format!("authorization: Bearer {}", made.out.trim());
    let server = Server::start(data.path(), &["--demo"]);
    let own = server.send("GET", "/en/demo", &[&bearer], b"");
    assert!(own.whole.contains("You are <bdi lang=\"\">Amira Demo</bdi>"), "{}", own.whole);
    assert!(server.process.out().contains("/demo\n"), "the start says where");
    drop(server);
    let server = Server::start(data.path(), &[]);
    assert_eq!(server.send("GET", "/api/organisations", &[&bearer], b"").status, 401);
}
