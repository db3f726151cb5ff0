//! The hub's own page for small lists: it is there where the agreement allows it, for members alone, and its
//! lists are short and of no key with which a program deposits.
//!
//! Not here: what the page does in a browser (`e2e/browser/paste.test.mjs`).

use axum::http::StatusCode;
use private_match::canonical::versions;
use private_match::message::deposit::{DepositList, OF_PAGE};
use private_match::message::{open, sign};
use serde_json::{Value, json};

use crate::hub::hubs;
use crate::joining::verified;
use crate::matching::world::{List, World};
use crate::matching_pages::{page, text};

fn allowed(terms: &mut Value) {
    terms["page"] = json!(true);
}

/// Whether the page of somebody's matching leads to it.
async fn is_linked(world: &World<'_>, who: &str) -> bool {
    text(world, who, "matching").await.contains("/paste")
}

/// A list as the page makes it: it says so.
fn list_of_page(world: &World<'_>, who: &str, number: u32, size: usize) -> List {
    let made = world.list(who, number, &["0881234567"], size);
    let own = world.identity(who);
    let body = open::<DepositList>(&made.message, &world.scope(1), own.keys()).unwrap().body;
    let body = DepositList { versions: format!("{OF_PAGE}{}", versions()), ..body };
    let message = sign(&world.scope(1), &body, own).unwrap();
    List { message, ..made }
}

async fn refused(world: &World<'_>, who: &str, list: List) -> String {
    let answer = world.send(who, list.message).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    answer.json()["code"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_page_is_where_the_agreement_allows_it_and_for_members_alone() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        for who in ["alpha", "beta", "gamma", "omega"] {
            assert_eq!(
                page(&world, who, "en", "paste").await.status,
                StatusCode::NOT_FOUND,
                "{who}"
            );
        }
        assert!(!is_linked(&world, "alpha").await);
        assert!(!text(&world, "alpha", "record").await.contains("it trusts the hub"));
        verified(&hub).await;
    }
    for hub in hubs().await {
        let world = World::make(&hub, allowed).await;
        for who in ["gamma", "omega"] {
            assert_eq!(
                page(&world, who, "en", "paste").await.status,
                StatusCode::NOT_FOUND,
                "{who}"
            );
        }
        assert!(is_linked(&world, "alpha").await && !is_linked(&world, "gamma").await);
        assert!(
            text(&world, "alpha", "record").await.contains("it trusts the hub"),
            "its record says so"
        );
        for (lang, trust) in [
            ("en", "This page trusts the hub."),
            ("fr", "Cette page fait confiance au portail."),
            ("bg", "Тази страница се доверява на портала."),
        ] {
            let shown = page(&world, "alpha", lang, "paste").await;
            assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
            assert_eq!(shown.header("cache-control"), "no-store");
            let policy = shown.header("content-security-policy");
            for rule in ["connect-src 'self';", "script-src 'self';", "default-src 'none';"] {
                assert!(policy.contains(rule), "{policy}");
            }
            let text = shown.text();
            assert!(text.find(trust) < text.find("id=\"paste\""), "before anything else: {text}");
            assert!(text.contains(trust) && text.contains("whatson tokenise --page"), "{text}");
            assert!(!text.contains("<script>") && !text.contains("name=\"paste"), "{text}");
        }
        let stop = json!({ "reason": "A question of ours" });
        let stop = world.parties.post("beta", &format!("{}/suspension", world.path), &stop).await;
        assert!(stop.status.is_success(), "{}", stop.text());
        let stopped = page(&world, "alpha", "en", "paste").await;
        assert_eq!(stopped.status, StatusCode::NOT_FOUND, "nothing flows");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_list_of_the_page_is_short_and_of_no_key_of_a_program() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        let own = list_of_page(&world, "alpha", 1, 64);
        assert_eq!(refused(&world, "alpha", own).await, "page-not-allowed");
    }
    for hub in hubs().await {
        let world = World::make(&hub, allowed).await;
        let long = list_of_page(&world, "alpha", 1, 5_121);
        assert_eq!(refused(&world, "alpha", long).await, "page-list-size");
        world.deposit("alpha", 1, &list_of_page(&world, "alpha", 1, 64)).await;
        world.deposit("alpha", 2, &list_of_page(&world, "alpha", 2, 64)).await;
        // A program may deposit with any key; from then on the page may not.
        world.deposit("alpha", 3, &world.list("alpha", 3, &["0881234568"], 64)).await;
        let more = list_of_page(&world, "alpha", 4, 64);
        assert_eq!(refused(&world, "alpha", more).await, "page-bulk-key");
        let shown = page(&world, "alpha", "en", "paste").await.text();
        assert!(shown.contains("this page refuses the key") && !shown.contains("id=\"paste\""));
        // Beta's key is another.
        let stands = world.deposit("beta", 1, &list_of_page(&world, "beta", 1, 64)).await;
        assert_eq!(stands["hits"], 2, "of both lists of the page");
        verified(&hub).await;
    }
}
