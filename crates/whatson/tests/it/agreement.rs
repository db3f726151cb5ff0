//! Agreements from draft to end over the API, and who may know of them.
//!
//! Not here: rules (`domain`), rows (`store::tests`), messages in themselves (`private-match`).

pub(crate) mod parties;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use whatson_app::mail::Kind;
use whatson_app::{agreement, party_key};
use whatson_domain::agreement::{IdentifierType, PartyRole};

use crate::account::ask;
use crate::hub::{Answer, hubs};
use crate::joining::{letters, verified};
use parties::{ALL, Parties, form, hex, identity, message, slug, terms};

/// The state of a version, as a party sees it.
async fn state(parties: &Parties<'_>, who: &str, path: &str, number: u32) -> String {
    let seen = parties.get(who, path).await.json();
    let versions = seen["versions"].as_array().unwrap();
    let found = versions.iter().find(|version| version["version"] == number);
    found.map_or("none", |version| version["state"].as_str().unwrap()).to_owned()
}

/// Field and reason of each refusal.
fn refusals(answer: &Answer) -> Vec<(String, String)> {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    let told = answer.json();
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let one = |error: &Value| {
        assert!(!word(&error["detail"]).starts_with("reason-"), "no words: {error}");
        (word(&error["field"]), word(&error["reason"]))
    };
    told["errors"].as_array().unwrap().iter().map(one).collect()
}

fn refused(answer: &Answer, field: &str, reason: &str) {
    assert_eq!(refusals(answer), [(field.to_owned(), reason.to_owned())]);
}

/// The version that holds, as later code asks for it.
async fn standing(parties: &Parties<'_>, path: &str) -> Option<agreement::Version> {
    let app = &parties.hub.app;
    let mut tx = app.store.read().await.unwrap();
    agreement::standing(&mut tx, slug(path), app.now()).await.unwrap()
}

#[tokio::test]
async fn an_agreement_goes_from_draft_to_active_to_suspended_to_amended_to_ended() {
    for hub in hubs().await {
        let all = Parties::make(&hub).await;
        let path = all.draft().await;
        let mut changed = terms();
        changed["retention"] = json!(6);
        let done = all.put("alpha", &path, &changed).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        assert_eq!(done.json()["versions"][0]["terms"]["retention"], 6);
        letters(&hub).await;
        all.post("alpha", &format!("{path}/open"), &json!({})).await;
        let told = letters(&hub).await;
        assert_eq!(told.iter().filter(|l| l.kind == Kind::AgreementWaits).count(), 5);
        refused(&all.put("alpha", &path, &changed).await, "agreement", "agreement-state");
        for who in ALL {
            assert_eq!(state(&all, who, &path, 1).await, "open");
            assert!(standing(&all, &path).await.is_none());
            let done = all.sign(who, &path, 1).await;
            assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        }
        let held = standing(&all, &path).await.unwrap();
        assert_eq!(held.agreement.holds(hub.app.now()), Ok(()));
        assert_eq!(held.agreement.signatures.len(), 5);
        let custodians: Vec<_> = held.agreement.terms.with_role(PartyRole::Custodian).collect();
        assert!(agreement::is_party(&held, custodians[0].organisation));
        assert_eq!(all.get("beta", &path).await.json()["standing"], 1);
        assert_eq!(letters(&hub).await.len(), 5, "it holds");
        let stop = json!({ "reason": "A question of ours" });
        let stopped = all.post("gamma", &format!("{path}/suspension"), &stop).await;
        assert_eq!(stopped.status, StatusCode::OK, "{}", stopped.text());
        assert_eq!(state(&all, "alpha", &path, 1).await, "suspended");
        assert!(standing(&all, &path).await.unwrap().agreement.holds(hub.app.now()).is_err());
        assert_eq!(letters(&hub).await.len(), 4, "the others");
        amended(&all, &path).await;
        verified(&hub).await;
    }
}

