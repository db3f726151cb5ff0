//! Every kind of message: there and back, alterations, foreign bytes.

mod robustness;

use proptest::prelude::*;
use zeroize::Zeroizing;

use super::agreement::{AgreementSignature, PartyOrder, Wish};
use super::deposit::{DepositList, Entry, Place, Withdrawal};
use super::evaluation::{EvaluationAnswer, EvaluationRefusal, EvaluationRequest, MOST_ELEMENTS};
use super::first_load::{FirstLoad, MOST_DAYS, MOST_SIZE};
use super::hit::{HitAnswer, Verdict};
use super::key_statement::{KeyStatement, Line, Stated, round_one_digest};
use super::pepper::PepperGrant;
use super::poll::Poll;
use super::round_one::RoundOne;
use super::round_two::{Part, RoundTwo};
use super::status::{Confirmed, Destroyed, Status};
use super::*;
use crate::canonical::{Type, versions};
use crate::chance::tests::chance;
use crate::input::Pepper;
use crate::note::{Note, SEALED};

fn scope() -> Scope {
    Scope::new(b"agreement", 3, 7).unwrap()
}

fn identity(number: u8) -> Identity {
    Identity::generate(&chance(number)).unwrap()
}

fn round_one() -> RoundOne {
    RoundOne {
        ceremony: [1; 32],
        custodian: 2,
        commitments: vec![[3; 32]; 3],
        proof: Some([4; 64]),
    }
}

fn round_two() -> RoundTwo {
    RoundTwo { ceremony: [1; 32], from: 2, to: 3, sealed: vec![9; 300] }
}

fn part() -> Part {
    Part { ceremony: [1; 32], from: 2, to: 3, value: Zeroizing::new([8; 32]) }
}

fn stated() -> Stated {
    let packages = vec![vec![1, 2, 3], vec![]];
    let line = |i| Line { custodian: PartyId([i; 32]), key: [i; 32] };
    let statement = KeyStatement {
        ceremony: [1; 32],
        run: 1,
        renews: Some([2; 32]),
        threshold: 2,
        round_one: round_one_digest(&packages),
        key: [3; 32],
        lines: vec![line(1), line(2)],
    };
    Stated { statement, packages }
}

fn request() -> EvaluationRequest {
    EvaluationRequest {
        statement: [1; 32],
        custodian: 2,
        nonce: [3; 16],
        time: 1_800_000_000,
        elements: vec![[5; 32]; 3],
    }
}

fn answer() -> EvaluationAnswer {
    let elements = vec![[7; 32]; 3];
    EvaluationAnswer { request: [1; 32], running: 99, elements, proof: [6; 64] }
}

fn deposit_list() -> DepositList {
    DepositList {
        number: 1,
        sort: Type::Phone,
        versions: versions(),
        statement: [1; 32],
        entries: 64,
        root: [2; 32],
        time: 1_800_000_000,
    }
}

fn entry(note: bool) -> Entry {
    let note = note.then(|| Note::from_bytes(&[9; SEALED]).unwrap());
    let (deposit, token, reference, tag) = ([1; 16], [2; 16], [3; 16], [4; 16]);
    Entry { deposit, token, reference, expiry: 2026 * 12 + 11, tag, note }
}

fn place(list: u32, position: u32) -> Place {
    Place { list, position }
}

fn withdrawal() -> Withdrawal {
    Withdrawal { nonce: [1; 16], time: 5, places: vec![place(1, 7), place(2, 0)] }
}

fn status() -> Status {
    let confirmed = |i| Confirmed { member: PartyId([i; 32]), count: i.into() };
    Status { number: 3, time: 9, is_suspended: false, members: vec![confirmed(1), confirmed(2)] }
}

fn hit_answer() -> HitAnswer {
    let (hit, own, other) = ([1; 16], [2; 32], [3; 32]);
    HitAnswer { hit, own, other, verdict: Verdict::Confirmed, time: 7, sealed: vec![1, 2] }
}

