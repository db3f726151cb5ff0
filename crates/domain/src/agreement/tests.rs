//! Agreements from draft to end, and their text.
//!
//! Not here: signatures in themselves, pages, rows.

use uuid::Uuid;

use super::input::{PartyInput, slug};
use super::reading::{Unreadable, read};
use super::*;
use crate::freshness::Moment;
use crate::vocabulary::Vocabulary;

fn id(number: u128) -> OrganisationId {
    OrganisationId(Uuid::from_u128(number))
}

fn party(number: u128, name: &str, roles: &[&str]) -> PartyInput {
    PartyInput {
        organisation: Some(id(number)),
        name: name.into(),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        jurisdiction: "BG".into(),
        keys: format!("{number:02x}").repeat(64),
    }
}

fn input() -> TermsInput {
    let own = |text: &str| text.to_owned();
    TermsInput {
        title: own("Bank and hotline"),
        instrument: own("mou"),
        citation: own("Memorandum of 1 March 2026 between\nDemo Bank and Demo Hotline"),
        url: String::new(),
        parties: vec![
            party(2, "Demo Hotline", &["member"]),
            party(1, "Demo Bank", &["member", "coordinator"]),
            party(3, "Demo Authority", &["custodian"]),
            party(4, "Demo Association", &["custodian"]),
            party(5, "Demo House", &["custodian"]),
        ],
        purposes: vec![own("detect-trafficking")],
        categories: vec![own("contact-data"), own("account-data")],
        types: vec![own("phone"), own("iban"), own("phone")],
        ceiling: own("amber-strict"),
        hits: own("both"),
        first: own("1000000"),
        daily: own("10000"),
        all: own("4000000"),
        list_max: own("500000"),
        retention: own("12"),
        threshold: own("2"),
        page: false,
        valid_from: own("2026-12-01"),
        valid_until: own("2027-11-30"),
        review: own("2027-06-01"),
    }
}

fn known() -> Vocabulary {
    Vocabulary { countries: ["BG".to_owned()].into(), ..Vocabulary::default() }
}

fn agreement() -> Agreement {
    let terms = input().check(&known()).unwrap();
    Agreement::draft(Slug::new("slug", "demo-bank-hotline").unwrap(), terms)
}

fn signature(number: u128) -> Signature {
    Signature { party: id(number), bytes: vec![1; 64], at: Moment(0) }
}

fn active() -> Agreement {
    let mut made = agreement();
    made.open().unwrap();
    (1..=5).for_each(|number| made.sign(signature(number)).unwrap());
    made
}

fn within() -> Moment {
    Day::new("day", "2027-01-01").unwrap().begin()
}

use crate::day::Day;

#[test]
fn nothing_flows_before_every_party_signed() {
    let mut made = agreement();
    assert_eq!(made.sign(signature(1)), Err(Refused(Reason::WrongState)), "still a draft");
    made.open().unwrap();
    assert_eq!(made.open(), Err(Refused(Reason::WrongState)));
    for number in 1..=4 {
        made.sign(signature(number)).unwrap();
        assert_eq!(made.sign(signature(number)), Err(Refused(Reason::SignedAlready)));
        assert_eq!(made.holds(within()), Err(Refused(Reason::Unsigned)));
    }
    assert_eq!(made.sign(signature(9)), Err(Refused(Reason::NotAParty)));
    assert_eq!(made.unsigned().map(|of| of.name.as_str()).collect::<Vec<_>>(), ["Demo House"]);
    made.sign(signature(5)).unwrap();
    assert_eq!((made.state, made.holds(within())), (State::Active, Ok(())));
}

