//! Every repository function, on each engine that this machine offers.
//!
//! Not here: rules (`domain`), use cases (`whatson/tests/it`).

use uuid::Uuid;
use whatson_domain::location::{Location, PublicSite, Site};
use whatson_domain::network::{Charter, CharterInput, Network};
use whatson_domain::organisation::{Listing, Organisation, Profile, ProfileInput};
use whatson_domain::permit::decide;
use whatson_domain::provenance::Origin;
use whatson_domain::service::{Offer, OfferInput, Service};
use whatson_domain::suggestion::{State, Suggestion, SuggestionInput, handled};
use whatson_domain::vocabulary::Vocabulary;
use whatson_domain::{
    Act, CountryCode, LocationId, Moment, NetworkId, OrganisationId, Permit, ServiceId, Slug,
    Standing, SuggestionId,
};

use crate::{
    Store, StoreError, Tx, audit, duplicate, import_run, location, merge, network, old_address,
    organisation, outbox, revision, scratch, service, session, setting, suggestion,
};

fn known() -> Vocabulary {
    Vocabulary {
        countries: ["BG".into(), "RS".into()].into(),
        kinds: ["ngo".into()].into(),
        subjects: ["shelter".into()].into(),
        service_types: ["hotline".into()].into(),
    }
}

mod agreement;
mod deposit;
mod mail;
mod membership;
mod person;

fn permit() -> Permit {
    decide(Standing::OPERATOR, Act::EditDirectory, None).unwrap()
}

fn key() -> audit::MacKey {
    audit::MacKey::new(zeroize::Zeroizing::new([7; 32]))
}

