//! Pages as staff use them: forms that lose nothing, conflicts, every page of the desk.
//!
//! Not here: looks and keyboard (`e2e`), what visitors must not see (`safety`).

use axum::http::StatusCode;

use crate::hub::{START_LIST, hub_on_sqlite, hubs};
use crate::safety::kept_nowhere;

const FORM: &str = "name_lang=bg&name=%D0%94%D0%B5%D0%BC%D0%BE+%D0%A4%D0%B0%D1%80&kind=ngo&country=BG\
    &subjects=shelter&subjects=hotline&consent=organisation&licence=CC-BY-4.0";

#[tokio::test]
async fn a_form_with_a_slip_shows_the_reason_at_the_field_and_loses_nothing() {
    let hub = hub_on_sqlite().await;
    let form = FORM.replace("country=BG", "country=&website=nonsense+here&city=Plovdiv");
    let shown = hub.staff_post("/en/desk/organisations/new", &form).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = shown.text();
    assert!(html.contains("href=\"#country\"") && html.contains("href=\"#website\""), "{html}");
    assert!(html.contains("value=\"nonsense here\"") && html.contains("value=\"Plovdiv\""));
    assert!(html.contains("Демо Фар"));
}

#[tokio::test]
async fn two_people_editing_at_once_both_keep_their_words() {
    for hub in hubs().await {
        let made = hub.staff_post("/en/desk/organisations/new", FORM).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        assert_eq!(made.header("location"), "/en/organisations/demo-far");
        let path = "/en/desk/organisations/demo-far/edit";
        let first = hub.staff_post(path, &format!("{FORM}&version=1&city=Varna")).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
        let second = hub.staff_post(path, &format!("{FORM}&version=1&city=Burgas")).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        let html = second.text();
        assert!(html.contains("Varna") && html.contains("value=\"Burgas\""), "{html}");
        assert!(html.contains("name=\"version\" value=\"2\""));
        let history = hub.get("/en/organisations/demo-far/history").await.text();
        assert!(history.contains("Edited") && history.contains("Added"));
    }
}

#[tokio::test]
async fn a_place_that_becomes_hidden_forgets_its_address() {
    for hub in hubs().await {
        hub.staff_post("/en/desk/organisations/new", FORM).await;
        let path = "/en/desk/organisations/demo-far/locations/new";
        let place = "visibility=public&country=BG&address=Kanarche+5&city=Zaytsevo";
        let made = hub.staff_post(path, place).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let page = hub.get("/en/organisations/demo-far").await.text();
        assert!(page.contains("Kanarche 5") && page.contains("Zaytsevo"));
        let staff = hub.staff_get("/en/organisations/demo-far").await.text();
        let ids = staff.split("/desk/organisations/demo-far/locations/").skip(1);
        let id = ids.filter_map(|p| p.split('"').next()).find(|p| *p != "new");
        let id = id.unwrap_or_else(|| panic!("{staff}")).to_owned();
        let edit = format!("/en/desk/organisations/demo-far/locations/{id}");
        let slip = hub.staff_post(&edit, "visibility=hidden&country=BG&city=Zaytsevo").await;
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = hub.staff_post(&edit, "visibility=hidden&country=BG").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = hub.get("/en/organisations/demo-far").await.text();
        assert!(!page.contains("Kanarche") && page.contains("Confidential address"), "{page}");
        kept_nowhere(&hub, &["Kanarche", "Zaytsevo"]);
    }
}

/// Addresses of pages, staff's too.
const PAGES: [&str; 37] = [
    "/",
    "/organisations",
    "/organisations?q=strada&country=MD",
    "/organisations?q=qqqqq",
    "/organisations/suggest",
    "/organisations/suggest?sent=yes",
    "/organisations/demo-far",
    "/organisations/demo-far/history",
    "/map",
    "/map?region=see",
    "/networks",
    "/networks/demo-net",
    "/subjects",
    "/subjects/shelter",
    "/help",
    "/help/safety",
    "/languages",
    "/about/about",
    "/about/privacy",
    "/about/open-data",
    "/about/accessibility",
    "/about/glossary",
    "/desk",
    "/desk/organisations/new",
    "/desk/organisations/demo-far/edit",
    "/desk/organisations/demo-far/services/new",
    "/desk/organisations/demo-far/locations/new",
    "/desk/networks/new",
    "/desk/networks/demo-net",
    "/desk/duplicates",
    "/desk/suggestions",
    "/desk/imports",
    "/desk/tokens",
    "/desk/audit",
    "/desk/witnesses",
    "/desk/audit?outcome=refused&from=2026-01-01",
    "/desk/merge?a=demo-far&b=western-union",
];

