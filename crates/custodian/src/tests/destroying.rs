//! A share that is destroyed answers nothing, and is in no file.
//!
//! Not here: that others keep their promise.

use std::path::Path;

use private_match::message;
use private_match::message::status::Destroyed;

use super::NOW;
use super::scene::{SLUG, Scene};
use crate::{CustodianError, NEVER_BACK_UP};

/// The bytes of all files of a folder.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = vec![];
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            all.extend(files(&entry.path()));
        } else {
            let name = entry.path().display().to_string();
            all.push((name, std::fs::read(entry.path()).unwrap()));
        }
    }
    all
}

fn holding(folder: &Path, part: &[u8]) -> Vec<String> {
    let has = |bytes: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let all = files(folder).into_iter();
    all.filter(|(_, bytes)| has(bytes)).map(|(name, _)| name).collect()
}

#[tokio::test]
async fn a_destroyed_share_answers_nothing_and_its_bytes_are_in_no_file() {
    let mut scene = Scene::ready().await;
    assert_eq!(scene.ask(1, 1, NOW).await, Ok(64));
    let (terms, scope) = (scene.hub.open().terms(), scene.scope(1));
    let custodian = scene.seats[0].on().custodian.clone();
    let folder = custodian.folder().clone();
    let path = scene.seats[0].folder.path().to_owned();
    let share = *folder.key(SLUG, 1, &terms).await.unwrap().share().clone();
    assert_eq!(holding(&path, &share), Vec::<String>::new(), "never there as it is");
    let keys = files(&path.join(NEVER_BACK_UP));
    assert_eq!(keys.len(), 1);
    let (name, wrapping) = keys[0].clone();
    let sealed = folder.sealed_share(SLUG, 1).await;
    assert!(!holding(&path, &sealed).is_empty() && holding(&path, &wrapping) == [name]);

    folder.destroy(&scope, custodian.identity(), NOW).await.unwrap();
    scene.seats[0].on().telling.round().await.unwrap();
    assert_eq!(scene.ask(1, 2, NOW).await, Err("share-destroyed".to_owned()));
    let none = Vec::<String>::new();
    for part in [&share[..], &wrapping, &sealed, &sealed[..64]] {
        assert_eq!(holding(&path, part), none);
    }
    assert!(matches!(folder.key(SLUG, 1, &terms).await, Err(CustodianError::NoShare)));
    let again = folder.destroy(&scope, custodian.identity(), NOW).await;
    assert!(matches!(again, Err(CustodianError::NoShare)));

    let told = scene.hub.open().destroyed.clone();
    let own = custodian.identity().keys();
    let word = message::open::<Destroyed>(&told[0], &scope, own).unwrap().body;
    assert_eq!(word.statement, scene.hub.open().signed_statement().digest());
    // Also after a restart, and whatever the hub shows of it.
    scene.seats[0].on = None;
    scene.seats[0].start().await;
    scene.hub.open().begins = "ceremony";
    scene.hub.open().run = 2;
    scene.seats[0].round().await.unwrap();
    assert_eq!(scene.ask(1, 3, NOW).await, Err("share-destroyed".to_owned()));
}
