//! Mail through a mail server that is not ours: Python's aiosmtpd, on the loopback address, with
//! STARTTLS, TLS and without either.
//!
//! `./x setup` installs it; without it these tests are counted as left out. Certificates are made by
//! openssl for each test.
//!
//! Not here: mail without a server (`mail`), which servers are refused at a start (`start`).

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use whatson_app::mail::{Post, Round};
use whatson_store::scratch;

use crate::hub::{hub_on_sqlite, hubs};
use crate::mail::{counts, deliver, keep};
use crate::process::{Running, Server, done, ended, until};

/// The Python of the tests, beside what cargo built.
fn python() -> Option<PathBuf> {
    let target = Path::new(env!("CARGO_BIN_EXE_whatson")).ancestors().nth(2).unwrap();
    let python = target.join("python/bin/python");
    let has_peer = python.exists() && {
        let mut look = command(python.to_str().unwrap());
        look.args(["-c", "import aiosmtpd"]).stderr(Stdio::null());
        look.status().is_ok_and(|status| status.success())
    };
    if !has_peer {
        scratch::skip("aiosmtpd", "no Python with aiosmtpd: ./x setup installs it");
        return None;
    }
    Some(python)
}

fn command(name: &str) -> Command {
    #[expect(clippy::disallowed_methods, reason = "this is about processes")]
    let mut command = Command::new(name);
    command.stdin(Stdio::null());
    command
}

/// A mail server that runs.
struct Peer {
    process: Running,
    port: u16,
}

impl Peer {
    fn start(python: &Path, words: &[&str]) -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/smtp/peer.py");
        let mut command = command(python.to_str().unwrap());
        command.arg(script).args(words);
        let mut process = Running::start(command);
        until("a mail server", || {
            assert!(!process.has_ended(), "{}", process.err());
            process.out().ends_with('\n')
        });
        let port = process.out().lines().next().unwrap().parse().unwrap();
        Self { process, port }
    }

    /// Messages that it took.
    fn took(&self) -> Vec<Value> {
        let out = self.process.out();
        let whole = out.rsplit_once('\n').map_or("", |(whole, _)| whole);
        whole.lines().skip(1).map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn post(&self) -> Post {
        let url = format!("smtp://127.0.0.1:{}", self.port);
        Post::smtp(&url, None, "hub.example").unwrap()
    }
}

fn round(sent: u32, put_off: u32, failed: u32) -> Round {
    Round { sent, put_off, failed }
}

#[tokio::test]
async fn a_mail_server_takes_what_the_hub_sends_as_it_was_meant() {
    let Some(python) = python() else { return };
    let peer = Peer::start(&python, &["plain"]);
    for hub in hubs().await {
        let before = peer.took().len();
        for lang in ["en", "bg", "ar"] {
            keep(&hub, "ana@demo.example", lang).await.unwrap();
        }
        keep(&hub, "ana@пример.example", "en").await.unwrap();
        assert_eq!(deliver(&hub, &peer.post()).await, round(4, 0, 0));
        let took = peer.took().split_off(before);
        assert_eq!(took.len(), 4);
        for message in &took {
            assert_eq!(message["from"], "whatson@hub.example", "{message}");
            assert_eq!(message["hello"], "hub.example", "{message}");
            assert_eq!(message["headers"]["from"], "WhatsOn <whatson@hub.example>", "{message}");
            assert_eq!(message["headers"]["auto-submitted"], "auto-generated", "{message}");
            assert_eq!(message["kind"], "text/plain", "{message}");
            assert_eq!(message["defects"], Value::Array(vec![]), "{message}");
            assert_eq!(message["names"].as_array().unwrap().len(), 9, "{message}");
        }
        assert_eq!(took[0]["to"][0], "ana@demo.example");
        assert_eq!(took[3]["to"][0], "ana@xn--e1afmkfd.example");
        assert_eq!(took[0]["headers"]["subject"], "Test message from WhatsOn");
        assert_eq!(took[1]["headers"]["subject"], "Пробно съобщение от WhatsOn");
        let body = took[1]["body"].as_str().unwrap();
        assert!(body.starts_with("Здравейте,\n\nТова е пробно"), "{body}");
        assert!(body.contains("\nhttp://hub.example/bg/\n"), "{body}");
        let arabic = took[2]["body"].as_str().unwrap();
        assert!(arabic.contains("\nhttp://hub.example/ar/\n"), "{arabic}");
    }
}

