//! A hub that cannot start says so in one sentence that tells what to do, and nothing else.
//!
//! Disks that are full or cannot be written are mounted in a namespace that ends with the process;
//! where the machine does not allow that, these tests say that they were skipped.
//!
//! Not here: a disk that fills while the hub runs (`room`), a damaged index (`rebuilt`).

use std::fs;
use std::net::TcpListener;
use std::path::Path;

use whatson_store::{Store, Tx, scratch};

use crate::process::{Server, done, ended, mounted, program};

fn serve(data: &Path) -> Vec<&str> {
    vec!["serve", "--data", data.to_str().unwrap(), "--listen", "127.0.0.1:0"]
}

/// The sentence with which a command refused.
fn refusal(command: std::process::Command) -> String {
    let ended = ended(command);
    assert_eq!(ended.status.code(), Some(1), "{ended:?}");
    assert_eq!(ended.out, "", "{ended:?}");
    let said = ended.err.trim_end();
    assert!(said.starts_with("whatson: ") && said.lines().count() == 1, "{said}");
    for word in ["panicked", "backtrace", "StoreError", "Os {"] {
        assert!(!said.contains(word), "{said}");
    }
    said.to_owned()
}

fn refused(words: &[&str]) -> String {
    refusal(program(words))
}

fn says(said: &str, words: &[&str]) {
    assert!(words.iter().all(|word| said.contains(word)), "{words:?}: {said}");
}

#[test]
fn a_wrong_folder_is_named_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "not a folder").unwrap();
    let lost = folder.path().join("no/such");
    says(&refused(&serve(&lost)), &[lost.to_str().unwrap(), "above", "--data"]);
    assert!(!folder.path().join("no").exists(), "no folder is made by a slip");
    for path in [file.clone(), file.join("below")] {
        says(&refused(&serve(&path)), &[path.to_str().unwrap(), "--data"]);
    }
    let create = vec!["admin", "create", "--email", "ana@demo.example"];
    for verb in [vec!["export", "organisations"], vec!["admin", "link"], create] {
        for path in [&lost, &file, &folder.path().to_owned()] {
            let words = [verb.clone(), vec!["--data", path.to_str().unwrap()]].concat();
            says(&refused(&words), &[path.to_str().unwrap(), "--data"]);
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "looking makes no hub");
}

#[test]
fn a_database_that_is_none_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("hub.sqlite"), "not a database ".repeat(100)).unwrap();
    says(&refused(&serve(folder.path())), &[folder.path().to_str().unwrap(), "check"]);
    fs::remove_file(folder.path().join("hub.sqlite")).unwrap();
    fs::create_dir(folder.path().join("hub.sqlite")).unwrap();
    says(&refused(&serve(folder.path())), &[folder.path().to_str().unwrap(), "check"]);
}

async fn age(mut tx: Tx) {
    let sql = "UPDATE _sqlx_migrations SET version = 9000 WHERE version = \
               (SELECT max(version) FROM _sqlx_migrations)";
    assert_eq!(tx.run(sql, vec![]).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_newer_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hub.sqlite");
    let store = Store::sqlite(&file).await.unwrap();
    age(store.write().await.unwrap()).await;
    store.close().await;
    let before = fs::read(&file).unwrap();
    says(&refused(&serve(folder.path())), &["newer release", "--data"]);
    assert_eq!(fs::read(&file).unwrap(), before);
    if let Some(url) = scratch::postgres().await.unwrap() {
        let store = Store::postgres(&url).await.unwrap();
        age(store.write().await.unwrap()).await;
        store.close().await;
        let words = [serve(folder.path()), vec!["--database-url", &url]].concat();
        says(&refused(&words), &["newer release", "--database-url"]);
    }
}

#[test]
fn a_database_server_that_is_not_there_is_named_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let none = folder.path().join("none");
    let url = format!("postgres://hub:kanarche-secret@localhost/hub?host={}", none.display());
    for url in [url.as_str(), "postgres://hub:kanarche-secret@", "mysql://hub:kanarche-secret@a/b"]
    {
        let said = refused(&[serve(folder.path()), vec!["--database-url", url]].concat());
        says(&said, &["--database-url", "check"]);
        assert!(!said.contains("kanarche"), "{said}");
    }
}

