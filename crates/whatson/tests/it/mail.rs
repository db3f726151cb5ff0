//! Mail of a hub without a mail server: kept, written into a folder, tried again, given up.
//!
//! Not here: a real mail server (`smtp`), words (`web::mail`), headers (`app::mail`).

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use whatson_app::mail::{self, Letter, Post, Round, Sender};
use whatson_app::{Actor, AppError};
use whatson_domain::HubRoles;
use whatson_web::{Settings, Site};

use crate::hub::{Hub, hub_on_sqlite, hubs};

/// Lets a hub send what waits.
pub(crate) async fn deliver(hub: &Hub, post: &Post) -> Round {
    let settings = Settings::new("http://hub.example", "127.0.0.1:80".parse().unwrap(), false);
    let site = Site::new(hub.app.clone(), settings).unwrap();
    let render = |letter: &Letter| whatson_web::mail::render(&site, letter);
    mail::deliver(&hub.app, post, &sender(), &render).await.unwrap()
}

fn sender() -> Sender {
    Sender::new("WhatsOn", "hub.example", None).unwrap()
}

pub(crate) async fn keep(hub: &Hub, to: &str, lang: &str) -> Result<(), AppError> {
    mail::test(&hub.app, Actor::OPERATOR, to, lang).await
}

/// How many mails wait, were sent, were given up.
pub(crate) async fn counts(hub: &Hub) -> [i64; 3] {
    let found = mail::counts(&hub.app, Actor::OPERATOR).await.unwrap();
    ["waiting", "sent", "failed"]
        .map(|state| found.iter().find(|(s, _)| s == state).map_or(0, |(_, n)| *n))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    all.sort();
    all
}

fn round(sent: u32, put_off: u32, failed: u32) -> Round {
    Round { sent, put_off, failed }
}

#[tokio::test]
async fn a_mail_becomes_a_file_for_this_user_alone() {
    for hub in hubs().await {
        let folder = hub.folder.path().join("mail");
        let post = Post::Folder(folder.clone());
        keep(&hub, "Ana@Demo.example", "bg").await.unwrap();
        assert_eq!(counts(&hub).await, [1, 0, 0]);
        assert_eq!(deliver(&hub, &post).await, round(1, 0, 0));
        assert_eq!(deliver(&hub, &post).await, round(0, 0, 0), "once");
        assert_eq!(counts(&hub).await, [0, 1, 0]);
        let found = files(&folder);
        assert_eq!(found.len(), 1, "{found:?}");
        let name = found[0].file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with("20261124T120000Z-") && name.ends_with(".eml"), "{name}");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&found[0])), (0o700, 0o600));
        let text = fs::read_to_string(&found[0]).unwrap();
        let id = name.trim_end_matches(".eml").split_once('-').unwrap().1;
        for line in [
            "To: ana@demo.example\r\n",
            "From: WhatsOn <whatson@hub.example>\r\n",
            "Date: Tue, 24 Nov 2026 12:00:00 +0000\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Content-Type: text/plain; charset=utf-8\r\n",
            &format!("Message-ID: <{id}@hub.example>\r\n"),
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        let mut tx = hub.app.store.read().await.unwrap();
        let sql = "SELECT count(*) AS n FROM mail WHERE length(sealed) > 0";
        assert_eq!(tx.number(sql, vec![]).await.unwrap(), 0, "nothing sealed stays");
    }
}

#[tokio::test]
async fn nobody_gets_an_eleventh_mail_within_a_day() {
    for hub in hubs().await {
        for _ in 0..10 {
            keep(&hub, "ana@demo.example", "en").await.unwrap();
        }
        for spelled in ["ana@demo.example", " ANA@demo.example"] {
            let full = keep(&hub, spelled, "en").await.unwrap_err();
            assert!(matches!(full, AppError::TooMany(_)), "{full}");
        }
        keep(&hub, "iva@demo.example", "en").await.unwrap();
        assert_eq!(counts(&hub).await, [11, 0, 0]);
        let post = Post::Folder(hub.folder.path().join("mail"));
        deliver(&hub, &post).await;
        assert!(keep(&hub, "ana@demo.example", "en").await.is_err(), "sent ones count");
        hub.wait(24 * 3_600);
        keep(&hub, "ana@demo.example", "en").await.unwrap();
    }
}