/// The rest of its life: a second version takes over, and the end.
async fn amended(all: &Parties<'_>, path: &str) {
    let own = all.by("beta", Method::DELETE, &format!("{path}/suspension"), vec![]).await;
    refused(&own, "agreement", "agreement-state");
    let done = all.by("gamma", Method::DELETE, &format!("{path}/suspension"), vec![]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    assert_eq!(state(all, "alpha", path, 1).await, "active");
    let next = all.post("beta", &format!("{path}/versions"), &terms()).await;
    assert_eq!(next.status, StatusCode::CREATED, "{}", next.text());
    let again = all.post("beta", &format!("{path}/versions"), &terms()).await;
    refused(&again, "agreement", "agreement-state");
    assert_eq!(state(all, "alpha", path, 2).await, "none", "another's draft");
    all.post("beta", &format!("{path}/open"), &json!({})).await;
    assert_eq!(state(all, "alpha", path, 2).await, "open");
    assert_eq!(state(all, "alpha", path, 1).await, "active", "until all signed the next");
    all.sign_all(path, 2).await;
    assert_eq!(standing(all, path).await.unwrap().agreement.number, 2);
    assert_eq!(state(all, "alpha", path, 1).await, "replaced");
    assert_eq!(state(all, "alpha", path, 2).await, "active");
    let over = all.post("delta", &format!("{path}/end"), &json!({})).await;
    assert_eq!(over.status, StatusCode::OK, "{}", over.text());
    assert_eq!(state(all, "alpha", path, 2).await, "ended");
    assert!(standing(all, path).await.is_none());
    let end = all.post("delta", &format!("{path}/end"), &json!({})).await;
    refused(&end, "agreement", "agreement-state");
    let more = all.post("alpha", &format!("{path}/versions"), &terms()).await;
    refused(&more, "agreement", "agreement-state");
}

#[tokio::test]
async fn for_who_is_no_party_there_is_no_agreement_and_a_draft_is_its_writers() {
    for hub in hubs().await {
        let all = Parties::make(&hub).await;
        let path = all.draft().await;
        let none = async |who: &str| {
            let list = all.get(who, "/api/agreements").await.json();
            assert_eq!(list, json!({ "total": 0, "items": [] }), "{who}");
            let never = "/api/agreements/there-never-was-one";
            for of in ["", "/text"] {
                let (found, unknown) = (
                    all.get(who, &format!("{path}{of}")).await,
                    all.get(who, &format!("{never}{of}")).await,
                );
                assert_eq!(found.status, StatusCode::NOT_FOUND, "{who}");
                let told = |a: &Answer| (a.json()["code"].clone(), a.json()["title"].clone());
                assert_eq!(told(&found), told(&unknown));
            }
            let stop = json!({ "reason": "x" });
            for (method, of, body) in [
                (Method::PUT, "", terms()),
                (Method::POST, "/open", json!({})),
                (Method::POST, "/signatures", json!({})),
                (Method::POST, "/suspension", stop),
                (Method::DELETE, "/suspension", json!({})),
                (Method::POST, "/end", json!({})),
                (Method::POST, "/versions", terms()),
            ] {
                let body = body.to_string().into_bytes();
                // What is no message is told before anything is looked up, and tells nothing.
                let answer = all.by(who, method, &format!("{path}{of}"), body).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who} {of}: {}", answer.text());
            }
        };
        none("beta").await;
        none("omega").await;
        let list = all.get("alpha", "/api/agreements").await.json();
        assert_eq!((&list["total"], &list["items"][0]["state"]), (&json!(1), &json!("draft")));
        all.post("alpha", &format!("{path}/open"), &json!({})).await;
        assert_eq!(state(&all, "beta", &path, 1).await, "open");
        let list = all.get("beta", "/api/agreements").await.json();
        assert_eq!((&list["total"], &list["items"][0]["waits"]), (&json!(1), &json!(true)));
        none("omega").await;
        let visitor = hub.get(&path).await;
        assert_eq!(visitor.status, StatusCode::UNAUTHORIZED);
        assert_eq!(hub.staff_get(&path).await.status, StatusCode::UNAUTHORIZED, "a program");
    }
}