#[test]
fn any_party_stops_it_and_each_lets_it_go_on_for_itself() {
    let mut made = active();
    let stop = |number| Suspension { by: id(number), at: Moment(0), reason: "A question".into() };
    assert_eq!(made.suspend(stop(9)), Err(Refused(Reason::NotAParty)));
    made.suspend(stop(2)).unwrap();
    assert_eq!(made.holds(within()), Err(Refused(Reason::Suspended)));
    assert_eq!(made.suspend(stop(2)), Err(Refused(Reason::WrongState)), "twice");
    made.suspend(stop(3)).unwrap();
    assert_eq!(made.resume(id(1)), Err(Refused(Reason::WrongState)), "not its own");
    made.resume(id(2)).unwrap();
    assert_eq!(made.holds(within()), Err(Refused(Reason::Suspended)), "one still stands");
    made.resume(id(3)).unwrap();
    assert_eq!(made.holds(within()), Ok(()));
    assert_eq!(made.end(id(9)), Err(Refused(Reason::NotAParty)));
    made.end(id(4)).unwrap();
    assert_eq!(made.holds(within()), Err(Refused(Reason::Over)));
    assert_eq!(made.resume(id(2)), Err(Refused(Reason::WrongState)));
}

#[test]
fn it_holds_from_its_first_day_to_its_last() {
    let made = active();
    let (from, until) = (made.terms.valid_from, made.terms.valid_until);
    let before = |moment: Moment| Moment(moment.0 - 1);
    assert_eq!(made.holds(before(from.begin())), Err(Refused(Reason::Early)));
    assert_eq!(made.holds(from.begin()), Ok(()));
    assert_eq!(made.holds(before(until.end())), Ok(()));
    assert_eq!(made.holds(until.end()), Err(Refused(Reason::Over)));
}

#[test]
fn a_member_deposits_what_is_agreed() {
    let made = active();
    let may = |number, of, size| made.may_deposit(id(number), of, size, within());
    assert_eq!(may(1, IdentifierType::Phone, 500_000), Ok(()));
    let refused = |reason| Err(Refused(reason));
    assert_eq!(may(1, IdentifierType::Phone, 500_001), refused(Reason::ListTooLong));
    assert_eq!(may(1, IdentifierType::Email, 1), refused(Reason::TypeNotAgreed));
    assert_eq!(may(3, IdentifierType::Phone, 1), refused(Reason::NotAMember), "a custodian");
    assert_eq!(may(9, IdentifierType::Phone, 1), refused(Reason::NotAMember));
}

#[test]
fn a_change_is_a_new_version_that_everybody_signs() {
    let made = active();
    let mut terms = made.terms.clone();
    terms.retention = 6;
    let next = made.amend(terms).unwrap();
    assert_eq!((next.number, next.state, next.signatures.len()), (2, State::Draft, 0));
    assert_ne!(text::text(&made), text::text(&next));
    assert_eq!(made.holds(within()), Ok(()), "the old one holds until then");
    assert!(agreement().amend(made.terms.clone()).is_err(), "a draft changes as it stands");
}

#[test]
fn the_text_has_every_term_once_and_always_the_same_bytes() {
    let made = agreement();
    let shown = text::text(&made);
    assert_eq!(shown, text::text(&made.clone()));
    assert!(shown.starts_with("whatson agreement, text version 1\nagreement: demo-bank-hotline\n"));
    assert!(shown.contains("citation: \"Memorandum of 1 March 2026 between\\nDemo Bank"));
    assert!(
        shown.contains("identifier types: phone, iban\n") && shown.contains("TLP:AMBER+STRICT")
    );
    let order: Vec<_> = shown.lines().filter(|line| line.starts_with("  name: ")).collect();
    assert_eq!(order[..2], ["  name: \"Demo Bank\"", "  name: \"Demo Hotline\""]);
    // Every term has a say: whatever is changed, the text changes.
    let changes: [fn(&mut Terms); 17] = [
        |t| t.title.push('x'),
        |t| t.instrument.kind = InstrumentKind::Law,
        |t| t.instrument.citation.push('x'),
        |t| t.parties[0].name.push('x'),
        |t| t.parties[0].roles.truncate(1),
        |t| t.parties[0].keys = "cd".repeat(64),
        |t| t.purposes.clear(),
        |t| t.categories.clear(),
        |t| t.types.truncate(1),
        |t| t.ceiling = Marking::Red,
        |t| t.hits = HitPolicy::OwnerFirst,
        |t| (t.budget.first, t.budget.daily, t.budget.all) = (1, 2, 3),
        |t| t.list_max += 1,
        |t| t.retention += 1,
        |t| t.parties[4].roles = vec![PartyRole::Coordinator],
        |t| t.threshold += 1,
        |t| t.page = true,
    ];
    for (number, change) in changes.iter().enumerate() {
        let mut other = made.clone();
        change(&mut other.terms);
        assert_ne!(text::text(&other), shown, "change {number}");
    }
}

