//! The authorisation matrix: every route, by everybody, on everybody's objects. What is expected
//! stands in `matrix/expected.txt`, a line for each route and owner of the object; one that is not
//! there fails.
//!
//! A cell is *in* when the request came past its permissions: it was answered, or refused for what
//! it says. It is *out* when it was told that there is no such thing, that it is not allowed, or to
//! sign in. `WHATSON_MATRIX=FILE` writes what was seen, to be compared by eye.
//!
//! Not here: the rules (`domain::permit`), what lists hold (`safety`, `export`).

mod world;

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use whatson_web::routes::{Route, table};

use crate::hub::{self, Answer, Hub};
use world::{OWNERS, World};

/// What is expected: route and owner, who is in.
const EXPECTED: &str = include_str!("matrix/expected.txt");

/// Words that stand for several people.
fn spelled(words: &str) -> Vec<&str> {
    let mut who: Vec<&str> = Vec::new();
    for word in words.split_whitespace() {
        match word {
            "all" => who.extend(world::WHO),
            "accounts" => {
                who.extend(world::WHO.iter().filter(|w| **w != "nobody" && **w != "program"))
            }
            "staff" => who.extend(["administrator", "moderator", "editor", "auditor", "program"]),
            "editors" => who.extend(["administrator", "editor", "program"]),
            "moderators" => who.extend(["administrator", "moderator", "program"]),
            "administrators" => who.extend(["administrator", "program"]),
            "auditors" => who.extend(["administrator", "auditor", "program"]),
            "none" => {}
            one => who.push(one),
        }
    }
    who.sort_unstable();
    who.dedup();
    assert!(who.iter().all(|one| world::WHO.contains(one)), "{words}");
    who
}

fn expected() -> BTreeMap<(String, String), Vec<&'static str>> {
    let mut all = BTreeMap::new();
    for line in EXPECTED.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()) {
        let (key, who) = line.split_once('|').unwrap_or_else(|| panic!("{line}"));
        let (route, owner) = key.trim().rsplit_once(' ').unwrap();
        let key = (route.trim().to_owned(), owner.to_owned());
        assert!(all.insert(key, spelled(who)).is_none(), "twice: {line}");
    }
    all
}

fn is_in(answer: &Answer) -> bool {
    match answer.status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => false,
        StatusCode::SEE_OTHER => !answer.header("location").ends_with("/sign-in"),
        status => {
            assert!(!status.is_server_error(), "{status} {}", answer.text());
            true
        }
    }
}

async fn ask(hub: &Hub, world: &World, route: &Route, owner: &str, who: &str) -> Answer {
    let (path, form) = world.request(route, owner);
    let mut request = Request::builder()
        .method(route.method.clone())
        .uri(&path)
        .header("host", "hub.example")
        .header("accept", "text/html, application/json")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", world.sort(route));
    match who {
        "nobody" => {}
        "program" => request = request.header("authorization", format!("Bearer {}", world.token)),
        who => request = request.header("cookie", &world.cookies[who]),
    }
    hub.send(request.body(Body::from(form)).unwrap()).await
}

#[tokio::test]
async fn everybody_enters_what_is_declared_and_nothing_else() {
    let world = World::make().await;
    let mut expected = expected();
    let (mut wrong, mut seen, mut cells) = (Vec::new(), Vec::new(), 0);
    let mut hub = hub::copy(&world.file, 1_000).await;
    let mut copies = 1_000;
    for route in table().routes {
        for owner in OWNERS.into_iter().filter(|owner| world.has(&route, owner)) {
            let name = format!("{} {}", route.method, route.path);
            let mut entered = Vec::new();
            for who in world::WHO {
                let answer = ask(&hub, &world, &route, owner, who).await;
                cells += 1;
                if is_in(&answer) {
                    entered.push(who);
                }
                // What was changed must not be seen by who comes next.
                if route.method != Method::GET && is_in(&answer) && !answer.status.is_client_error()
                {
                    copies += 1_000_000;
                    hub = hub::copy(&world.file, copies).await;
                }
            }
            entered.sort_unstable();
            seen.push(format!("{name} {owner} | {}", entered.join(" ")));
            match expected.remove(&(name.clone(), owner.to_owned())) {
                None => wrong.push(format!("{name} {owner}: nothing declared; in: {entered:?}")),
                Some(want) if want != entered => {
                    wrong.push(format!("{name} {owner}: want {want:?}, in: {entered:?}"));
                }
                Some(_) => {}
            }
        }
    }
    world::write(&seen);
    wrong.extend(expected.keys().map(|(route, owner)| format!("{route} {owner}: no such cell")));
    assert!(wrong.is_empty(), "{} of {cells} cells:\n{}", wrong.len(), wrong.join("\n"));
    assert!(cells > 2_000, "{cells}");
}