#[tokio::test]
async fn what_cannot_be_sent_is_tried_again_ever_later_and_given_up() {
    for hub in hubs().await {
        let file = hub.folder.path().join("file");
        fs::write(&file, "").unwrap();
        let shut = Post::Folder(file.join("mail"));
        keep(&hub, "ana@demo.example", "en").await.unwrap();
        for wait in [60, 300, 1_800, 7_200, 21_600, 86_400] {
            assert_eq!(deliver(&hub, &shut).await, round(0, 1, 0), "before {wait} s");
            hub.wait(wait - 1);
            assert_eq!(deliver(&hub, &shut).await, round(0, 0, 0), "too early for {wait} s");
            hub.wait(1);
        }
        assert_eq!(counts(&hub).await, [1, 0, 0]);
        assert_eq!(deliver(&hub, &shut).await, round(0, 0, 1));
        hub.wait(86_400);
        assert_eq!(deliver(&hub, &shut).await, round(0, 0, 0));
        assert_eq!(counts(&hub).await, [0, 0, 1]);
        let mut tx = hub.app.store.read().await.unwrap();
        let sql = "SELECT count(*) AS n FROM mail WHERE length(sealed) > 0";
        assert_eq!(tx.number(sql, vec![]).await.unwrap(), 0, "nothing sealed stays");
    }
}

#[tokio::test]
async fn a_mail_that_is_put_off_is_sent_when_it_can_be() {
    let hub = hub_on_sqlite().await;
    let folder = hub.folder.path().join("mail");
    fs::write(&folder, "").unwrap();
    let post = Post::Folder(folder.clone());
    keep(&hub, "ana@demo.example", "en").await.unwrap();
    assert_eq!(deliver(&hub, &post).await, round(0, 1, 0));
    fs::remove_file(&folder).unwrap();
    assert_eq!(deliver(&hub, &post).await, round(0, 0, 0));
    hub.wait(60);
    assert_eq!(deliver(&hub, &post).await, round(1, 0, 0));
    assert_eq!(files(&folder).len(), 1);
}

#[tokio::test]
async fn of_several_programs_on_a_database_one_sends_a_mail() {
    for hub in hubs().await {
        let folder = hub.folder.path().join("mail");
        let post = Post::Folder(folder.clone());
        for n in 0..12 {
            keep(&hub, &format!("ana{n}@demo.example"), "en").await.unwrap();
        }
        let rounds = futures_util::future::join_all((0..4).map(|_| deliver(&hub, &post))).await;
        let sent: u32 = rounds.iter().map(|r| r.sent).sum();
        let rest = deliver(&hub, &post).await;
        assert_eq!((sent, rest, files(&folder).len()), (12, round(0, 0, 0), 12), "{rounds:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_written_or_opened_is_given_up_at_once() {
    let hub = hub_on_sqlite().await;
    let post = Post::Folder(hub.folder.path().join("mail"));
    keep(&hub, "ana@demo.example", "en").await.unwrap();
    let nothing = mail::deliver(&hub.app, &post, &sender(), &|_: &Letter| None).await.unwrap();
    assert_eq!(nothing, round(0, 0, 1));
    for sql in [
        "UPDATE mail SET kind = 'newsletter' WHERE state = 'waiting'",
        "UPDATE mail SET sealed = x'0102' WHERE state = 'waiting'",
    ] {
        keep(&hub, "ana@demo.example", "en").await.unwrap();
        let mut tx = hub.app.store.write().await.unwrap();
        assert_eq!(tx.run(sql, vec![]).await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert_eq!(deliver(&hub, &post).await, round(0, 0, 1), "{sql}");
    }
}

#[tokio::test]
async fn what_is_no_address_is_refused_and_mail_is_not_for_everybody() {
    let hub = hub_on_sqlite().await;
    for bad in ["", "ana", "ana@demo.example\r\nBcc: b@demo.example", "a@b.example,c@d.example"] {
        let refused = keep(&hub, bad, "en").await.unwrap_err();
        assert!(matches!(refused, AppError::Refused(_)), "{bad}: {refused}");
        assert!(!format!("{refused:?}").contains("demo"), "{refused:?}");
    }
    let person = Actor { hub: HubRoles::NONE, ..Actor::of(whatson_domain::Role::Person) };
    for actor in [Actor::VISITOR, person] {
        let refused = mail::test(&hub.app, actor, "ana@demo.example", "en").await.unwrap_err();
        assert!(matches!(refused, AppError::NotAllowed(_)), "{refused}");
    }
    assert_eq!(counts(&hub).await, [0, 0, 0]);
}
