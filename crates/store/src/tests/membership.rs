//! Members, invitations, vetting, applications, vouches, blocks; what a session acts for.
//!
//! Not here: rules (`domain`), use cases (`whatson/tests/it`).

use whatson_domain::application::{
    Application, ApplicationInput, Finding, State as Fate, Vouch, Word,
};
use whatson_domain::block::{Block, Kind};
use whatson_domain::membership::{Invitation, Member};
use whatson_domain::vetting::{Basis, State as Vetted, Vetting};
use whatson_domain::{
    ApplicationId, BlockId, InvitationId, MemberRole, MemberRoles, MembershipId, PersonId, VouchId,
};

use super::person::ana;
use super::*;
use crate::session::Session;
use crate::{application, block, membership, person, vetting};

fn member(n: u128, of: u128) -> Member {
    Member {
        id: MembershipId(id(n)),
        person: PersonId(id(1)),
        organisation: OrganisationId(id(of)),
        roles: MemberRoles::NONE.with(MemberRole::FocalPoint),
        version: 1,
        created: Moment(i64::try_from(n).unwrap()),
        updated: Moment(2),
    }
}

async fn with_organisations(tx: &mut Tx) {
    person::insert(tx, &permit(), &ana()).await.unwrap();
    for n in [31, 32] {
        organisation::insert(tx, &permit(), &record(n, &format!("Demo {n}")), &[]).await.unwrap();
    }
}

fn a_session() -> Session {
    Session {
        id: id(50),
        person: PersonId(id(1)),
        method: "passkey".into(),
        device: String::new(),
        created: Moment(1),
        seen: Moment(1),
        authenticated: Moment(1),
        expires: Moment(99),
    }
}

#[tokio::test]
async fn a_session_acts_for_one_organisation_and_its_state_counts_at_once() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        with_organisations(&mut tx).await;
        let of = |n| OrganisationId(id(n));
        for n in [31, 32] {
            membership::insert(&mut tx, &permit(), &member(n, n)).await.unwrap();
        }
        let again = membership::list_of(&mut tx, of(31)).await.unwrap();
        assert_eq!(again, [member(31, 31)]);
        session::begin(&mut tx, b"s", &a_session()).await.unwrap();
        let acts_for = async |tx: &mut Tx| {
            let found = session::find(tx, b"s", Moment(2), Moment(0)).await.unwrap().unwrap();
            found.1.membership.map(|m| (m.organisation, m.is_vetted))
        };
        assert_eq!(acts_for(&mut tx).await, Some((of(31), false)), "the first, not let in");
        let mut let_in = Vetting::new(of(31), Basis::Vouchers, "", Moment(3));
        vetting::insert(&mut tx, &permit(), &let_in).await.unwrap();
        for (first, last, found) in [(31, 31, true), (1, 31, true), (32, 50, false)] {
            let met = vetting::list_between(&mut tx, id(first), id(last)).await.unwrap();
            assert_eq!(met == [let_in.clone()], found, "{first} to {last}");
            assert_eq!(met.is_empty(), !found);
        }
        assert_eq!(acts_for(&mut tx).await, Some((of(31), true)));
        let_in.state = Vetted::Suspended;
        assert!(vetting::update(&mut tx, &permit(), &let_in).await.unwrap());
        assert!(!vetting::update(&mut tx, &permit(), &let_in).await.unwrap(), "an old version");
        assert_eq!(acts_for(&mut tx).await, Some((of(31), false)));
        assert!(session::act_for(&mut tx, PersonId(id(1)), id(50), of(32)).await.unwrap());
        assert_eq!(acts_for(&mut tx).await, Some((of(32), false)));
        membership::erase(&mut tx, &permit(), MembershipId(id(32))).await.unwrap();
        assert_eq!(acts_for(&mut tx).await, None, "not for another one by itself");
        let changed =
            Member { roles: MemberRoles::NONE.with(MemberRole::Analyst), ..member(31, 31) };
        assert!(membership::update(&mut tx, &permit(), &changed).await.unwrap());
        assert!(!membership::update(&mut tx, &permit(), &changed).await.unwrap());
        let own = membership::list_of_person(&mut tx, PersonId(id(1))).await.unwrap();
        assert_eq!((own.len(), own[0].version), (1, 2));
        let token = session::Token {
            id: id(60),
            name: "t".into(),
            actor: "person".into(),
            person: Some(PersonId(id(1))),
            scope: "read".into(),
            organisation: Some(of(31)),
            created: Moment(0),
            expires: Moment(10),
            revoked: None,
        };
        session::issue(&mut tx, &token, b"k").await.unwrap();
        let spoken = session::find_token(&mut tx, b"k", Moment(1)).await.unwrap().unwrap();
        let acting = spoken.person.unwrap().1.membership.unwrap();
        assert_eq!((acting.organisation, acting.is_vetted), (of(31), false));
        assert_eq!(session::tokens_of(&mut tx, PersonId(id(1))).await.unwrap().len(), 1);
        assert!(!session::revoke_own(&mut tx, id(60), PersonId(id(9)), Moment(2)).await.unwrap());
        assert!(session::revoke_own(&mut tx, id(60), PersonId(id(1)), Moment(2)).await.unwrap());
        vetting::lock(&mut tx, of(31)).await.unwrap();
        assert_eq!(session::end_all(&mut tx, PersonId(id(1))).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn invitations_are_found_by_their_secret_until_their_time_is_over() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        with_organisations(&mut tx).await;
        let of = OrganisationId(id(31));
        let new = Invitation {
            id: InvitationId(id(70)),
            organisation: of,
            roles: MemberRoles::NONE.with(MemberRole::Member),
            by: PersonId(id(1)),
            created: Moment(1),
            expires: Moment(10),
        };
        membership::invite(&mut tx, &permit(), &new, b"secret", vec![9]).await.unwrap();
        let found = membership::find_invitation(&mut tx, b"secret", Moment(9)).await.unwrap();
        assert_eq!(found, Some((new.clone(), vec![9])));
        assert!(
            membership::find_invitation(&mut tx, b"secret", Moment(10)).await.unwrap().is_none()
        );
        assert_eq!(membership::invitations(&mut tx, of, Moment(2)).await.unwrap().len(), 1);
        assert_eq!(membership::over(&mut tx, Moment(10)).await.unwrap(), [(new.id, of)]);
        let other = OrganisationId(id(32));
        let gone = async |tx: &mut Tx, of| {
            membership::erase_invitation(tx, &permit(), new.id, of).await.unwrap()
        };
        assert!(!gone(&mut tx, other).await, "another organisation's");
        assert!(gone(&mut tx, of).await);
    })
    .await;
}