#[tokio::test]
async fn a_signature_counts_for_its_key_its_text_and_its_version_once() {
    for hub in hubs().await {
        let all = Parties::make(&hub).await;
        let path = all.opened().await;
        let text = all.get("beta", &format!("{path}/text")).await.text();
        let read = whatson_domain::agreement::reading::read(&text).unwrap();
        assert_eq!(read.slug.as_str(), slug(&path));
        let (own, at) = (&all.identities["beta"], slug(&path));
        let send = async |who: &str, bytes: Vec<u8>| {
            all.by(who, Method::POST, &format!("{path}/signatures"), bytes).await
        };
        let stranger = identity(99);
        let mut flipped = message(at, 1, &text, own);
        *flipped.iter_mut().rev().nth(30).unwrap() ^= 1;
        let cut = message(at, 1, &text, own)[..60].to_vec();
        for (bytes, reason) in [
            (message(at, 1, &text, &stranger), "signature-other-sender"),
            (message(at, 1, &text, &all.identities["omega"]), "signature-other-sender"),
            (message(at, 1, &format!("{text} "), own), "signature-other-text"),
            (message(at, 2, &text, own), "signature-other-version"),
            (message("another", 1, &text, own), "signature-other-version"),
            (flipped, "signature-wrong"),
            (cut, "signature-unreadable"),
            (vec![], "signature-unreadable"),
            (vec![7; 5_000], "signature-unreadable"),
            (order(at, own), "signature-other-kind"),
        ] {
            refused(&send("beta", bytes).await, "signature", reason);
        }
        assert_eq!(all.sign("beta", &path, 1).await.status, StatusCode::OK);
        refused(&all.sign("beta", &path, 1).await, "agreement", "signed-already");
        // Whoever carries it: the key is the proof.
        let of_gamma = all.message("gamma", &path, 1).await;
        agreement::sign::take_signature(&hub.app, at, &of_gamma).await.unwrap();
        let seen = all.get("alpha", &path).await.json();
        assert_eq!(seen["versions"][0]["signatures"].as_array().unwrap().len(), 2);
        // Keys that were withdrawn meanwhile may be in other hands.
        let other = json!({ "keys": hex(&identity(50)) });
        assert_eq!(all.put("delta", "/api/party-keys", &other).await.status, StatusCode::OK);
        refused(&all.sign("delta", &path, 1).await, "signature", "keys-withdrawn");
        verified(&hub).await;
    }
}

/// A message of another kind.
fn order(slug: &str, by: &private_match::identity::Identity) -> Vec<u8> {
    use private_match::message::agreement::{PartyOrder, Wish};
    let scope = private_match::message::Scope::new(slug.as_bytes(), 1, 0).unwrap();
    let body = PartyOrder { number: 1, time: 1, wish: Wish::Suspend };
    private_match::message::sign(&scope, &body, by).unwrap()
}

#[tokio::test]
async fn what_is_wrong_is_named_by_field_and_reason_and_nothing_is_kept() {
    for hub in hubs().await {
        let all = Parties::make(&hub).await;
        type Change = fn(&mut Value);
        let cases: [(&str, &str, Change); 14] = [
            ("title", "required", |t| t["title"] = json!("")),
            ("instrument", "unknown-code", |t| t["instrument"] = json!("wish")),
            ("first", "out-of-range", |t| t["first"] = json!(-5)),
            ("types", "unknown-code", |t| t["types"] = json!(["shoe-size"])),
            ("valid_from", "not-a-date", |t| t["valid_from"] = json!("tomorrow")),
            ("threshold", "out-of-range", |t| t["threshold"] = json!(1)),
            ("parties", "own-organisation-missing", |t| {
                t["parties"][0]["organisation"] = json!("demo-omega");
            }),
            ("parties[1].organisation", "not-a-vetted-organisation", |t| {
                t["parties"][1]["organisation"] = json!("nobody-of-this-name");
            }),
            ("parties[1].organisation", "twice", |t| {
                t["parties"][1]["organisation"] = json!("demo-alpha");
            }),
            ("parties[2].keys", "other-keys", |t| {
                t["parties"][2]["keys"] = json!("ab".repeat(64));
            }),
            ("parties[0].roles", "unknown-code", |t| t["parties"][0]["roles"] = json!(["king"])),
            ("parties[3].jurisdiction", "unknown-country", |t| {
                t["parties"][3]["jurisdiction"] = json!("ZZ");
            }),
            ("page", "not-yes-or-no", |t| t["page"] = json!("yes")),
            ("more", "unknown-field", |t| t["more"] = json!(1)),
        ];
        for (field, reason, change) in cases {
            let mut sent = terms();
            change(&mut sent);
            refused(&all.post("alpha", "/api/agreements", &sent).await, field, reason);
        }
        assert_eq!(all.get("alpha", "/api/agreements").await.json()["total"], 0);
        let path = all.opened().await;
        let suspension = format!("{path}/suspension");
        refused(
            &all.post("beta", &suspension, &json!({"reason": "x"})).await,
            "agreement",
            "agreement-state",
        );
        all.sign_all(&path, 1).await;
        refused(
            &all.post("beta", &suspension, &json!({"reason": " "})).await,
            "reason",
            "required",
        );
        refused(&all.post("beta", &suspension, &json!({})).await, "reason", "required");
        for (keys, reason) in [
            ("xy".to_owned(), "not-keys"),
            ("00".repeat(64), "not-keys"),
            ("ab".repeat(65), "not-keys"),
            (hex(&all.identities["alpha"]), "keys-taken"),
        ] {
            let sent = json!({ "keys": keys });
            refused(&all.put("beta", "/api/party-keys", &sent).await, "keys", reason);
        }
    }
}

