//! Find help: which countries and services are offered, in which order, and on how many pages.
//!
//! Not here: that it leaves no trace (`safety`, `e2e`).

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::hub::{Hub, hubs};

/// A service as a file has it; `number` tells it from others.
fn service(number: usize, name: &str, country: &str, assured: &str, town: &str) -> Value {
    let id = |kind: &str| format!("00000000-0000-4000-8000-{kind}{number:08}");
    let place = json!({"id": id("000a"), "location_type": "physical", "x_country": country,
        "addresses": [{"id": id("000b"), "address_1": "Demo street 1", "city": town,
            "state_province": "", "postal_code": "1000", "country": country,
            "address_type": "physical"}]});
    json!({"id": id("000c"), "name": name, "status": "active", "x_types": ["shelter"],
        "x_countries": [country], "assured_date": assured,
        "phones": [{"id": id("000d"), "number": "+44 1632 960123"}],
        "service_at_locations": [{"id": id("000e"), "location": place}]})
}

/// A file of one organisation with its services.
fn package(services: &[Value]) -> Vec<u8> {
    let places: Vec<Value> =
        services.iter().map(|s| s["service_at_locations"][0]["location"].clone()).collect();
    json!({"organizations": [{"id": "00000000-0000-4000-8000-0000000000aa",
        "name": "Demo House", "description": "d", "x_kind": "ngo", "x_country": "BG",
        "locations": places, "services": services}]})
    .to_string()
    .into_bytes()
}

/// Codes and names of the countries to choose from, in their order.
fn countries(html: &str) -> Vec<(String, String)> {
    let select = html.split("<select id=\"country\"").nth(1).unwrap();
    let options = select.split("</select>").next().unwrap().split("<option value=\"").skip(1);
    let one = |option: &str| {
        let (code, rest) = option.split_once('"').unwrap();
        let name = rest.split_once('>').unwrap().1.split('<').next().unwrap();
        (code.to_owned(), name.to_owned())
    };
    options.map(one).filter(|(code, _)| !code.is_empty()).collect()
}

fn codes(html: &str) -> BTreeSet<String> {
    countries(html).into_iter().map(|(code, _)| code).collect()
}

/// Names of the services of an answer, in their order.
fn offered(html: &str) -> Vec<String> {
    let heads = html.split("<h2 id=\"h-").skip(1);
    heads.map(|h| h.split("\">").nth(2).unwrap().split('<').next().unwrap().to_owned()).collect()
}

