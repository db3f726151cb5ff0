//! Who was let in, in lists: the mark, the filter and its counts, and the API, after each decision.
//!
//! Not here: who lets in and suspends (`joining`), the words (`web`).

use axum::http::StatusCode;
use serde_json::Value;
use whatson_app::{Actor, network, vetting};
use whatson_domain::network::CharterInput;

use crate::account::{administrator, ask, between};
use crate::hub::{Hub, hubs};
use crate::joining::{applicant, let_in, letters};

/// An organisation that two others vouched for.
async fn vouched(hub: &Hub, name: &str, domain: &str, by: [(&str, &str); 2]) {
    let own = applicant(hub, name, domain).await;
    for (_, slug) in by {
        let form = format!("act=ask&organisation={slug}");
        ask(hub, &own, "/en/account/application", Some(&form)).await;
    }
    for (who, _) in by {
        let page = ask(hub, who, "/en/account/organisation", None).await.text();
        let id = between(&page, "/account/organisation/vouches/", "\"");
        let path = format!("/en/account/organisation/vouches/{id}");
        let given = ask(hub, who, &path, Some("act=give&statement=We+worked+together")).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text());
    }
    letters(hub).await;
}

/// The card of an organisation in a page with a list.
fn card(page: &str, slug: &str) -> String {
    let all = page.split("<article>").skip(1).map(|card| card.split("</article>").next().unwrap());
    let own = all.filter(|card| card.contains(&format!("/organisations/{slug}\""))).last();
    own.unwrap_or_else(|| panic!("no card of {slug}: {page}")).to_owned()
}

/// That every list says of an organisation what its record says: a tier, and a mark or none.
async fn is(hub: &Hub, slug: &str, tier: &str, mark: Option<&str>) {
    hub.follow().await;
    let one = hub.get(&format!("/api/organisations/{slug}")).await.json();
    assert_eq!(one["tier"], tier, "{slug}");
    let list = hub.get("/api/organisations").await.json();
    let item = list["items"].as_array().unwrap().iter().find(|item| item["slug"] == slug);
    assert_eq!(item.unwrap()["tier"], tier, "{slug}");
    let record = hub.get(&format!("/en/organisations/{slug}")).await.text();
    let found = hub.get("/en/organisations").await.text();
    for text in [&record, &card(&found, slug)] {
        let shown = text.contains("class=\"tier\"").then(|| between(text, "class=\"tier\">", "<"));
        assert_eq!(shown, mark, "{slug}: {text}");
    }
    for word in ["uspend", "moderator stopped"] {
        assert!(!record.contains(word) && !found.contains(word), "{slug}: {word}");
    }
}

/// That each count of tiers is what the list with that filter holds; the counts.
async fn counts(hub: &Hub) -> Vec<(String, u64)> {
    hub.follow().await;
    let all = hub.get("/api/organisations").await.json();
    let values = all["facets"]["tier"].as_array().unwrap();
    let mut counts = vec![];
    for value in values {
        let word = value["value"].as_str().unwrap();
        let list = hub.get(&format!("/api/organisations?tier={word}")).await.json();
        assert_eq!(
            (&list["total"], &list["facets"]["tier"]),
            (&value["count"], &Value::from(values.clone()))
        );
        assert!(list["items"].as_array().unwrap().iter().all(|item| item["tier"] == word));
        let file = hub.get(&format!("/organisations.csv?tier={word}")).await.text();
        let rows = u64::try_from(file.lines().count() - 1).unwrap();
        assert_eq!(Some(rows), value["count"].as_u64(), "{file}");
        counts.push((word.to_owned(), rows));
    }
    assert_eq!(Some(counts.iter().map(|(_, n)| n).sum()), all["total"].as_u64());
    let vetted = hub.get("/api/organisations?tier=vetted").await.json();
    let in_all = counts.iter().filter(|(word, _)| word != "listed").map(|(_, n)| n).sum::<u64>();
    assert_eq!(vetted["total"].as_u64(), Some(in_all));
    counts.sort();
    counts
}

