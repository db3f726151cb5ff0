//! Imports that are killed (SIGKILL) at several points: each batch is there wholly or not at all,
//! and the same file again, or the next start of the hub, brings the rest.
//!
//! The points are how far the database says the run is, never a time; where in a batch the kill
//! strikes is chance, as with a real one.
//!
//! Not here: runs that are cut off inside one process (`import`).

use std::path::Path;

use whatson_store::{Engine, Store, Tx, scratch};

use crate::process::{Running, Server, done, program, until};

/// Rows of the file: eight batches of 250.
const ROWS: i64 = 2_000;
const BATCH: i64 = 250;

/// Where a kill strikes: when the file is kept, or when so many records are done.
const POINTS: [i64; 4] = [0, 1, 600, 1_400];

/// A list with identifiers, dates and origins, as an undisturbed import of it writes it out.
fn list(folder: &Path) -> Vec<u8> {
    let rows = (0..ROWS).map(|n| {
        format!("Demo organisation {n} of the {} valley,BG,ngo,Town {},shelter\n", n % 97, n % 31)
    });
    let plain = folder.join("plain.csv");
    let text = format!("name,country,sector,city,topics\n{}", rows.collect::<String>());
    std::fs::write(&plain, text).unwrap();
    let data = folder.join("undisturbed");
    import(&plain, &data, None);
    exported(&data, None).into_bytes()
}

fn place<'a>(data: &'a Path, url: Option<&'a str>) -> Vec<&'a str> {
    let mut words = vec!["--data", data.to_str().unwrap()];
    words.extend(url.iter().flat_map(|u| ["--database-url", u]));
    words
}

fn words<'a>(file: &'a Path, data: &'a Path, url: Option<&'a str>) -> Vec<&'a str> {
    [vec!["import", "organisations", file.to_str().unwrap()], place(data, url)].concat()
}

fn import(file: &Path, data: &Path, url: Option<&str>) -> String {
    done(&words(file, data, url))
}

fn exported(data: &Path, url: Option<&str>) -> String {
    done(&[vec!["export", "organisations"], place(data, url)].concat())
}

async fn store(data: &Path, url: Option<&str>) -> Store {
    match url {
        Some(url) => Store::postgres(url).await.unwrap(),
        None => Store::sqlite(&data.join("hub.sqlite")).await.unwrap(),
    }
}

/// Records done by the one run; an error when the tables do not agree on whole batches.
async fn whole_batches(tx: &mut Tx) -> Result<i64, String> {
    let mut counted = vec![];
    for sql in [
        "SELECT count(*) AS n FROM import_run",
        "SELECT CAST(coalesce(sum(done), 0) AS bigint) AS n FROM import_run",
        "SELECT CAST(coalesce(sum(added), 0) AS bigint) AS n FROM import_run",
        "SELECT count(*) AS n FROM organisation",
        "SELECT count(DISTINCT organisation_id) AS n FROM outbox",
        "SELECT count(*) AS n FROM revision",
    ] {
        counted.push(tx.number(sql, vec![]).await.unwrap());
    }
    let [runs, done, rest @ ..] = counted.as_slice() else { unreachable!() };
    if *runs > 1 || rest.iter().any(|n| n != done) || done % BATCH != 0 {
        return Err(format!("runs, done, added, records, outbox, revisions: {counted:?}"));
    }
    Ok(*done)
}

async fn checked(store: &Store) -> i64 {
    let mut tx = store.read().await.unwrap();
    whole_batches(&mut tx).await.unwrap()
}

/// Starts the import and kills it once it is so far; returns how far it came.
async fn killed_at(point: i64, file: &Path, data: &Path, url: Option<&str>) -> i64 {
    let watch = store(data, url).await;
    let mut process = Running::start(program(&words(file, data, url)));
    let has_file =
        || std::fs::read_dir(data.join("imports")).is_ok_and(|mut files| files.next().is_some());
    while !process.has_ended() {
        if if point == 0 { has_file() } else { checked(&watch).await >= point } {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    process.kill();
    // Nobody else has the file open when it is opened next, as after a real kill.
    watch.close().await;
    let store = store(data, url).await;
    let come = checked(&store).await;
    store.close().await;
    come
}

#[tokio::test]
async fn a_killed_import_leaves_whole_batches_and_the_same_file_brings_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.csv");
    let list = list(folder.path());
    std::fs::write(&file, &list).unwrap();
    let postgres = scratch::postgres().await.unwrap();
    for url in [Some(None), postgres.as_deref().map(Some)].into_iter().flatten() {
        let data = folder.path().join(if url.is_some() { "postgres" } else { "sqlite" });
        std::fs::create_dir(&data).unwrap();
        let mut come = vec![];
        for point in POINTS {
            come.push(killed_at(point, &file, &data, url).await);
        }
        assert!(come.is_sorted(), "nothing that was done is lost: {come:?}");
        assert!(come.iter().any(|n| *n > 0 && *n < ROWS), "no kill struck in the middle: {come:?}");
        let told = import(&file, &data, url);
        assert!(told.contains(&format!("\"added\": {ROWS}")), "the run goes on: {told}");
        assert!(told.contains("\"changed\": 0") && told.contains("\"unchanged\": 0"), "{told}");
        assert_eq!(std::fs::read_dir(data.join("imports")).unwrap().count(), 0);
        assert!(exported(&data, url).into_bytes() == list, "the same as without kills");
        let more = url.map_or_else(Vec::new, |url| vec!["--database-url", url]);
        let hub = Server::start(&data, &more);
        assert_eq!(hub.total(""), u64::try_from(ROWS).unwrap());
        assert_eq!(hub.total("q=organisation%201987%20valley&country=BG"), 1);
    }
}

#[tokio::test]
async fn a_killed_import_goes_on_when_the_hub_starts() {
    let folder = tempfile::tempdir().unwrap();
    let rows: String = (0..ROWS).map(|n| format!("Demo organisation {n},BG,ngo\n")).collect();
    let file = folder.path().join("list.csv");
    std::fs::write(&file, format!("name,country,sector\n{rows}")).unwrap();
    let come = killed_at(1, &file, folder.path(), None).await;
    // What a kill before its run was known leaves behind.
    let stray = folder.path().join("imports/00000000-0000-7000-8000-00000000000a");
    std::fs::write(&stray, "name,address\nDemo,hidden").unwrap();
    let hub = Server::start(folder.path(), &[]);
    until("the rest", || hub.total("") == u64::try_from(ROWS).unwrap());
    until("an empty folder", || {
        std::fs::read_dir(folder.path().join("imports")).unwrap().count() == 0
    });
    assert!(come < ROWS, "{come}");
}

#[tokio::test]
async fn half_a_batch_would_be_noticed() {
    let folder = tempfile::tempdir().unwrap();
    for store in scratch::stores(folder.path()).await.unwrap() {
        let mut tx = store.write().await.unwrap();
        assert_eq!(whole_batches(&mut tx).await, Ok(0));
        tx.run("INSERT INTO outbox (organisation_id) VALUES ($1)", vec![uuid::Uuid::nil().into()])
            .await
            .unwrap();
        assert!(whole_batches(&mut tx).await.is_err(), "{:?}", store.engine());
        drop(tx);
        assert_eq!(checked(&store).await, 0, "{}", store.engine() == Engine::Sqlite);
    }
}
