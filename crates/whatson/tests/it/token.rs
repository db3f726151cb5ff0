//! Tokens of people: what they may do, what they lose with their owners, what no token may.
//!
//! Not here: tokens of the hub (`safety`, `process`), rows (`store::tests`).

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::json;
use whatson_app::{Actor, access, people, session};
use whatson_domain::membership::Member;
use whatson_domain::permit::decide;
use whatson_domain::vetting::{Basis, State, Vetting};
use whatson_domain::{
    Act, MemberRole, MemberRoles, MembershipId, Moment, OrganisationId, Permit, PersonId,
};
use whatson_store::{Tx, audit, membership, vetting};
use whatson_web::routes::table;

use crate::account::{administrator, administrator_again, ask, between};
use crate::hub::{Answer, Hub, hub_on_sqlite, hubs};

/// Whose session a cookie is.
pub(crate) async fn person_of(hub: &Hub, cookie: &str) -> PersonId {
    let (_, secret) = cookie.split_once('=').unwrap();
    session::find(&hub.app, secret).await.unwrap().unwrap().actor.person.unwrap()
}

/// Makes a token of who is signed in; its secret.
pub(crate) async fn made(hub: &Hub, cookie: &str, covers: &str) -> String {
    let form = format!("token=My+program&days=30&covers={covers}");
    let page = ask(hub, cookie, "/en/account/tokens", Some(&form)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert_eq!(page.header("cache-control"), "no-store");
    let html = page.text();
    between(&html, "<pre tabindex=\"0\" dir=\"ltr\"><code>", "</code>").to_owned()
}

async fn by(hub: &Hub, token: &str, method: &Method, path: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "hub.example")
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("token=x&days=9&covers=all&act=x"));
    hub.send(request.unwrap()).await
}

/// Whether a token enters the desk, the writing API, and imports.
async fn enters(hub: &Hub, token: &str) -> [bool; 3] {
    let mut all = [false; 3];
    for (place, (method, path)) in [
        (Method::GET, "/en/desk"),
        (Method::POST, "/api/organisations"),
        (Method::POST, "/api/imports"),
    ]
    .iter()
    .enumerate()
    {
        let status = by(hub, token, method, path).await.status;
        let shut = [StatusCode::UNAUTHORIZED, StatusCode::NOT_FOUND, StatusCode::FORBIDDEN];
        all[place] = !shut.contains(&status);
    }
    all
}