async fn ask(hub: &Hub, form: &str) -> String {
    let answer = hub.post("/en/help", form).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

#[tokio::test]
async fn an_empty_hub_offers_every_country_with_an_emergency_line_and_shows_the_number() {
    for hub in hubs().await {
        let lines = hub.app.reference.emergency.iter().map(|e| e.country.clone());
        let lines: BTreeSet<String> = lines.collect();
        assert!(lines.len() > 30 && lines.contains("MD"), "{lines:?}");
        assert_eq!(codes(&hub.get("/en/help").await.text()), lines);
        let html = ask(&hub, "country=MD").await;
        assert!(html.contains("href=\"tel:112\""), "{html}");
        assert!(html.contains("do not know of any help here yet"), "{html}");
        assert!(html.contains("call the emergency number. You can also choose another"), "{html}");
        assert_eq!(codes(&html), lines, "and one can ask on from the answer");
        // Hungary comes before Italy, Унгария after Италия.
        let place = |html: &str, code| countries(html).iter().position(|c| c.0 == code).unwrap();
        let (en, bg) = (hub.get("/en/help").await.text(), hub.get("/bg/help").await.text());
        assert!(place(&en, "HU") < place(&en, "IT"));
        assert!(place(&bg, "HU") > place(&bg, "IT"));
    }
}

#[tokio::test]
async fn a_service_brings_its_country_until_its_organisation_is_withdrawn() {
    for hub in hubs().await {
        let before = codes(&hub.get("/en/help").await.text());
        assert!(!before.contains("JO"), "this test needs a country without an emergency line");
        hub.import("demo.json", &package(&[service(1, "Demo night", "JO", "2026-11-20", "Amman")]))
            .await;
        assert!(codes(&hub.get("/en/help").await.text()).contains("JO"));
        for form in ["country=JO", "", "country=JO&town=Amman", "town=Amman", "sheet=yes"] {
            assert_eq!(offered(&ask(&hub, form).await), ["Demo night"], "{form}");
        }
        let path = "/en/desk/organisations/demo-house/list";
        let done = hub.staff_post(path, "listing=withdrawn").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(codes(&hub.get("/en/help").await.text()), before);
        for form in ["country=JO", "", "country=JO&town=Amman", "town=Amman", "sheet=yes"] {
            let html = ask(&hub, form).await;
            assert!(!html.contains("Demo night") && !html.contains("Demo House"), "{form}");
            assert_eq!(codes(&html), before, "{form}");
            let signed_in = hub.staff_post("/en/help", form).await.text();
            assert!(!signed_in.contains("Demo night"), "nobody is known here: {form}");
        }
    }
}

#[tokio::test]
async fn a_service_confirmed_179_days_ago_is_offered_and_one_of_181_days_ago_is_not() {
    for hub in hubs().await {
        // The clock of the tests stands at 24 November 2026.
        let services = [
            service(1, "Demo of May 29", "BG", "2026-05-29", "Varna"),
            service(2, "Demo of May 27", "BG", "2026-05-27", "Varna"),
            service(3, "Demo of nobody", "BG", "", "Varna"),
        ];
        hub.import("demo.json", &package(&services)).await;
        for form in ["country=BG", "", "country=BG&town=Varna", "country=BG&sheet=yes"] {
            assert_eq!(offered(&ask(&hub, form).await), ["Demo of May 29"], "{form}");
        }
    }
}

#[tokio::test]
async fn a_confirmation_of_the_future_counts_from_the_day_of_the_import() {
    for hub in hubs().await {
        let services = [
            service(1, "Demo of 2099", "BG", "2099-01-01", "Varna"),
            service(2, "Demo of tomorrow", "BG", "2026-11-25", "Varna"),
        ];
        let (_, said) = hub.import("demo.json", &package(&services)).await;
        let said: Vec<_> = said.iter().map(|r| (r.reason.as_str(), r.value.as_str())).collect();
        assert_eq!(said, [("confirmed-in-the-future", "2099-01-01")]);
        let html = ask(&hub, "country=BG").await;
        assert_eq!(offered(&html), ["Demo of tomorrow", "Demo of 2099"]);
        assert!(
            html.contains("Checked on 24 November 2026") && !html.contains("January 2099"),
            "{html}"
        );
        assert!(!hub.get("/organisations.json").await.text().contains("2099-01"));
        let (again, _) = hub.import("demo.json", &package(&services)).await;
        assert_eq!((again.changed, again.unchanged), (0, 1), "the same file changes nothing");
    }
}

#[tokio::test]
async fn what_is_in_the_town_comes_first_and_pages_and_sheets_hold_all_the_others_once() {
    for hub in hubs().await {
        let one = |n: usize| {
            let town = if n == 30 { "Varna" } else { "Ruse" };
            service(n, &format!("Demo {n}"), "BG", &format!("2026-10-{:02}", 1 + n % 28), town)
        };
        let services: Vec<Value> = (0..70).map(one).collect();
        hub.import("demo.json", &package(&services)).await;
        let first = offered(&ask(&hub, "country=BG&town=varna").await);
        assert_eq!((first.len(), first[0].as_str()), (12, "Demo 30"));
        let latest = offered(&ask(&hub, "country=BG").await);
        assert_eq!(latest[..2], ["Demo 27", "Demo 55"], "confirmed last, then by identifier");
        for (more, pages) in [("", 6), ("&sheet=yes", 2)] {
            let mut all = BTreeSet::new();
            let step = if more.is_empty() { 12 } else { 60 };
            for page in 0..pages {
                let from = page * step;
                let html = ask(&hub, &format!("country=BG&from={from}{more}")).await;
                for name in offered(&html) {
                    assert!(all.insert(name.clone()), "{name} comes twice");
                }
                let further = html.contains(&format!("name=\"from\" value=\"{}\"", from + step));
                assert_eq!(further, page + 1 < pages, "{from}{more}");
            }
            assert_eq!(all.len(), 70, "{more}");
        }
        let other = offered(&ask(&hub, "country=BG&types=hotline").await);
        assert!(other.is_empty(), "{other:?}");
    }
}

/// A service with its hours every day, a telephone or none, and its place, hidden if in no town.
fn with_hours(number: usize, name: &str, opens: &str, closes: &str, town: &str) -> Value {
    let mut made = service(number, name, "BG", "2026-11-20", town);
    let id = format!("00000000-0000-4000-8000-000f{number:08}");
    made["schedules"] = json!([{"id": id, "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU",
        "opens_at": opens, "closes_at": closes, "timezone": "Europe/Sofia"}]);
    made
}

#[tokio::test]
async fn what_can_be_reached_now_comes_before_what_is_closed_in_the_town() {
    for hub in hubs().await {
        // The clock of the tests stands at 24 November 2026; all but these hours are long.
        let mut far = with_hours(3, "Demo far door", "00:00", "24:00", "Ruse");
        far["phones"] = json!([]);
        let mut secret = with_hours(4, "Demo secret house", "00:00", "24:00", "Ruse");
        let site = json!({"id": "00000000-0000-4000-8000-000a00000004", "x_hidden": true,
            "location_type": "physical", "x_country": "BG"});
        secret["service_at_locations"][0]["location"] = site;
        let services = [
            with_hours(1, "Demo closed office", "03:00", "03:01", "Varna"),
            with_hours(2, "Demo night line", "00:00", "24:00", "Ruse"),
            far,
            secret,
            with_hours(5, "Demo open office", "00:00", "24:00", "Varna"),
        ];
        hub.import("demo.json", &package(&services)).await;
        let order = offered(&ask(&hub, "country=BG&town=Varna").await);
        assert_eq!(order.len(), 5, "{order:?}");
        let place = |name: &str| order.iter().position(|o| o == name).unwrap();
        assert!(place("Demo open office") < place("Demo night line"), "{order:?}");
        assert!(place("Demo secret house") < place("Demo night line"), "in any town: {order:?}");
        assert!(place("Demo night line") < place("Demo closed office"), "{order:?}");
        assert!(place("Demo night line") < place("Demo far door"), "no telephone: {order:?}");
        let html = ask(&hub, "country=BG&town=Burgas").await;
        assert!(!html.contains("know of nothing in this town"), "the secret house may be there");
    }
}

#[tokio::test]
async fn a_short_list_has_a_sheet_too_with_hours_and_without_what_is_open_now() {
    for hub in hubs().await {
        hub.import("demo.json", &package(&[with_hours(1, "Demo door", "03:00", "03:01", "Varna")]))
            .await;
        let html = ask(&hub, "country=BG").await;
        assert!(html.contains("name=\"sheet\" value=\"yes\""), "{html}");
        let sheet = ask(&hub, "country=BG&sheet=yes").await;
        assert!(!sheet.contains("Open now") && !sheet.contains("Closed now"), "{sheet}");
        assert!(sheet.contains("Monday–Sunday") && sheet.contains("03:00–03:01"), "{sheet}");
    }
}

#[tokio::test]
async fn what_only_find_help_loads_is_not_kept_by_the_browser() {
    for hub in hubs().await {
        let loaded = |html: &str| -> BTreeSet<String> {
            let found = html.split("\"/static/").skip(1);
            found.map(|p| format!("/static/{}", p.split('"').next().unwrap())).collect()
        };
        let elsewhere = loaded(&hub.get("/en/").await.text());
        let mut own = 0;
        for path in ["/en/help", "/en/help/safety", "/en/help/nowhere"] {
            for file in loaded(&hub.get(path).await.text()) {
                let answer = hub.get(&file).await;
                assert_eq!(answer.status, StatusCode::OK, "{file}");
                if elsewhere.contains(&file) {
                    assert!(answer.header("cache-control").contains("max-age=31536000"), "{file}");
                    continue;
                }
                own += 1;
                assert_eq!(answer.header("cache-control"), "no-store", "{file}");
                assert_eq!(answer.header("etag"), "", "{file}");
            }
        }
        assert!(own >= 6, "{own} files of its own: does this test still see them?");
    }
}
