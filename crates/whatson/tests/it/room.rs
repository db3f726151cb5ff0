//! A disk that fills while the hub runs: writes are refused whole, reads go on, and when there is
//! room again everything goes on without a restart.
//!
//! Not here: a disk that is full at the start (`start`).

use std::fs::{self, File};
use std::io::Write as _;
use std::path::PathBuf;

use crate::process::{Reply, Server, mounted, until};

/// A hub on a disk of 24 MB that the test can reach, and fill.
struct Small {
    hub: Server,
    disk: PathBuf,
    cookie: String,
    _folder: tempfile::TempDir,
}

fn small() -> Option<Small> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap().to_owned();
    let mount = format!("mount -t tmpfs -o size=24m none '{path}'");
    let words = ["serve", "--data", &path, "--listen", "127.0.0.1:0"];
    let hub = Server::of(mounted(&mount, &words)?);
    // The disk as the process sees it; nobody else does.
    let disk = PathBuf::from(format!("/proc/{}/root{path}", hub.process.id()));
    let cookie = hub.redeem();
    Some(Small { hub, disk, cookie, _folder: folder })
}

impl Small {
    fn add(&self, name: &str, text: &str) -> Reply {
        let body = format!(
            r#"{{"names":[{{"lang":"en","value":"{name}"}}],"kind":"ngo","country":"BG","descriptions":[{{"lang":"en","value":"{text}"}}]}}"#
        );
        self.post("/api/organisations", "application/json", body.as_bytes())
    }

    fn post(&self, path: &str, kind: &str, body: &[u8]) -> Reply {
        let fields = [
            format!("cookie: {}", self.cookie),
            format!("content-type: {kind}"),
            "sec-fetch-site: same-origin".to_owned(),
        ];
        self.hub.send("POST", path, &fields.each_ref().map(String::as_str), body)
    }

    /// Writes until nothing fits any more.
    fn fill(&self, name: &str) {
        let mut file = File::create(self.disk.join(name)).unwrap();
        for size in [1 << 16, 1 << 12, 1] {
            while file.write_all(&vec![b'x'; size]).is_ok() {}
        }
    }
}

#[test]
fn a_full_disk_refuses_writes_whole_and_reads_go_on_and_it_recovers() {
    let Some(small) = small() else { return };
    let hub = &small.hub;
    assert_eq!(small.add("Demo first", "short").status, 201);
    until("the first in the index", || hub.total("q=first") == 1);
    small.fill("filler");
    // What the database's files still have room for is taken; then a write is refused.
    let text = "x".repeat(4_000);
    let mut taken = 0;
    let refused = loop {
        let reply = small.add(&format!("Demo filling {taken}"), &text);
        if reply.status != 201 {
            break reply;
        }
        taken += 1;
        assert!(taken < 5_000, "the disk is not full");
    };
    assert_eq!(refused.status, 503, "{}", refused.whole);
    assert!(refused.whole.contains("\"code\":\"unavailable\""), "{}", refused.whole);
    assert!(refused.whole.to_lowercase().contains("retry-after: "), "{}", refused.whole);
    let page = small.post(
        "/en/desk/organisations/new",
        "application/x-www-form-urlencoded",
        format!("name_lang=en&name=Demo+page&kind=ngo&country=BG&descriptions={text}").as_bytes(),
    );
    assert!(page.status == 503 && page.whole.contains("<h1"), "{}", page.whole);
    let list = format!("name,country,sector\n{}", "Demo listed,BG,ngo\n".repeat(9_000));
    let sent = small.post("/api/imports", "text/csv", list.as_bytes());
    assert_eq!(sent.status, 503, "{}", sent.whole);
    assert_eq!(fs::read_dir(small.disk.join("imports")).map_or(0, Iterator::count), 0);
    // Reads go on, and nothing of what was refused is there.
    assert_eq!(hub.total("q=first"), 1);
    assert_eq!(hub.get("/en/organisations/demo-first").status, 200);
    assert_eq!(hub.get(&format!("/en/organisations/demo-filling-{taken}")).status, 404);
    assert_eq!(hub.get("/en/organisations/demo-page").status, 404);
    assert_eq!(hub.get("/healthz").status, 200);
    // Room again: writes are taken as before.
    fs::remove_file(small.disk.join("filler")).unwrap();
    for name in ["Demo last", "Demo very last"] {
        let added = small.add(name, "short");
        assert_eq!(added.status, 201, "{}", added.whole);
    }
    assert_eq!(hub.get("/en/organisations/demo-very-last").status, 200);
    assert!(!hub.process.err().contains("panicked"), "{}", hub.process.err());
}

#[test]
fn the_index_follows_again_when_there_is_room() {
    let Some(small) = small() else { return };
    let hub = &small.hub;
    fs::write(small.disk.join("little"), vec![b'x'; 100 << 10]).unwrap();
    small.fill("filler");
    // A little room now and then, until the index met the end of the disk.
    let (mut taken, mut refused) = (0, 0);
    while !hub.process.err().contains("the search index cannot follow") {
        let _ = fs::remove_file(small.disk.join("little"));
        let reply = small.add(&format!("Demo filling {taken}"), &"x".repeat(4_000));
        match reply.status == 201 {
            true => taken += 1,
            false => refused += 1,
        }
        assert!(taken < 1_000 && refused < 1_000, "taken {taken}, refused {refused}");
        // Where the database alone has met it, and nothing is left for the index to follow: more room.
        if refused % 10 == 9 {
            let filler = File::options().write(true).open(small.disk.join("filler")).unwrap();
            filler.set_len(filler.metadata().unwrap().len().saturating_sub(100 << 10)).unwrap();
        }
        small.fill("little");
    }
    fs::remove_file(small.disk.join("filler")).unwrap();
    assert_eq!(small.add("Demo last", "short").status, 201);
    until("all in the index", || hub.total("") == taken + 1);
    assert_eq!(hub.total("q=filling"), taken);
}