#[tokio::test]
async fn a_token_is_shown_once_and_does_what_its_scope_says_until_it_ends() {
    for hub in hubs().await {
        let cookie = administrator(&hub).await;
        let mut all = Vec::new();
        for (covers, wanted) in [
            ("read", [true, false, false]),
            ("directory", [true, true, false]),
            ("import", [true, false, true]),
            ("all", [true; 3]),
        ] {
            let token = made(&hub, &cookie, covers).await;
            assert_eq!(enters(&hub, &token).await, wanted, "{covers}");
            all.push(token);
            // Identifiers begin with the time, and the list with the newest.
            hub.wait(1);
        }
        let page = ask(&hub, &cookie, "/en/account", None).await.text();
        assert!(page.contains("My program") && page.contains("Bring in files"), "{page}");
        assert!(all.iter().all(|token| !page.contains(token)), "a secret is shown once");
        let other = administrator_again(&hub).await;
        let id = between(&page, "name=\"revoke\" value=\"", "\"");
        let revoke = format!("revoke={id}");
        let not_own = ask(&hub, &other, "/en/account/tokens", Some(&revoke)).await;
        assert_eq!(not_own.status, StatusCode::NOT_FOUND);
        let done = ask(&hub, &cookie, "/en/account/tokens", Some(&revoke)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(enters(&hub, &all[3]).await, [false; 3]);
        assert_eq!(enters(&hub, &all[0]).await, [true, false, false]);
        hub.wait(30 * 86_400 + 1);
        assert_eq!(enters(&hub, &all[0]).await, [false; 3], "its days are over");
    }
}

#[tokio::test]
async fn what_is_refused_makes_no_token() {
    let hub = hub_on_sqlite().await;
    let cookie = administrator(&hub).await;
    for (form, said) in [
        ("token=&days=9&covers=read", "Name of the token: "),
        ("token=a&days=0&covers=read", "Days: "),
        ("token=a&days=367&covers=read", "Days: "),
        ("token=a&days=9&covers=session", "What it may do: "),
        ("token=a&days=9", "What it may do: "),
    ] {
        let refused = ask(&hub, &cookie, "/en/account/tokens", Some(form)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(refused.text().contains(said), "{form}: {}", refused.text());
    }
    for _ in 0..20 {
        made(&hub, &cookie, "read").await;
    }
    let form = Some("token=a&days=9&covers=read");
    let full = ask(&hub, &cookie, "/en/account/tokens", form).await;
    assert!(full.text().contains("Twenty tokens are enough"), "{}", full.text());
    let page = ask(&hub, &cookie, "/en/account", None).await.text();
    hub.wait(11 * 60);
    let old = ask(&hub, &cookie, "/en/account/tokens", form).await;
    assert_eq!(old.status, StatusCode::FORBIDDEN, "not in a session that is not fresh");
    let revoke = format!("revoke={}", between(&page, "name=\"revoke\" value=\"", "\""));
    let done = ask(&hub, &cookie, "/en/account/tokens", Some(&revoke)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "to stop a program is never dangerous");
}

#[tokio::test]
async fn no_token_reaches_an_account_or_makes_a_token() {
    let hub = hub_on_sqlite().await;
    let cookie = administrator(&hub).await;
    let id = person_of(&hub, &cookie).await;
    with_organisation(&hub, id).await;
    let token = made(&hub, &cookie, "all").await;
    let mut count = 0;
    for route in table().routes {
        let is_own = route.path.starts_with("/account") || route.path == "/desk/tokens";
        if !is_own {
            continue;
        }
        count += 1;
        let path = route.path.replace("{id}", &id.to_string());
        for one in [&token, &hub.token] {
            let answer = by(&hub, one, &route.method, &path).await;
            if route.path.starts_with("/account") || *one == token {
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{} {path}", route.method);
            }
        }
    }
    assert!(count > 10, "{count}");
    let roles = by(&hub, &token, &Method::POST, &format!("/desk/people/{id}")).await;
    assert_eq!(roles.status, StatusCode::NOT_FOUND, "what is dangerous asks for a proof");
    let actor = access::of_token(&hub.app, &token).await.unwrap();
    let kept = access::own_tokens(&hub.app, actor).await;
    assert_eq!(kept.unwrap_err().code(), "not-allowed");
}

fn permit() -> Permit {
    decide(Actor::OPERATOR, Act::ManagePeople, None).unwrap()
}

/// Keeps what a transaction did, with its events.
async fn done(hub: &Hub, mut tx: Tx) {
    let line = audit::Event {
        at: hub.app.now(),
        actor: "operator".into(),
        person: None,
        action: "test.prepare".into(),
        object: None,
        outcome: "permitted".into(),
        salt: [7; 32],
    };
    audit::append_touched(&mut tx, &hub.app.vault.audit_mac(), &line).await.unwrap();
    tx.commit().await.unwrap();
}

/// Makes somebody the focal point of an organisation that was let in.
pub(crate) async fn with_organisation(hub: &Hub, person: PersonId) -> (OrganisationId, Member) {
    let body = json!({ "names": [{ "lang": "en", "value": "Demo House" }], "kind": "ngo",
        "country": "RS" });
    let answer = hub.staff_json(Method::POST, "/api/organisations", &body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let of: OrganisationId = answer.json()["id"].as_str().unwrap().parse().unwrap();
    let member = Member {
        id: MembershipId(uuid::Uuid::from_u128(of.0.as_u128() ^ 1)),
        person,
        organisation: of,
        roles: MemberRoles::NONE.with(MemberRole::FocalPoint),
        version: 1,
        created: Moment(1),
        updated: Moment(1),
    };
    let mut tx = hub.app.store.write().await.unwrap();
    membership::insert(&mut tx, &permit(), &member).await.unwrap();
    let new = Vetting::new(of, Basis::Moderator, "", hub.app.now());
    vetting::insert(&mut tx, &permit(), &new).await.unwrap();
    done(hub, tx).await;
    (of, member)
}

#[tokio::test]
async fn a_token_loses_at_once_what_its_owner_loses() {
    for hub in hubs().await {
        let cookie = administrator(&hub).await;
        administrator_again(&hub).await;
        let id = person_of(&hub, &cookie).await;
        let (of, member) = with_organisation(&hub, id).await;
        let token = made(&hub, &cookie, "all").await;
        let may_edit = async || {
            let actor = access::of_token(&hub.app, &token).await.unwrap();
            assert_eq!(actor.person, Some(id));
            decide(actor, Act::EditOrganisation, Some(of)).is_ok()
        };
        let operator = Actor::OPERATOR;
        people::set_state(&hub.app, operator, id, true).await.unwrap();
        assert_eq!(enters(&hub, &token).await, [false; 3], "a stopped account");
        people::set_state(&hub.app, operator, id, false).await.unwrap();
        assert_eq!(enters(&hub, &token).await, [true; 3]);
        people::set_roles(&hub.app, operator, id, &["moderator".to_owned()]).await.unwrap();
        assert_eq!(enters(&hub, &token).await, [true, false, false], "a role taken");
        assert!(may_edit().await, "still a focal point");
        let mut tx = hub.app.store.write().await.unwrap();
        let mut stopped = vetting::find(&mut tx, of).await.unwrap().unwrap();
        stopped.state = State::Suspended;
        assert!(vetting::update(&mut tx, &permit(), &stopped).await.unwrap());
        done(&hub, tx).await;
        assert!(!may_edit().await, "a suspended organisation");
        let mut tx = hub.app.store.write().await.unwrap();
        stopped = vetting::find(&mut tx, of).await.unwrap().unwrap();
        stopped.state = State::Vetted;
        assert!(vetting::update(&mut tx, &permit(), &stopped).await.unwrap());
        done(&hub, tx).await;
        assert!(may_edit().await);
        let mut tx = hub.app.store.write().await.unwrap();
        membership::erase(&mut tx, &permit(), member.id).await.unwrap();
        done(&hub, tx).await;
        assert!(!may_edit().await, "an organisation that one left");
        let report = verified(&hub).await;
        assert_eq!(report.faults, [], "all of it is in the log");
    }
}

/// The log, sequenced and checked.
pub(crate) async fn verified(hub: &Hub) -> whatson_app::audit::Report {
    whatson_app::audit::prepare(&hub.app, "hub.example").await.unwrap();
    whatson_app::audit::sequence(&hub.app).await.unwrap();
    whatson_app::audit::verify(&hub.app, &[], &|_| ()).await.unwrap()
}
