//! The program as a process of its own, for what only a process can show: kills, full disks,
//! what it says when it cannot start, what is in its log.
//!
//! Every process is ended by its own id, also when a test fails. Servers listen on the loopback
//! address, at a port the system chooses.
//!
//! Not here: the hub in the test's own process (`hub`), which is quicker.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// How long something may take before a test gives up; never how long it is given.
pub(crate) const PATIENCE: Duration = Duration::from_secs(120);

/// The program with these words, with a quiet terminal and nothing of the environment's settings.
pub(crate) fn program(words: &[&str]) -> Command {
    #[expect(clippy::disallowed_methods, reason = "this is about processes")]
    let mut command = Command::new(env!("CARGO_BIN_EXE_whatson"));
    for name in [
        "DATA",
        "DATABASE_URL",
        "LISTEN",
        "PUBLIC_URL",
        "LOG",
        "LOG_JSON",
        "CONNECTIONS",
        "SMTP_URL",
        "SMTP_CA",
        "MAIL_FROM",
        "TRUSTED_PROXY",
        "KEY_PASSPHRASE_FILE",
        "KEY_PASSPHRASE",
        "CUSTODIAN_DATA",
        "CUSTODIAN_HUB",
        "CUSTODIAN_PASSPHRASE_FILE",
        "HUB",
        "HUB_CA",
        "TOKEN_FILE",
        "KEY_FILE",
    ] {
        command.env_remove(format!("WHATSON_{name}"));
    }
    command.env("RUST_BACKTRACE", "1").args(words).stdin(Stdio::null());
    command
}

/// What a process left.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) status: ExitStatus,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs a command to its end.
pub(crate) fn ended(mut command: Command) -> Ended {
    let done = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ended { status: done.status, out: text(done.stdout), err: text(done.stderr) }
}

/// Runs the program to its end; it must go well.
pub(crate) fn done(words: &[&str]) -> String {
    let ended = ended(program(words));
    assert!(ended.status.success(), "{words:?}: {}", ended.err);
    ended.out
}

/// A process that runs; dropped, it is killed.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
    notes: tempfile::TempDir,
}

impl Running {
    /// Starts a command.
    pub(crate) fn start(mut command: Command) -> Self {
        let notes = tempfile::tempdir().unwrap();
        let file = |name: &str| File::create(notes.path().join(name)).unwrap();
        let child = command.stdout(file("out")).stderr(file("err")).spawn().unwrap();
        Self { child, notes }
    }

    /// What it has written to standard output so far.
    pub(crate) fn out(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.notes.path().join("out")).unwrap()).into()
    }

    /// What it has written to standard error so far: its log.
    pub(crate) fn err(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.notes.path().join("err")).unwrap()).into()
    }

    /// The number of the process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Asks it to end, as an operator does: with SIGTERM.
    pub(crate) fn tell_to_end(&self) {
        #[expect(clippy::disallowed_methods, reason = "this is about processes")]
        let told = Command::new("kill").args(["-TERM", &self.id().to_string()]).status();
        assert!(told.unwrap().success());
    }

    /// Ends it with SIGKILL, unless it has ended already.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        self.child.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits until something is so.
pub(crate) fn until(what: &str, mut so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !so() {
        assert!(began.elapsed() < PATIENCE, "{what} did not come to be");
        std::thread::sleep(Duration::from_millis(3));
    }
}

/// A hub that serves.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) process: Running,
    pub(crate) address: String,
}

/// What a hub answered.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    /// Status line, fields and body as they came.
    pub(crate) whole: String,
}

impl Server {
    /// Starts a hub on a folder and waits until it answers.
    pub(crate) fn start(data: &Path, more: &[&str]) -> Self {
        let folder = data.to_str().unwrap();
        let words = ["serve", "--data", folder, "--listen", "127.0.0.1:0"];
        Self::of(program(&[&words, more].concat()))
    }

    /// Starts a command that is a hub.
    pub(crate) fn of(command: Command) -> Self {
        let mut process = Running::start(command);
        let mut port = None;
        until("a hub", || {
            assert!(!process.has_ended(), "the hub ended: {}", process.err());
            let out = process.out();
            let line = out.lines().find_map(|l| l.strip_prefix("listening on ")).map(str::to_owned);
            port = line
                .filter(|_| out.ends_with('\n'))
                .and_then(|l| l.rsplit(':').next()?.parse().ok());
            port.is_some()
        });
        let address = format!("127.0.0.1:{}", port.unwrap_or(0_u16));
        Self { process, address }
    }

    /// Sends a request with these fields and this body.
    pub(crate) fn send(&self, method: &str, path: &str, fields: &[&str], body: &[u8]) -> Reply {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.address);
        for field in fields {
            head.push_str(field);
            head.push_str("\r\n");
        }
        head.push_str(&format!("connection: close\r\ncontent-length: {}\r\n\r\n", body.len()));
        stream.write_all(head.as_bytes()).unwrap();
        // An answer may come before all of a body that is refused was sent.
        let _ = stream.write_all(body);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let whole = String::from_utf8_lossy(&bytes).into_owned();
        let status = whole.split(' ').nth(1).and_then(|s| s.parse().ok());
        Reply { status: status.unwrap_or_else(|| panic!("{method} {path}: {whole}")), whole }
    }

    /// Gets a path as a visitor.
    pub(crate) fn get(&self, path: &str) -> Reply {
        self.send("GET", path, &[], b"")
    }

    /// The secret of the set-up link that the hub printed.
    pub(crate) fn setup(&self) -> String {
        let out = || self.process.out();
        until("a set-up link", || out().contains("/setup/") && out().ends_with('\n'));
        out().trim_end().rsplit('/').next().unwrap().to_owned()
    }

    /// Uses the set-up link; returns the session as a cookie.
    pub(crate) fn redeem(&self) -> String {
        let path = format!("/setup/{}", self.setup());
        let reply = self.send("POST", &path, &["sec-fetch-site: same-origin"], b"");
        let cookie = reply.whole.split("set-cookie: ").nth(1).and_then(|c| c.split(';').next());
        cookie.unwrap_or_else(|| panic!("{}", reply.whole)).to_owned()
    }

    /// How many organisations a search finds.
    pub(crate) fn total(&self, query: &str) -> u64 {
        let reply = self.get(&format!("/api/organisations?per_page=1&{query}"));
        assert_eq!(reply.status, 200, "{} {}", reply.whole, self.process.err());
        let told =
            reply.whole.split("\"total\":").nth(1).unwrap_or_else(|| panic!("{}", reply.whole));
        told.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap()
    }
}

/// The program after a mount that only it sees and that ends with it; nothing, and a skip that
/// is counted, where the machine does not allow this (not Linux, not root, no user namespaces).
pub(crate) fn mounted(mount: &str, words: &[&str]) -> Option<Command> {
    let space = |script: &str| {
        #[expect(clippy::disallowed_methods, reason = "this is about processes")]
        let mut command = Command::new("unshare");
        command.args(["--mount", "--map-root-user", "sh", "-c", script, "sh"]);
        command.stdin(Stdio::null());
        command
    };
    let probe = space("mount -t tmpfs none /mnt").stderr(Stdio::null()).status();
    if !probe.is_ok_and(|status| status.success()) {
        whatson_store::scratch::skip("mount", "nobody but the system may mount a small disk");
        return None;
    }
    let mut command = space(&format!("{mount} && exec \"$@\""));
    command.env("RUST_BACKTRACE", "1").arg(env!("CARGO_BIN_EXE_whatson")).args(words);
    Some(command)
}