fn application(n: u128, domain: &str, findings: Vec<Finding>) -> Application {
    let input = ApplicationInput {
        name: format!("Demo Far {n}"),
        country: "BG".into(),
        kind: "ngo".into(),
        website: "https://far.example".into(),
        register_number: "BG:1".into(),
        does: "Shelter".into(),
        position: "Director".into(),
        lang: "bg".into(),
    };
    Application {
        id: ApplicationId(id(n)),
        person: PersonId(id(1)),
        organisation: None,
        is_claim: false,
        state: Fate::Waiting,
        sketch: input.check(&known()).unwrap(),
        mail_domain: domain.into(),
        findings,
        received: Moment(i64::try_from(n).unwrap()),
        decided: None,
        version: 1,
    }
}

#[tokio::test]
async fn the_queue_shows_who_has_most_to_show_first_and_forgets_what_is_over() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        with_organisations(&mut tx).await;
        let first = application(101, "far.example", vec![]);
        let good = application(102, "far.example", vec![Finding::DomainMatches]);
        let bad = application(103, "free.example", vec![Finding::FreeMail, Finding::TwinName]);
        for one in [&first, &good, &bad] {
            application::insert(&mut tx, &permit(), one).await.unwrap();
        }
        let found = application::find(&mut tx, good.id).await.unwrap();
        assert_eq!(found, Some(good.clone()));
        let all = application::Filter::default();
        let listed = application::list(&mut tx, Fate::Waiting, &all, 9, 0).await.unwrap();
        let ids: Vec<_> = listed.iter().map(|of| of.id).collect();
        assert_eq!(ids, [good.id, first.id, bad.id]);
        let bare = application::Filter { at_most: 0, ..all.clone() };
        assert_eq!(application::count(&mut tx, Fate::Waiting, &bare).await.unwrap(), 2);
        let far = application::Filter { mail_domain: "far.example".into(), at_most: 0 };
        let listed = application::list(&mut tx, Fate::Waiting, &far, 9, 0).await.unwrap();
        assert_eq!(listed, std::slice::from_ref(&first));
        let domains = application::domains(&mut tx, Fate::Waiting, 9).await.unwrap();
        assert_eq!(domains, [("far.example".into(), 2), ("free.example".into(), 1)]);
        let latest = application::latest_of(&mut tx, PersonId(id(1))).await.unwrap().unwrap();
        assert_eq!(latest.id, bad.id);
        application::lock(&mut tx, bad.id).await.unwrap();
        let of = OrganisationId(id(31));
        let done = Application {
            state: Fate::Accepted,
            organisation: Some(of),
            decided: Some(Moment(200)),
            ..good.clone()
        };
        assert!(application::update(&mut tx, &permit(), &done).await.unwrap());
        assert!(!application::update(&mut tx, &permit(), &done).await.unwrap(), "an old version");
        assert!(application::is_about(&mut tx, of).await.unwrap());
        assert_eq!(application::count_about(&mut tx, of).await.unwrap(), 0, "none that waits");
        let refused =
            Application { state: Fate::Refused, decided: Some(Moment(200)), ..bad.clone() };
        application::update(&mut tx, &permit(), &refused).await.unwrap();
        let over = application::over(&mut tx, Moment(201), Moment(102)).await.unwrap();
        assert_eq!(over, [first.id, bad.id], "one waited too long, one was refused long ago");
        application::erase(&mut tx, &permit(), first.id).await.unwrap();
        assert!(application::find(&mut tx, first.id).await.unwrap().is_none());
        let text = application::sketch_text(&good.sketch);
        assert_eq!(application::sketch_of(&text), Some(good.sketch));
        assert_eq!(application::sketch_of("{}"), None);
    })
    .await;
}

