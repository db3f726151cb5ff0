//! What is kept, messages as they are made, and which mail servers are taken.
//!
//! Not here: sending (`whatson/tests/it/mail.rs`, `smtp.rs`).

use std::sync::Arc;

use whatson_search::Index;
use whatson_store::scratch;

use super::post::{Outgoing, message};
use super::*;
use crate::clock::Machine;
use crate::reference::Reference;
use crate::vault::Vault;
use whatson_domain::Moment;

async fn each<F>(test: F)
where
    F: AsyncFn(App),
{
    let folder = tempfile::tempdir().unwrap();
    for store in scratch::stores(folder.path()).await.unwrap() {
        let (index, lists) = (Index::memory().unwrap(), Reference::load().unwrap());
        let (machine, path) = (Arc::new(Machine), folder.path().to_owned());
        let vault = Vault::drawn(&Machine);
        test(App::new(store.clone(), index, lists, machine.clone(), machine, path, vault)).await;
        store.close().await;
    }
}

const ASKED: [(&str, &str); 2] = [("organisation", "Demo House"), ("link", "/vouch/0123")];

#[tokio::test]
async fn a_mail_is_kept_with_its_cause_or_not_at_all() {
    each(async |app| {
        for commits in [false, true] {
            let mut tx = app.store.write().await.unwrap();
            send(&app, &mut tx, Kind::VouchAsked, "Ana@demo.example", "bg", &ASKED).await.unwrap();
            if commits {
                tx.commit().await.unwrap();
            }
            let mut tx = app.store.read().await.unwrap();
            let due = mail::due(&mut tx, app.now(), 9).await.unwrap();
            assert_eq!(due.len(), usize::from(commits));
            for one in due {
                for part in [&b"ana@"[..], b"Demo House", b"0123"] {
                    assert!(!one.sealed.windows(part.len()).any(|w| w == part));
                }
                let opened = open(&app, one.id, &one.kind, &one.lang, &one.sealed).unwrap();
                let arguments = ASKED.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec();
                let letter = Letter { kind: Kind::VouchAsked, lang: "bg".into(), arguments };
                assert!(!format!("{letter:?}").contains("0123"));
                assert_eq!(opened, ("ana@demo.example".to_owned(), letter));
                let other = Uuid::from_u128(1);
                assert_eq!(open(&app, other, &one.kind, &one.lang, &one.sealed), None);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_eleventh_mail_is_dropped_and_who_causes_it_does_not_learn_that() {
    each(async |app| {
        let mut tx = app.store.write().await.unwrap();
        for _ in 0..14 {
            send(&app, &mut tx, Kind::Suspended, "ana@demo.example", "en", &[]).await.unwrap();
        }
        send(&app, &mut tx, Kind::Suspended, "iva@demo.example", "en", &[]).await.unwrap();
        assert_eq!(mail::due(&mut tx, app.now(), 99).await.unwrap().len(), 11);
    })
    .await;
}

#[tokio::test]
async fn a_mail_says_what_its_kind_says_and_nothing_of_a_case() {
    each(async |app| {
        let mut tx = app.store.write().await.unwrap();
        let all = Kind::ALL.iter().flat_map(|k| k.arguments());
        assert!(all.into_iter().all(|name| ["organisation", "link"].contains(name)));
        let link = [("link", "/a")];
        let more = [("link", "/a"), ("note", "what happened")];
        for arguments in [&[][..], &link, &more, &ASKED[..1]] {
            let refused =
                send(&app, &mut tx, Kind::VouchAsked, "ana@demo.example", "en", arguments).await;
            assert!(matches!(refused, Err(AppError::Internal(_))), "{arguments:?}");
        }
        let bad = send(&app, &mut tx, Kind::Suspended, "ana\r\n@demo.example", "en", &[]).await;
        assert!(matches!(bad, Err(AppError::Refused(_))));
        assert!(mail::due(&mut tx, app.now(), 9).await.unwrap().is_empty());
    })
    .await;
}

fn made(to: &str, subject: &str, body: &str) -> Option<String> {
    let sender = Sender::new("WhatsOn", "hub.example", None).unwrap();
    let created = Moment(1_795_521_600_000_000);
    let mail = Outgoing { id: Uuid::from_u128(1), created, to, subject, body };
    Some(String::from_utf8(message(&sender, &mail)?.formatted()).unwrap())
}

/// Names of a message's header fields.
fn fields(message: &str) -> Vec<&str> {
    let head = message.split_once("\r\n\r\n").unwrap().0;
    let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    lines.map(|line| line.split_once(": ").unwrap().0).collect()
}

#[test]
fn a_message_has_these_headers_and_no_others() {
    let message = made("ana@demo.example", "Hello", "Line\nПоздрав\n").unwrap();
    let wanted = [
        "Date",
        "Message-ID",
        "From",
        "To",
        "Subject",
        "Auto-Submitted",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ];
    assert_eq!(fields(&message), wanted, "{message}");
    for line in [
        "Date: Tue, 24 Nov 2026 12:00:00 +0000\r\n",
        "Message-ID: <00000000-0000-0000-0000-000000000001@hub.example>\r\n",
        "From: WhatsOn <whatson@hub.example>\r\n",
        "To: ana@demo.example\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "Content-Type: text/plain; charset=utf-8\r\n",
    ] {
        assert!(message.contains(line), "{line}: {message}");
    }
    assert!(message.is_ascii(), "any server takes it");
    let foreign = made("ana@пример.example", "Здравейте", "").unwrap();
    assert!(foreign.contains("To: ana@xn--e1afmkfd.example\r\n"), "{foreign}");
}

#[test]
fn nothing_that_somebody_typed_makes_a_header() {
    let plain = fields(&made("ana@demo.example", "Hello", "").unwrap()).join(" ");
    for bad in [
        "Hello\r\nBcc: all@demo.example",
        "Hello\nBcc: all@demo.example",
        "Hello\r\n\r\nbody",
        "Hello\u{85}Bcc: all@demo.example",
        "Здравейте\r\nBcc: all@demo.example",
        "=?utf-8?q?Hello=0D=0ABcc:_all?=",
    ] {
        let message = made("ana@demo.example", bad, bad).unwrap();
        assert_eq!(fields(&message).join(" "), plain, "{message}");
    }
    let long = "long ".repeat(400);
    let message = made("ana@demo.example", &long, &long).unwrap();
    assert!(message.split("\r\n").all(|line| line.len() < 998), "{message}");
    for bad in [
        "ana@demo.example\r\nBcc: all@demo.example",
        "ana@demo.example, all@demo.example",
        "ana@demo.example> <all@demo.example",
        "ana@demo.example\0",
        "ana",
    ] {
        assert_eq!(made(bad, "Hello", ""), None, "{bad}");
    }
}

#[test]
fn a_mail_server_on_another_machine_needs_tls() {
    let refused = |url| Post::smtp(url, None, "hub.example").err();
    for url in [
        "smtps://user:pass@mail.example",
        "smtps://mail.example:4650",
        "smtp://mail.example:587?tls=required",
        "smtp://127.0.0.1:2525",
        "smtp://localhost",
        "smtp://localhost?tls=opportunistic",
    ] {
        assert_eq!(refused(url), None, "{url}");
    }
    for url in [
        "smtp://mail.example",
        "smtp://user:pass@mail.example:587",
        "smtp://mail.example?tls=opportunistic",
        "smtp://127.0.0.1.mail.example",
        "smtp://192.0.2.1",
    ] {
        assert_eq!(refused(url), Some(PostError::Plain), "{url}");
    }
    for url in ["", "mail.example", "http://localhost", "smtp://", "smtp://localhost?tls=yes"] {
        assert_eq!(refused(url), Some(PostError::Address), "{url}");
    }
    let url = "smtps://mail.example";
    for pem in ["", "-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----\n"] {
        let made = Post::smtp(url, Some(pem.as_bytes()), "hub.example").err();
        assert_eq!(made, Some(PostError::Certificates), "{pem}");
    }
}

#[test]
fn a_hub_without_a_name_has_a_sender_all_the_same() {
    let sender = |host, address| Sender::new("WhatsOn", host, address);
    for host in ["localhost", "127.0.0.1", "[::1]", "hub.example"] {
        assert!(sender(host, None).is_ok(), "{host}");
    }
    assert!(sender("hub.example", Some("hub@mail.example")).is_ok());
    assert!(sender("hub.example", Some("hub@mail.example\r\nBcc: a@b.example")).is_err());
    assert!(!format!("{:?}", sender("hub.example", None).unwrap()).contains("hub"));
}

#[test]
fn every_kind_has_a_word_of_its_own() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_word(kind.word()), Some(kind));
    }
    assert_eq!(Kind::from_word("newsletter"), None);
}
