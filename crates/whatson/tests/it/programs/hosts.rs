//! A hub, three custodians and two members, each on a host of its own: in a network namespace, where nothing
//! but the wire leads to the others. The hub stands behind a proxy with TLS; everybody else asks, and is
//! asked by nobody.
//!
//! It takes root and iproute2; where they are not, it is counted as left out.
//!
//! Not here: what goes wrong (`killed`, `verbs`, the crates of custodians and members).

use std::process::{Command, Stdio};

use serde_json::Value;
use whatson_store::scratch;

use super::{CUSTODIANS, Custodian, Ground, MEMBERS, slowly};
use crate::process::{Ended, Running, Server, ended, program, until};
use crate::smtp::certificates;

/// The hub's address on the wire, of a network that is kept for documentation (RFC 5737).
const HUB: &str = "198.51.100.1";
const PORT: &str = "8443";

fn command(name: &str) -> Command {
    #[expect(clippy::disallowed_methods, reason = "this is about processes")]
    let mut command = Command::new(name);
    command.stdin(Stdio::null());
    command
}

fn ip(words: &[&str]) -> Result<(), String> {
    let done = command("ip").args(words).output().map_err(|why| why.to_string())?;
    let err = String::from_utf8_lossy(&done.stderr);
    if done.status.success() { Ok(()) } else { Err(format!("ip {}: {err}", words.join(" "))) }
}

/// Hosts on one wire. They are gone when this is.
struct Wire(Vec<String>);

impl Wire {
    /// None, and a skip that is counted, where the machine does not allow namespaces.
    fn make() -> Option<Self> {
        let mut wire = Self(vec![]);
        if let Err(why) = wire.host("hub") {
            println!("{why}");
            scratch::skip("iproute2", "nobody but root with iproute2 makes network namespaces");
            return None;
        }
        wire.connect().unwrap();
        Some(wire)
    }

    /// The name of a host's namespace; no other run of the test has it.
    fn name(host: &str) -> String {
        format!("whatson-{}-{host}", std::process::id())
    }

    fn host(&mut self, host: &str) -> Result<(), String> {
        let name = Self::name(host);
        ip(&["netns", "add", &name])?;
        self.0.push(name.clone());
        ip(&["-n", &name, "link", "set", "lo", "up"])
    }

    /// The hub's host is the switch, too.
    fn connect(&mut self) -> Result<(), String> {
        let hub = Self::name("hub");
        ip(&["-n", &hub, "link", "add", "wire", "type", "bridge"])?;
        ip(&["-n", &hub, "address", "add", &format!("{HUB}/24"), "dev", "wire"])?;
        ip(&["-n", &hub, "link", "set", "wire", "up"])?;
        for (who, number) in CUSTODIANS.into_iter().chain(MEMBERS).zip(11..) {
            self.host(who)?;
            let (name, end) = (Self::name(who), format!("to-{who}"));
            let pair = ["type", "veth", "peer", "name", "wire", "netns", &name];
            ip(&[&["-n", &hub, "link", "add", &end], &pair[..]].concat())?;
            ip(&["-n", &hub, "link", "set", &end, "master", "wire", "up"])?;
            let own = format!("198.51.100.{number}/24");
            ip(&["-n", &name, "address", "add", &own, "dev", "wire"])?;
            ip(&["-n", &name, "link", "set", "wire", "up"])?;
        }
        Ok(())
    }

    /// A command on a host.
    fn on(&self, host: &str, what: &Command) -> Command {
        let mut there = command("ip");
        there
            .args(["netns", "exec", &Self::name(host)])
            .arg(what.get_program())
            .args(what.get_args());
        for (name, value) in what.get_envs() {
            match value {
                Some(value) => there.env(name, value),
                None => there.env_remove(name),
            };
        }
        there
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        for name in &self.0 {
            // Its ends of the wires go with it.
            let _ = ip(&["netns", "delete", name]);
        }
    }
}

/// The hub's program and the proxy before it, on the hub's host.
fn hub(wire: &Wire, ground: &Ground, [certificate, key]: [&str; 2]) -> (Server, Running) {
    let (data, url) = (ground.path("hub"), format!("https://{HUB}:{PORT}"));
    let words = ["serve", "--data", data.to_str().unwrap(), "--listen", "127.0.0.1:8080"];
    let more = ["--public-url", &url, "--trusted-proxy", "127.0.0.1"];
    let server = Server::of(wire.on("hub", &program(&[&words[..], &more].concat())));
    let mut relay = command("python3");
    relay.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/programs/relay.py"));
    relay.args([HUB, PORT, certificate, key, "8080"]);
    let mut relay = Running::start(wire.on("hub", &relay));
    until("a proxy", || {
        assert!(!relay.has_ended(), "{}", relay.err());
        relay.out().contains("listens")
    });
    (server, relay)
}