fn first_load() -> FirstLoad {
    FirstLoad { number: 2, time: 1_800_000_000, size: 1_048_576, first_day: 20_833, days: 14 }
}

fn refusal() -> EvaluationRefusal {
    EvaluationRefusal { request: [1; 32], code: "budget-spent".into(), time: 5 }
}

/// There and back, and any flipped bit, cut and addition refused.
fn whole<B: Body + PartialEq + std::fmt::Debug>(body: &B) {
    let (sender, scope) = (identity(1), scope());
    let bytes = sign(&scope, body, &sender).unwrap();
    let opened = open::<B>(&bytes, &scope, sender.keys()).unwrap();
    assert_eq!(&opened.body, body);
    assert_eq!(sign(&scope, &opened.body, &sender).unwrap(), bytes);
    let peeked = peek(&bytes).unwrap();
    assert_eq!(
        (peeked.label, peeked.scope, peeked.sender),
        (B::LABEL, scope.clone(), sender.keys().id())
    );
    for at in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[at] ^= 1 << (at % 8);
        let error = open::<B>(&altered, &scope, sender.keys()).unwrap_err();
        assert_ne!(error, MessageError::Field, "byte {at} would be the sender's fault");
        assert!(open::<B>(&bytes[..at], &scope, sender.keys()).is_err(), "{at} bytes");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(open::<B>(&longer, &scope, sender.keys()), Err(MessageError::Trailing));
    let other = identity(2);
    assert_eq!(open::<B>(&bytes, &scope, other.keys()), Err(MessageError::Sender));
    for (id, version, epoch) in
        [(&b"agreemenu"[..], 3, 7), (b"agreement", 4, 7), (b"agreement", 3, 8)]
    {
        let elsewhere = Scope::new(id, version, epoch).unwrap();
        assert_eq!(open::<B>(&bytes, &elsewhere, sender.keys()), Err(MessageError::Scope));
    }
}

#[test]
fn every_kind_comes_back_whole_or_not_at_all() {
    whole(&round_one());
    whole(&RoundOne { proof: None, ..round_one() });
    whole(&round_two());
    whole(&part());
    whole(&stated());
    whole(&request());
    whole(&answer());
    whole(&refusal());
    whole(&AgreementSignature { text: [7; 64] });
    for wish in [Wish::Suspend, Wish::Resume, Wish::Destroy] {
        whole(&PartyOrder { number: 1, time: 2, wish });
    }
    whole(&status());
    whole(&Destroyed { statement: [1; 32], time: 2 });
    whole(&Poll { time: 1, after: 2, wait: 55 });
    whole(&PepperGrant { to: PartyId([1; 32]), digest: [2; 64], sealed: vec![3; 80] });
    whole(&deposit_list());
    whole(&withdrawal());
    whole(&first_load());
    whole(&FirstLoad { size: MOST_SIZE, days: MOST_DAYS, ..first_load() });
    for verdict in Verdict::ALL {
        whole(&HitAnswer { verdict, ..hit_answer() });
    }
}

#[test]
fn an_entry_comes_back_from_its_bytes() {
    for entry in [entry(false), entry(true)] {
        let bytes = entry.to_bytes();
        let mut reader = Reader::new(&bytes);
        assert_eq!(Entry::read(&mut reader).unwrap(), entry);
        reader.finish().unwrap();
        assert!(Entry::read(&mut Reader::new(&bytes[..bytes.len() - 1])).is_err());
    }
}

#[test]
fn lists_have_one_order_and_nothing_twice() {
    let sender = identity(1);
    let read = |body: &Withdrawal| {
        let bytes = sign(&scope(), body, &sender).unwrap();
        open::<Withdrawal>(&bytes, &scope(), sender.keys()).map(|_| ())
    };
    for places in [vec![], vec![place(2, 0), place(1, 0)], vec![place(1, 0), place(1, 0)]] {
        assert_eq!(read(&Withdrawal { places, ..withdrawal() }), Err(MessageError::Field));
    }
    let mut twice = status();
    twice.members.reverse();
    let bytes = sign(&scope(), &twice, &sender).unwrap();
    let read = open::<Status>(&bytes, &scope(), sender.keys());
    assert_eq!(read.unwrap_err(), MessageError::Field);
}