#[tokio::test]
async fn a_party_says_no_and_a_newer_version_ends_one_that_waits() {
    for hub in hubs().await {
        let all = Parties::make(&hub).await;
        let path = all.opened().await;
        let amend = all.post("beta", &format!("{path}/versions"), &terms()).await;
        assert_eq!(amend.status, StatusCode::CREATED, "{}", amend.text());
        all.post("beta", &format!("{path}/open"), &json!({})).await;
        assert_eq!(state(&all, "alpha", &path, 1).await, "ended");
        let end = format!("{path}/end?version=2");
        assert_eq!(all.post("eta", &end, &json!({})).await.status, StatusCode::OK);
        assert_eq!(state(&all, "alpha", &path, 2).await, "ended");
        refused(&all.sign("alpha", &path, 2).await, "agreement", "agreement-state");
    }
}

#[tokio::test]
async fn keys_are_shown_with_their_fingerprint_and_old_ones_stay_withdrawn() {
    for hub in hubs().await {
        let all = Parties::make(&hub).await;
        let first = hex(&all.identities["alpha"]);
        let again = all.put("alpha", "/api/party-keys", &json!({ "keys": first })).await.json();
        assert_eq!(again.as_array().unwrap().len(), 1, "the same ones again");
        assert_eq!(again[0]["fingerprint"], all.identities["alpha"].keys().fingerprint());
        let other = json!({ "keys": hex(&identity(60)) });
        let now = all.put("alpha", "/api/party-keys", &other).await.json();
        assert!(now[0]["withdrawn"].is_null() && now[1]["withdrawn"].is_string(), "{now}");
        let back = all.put("alpha", "/api/party-keys", &json!({ "keys": first })).await;
        refused(&back, "keys", "keys-withdrawn");
        assert_eq!(all.get("alpha", "/api/party-keys").await.json(), now);
        assert_eq!(party_key::fingerprint("no keys"), "");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn whoever_has_the_database_alone_changes_nothing_of_an_agreement_unseen() {
    for hub in hubs().await {
        let all = Parties::make(&hub).await;
        let path = all.opened().await;
        all.sign_all(&path, 1).await;
        let stop = json!({ "reason": "A question" });
        all.post("beta", &format!("{path}/suspension"), &stop).await;
        verified(&hub).await;
        let faults = async || {
            let report = whatson_app::audit::verify(&hub.app, &[], &|_| ()).await.unwrap();
            report.faults.len()
        };
        for (change, back) in [
            (
                "UPDATE agreement_version SET state = 'active'",
                "UPDATE agreement_version SET state = 'suspended'",
            ),
            (
                "UPDATE agreement_version SET written = written || ' '",
                "UPDATE agreement_version SET written = substr(written, 1, length(written) - 1)",
            ),
            (
                "UPDATE agreement_signature SET at = at + 1",
                "UPDATE agreement_signature SET at = at - 1",
            ),
            (
                "UPDATE agreement_suspension SET lifted = 1",
                "UPDATE agreement_suspension SET lifted = NULL",
            ),
            (
                "UPDATE party_key SET withdrawn = 1 WHERE withdrawn IS NULL",
                "UPDATE party_key SET withdrawn = NULL WHERE withdrawn = 1",
            ),
        ] {
            for (text, seen) in [(change, true), (back, false)] {
                let mut tx = hub.app.store.write().await.unwrap();
                assert!(tx.run(text, vec![]).await.unwrap() > 0, "{text}");
                tx.commit().await.unwrap();
                assert_eq!(faults().await > 0, seen, "{text}");
            }
        }
    }
}

/// Posts a file with a signature as a browser does.
async fn upload(all: &Parties<'_>, who: &str, page: &str, bytes: &[u8]) -> Answer {
    let mut body =
        b"--x\r\ncontent-disposition: form-data; name=\"signature\"; filename=\"s\"\r\n\r\n"
            .to_vec();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = axum::http::Request::builder()
        .method(Method::POST)
        .uri(format!("{page}/signatures"))
        .header("host", "hub.example")
        .header("cookie", &all.cookies[who])
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=x");
    all.hub.send(request.body(axum::body::Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn focal_points_draft_sign_stop_and_end_at_the_pages() {
    for hub in hubs().await {
        let all = Parties::make(&hub).await;
        let at = async |who: &str, path: &str, form: Option<&str>| {
            ask(&hub, &all.cookies[who], path, form).await
        };
        let empty = at("alpha", "/en/agreements", None).await.text();
        assert!(
            empty.contains("There is no agreement yet") && empty.contains("Draft an agreement")
        );
        let wrong =
            at("alpha", "/en/agreements/new", Some("act=save&rows=5&organisation_2=demo-beta"));
        let wrong = wrong.await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let html = wrong.text();
        assert!(
            html.contains("href=\"#roles_2\">Party 3, What it does: This is needed."),
            "{html}"
        );
        let more =
            at("alpha", "/en/agreements/new", Some("act=more&rows=5&title=Kept")).await.text();
        assert!(more.contains("id=\"organisation_7\"") && more.contains("value=\"Kept\""));
        let form = form(["alpha", "beta", "gamma"]);
        let made = at("alpha", "/en/agreements/new", Some(&form)).await;
        let page = made.header("location").to_owned();
        assert!(page.starts_with("/en/agreements/bank-and-hotline-"), "{}", made.text());
        let edit = at("alpha", &format!("{page}/edit"), None).await.text();
        assert!(edit.contains("value=\"Bank and hotline\""), "{edit}");
        let changed = form.replace("retention=12", "retention=7") + "&revision=1";
        let edited = at("alpha", &format!("{page}/edit"), Some(&changed)).await;
        assert_eq!(edited.header("location"), page, "{}", edited.text());
        let late = at("alpha", &format!("{page}/edit"), Some(&changed)).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "a colleague was quicker");
        at("alpha", &page, Some("act=open")).await;
        signed_and_stopped(&all, &page).await;
    }
}

/// The rest: signing, what is shown, stopping and ending.
async fn signed_and_stopped(all: &Parties<'_>, page: &str) {
    let hub = all.hub;
    let at = async |who: &str, path: &str, form: Option<&str>| {
        ask(hub, &all.cookies[who], path, form).await
    };
    let seen = at("beta", page, None).await.text();
    let print = all.identities["gamma"].keys().fingerprint();
    let command = "whatson agreement sign --hub http://hub.example --token-file token --key-file bank.key \
                   --agreement bank-and-hotline-";
    for part in [print.as_str(), command, "7 months", "Telephone numbers, Accounts (IBAN)"] {
        assert!(seen.contains(part), "{part}: {seen}");
    }
    let bulgarian = at("beta", &page.replace("/en/", "/bg/"), None).await.text();
    assert!(bulgarian.contains("7 месеца") && bulgarian.contains("Телефонни номера"));
    let serbian = at("beta", &page.replace("/en/", "/sr/"), None).await.text();
    assert!(serbian.contains("<html lang=\"en\""), "English where there are no words");
    let refused = upload(all, "beta", page, b"x").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("This is no file with a signature."), "{}", refused.text());
    let api = page.replace("/en/", "/api/");
    for who in ["alpha", "beta", "gamma"] {
        let done = upload(all, who, page, &all.message(who, &api, 1).await).await;
        assert_eq!(done.header("location"), page, "{}", done.text());
    }
    assert!(at("alpha", page, None).await.text().contains("in force"));
    let blank = at("gamma", page, Some("act=suspend&reason=")).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    at("gamma", page, Some("act=suspend&reason=Our+own+%3Cquestion%3E")).await;
    let seen = at("alpha", page, None).await.text();
    assert!(seen.contains("Our own &lt;question&gt;") && seen.contains("suspended"), "{seen}");
    at("gamma", page, Some("act=resume")).await;
    assert!(at("alpha", page, None).await.text().contains("in force"));
    let asked = at("beta", &format!("{page}/end"), None).await.text();
    assert!(asked.contains("End this agreement?"));
    let ended = at("beta", &format!("{page}/end"), Some("")).await;
    assert_eq!(ended.header("location"), page, "{}", ended.text());
    assert!(at("alpha", page, None).await.text().contains("ended"));
}

#[test]
fn types_of_identifiers_have_the_words_of_private_matching() {
    use private_match::canonical::Type;
    let of_terms: Vec<_> = IdentifierType::ALL.iter().map(|of| of.word()).collect();
    let of_matching: Vec<_> = Type::ALL.iter().map(|of| of.word()).collect();
    assert_eq!(of_terms, of_matching);
}
