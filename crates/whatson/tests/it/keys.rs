//! The hub's own keys: a new root key, cut off anywhere, loses nothing; a passphrase seals their file.
//!
//! Not here: sealing as such (`app::vault`).

use std::fs;
use std::path::PathBuf;

use axum::http::StatusCode;
use uuid::Uuid;
use whatson_app::clock::Machine;
use whatson_app::rotate::{Rotation, rotate};
use whatson_app::vault::{KeyFile, Vault};
use whatson_app::{Actor, App, application, audit, code, membership};
use whatson_domain::application::ApplicationInput;
use whatson_domain::membership::InvitationInput;
use whatson_domain::permit::{Membership, decide};
use whatson_domain::person::PersonInput;
use whatson_domain::{
    Act, AgreementId, MemberRole, MemberRoles, OrganisationId, PersonId, Role, Slug,
};
use whatson_store::agreement;
use whatson_store::audit::{self as events, Event};
use whatson_store::epoch::{self, DepositKey};
use whatson_store::sealed::{self, Column, Key};

use crate::account::{PASSWORD, ask, between, cookie, first_step, new_codes, with_password};
use crate::hub::{Hub, hubs};
use crate::mail::keep;
use crate::process::{Server, done, ended, program};

/// What lies sealed, opened: each value with its column; none of what these keys do not open.
async fn opened(app: &App, keys: &Vault) -> (Vec<(&'static str, Vec<u8>)>, usize) {
    let (mut all, mut shut) = (Vec::new(), 0);
    let mut tx = app.store.read().await.unwrap();
    for column in Column::ALL {
        for row in sealed::after(&mut tx, column, None, 1_000).await.unwrap() {
            let plain = match (column, row.key) {
                (Column::InvitationEmail, Key::Id(id)) => {
                    let of = OrganisationId(row.owner.unwrap());
                    keys.open_for(of, column.word(), id, &row.value)
                }
                (_, Key::Id(id)) => keys.open(column.word(), id, &row.value),
                (_, Key::Digest(_)) if row.kind == "codes" => {
                    keys.open("ceremony.key", row.owner.unwrap(), &row.value)
                }
                _ => keys.open("application", Uuid::nil(), &row.value),
            };
            match plain {
                Some(plain) => all.push((column.word(), plain.to_vec())),
                None => shut += 1,
            }
        }
    }
    all.sort();
    (all, shut)
}

/// One or more of everything that is sealed; an administrator's cookie, key for codes, and a ceremony
/// with the key that is set up in it.
async fn filled(hub: &Hub) -> (String, Vec<u8>, (String, Vec<u8>)) {
    let link = whatson_app::access::offer_again(&hub.app).await.unwrap();
    let form = "name=Ana+Demo&email=ana%40demo.example";
    let cookie = cookie(&ask(hub, "", &format!("/en/setup/{link}"), Some(form)).await);
    let key = with_password(hub, &cookie).await;
    let begun = new_codes(hub, &cookie).await;
    for n in 0..60 {
        keep(hub, &format!("ana{n}@demo.example"), "en").await.unwrap();
    }
    let own = |text: &str| text.to_owned();
    let input = ApplicationInput {
        name: own("Demo Lighthouse"),
        country: own("BG"),
        kind: own("ngo"),
        website: own("https://far.example"),
        register_number: String::new(),
        does: own("We run a house."),
        position: own("Director"),
        lang: own("en"),
    };
    let who = PersonInput { name: own("Iva Demo"), email: own("iva@far.example") };
    application::begin_as_visitor(&hub.app, &who, None, &input).await.unwrap();
    let csv = "name,country,kind\nDemo House,BG,ngo\n";
    let (run, refused) = hub.import("demo.csv", csv.as_bytes()).await;
    assert_eq!((run.added, refused.len()), (1, 0));
    let mut tx = hub.app.store.read().await.unwrap();
    let mut id = async |sql| tx.row(sql, vec![]).await.unwrap().unwrap().id("id").unwrap();
    let of = id("SELECT id FROM organisation").await;
    let person = id("SELECT id FROM person").await;
    drop(tx);
    let roles = MemberRoles::default().with(MemberRole::FocalPoint);
    let membership = Membership { organisation: OrganisationId(of), roles, is_vetted: true };
    let actor = Actor {
        person: Some(PersonId(person)),
        membership: Some(membership),
        ..Actor::of(Role::Person)
    };
    let input = InvitationInput { email: own("eve@demo.example"), roles: vec![own("member")] };
    membership::invite(&hub.app, actor, &input, "en").await.unwrap();
    deposit_key(hub).await;
    (cookie, key, begun)
}

/// A key that deposits lie under.
async fn deposit_key(hub: &Hub) {
    let permit = decide(Actor::OPERATOR, Act::KeepAgreements, None).unwrap();
    let mut tx = hub.app.store.write().await.unwrap();
    let (of, id) = (AgreementId(Uuid::from_u128(7)), Uuid::from_u128(8));
    let slug = Slug::new("slug", "demo-agreement").unwrap();
    agreement::insert(&mut tx, &permit, of, &slug, hub.app.now()).await.unwrap();
    let key = hub.app.vault.seal(Column::DepositKey.word(), id, &[7; 32], &*hub.app.chance);
    epoch::insert_key(&mut tx, of, 1, &DepositKey { id, month: 0, key }).await.unwrap();
    let event = Event {
        at: hub.app.now(),
        actor: "operator".into(),
        person: None,
        action: "agreement.draft".into(),
        object: Some(of.0),
        outcome: "permitted".into(),
        salt: [1; 32],
    };
    events::append(&mut tx, &hub.app.vault.audit_mac(), &event).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_new_root_key_that_is_cut_off_anywhere_loses_nothing() {
    for hub in hubs().await {
        let (cookie, key, (ceremony, new_key)) = filled(&hub).await;
        let folder = hub.folder.path().to_owned();
        let file = KeyFile::new(&folder, None);
        file.replace(&hub.app.vault, &Machine).unwrap();
        let first = (*hub.app.vault).clone();
        let (before, shut) = opened(&hub.app, &first).await;
        assert_eq!(shut, 0);
        let columns: Vec<_> = Column::ALL.map(Column::word).into();
        for column in &columns {
            assert!(before.iter().any(|(of, _)| of == column), "nothing of {column}: {columns:?}");
        }
        let mut hub = hub;
        let mut last = 1;
        // Cut off after each number of steps there can be: the last goes to the end by itself.
        for steps in 0..14 {
            let mut rotation = Rotation::begin(&hub.app, file).await.unwrap();
            for _ in 0..steps {
                rotation.step().await.unwrap();
            }
            drop(rotation);
            let between = file.find().unwrap().unwrap();
            assert!(between.is_turning());
            assert_eq!(opened(&hub.app, &between).await, (before.clone(), 0), "after {steps}");
            // A hub that serves meanwhile reads and writes with both.
            hub = hub.with_keys(between);
            let page = ask(&hub, &cookie, "/en/account", None).await.text();
            assert!(page.contains("ana@demo.example"), "{page}");
            let report = rotate(&hub.app, file).await.unwrap();
            last += 1;
            assert_eq!((report.generation, report.unreadable), (last, 0));
            let keys = file.find().unwrap().unwrap();
            assert!(!keys.is_turning());
            assert_eq!(opened(&hub.app, &keys).await, (before.clone(), 0), "after {steps}");
            hub = hub.with_keys(keys);
        }
        assert_eq!(
            opened(&hub.app, &first).await,
            (vec![], before.len()),
            "the old key is of no use"
        );
        let html = first_step(&hub, "ana@demo.example", PASSWORD).await.text();
        let step = between(&html, "name=\"step\" value=\"", "\"");
        hub.wait(60);
        let form = format!("step={step}&code={}", code::at(&key, hub.app.now()).unwrap());
        let signed_in = ask(&hub, "", "/en/sign-in/code", Some(&form)).await;
        assert_eq!(signed_in.status, StatusCode::SEE_OTHER, "{}", signed_in.text());
        let code = code::at(&new_key, hub.app.now()).unwrap();
        let form = format!("ceremony={ceremony}&password={PASSWORD}+2&code={code}");
        let ended = ask(&hub, &cookie, "/en/account/password", Some(&form)).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
        audit::prepare(&hub.app, "hub.example").await.unwrap();
        audit::sequence(&hub.app).await.unwrap();
        let report = audit::verify(&hub.app, &[], &|_| ()).await.unwrap();
        assert_eq!(report.faults, [], "every record that changed has its event");
        let mut tx = hub.app.store.read().await.unwrap();
        let sql = "SELECT count(*) AS n FROM audit_event WHERE action = 'key.rotate' AND noun = ''";
        assert_eq!(tx.number(sql, vec![]).await.unwrap(), 14, "and each change as a whole");
    }
}

#[tokio::test]
async fn what_no_key_opens_is_counted_and_left() {
    for hub in hubs().await {
        filled(&hub).await;
        let file = KeyFile::new(hub.folder.path(), None);
        file.replace(&hub.app.vault, &Machine).unwrap();
        let foreign = Vault::drawn(&Machine).seal("mail.sealed", Uuid::nil(), b"x", &Machine);
        let mut tx = hub.app.store.write().await.unwrap();
        let sql = "UPDATE mail SET sealed = $1 WHERE kind = 'invitation'";
        assert_eq!(tx.run(sql, vec![foreign.into()]).await.unwrap(), 1);
        tx.commit().await.unwrap();
        let report = rotate(&hub.app, file).await.unwrap();
        assert_eq!((report.generation, report.unreadable), (2, 1));
        let keys = file.find().unwrap().unwrap();
        assert_eq!(opened(&hub.app, &keys).await.1, 1, "all others are read");
    }
}

/// A hub on a folder of its own, whose one account's page is asked for again and again.
struct Place {
    folder: tempfile::TempDir,
    data: PathBuf,
    cookie: String,
}

impl Place {
    /// Starts a hub and signs an administrator in.
    fn new() -> (Self, Server) {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("hub");
        let hub = Server::start(&data, &[]);
        let words = ["admin", "create", "--email", "ana@demo.example", "--data"];
        let link = done(&[&words[..], &[data.to_str().unwrap()]].concat());
        let path = format!("/setup/{}", link.trim_end().rsplit('/').next().unwrap());
        let reply = hub.send("POST", &path, &["sec-fetch-site: same-origin"], b"").whole;
        let set = reply.split("set-cookie: ").nth(1).unwrap().split(';').next().unwrap();
        let cookie = format!("cookie: {set}");
        (Self { folder, data, cookie }, hub)
    }

    fn words<'a>(&'a self, words: &[&'a str]) -> Vec<&'a str> {
        [words, &["--data", self.data.to_str().unwrap()]].concat()
    }

    /// Runs the program on the folder; it must go well.
    fn done(&self, words: &[&str]) -> String {
        done(&self.words(words))
    }

    /// Runs the program on the folder; it must refuse in one sentence with these words.
    fn refused(&self, words: &[&str], says: &str) {
        let ended = ended(program(&self.words(words)));
        assert_eq!(ended.status.code(), Some(1), "{words:?}: {ended:?}");
        assert!(ended.err.contains(says) && ended.err.lines().count() == 1, "{}", ended.err);
    }

    /// Whether the address of the account can be read.
    fn sees(&self, hub: &Server) {
        let page = hub.send("GET", "/en/account", &[&self.cookie], b"").whole;
        assert!(page.contains("ana@demo.example"), "{page}");
    }

    fn file(&self, name: &str, text: &str) -> String {
        let file = self.folder.path().join(name);
        fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    }
}

const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

#[test]
fn the_program_changes_the_root_key_while_no_hub_serves() {
    let (place, hub) = Place::new();
    place.sees(&hub);
    for verb in ["rotate", "protect", "unprotect"] {
        let words =
            ["key", verb, "--key-passphrase-file", &place.file("word", "tall oak by the river")];
        place.refused(&words, "another hub");
    }
    drop(hub);
    let key = place.data.join("hub.key");
    let old = fs::read(&key).unwrap();
    let told = place.done(&["key", "rotate"]);
    assert_eq!(told.trim(), r#"{"generation":2,"sealed_anew":1,"unreadable":0}"#);
    let new = fs::read(&key).unwrap();
    fs::write(&key, &old).unwrap();
    place.refused(&SERVE, "older than the database");
    fs::write(&key, &new).unwrap();
    place.sees(&Server::start(&place.data, &[]));
    fs::remove_file(&key).unwrap();
    place.refused(&["key", "rotate"], "no hub.key");
}

#[test]
fn the_program_seals_the_file_of_the_keys_with_a_passphrase() {
    let (place, hub) = Place::new();
    drop(hub);
    let (right, wrong) =
        (place.file("a", "tall oak by the river\n"), place.file("b", "grey stone here"));
    let short = place.file("c", "abc\n");
    let with = |file| ["--key-passphrase-file", file];
    place.refused(&["key", "protect"], "--key-passphrase-file");
    place.refused(&[&["key", "protect"][..], &with(&short)].concat(), "12 characters");
    place.done(&[&["key", "protect"][..], &with(&right)].concat());
    place.refused(&[&["key", "protect"][..], &with(&right)].concat(), "already");
    let text = || fs::read_to_string(place.data.join("hub.key")).unwrap();
    assert!(!text().contains("root") && text().contains("argon2id"), "{}", text());
    place.refused(&SERVE, "--key-passphrase-file");
    place.refused(&[&SERVE[..], &with(&wrong)].concat(), "does not open");
    place.refused(&[&SERVE[..], &with("/none")].concat(), "/none");
    place.sees(&Server::start(&place.data, &with(&right)));
    let told = place.done(&[&["key", "rotate"][..], &with(&right)].concat());
    assert!(told.contains("\"generation\":2"), "{told}");
    assert!(text().contains("argon2id"), "it stays sealed");
    place.refused(&["key", "unprotect"], "--key-passphrase-file");
    place.done(&[&["key", "unprotect"][..], &with(&right)].concat());
    assert!(text().contains("root 2 "));
    place.sees(&Server::start(&place.data, &[]));
}