#[test]
fn a_free_word_cannot_pretend_to_be_a_term() {
    let mut typed = input();
    typed.citation = "x\"\nretention in months: 99\nuntil: \"y".into();
    let terms = typed.check(&known()).unwrap();
    let shown = text::text(&Agreement::draft(Slug::new("slug", "a").unwrap(), terms));
    assert_eq!(shown.lines().filter(|line| line.starts_with("retention in months:")).count(), 1);
    assert!(shown.contains("retention in months: 12\n"));
}

#[test]
fn what_was_written_is_read_back_and_nothing_else() {
    let mut typed = input();
    typed.citation = "Law \\ \"on x\"\n§ 3,\tкраят: n\\n".into();
    typed.url = "https://law.example/1?a=b".into();
    typed.page = true;
    typed.parties[1].name = "Банка \"Демо\", АД: party".into();
    for typed in [input(), typed] {
        let terms = typed.check(&known()).unwrap();
        let mut made = Agreement::draft(slug("slug", "demo-1").unwrap(), terms);
        made.number = 7;
        let written = text::text(&made);
        let again = read(&written).unwrap();
        assert_eq!((again.number, again.state), (7, State::Draft));
        assert_eq!(text::text(&again), written);
        assert_eq!(again.terms.parties, made.terms.parties);
    }
}

#[test]
fn another_spelling_of_a_text_is_refused_whatever_it_is() {
    let written = text::text(&agreement());
    let other = |from: &str, to: &str| {
        assert!(written.contains(from), "{from}");
        read(&written.replacen(from, to, 1))
    };
    let line = |number| Err(Unreadable::Line(number));
    assert_eq!(read(""), Err(Unreadable::Head));
    assert_eq!(other("version 1", "version 2"), Err(Unreadable::Head));
    assert_eq!(read(&"x".repeat(reading::TEXT_MAX + 1)), Err(Unreadable::TooLong));
    assert_eq!(other("agreement: d", "agreement: D"), line(2));
    assert_eq!(other("version: 1", "version: one"), line(3));
    assert_eq!(other("version: 1", "version: 01"), Err(Unreadable::Spelling));
    assert_eq!(other("title: \"Bank", "title: \"Ba\\k"), line(4));
    assert_eq!(other("title: \"Bank", "title: Bank"), line(4));
    assert_eq!(other("title: \"B", "title: \" B"), Err(Unreadable::Spelling));
    assert_eq!(other("  keys: 0101", "  keys: 01A1"), Err(Unreadable::Spelling));
    assert_eq!(other("phone, iban", "iban, phone"), Err(Unreadable::Spelling));
    assert_eq!(other("phone, iban", "phone,iban"), Err(Unreadable::Terms));
    assert_eq!(other("not allowed", "perhaps"), Err(Unreadable::Spelling));
    assert_eq!(other("TLP:AMBER", "TLP:amber"), Err(Unreadable::Spelling));
    assert_eq!(
        other("custodians that answer: 2", "custodians that answer: 9"),
        Err(Unreadable::Terms)
    );
    let last = written.lines().count();
    assert_eq!(read(&format!("{written}more: 1\n")), line(last + 1));
    assert_eq!(read(written.trim_end()), line(last));
    assert_eq!(read(&written.replace('\n', "\r\n")), Err(Unreadable::Head));
    // The lines in any other order, or one of them missing or twice.
    let lines: Vec<&str> = written.lines().collect();
    for at in 0..lines.len() {
        let mut less = lines.clone();
        less.remove(at);
        let mut more = lines.clone();
        more.insert(at, lines[at]);
        let mut swapped = lines.clone();
        swapped.swap(at, (at + 1) % lines.len());
        for other in [less, more, swapped] {
            let other = other.join("\n") + "\n";
            assert!(read(&other).is_err(), "{other}");
        }
    }
}

