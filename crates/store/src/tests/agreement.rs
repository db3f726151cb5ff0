//! Agreements with their versions, signatures and suspensions; organisations' keys.
//!
//! Not here: rules (`domain::agreement`), use cases (`whatson/tests/it`).

use whatson_domain::agreement::input::PartyInput;
use whatson_domain::agreement::{
    Agreement, Signature, State as Fate, Suspension, TermsInput, text,
};
use whatson_domain::{AgreementId, AgreementVersionId, PartyKeyId, PersonId};

use super::person::ana;
use super::*;
use crate::agreement::Version;
use crate::party_key::PartyKey;
use crate::{agreement, party_key, person};

fn terms() -> whatson_domain::agreement::Terms {
    let own = str::to_owned;
    let party = |n: u128, role: &str| PartyInput {
        organisation: Some(OrganisationId(id(n))),
        name: format!("Demo \"{n}\""),
        roles: vec![own(role)],
        jurisdiction: own("BG"),
        keys: format!("{n:02x}").repeat(64),
    };
    let typed = TermsInput {
        title: own("Заедно"),
        instrument: own("mou"),
        citation: own("One\nTwo \\ \"three\""),
        url: own("https://law.example/1"),
        parties: vec![party(31, "member"), party(32, "member"), party(33, "custodian")],
        purposes: vec![own("detect")],
        categories: vec![own("contact-data")],
        types: vec![own("phone"), own("person.year")],
        ceiling: own("amber-strict"),
        hits: own("owner-first"),
        first: own("1000000"),
        daily: own("10000"),
        all: own("4000000"),
        list_max: own("500000"),
        retention: own("12"),
        threshold: own("1"),
        page: true,
        valid_from: own("2026-12-01"),
        valid_until: own("2027-11-30"),
        review: own("2027-06-01"),
    };
    typed.check(&known()).unwrap()
}

fn version(number: u32) -> Version {
    let slug = Slug::new("slug", "demo-1").unwrap();
    Version {
        id: AgreementVersionId(id(100 + u128::from(number))),
        of: AgreementId(id(100)),
        drafter: OrganisationId(id(31)),
        agreement: Agreement { number, ..Agreement::draft(slug, terms()) },
        written: String::new(),
        created: Moment(1),
        opened: None,
        activated: None,
        ended: None,
        version: 1,
        updated: Moment(1),
    }
}

async fn drafted(store: &Store) -> Tx {
    let mut tx = store.write().await.unwrap();
    person::insert(&mut tx, &permit(), &ana()).await.unwrap();
    for n in [31, 32, 33, 34] {
        organisation::insert(&mut tx, &permit(), &record(n, &format!("Demo {n}")), &[])
            .await
            .unwrap();
    }
    let slug = Slug::new("slug", "demo-1").unwrap();
    agreement::insert(&mut tx, &permit(), AgreementId(id(100)), &slug, Moment(1)).await.unwrap();
    agreement::insert_version(&mut tx, &permit(), &version(1)).await.unwrap();
    tx
}

