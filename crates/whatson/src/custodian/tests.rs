//! The operator's page and the door for members, asked as a browser and a program ask them.
//!
//! Not here: custodians at work (`whatson-custodian`), processes.

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use clap::Parser as _;
use http_body_util::BodyExt as _;
use private_match::identity::Identity;
use tower::ServiceExt as _;
use whatson_client::Client;
use whatson_custodian::agreement::{Text, to_hex};
use whatson_custodian::{Custodian, Folder};
use whatson_domain::agreement::input::{PartyInput, TermsInput};
use whatson_domain::agreement::{Agreement, text};
use whatson_domain::vocabulary::Vocabulary;

use super::{custodian, door, page, witness};
use crate::config::Options;
use crate::local::Local;

const SLUG: &str = "demo-bank-hotline";

struct Scene {
    _folder: tempfile::TempDir,
    custodian: Custodian<Client>,
    members: Vec<Identity>,
}

/// A text whose one custodian is this folder's; a name in it that would be a tag in a careless page.
fn written(members: &[Identity], own: &Identity) -> Text {
    let all = members.iter().map(|one| ("member", one)).chain([("custodian", own)]);
    let party = |(number, (role, keys)): (usize, (&str, &Identity))| PartyInput {
        organisation: format!("00000000-0000-0000-0000-{number:012}").parse().ok(),
        name: format!("Demo <b>{role}</b> {number}"),
        roles: vec![role.to_owned()],
        jurisdiction: "BG".into(),
        keys: to_hex(&keys.keys().to_bytes()),
    };
    let own = |text: &str| text.to_owned();
    let typed = TermsInput {
        title: own("Bank and hotline"),
        instrument: own("mou"),
        citation: own("Memorandum of 1 March 2026"),
        url: String::new(),
        parties: all.enumerate().map(party).collect(),
        purposes: vec![own("detect-trafficking")],
        categories: vec![own("contact-data")],
        types: vec![own("phone")],
        ceiling: own("amber-strict"),
        hits: own("both"),
        first: own("1000"),
        daily: own("128"),
        all: own("4000"),
        list_max: own("500"),
        retention: own("12"),
        threshold: own("1"),
        page: false,
        valid_from: own("2026-12-01"),
        valid_until: own("2027-11-30"),
        review: own("2027-06-01"),
    };
    let known = Vocabulary { countries: ["BG".to_owned()].into(), ..Vocabulary::default() };
    let slug = whatson_domain::Slug::new("slug", SLUG).unwrap();
    Text::read(&text::text(&Agreement::draft(slug, typed.check(&known).unwrap()))).unwrap()
}

async fn scene() -> Scene {
    let data = tempfile::tempdir().unwrap();
    Folder::init(data.path(), None, &Local).await.unwrap();
    let folder = Folder::open(data.path()).await.unwrap();
    let own = folder.identity(None).unwrap();
    let members: Vec<_> = (0..2).map(|_| Identity::generate(&Local).unwrap()).collect();
    folder.pin(&written(&members, &own), b"its own signature").await.unwrap();
    // Nobody answers there, and nobody is asked.
    let client = Client::new("http://127.0.0.1:9".parse().unwrap(), None).unwrap();
    let custodian = custodian(folder, own, client).await.unwrap();
    Scene { _folder: data, custodian, members }
}

async fn ask(router: &Router, method: Method, path: &str, body: &str) -> (StatusCode, String) {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()))
        .unwrap();
    let answer = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = answer.into_parts();
    assert!(!parts.headers.contains_key(header::SET_COOKIE));
    let bytes = body.collect().await.unwrap().to_bytes();
    (parts.status, String::from_utf8_lossy(&bytes).into_owned())
}