#[test]
fn a_pepper_opens_for_its_member_in_its_epoch_alone() {
    let (member, other) = (identity(1), identity(2));
    let pepper = Pepper::drawn(&chance(3));
    let grant = PepperGrant::seal(&pepper, member.keys(), &scope(), &chance(4)).unwrap();
    let opened = grant.open(&member, &scope()).unwrap();
    assert_eq!(opened.bytes(), pepper.bytes());
    assert!(grant.open(&other, &scope()).is_err());
    let elsewhere = Scope::new(b"agreement", 3, 8).unwrap();
    assert!(grant.open(&member, &elsewhere).is_err());
    let lie = PepperGrant { digest: [0; 64], ..grant };
    assert!(lie.open(&member, &scope()).is_err());
}

#[test]
fn what_is_sealed_to_a_partner_is_for_its_hit() {
    let partner = identity(1);
    let sealed = hit::seal(partner.keys(), &scope(), &[1; 16], b"record", &chance(2)).unwrap();
    assert_eq!(*hit::open(&partner, &scope(), &[1; 16], &sealed).unwrap(), b"record");
    assert!(hit::open(&partner, &scope(), &[2; 16], &sealed).is_err());
}

#[test]
fn labels_differ() {
    let labels = [
        RoundOne::LABEL,
        RoundTwo::LABEL,
        Part::LABEL,
        Stated::LABEL,
        EvaluationRequest::LABEL,
        EvaluationAnswer::LABEL,
        EvaluationRefusal::LABEL,
        AgreementSignature::LABEL,
        PartyOrder::LABEL,
        Status::LABEL,
        Destroyed::LABEL,
        Poll::LABEL,
        PepperGrant::LABEL,
        DepositList::LABEL,
        Withdrawal::LABEL,
        HitAnswer::LABEL,
        FirstLoad::LABEL,
    ];
    let mut once: Vec<_> = labels.to_vec();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), labels.len());
    assert!(labels.iter().all(|label| label.len() <= 64));
}

#[test]
fn one_kind_is_not_read_as_another() {
    let sender = identity(1);
    let bytes = sign(&scope(), &round_two(), &sender).unwrap();
    assert_eq!(open::<RoundOne>(&bytes, &scope(), sender.keys()), Err(MessageError::Label));
}

#[test]
fn what_is_signed_and_not_readable_is_the_senders_fault() {
    let sender = identity(1);
    let none = RoundOne { commitments: vec![], ..round_one() };
    let bytes = sign(&scope(), &none, &sender).unwrap();
    assert_eq!(open::<RoundOne>(&bytes, &scope(), sender.keys()), Err(MessageError::Field));
}

#[test]
fn a_batch_has_one_to_1024_elements() {
    let sender = identity(1);
    for (count, good) in [(0, false), (1, true), (MOST_ELEMENTS, true), (MOST_ELEMENTS + 1, false)]
    {
        let request = EvaluationRequest { elements: vec![[5; 32]; count], ..request() };
        let signed = sign(&scope(), &request, &sender);
        let read = signed.and_then(|b| open::<EvaluationRequest>(&b, &scope(), sender.keys()));
        assert_eq!(read.is_ok(), good, "{count}");
    }
}

