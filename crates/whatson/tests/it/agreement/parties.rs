//! Parties of agreements as tests need them: organisations that were let in, each with a token and keys.
//!
//! Not here: what is tested (`agreement`).

use std::collections::HashMap;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use private_match::identity::Identity;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::{Scope, sign};
use serde_json::{Value, json};
use whatson_app::mail::Kind;

use crate::account::{administrator, ask, cookie};
use crate::hub::{Answer, Hub, Random};
use crate::joining::{let_in, letters, link};
use crate::token::made;

/// Keys that repeat with their seed.
pub(crate) fn identity(seed: u8) -> Identity {
    Identity::generate(&Random::new(seed.into())).unwrap()
}

/// Keys in hexadecimal.
pub(crate) fn hex(of: &Identity) -> String {
    of.keys().to_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Organisations that were let in, by the Greek letter of their names.
pub(crate) struct Parties<'a> {
    pub(crate) hub: &'a Hub,
    pub(crate) cookies: HashMap<&'static str, String>,
    pub(crate) tokens: HashMap<&'static str, String>,
    pub(crate) identities: HashMap<&'static str, Identity>,
}

/// The five parties of the terms here.
pub(crate) const ALL: [&str; 5] = ["alpha", "beta", "gamma", "delta", "eta"];

impl<'a> Parties<'a> {
    /// Five parties with keys, and an outsider with keys, too.
    pub(crate) async fn make(hub: &'a Hub) -> Self {
        let staff = administrator(hub).await;
        let mut made_up = Self {
            hub,
            cookies: HashMap::new(),
            tokens: HashMap::new(),
            identities: HashMap::new(),
        };
        for (name, seed) in ALL.into_iter().chain(["omega"]).zip(1_u8..) {
            let (title, domain) = (format!("Demo {name}"), format!("{name}.example"));
            let cookie = let_in(hub, &staff, &title, &domain).await;
            made_up.tokens.insert(name, made(hub, &cookie, "all").await);
            made_up.cookies.insert(name, cookie);
            let own = identity(seed);
            let done = made_up.put(name, "/api/party-keys", &json!({ "keys": hex(&own) })).await;
            assert_eq!(done.status, StatusCode::OK, "{}", done.text());
            made_up.identities.insert(name, own);
        }
        made_up
    }

    /// Lets somebody in beside a party's first person, under a name of their own.
    pub(crate) async fn colleague(&mut self, who: &str, name: &'static str, role: &str) {
        let invite = format!("email={name}%40{who}.example&roles={role}");
        let path = "/en/account/organisation/invitations";
        ask(self.hub, &self.cookies[who], path, Some(&invite)).await;
        let path = format!("/en{}", link(&letters(self.hub).await, Kind::Invitation));
        let form = format!("name={name}+Demo");
        let own = cookie(&ask(self.hub, "", &path, Some(&form)).await);
        self.tokens.insert(name, made(self.hub, &own, "match").await);
        self.cookies.insert(name, own);
    }

