//! "Tell us who is missing": anybody may, within bounds; staff alone read it; who sent it is
//! forgotten in time.
//!
//! Not here: the rules (`domain::suggestion`), the rows (`store`).

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use whatson_app::{Actor, suggestion};
use whatson_domain::suggestion::{HOURLY_MAX, Missing, State, Suggestion, WAITING_MAX};
use whatson_domain::text::{CountryCode, Language};
use whatson_domain::{Act, Moment, SuggestionId, permit};
use whatson_store::suggestion as rows;

use crate::hub::{Hub, NOON, START_LIST, hub_on_sqlite, hubs};
use crate::safety::kept_nowhere;

const PATH: &str = "/en/organisations/suggest";
const FORM: &str = "name=Demo+Tidewater&country=BG&website=tidewater.example\
    &descriptions=Helps+sailors&contact=kanarche%40demo.example&nickname=";
const DAY: i64 = 86_400_000_000;

/// The identifier of the suggestion that waits.
async fn waiting(hub: &Hub) -> SuggestionId {
    let all = suggestion::list(&hub.app, Actor::OPERATOR).await.unwrap();
    assert_eq!((all.total, all.waiting.len()), (1, 1));
    all.waiting[0].suggestion.id
}

async fn sent(hub: &Hub) -> SuggestionId {
    let answer = hub.post(PATH, FORM).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let thanks = hub.get(answer.header("location")).await.text();
    assert!(thanks.contains("Thank you"), "{thanks}");
    waiting(hub).await
}

#[tokio::test]
async fn a_suggestion_becomes_an_organisation_and_its_sender_is_forgotten() {
    for hub in hubs().await {
        let id = sent(&hub).await;
        hub.follow().await;
        for path in ["/api/organisations?q=tidewater", "/organisations.json", "/en/organisations"] {
            assert!(!hub.get(path).await.text().contains("Tidewater"), "{path}: not public");
        }
        let desk = hub.staff_get("/en/desk/suggestions").await.text();
        assert!(desk.contains("Demo Tidewater") && desk.contains("kanarche@demo.example"));
        assert!(desk.contains("Helps sailors") && desk.contains("Bulgaria"));
        let new = format!("/en/desk/organisations/new?suggestion={id}");
        let form = hub.staff_get(&new).await.text();
        for filled in ["Demo Tidewater", "https://tidewater.example", "Helps sailors"] {
            assert!(
                form.contains(filled) || form.replace("&#x2f;", "/").contains(filled),
                "{form}"
            );
        }
        assert!(form.contains(&format!("name=\"suggestion\" value=\"{id}\"")));
        let typed = format!("name_lang=&name=Demo+Tidewater&kind=&country=BG&suggestion={id}");
        let path = "/en/desk/organisations/new";
        let slip = hub.staff_post(path, &typed).await;
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(slip.text().contains(&format!("name=\"suggestion\" value=\"{id}\"")));
        let made = hub.staff_post(path, &typed.replace("kind=", "kind=ngo")).await;
        assert_eq!(made.header("location"), "/en/organisations/demo-tidewater");
        let found = suggestion::show(&hub.app, Actor::OPERATOR, id).await.unwrap();
        assert_eq!((found.state, found.contact), (State::Used, None));
        kept_nowhere(&hub, &["kanarche"]);
    }
}

#[tokio::test]
async fn a_dismissed_suggestion_can_be_brought_back_but_its_sender_cannot() {
    for hub in hubs().await {
        hub.import("organisations-start.csv", START_LIST).await;
        let form = FORM.replace("Demo+Tidewater", "Western+Union").replace("BG", "US");
        assert_eq!(hub.post(PATH, &form).await.status, StatusCode::SEE_OTHER);
        let id = waiting(&hub).await;
        let desk = hub.staff_get("/en/desk/suggestions").await.text();
        assert!(desk.contains("/organisations/western-union"), "who it may be stands beside it");
        let act = format!("/en/desk/suggestions/{id}");
        let visitor = hub.post(&act, "act=dismiss").await;
        assert_eq!(visitor.status, StatusCode::NOT_FOUND);
        assert_eq!(hub.staff_post(&act, "act=dismiss").await.status, StatusCode::SEE_OTHER);
        kept_nowhere(&hub, &["kanarche"]);
        let desk = hub.staff_get("/en/desk/suggestions").await.text();
        assert!(desk.contains("dismissed") && desk.contains("Bring back"), "{desk}");
        assert_eq!(hub.staff_post(&act, "act=back").await.status, StatusCode::SEE_OTHER);
        assert_eq!(waiting(&hub).await, id);
    }
}

