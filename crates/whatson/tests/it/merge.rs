//! Merging and splitting are inverse; every old address leads on.
//!
//! Not here: finding pairs (`duplicate` in the application).

use axum::http::StatusCode;
use whatson_app::{Actor, duplicate, merge, organisation};

use crate::hub::hubs;

const HSDS: &str = r#"{"organizations":[
 {"id":"00000000-0000-4000-8000-00000000000a","name":"Demo Atina","x_kind":"ngo","x_country":"RS","description":"First",
  "services":[{"id":"00000000-0000-4000-8000-0000000000a1","name":"Line","status":"active","x_types":["hotline"],"x_countries":["RS"]}]},
 {"id":"00000000-0000-4000-8000-00000000000b","name":"Демо Атина","x_kind":"ngo","x_country":"RS","x_city":"Niš","description":"Second",
  "services":[{"id":"00000000-0000-4000-8000-0000000000b1","name":"House","status":"active","x_types":["shelter"],"x_countries":["RS"]}]}
]}"#;

#[tokio::test]
async fn merge_and_split_are_inverse_and_keep_every_address() {
    for hub in hubs().await {
        hub.import("demo.json", HSDS.as_bytes()).await;
        let show =
            async |slug: &str| organisation::show(&hub.app, Actor::OPERATOR, slug).await.unwrap();
        let (a, b) = (show("demo-atina").await, show("demo-atina-2").await);
        let pairs = duplicate::list(&hub.app, Actor::OPERATOR).await.unwrap();
        assert_eq!(pairs.len(), 1, "the same name in another script is noticed");
        let id =
            merge::join(&hub.app, Actor::OPERATOR, "demo-atina", "demo-atina-2").await.unwrap();
        hub.follow().await;
        let joined = show("demo-atina").await;
        assert_eq!(joined.organisation.profile.names.len(), 2);
        assert_eq!(joined.organisation.profile.city.as_deref(), Some("Niš"));
        assert_eq!(joined.services.len(), 2);
        for old in ["demo-atina-2", "00000000-0000-4000-8000-00000000000b"] {
            let moved = hub.get(&format!("/api/organisations/{old}")).await;
            assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
            assert_eq!(moved.header("location"), "/api/organisations/demo-atina");
        }
        assert_eq!(hub.get("/api/organisations").await.json()["total"], 1);
        merge::split(&hub.app, Actor::OPERATOR, id).await.unwrap();
        hub.follow().await;
        for (slug, before) in [("demo-atina", a), ("demo-atina-2", b)] {
            let after = show(slug).await;
            assert_eq!(after.organisation.profile, before.organisation.profile);
            assert_eq!(after.organisation.provenance, before.organisation.provenance);
            assert_eq!(after.organisation.id, before.organisation.id);
            assert_eq!(after.services, before.services);
        }
        assert_eq!(hub.get("/api/organisations").await.json()["total"], 2);
        assert!(merge::split(&hub.app, Actor::OPERATOR, id).await.is_err());
        let again = merge::join(&hub.app, Actor::OPERATOR, "demo-atina-2", "demo-atina").await;
        assert!(again.is_ok(), "and can be merged the other way round");
    }
}

#[tokio::test]
async fn what_a_form_of_merging_lacks_is_named() {
    for hub in hubs().await {
        hub.import("demo.json", HSDS.as_bytes()).await;
        let unknown = "00000000-0000-4000-8000-0000000000ff";
        for (path, form, field, said) in [
            ("merge", String::new(), "kept", "This is needed"),
            ("merge", "kept=demo-atina".into(), "other", "This is needed"),
            ("merge", "kept=demo-atina&other=nowhere".into(), "other", "No organisation has"),
            ("merge", "kept=demo-atina&other=demo-atina".into(), "other", "one and the same"),
            ("merge", "act=different".into(), "a_id", "This is needed"),
            ("merge", format!("act=different&a_id={unknown}&b_id=x"), "b_id", "not an identifier"),
            ("merge", format!("act=different&a_id={unknown}&b_id={unknown}"), "b_id", "No organi"),
            ("split", String::new(), "merge", "This is needed"),
            ("split", "merge=x".into(), "merge", "not an identifier"),
            ("split", format!("merge={unknown}"), "merge", "No merge has this identifier"),
        ] {
            let answer = hub.staff_post(&format!("/en/desk/{path}"), &form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {form}");
            let html = answer.text();
            assert!(html.contains(&format!("<code>{field}</code>")), "{form}: {html}");
            assert!(html.contains(said), "{form}: {html}");
        }
        let page = hub.staff_get("/en/desk/merge?a=demo-atina&b=demo-atina-2").await.text();
        assert!(page.contains("Non-governmental organisation") && page.contains("Serbia"));
        assert!(page.contains("Is not kept"), "the second description");
    }
}