    /// A request of a party's program.
    pub(crate) async fn by(&self, who: &str, method: Method, path: &str, body: Vec<u8>) -> Answer {
        let sort = if path.ends_with("/signatures") {
            "application/octet-stream"
        } else {
            "application/json"
        };
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "hub.example")
            .header("authorization", format!("Bearer {}", self.tokens[who]))
            .header("content-type", sort);
        self.hub.send(request.body(Body::from(body)).unwrap()).await
    }

    pub(crate) async fn get(&self, who: &str, path: &str) -> Answer {
        self.by(who, Method::GET, path, vec![]).await
    }

    pub(crate) async fn post(&self, who: &str, path: &str, value: &Value) -> Answer {
        self.by(who, Method::POST, path, value.to_string().into_bytes()).await
    }

    pub(crate) async fn put(&self, who: &str, path: &str, value: &Value) -> Answer {
        self.by(who, Method::PUT, path, value.to_string().into_bytes()).await
    }

    /// Drafts an agreement for the first party; its path in the API.
    pub(crate) async fn draft(&self) -> String {
        let made = self.post("alpha", "/api/agreements", &terms()).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
        let path = made.header("location").to_owned();
        assert_eq!(made.json()["slug"], path.rsplit('/').next().unwrap());
        path
    }

    /// Lays it open.
    pub(crate) async fn opened(&self) -> String {
        let path = self.draft().await;
        let done = self.post("alpha", &format!("{path}/open"), &json!({})).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        path
    }

    /// The signed message of a party under the text that it gets.
    pub(crate) async fn message(&self, who: &str, path: &str, number: u32) -> Vec<u8> {
        let text = self.get(who, &format!("{path}/text?version={number}")).await;
        assert_eq!(text.status, StatusCode::OK, "{}", text.text());
        message(slug(path), number, &text.text(), &self.identities[who])
    }

    /// Signs for a party.
    pub(crate) async fn sign(&self, who: &str, path: &str, number: u32) -> Answer {
        let message = self.message(who, path, number).await;
        self.by(who, Method::POST, &format!("{path}/signatures"), message).await
    }

    /// Signs for all who are parties by the text.
    pub(crate) async fn sign_all(&self, path: &str, number: u32) {
        let text = self.get("alpha", &format!("{path}/text?version={number}")).await.text();
        let all = ALL.into_iter().chain(["omega"]);
        for who in all.filter(|who| text.contains(&hex(&self.identities[who]))) {
            let done = self.sign(who, path, number).await;
            assert_eq!(done.status, StatusCode::OK, "{who}: {}", done.text());
        }
    }
}

/// The name of an agreement in a path of the API.
pub(crate) fn slug(path: &str) -> &str {
    path.strip_prefix("/api/agreements/").unwrap()
}

/// A signed message.
pub(crate) fn message(slug: &str, number: u32, text: &str, by: &Identity) -> Vec<u8> {
    let scope = Scope::new(slug.as_bytes(), number, 0).unwrap();
    sign(&scope, &AgreementSignature { text: text_digest(text) }, by).unwrap()
}

/// Terms as they are sent.
pub(crate) fn terms() -> Value {
    let party =
        |name: &str, role: &str| json!({ "organisation": format!("demo-{name}"), "roles": [role] });
    json!({
        "title": "Bank and hotline",
        "instrument": "mou",
        "citation": "Memorandum of 1 March 2026\nbetween Demo Alpha and Demo Beta",
        "parties": [
            party("alpha", "member"), party("beta", "member"), party("gamma", "custodian"),
            party("delta", "custodian"), party("eta", "custodian"),
        ],
        "purposes": ["detect-trafficking"],
        "categories": ["contact-data"],
        "types": ["phone", "iban"],
        "ceiling": "amber",
        "hits": "both",
        "first": 1_000_000, "daily": 10_000, "all": 4_000_000, "list_max": 500_000,
        "retention": 12,
        "threshold": 2,
        "valid_from": "2026-11-01", "valid_until": "2027-10-31", "review": "2027-05-01",
    })
}

/// The same terms as a form sends them, among three organisations: two members and a custodian.
pub(crate) fn form(parties: [&str; 3]) -> String {
    let mut all: Vec<String> = vec!["act=save".into(), "rows=5".into()];
    let roles = ["member", "member", "custodian"];
    for (row, (name, role)) in parties.into_iter().zip(roles).enumerate() {
        all.push(format!("organisation_{row}=demo-{name}&roles_{row}={role}"));
    }
    let terms = terms();
    for (name, value) in terms.as_object().unwrap() {
        let values = match value {
            Value::Array(values) if name != "parties" => values.clone(),
            Value::Array(_) => vec![],
            one => vec![one.clone()],
        };
        for value in values {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let value = if name == "threshold" { "1".to_owned() } else { value };
            all.push(format!("{name}={}", value.replace(' ', "+").replace('\n', "%0A")));
        }
    }
    all.join("&")
}
