//! Every word of `whatson custodian`, as an operator types it: what is printed, what is refused and how it
//! ends.
//!
//! Not here: the operator's page (`whatson::custodian::tests`).

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use serde_json::{Value, json};

use super::{CUSTODIANS, Ground, slowly, told};
use crate::process::{Ended, ended, program};

/// Runs the program on a custodian's folder.
fn custodian(data: &Path, words: &[&str]) -> Ended {
    let own = ["--data", data.to_str().unwrap()];
    ended(program(&[&["custodian"], words, &own].concat()))
}

/// The one sentence that a refusal says.
fn refused(done: &Ended, code: i32, sentence: &str) {
    assert_eq!(done.status.code(), Some(code), "{}", done.err);
    assert!(done.err.contains(sentence), "{sentence}: {}", done.err);
    assert!(
        !done.err.contains("panicked") && !done.err.contains("stack backtrace"),
        "{}",
        done.err
    );
}

fn fine(done: Ended) -> String {
    assert!(done.status.success(), "{}", done.err);
    done.out
}

#[test]
fn keys_are_made_once_sealed_and_for_their_user_alone() {
    let place = tempfile::tempdir().unwrap();
    let (data, file) = (place.path().join("custodian"), place.path().join("passphrase"));
    let with = ["--passphrase-file", file.to_str().unwrap()];
    let init = || custodian(&data, &[&["init"], &with[..]].concat());
    refused(&init(), 1, "cannot read the file");
    std::fs::write(&file, "short").unwrap();
    refused(&init(), 1, "cannot use the file");
    assert!(!data.join("custodian.key").exists(), "nothing was made");
    std::fs::write(&file, "tall oak by the river\n").unwrap();
    let out = fine(init());
    let (keys, fingerprint) = (told(&out, "keys  "), told(&out, "fingerprint  "));
    assert!(keys.len() == 128 && keys.bytes().all(|b| b.is_ascii_hexdigit()), "{out}");
    assert!(fingerprint.split(' ').all(|group| group.len() == 5), "{out}");
    assert!(out.contains("never-back-up"));
    let made = std::fs::read(data.join("custodian.key")).unwrap();
    for name in ["", "custodian.key", "custodian.sqlite", "never-back-up"] {
        let rights = std::fs::metadata(data.join(name)).unwrap().permissions().mode();
        assert_eq!(rights & 0o077, 0, "{name}");
    }
    refused(&init(), 1, "there is a custodian in");
    assert_eq!(std::fs::read(data.join("custodian.key")).unwrap(), made);

    let hub = ["--hub", "http://127.0.0.1:9"];
    let join = |with: &[&str]| custodian(&data, &[&["join", "demo"], &hub[..], with].concat());
    refused(&join(&[]), 1, "is sealed with a passphrase");
    refused(&join(&with), 1, "check --hub, or try later");
    let serve = |more: &[&str]| custodian(&data, &[&["serve"], more].concat());
    refused(&serve(&hub), 1, "is sealed with a passphrase");
    std::fs::write(&file, "small oak by the river\n").unwrap();
    refused(&join(&with), 1, "name the right --passphrase-file");
    refused(&serve(&["--hub", "http://hub.example"]), 2, "http is for this machine alone");
    let page = [&hub[..], &["--page", "192.0.2.1:8090"]].concat();
    refused(&serve(&page), 2, "for this machine alone");
}

#[test]
fn words_about_what_is_not_there_are_refused_and_change_nothing() {
    let place = tempfile::tempdir().unwrap();
    let (empty, data) = (place.path().join("empty"), place.path().join("custodian"));
    fine(custodian(&data, &["init"]));
    let all: [&[&str]; 9] = [
        &["members", "demo"],
        &["confirm", "demo", "00"],
        &["revoke", "demo", "00"],
        &["counts", "demo"],
        &["suspend", "demo"],
        &["resume", "demo"],
        &["forward", "demo", "1", "00"],
        &["destroy", "demo", "1", "--yes"],
        &["serve", "--hub", "http://127.0.0.1:9"],
    ];
    for words in all {
        refused(&custodian(&empty, words), 1, "there is no custodian in");
        assert!(!empty.exists(), "{words:?} made a folder");
    }
    for words in &all[..7] {
        refused(&custodian(&data, words), 1, "has not joined that agreement");
    }
    refused(&custodian(&data, all[7]), 1, "there is no share of that epoch");
    refused(&custodian(&data, &["destroy", "demo", "1"]), 1, "cannot be undone; say --yes");
    assert_eq!(fine(custodian(&data, &["counts"])), "", "nothing was joined");
}

