//! Planted secrets: what people type, send and hold is not in the log of the process, not in
//! answers where it does not belong, and, where the hub has no need of it, on no disk.
//!
//! The log is taken at its most talkative documented level, over a run that also meets faults:
//! unreadable records, refused files, wrong secrets.
//!
//! Not here: hidden places on every surface (`safety`), what a browser keeps (`e2e`).

use std::fs;
use std::path::Path;

use whatson_store::{Store, scratch};

use crate::process::{Reply, Server, ended, program};

/// Facts of a record: in the database and on its page, never in the log.
const PUBLIC: [&str; 3] = ["8855577", "kanarche", "Zaytsevska"];
/// What nobody has to keep: questions, what a request carried, addresses of hidden places.
const PASSING: [&str; 11] = [
    "zuzumba",      // a search
    "Zaytsevograd", // a town in find help
    "sinigerche",   // a forged secret
    "203.0.113.77", // who asks
    "krivoklyun",   // a program's name
    "Drozdova",     // the address of a hidden place
    "chervenushka", // a path that leads nowhere
    "kopriva",      // a field nobody asked for
    "43.434343",    // where somebody is
    "Skorets",      // a form that was refused
    "papagal",      // a host
];

fn form(pairs: &[(&str, &str)]) -> Vec<u8> {
    let escaped = |v: &str| v.replace('+', "%2B").replace('@', "%40").replace(' ', "+");
    let pairs: Vec<_> = pairs.iter().map(|(n, v)| format!("{n}={}", escaped(v))).collect();
    pairs.join("&").into_bytes()
}

/// What a run of the hub showed.
struct Run<'a> {
    hub: &'a Server,
    /// Secrets that the hub gave out: session, token, set-up link.
    given: Vec<String>,
}

impl Run<'_> {
    fn post(&self, path: &str, kind: &str, body: &[u8]) -> Reply {
        let cookie = format!("cookie: {}", self.given[0]);
        let kind = format!("content-type: {kind}");
        self.hub.send("POST", path, &[&cookie, &kind, "sec-fetch-site: same-origin"], body)
    }

    fn form(&self, path: &str, pairs: &[(&str, &str)]) -> Reply {
        self.post(path, "application/x-www-form-urlencoded", &form(pairs))
    }
}

