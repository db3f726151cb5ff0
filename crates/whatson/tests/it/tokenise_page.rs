//! `whatson tokenise --page` as a program: a page on this machine for whoever was told its address. What is pasted is
//! tokenised with the custodians of a demonstration, deposited, and its hits are read back with the records' own
//! numbers.
//!
//! Not here: how rows become tokens (`whatson-member`), the same as a file (`scenario`).

use std::time::Instant;

use crate::process::{PATIENCE, Reply, Running, Server, done, program, until};

/// The page's program, and where it is.
struct Page {
    process: Server,
    secret: String,
}

impl Page {
    /// The page of the demonstration's bank.
    fn start(hub: &Server, place: &std::path::Path) -> Self {
        let data = place.join("data");
        let token = place.join("bank.token");
        let words =
            ["token", "create", "--demo-person", "bank-analyst", "--data", data.to_str().unwrap()];
        std::fs::write(&token, done(&words)).unwrap();
        let key = data.join("demo-members/demo-bank.key");
        let mut process = Running::start(program(&[
            "tokenise",
            "--page",
            "--hub",
            &format!("http://{}", hub.address),
            "--token-file",
            token.to_str().unwrap(),
            "--key-file",
            key.to_str().unwrap(),
            "--agreement",
            "demo-bank-hotline",
        ]));
        until("the page", || {
            assert!(!process.has_ended(), "{}", process.err());
            process.out().ends_with("/\n")
        });
        let out = process.out();
        let (address, secret) =
            out.trim().strip_prefix("http://").unwrap().split_once('/').unwrap();
        let secret = secret.trim_end_matches('/').to_owned();
        Self { process: Server { address: address.to_owned(), process }, secret }
    }

    fn get(&self, path: &str) -> Reply {
        self.process.get(&format!("/{}/{path}", self.secret))
    }

    /// Sends a form as a browser does that shows the page.
    fn post(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        let own = format!("origin: http://{}", self.process.address);
        self.post_with(path, &["sec-fetch-site: same-origin", &own], form)
    }

    fn post_with(&self, path: &str, fields: &[&str], form: &[(&str, &str)]) -> Reply {
        let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let fields = [&["content-type: application/x-www-form-urlencoded"], fields].concat();
        self.process.send("POST", &format!("/{}/{path}", self.secret), &fields, form.as_bytes())
    }
}

fn demo(place: &std::path::Path) -> Server {
    Server::start(&place.join("data"), &["--demo"])
}

/// No request of somebody else's page, or of who does not know the address, gets anything or does anything.
#[test]
fn the_page_is_for_who_was_told_its_address_and_for_its_own_forms() {
    let place = tempfile::tempdir().unwrap();
    let hub = demo(place.path());
    let page = Page::start(&hub, place.path());
    assert!(page.secret.len() == 32 && page.secret.bytes().all(|b| b.is_ascii_hexdigit()));
    let shown = page.get("");
    assert_eq!(shown.status, 200, "{}", shown.whole);
    for field in [
        "content-security-policy: default-src 'none'; style-src 'self'; form-action 'self'",
        "cache-control: no-store",
        "referrer-policy: same-origin",
        "x-content-type-options: nosniff",
    ] {
        assert!(shown.whole.contains(field), "{field}: {}", shown.whole);
    }
    assert!(!shown.whole.contains("<script") && shown.whole.contains("textarea"));
    assert_eq!(page.get("style.css").status, 200);
    // Without the secret, with another one, or with a part of it.
    let mut other = page.secret.clone().into_bytes();
    other[31] = if other[31] == b'0' { b'1' } else { b'0' };
    let other = String::from_utf8(other).unwrap();
    for secret in
        ["", "x", &page.secret[..31], &other, &page.secret.to_uppercase().replace('0', "O")]
    {
        for (method, path) in
            [("GET", ""), ("GET", "style.css"), ("POST", "tokenise"), ("POST", "hits")]
        {
            let kind = ["content-type: application/x-www-form-urlencoded"];
            let path = format!("/{secret}/{path}");
            let answer = page.process.send(method, &path, &kind, b"list=1");
            assert_eq!(answer.status, 404, "{method} {path}: {}", answer.whole);
            assert!(!answer.whole.contains("demo-bank-hotline"), "{}", answer.whole);
        }
    }
    // A name that somebody else's DNS leads here.
    let port = page.process.address.rsplit(':').next().unwrap();
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", "127.0.0.1:1"] {
        for (method, path) in [("GET", ""), ("POST", "hits")] {
            let path = format!("/{}/{path}", page.secret);
            let answer = asked(&page.process.address, method, &path, host);
            assert!(answer.starts_with("HTTP/1.1 404"), "{host}: {answer}");
        }
    }
    let local = format!("localhost:{port}");
    let answer = asked(&page.process.address, "GET", &format!("/{}/", page.secret), &local);
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    // A form of another page, which got to know the address somehow.
    let list = [("kind", "phone"), ("list", "+33 6 39 98 00 01")];
    for fields in [
        &["sec-fetch-site: cross-site", "origin: https://evil.example"][..],
        &["sec-fetch-site: same-site", "origin: http://127.0.0.1:1"],
        &["sec-fetch-site: cross-site", "origin: null"],
        &["origin: https://evil.example"],
        &["origin: http://127.0.0.1:1"],
    ] {
        for path in ["tokenise", "hits"] {
            let answer = page.post_with(path, fields, &list);
            assert_eq!(answer.status, 403, "{path} {fields:?}: {}", answer.whole);
        }
    }
}