#[test]
fn a_first_load_has_a_size_and_a_window_of_one_to_thirty_days() {
    const DAY: u64 = 24 * 3_600;
    let sender = identity(1);
    let sizes = [(0, false), (1, true), (MOST_SIZE, true), (MOST_SIZE + 1, false)];
    let days = [(0, false), (1, true), (MOST_DAYS, true), (MOST_DAYS + 1, false)];
    let all = sizes.map(|(size, good)| (FirstLoad { size, ..first_load() }, good));
    let more = days.map(|(days, good)| (FirstLoad { days, ..first_load() }, good));
    for (body, good) in all.into_iter().chain(more) {
        let bytes = sign(&scope(), &body, &sender).unwrap();
        let read = open::<FirstLoad>(&bytes, &scope(), sender.keys()).map(|opened| opened.body);
        assert_eq!(read, if good { Ok(body) } else { Err(MessageError::Field) });
    }
    let load = first_load();
    let (first, end) = (u64::from(load.first_day) * DAY, load.end_day() * DAY);
    assert_eq!(end - first, 14 * DAY);
    for (now, open, over) in [
        (0, false, false),
        (first - 1, false, false),
        (first, true, false),
        (end - 1, true, false),
        (end, false, true),
        (u64::MAX, false, true),
    ] {
        assert_eq!((load.is_open(now), load.is_over(now)), (open, over), "{now}");
    }
    let last = FirstLoad { first_day: u32::MAX, days: MOST_DAYS, ..load };
    assert!(!last.is_open(first), "no day is beyond what can be counted");
}

#[test]
fn a_request_without_its_elements_still_shows_who_asked_for_how_many() {
    let sender = identity(1);
    let bytes = sign(&scope(), &request(), &sender).unwrap();
    let other = EvaluationRequest { elements: vec![[6; 32]; 3], ..request() };
    let swapped = sign(&scope(), &other, &sender).unwrap();
    let end = bytes.len() - 96;
    let mixed = [&bytes[..end], &swapped[end..]].concat();
    let read = open::<EvaluationRequest>(&mixed, &scope(), sender.keys());
    assert_eq!(read, Err(MessageError::Rest));
}

#[test]
fn too_long_messages_are_not_even_signed() {
    let long = RoundTwo { sealed: vec![0; 2000], ..round_two() };
    assert_eq!(sign(&scope(), &long, &identity(1)), Err(MessageError::TooLong));
}

#[test]
fn parts_are_not_shown() {
    assert_eq!(format!("{:?}", part()), "Part { from: 2, to: 3, .. }");
}

fn read_all(fields: &[u8], rest: &[u8]) {
    let _ = read_body::<RoundOne>(fields, rest);
    let _ = read_body::<RoundTwo>(fields, rest);
    let _ = read_body::<Part>(fields, rest);
    let _ = read_body::<Stated>(fields, rest);
    let _ = read_body::<EvaluationRequest>(fields, rest);
    let _ = read_body::<EvaluationAnswer>(fields, rest);
    let _ = read_body::<EvaluationRefusal>(fields, rest);
    let _ = read_body::<AgreementSignature>(fields, rest);
    let _ = read_body::<PartyOrder>(fields, rest);
    let _ = read_body::<Status>(fields, rest);
    let _ = read_body::<Destroyed>(fields, rest);
    let _ = read_body::<Poll>(fields, rest);
    let _ = read_body::<PepperGrant>(fields, rest);
    let _ = read_body::<DepositList>(fields, rest);
    let _ = read_body::<Withdrawal>(fields, rest);
    let _ = read_body::<HitAnswer>(fields, rest);
    let _ = read_body::<FirstLoad>(fields, rest);
    let _ = Entry::read(&mut Reader::new(fields));
}

proptest! {
    #[test]
    fn no_bytes_make_a_parser_panic(
        fields in prop::collection::vec(any::<u8>(), 0..600),
        rest in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        read_all(&fields, &rest);
        let _ = peek(&fields);
        prop_assert!(open::<RoundOne>(&fields, &scope(), identity(1).keys()).is_err());
    }

    /// Behind a head that is right, so that the readers of fields are reached, and what they take is
    /// written again as it was.
    #[test]
    fn what_is_read_has_one_spelling(fields in prop::collection::vec(any::<u8>(), 37..400), count in 1_u8..5) {
        let mut fields = fields;
        fields[32..36].copy_from_slice(&[0, 1, 0, count]);
        if let Ok(body) = read_body::<RoundOne>(&fields, &[]) {
            let (mut again, mut rest) = (Writer::with_room(0), Writer::with_room(0));
            body.write(&mut again, &mut rest);
            prop_assert_eq!(again.bytes(), &fields[..]);
        }
    }
}