#[tokio::test]
async fn an_operator_joins_confirms_stops_forwards_and_destroys() {
    let ground = Ground::make(|_| ()).await;
    let hub = ground.hub();
    let url = format!("http://{}", hub.address);
    let run = |who: &str, verb: &str, more: &[&str]| ended(ground.custodian(who, verb, more));
    let slug = ground.slug.as_str();

    // Joining: nobody signs by accident, nor as somebody else.
    let here = ["--hub", url.as_str()];
    let stranger = ground.path("stranger");
    fine(custodian(&stranger, &["init"]));
    let away = custodian(&stranger, &[&["join", slug, "--yes"], &here[..]].concat());
    refused(&away, 1, "check the agreement's name");
    let asked = run("gamma", "join", &[&[slug], &here[..]].concat());
    refused(&asked, 1, "say --yes once you compared the fingerprints");
    let fingerprint = ground.identity("alpha").keys().fingerprint();
    assert!(
        asked.out.contains(&fingerprint) && asked.out.contains("2 of 3 answer"),
        "{}",
        asked.out
    );
    assert!(!asked.out.contains("signed;"));
    ground.sign(&url, |_, command| ended(command));
    let mut all = CUSTODIANS.map(|who| ground.serve(who, &url));
    ground.key();
    refused(&run("gamma", "serve", &here), 1, "another custodian serves on");

    // Confirming, and taking it back.
    refused(&run("gamma", "confirm", &[slug, "11111 22222"]), 1, "names no member");
    let asker = ground.asker(&hub, "alpha");
    let number = asker.number(&ground.path("gamma"));
    let door = all[0].door.clone();
    let (door, first) = ((&door, number), asker.request(number));
    asker.until(door, &first, Err("key-not-confirmed"));
    for who in ["gamma", "delta"] {
        let done = fine(run(who, "confirm", &[slug, &fingerprint]));
        assert_eq!(done, "confirmed the keys of Demo alpha\n");
    }
    asker.until(door, &first, Ok(64));
    assert!(!fine(run("gamma", "members", &[slug])).contains("Demo gamma"), "members alone");
    fine(run("gamma", "revoke", &[slug, &fingerprint]));
    asker.until(door, &first, Err("key-not-confirmed"));
    fine(run("gamma", "confirm", &[slug, &fingerprint]));
    asker.until(door, &first, Ok(64));

    // Stopping: by the operator, and by a party at the hub's page.
    fine(run("gamma", "suspend", &[slug]));
    asker.until(door, &first, Err("suspended"));
    assert!(ground.counts("gamma").contains("suspended by you since"));
    fine(run("gamma", "resume", &[slug]));
    asker.until(door, &first, Ok(64));
    let reason = json!({"reason": "A pause"});
    ground.post(&hub, "beta", ("POST", "suspension"), &reason);
    asker.until(door, &first, Err("suspended"));
    assert!(ground.counts("gamma").contains("ALARM hub-suspended"));
    ground.post(&hub, "beta", ("DELETE", "suspension"), &Value::Null);
    asker.until(door, &first, Ok(64));

    set_back(&ground, &url, &mut all[0].process, (&asker, number));
}

/// An old copy of the folder is brought back, the count written forward, and the share destroyed.
fn set_back(
    ground: &Ground,
    url: &str,
    process: &mut crate::process::Running,
    (asker, number): (&super::Asker, u16),
) {
    let run = |verb: &str, more: &[&str]| ended(ground.custodian("gamma", verb, more));
    let (slug, data) = (ground.slug.as_str(), ground.path("gamma"));
    let fingerprint = ground.identity("alpha").keys().fingerprint();
    process.tell_to_end();
    slowly("the end", || process.has_ended());
    let copy = |from: &Path, to: &Path| {
        for name in ["custodian.sqlite", "ledger.sqlite"] {
            std::fs::copy(from.join(name), to.join(name)).unwrap();
            assert!(!from.join(format!("{name}-wal")).exists(), "it was closed");
        }
    };
    let before = tempfile::tempdir().unwrap();
    copy(&data, before.path());
    let serving = ground.serve("gamma", url);
    let second = asker.request(number);
    asker.until((&serving.door, number), &second, Ok(128));
    // What changes is told at once, with the count.
    fine(run("suspend", &[slug]));
    asker.until((&serving.door, number), &second, Err("suspended"));
    fine(run("resume", &[slug]));
    asker.until((&serving.door, number), &second, Ok(128));
    std::thread::sleep(std::time::Duration::from_secs(2));
    serving.process.tell_to_end();
    let mut serving = serving;
    slowly("the end", || serving.process.has_ended());

    copy(before.path(), &data);
    let serving = ground.serve("gamma", url);
    let third = asker.request(number);
    asker.until((&serving.door, number), &third, Err("count-set-back"));
    let shown = ground.counts("gamma");
    assert!(shown.contains("SET BACK: 128 were signed before"), "{shown}");
    assert!(shown.contains("ALARM count-set-back") && shown.contains("ALARM folder-set-back"));
    assert!(serving.process.err().contains("count-set-back"), "{}", serving.process.err());
    refused(&run("forward", &[slug, "2", &fingerprint]), 1, "no share of that epoch");
    refused(&run("forward", &[slug, "1", "00"]), 1, "names no member");
    assert_eq!(fine(run("forward", &[slug, "1", &fingerprint])), "the count stands at 128\n");
    asker.until((&serving.door, number), &third, Ok(192));
    let shown = fine(run("counts", &["--seen"]));
    assert!(shown.contains("Demo alpha: 192; no first load declared, 64 of it spent"), "{shown}");
    assert!(!ground.counts("gamma").contains("ALARM"), "seen once");

    refused(&run("destroy", &[slug, "1"]), 1, "cannot be undone");
    assert!(data.join("never-back-up").read_dir().unwrap().count() == 1);
    refused(&run("destroy", &[slug, "2", "--yes"]), 1, "no share of that epoch");
    assert!(fine(run("destroy", &[slug, "1", "--yes"])).contains("epoch 1, is destroyed in"));
    asker.until((&serving.door, number), &third, Err("share-destroyed"));
    assert_eq!(data.join("never-back-up").read_dir().unwrap().count(), 0);
    assert!(ground.counts("gamma").contains("share destroyed"));
    refused(&run("destroy", &[slug, "1", "--yes"]), 1, "no share of that epoch");
}