fn records(run: &Run<'_>) {
    let record = [
        ("name_lang", "en"),
        ("name", "Demo Kanarche"),
        ("kind", "ngo"),
        ("country", "BG"),
        ("phone", "+359 8855577"),
        ("email", "help@kanarche.example"),
        ("address", "Zaytsevska 5"),
    ];
    assert_eq!(run.form("/en/desk/organisations/new", &record).status, 303);
    let mut wrong = record;
    wrong[3].1 = "Skorets";
    wrong[4].1 = "Skorets 8855577";
    assert_eq!(run.form("/en/desk/organisations/new", &wrong).status, 422);
    let place = [("visibility", "hidden"), ("country", "BG"), ("address", "Drozdova 7")];
    let path = "/en/desk/organisations/demo-kanarche/locations/new";
    assert_eq!(run.form(path, &place).status, 422);
    for (body, status) in [
        (r#"{"names":"Skorets","kind":"ngo"}"#, 422),
        (r#"{"names":[],"kopriva":"Skorets"}"#, 422),
        (r#"{"names":[{"lang":"Skorets","value":"kanarche"}],"kind":"ngo","country":"BG"}"#, 422),
        ("{ Skorets", 400),
    ] {
        let reply = run.post("/api/organisations", "application/json", body.as_bytes());
        assert_eq!(reply.status, status, "{body}: {}", reply.whole);
    }
}

fn imports(run: &Run<'_>, data: &Path, more: &[&str], log: &mut String) {
    let csv = "name,country,sector,email,phone,website\n\
        Demo list,BG,ngo,list@kanarche.example,+359 8855577 1,\n\
        Demo bad,ZZ-kanarche,ngo,no-mail-kanarche,8855577x,javascript:kanarche\n";
    assert_eq!(run.post("/api/imports", "text/csv", csv.as_bytes()).status, 202);
    let hidden = r#"{"organizations":[{"id":"00000000-0000-4000-8000-0000000000aa","name":"Demo House","x_kind":"ngo","x_country":"BG","locations":[{"id":"00000000-0000-4000-8000-0000000000ab","location_type":"virtual","x_hidden":true,"x_country":"BG","latitude":43.434343,"addresses":[{"address_1":"Drozdova 7","city":"Zaytsevograd","country":"BG"}]}]}]}"#;
    for (name, bytes) in [("kanarche.csv", csv), ("hidden.json", hidden), ("bad.json", "{kanarche")]
    {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let words = ["--log", "debug", "import", "organisations", file.to_str().unwrap()];
        let place = ["--data", data.to_str().unwrap()];
        let said = ended(program(&[&words, &place[..], more].concat()));
        // The path of a file that cannot be read is said to who named it.
        log.push_str(&said.err.replace(file.to_str().unwrap(), ""));
    }
}

/// Questions and forged secrets; none of them comes back but to a search's own page.
fn questions(run: &Run<'_>) {
    let hub = run.hub;
    for path in ["/en/organisations", "/api/organisations", "/api/suggest", "/organisations.atom"] {
        assert_eq!(hub.get(&format!("{path}?q=zuzumba&kopriva=zuzumba")).status, 200, "{path}");
    }
    hub.get("/api/organisations?q=zuzumba&page=zuzumba&bbox=zuzumba&country=zuzumba");
    hub.get("/en/map?q=zuzumba&region=zuzumba");
    hub.get("/tiles/zuzumba/0/0?q=zuzumba");
    let help = [("country", "BG"), ("town", "Zaytsevograd"), ("types", "Zaytsevograd")];
    let kind = "content-type: application/x-www-form-urlencoded";
    assert_eq!(hub.send("POST", "/en/help", &[kind], &form(&help[..2])).status, 200);
    for (path, pairs) in
        [("/en/help", &help[..]), ("/help?town=Zaytsevograd", &[("country", "Zaytsevograd")])]
    {
        let reply = hub.send("POST", path, &[kind], &form(pairs));
        assert!(reply.status < 500, "{path}: {}", reply.whole);
        assert!(reply.status == 200 || !reply.whole.contains("Zaytsevograd"), "{}", reply.whole);
    }
    hub.send("POST", "/en/help", &["content-type: text/plain"], b"Zaytsevograd 43.434343");
    hub.get("/en/help?town=Zaytsevograd&at=43.434343");
    for (method, path, field) in [
        ("GET", "/api/organisations", "authorization: Bearer whatson_sinigerche"),
        ("POST", "/api/imports", "authorization: Bearer sinigerche sinigerche"),
        ("GET", "/en/desk", "authorization: Basic sinigerche"),
        ("GET", "/en/desk", "cookie: whatson_session=sinigerche"),
        ("GET", "/en/", "user-agent: krivoklyun"),
        ("GET", "/en/", "referer: https://krivoklyun.example/zuzumba"),
        ("GET", "/en/", "x-forwarded-for: 203.0.113.77"),
        ("GET", "/en/", "forwarded: for=203.0.113.77"),
        ("GET", "/en/", "host: papagal.example"),
        ("GET", "/en/", "accept-language: zuzumba;q=zuzumba"),
        ("POST", "/en/sign-out", "origin: https://papagal.example"),
        ("POST", "/en/help", "content-length: papagal"),
        ("PAPAGAL", "/en/", "x-any: papagal"),
    ] {
        let reply = hub.send(method, path, &[field], b"");
        assert!(reply.status < 500, "{path} {field}: {}", reply.whole);
        nowhere(&format!("the answer to {path} with {field}"), &reply.whole, PASSING.iter());
    }
    for path in
        ["/setup/sinigerche", "/en/chervenushka", "/api/chervenushka", "/hsds/services/zuzumba"]
    {
        assert_eq!(hub.get(path).status, 404, "{path}");
    }
    let reply = hub.get("/api/chervenushka");
    assert!(!reply.whole.contains("chervenushka"), "{}", reply.whole);
}

/// A record that cannot be read, as a damaged disk would leave it.
async fn fault(run: &Run<'_>, store: &Store) {
    let sql = "UPDATE organisation SET doc = '{\"names\":\"kanarche 8855577\",\"city\":\"Zaytsevska\"}' \
               WHERE slug = 'demo-kanarche'";
    let mut tx = store.write().await.unwrap();
    assert_eq!(tx.run(sql, vec![]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    for path in ["/en/organisations/demo-kanarche", "/api/organisations/demo-kanarche"] {
        let reply = run.hub.get(path);
        assert_eq!(reply.status, 500, "{}", reply.whole);
        assert!(!reply.whole.contains("8855577"), "{}", reply.whole);
    }
}

fn nowhere(what: &str, text: &str, words: impl Iterator<Item = impl AsRef<str>>) {
    let text = text.to_lowercase();
    for word in words {
        let word = word.as_ref();
        let near = text.find(&word.to_lowercase()).map(|at| &text[at.saturating_sub(200)..at]);
        assert!(near.is_none(), "{word} is in {what}, after: {}", near.unwrap_or_default());
    }
}

#[tokio::test]
async fn planted_secrets_are_in_no_log_and_on_no_disk() {
    let postgres = scratch::postgres().await.unwrap();
    for url in [Some(None), postgres.as_deref().map(Some)].into_iter().flatten() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("hub");
        let more = url.map_or_else(Vec::new, |url| vec!["--database-url", url]);
        let hub = Server::start(&data, &[&["--log", "debug"], &more[..]].concat());
        let session = hub.redeem();
        let mut log = String::new();
        let token = ["--log", "debug", "token", "create", "--data", data.to_str().unwrap()];
        let token = ended(program(&[&token[..], &more].concat()));
        log.push_str(&token.err);
        let given = vec![session, token.out.trim().to_owned(), hub.setup()];
        assert!(given.iter().all(|s| s.len() > 40), "{given:?}");
        let run = Run { hub: &hub, given };
        records(&run);
        imports(&run, &data, &more, &mut log);
        questions(&run);
        let bearer = format!("authorization: Bearer {}", run.given[1]);
        assert_eq!(hub.send("GET", "/en/desk/tokens", &[&bearer], b"").status, 200);
        assert_eq!(hub.get(&format!("/setup/{}", run.given[2])).status, 404);
        let store = match url {
            Some(url) => Store::postgres(url).await.unwrap(),
            None => Store::sqlite(&data.join("hub.sqlite")).await.unwrap(),
        };
        fault(&run, &store).await;
        log.push_str(&hub.process.err());
        for line in ["/organisations", "POST", "status=422", "internal error", "status=404"] {
            assert!(log.contains(line), "the log tells of {line}: {log}");
        }
        let secrets = || run.given.iter().map(|s| s.rsplit(['=', '_']).next().unwrap());
        nowhere("the log", &log, PUBLIC.iter().chain(&PASSING));
        nowhere("the log", &log, secrets());
        store.close().await;
        drop(hub);
        let mut paths = vec![data.clone()];
        while let Some(path) = paths.pop() {
            if path.is_dir() {
                paths.extend(fs::read_dir(path).unwrap().map(|e| e.unwrap().path()));
                continue;
            }
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            nowhere(path.to_str().unwrap(), &text, PASSING.iter());
            nowhere(path.to_str().unwrap(), &text, secrets());
        }
    }
}

#[test]
#[should_panic(expected = "kanarche is in the log")]
fn a_planted_secret_would_be_found() {
    nowhere("the log", "POST status=200 mail=HELP@KANARCHE.example", PUBLIC.iter());
}