#[tokio::test]
async fn every_page_of_the_desk_and_of_the_public_can_be_shown_in_every_language() {
    let hub = hub_on_sqlite().await;
    hub.import("organisations-start.csv", START_LIST).await;
    hub.staff_post("/en/desk/organisations/new", FORM).await;
    let network =
        "name_lang=en&name=Demo+Net&scope=regional&countries=BG&countries=RS&members=demo-far";
    let made = hub.staff_post("/en/desk/networks/new", network).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let service = "name_lang=en&name=Demo+line&types=hotline&countries=BG&phones=%2B44+1632+960111&\
        hours_1=09:00-17:00&zone=Europe/Sofia&confirmed=yes";
    let path = "/en/desk/organisations/demo-far/services/new";
    let made = hub.staff_post(path, service).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    hub.follow().await;
    for lang in whatson_app::reference::LANGUAGES {
        for path in PAGES {
            let answer = hub.staff_get(&format!("/{lang}{path}")).await;
            assert_eq!(answer.status, StatusCode::OK, "/{lang}{path}: {}", answer.text());
            let html = answer.text();
            assert_eq!(html.matches("<h1").count(), 1, "/{lang}{path} has one heading");
        }
        let missing = hub.get(&format!("/{lang}/nothing")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        assert!(missing.text().contains("<h1"));
    }
    let arabic = hub.get("/ar/organisations").await.text();
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[tokio::test]
async fn the_language_is_in_the_path_else_as_the_browser_says() {
    let hub = hub_on_sqlite().await;
    let request = axum::http::Request::builder()
        .uri("/organisations")
        .header("host", "hub.example")
        .header("accept-language", "sq, en;q=0.5");
    let answer = hub.send(request.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(answer.header("content-language"), "sq");
    assert_eq!(answer.header("vary"), "accept-language");
    assert_eq!(hub.get("/bg/organisations").await.header("content-language"), "bg");
    assert_eq!(hub.get("/xx/organisations").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_not_in_the_language_of_the_page_says_so() {
    let hub = hub_on_sqlite().await;
    hub.staff_post("/en/desk/organisations/new", &format!("{FORM}&city=Plovdiv")).await;
    hub.staff_post(
        "/en/desk/networks/new",
        "name_lang=en&name=Demo+Circle&scope=regional&members=demo-far",
    )
    .await;
    hub.follow().await;
    let page = hub.get("/ar/organisations/demo-far").await.text();
    assert!(page.contains("<bdi lang=\"\">Plovdiv</bdi>"), "{page}");
    assert!(page.contains("<bdi lang=\"\">Entered in this hub</bdi>"), "a source: {page}");
    assert!(!page.contains("Added") && page.contains("إضافة"), "the history: {page}");
    let history = hub.get("/ar/organisations/demo-far/history").await.text();
    assert!(!history.contains("Added") && !history.contains("Administrator"), "{history}");
    let list = hub.get("/ar/organisations?network=demo-circle").await.text();
    assert!(list.contains("<bdi lang=\"en\" dir=\"ltr\">Demo Circle</bdi>"), "{list}");
    let subjects = hub.get("/ar/subjects").await.text();
    assert!(subjects.contains("lang=\"en\">Trafficking in Persons Protocol</bdi>"), "{subjects}");
    for term in whatson_app::reference::Reference::load().unwrap().subjects.iter() {
        let link = format!("\"/ar/subjects/{}\"", term.code);
        assert_eq!(subjects.matches(&link).count(), 1, "{link}");
    }
    let languages = hub.get("/en/languages").await.text();
    assert!(languages.contains("written by the makers"), "{languages}");
    assert!(!languages.contains("checked by a person"), "nobody has put a name to it");
}

#[tokio::test]
async fn facts_of_one_source_name_it_once_and_a_telephone_can_be_tapped() {
    let hub = hub_on_sqlite().await;
    let form = format!("{FORM}&city=Plovdiv&phone=%2B44+20+7946+0001&website=https://a.example");
    hub.staff_post("/en/desk/organisations/new", &form).await;
    let page = hub.get("/en/organisations/demo-far").await.text();
    assert_eq!(page.matches("<details class=\"origin\">").count(), 1, "{page}");
    assert!(page.contains("href=\"tel:+442079460001\""), "{page}");
    let other = format!("{}&version=1&source=a+letter", form.replace("Plovdiv", "Varna"));
    hub.staff_post("/en/desk/organisations/demo-far/edit", &other).await;
    let page = hub.get("/en/organisations/demo-far").await.text();
    assert_eq!(page.matches("<details class=\"origin\">").count(), 2, "the town's own: {page}");
    assert!(page.contains("a letter"), "{page}");
}