#[tokio::test]
async fn programs_floods_repeats_and_other_sites_leave_nothing() {
    let hub = hub_on_sqlite().await;
    let trapped = hub.post(PATH, &format!("{FORM}x")).await;
    assert_eq!(trapped.status, StatusCode::SEE_OTHER, "thanked, and dropped");
    let foreign = Request::builder()
        .method(Method::POST)
        .uri(PATH)
        .header("host", "hub.example")
        .header("origin", "https://evil.example")
        .header("content-type", "application/x-www-form-urlencoded");
    let answer = hub.send(foreign.body(Body::from(FORM)).unwrap()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let large = format!("{FORM}&more={}", "x".repeat(70_000));
    assert_eq!(hub.post(PATH, &large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let slip = hub.post(PATH, &FORM.replace("country=BG", "country=QQ")).await;
    assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(slip.text().contains("Demo Tidewater") && slip.text().contains("kanarche@demo"));
    let list = async || suggestion::list(&hub.app, Actor::OPERATOR).await.unwrap();
    assert_eq!(list().await.total, 0);
    for _ in 0..3 {
        hub.post(PATH, FORM).await;
    }
    assert_eq!(list().await.total, 1, "the same again adds nothing");
    for n in 1..HOURLY_MAX {
        let other = FORM.replace("Tidewater", &format!("Ebb{n}"));
        assert_eq!(hub.post(PATH, &other).await.status, StatusCode::SEE_OTHER);
    }
    let full = hub.post(PATH, &FORM.replace("Tidewater", "Flood")).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(full.text().contains("no more can be taken now"), "{}", full.text());
}

/// Puts suggestions into the database that came some days ago.
async fn came(hub: &Hub, days: i64, state: State, count: i64) {
    let permit = permit::decide(Actor::OPERATOR, Act::EditDirectory, None).unwrap();
    let mut tx = hub.app.store.write().await.unwrap();
    for n in 0..count {
        let received = Moment(NOON - days * DAY);
        let missing = Missing {
            name: format!("Demo {days} {n}"),
            country: CountryCode::new("country", "BG").unwrap(),
            website: None,
            does: None,
            lang: Language::unknown(),
        };
        let id = whatson_app::clock::new_id(&*hub.app.clock, &*hub.app.chance);
        let contact = (state == State::Waiting).then(|| format!("ana-{days}@demo.example"));
        let handled = (state != State::Waiting).then_some(received);
        let id = SuggestionId(id);
        let row = Suggestion { id, missing, contact, state, received, handled };
        rows::save(&mut tx, &permit, &format!("{days} {n}"), &row).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn senders_are_forgotten_after_90_days_and_what_was_dealt_with_after_30() {
    for hub in hubs().await {
        came(&hub, 89, State::Waiting, 1).await;
        came(&hub, 91, State::Waiting, 1).await;
        came(&hub, 29, State::Dismissed, 1).await;
        came(&hub, 31, State::Used, 1).await;
        let desk = hub.staff_get("/en/desk/suggestions").await.text();
        assert!(desk.contains("ana-89@") && !desk.contains("ana-91@"), "also before the sweep");
        suggestion::tidy(&hub.app).await.unwrap();
        kept_nowhere(&hub, &["ana-91@"]);
        let left = suggestion::list(&hub.app, Actor::OPERATOR).await.unwrap();
        assert_eq!((left.total, left.handled.len()), (2, 1));
        assert_eq!(left.handled[0].state, State::Dismissed);
    }
}

#[tokio::test]
async fn no_more_than_a_thousand_wait_and_the_search_leads_to_the_form() {
    let hub = hub_on_sqlite().await;
    came(&hub, 1, State::Waiting, WAITING_MAX).await;
    assert_eq!(hub.post(PATH, FORM).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    hub.import("organisations-start.csv", START_LIST).await;
    let empty = hub.get("/en/organisations?q=qqzz&country=BG").await.text();
    assert!(empty.contains("/en/organisations/suggest?name=qqzz&amp;country=BG"), "{empty}");
    assert!(empty.contains("South-Eastern Europe") || empty.contains("region=see"), "{empty}");
    assert!(hub.get("/en/organisations").await.text().contains("/en/organisations/suggest\""));
    let form = hub.get("/en/organisations/suggest?name=qqzz&country=BG").await.text();
    assert!(form.contains("value=\"qqzz\"") && form.contains("value=\"BG\" selected"), "{form}");
}
