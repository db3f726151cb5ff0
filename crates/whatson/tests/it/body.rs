//! Bodies of the API's write routes: whatever is wrong is named by its field, in plain words of the
//! language that was asked for, and never by this program's types.
//!
//! Not here: what is written (`directory`), whole files (`import`).

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::{Value, json};

use crate::hub::{Answer, Hub, hub_on_sqlite};

async fn sent(hub: &Hub, method: &Method, path: &str, body: &str) -> Answer {
    sent_in("en", hub, method, path, body).await
}

async fn sent_in(lang: &str, hub: &Hub, method: &Method, path: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "hub.example")
        .header("accept-language", lang)
        .header("authorization", format!("Bearer {}", hub.token))
        .header("content-type", "application/json");
    hub.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

/// Field and reason of every refusal.
fn refusals(document: &Value) -> Vec<(String, String)> {
    let text = |e: &Value, key: &str| e[key].as_str().unwrap().to_owned();
    let all = document["errors"].as_array().unwrap();
    all.iter().map(|e| (text(e, "field"), text(e, "reason"))).collect()
}

#[tokio::test]
async fn a_body_of_the_wrong_form_names_its_fields() {
    let hub = hub_on_sqlite().await;
    let whole = json!({"names": [{"value": "Demo"}], "kind": "ngo", "country": "BG"});
    let made = hub.staff_json(Method::POST, "/api/organisations", &whole).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    let missing = [("names", "required"), ("kind", "required"), ("country", "required")];
    let founded =
        r#"{"names":[{"value":"A"}],"kind":"ngo","country":"BG","version":1,"founded":-1}"#;
    let cases: [(&str, &[(&str, &str)]); 6] = [
        (founded, &[("founded", "not-a-year")]),
        (r#"{"names":null,"kind":"ngo","country":"BG"}"#, &[("names", "not-a-list")]),
        (
            r#"{"names":[{"value":"A"}],"kind":7,"country":"BG","x":1}"#,
            &[("kind", "not-a-text"), ("x", "unknown-field")],
        ),
        ("{}", &missing),
        ("null", &[("body", "not-an-object")]),
        (
            r#"{"names":[{"lang":"en","value":5}],"kind":"ngo","country":"BG"}"#,
            &[("names[0].value", "not-a-text")],
        ),
    ];
    for (method, path) in
        [(Method::POST, "/api/organisations"), (Method::PUT, "/api/organisations/demo")]
    {
        for (body, wanted) in cases {
            let answer = sent(&hub, &method, path, body).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
            let document = answer.json();
            assert_eq!(document["code"], "fields-refused", "{body}");
            let told = refusals(&document);
            let told: Vec<_> = told.iter().map(|(f, r)| (f.as_str(), r.as_str())).collect();
            assert_eq!(told, wanted, "{method} {body}");
            for word in ["expected", "u16", "column", "struct", "line"] {
                assert!(!answer.text().contains(word), "{word}: {}", answer.text());
            }
        }
        let broken = sent(&hub, &method, path, "{\"names\": [}").await;
        assert_eq!(broken.status, StatusCode::BAD_REQUEST);
        let document = broken.json();
        assert_eq!(document["code"], "not-json");
        assert_eq!(
            (&document["errors"][0]["field"], &document["errors"][0]["value"]),
            (&json!("body"), &json!("1:12"))
        );
    }
}

#[tokio::test]
async fn the_reason_is_said_in_the_language_that_was_asked_for() {
    let hub = hub_on_sqlite().await;
    let mut said = vec![];
    for lang in ["en", "bg", "fr"] {
        let body = r#"{"names":{}}"#;
        let answer = sent_in(lang, &hub, &Method::POST, "/api/organisations", body).await;
        said.push(answer.json()["errors"][0]["detail"].as_str().unwrap().to_owned());
    }
    assert_eq!(said, ["This is not a list.", "Това не е списък.", "Ce n’est pas une liste."]);
}
