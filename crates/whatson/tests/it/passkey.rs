//! Passkeys, with a browser and a device made of software: what a right one opens, and each way in
//! which a wrong one is refused. The hub's own endpoints are asked, as the page's script does.
//!
//! Not here: a real browser (`e2e/browser/passkey.test.mjs`), other ways to sign in (`account`).

use std::pin::Pin;

use axum::http::{Method, Request, StatusCode};
use passkey::authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod};
use passkey::client::{Client, DefaultClientData};
use passkey::crypto::rust_crypto::RustCryptoBackend;
use passkey::types::Passkey;
use passkey::types::ctap2::{Aaguid, Ctap2Error};
use passkey::types::encoding::base64url;
use serde_json::{Value, json};
use url::Url;
use whatson_app::{Actor, operator_link};

use crate::account::{ask, cookie};
use crate::hub::{Answer, Hub, hubs_at};

/// Browsers give passkeys to secure pages alone.
const URL: &str = "https://hub.example";

/// The lock of a device, which its owner opens or does not.
struct Lock {
    is_opened: bool,
}

type Checked<'a> = Pin<Box<dyn Future<Output = Result<UserCheck, Ctap2Error>> + Send + 'a>>;

impl UserValidationMethod for Lock {
    type PasskeyItem = Passkey;

    fn check_user<'hint, 'own, 'both>(
        &'own self,
        _: UiHint<'hint, Passkey>,
        _: bool,
        _: bool,
    ) -> Checked<'both>
    where
        'hint: 'both,
        'own: 'both,
    {
        let check = UserCheck { presence: true, verification: self.is_opened };
        Box::pin(std::future::ready(Ok(check)))
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        Some(self.is_opened)
    }
}

/// A device with room for one passkey.
struct Device {
    kept: Option<Passkey>,
    counts: bool,
    is_opened: bool,
    /// Where its browser is.
    page: &'static str,
}

impl Device {
    fn new(counts: bool) -> Self {
        Self { kept: None, counts, is_opened: true, page: URL }
    }

    /// The same passkey in another device.
    fn copied(&self) -> Self {
        Self { kept: self.kept.clone(), ..*self }
    }

    fn parts(&self) -> Authenticator<Option<Passkey>, Lock, RustCryptoBackend> {
        let lock = Lock { is_opened: self.is_opened };
        let model = Aaguid::new_empty();
        let mut parts = Authenticator::new(model, self.kept.clone(), lock, RustCryptoBackend);
        parts.set_make_credentials_with_signature_counter(self.counts);
        parts
    }

    /// What a hub asks, as a device with a closed lock is asked that does as if it were not needed.
    fn asked(&self, told: &Value) -> Value {
        let mut options = told["options"].clone();
        if !self.is_opened {
            options["publicKey"]["userVerification"] = json!("discouraged");
            options["publicKey"]["authenticatorSelection"]["userVerification"] =
                json!("discouraged");
        }
        options
    }

    async fn make(&mut self, told: &Value) -> Value {
        let asked = serde_json::from_value(self.asked(told)).unwrap();
        let (mut browser, page) = (Client::new(self.parts()), Url::parse(self.page).unwrap());
        let made = browser.register(page, asked, DefaultClientData).await.unwrap();
        self.kept.clone_from(browser.authenticator().store());
        as_sent(json!(made))
    }

    async fn prove(&mut self, told: &Value) -> Value {
        let asked = serde_json::from_value(self.asked(told)).unwrap();
        let (mut browser, page) = (Client::new(self.parts()), Url::parse(self.page).unwrap());
        let proved = browser.authenticate(page, asked, DefaultClientData).await.unwrap();
        self.kept.clone_from(browser.authenticator().store());
        as_sent(json!(proved))
    }
}

/// Bytes as the page's script sends them: base64 without padding, for addresses.
fn as_sent(value: Value) -> Value {
    match value {
        Value::Array(all) if all.first().is_some_and(Value::is_number) => {
            let byte = |number: &Value| u8::try_from(number.as_u64().unwrap()).unwrap();
            json!(base64url(&all.iter().map(byte).collect::<Vec<u8>>()))
        }
        Value::Object(fields) => fields.into_iter().map(|(k, v)| (k, as_sent(v))).collect(),
        other => other,
    }
}

