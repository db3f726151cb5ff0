//! A place that anybody says is hidden is hidden, whatever else is said; what is confirmed stays.
//!
//! Not here: the surfaces one by one (`safety`).

use crate::hub::{Hub, hubs};
use whatson_app::Actor;
use whatson_app::import;

const ID: &str = "00000000-0000-4000-8000-0000000000";

/// An HSDS organisation with one place and one service.
fn file(place: &str, more: &str, at: &str) -> Vec<u8> {
    format!(
        r#"{{"organizations":[{{"id":"{ID}a1","name":"Demo Harbour","x_kind":"ngo","x_country":"BG"{more},
        "locations":[{{"id":"{ID}a2","location_type":"physical"{place}}}],
        "services":[{{"id":"{ID}a3","name":"Demo bed","status":"active","x_types":["shelter"],
          "x_countries":["BG"],"assured_date":"2026-11-20",
          "service_at_locations":[{{"id":"{ID}a4","location":{{"id":"{ID}a2"{at}}}}}]}}]}}]}}"#
    )
    .into_bytes()
}

const STREET: &str = r#","addresses":[{"id":"00000000-0000-4000-8000-0000000000a5","address_1":"Kanarche 7","city":"Sofia","state_province":"","postal_code":"1000","country":"BG","address_type":"physical"}]"#;

async fn is_shown(hub: &Hub) -> bool {
    let page = hub.get("/en/organisations/demo-harbour").await.text();
    assert!(page.contains("Demo Harbour"));
    page.contains("Kanarche")
}

#[tokio::test]
async fn a_hidden_place_is_hidden_also_where_its_row_is_refused() {
    let hidden = r#","x_hidden":true"#;
    let told = format!("{hidden}{STREET}");
    for hub in hubs().await {
        for (name, place, more, at) in [
            ("without a country", hidden, "", ""),
            ("with an address and no country", told.as_str(), "", ""),
            ("in a row with a bad website", hidden, r#","website":"not an address""#, ""),
            ("at the service alone", STREET, "", hidden),
        ] {
            hub.import("a.json", &file(STREET, "", "")).await;
            assert!(is_shown(&hub).await, "public at first: {name}");
            hub.import("b.json", &file(place, more, at)).await;
            assert!(!is_shown(&hub).await, "{name}");
        }
    }
}

#[tokio::test]
async fn hearsay_does_not_undo_what_a_service_had_confirmed() {
    for hub in hubs().await {
        hub.import("a.json", &file("", "", "")).await;
        let text = String::from_utf8(file("", "", "")).unwrap();
        let text = text.replace(r#""assured_date":"2026-11-20","#, "").replace("bed", "sofa");
        let (_, remarks) = hub.import("b.json", text.as_bytes()).await;
        assert!(remarks.iter().any(|r| r.reason == "confirmed-value-kept"), "{remarks:?}");
        let page = hub.get("/en/organisations/demo-harbour").await.text();
        assert!(page.contains("Demo bed") && !page.contains("Demo sofa"));
        assert!(hub.post("/en/help", "country=BG").await.text().contains("Demo bed"));
    }
}

#[tokio::test]
async fn places_that_an_import_brought_go_when_it_is_taken_back() {
    for hub in hubs().await {
        let bare = String::from_utf8(file("", "", "")).unwrap();
        let bare = bare.replace(r#""services":["#, r#""x_none":["#);
        hub.import("a.json", bare.as_bytes()).await;
        let (run, _) = hub.import("b.json", &file(STREET, "", "")).await;
        assert!(is_shown(&hub).await);
        import::undo(&hub.app, Actor::OPERATOR, run.id).await.unwrap();
        hub.follow().await;
        assert!(!is_shown(&hub).await);
    }
}

#[tokio::test]
async fn a_new_place_is_hidden_until_somebody_says_it_is_public() {
    for hub in hubs().await {
        hub.import("a.json", &file("", "", "")).await;
        let path = "/en/desk/organisations/demo-harbour/locations/new";
        let form = hub.staff_get(path).await.text();
        assert!(form.contains(r#"value="hidden" checked"#));
        let answer = hub.staff_post(path, "country=BG&address=Kanarche+7").await;
        assert_eq!(answer.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
        let public = "country=BG&address=Kanarche+7&city=Zelenika&visibility=public";
        assert!(hub.staff_post(path, public).await.status.is_redirection());
        assert!(is_shown(&hub).await);
        hub.follow().await;
        let found = hub.get("/api/organisations?q=zelenika").await.json();
        assert_eq!(found["total"], 1, "found by the town of a public place");
    }
}
