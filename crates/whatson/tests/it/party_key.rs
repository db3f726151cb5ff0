//! The command line of a member: keys in private files, and sentences that say what to do.
//!
//! Not here: what a run does with a hub and custodians (`whatson-member`'s own tests).

use std::path::Path;
use std::process::{Output, Stdio};

use super::process::program;

fn whatson(words: &[&str]) -> Output {
    let mut command = program(words);
    command.env_remove("WHATSON_KEY_PASSPHRASE").stdin(Stdio::null()).output().unwrap()
}

fn told(output: &Output) -> (Option<i32>, String) {
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text.into_owned())
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn keys_are_made_once_for_their_user_alone_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    let (key, phrase) = (path(folder.path(), "bank.key"), path(folder.path(), "phrase"));
    std::fs::write(&phrase, "a river of many stones\n").unwrap();
    let made = whatson(&["party-key", "new", "--out", &key, "--passphrase-file", &phrase]);
    let (code, shown) = told(&made);
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("keys: ") && shown.contains("fingerprint: "), "{shown}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&key).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let before = std::fs::read(&key).unwrap();
    assert!(before.starts_with(b"whatson party keys sealed 1\n"));
    let again = told(&whatson(&["party-key", "new", "--out", &key, "--no-passphrase"]));
    assert_eq!(again.0, Some(1));
    assert!(again.1.contains("nothing was made"), "{}", again.1);
    assert_eq!(std::fs::read(&key).unwrap(), before);
    let same = told(&whatson(&["party-key", "show", &key, "--passphrase-file", &phrase]));
    assert_eq!(same, (Some(0), shown));
    let (code, text) = told(&whatson(&["party-key", "show", &key]));
    assert_eq!(code, Some(1));
    assert!(text.contains("name the file that holds it with --passphrase-file"), "{text}");
    std::fs::write(&phrase, "a river of many bridges\n").unwrap();
    let (code, text) = told(&whatson(&["party-key", "show", &key, "--passphrase-file", &phrase]));
    assert_eq!(code, Some(1));
    assert!(text.contains("the passphrase is another"), "{text}");
}

#[test]
fn a_member_without_a_hub_is_told_so_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let [key, token, file] =
        ["bank.key", "token", "list.csv"].map(|name| path(folder.path(), name));
    std::fs::write(&token, "secret-token\n").unwrap();
    std::fs::write(&file, "phone\n+447700900123\n").unwrap();
    whatson(&["party-key", "new", "--out", &key, "--no-passphrase"]);
    let with = |verb: &[&str], hub: &str, agreement: &str| {
        let ways = ["--token-file", &token, "--key-file", &key, "--hub", hub];
        let (code, text) = told(&whatson(&[verb, &ways, &["--agreement", agreement]].concat()));
        assert!(!text.contains("secret-token") && !text.contains("7700900123"), "{text}");
        (code, text)
    };
    // Nobody listens on the port of discarding.
    let here = "http://127.0.0.1:9";
    for verb in [&["tokenise", &file][..], &["hits"], &["watch", &file, "--once"]] {
        let (code, text) = with(verb, here, "demo");
        assert_eq!((code, text.lines().count()), (Some(1), 1), "{text}");
        assert!(text.contains("nobody answers at the address"), "{text}");
    }
    let (code, text) = with(&["hits", "retract"], here, "demo");
    assert!(code == Some(1) && text.contains("name the hit"), "{text}");
    let (code, text) = with(&["hits"], here, "Demo / 1");
    assert!(code == Some(1) && text.contains("--agreement is a name such as"), "{text}");
    let (code, text) = with(&["hits"], "http://hub.example", "demo");
    assert!(code == Some(2) && text.contains("not an address like https://hub.example"), "{text}");
}