#[tokio::test]
async fn what_a_mail_server_puts_off_is_tried_again_and_what_it_refuses_is_not() {
    let Some(python) = python() else { return };
    let peer = Peer::start(&python, &["plain"]);
    let hub = hub_on_sqlite().await;
    for to in ["later@demo.example", "never@demo.example", "full@demo.example", "ana@demo.example"]
    {
        keep(&hub, to, "en").await.unwrap();
    }
    assert_eq!(deliver(&hub, &peer.post()).await, round(1, 1, 2));
    assert_eq!(counts(&hub).await, [1, 1, 2]);
    hub.wait(59);
    assert_eq!(deliver(&hub, &peer.post()).await, round(0, 0, 0));
    hub.wait(1);
    assert_eq!(deliver(&hub, &peer.post()).await, round(1, 0, 0));
    let to: Vec<_> = peer.took().iter().map(|m| m["to"][0].clone()).collect();
    assert_eq!(to, ["ana@demo.example", "later@demo.example"]);
    assert_eq!(counts(&hub).await, [0, 2, 2]);
    // A slip in the hub's own password is no fault of a mail.
    keep(&hub, "iva@demo.example", "en").await.unwrap();
    let wrong = format!("smtp://hub:wrong@127.0.0.1:{}", peer.port);
    let wrong = Post::smtp(&wrong, None, "hub.example").unwrap();
    assert_eq!(deliver(&hub, &wrong).await, round(0, 1, 0));
    let nobody = Post::smtp("smtp://127.0.0.1:1", None, "hub.example").unwrap();
    hub.wait(60);
    assert_eq!(deliver(&hub, &nobody).await, round(0, 1, 0), "nobody listens there");
    hub.wait(300);
    assert_eq!(deliver(&hub, &peer.post()).await, round(1, 0, 0));
}

/// A private authority, and a certificate for names that it signed: files of a folder.
pub(crate) fn certificates(folder: &Path, names: &[&str]) -> Option<[String; 3]> {
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let [ca, ca_key, own, key, ask, more] =
        ["ca.pem", "ca.key", "own.pem", "own.key", "own.csr", "own.ext"].map(file);
    let kind = |name: &str| if name.parse::<std::net::IpAddr>().is_ok() { "IP" } else { "DNS" };
    let names: Vec<_> = names.iter().map(|name| format!("{}:{name}", kind(name))).collect();
    let text = format!("subjectAltName={}\nbasicConstraints=CA:FALSE\n", names.join(","));
    std::fs::write(&more, text).unwrap();
    let new = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
    let steps: [Vec<&str>; 3] = [
        [
            &["req", "-x509", "-days", "2", "-subj", "/CN=demo", "-keyout", &ca_key, "-out", &ca],
            &new[..],
        ]
        .concat(),
        [&["req", "-subj", "/CN=localhost", "-keyout", &key, "-out", &ask], &new[..]].concat(),
        vec![
            "x509",
            "-req",
            "-days",
            "2",
            "-in",
            &ask,
            "-CA",
            &ca,
            "-CAkey",
            &ca_key,
            "-CAcreateserial",
            "-extfile",
            &more,
            "-out",
            &own,
        ],
    ];
    for step in steps {
        let mut openssl = command("openssl");
        let Ok(made) = openssl.args(&step).output() else {
            scratch::skip("openssl", "no openssl to make certificates");
            return None;
        };
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    }
    Some([ca, own, key])
}

#[test]
fn the_program_sends_over_tls_with_a_name_and_a_password_that_no_log_holds() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let Some([ca, own, key]) = certificates(folder.path(), &["localhost"]) else { return };
    for (mode, scheme, query) in [("starttls", "smtp", "?tls=required"), ("tls", "smtps", "")] {
        let peer = Peer::start(&python, &[mode, &own, &key]);
        let data = folder.path().join(mode);
        let url = format!("{scheme}://hub:p%40ss%3Aword@localhost:{}{query}", peer.port);
        let more = ["--log", "debug", "--smtp-url", &url, "--mail-from", "hub@mail.example"];
        let place = ["--data", data.to_str().unwrap()];
        let test = ["mail", "test", "--to", "kanarche@demo.example", "--lang", "fr"];
        // Whose certificate nobody vouches for gets nothing, not even the password.
        let hub = Server::start(&data, &more);
        done(&[&test[..], &place].concat());
        until("a try", || hub.process.err().contains("a mail was put off"));
        let mut log = hub.process.err();
        drop(hub);
        assert_eq!(peer.took().len(), 0);
        let hub = Server::start(&data, &[&more[..], &["--smtp-ca", &ca]].concat());
        done(&[&test[..], &place].concat());
        until("a mail", || !peer.took().is_empty());
        let message = peer.took().remove(0);
        assert_eq!((&message["tls"], &message["name"]), (&true.into(), &"hub".into()));
        assert_eq!(message["from"], "hub@mail.example");
        assert_eq!(message["headers"]["from"], "WhatsOn <hub@mail.example>");
        assert_eq!(message["headers"]["subject"], "Message d’essai de WhatsOn");
        done(&[&test[..3], &["never@demo.example"], &place].concat());
        until("a refusal", || hub.process.err().contains("a mail was given up"));
        // The first may have been tried again by now.
        let count = done(&[&["mail", "count"], &place[..]].concat());
        assert!(count.starts_with("waiting ") && count.ends_with("\nfailed 1\n"), "{count}");
        log.push_str(&hub.process.err());
        assert!(log.contains("smtp-550") && log.contains("kind"), "{log}");
        for secret in ["kanarche", "demo.example", "p%40ss", "p@ss", "localhost:", "hub@mail"] {
            let said = log.lines().filter(|l| l.contains("mail") && l.contains(secret));
            assert_eq!(said.collect::<Vec<_>>(), Vec::<&str>::new(), "{secret}");
        }
    }
    let wrong = ended(crate::process::program(&["mail", "test", "--to", "nobody", "--data", "."]));
    assert_eq!(wrong.status.code(), Some(1), "{wrong:?}");
}