/// A request with a host of the caller's.
fn asked(address: &str, method: &str, path: &str, host: &str) -> String {
    use std::io::{Read as _, Write as _};
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-length: 0\r\n\
         content-type: application/x-www-form-urlencoded\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_pasted_list_is_tokenised_its_wrong_rows_are_named_and_its_hits_have_its_own_numbers() {
    let place = tempfile::tempdir().unwrap();
    let hub = demo(place.path());
    let page = Page::start(&hub, place.path());
    let bank = include_str!("../../../../testdata/matching/bank.csv");
    let pasted = format!("{bank}B-900,12,,,\nB-901,,GB00 TEST 1,nobody at example,\n");
    let began = Instant::now();
    // The custodians need a moment to make their key, and the others theirs to deposit.
    let taken = loop {
        let answer = page.post("tokenise", &[("list", &pasted), ("kind", ""), ("region", "")]);
        assert_eq!(answer.status, 200, "{}", answer.whole);
        if answer.whole.contains("<h1>Deposited</h1>") {
            break answer.whole;
        }
        assert!(answer.whole.contains("<h1>Not done</h1>"), "{}", answer.whole);
        assert!(began.elapsed() < PATIENCE, "{}", answer.whole);
        std::thread::sleep(std::time::Duration::from_millis(500));
    };
    assert!(
        taken.contains("202 rows: ") && taken.contains("3 rows or cells were refused"),
        "{taken}"
    );
    // The line of the pasted text, its column and the reason.
    for row in [
        "<tr><td>202</td><td>phone</td>",
        "<tr><td>203</td><td>iban</td>",
        "<tr><td>203</td><td>email</td>",
    ] {
        assert!(taken.contains(row), "{row}: {taken}");
    }
    // Nothing of what was pasted stands on the page.
    assert!(!taken.contains("nobody at example") && !taken.contains("GB00"), "{taken}");
    let expected = include_str!("../../../../testdata/matching/expected.csv");
    let pairs: Vec<Vec<&str>> = expected.lines().skip(1).map(|l| l.split(',').collect()).collect();
    let own = |at: usize| pairs.iter().filter(move |pair| pair[at].starts_with("B-"));
    let mut wanted: Vec<(&str, &str)> = own(0).map(|pair| (pair[0], pair[2])).collect();
    wanted.extend(own(1).map(|pair| (pair[1], pair[2])));
    assert!(wanted.len() > 20, "{}", wanted.len());
    until("all hits of the bank", || {
        let shown = page.post("hits", &[]);
        assert_eq!(shown.status, 200, "{}", shown.whole);
        assert!(!shown.whole.contains("alarm:"), "{}", shown.whole);
        let cells = |(record, sort): &(&str, &str)| {
            shown.whole.contains(&format!("<td>{record}</td><td>{sort}</td>"))
        };
        std::thread::sleep(std::time::Duration::from_millis(500));
        let rows = shown.whole.matches("<tr><td>").count();
        assert!(rows <= wanted.len(), "{} hits, and {rows} are shown", wanted.len());
        rows == wanted.len() && wanted.iter().all(cells)
    });
    // The same again is nothing new; a list of lines names its records itself.
    let again = page.post("tokenise", &[("list", &pasted), ("kind", "")]).whole;
    assert!(again.contains("0 identifiers are new"), "{again}");
    let lines =
        page.post("tokenise", &[("kind", "phone"), ("list", "+33 6 39 98 00 01\n\nnone\n")]);
    assert!(lines.whole.contains("1 identifiers are new"), "{}", lines.whole);
    assert!(lines.whole.contains("<tr><td>3</td><td>phone</td>"), "{}", lines.whole);
    let wrong = page.post("tokenise", &[("kind", "phone"), ("list", "1"), ("region", "<b>")]);
    assert!(wrong.whole.contains("Country: ") && !wrong.whole.contains("<b>"), "{}", wrong.whole);
}
