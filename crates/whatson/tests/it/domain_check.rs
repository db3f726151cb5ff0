//! An applicant shows that the domain of their web site is theirs, or does not.
//!
//! Not here: the way to other hosts (`outgoing`), what counts (`domain::domain_check`).

use std::time::Duration;

use tokio::task::JoinSet;
use whatson_app::application::domain;
use whatson_app::outgoing::Outgoing;

use crate::account::{administrator, ask, between};
use crate::hub::{Hub, URL, hub_on_sqlite, hubs_with};
use crate::joining::{applicant, applied, form, verified, waiting};
use crate::peers::{Does, Peers};

const PAGE: &str = "/en/account/application";
const ASK: &str = "/en/account/application/domain";
const NAME: &str = "gamma.example";
const HERE: &[&str] = &["127.0.0.0/8"];

/// Hubs that reach a site on this machine, a site and a name server.
async fn world(allowed: &[&str]) -> Option<(Peers, Vec<Hub>)> {
    let peers = Peers::start(&[NAME]).await?;
    peers.address(NAME, "127.0.0.1");
    let hubs = hubs_with(URL, &[], &peers.way(allowed, true)).await;
    Some((peers, hubs))
}

async fn page(hub: &Hub, who: &str) -> String {
    ask(hub, who, PAGE, None).await.text()
}

/// The token that the page tells.
fn token(page: &str) -> String {
    let token = between(page, "whatson-verification=", "<").to_owned();
    assert!(token.len() == 32 && token.bytes().all(|b| b.is_ascii_hexdigit()), "{token}");
    token
}

/// Asks for a look and lets it happen; the page afterwards.
async fn looked(hub: &Hub, who: &str) -> String {
    hub.wait(5 * 60);
    let asked = ask(hub, who, ASK, Some("")).await;
    assert_eq!(asked.status, 303, "{}", asked.text());
    assert!(page(hub, who).await.contains("Being checked"));
    assert_eq!(domain::round(&hub.app).await.unwrap(), 1);
    page(hub, who).await
}