fn event() -> audit::Event {
    audit::Event {
        at: Moment(1),
        actor: "operator".into(),
        person: None,
        action: "organisation.create".into(),
        object: None,
        outcome: "permitted".into(),
        salt: [7; 32],
    }
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn record(n: u128, name: &str) -> Organisation {
    let input = ProfileInput {
        names: vec![("bg".into(), name.into()), ("en".into(), format!("{name} in English"))],
        kind: "ngo".into(),
        country: "BG".into(),
        city: "София".into(),
        subjects: vec!["shelter".into()],
        languages: vec!["sr-Latn".into()],
        founded: "1999".into(),
        website: "https://demo.example".into(),
        register_number: "BG:1".into(),
        descriptions: vec![("en".into(), "Quotes ' \" and \\ and\nlines".into())],
        email: "a@demo.example".into(),
        phone: "+44 1632 960001".into(),
        address: "Street 1".into(),
        consent: "organisation".into(),
        ..ProfileInput::default()
    };
    let origin = Origin {
        source: "test".into(),
        received: Moment(5),
        confirmed_by: Some("A".into()),
        confirmed: Some(Moment(6)),
    };
    Organisation {
        id: OrganisationId(id(n)),
        slug: Slug::new("slug", &format!("slug-{n}")).unwrap(),
        profile: Profile::check(&input, &known()).unwrap(),
        listing: Listing::Public,
        demo: n.is_multiple_of(2),
        provenance: [("*".to_owned(), origin)].into(),
        confirmed: Some(Moment(i64::try_from(n).unwrap() * 10)),
        version: 1,
        created: Moment(1),
        updated: Moment(2),
    }
}

async fn each<F>(test: F)
where
    F: AsyncFn(Store),
{
    let folder = tempfile::tempdir().unwrap();
    for store in scratch::stores(folder.path()).await.unwrap() {
        test(store.clone()).await;
        store.close().await;
    }
}

#[tokio::test]
async fn an_organisation_is_read_back_as_it_was_written() {
    each(async |store| {
        let (a, b) = (record(1, "Фар"), record(2, "Мост"));
        let keys = [("domain", "demo.example".to_owned())];
        let mut tx = store.write().await.unwrap();
        organisation::insert(&mut tx, &permit(), &a, &keys).await.unwrap();
        organisation::insert(&mut tx, &permit(), &b, &keys).await.unwrap();
        audit::append(&mut tx, &key(), &event()).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert_eq!(organisation::find(&mut tx, a.id).await.unwrap(), Some(a.clone()));
        assert_eq!(organisation::find_by_slug(&mut tx, "slug-2").await.unwrap(), Some(b.clone()));
        assert_eq!(organisation::find_by_key(&mut tx, &keys[0]).await.unwrap(), [a.id, b.id]);
        assert_eq!(
            organisation::list_after(&mut tx, a.id.0, 9).await.unwrap(),
            std::slice::from_ref(&b)
        );
        assert_eq!(organisation::count(&mut tx).await.unwrap(), 2);
        assert_eq!(organisation::count_confirmed(&mut tx).await.unwrap(), 2);
        let old = organisation::list_confirmed_before(&mut tx, Moment(15), 9).await.unwrap();
        assert_eq!(old, std::slice::from_ref(&a));
        assert!(organisation::list_withdrawn(&mut tx, 9).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_change_over_an_old_version_is_noticed_and_changes_nothing() {
    each(async |store| {
        let mut changed = record(1, "Фар");
        let mut tx = store.write().await.unwrap();
        organisation::insert(&mut tx, &permit(), &changed, &[]).await.unwrap();
        changed.listing = Listing::Withdrawn;
        assert!(organisation::update(&mut tx, &permit(), &changed, &[]).await.unwrap());
        assert!(!organisation::update(&mut tx, &permit(), &changed, &[]).await.unwrap());
        let found = organisation::find(&mut tx, changed.id).await.unwrap().unwrap();
        assert_eq!((found.version, found.listing), (2, Listing::Withdrawn));
        assert_eq!(organisation::list_withdrawn(&mut tx, 9).await.unwrap().len(), 1);
        let doc = organisation::doc(&record(1, "Друг"));
        let mut restored = found;
        organisation::restore(&mut restored, &doc).unwrap();
        assert_eq!(restored.profile.name(), "Друг");
        organisation::erase(&mut tx, &permit(), changed.id).await.unwrap();
        assert_eq!(organisation::find(&mut tx, changed.id).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_taken_slug_is_refused_and_a_dropped_transaction_leaves_nothing() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        organisation::insert(&mut tx, &permit(), &record(1, "a"), &[]).await.unwrap();
        let mut twin = record(2, "b");
        twin.slug = Slug::new("slug", "slug-1").unwrap();
        let refused = organisation::insert(&mut tx, &permit(), &twin, &[]).await;
        assert!(matches!(refused, Err(StoreError::Exists)), "{refused:?}");
        drop(tx);
        let mut tx = store.read().await.unwrap();
        assert_eq!(organisation::count(&mut tx).await.unwrap(), 0);
        assert!(organisation::insert(&mut tx, &permit(), &twin, &[]).await.is_err(), "read only");
    })
    .await;
}

fn a_service(owner: OrganisationId) -> Service {
    let hours = whatson_domain::hours::Hours {
        zone: "Europe/Sofia".into(),
        spans: vec![whatson_domain::hours::Span { day: 6, opens: 0, closes: 1_440 }],
    };
    let input = OfferInput {
        names: vec![("bg".into(), "Линия".into())],
        types: vec!["hotline".into()],
        countries: vec!["BG".into()],
        phones: vec!["+44 1632 960002".into()],
        hours: Some(hours),
        no_police_contact: true,
        ..OfferInput::default()
    };
    Service {
        id: ServiceId(id(7)),
        organisation: owner,
        offer: Offer::check(&input, &known()).unwrap(),
        locations: vec![LocationId(id(8))],
        provenance: [
            ("*".to_owned(), Origin::new("test", Moment(7))),
            ("phones".to_owned(), Origin::new("their page", Moment(8))),
        ]
        .into(),
        confirmed: Some(Moment(100)),
        updated: Moment(101),
    }
}

/// A hidden place and a public one.
fn places(owner: OrganisationId) -> (Location, Location) {
    let country = CountryCode::new("country", "BG").unwrap();
    let hidden = Location {
        id: LocationId(id(8)),
        organisation: owner,
        site: Site::Hidden { country },
        provenance: whatson_domain::provenance::Provenance::new(),
    };
    let public = PublicSite {
        name: None,
        address: Some("Street 1".into()),
        city: Some("Варна".into()),
        region: None,
        postal_code: Some("9000".into()),
        country,
        point: Some((27.9, 43.2)),
        accessibility: None,
    };
    let public = Location {
        id: LocationId(id(9)),
        organisation: owner,
        site: Site::Public(public),
        provenance: [("city".to_owned(), Origin::new("a map", Moment(9)))].into(),
    };
    (hidden, public)
}

#[tokio::test]
async fn services_of_some_organisations_are_theirs_alone() {
    each(async |store| {
        let owners: Vec<_> = (1..=130).map(|n| record(n, "Фар")).collect();
        let mut tx = store.write().await.unwrap();
        for owner in &owners {
            organisation::insert(&mut tx, &permit(), owner, &[]).await.unwrap();
        }
        let [first, second, last] = [0, 1, 129].map(|n| owners[n].id);
        let given = a_service(first);
        let other = Service { id: ServiceId(id(7_000)), ..a_service(last) };
        for service in [&given, &other] {
            service::save(&mut tx, &permit(), service).await.unwrap();
        }
        let all: Vec<_> = owners.iter().map(|o| o.id).collect();
        assert_eq!(service::list_of_some(&mut tx, &all).await.unwrap(), [given.clone(), other]);
        let some = service::list_of_some(&mut tx, &[first, second]).await.unwrap();
        assert_eq!(some, [given]);
        assert!(service::list_of_some(&mut tx, &[]).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn services_and_places_are_read_back_and_go_with_their_organisation() {
    each(async |store| {
        let owner = record(1, "Фар");
        let given = a_service(owner.id);
        let (hidden, public) = places(owner.id);
        let mut tx = store.write().await.unwrap();
        organisation::insert(&mut tx, &permit(), &owner, &[]).await.unwrap();
        location::save(&mut tx, &permit(), &hidden).await.unwrap();
        location::save(&mut tx, &permit(), &public).await.unwrap();
        service::save(&mut tx, &permit(), &given).await.unwrap();
        assert_eq!(location::find(&mut tx, hidden.id).await.unwrap(), Some(hidden.clone()));
        assert_eq!(location::list_of(&mut tx, owner.id).await.unwrap(), [hidden, public.clone()]);
        assert_eq!(location::count(&mut tx).await.unwrap(), 2);
        assert_eq!(service::find(&mut tx, given.id).await.unwrap(), Some(given.clone()));
        let own = service::list_of(&mut tx, owner.id).await.unwrap();
        assert_eq!(own, std::slice::from_ref(&given));
        let mut offered = async |country: &str, since, until| {
            let (since, until) = (Moment(since), Moment(until));
            service::list_offered(&mut tx, country, since, until, 5).await.unwrap()
        };
        assert_eq!(offered("BG", 99, 100).await, std::slice::from_ref(&given));
        assert_eq!(offered("", 99, 100).await, std::slice::from_ref(&given));
        assert!(offered("BG", 100, 200).await.is_empty(), "confirmed too early");
        assert!(offered("BG", 0, 99).await.is_empty(), "confirmed later than can be");
        assert!(offered("FR", 99, 100).await.is_empty(), "another country");
        let countries = service::countries_offered(&mut tx, Moment(99), Moment(100)).await;
        assert_eq!(countries.unwrap(), ["BG"]);
        let some = organisation::list_some(&mut tx, &[owner.id, owner.id]).await.unwrap();
        assert_eq!(some, std::slice::from_ref(&owner));
        assert!(organisation::list_some(&mut tx, &[]).await.unwrap().is_empty());
        assert_eq!(location::list_of_some(&mut tx, &[owner.id]).await.unwrap().len(), 2);
        assert_eq!(service::list_after(&mut tx, Uuid::nil(), 5).await.unwrap().len(), 1);
        let mut changed = given.clone();
        changed.provenance.clear();
        changed.provenance.insert("*".to_owned(), Origin::new("other", Moment(3)));
        service::save(&mut tx, &permit(), &changed).await.unwrap();
        service::restore(&mut changed, &service::doc(&given)).unwrap();
        assert_eq!(changed, given);
        location::erase(&mut tx, &permit(), public.id).await.unwrap();
        service::erase(&mut tx, &permit(), given.id).await.unwrap();
        assert_eq!(service::count(&mut tx).await.unwrap(), 0);
        organisation::erase(&mut tx, &permit(), owner.id).await.unwrap();
        assert_eq!(location::count(&mut tx).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_network_keeps_its_members() {
    each(async |store| {
        let (a, b) = (record(1, "a"), record(2, "b"));
        let input = CharterInput {
            names: vec![("en".into(), "Net".into())],
            scope: "regional".into(),
            countries: vec!["BG".into()],
            ..CharterInput::default()
        };
        let net = Network {
            id: NetworkId(id(3)),
            slug: Slug::new("slug", "net").unwrap(),
            charter: Charter::check(&input, &known()).unwrap(),
            members: vec![a.id],
            demo: true,
            version: 1,
            updated: Moment(4),
        };
        let mut tx = store.write().await.unwrap();
        for one in [&a, &b] {
            organisation::insert(&mut tx, &permit(), one, &[]).await.unwrap();
        }
        network::save(&mut tx, &permit(), &net).await.unwrap();
        assert_eq!(network::find(&mut tx, net.id).await.unwrap(), Some(net.clone()));
        network::join(&mut tx, &permit(), net.id, b.id).await.unwrap();
        network::join(&mut tx, &permit(), net.id, b.id).await.unwrap();
        network::leave(&mut tx, &permit(), net.id, a.id).await.unwrap();
        let found = network::find_by_slug(&mut tx, "net").await.unwrap().unwrap();
        assert_eq!(found.members, [b.id]);
        let all = network::memberships(&mut tx, a.id.0, b.id.0).await.unwrap();
        assert_eq!(all, [(b.id, "net".to_owned())]);
        let some = network::memberships_of_some(&mut tx, &[a.id, b.id]).await.unwrap();
        assert_eq!(some, all);
        assert_eq!(network::list(&mut tx).await.unwrap().len(), 1);
        network::erase(&mut tx, &permit(), net.id).await.unwrap();
        assert!(network::list(&mut tx).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn old_addresses_lead_on_and_can_be_given_back() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        old_address::keep(&mut tx, "organisation", "old", id(1)).await.unwrap();
        old_address::keep(&mut tx, "organisation", "older", id(1)).await.unwrap();
        assert_eq!(old_address::list(&mut tx, "organisation", id(1)).await.unwrap().len(), 2);
        old_address::move_all(&mut tx, "organisation", id(1), id(2)).await.unwrap();
        let target = old_address::find(&mut tx, "organisation", "old").await.unwrap();
        assert_eq!(target, Some(id(2)));
        assert_eq!(old_address::find(&mut tx, "network", "old").await.unwrap(), None);
        old_address::forget(&mut tx, "organisation", "old").await.unwrap();
        assert_eq!(old_address::find(&mut tx, "organisation", "old").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn states_merges_and_the_audit_log_are_kept_in_order() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        for version in 1..=3 {
            let state = revision::Revision {
                id: id(u128::try_from(version).unwrap()),
                noun: "organisation".into(),
                object: id(9),
                version,
                at: Moment(version),
                actor: "operator".into(),
                action: "edit".into(),
                run: (version == 2).then(|| id(5)),
                doc: format!("{{\"v\":{version}}}"),
            };
            revision::insert(&mut tx, &state).await.unwrap();
        }
        let versions: Vec<_> =
            revision::list(&mut tx, id(9), 9).await.unwrap().iter().map(|r| r.version).collect();
        assert_eq!(versions, [3, 2, 1]);
        let before = revision::before(&mut tx, id(9), 3).await.unwrap().unwrap();
        assert_eq!(before.doc, "{\"v\":2}");
        assert!(revision::find(&mut tx, id(3)).await.unwrap().is_some());
        let of_run = revision::list_of_run(&mut tx, id(5), Uuid::nil(), 9).await.unwrap();
        assert_eq!(of_run.len(), 1);
        let join = merge::Merge {
            id: id(20),
            at: Moment(1),
            actor: "operator".into(),
            kept: id(9),
            other: id(10),
            before: "{}".into(),
            undone: None,
        };
        merge::insert(&mut tx, &permit(), &join).await.unwrap();
        assert_eq!(merge::list_of(&mut tx, id(9)).await.unwrap().len(), 1);
        assert!(merge::undo(&mut tx, &permit(), id(20), Moment(2)).await.unwrap());
        assert!(!merge::undo(&mut tx, &permit(), id(20), Moment(3)).await.unwrap());
        assert_eq!(merge::find(&mut tx, id(20)).await.unwrap().unwrap().undone, Some(Moment(2)));
        assert_eq!(merge::list(&mut tx, 9).await.unwrap().len(), 1);
        for outcome in ["permitted", "not-allowed"] {
            let line = audit::Event { outcome: outcome.into(), ..event() };
            audit::append(&mut tx, &key(), &line).await.unwrap();
        }
        let lines = audit::list(&mut tx, i64::MAX, 9).await.unwrap();
        assert_eq!(lines[0].outcome, "not-allowed");
    })
    .await;
}

#[tokio::test]
async fn pairs_are_noted_once_and_a_judged_pair_stays_judged() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        for n in [1, 2] {
            organisation::insert(&mut tx, &permit(), &record(n, "a"), &[]).await.unwrap();
        }
        let pair = duplicate::Pair { a: id(2), b: id(1), score: 90, reason: "name".into() };
        duplicate::note(&mut tx, &pair, Moment(1)).await.unwrap();
        duplicate::note(&mut tx, &pair, Moment(2)).await.unwrap();
        assert_eq!(duplicate::count_open(&mut tx).await.unwrap(), 1);
        assert_eq!(duplicate::list_open(&mut tx, 9).await.unwrap()[0].a, id(1));
        assert!(duplicate::different(&mut tx, id(1), id(2), Moment(3)).await.unwrap());
        duplicate::note(&mut tx, &pair, Moment(4)).await.unwrap();
        assert_eq!(duplicate::count_open(&mut tx).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_run_keeps_its_place_and_its_remarks() {
    each(async |store| {
        let mut run = import_run::Run {
            id: id(1),
            actor: "operator".into(),
            file_name: "списък.csv".into(),
            format: "csv".into(),
            digest: "00".into(),
            mapping: "{}".into(),
            state: "running".into(),
            total: 3,
            done: 0,
            added: 0,
            changed: 0,
            unchanged: 0,
            refused: 0,
            error: String::new(),
            started: Moment(1),
            updated: Moment(1),
        };
        let remark = import_run::Remark {
            row: 2,
            column: "country".into(),
            value: "ZZ".into(),
            reason: "unknown-country".into(),
        };
        let mut tx = store.write().await.unwrap();
        import_run::insert(&mut tx, &run).await.unwrap();
        assert_eq!(import_run::list_running(&mut tx).await.unwrap().len(), 1);
        import_run::remark(&mut tx, run.id, 0, &remark).await.unwrap();
        run.done = 3;
        run.state = "done".into();
        import_run::update(&mut tx, &run).await.unwrap();
        let found = import_run::find(&mut tx, run.id).await.unwrap().unwrap();
        assert_eq!((found.done, found.state.as_str()), (3, "done"));
        assert_eq!(import_run::remarks(&mut tx, run.id, 0, 9).await.unwrap(), [remark]);
        assert_eq!(import_run::list(&mut tx, 9).await.unwrap().len(), 1);
        assert!(import_run::list_running(&mut tx).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_outbox_gives_changes_in_order() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        for n in 1..=3 {
            outbox::append(&mut tx, OrganisationId(id(n))).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        let last = outbox::last(&mut tx).await.unwrap();
        let all = outbox::list_after(&mut tx, 0, 9).await.unwrap();
        assert_eq!(all.iter().map(|(_, o)| o.0.as_u128()).collect::<Vec<_>>(), [1, 2, 3]);
        assert!(outbox::list_after(&mut tx, last, 9).await.unwrap().is_empty());
        outbox::trim(&mut tx, last).await.unwrap();
        assert_eq!(outbox::list_after(&mut tx, 0, 9).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_look_reads_what_is_lasting_and_changes_nothing() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        setting::set(&mut tx, "a", "1").await.unwrap();
        tx.commit().await.unwrap();
        let mut look = store.look().await.unwrap();
        assert_eq!(setting::find(&mut look, "a").await.unwrap().as_deref(), Some("1"));
        assert!(setting::set(&mut look, "a", "2").await.is_err());
        look.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert_eq!(setting::find(&mut tx, "a").await.unwrap().as_deref(), Some("1"));
    })
    .await;
}

#[tokio::test]
async fn tokens_and_links_end_when_they_should() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        let token = session::Token {
            id: id(1),
            name: "t".into(),
            actor: "program".into(),
            person: None,
            scope: "all".into(),
            organisation: None,
            created: Moment(0),
            expires: Moment(10),
            revoked: None,
        };
        session::issue(&mut tx, &token, b"t").await.unwrap();
        assert!(session::find_token(&mut tx, b"t", Moment(1)).await.unwrap().is_some());
        assert!(session::revoke(&mut tx, id(1), Moment(2)).await.unwrap());
        assert!(session::find_token(&mut tx, b"t", Moment(3)).await.unwrap().is_none());
        assert_eq!(session::tokens(&mut tx).await.unwrap().len(), 1);
        session::offer(&mut tx, b"l", Moment(0), Moment(10)).await.unwrap();
        assert!(session::is_offered(&mut tx, b"l", Moment(1)).await.unwrap());
        assert!(!session::redeem(&mut tx, b"l", Moment(10)).await.unwrap());
        assert!(session::redeem(&mut tx, b"l", Moment(9)).await.unwrap());
        assert!(!session::redeem(&mut tx, b"l", Moment(9)).await.unwrap());
        assert!(session::ever_redeemed(&mut tx).await.unwrap());
        setting::set(&mut tx, "a", "1").await.unwrap();
        setting::set(&mut tx, "a", "2").await.unwrap();
        assert_eq!(setting::find(&mut tx, "a").await.unwrap().as_deref(), Some("2"));
    })
    .await;
}

#[tokio::test]
async fn a_database_of_a_newer_release_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hub.sqlite");
    let store = Store::sqlite(&file).await.unwrap();
    let mut tx = store.write().await.unwrap();
    let newer = "INSERT INTO _sqlx_migrations VALUES (9999, 'later', 0, 1, x'00', 0)";
    tx.run(newer, vec![]).await.unwrap();
    tx.commit().await.unwrap();
    store.close().await;
    let refused = Store::sqlite(&file).await;
    assert!(matches!(refused, Err(StoreError::Newer)), "{refused:?}");
}

#[tokio::test]
async fn suggestions_are_read_back_and_their_senders_forgotten_in_time() {
    each(async |store| {
        let input = SuggestionInput {
            name: "Демо Фар".into(),
            country: "BG".into(),
            website: "demo.example".into(),
            does: "Quotes ' and\nlines".into(),
            contact: "ana@demo.example".into(),
            lang: "sr-Latn".into(),
        };
        let (missing, contact) = input.check(&known()).unwrap();
        let received = Moment(50);
        let id = SuggestionId(id(1));
        let sent =
            Suggestion { id, missing, contact, state: State::Waiting, received, handled: None };
        let mut tx = store.write().await.unwrap();
        suggestion::save(&mut tx, &permit(), "far|BG", &sent).await.unwrap();
        assert_eq!(suggestion::find(&mut tx, id).await.unwrap(), Some(sent.clone()));
        let listed = suggestion::list(&mut tx, State::Waiting, 9).await.unwrap();
        assert_eq!(listed, std::slice::from_ref(&sent));
        assert_eq!(suggestion::count(&mut tx, State::Waiting).await.unwrap(), 1);
        assert_eq!(suggestion::count_alike(&mut tx, "far|BG").await.unwrap(), 1);
        assert_eq!(suggestion::count_since(&mut tx, Moment(49)).await.unwrap(), 1);
        assert_eq!(suggestion::count_since(&mut tx, Moment(50)).await.unwrap(), 0);
        let forget = async |tx: &mut Tx, at| {
            suggestion::forget_senders(tx, &permit(), Moment(at)).await.unwrap()
        };
        assert_eq!((forget(&mut tx, 50).await, forget(&mut tx, 51).await), (0, 1));
        let found = suggestion::find(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(found.contact, None);
        let done = handled(found, State::Dismissed, Moment(60));
        suggestion::save(&mut tx, &permit(), "far|BG", &done).await.unwrap();
        assert_eq!(suggestion::count_alike(&mut tx, "far|BG").await.unwrap(), 0);
        assert_eq!(suggestion::erase_handled(&mut tx, &permit(), Moment(60)).await.unwrap(), 0);
        assert_eq!(suggestion::erase_handled(&mut tx, &permit(), Moment(61)).await.unwrap(), 1);
    })
    .await;
}