#[tokio::test]
async fn a_version_is_read_back_as_it_was_written_with_who_signed_and_who_stopped_it() {
    each(async |store| {
        let mut tx = drafted(&store).await;
        assert_eq!(agreement::versions(&mut tx, "demo-1").await.unwrap(), [version(1)]);
        assert_eq!(agreement::versions(&mut tx, "other").await.unwrap(), []);
        let found = agreement::find_id(&mut tx, "demo-1").await.unwrap();
        assert_eq!(found, Some(AgreementId(id(100))));
        agreement::lock(&mut tx, "demo-1").await.unwrap();
        let mut open = version(1);
        open.agreement.open().unwrap();
        (open.written, open.opened) = (text::text(&open.agreement), Some(Moment(2)));
        assert!(agreement::update_version(&mut tx, &permit(), &open).await.unwrap());
        assert!(!agreement::update_version(&mut tx, &permit(), &open).await.unwrap(), "an old one");
        open.version = 2;
        for n in [31, 32, 33] {
            let at = Moment(i64::try_from(n).unwrap());
            let new = Signature { party: OrganisationId(id(n)), bytes: vec![7; 200], at };
            let by = (n == 31).then_some(PersonId(id(1)));
            agreement::sign(&mut tx, &permit(), open.id, id(200 + n), &new, by).await.unwrap();
            open.agreement.sign(new).unwrap();
        }
        assert!(agreement::signed_versions(&mut tx, "demo-1").await.unwrap().is_empty());
        open.activated = Some(Moment(33));
        assert!(agreement::update_version(&mut tx, &permit(), &open).await.unwrap());
        open.version = 3;
        assert_eq!(agreement::signed_versions(&mut tx, "demo-1").await.unwrap(), [open.clone()]);
        let by = OrganisationId(id(32));
        let stop = Suspension { by, at: Moment(40), reason: "A question".into() };
        agreement::suspend(&mut tx, &permit(), open.id, id(300), &stop, None).await.unwrap();
        open.agreement.suspend(stop.clone()).unwrap();
        assert!(agreement::update_version(&mut tx, &permit(), &open).await.unwrap());
        let found = agreement::signed_versions(&mut tx, "demo-1").await.unwrap();
        assert_eq!(found[0].agreement.suspensions, [stop.clone()]);
        assert_eq!(found[0].agreement.state, Fate::Suspended);
        let lifted = agreement::lift(&mut tx, &permit(), open.id, by, Moment(41)).await.unwrap();
        assert!(lifted);
        assert!(!agreement::lift(&mut tx, &permit(), open.id, by, Moment(42)).await.unwrap());
        let found = agreement::versions(&mut tx, "demo-1").await.unwrap();
        assert_eq!(found[0].agreement.suspensions, []);
        agreement::suspend(&mut tx, &permit(), open.id, id(301), &stop, None).await.unwrap();
        audit::append(&mut tx, &key(), &event()).await.unwrap();
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn nobody_signs_or_stops_twice_and_no_name_or_number_is_given_twice() {
    each(async |store| {
        let again = async |what: &str| {
            let mut tx = store.write().await.unwrap();
            let signature =
                Signature { party: OrganisationId(id(31)), bytes: vec![1], at: Moment(1) };
            let stop = Suspension { by: signature.party, at: Moment(1), reason: "x".into() };
            let (permit, of) = (permit(), version(1).id);
            let slug = Slug::new("slug", "demo-1").unwrap();
            match what {
                "name" => {
                    let other = AgreementId(id(9));
                    agreement::insert(&mut tx, &permit, other, &slug, Moment(1)).await
                }
                "number" => {
                    let opened = Some(Moment(2));
                    let other = Version { id: AgreementVersionId(id(8)), opened, ..version(1) };
                    agreement::insert_version(&mut tx, &permit, &other).await
                }
                "sign" => agreement::sign(&mut tx, &permit, of, id(7), &signature, None).await,
                _ => agreement::suspend(&mut tx, &permit, of, id(6), &stop, None).await,
            }
        };
        let mut tx = drafted(&store).await;
        let of = version(1).id;
        let party = OrganisationId(id(31));
        let signature = Signature { party, bytes: vec![1], at: Moment(1) };
        let stop = Suspension { by: party, at: Moment(1), reason: "x".into() };
        agreement::sign(&mut tx, &permit(), of, id(201), &signature, None).await.unwrap();
        agreement::suspend(&mut tx, &permit(), of, id(202), &stop, None).await.unwrap();
        let open = Version { opened: Some(Moment(2)), ..version(1) };
        assert!(agreement::update_version(&mut tx, &permit(), &open).await.unwrap());
        let second = Version { id: AgreementVersionId(id(9)), ..version(1) };
        agreement::insert_version(&mut tx, &permit(), &second).await.unwrap();
        audit::append(&mut tx, &key(), &event()).await.unwrap();
        tx.commit().await.unwrap();
        for what in ["name", "number", "sign", "suspend"] {
            let refused = again(what).await;
            assert!(matches!(refused, Err(StoreError::Exists)), "{what}: {refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_its_drafters_and_what_is_open_its_parties() {
    each(async |store| {
        let mut tx = drafted(&store).await;
        let seen = async |tx: &mut Tx| {
            let mut who = vec![];
            for n in 31..=34 {
                let of = OrganisationId(id(n));
                let names = agreement::seen_by(tx, of, 10, 0).await.unwrap();
                let count = agreement::count_seen_by(tx, of).await.unwrap();
                assert_eq!(names.len(), usize::try_from(count).unwrap());
                who.extend(names.iter().map(|_| n));
            }
            who
        };
        assert_eq!(seen(&mut tx).await, [31]);
        let mut open = version(1);
        open.opened = Some(Moment(2));
        open.agreement.state = Fate::Open;
        assert!(agreement::update_version(&mut tx, &permit(), &open).await.unwrap());
        assert_eq!(seen(&mut tx).await, [31, 32, 33]);
        let drafted = agreement::count_drafted_by(&mut tx, OrganisationId(id(31)), Moment(1)).await;
        assert_eq!(drafted.unwrap(), 1);
        let later = agreement::count_drafted_by(&mut tx, OrganisationId(id(31)), Moment(2)).await;
        assert_eq!(later.unwrap(), 0);
        assert!(
            agreement::seen_by(&mut tx, OrganisationId(id(31)), 10, 1).await.unwrap().is_empty()
        );
        audit::append(&mut tx, &key(), &event()).await.unwrap();
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_organisation_uses_one_pair_of_keys_and_older_ones_stay() {
    each(async |store| {
        let mut tx = drafted(&store).await;
        let of = OrganisationId(id(31));
        let pair = |n: u128, at| PartyKey {
            id: PartyKeyId(id(n)),
            organisation: of,
            keys: vec![u8::try_from(n).unwrap(); 64],
            person: Some(PersonId(id(1))),
            created: Moment(at),
            withdrawn: None,
        };
        let (first, second) = (pair(51, 1), pair(52, 2));
        assert_eq!(party_key::in_use(&mut tx, of).await.unwrap(), None);
        party_key::insert(&mut tx, &permit(), &first).await.unwrap();
        assert_eq!(party_key::in_use(&mut tx, of).await.unwrap(), Some(first.clone()));
        assert!(party_key::withdraw(&mut tx, &permit(), first.id, Moment(3)).await.unwrap());
        assert!(!party_key::withdraw(&mut tx, &permit(), first.id, Moment(4)).await.unwrap());
        party_key::insert(&mut tx, &permit(), &second).await.unwrap();
        let gone = PartyKey { withdrawn: Some(Moment(3)), ..first };
        assert_eq!(party_key::list(&mut tx, of).await.unwrap(), [second.clone(), gone.clone()]);
        assert_eq!(party_key::with_signing(&mut tx, &gone.keys[..32]).await.unwrap(), Some(gone));
        audit::append(&mut tx, &key(), &event()).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        let refused = party_key::insert(&mut tx, &permit(), &pair(53, 5)).await;
        assert!(matches!(refused, Err(StoreError::Exists)), "{refused:?}");
    })
    .await;
}
