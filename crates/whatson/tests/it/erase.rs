//! Erasing what the log says of somebody: the tree stays whole, and nothing else goes unseen by it.
//!
//! Not here: other changes of the log (`audit`).

use axum::http::StatusCode;
use uuid::Uuid;
use whatson_app::{Actor, audit_erase, people};
use whatson_domain::PersonId;
use whatson_store::audit;

use crate::account::{administrator, administrator_again, ask, with_password};
use crate::audit::emptied;
use crate::hub::{Hub, hubs};
use crate::token::{person_of, verified, with_organisation};

/// Four hundred days.
const LATER: i64 = 400 * 86_400;

/// Somebody who did much long ago, and something now.
async fn with_past(hub: &Hub) -> PersonId {
    let ana = administrator(hub).await;
    with_password(hub, &ana).await;
    let id = person_of(hub, &ana).await;
    with_organisation(hub, id).await;
    let edit = "names_lang=en&name_lang=en&name=Demo+House&kind=ngo&country=RS&consent=organisation\
        &licence=CC-BY-4.0&version=1&city=Nis";
    let done = ask(hub, &ana, "/en/desk/organisations/demo-house/edit", Some(edit)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    administrator_again(hub).await;
    assert_eq!(verified(hub).await.faults, []);
    hub.wait(LATER);
    people::set_roles(&hub.app, Actor::OPERATOR, id, &["editor".to_owned()]).await.unwrap();
    assert_eq!(verified(hub).await.faults, []);
    id
}

async fn entries(hub: &Hub) -> Vec<audit::Entry> {
    let mut tx = hub.app.store.read().await.unwrap();
    audit::list(&mut tx, i64::MAX, 10_000).await.unwrap()
}

async fn erase(hub: &Hub, id: PersonId) -> (u64, u64) {
    audit_erase::erase(&hub.app, Actor::OPERATOR, id, 365).await.unwrap()
}

#[tokio::test]
async fn old_events_of_a_person_are_erased_and_the_log_stays_whole() {
    for hub in hubs().await {
        let id = with_past(&hub).await;
        let before = entries(&hub).await;
        let (erased, left) = erase(&hub, id).await;
        assert!(erased >= 5 && left == 0, "{erased} {left}");
        let report = verified(&hub).await;
        assert_eq!(report.faults, []);
        assert_eq!(report.erased.len() as u64, erased);
        let after = entries(&hub).await;
        let year = hub.app.now().0 - 365 * 86_400_000_000;
        for entry in after.iter().filter(|e| !e.is_erased() && e.at.0 < year) {
            assert!(entry.person != Some(id.0) && entry.object != Some(id.0), "{entry:?}");
        }
        assert!(after.iter().any(|e| e.action == "person.roles"), "what is young stays");
        let record = after.iter().find(|e| e.action.starts_with("audit.erase.")).unwrap();
        assert_eq!(record.action, format!("audit.erase.{erased}"));
        for was in &before {
            let now = after.iter().find(|e| e.seq == was.seq).unwrap();
            assert_eq!((&now.commitment, &now.mac), (&was.commitment, &was.mac), "the leaf stays");
        }
        assert_eq!(erase(&hub, id).await, (0, 0), "once");
        let iva = administrator_again(&hub).await;
        let page = ask(&hub, &iva, "/en/desk/audit", None).await;
        assert!(page.text().contains("<th scope=\"row\">erased</th>"), "{}", page.text());
        let short = audit_erase::erase(&hub.app, Actor::OPERATOR, id, 30).await;
        assert_eq!(short.unwrap_err().code(), "fields-refused");
    }
}

#[tokio::test]
async fn who_empties_one_more_event_than_was_erased_is_found() {
    for hub in hubs().await {
        let id = with_past(&hub).await;
        erase(&hub, id).await;
        let whole = verified(&hub).await;
        let of = entries(&hub).await.into_iter().find(|e| e.is_erased()).unwrap().object.unwrap();
        let last = i64::try_from(whole.leaves).unwrap() - 1;
        for by in [of, Uuid::from_u128(9)] {
            for place in [0, last / 2, last] {
                let mut tx = hub.app.store.write().await.unwrap();
                let is_new = !whole.erased.contains(&u64::try_from(place).unwrap());
                emptied(&mut tx, place, by).await;
                tx.commit().await.unwrap();
                let report = whatson_app::audit::verify(&hub.app, &[], &|_| ()).await.unwrap();
                let place = u64::try_from(place).unwrap();
                let is_named =
                    report.faults.iter().any(|f| f.code == "erased" && f.place == Some(place));
                assert!(is_named || !is_new && by == of, "{place}: {:?}", report.faults);
            }
        }
    }
}

#[tokio::test]
async fn an_erasure_makes_no_change_right_that_went_unseen() {
    for hub in hubs().await {
        let id = with_past(&hub).await;
        let mut tx = hub.app.store.write().await.unwrap();
        // A record whose last event is to be erased, and an event, both changed in the database.
        for sql in [
            "UPDATE organisation SET name = 'Another' WHERE slug = 'demo-house'",
            "UPDATE audit_event SET outcome = 'not-allowed' WHERE action = 'setup.redeem'
                AND outcome = 'permitted' AND noun = 'person' AND object_id IN
                    (SELECT id FROM person WHERE name = 'Ana Demo')",
        ] {
            assert_eq!(tx.run(sql, vec![]).await.unwrap(), 1, "{sql}");
        }
        tx.commit().await.unwrap();
        let (erased, left) = erase(&hub, id).await;
        assert!(erased >= 3 && left == 2, "{erased} {left}");
        let report = verified(&hub).await;
        let mut codes: Vec<_> = report.faults.iter().map(|f| f.code).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["record-changed", "words"], "{:?}", report.faults);
    }
}