#[tokio::test]
async fn a_form_of_another_page_does_nothing() {
    let scene = scene().await;
    let (router, token) = page::router(scene.custodian.clone(), &Local).unwrap();
    let sent = async |name: &'static str, value: &'static str| {
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("/{token}/do"))
            .header(header::HOST, "127.0.0.1:9000")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(name, value)
            .body(Body::from(format!("what=suspend&agreement={SLUG}")))
            .unwrap();
        router.clone().oneshot(request).await.unwrap().status()
    };
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "http://127.0.0.1:9001"),
        ("origin", "null"),
    ] {
        assert_eq!(sent(name, value).await, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    assert_eq!(sent("sec-fetch-site", "same-origin").await, StatusCode::SEE_OTHER);
    assert_eq!(sent("origin", "http://127.0.0.1:9000").await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_operator_sees_members_and_confirms_them_on_the_page() {
    let scene = scene().await;
    let (router, token) = page::router(scene.custodian.clone(), &Local).unwrap();
    let home = format!("/{token}/");
    let (status, shown) = ask(&router, Method::GET, &home, "").await;
    assert_eq!(status, StatusCode::OK);
    let member = scene.members[0].keys();
    assert!(shown.contains(&member.fingerprint()) && shown.contains("not confirmed"));
    assert!(shown.contains("Demo &lt;b&gt;member&lt;&#x2f;b&gt; 0"), "names are no tags");
    assert!(!shown.contains("<script") && !shown.contains(" style=") && !shown.contains("http://"));
    let folder = scene.custodian.folder();
    let button = |what: &str, id: &str| format!("what={what}&agreement={SLUG}&member={id}");
    let act = format!("/{token}/do");
    let id = to_hex(&member.id().0);
    let (status, _) = ask(&router, Method::POST, &act, &button("confirm", &id)).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(folder.confirmed(SLUG).await.unwrap()[0].member, member.id());
    for (wrong, code) in [
        (button("confirm", "00"), StatusCode::CONFLICT),
        (
            button("confirm", &to_hex(&scene.custodian.identity().keys().id().0)),
            StatusCode::CONFLICT,
        ),
        (button("nothing", &id), StatusCode::CONFLICT),
        (format!("what=destroy&agreement={SLUG}&epoch=1&sure=yes"), StatusCode::CONFLICT),
        ("what=suspend&agreement=other".to_owned(), StatusCode::CONFLICT),
        (format!("what=suspend&agreement={}", "a".repeat(20_000)), StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        assert_eq!(ask(&router, Method::POST, &act, &wrong).await.0, code);
    }
    assert_eq!(folder.confirmed(SLUG).await.unwrap().len(), 1);
    ask(&router, Method::POST, &act, &button("suspend", "")).await;
    assert!(folder.stopped(SLUG).await.unwrap().is_some());
    ask(&router, Method::POST, &act, &button("revoke", &id)).await;
    assert_eq!(folder.confirmed(SLUG).await.unwrap(), []);
}

#[tokio::test]
async fn the_page_is_for_who_knows_its_address_alone() {
    let scene = scene().await;
    let (router, token) = page::router(scene.custodian.clone(), &Local).unwrap();
    assert_eq!(token.len(), 32);
    let other = token.replace(|c: char| c != '0', "0");
    let longer = format!("{token}0");
    for wrong in [other.as_str(), &longer, &token[..31], "x"] {
        for path in ["", "page.css", "destroy/demo-bank-hotline/1"] {
            let (status, shown) = ask(&router, Method::GET, &format!("/{wrong}/{path}"), "").await;
            assert_eq!(status, StatusCode::NOT_FOUND);
            assert!(!shown.contains("Demo"));
        }
        let form = format!("what=suspend&agreement={SLUG}");
        let (status, _) = ask(&router, Method::POST, &format!("/{wrong}/do"), &form).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }
    assert_eq!(ask(&router, Method::GET, "/", "").await.0, StatusCode::NOT_FOUND);
    assert_eq!(scene.custodian.folder().stopped(SLUG).await.unwrap(), None);
    let request = Request::get(format!("/{token}/")).body(Body::empty()).unwrap();
    let answer = router.oneshot(request).await.unwrap();
    let policy = answer.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'"));
    assert_eq!(answer.headers()[header::REFERRER_POLICY], "same-origin");
    let flags = |page| {
        let verb = ["whatson", "custodian", "serve", "--data", "d", "--hub", "https://hub.example"];
        Options::try_parse_from([&verb[..], &["--page", page]].concat()).is_ok()
    };
    assert!(flags("127.0.0.1:0") && flags("[::1]:8090"));
    assert!(!flags("0.0.0.0:0") && !flags("192.0.2.7:8090"), "never for others");
}

#[tokio::test]
async fn the_door_for_members_takes_one_signed_message_and_nothing_else() {
    let scene = scene().await;
    let router = door::router(scene.custodian.clone());
    let ask = |method, path: &'static str, body: String| {
        let request = Request::builder().method(method).uri(path).body(Body::from(body)).unwrap();
        router.clone().oneshot(request)
    };
    let answer = ask(Method::OPTIONS, "/evaluate", String::new()).await.unwrap();
    assert_eq!(answer.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
    assert!(!answer.headers().contains_key(header::ACCESS_CONTROL_ALLOW_CREDENTIALS));
    for (body, status) in [
        (String::new(), StatusCode::FORBIDDEN),
        ("no message".to_owned(), StatusCode::FORBIDDEN),
        ("a".repeat(100_000), StatusCode::BAD_REQUEST),
    ] {
        let answer = ask(Method::POST, "/evaluate", body).await.unwrap();
        assert_eq!(answer.status(), status);
        assert_eq!(answer.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*");
    }
    let answer = ask(Method::GET, "/evaluate", String::new()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED);
    for path in ["/", "/do", "/evaluate/more"] {
        let answer = ask(Method::GET, path, String::new()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_log_that_is_another_gives_alarm_under_each_agreement() {
    let scene = scene().await;
    let (router, token) = page::router(scene.custodian.clone(), &Local).unwrap();
    let home = format!("/{token}/");
    let before = ask(&router, Method::GET, &home, "").await.1;
    assert!(!before.contains("other-log"), "{before}");
    witness::alarm(&scene.custodian, "fork").await.unwrap();
    let shown = ask(&router, Method::GET, &home, "").await.1;
    for words in ["audit log is not the one of before", "other-log</code>, fork"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
}