fn of(counts: &[(&str, u64)]) -> Vec<(String, u64)> {
    counts.iter().map(|(word, n)| ((*word).to_owned(), *n)).collect()
}

#[tokio::test]
async fn lists_say_who_was_let_in_as_the_record_does_and_follow_each_decision() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        hub.import("list.csv", b"name,kind,country\nDemo Quay,ngo,BG\n").await;
        is(&hub, "demo-quay", "listed", None).await;
        let before = hub.get("/en/organisations").await.text();
        assert!(!before.contains("Our moderators looked"), "nothing to explain: {before}");
        let first = let_in(&hub, &staff, "Demo Alpha", "alpha.example").await;
        let second = let_in(&hub, &staff, "Demo Beta", "beta.example").await;
        let by = [(first.as_str(), "demo-alpha"), (second.as_str(), "demo-beta")];
        vouched(&hub, "Demo Gamma", "gamma.example", by).await;
        is(&hub, "demo-quay", "listed", None).await;
        is(&hub, "demo-alpha", "verified", Some("Verified")).await;
        is(&hub, "demo-gamma", "vouched", Some("Known to partners")).await;
        assert_eq!(counts(&hub).await, of(&[("listed", 1), ("verified", 2), ("vouched", 1)]));

        let stop = |slug: &'static str, hide| {
            vetting::suspend(&hub.app, Actor::OPERATOR, slug, "Taken over", hide)
        };
        stop("demo-gamma", false).await.unwrap();
        is(&hub, "demo-gamma", "listed", None).await;
        assert_eq!(counts(&hub).await, of(&[("listed", 2), ("verified", 2)]));
        vetting::renew(&hub.app, Actor::OPERATOR, "demo-gamma", "Spoke to them").await.unwrap();
        is(&hub, "demo-gamma", "verified", Some("Verified")).await;
        assert_eq!(counts(&hub).await, of(&[("listed", 1), ("verified", 3)]));
        stop("demo-beta", true).await.unwrap();
        assert_eq!(counts(&hub).await, of(&[("listed", 1), ("verified", 2)]), "it is withdrawn");
    }
}

#[tokio::test]
async fn a_mark_is_explained_where_it_stands_in_the_reader_s_language() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        let_in(&hub, &staff, "Demo Alpha", "alpha.example").await;
        hub.import("list.csv", b"name,kind,country\nDemo Quay,ngo,BG\n").await;
        let charter = CharterInput {
            names: vec![("en".into(), "Demo Harbours".into())],
            scope: "regional".into(),
            ..CharterInput::default()
        };
        let members = ["demo-alpha".to_owned(), "demo-quay".to_owned()];
        network::save(&hub.app, Actor::OPERATOR, None, &charter, &members).await.unwrap();
        hub.follow().await;
        let (en, ar) = ("Our moderators looked at evidence", "نظر مشرفو العضوية لدينا");
        for (path, mark, means) in [
            ("/en/organisations", "Verified", en),
            ("/en/organisations?tier=vetted", "Verified", en),
            ("/en/networks/demo-harbours", "Verified", en),
            ("/en/", "Verified", en),
            ("/ar/organisations", "جرى التحقق منها", ar),
        ] {
            let page = hub.get(path).await.text();
            assert!(
                card(&page, "demo-alpha").contains(&format!("<span class=\"tier\">{mark}</span>"))
            );
            assert_eq!(page.matches(means).count(), 1, "{path}: {page}");
            assert!(!page.contains("Two organisations of this hub"), "not met: {path}");
        }
        let page = hub.get("/en/organisations?tier=vetted").await.text();
        assert!(page.contains("How far we know it") && !page.contains("demo-quay\""), "{page}");
        for odd in ["claim", "listed-long", "suspended"] {
            let page = hub.get(&format!("/en/organisations?tier={odd}")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.text().contains(&format!("<bdi>{odd}</bdi>")), "{}", page.text());
        }
        let told = hub.get("/api/openapi.json").await.json();
        let field = &told["components"]["schemas"]["OrganisationItem"]["properties"]["tier"];
        assert!(field["description"].as_str().unwrap().contains("`verified`"), "{field}");
    }
}