#[tokio::test]
async fn vouches_are_found_from_both_sides() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        with_organisations(&mut tx).await;
        let of = OrganisationId(id(32));
        let waits = application(101, "far.example", vec![]);
        application::insert(&mut tx, &permit(), &waits).await.unwrap();
        let asked = Vouch {
            id: VouchId(id(80)),
            application: waits.id,
            organisation: of,
            person: None,
            word: Word::Asked,
            statement: String::new(),
            created: Moment(1),
            answered: None,
        };
        application::save_vouch(&mut tx, &permit(), &asked).await.unwrap();
        let open = application::vouches_by(&mut tx, of, Word::Asked, Fate::Waiting).await.unwrap();
        assert_eq!(open, std::slice::from_ref(&asked));
        let given = Vouch {
            person: Some(PersonId(id(1))),
            word: Word::Given,
            statement: "We know them.".into(),
            answered: Some(Moment(2)),
            ..asked
        };
        application::save_vouch(&mut tx, &permit(), &given).await.unwrap();
        assert_eq!(application::vouches(&mut tx, waits.id).await.unwrap(), [given]);
        assert!(application::vouched_by(&mut tx, of).await.unwrap().is_empty(), "not let in yet");
        let in_now = Application {
            state: Fate::Accepted,
            organisation: Some(OrganisationId(id(31))),
            ..waits.clone()
        };
        application::update(&mut tx, &permit(), &in_now).await.unwrap();
        let known = application::vouched_by(&mut tx, of).await.unwrap();
        assert_eq!(known, [OrganisationId(id(31))]);
        application::erase(&mut tx, &permit(), waits.id).await.unwrap();
        assert!(application::vouches(&mut tx, waits.id).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn reviews_are_found_by_when_they_are_due_and_blocks_by_what_they_name() {
    each(async |store| {
        let mut tx = store.write().await.unwrap();
        with_organisations(&mut tx).await;
        for n in [31, 32] {
            let since = Moment(i64::try_from(n).unwrap());
            let let_in = Vetting::new(OrganisationId(id(n)), Basis::Moderator, "seen", since);
            vetting::insert(&mut tx, &permit(), &let_in).await.unwrap();
            assert_eq!(vetting::find(&mut tx, let_in.organisation).await.unwrap(), Some(let_in));
        }
        let due = whatson_domain::vetting::next_review(Moment(31));
        let found = vetting::list_due(&mut tx, Vetted::Vetted, Moment(0), due, 9).await.unwrap();
        assert_eq!(found.len(), 1);
        let later = Moment(due.0 + 1);
        let found = vetting::list_due(&mut tx, Vetted::Vetted, due, later, 9).await.unwrap();
        assert_eq!(found[0].organisation, OrganisationId(id(32)));
        assert_eq!(vetting::count_due(&mut tx, Vetted::Vetted, later).await.unwrap(), 2);
        assert_eq!(vetting::count_due(&mut tx, Vetted::Suspended, later).await.unwrap(), 0);
        let entry = Block {
            id: BlockId(id(90)),
            kind: Kind::Domain,
            key: "bad.example".into(),
            shown: "bad.example".into(),
            reason: "spam".into(),
            created: Moment(1),
        };
        block::insert(&mut tx, &permit(), &entry).await.unwrap();
        assert_eq!(
            block::find(&mut tx, Kind::Domain, "bad.example").await.unwrap(),
            Some(entry.clone())
        );
        assert_eq!(block::find(&mut tx, Kind::Name, "bad.example").await.unwrap(), None);
        assert_eq!(block::list(&mut tx).await.unwrap().len(), 1);
        assert!(block::erase(&mut tx, &permit(), entry.id).await.unwrap());
        assert!(!block::erase(&mut tx, &permit(), entry.id).await.unwrap());
        let named = person::list_named(&mut tx, "ANA", 9).await.unwrap();
        assert_eq!(named.len(), 1);
        assert!(person::list_named(&mut tx, "a%d", 9).await.unwrap().is_empty());
    })
    .await;
}
