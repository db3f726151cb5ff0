//! Limits by the address that a request comes from: who they stop, and whom they do not.
//!
//! Not here: which address that is (`web::source`), the counting (`web::limit`), limits by account
//! (`account`).

use axum::http::{Method, Request, StatusCode};
use whatson_web::limit::Limit;
use whatson_web::routes::{Permission, table};

use crate::hub::{Answer, Hub, URL, hub_on_sqlite, hubs_at};
use crate::process::Server;

/// Steps of signing in that one source has at once.
const AT_ONCE: usize = 30;

/// A form from an address, with what a proxy says of it.
async fn form(hub: &Hub, peer: &str, told: &str, path: &str) -> Answer {
    let request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header("host", "hub.example")
        .header("x-forwarded-for", told)
        .header("content-type", "application/x-www-form-urlencoded");
    hub.send_from(peer, request.body("country=BG".into()).unwrap()).await
}

async fn steps(hub: &Hub, peer: &str, told: &str, times: usize) -> usize {
    let mut refused = 0;
    for _ in 0..times {
        let answer = form(hub, peer, told, "/sign-in/code").await;
        refused += usize::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
    }
    refused
}

#[tokio::test]
async fn a_source_that_tries_too_often_has_to_wait_as_long_as_it_is_told() {
    let hub = hub_on_sqlite().await;
    assert_eq!(steps(&hub, "192.0.2.1", "", AT_ONCE).await, 0);
    let refused = form(&hub, "192.0.2.1", "", "/en/sign-in").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "all steps count together");
    assert!(refused.text().contains("too-many-tries"), "{}", refused.text());
    assert_eq!(refused.header("retry-after"), "6");
    assert_eq!(steps(&hub, "192.0.2.2", "", 1).await, 0, "somebody else");
    let suggested = async |peer: &str| form(&hub, peer, "", "/organisations/suggest").await;
    let other = suggested("192.0.2.1").await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "another limit");
    hub.wait(6);
    assert_eq!(steps(&hub, "192.0.2.1", "", 2).await, 1, "one more after the time that was told");
    for last in 0..10 {
        let sent = suggested(&format!("2001:db8::{last}")).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let refused = suggested("2001:db8::b").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "one network of 64 bits");
    assert_eq!(refused.header("retry-after"), "180");
}

#[tokio::test]
async fn who_comes_by_a_trusted_proxy_is_told_apart_and_nobody_else_is_believed() {
    let hub = hubs_at(URL, &["127.0.0.1", "10.0.0.0/8"]).await.remove(0);
    assert_eq!(steps(&hub, "127.0.0.1", "192.0.2.1", AT_ONCE + 1).await, 1);
    assert_eq!(steps(&hub, "127.0.0.1", "192.0.2.2", 1).await, 0);
    assert_eq!(steps(&hub, "127.0.0.1", "192.0.2.3, 192.0.2.1", 1).await, 1, "what it made up");
    assert_eq!(steps(&hub, "127.0.0.1", "192.0.2.1, 10.0.0.9", 1).await, 1, "two proxies");
    for n in 0..AT_ONCE {
        assert_eq!(steps(&hub, "203.0.113.5", &format!("192.0.2.{n}"), 1).await, 0);
    }
    assert_eq!(steps(&hub, "203.0.113.5", "192.0.2.99", 1).await, 1, "it is not a proxy");
}

#[tokio::test]
async fn every_form_that_anybody_may_send_is_limited_and_find_help_is_not() {
    // They change nothing but the session of who sends them.
    // Or, at the door for signed messages, are nobody's without the signature of a party's key.
    let door = "/api/agreements/{slug}/messages";
    let open = ["/help", "/hsds/services", "/sign-out", "/demo", door];
    // It makes the hub ask another host.
    let asking = "/account/application/domain";
    for route in table().routes {
        let is_form = route.permission == Permission::Anyone && route.method == Method::POST;
        let expected = (is_form && !open.contains(&route.path)) || route.path == asking;
        assert_eq!(route.limit.is_some(), expected, "{} {}", route.method, route.path);
        if route.path.starts_with("/sign-in") && is_form {
            assert_eq!(route.limit, Some(Limit::SignIn), "{}", route.path);
        }
    }
    let hub = hub_on_sqlite().await;
    for _ in 0..3 * AT_ONCE {
        assert_eq!(form(&hub, "192.0.2.1", "", "/en/help").await.status, StatusCode::OK);
    }
}

#[test]
fn the_address_of_a_connection_counts_and_is_written_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("hub");
    let hub = Server::start(&data, &["--trusted-proxy", "127.0.0.1,fd00::/8", "--log", "debug"]);
    let step = |told: &str| {
        let fields = [told, "content-type: application/x-www-form-urlencoded"];
        hub.send("POST", "/sign-in/code", &fields, b"").status
    };
    for told in ["accept: */*", "x-forwarded-for: 192.0.2.77"] {
        assert!((0..AT_ONCE).all(|_| step(told) != 429), "{told}");
        let more: Vec<u16> = (0..3).map(|_| step(told)).collect();
        assert!(more.contains(&429), "{told}: {more:?}");
    }
    assert_ne!(step("x-forwarded-for: 192.0.2.78"), 429);
    let log = hub.process.err();
    assert!(log.contains("/sign-in/code"), "{log}");
    assert!(!log.contains("192.0.2.7") && !log.contains("127.0.0.1"), "{log}");
    let wrong = crate::process::ended(crate::process::program(&[
        "serve",
        "--data",
        data.to_str().unwrap(),
        "--trusted-proxy",
        "10.0.0.0/99",
    ]));
    assert!(!wrong.status.success() && wrong.err.contains("10.0.0.0/8"), "{}", wrong.err);
}