#[tokio::test]
async fn a_domain_is_proved_by_a_file_and_moderators_see_it() {
    let Some((peers, hubs)) = world(HERE).await else { return };
    for hub in hubs {
        peers.site(NAME, Does::Say("something\n".into()));
        let staff = administrator(&hub).await;
        let who = applicant(&hub, "Demo Gamma", NAME).await;
        let own = page(&hub, &who).await;
        let file = format!("https://{NAME}/.well-known/whatson-verification");
        assert!(own.contains("Not checked yet") && own.contains(&file), "{own}");
        let token = token(&own);
        let missed = looked(&hub, &who).await;
        assert!(missed.contains("Not found") && missed.contains("only line"), "{missed}");
        let queue = waiting(&hub, &staff).await;
        let seen = ask(&hub, &staff, &queue, None).await.text();
        assert!(seen.contains("Not found") && !seen.contains("Domain proved"), "{seen}");
        assert!(!seen.contains(&token), "the token is the applicant's");
        peers.site(NAME, Does::Say(format!("{token}\n")));
        let proved = looked(&hub, &who).await;
        assert!(proved.contains("Found as a file"), "{proved}");
        let seen = ask(&hub, &staff, &queue, None).await.text();
        assert!(seen.contains("Domain proved") && seen.contains("Found as a file"), "{seen}");
        let organisations = hub.get("/api/organisations").await.json();
        assert_eq!(organisations["total"], 0, "it lets nobody in");
        hub.wait(5 * 60);
        assert_eq!(ask(&hub, &who, ASK, Some("")).await.status, 422, "there is nothing to prove");
        ask(&hub, &staff, &queue, Some("act=refuse")).await;
        hub.wait(31 * 24 * 3_600);
        whatson_app::application::queue::tidy(&hub.app).await.unwrap();
        let mut tx = hub.app.store.read().await.unwrap();
        let left = "SELECT count(*) AS n FROM domain_check";
        assert_eq!(tx.number(left, vec![]).await.unwrap(), 0, "a look ends with its application");
        drop(tx);
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_domain_is_proved_by_its_dns_and_the_site_is_not_asked() {
    let Some((peers, hubs)) = world(HERE).await else { return };
    for hub in hubs {
        let who = applicant(&hub, "Demo Gamma", NAME).await;
        let token = token(&page(&hub, &who).await);
        peers.forget_texts(NAME);
        peers.text(NAME, "v=spf1 -all");
        peers.asked();
        let missed = looked(&hub, &who).await;
        assert!(missed.contains("no such record yet"), "{missed}");
        assert!(missed.contains("File: there is none"), "{missed}");
        peers.text(NAME, "whatson-verification=0123456789abcdef0123456789abcdef");
        let other = looked(&hub, &who).await;
        assert!(other.contains("another value stands in it"), "{other}");
        peers.asked();
        peers.text(NAME, &format!("whatson-verification={token}"));
        let proved = looked(&hub, &who).await;
        assert!(proved.contains("Found in the DNS"), "{proved}");
        assert!(!peers.asked().iter().any(|asked| asked.starts_with("GET")));
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_token_is_of_one_application_and_a_look_comes_once_in_five_minutes() {
    let Some((peers, hubs)) = world(HERE).await else { return };
    for hub in hubs {
        let one = applicant(&hub, "Demo Gamma", NAME).await;
        peers.site(NAME, Does::Say(token(&page(&hub, &one).await)));
        // Somebody else names the same web site.
        let form = form("Demo Delta", "delta.example");
        let two = applied(&hub, &form.replace("2Fdelta.example", "2Fwww.gamma.example")).await;
        assert_eq!(ask(&hub, &two, ASK, Some("")).await.status, 303);
        let again = ask(&hub, &two, ASK, Some("")).await;
        assert_eq!(again.status, 422);
        assert!(again.text().contains("possible after five minutes"), "{}", again.text());
        assert_eq!(domain::round(&hub.app).await.unwrap(), 1);
        assert_eq!(domain::round(&hub.app).await.unwrap(), 0);
        let missed = page(&hub, &two).await;
        assert!(missed.contains("something else stands in it"), "{missed}");
        assert_eq!(ask(&hub, &two, ASK, Some("")).await.status, 422, "five minutes are not over");
        assert!(looked(&hub, &one).await.contains("Found as a file"));
        ask(&hub, &two, PAGE, Some("act=withdraw")).await;
        let gone = page(&hub, &two).await;
        assert!(!gone.contains("whatson-verification"), "{gone}");
        hub.wait(5 * 60);
        assert_eq!(ask(&hub, &two, ASK, Some("")).await.status, 404);
    }
}

#[tokio::test]
async fn who_asks_wakes_the_loop_that_looks() {
    let Some((peers, hubs)) = world(HERE).await else { return };
    let hub = &hubs[0];
    let who = applicant(hub, "Demo Gamma", NAME).await;
    peers.site(NAME, Does::Say(token(&page(hub, &who).await)));
    let mut running = JoinSet::new();
    running.spawn(domain::follow(hub.app.clone()));
    // It looked once, and sleeps.
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(ask(hub, &who, ASK, Some("")).await.status, 303);
    let found = async {
        while !page(hub, &who).await.contains("Found as a file") {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), found).await.unwrap();
}

#[tokio::test]
async fn a_site_with_a_private_address_is_not_asked() {
    let Some((peers, hubs)) = world(&[]).await else { return };
    for hub in hubs {
        let who = applicant(&hub, "Demo Gamma", NAME).await;
        peers.site(NAME, Does::Say(token(&page(&hub, &who).await)));
        peers.asked();
        let missed = looked(&hub, &who).await;
        assert!(missed.contains("no public address"), "{missed}");
        assert!(!peers.asked().iter().any(|asked| asked.starts_with("GET")));
    }
}

#[tokio::test]
async fn a_hub_that_asks_nobody_says_so() {
    let hub = hub_on_sqlite().await;
    assert!(!hub.app.outgoing.is_on() && !Outgoing::off().is_on());
    let staff = administrator(&hub).await;
    let who = applicant(&hub, "Demo Gamma", NAME).await;
    let own = page(&hub, &who).await;
    assert!(own.contains("asks no other web sites") && !own.contains("Check now"), "{own}");
    assert_eq!(ask(&hub, &who, ASK, Some("")).await.status, 422);
    let queue = waiting(&hub, &staff).await;
    let seen = ask(&hub, &staff, &queue, None).await.text();
    assert!(seen.contains("asks no other web sites"), "{seen}");
}