async fn post(hub: &Hub, cookie: &str, path: &str, body: &Value) -> Answer {
    let request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header("host", "hub.example")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie)
        .header("accept", "application/problem+json")
        .header("content-type", "application/json");
    hub.send(request.body(body.to_string().into()).unwrap()).await
}

async fn begun(hub: &Hub, cookie: &str, path: &str) -> Value {
    let told = post(hub, cookie, path, &json!({})).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.text());
    told.json()
}

/// Somebody with an account and a session.
async fn session(hub: &Hub, email: &str) -> String {
    let link = operator_link::offer(&hub.app, Actor::OPERATOR, email, None).await.unwrap();
    let used = ask(hub, "", &format!("/en/setup/{link}"), Some("")).await;
    assert_eq!(used.status, StatusCode::SEE_OTHER, "{}", used.text());
    cookie(&used)
}

async fn add(hub: &Hub, cookie: &str, device: &mut Device) -> Answer {
    let told = begun(hub, cookie, "/account/passkeys/begin").await;
    let made = device.make(&told).await;
    let body = json!({ "ceremony": told["ceremony"], "credential": made, "name": "Red key" });
    post(hub, cookie, "/account/passkeys", &body).await
}

/// A device that has a passkey of an account.
async fn device_of(hub: &Hub, email: &str, counts: bool) -> Device {
    let cookie = session(hub, email).await;
    let mut device = Device::new(counts);
    let added = add(hub, &cookie, &mut device).await;
    assert!(added.status.is_success(), "{}", added.text());
    let page = ask(hub, &cookie, "/en/account", None).await.text();
    assert!(page.contains("Red key"), "{page}");
    device
}

async fn send(hub: &Hub, told: &Value, proof: &Value) -> Answer {
    let body = json!({ "ceremony": told["ceremony"], "credential": proof });
    post(hub, "", "/sign-in/passkey", &body).await
}

async fn sign_in(hub: &Hub, device: &mut Device) -> Answer {
    let told = begun(hub, "", "/sign-in/passkey/begin").await;
    let proof = device.prove(&told).await;
    send(hub, &told, &proof).await
}

#[track_caller]
fn refused(answer: &Answer, why: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}: {}", answer.text());
    assert!(answer.text().contains("That did not fit"), "{why}: {}", answer.text());
    assert_eq!(answer.header("set-cookie"), "", "{why}");
}

#[tokio::test]
async fn a_passkey_signs_its_owner_in_without_a_name_typed() {
    for hub in hubs_at(URL, &[]).await {
        for (email, counts) in [("ana@demo.example", true), ("iva@demo.example", false)] {
            let mut device = device_of(&hub, email, counts).await;
            let told = begun(&hub, "", "/sign-in/passkey/begin").await;
            let options = &told["options"]["publicKey"];
            assert_eq!(options["allowCredentials"], json!([]), "any passkey of the hub may answer");
            assert_eq!(options["userVerification"], "required");
            for _ in 0..2 {
                let entered = sign_in(&hub, &mut device).await;
                assert_eq!(entered.status, StatusCode::NO_CONTENT, "{}", entered.text());
                let set = entered.header("set-cookie");
                assert!(set.starts_with("__Host-whatson=") && set.contains("Secure"), "{set}");
                let page = ask(&hub, &cookie(&entered), "/en/account", None).await.text();
                assert!(page.contains(email), "{page}");
            }
        }
    }
}

#[tokio::test]
async fn a_copy_of_a_device_that_counts_is_noticed() {
    for hub in hubs_at(URL, &[]).await {
        let mut device = device_of(&hub, "ana@demo.example", true).await;
        assert_eq!(sign_in(&hub, &mut device).await.status, StatusCode::NO_CONTENT);
        let mut copy = device.copied();
        assert_eq!(sign_in(&hub, &mut device).await.status, StatusCode::NO_CONTENT);
        refused(&sign_in(&hub, &mut copy).await, "it counts what was counted");
        copy.kept.as_mut().unwrap().counter = Some(0);
        refused(&sign_in(&hub, &mut copy).await, "it counts from the start");
        copy.kept.as_mut().unwrap().counter = None;
        refused(&sign_in(&hub, &mut copy).await, "it does not count any more");
        assert_eq!(sign_in(&hub, &mut device).await.status, StatusCode::NO_CONTENT);
    }
}