/// A member's file, of which the last row is everybody's.
fn file(ground: &Ground, who: &str, spelling: &str) -> String {
    let path = ground.path(&format!("{who}.csv"));
    let own = |n: usize| format!("{who}-{n},+44 7700 9{:05}\n", n * 2 + usize::from(who == "beta"));
    let rows: String = (0..20).map(own).collect();
    std::fs::write(&path, format!("reference,phone\n{rows}{who}-shared,{spelling}\n")).unwrap();
    path.to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_key_is_made_and_a_hit_found_between_hosts_that_share_nothing_but_a_wire() {
    let Some(wire) = Wire::make() else { return };
    let place = tempfile::tempdir().unwrap();
    let Some([ca, certificate, key]) = certificates(place.path(), &[HUB]) else { return };
    let ground = Ground::make(|_| ()).await;
    let (_hub, _relay) = hub(&wire, &ground, [&certificate, &key]);
    let url = format!("https://{HUB}:{PORT}");
    let on = |who: &str, what: Command| ended(wire.on(who, &what));

    // The hosts are apart: the hub's own port is out of reach, and nothing goes in the clear.
    let join =
        |hub: &str| on("gamma", ground.custodian("gamma", "join", &[&ground.slug, "--hub", hub]));
    assert!(join("http://127.0.0.1:8080").err.contains("cannot be reached"));
    assert_eq!(join(&format!("http://{HUB}:8080")).status.code(), Some(2));
    assert!(!join(&url).status.success(), "a certificate that nobody vouches for");

    let with_ca = |mut what: Command| {
        what.args(["--ca", &ca]);
        what
    };
    ground.sign(&url, |who, what| on(who, with_ca(what)));
    let mut custodians = vec![];
    for who in CUSTODIANS {
        let words = ["--hub", &url, "--ca", &ca, "--listen", "127.0.0.1:0"];
        custodians.push(Custodian::start(wire.on(who, &ground.custodian(who, "serve", &words))));
    }
    ground.key();
    for who in &CUSTODIANS[..2] {
        for member in MEMBERS {
            ground.confirm(who, member);
        }
    }
    for (who, spelling) in MEMBERS.into_iter().zip(["+44 7700 900999", "0044 7700-900-999"]) {
        let file = file(&ground, who, spelling);
        let tokenise = || {
            let what = ground.member(who, &url, &["tokenise", &file], &["--quiet", "--ca", &ca]);
            on(who, what)
        };
        // Who confirmed whom goes round first.
        let mut done: Option<Ended> = None;
        slowly("tokens", || {
            let now = tokenise();
            let is_done = now.status.success();
            if !is_done {
                println!("{}", now.err);
            }
            done = Some(now);
            is_done
        });
        let out = done.unwrap().out;
        let told: Value = serde_json::from_str(out.lines().last().unwrap()).unwrap();
        assert_eq!((&told["taken"], &told["refused"]), (&21.into(), &0.into()), "{out}");
    }
    for (who, partner) in [("alpha", "Demo beta"), ("beta", "Demo alpha")] {
        let done = on(who, ground.member(who, &url, &["hits"], &["--json", "--ca", &ca]));
        assert!(done.status.success(), "{}", done.err);
        let told: Value = serde_json::from_str(done.out.trim()).unwrap();
        let hits = told["hits"].as_array().unwrap();
        assert_eq!(hits.len(), 1, "{}", done.out);
        assert_eq!(hits[0]["reference"], format!("{who}-shared"), "{}", done.out);
        assert!(done.out.contains(partner), "{}", done.out);
    }
    for custodian in &custodians[..2] {
        assert!(custodian.process.err().contains("answered"), "{}", custodian.process.err());
    }
}

#[test]
fn no_namespace_of_a_test_is_left() {
    let Some(wire) = Wire::make() else { return };
    let names = wire.0.clone();
    let list = || {
        let listed = command("ip").args(["netns", "list"]).output().unwrap();
        String::from_utf8_lossy(&listed.stdout).into_owned()
    };
    assert!(names.len() == 6 && names.iter().all(|name| list().contains(name)));
    let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
        let _wire = wire;
        panic!("as a test that fails");
    }));
    assert!(failed.is_err());
    assert!(names.iter().all(|name| !list().contains(name)));
}
