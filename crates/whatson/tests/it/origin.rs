//! Every field of an organisation, service and place says where it came from, who confirmed it and
//! when; of a hidden place nothing is said.
//!
//! Not here: reading and writing origins in files (`formats::roundtrip`).

use axum::http::StatusCode;

use crate::hub::{Hub, hubs};
use crate::safety::kept_nowhere;

const FILE: &str = r#"{"organizations":[{"id":"00000000-0000-4000-8000-0000000000a1","name":"Demo Harbour",
  "x_kind":"ngo","x_country":"BG","x_source":"a list of Demo Town",
  "locations":[{"id":"00000000-0000-4000-8000-0000000000a2","location_type":"physical","x_hidden":false,
    "x_city":"Varna","x_country":"BG"}],
  "services":[{"id":"00000000-0000-4000-8000-0000000000a3","name":"Demo bed","status":"active",
    "x_types":["shelter"],"x_countries":["BG"],"x_source":"their own page","assured_date":"2026-11-20",
    "phones":[{"id":"00000000-0000-4000-8000-0000000000a4","number":"+44 1632 960001"}]}]}]}"#;

/// Organisation, service and place as the API tells them.
async fn told(hub: &Hub) -> (serde_json::Value, serde_json::Value) {
    let one = hub.get("/api/organisations/demo-harbour").await.json();
    (one["services"][0].clone(), one["places"][0].clone())
}

/// A page without the marks around texts whose language nobody knows.
fn bare(html: &str) -> String {
    html.replace("<bdi lang=\"\">", "").replace("</bdi>", "")
}

#[tokio::test]
async fn services_and_places_say_where_each_field_came_from_and_who_confirmed_it() {
    for hub in hubs().await {
        hub.import("list.json", FILE.as_bytes()).await;
        let (service, place) = told(&hub).await;
        assert_eq!(service["provenance"][0]["source"], "their own page");
        assert_eq!(service["provenance"][0]["confirmed"], "2026-11-20T00:00:00Z");
        assert_eq!(place["provenance"][0]["source"], "a list of Demo Town");
        let (id, there) = (service["id"].as_str().unwrap(), place["id"].as_str().unwrap());
        let changed = FILE.replace("960001", "960002").replace("2026-11-20", "2026-11-21");
        hub.import("other.json", changed.replace("their own page", "a call").as_bytes()).await;
        let (service, _) = told(&hub).await;
        let phones = service["provenance"].as_array().unwrap();
        let phones = phones.iter().find(|o| o["field"] == "phones").unwrap();
        assert_eq!(phones["source"], "a call", "the file that changed it");
        assert_eq!(phones["confirmed"], "2026-11-21T00:00:00Z");
        let edit = format!("/en/desk/organisations/demo-harbour/services/{id}");
        let form = "name_lang=en&name=Demo+bed&types=shelter&countries=BG&phones=%2B44+1632+960003&\
            source=a+letter&confirmed=yes&by=Ana+Demo";
        let done = hub.staff_post(&edit, form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let edit = format!("/en/desk/organisations/demo-harbour/locations/{there}");
        let form =
            "visibility=public&country=BG&city=Burgas&source=a+map&confirmed=yes&by=Ivo+Demo";
        assert_eq!(hub.staff_post(&edit, form).await.status, StatusCode::SEE_OTHER);
        for page in ["/en/organisations/demo-harbour", &format!("/en/services/{id}")] {
            let html = bare(&hub.get(page).await.text());
            assert!(html.contains("Source: a letter, received on 24 November 2026"), "{html}");
            assert!(html.contains("Source: their own page"), "{page}: what did not change");
            assert!(html.contains("Confirmed by Ana Demo on 24 November 2026"), "{page}");
        }
        let html = bare(&hub.get("/en/organisations/demo-harbour").await.text());
        assert!(html.contains("Town: Source: a map, received on") && html.contains("Ivo Demo"));
        assert!(hub.staff_get(&edit).await.text().contains("a map"), "the form shows it, too");
    }
}

#[tokio::test]
async fn an_unchanged_file_leaves_origins_alone_and_taking_it_back_brings_the_old_ones() {
    for hub in hubs().await {
        hub.import("list.json", FILE.as_bytes()).await;
        let before = told(&hub).await;
        let (run, _) = hub.import("list.json", FILE.as_bytes()).await;
        assert_eq!((run.changed, run.unchanged), (0, 1));
        assert_eq!(told(&hub).await, before);
        let changed = FILE.replace("Varna", "Burgas").replace("a list of Demo Town", "hearsay");
        let (run, _) = hub.import("list.json", changed.as_bytes()).await;
        assert!(told(&hub).await.1.to_string().contains("hearsay"));
        whatson_app::import::undo(&hub.app, whatson_app::Actor::OPERATOR, run.id).await.unwrap();
        assert_eq!(told(&hub).await.1, before.1);
    }
}

#[tokio::test]
async fn where_a_hidden_place_came_from_is_kept_nowhere() {
    for hub in hubs().await {
        hub.import("list.json", FILE.as_bytes()).await;
        let id = told(&hub).await.1["id"].as_str().unwrap().to_owned();
        let edit = format!("/en/desk/organisations/demo-harbour/locations/{id}");
        let form =
            "visibility=public&country=BG&city=Varna&address=Demo+1&source=Kanarche+register";
        assert_eq!(hub.staff_post(&edit, form).await.status, StatusCode::SEE_OTHER);
        let form =
            "visibility=hidden&country=BG&source=Zaytsevo+town+hall&confirmed=yes&by=Zaytsev";
        assert_eq!(hub.staff_post(&edit, form).await.status, StatusCode::SEE_OTHER);
        let place = told(&hub).await.1;
        let mut told: Vec<&String> = place.as_object().unwrap().keys().collect();
        told.sort();
        assert_eq!(told, ["country", "hidden", "id"], "{place}");
        kept_nowhere(&hub, &["Kanarche", "Zaytsev"]);
    }
}