#[tokio::test]
async fn a_proof_is_good_once_and_for_its_own_challenge() {
    for hub in hubs_at(URL, &[]).await {
        let mut device = device_of(&hub, "ana@demo.example", false).await;
        let told = begun(&hub, "", "/sign-in/passkey/begin").await;
        let other = begun(&hub, "", "/sign-in/passkey/begin").await;
        let proof = device.prove(&told).await;
        refused(&send(&hub, &other, &proof).await, "another challenge");
        assert_eq!(send(&hub, &told, &proof).await.status, StatusCode::NO_CONTENT);
        assert_eq!(send(&hub, &told, &proof).await.status, StatusCode::NOT_FOUND, "twice");
        let proof = device.prove(&other).await;
        assert_eq!(send(&hub, &other, &proof).await.status, StatusCode::NOT_FOUND, "it was tried");
        let late = begun(&hub, "", "/sign-in/passkey/begin").await;
        let proof = device.prove(&late).await;
        hub.wait(5 * 60);
        assert_eq!(send(&hub, &late, &proof).await.status, StatusCode::NOT_FOUND, "too late");
    }
}

#[tokio::test]
async fn a_proof_for_another_page_or_without_the_lock_opened_is_refused() {
    for hub in hubs_at(URL, &[]).await {
        let mut device = device_of(&hub, "ana@demo.example", false).await;
        for (page, is_opened) in [
            ("https://other.hub.example", true),
            ("https://hub.example:8443", true),
            (URL, false),
            (URL, true),
        ] {
            (device.page, device.is_opened) = (page, is_opened);
            let answer = sign_in(&hub, &mut device).await;
            if page == URL && is_opened {
                assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text());
            } else {
                refused(&answer, page);
            }
        }
        // Nor can a passkey be added like that.
        let cookie = session(&hub, "iva@demo.example").await;
        for (page, is_opened) in [("https://other.hub.example", true), (URL, false)] {
            let mut device = Device { page, is_opened, ..Device::new(false) };
            let added = add(&hub, &cookie, &mut device).await;
            assert_eq!(added.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", added.text());
            assert!(added.text().contains("could not be taken"), "{}", added.text());
            refused(&sign_in(&hub, &mut device).await, "nobody's passkey");
        }
    }
}

#[tokio::test]
async fn a_passkey_opens_no_account_but_its_own() {
    for hub in hubs_at(URL, &[]).await {
        let mut ana = device_of(&hub, "ana@demo.example", false).await;
        let mut iva = device_of(&hub, "iva@demo.example", false).await;
        let told = begun(&hub, "", "/sign-in/passkey/begin").await;
        let hers = ana.prove(&told).await;
        for field in ["/response/userHandle", "/rawId", "/response/signature"] {
            let told = begun(&hub, "", "/sign-in/passkey/begin").await;
            let mut mixed = iva.prove(&told).await;
            *mixed.pointer_mut(field).unwrap() = hers.pointer(field).unwrap().clone();
            if field == "/rawId" {
                mixed["id"] = hers["id"].clone();
            }
            refused(&send(&hub, &told, &mixed).await, field);
        }
        // What Iva began, Ana cannot end.
        let (first, second) =
            (session(&hub, "ana@demo.example").await, session(&hub, "iva@demo.example").await);
        let told = begun(&hub, &second, "/account/passkeys/begin").await;
        let made = Device::new(false).make(&told).await;
        let body = json!({ "ceremony": told["ceremony"], "credential": made, "name": "Red key" });
        let stolen = post(&hub, &first, "/account/passkeys", &body).await;
        assert_eq!(stolen.status, StatusCode::NOT_FOUND, "{}", stolen.text());
        assert_eq!(send(&hub, &told, &made).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        // An account that was stopped is closed to its passkey, too.
        let mut tx = hub.app.store.write().await.unwrap();
        tx.run("UPDATE person SET state = 'suspended'", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(sign_in(&hub, &mut ana).await.status, StatusCode::NOT_FOUND);
    }
}