#[test]
fn a_mail_server_that_cannot_be_used_is_named_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("hub");
    let none = folder.path().join("none.pem");
    let empty = folder.path().join("empty.pem");
    fs::write(&empty, "no certificate").unwrap();
    let (none, empty) = (none.to_str().unwrap(), empty.to_str().unwrap());
    let (plain, safe) = ("smtp://hub:kanarche@mail.example", "smtps://hub:kanarche@mail.example");
    for (more, words) in [
        (vec!["--smtp-url", plain], ["--smtp-url", "TLS"]),
        (vec!["--smtp-url", "kanarche@mail.example"], ["--smtp-url", "like"]),
        (vec!["--smtp-url", "http://hub:kanarche@mail.example"], ["--smtp-url", "like"]),
        (vec!["--smtp-url", safe, "--smtp-ca", none], ["--smtp-ca", none]),
        (vec!["--smtp-url", safe, "--smtp-ca", empty], ["--smtp-ca", "PEM"]),
    ] {
        let said = refused(&[serve(&data), more].concat());
        says(&said, &words);
        assert!(!said.contains("kanarche"), "{said}");
    }
    assert!(!data.exists(), "it looks before it makes anything");
    let from = ended(program(&[serve(&data), vec!["--mail-from", "nobody"]].concat()));
    assert_eq!(from.status.code(), Some(2), "{from:?}");
    says(&from.err, &["--mail-from", "hub@mail.example"]);
}

#[test]
fn a_taken_port_and_a_taken_folder_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let words = ["serve", "--data", folder.path().to_str().unwrap(), "--listen", &address];
    says(&refused(&words), &[&address, "--listen"]);
    let hub = Server::start(folder.path(), &[]);
    says(&refused(&serve(folder.path())), &["another hub", "--data"]);
    assert_eq!(hub.total(""), 0, "the one that runs is not disturbed");
    // Other verbs work beside it.
    done(&["token", "create", "--data", folder.path().to_str().unwrap()]);
}

#[test]
fn a_disk_that_is_full_or_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/organisations-start.csv");
    let import = ["import", "organisations", file, "--data", path];
    let tmpfs = |options: &str| format!("mount -t tmpfs -o {options} none '{path}'");
    let read_only = format!("mount --bind '{path}' '{path}' && mount -o remount,bind,ro '{path}'");
    let Some(full) = mounted(&tmpfs("size=64k"), &serve(folder.path())) else {
        return;
    };
    says(&refusal(full), &[path, "--data"]);
    for mount in [tmpfs("size=64k"), tmpfs("ro")] {
        says(&refusal(mounted(&mount, &import).unwrap()), &[path, "--data"]);
        says(&refusal(mounted(&mount, &serve(folder.path())).unwrap()), &[path, "--data"]);
    }
    // A hub that was there before: its records can be read, but not by a hub that must write.
    done(&import);
    says(&refusal(mounted(&read_only, &serve(folder.path())).unwrap()), &[path, "--data"]);
    says(&refusal(mounted(&read_only, &import).unwrap()), &[path, "--data"]);
}

#[test]
fn a_file_that_cannot_be_imported_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (data, none) = (folder.path().join("hub"), folder.path().join("none.csv"));
    let bytes = folder.path().join("bytes.csv");
    fs::write(&bytes, b"\x00\xff\x00\xff").unwrap();
    for file in [none.as_path(), folder.path(), bytes.as_path()] {
        let file = file.to_str().unwrap();
        let words = ["import", "organisations", file, "--data", data.to_str().unwrap()];
        says(&refused(&words), &["cannot read", file]);
    }
}