#[test]
fn a_name_has_room_in_messages() {
    assert!(slug("slug", &"a".repeat(64)).is_ok());
    assert_eq!(slug("slug", &"a".repeat(65)).unwrap_err().reason, "too-long");
    assert_eq!(slug("slug", "A b").unwrap_err().reason, "not-a-slug");
}

#[test]
fn what_is_wrong_is_named() {
    type Change = fn(&mut TermsInput);
    let cases: [(&str, &str, Change); 25] = [
        ("title", "required", |t| t.title.clear()),
        ("instrument", "unknown-code", |t| t.instrument = "wish".into()),
        ("citation", "required", |t| t.citation.clear()),
        ("url", "not-a-web-address", |t| t.url = "nowhere".into()),
        ("parties", "two-members", |t| t.parties.truncate(1)),
        ("parties", "no-custodians", |t| t.parties.truncate(2)),
        ("parties", "custodian-is-a-member", |t| t.parties[2].roles.push("member".into())),
        ("parties", "protecting-is-no-member", |t| t.parties[2].roles.push("protecting".into())),
        ("parties", "no-coordinator", |t| {
            t.parties[1].roles.truncate(1);
            t.parties[..2].iter_mut().for_each(|party| party.roles.push("protecting".into()));
        }),
        ("parties", "coordinator-is-a-member", |t| {
            t.parties[..2].iter_mut().for_each(|party| party.roles.push("protecting".into()));
        }),
        ("parties", "coordinator-is-a-member", |t| {
            t.hits = "coordinator".into();
            t.parties[0].roles.push("protecting".into());
        }),
        ("parties[5].organisation", "twice", |t| {
            t.parties.push(party(3, "Demo Authority", &["custodian"]))
        }),
        ("parties[0].organisation", "required", |t| t.parties[0].organisation = None),
        ("parties[0].keys", "not-keys", |t| t.parties[0].keys = "xy".into()),
        ("parties[1].keys", "twice", |t| t.parties[0].keys = t.parties[1].keys.clone()),
        ("parties[0].jurisdiction", "unknown-country", |t| t.parties[0].jurisdiction = "ZZ".into()),
        ("types", "required", |t| t.types.clear()),
        ("types", "unknown-code", |t| t.types = vec!["shoe-size".into()]),
        ("hits", "no-coordinator", |t| {
            t.hits = "coordinator".into();
            t.parties[1].roles.truncate(1);
        }),
        ("threshold", "out-of-range", |t| t.threshold = "1".into()),
        ("threshold", "out-of-range", |t| t.threshold = "4".into()),
        ("all", "less-than-one-member", |t| t.all = "64".into()),
        ("first", "out-of-range", |t| t.first = (1_u64 << 31).to_string()),
        ("valid_until", "not-after-the-first-day", |t| t.valid_until = "2026-12-01".into()),
        ("review", "not-within-the-agreement", |t| t.review = "2028-01-01".into()),
    ];
    for (field, reason, change) in cases {
        let mut typed = input();
        change(&mut typed);
        let errors = typed.check(&known()).unwrap_err();
        let found = errors.0.iter().any(|error| error.field == field && error.reason == reason);
        assert!(found, "{field} {reason}: {errors:?}");
    }
}
