//! What a hub makes is for its user alone, whatever the umask; what is there already is left as it
//! is, and a start says that others may look in.
//!
//! Not here: what is in the files (`secrets`).

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::process::{Server, ended, program, until};

/// The rights of what is there, by name; `.` is the folder itself.
fn rights(folder: &Path) -> Vec<(String, u32)> {
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut all = vec![(".".to_owned(), mode(folder))];
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        all.push((entry.file_name().into_string().unwrap(), mode(&entry.path())));
    }
    all.sort();
    all
}

/// The program under a umask that takes nothing away.
fn open_handed(words: &[&str]) -> Command {
    #[expect(clippy::disallowed_methods, reason = "this is about processes")]
    let mut command = Command::new("sh");
    command.args(["-c", "umask 000; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_whatson")]).args(words);
    command
}

fn warnings(log: &str) -> Vec<&str> {
    log.lines().filter(|line| line.contains("other users of this machine")).collect()
}

#[test]
fn what_a_hub_makes_is_for_its_user_alone() {
    let above = tempfile::tempdir().unwrap();
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/organisations-start.csv");
    let (served, imported) = (above.path().join("served"), above.path().join("imported"));
    let words = ["serve", "--listen", "127.0.0.1:0", "--data", served.to_str().unwrap()];
    let hub = Server::of(open_handed(&words));
    let import = ["import", "organisations", list, "--data"];
    for (data, least) in [(&served, 6), (&imported, 3)] {
        let done = ended(open_handed(&[&import[..], &[data.to_str().unwrap()]].concat()));
        assert!(done.status.success(), "{}", done.err);
        let found = rights(data);
        assert!(found.len() >= least, "{found:?}");
        for (name, mode) in &found {
            let wanted = if data.join(name).is_dir() { 0o700 } else { 0o600 };
            assert_eq!(*mode, wanted, "{name} in {}", data.display());
        }
        assert_eq!(warnings(&done.err), Vec::<&str>::new());
    }
    assert_eq!(warnings(&hub.process.err()), Vec::<&str>::new());
}

#[test]
fn a_folder_that_others_may_look_into_is_named_in_one_line_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    let hub = Server::start(folder.path(), &[]);
    // The address is printed first.
    until("the warning", || !warnings(&hub.process.err()).is_empty());
    let log = hub.process.err();
    assert_eq!(warnings(&log).len(), 1, "{log}");
    assert!(log.contains(folder.path().to_str().unwrap()), "{log}");
    drop(hub);
    let of = |name: &str| rights(folder.path()).into_iter().find(|(n, _)| n == name).unwrap().1;
    assert_eq!((of("."), of("hub.sqlite"), of("index")), (0o755, 0o600, 0o700));
    // A checkout's data folder: shared, and what is the hub's own is closed.
    fs::write(folder.path().join("organisations-start.csv"), "name\n").unwrap();
    let hub = Server::start(folder.path(), &[]);
    hub.setup();
    assert_eq!(warnings(&hub.process.err()), Vec::<&str>::new());
    drop(hub);
    // A hub of an earlier release.
    fs::set_permissions(folder.path().join("hub.sqlite"), Permissions::from_mode(0o644)).unwrap();
    let hub = Server::start(folder.path(), &[]);
    until("the warning", || warnings(&hub.process.err()).iter().any(|l| l.contains("hub.sqlite")));
    drop(hub);
    assert_eq!(of("hub.sqlite"), 0o644);
    // Looking does not warn.
    let export = ["export", "organisations", "--data", folder.path().to_str().unwrap()];
    assert_eq!(warnings(&ended(program(&export)).err), Vec::<&str>::new());
}
