//! The way to other hosts: what it reaches, what it refuses, and where it stops.
//!
//! Not here: which addresses are everybody's (`app::outgoing::reach`), what is asked with it
//! (`domain_check`).

use std::time::{Duration, Instant};

use whatson_app::clock::Machine;
use whatson_app::outgoing::{Failure, Host, Outgoing};

use crate::peers::{Does, Peers};
use crate::process::{ended, program};

const PATH: &str = "/.well-known/whatson-verification";
const HERE: &[&str] = &["127.0.0.0/8"];

async fn get(way: &Outgoing, host: &str) -> Result<String, Failure> {
    let found = way.get(&Host::new(host).unwrap(), PATH, &Machine).await;
    found.map(|bytes| String::from_utf8(bytes).unwrap())
}

#[tokio::test]
async fn a_site_is_asked_when_its_address_is_allowed_and_not_otherwise() {
    let Some(peers) = Peers::start(&["site.example"]).await else { return };
    peers.address("site.example", "127.0.0.1");
    peers.site("site.example", Does::Say("abc\n".into()));
    assert_eq!(get(&peers.way(HERE, true), "site.example").await, Ok("abc\n".into()));
    let asked = peers.asked();
    let mut names: Vec<_> = asked.iter().filter(|a| a.starts_with("site.example")).collect();
    names.sort_unstable();
    assert_eq!(names, ["site.example 1", "site.example 28"], "a name is resolved once");
    let head = asked.iter().find(|a| a.starts_with("GET")).unwrap();
    assert!(head.starts_with(&format!("GET {PATH} HTTP/1.1\r\nhost: site.example\r\n")), "{head}");
    assert!(head.contains("\r\nuser-agent: whatson/") && !head.contains("cookie"), "{head}");
    for allowed in [&[][..], &["10.0.0.0/8"], &["::/0"]] {
        let refused = get(&peers.way(allowed, true), "site.example").await;
        assert_eq!(refused, Err(Failure::Private), "{allowed:?}");
    }
    assert!(!peers.asked().iter().any(|a| a.starts_with("GET")), "nobody was asked");
    assert_eq!(get(&Outgoing::off(), "site.example").await, Err(Failure::Off));
    assert_eq!(peers.asked(), Vec::<String>::new());
}

#[tokio::test]
async fn a_name_that_leads_to_a_private_address_is_refused() {
    let Some(peers) = Peers::start(&["site.example"]).await else { return };
    for (name, address) in [
        ("ten.example", "10.0.0.1"),
        ("cloud.example", "169.254.169.254"),
        ("six.example", "::1"),
        ("mapped.example", "::ffff:127.0.0.1"),
        ("local.example", "fd00::1"),
        ("four.example", "64:ff9b::127.0.0.1"),
    ] {
        peers.address(name, address);
        assert_eq!(get(&peers.way(&[], true), name).await, Err(Failure::Private), "{name}");
        let here = get(&peers.way(HERE, true), name).await;
        assert_eq!(here, Err(Failure::Private), "{name}: another form is another address");
    }
    // Of several addresses the ones that may be asked are asked alone.
    peers.address("site.example", "10.0.0.1");
    peers.address("site.example", "127.0.0.1");
    peers.site("site.example", Does::Say("abc".into()));
    assert_eq!(get(&peers.way(HERE, true), "site.example").await, Ok("abc".into()));
    let way = peers.way(HERE, true);
    assert_eq!(get(&way, "nowhere.example").await, Err(Failure::NoAddress));
    peers.address("silent.example", "127.9.9.9");
    assert_eq!(get(&way, "silent.example").await, Err(Failure::Unreachable));
}

#[tokio::test]
async fn redirects_errors_and_foreign_certificates_are_refused() {
    let Some(peers) = Peers::start(&["site.example"]).await else { return };
    peers.address("site.example", "127.0.0.1");
    peers.address("other.example", "127.0.0.1");
    let way = peers.way(HERE, true);
    for (does, wanted) in [
        (
            Does::Head("HTTP/1.1 302 Found\r\nlocation: https://site.example/\r\n\r\n"),
            Failure::Redirect,
        ),
        (
            Does::Head("HTTP/1.1 301 Moved\r\nlocation: http://127.0.0.1/\r\n\r\n"),
            Failure::Redirect,
        ),
        (Does::Head("HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n"), Failure::Missing),
        (Does::Head("HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n"), Failure::Status(500)),
        (Does::Head("220 mail.example ESMTP\r\n\r\n"), Failure::Broken),
    ] {
        peers.site("site.example", does.clone());
        assert_eq!(get(&way, "site.example").await, Err(wanted), "{does:?}");
    }
    peers.site("other.example", Does::Say("abc".into()));
    assert_eq!(get(&way, "other.example").await, Err(Failure::Tls), "of another name");
    let stranger = get(&peers.way(HERE, false), "site.example").await;
    assert_eq!(stranger, Err(Failure::Tls), "of an authority that nobody knows");
}

#[tokio::test]
async fn what_is_slow_or_does_not_end_is_cut() {
    let Some(peers) = Peers::start(&["site.example"]).await else { return };
    peers.address("site.example", "127.0.0.1");
    let way = peers.way(HERE, true);
    for (does, wanted) in [
        (Does::Pour, Failure::Large),
        (Does::Say("a".repeat(65_537)), Failure::Large),
        (Does::Sleep, Failure::Slow),
        (Does::Drip, Failure::Slow),
    ] {
        peers.site("site.example", does.clone());
        let begun = Instant::now();
        let found = get(&way, "site.example").await;
        assert_eq!(found.err(), Some(wanted));
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    }
    peers.site("site.example", Does::Say("a".repeat(65_536)));
    assert_eq!(get(&way, "site.example").await.map(|text| text.len()), Ok(65_536));
}

#[tokio::test]
async fn texts_of_a_name_are_read_also_where_they_are_long() {
    let Some(peers) = Peers::start(&["site.example"]).await else { return };
    let way = peers.way(&[], false);
    let texts = async |name: &str| way.texts(&Host::new(name).unwrap(), &Machine).await;
    assert_eq!(texts("none.example").await, Ok(vec![]));
    peers.text("site.example", "one");
    peers.text("site.example", &"long".repeat(100));
    assert_eq!(texts("site.example").await, Ok(vec!["one".into(), "long".repeat(100)]));
    // Too long for one packet: asked for again over TCP.
    for _ in 0..5 {
        peers.text("site.example", &"more".repeat(100));
    }
    assert_eq!(texts("site.example").await.unwrap().len(), 7);
    drop(peers);
    assert_eq!(texts("site.example").await, Err(Failure::NoAnswer));
}

#[test]
fn a_hub_whose_certificates_cannot_be_read_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let empty = folder.path().join("empty.pem");
    std::fs::write(&empty, "nothing").unwrap();
    for (file, said) in [
        ("/nowhere.pem", "--outgoing-ca names a file"),
        (empty.to_str().unwrap(), "name one in PEM"),
    ] {
        let told = ended(program(&["serve", "--data", data, "--outgoing-ca", file]));
        assert_eq!(told.status.code(), Some(1));
        assert!(told.err.contains(said), "{told:?}");
    }
}
