//! Certificates as somebody gets them who has the file, keys and the program alone: verified, altered, forged, and the
//! time that enough witnesses vouch for.
//!
//! Not here: every bit of a certificate in turn (`matching`), witnesses as such (`witness`).

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use private_match::identity::Identity;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::deposit::DepositList;
use private_match::message::hit::{HitAnswer, Verdict};
use private_match::message::{self, Body, Scope};
use whatson_app::certificate::Certificate;
use whatson_app::{Actor, witness};

use crate::agreement::parties::{hex, identity};
use crate::hub::{Hub, hubs};
use crate::matching::world::World;
use crate::process::{Ended, ended, program};
use crate::witness::{cosigned, fetched, more, post, seconds, signer};

/// A folder with what a verifier has.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Verifies with these keys.
    fn verify(&self, certificate: &[u8], keys: &str) -> Ended {
        verify(&self.file("keys", keys.as_bytes()), &self.file("certificate.json", certificate))
    }
}

fn verify(keys: &Path, file: &Path) -> Ended {
    ended(program(&["verify", "--trust", keys.to_str().unwrap(), file.to_str().unwrap()]))
}

/// Both members hold the same phone, and say so.
async fn confirmed(hub: &Hub) -> World<'_> {
    let world = World::make(hub, |_| ()).await;
    world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
    world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
    for who in ["alpha", "beta"] {
        let said = world.answer(&world.hits(who).await.remove(0), Verdict::Confirmed);
        let answer = world.say(who, 1, &said).await;
        assert!(answer.status.is_success(), "{}", answer.text());
    }
    whatson_app::audit::sequence(&hub.app).await.unwrap();
    world
}

async fn certificate(world: &World<'_>) -> Vec<u8> {
    let hit = world.hits("beta").await.remove(0);
    let path = format!("{}/hits/{}/certificate", world.path, hit["hit"].as_str().unwrap());
    let whole = world.parties.get("beta", &path).await;
    assert!(whole.status.is_success(), "{}", whole.text());
    whole.body
}

async fn keys(world: &World<'_>) -> String {
    world.parties.get("beta", &format!("{}/keys", world.path)).await.text()
}

/// Lines of a file of keys without those that begin so.
fn without(keys: &str, sort: &str) -> String {
    let left: Vec<&str> = keys.lines().filter(|line| !line.starts_with(sort)).collect();
    assert!(left.len() < keys.lines().count(), "{sort}: {keys}");
    left.join("\n")
}

#[tokio::test]
async fn the_program_says_by_its_status_whether_a_certificate_is_believed() {
    let hub = &hubs().await[0];
    let world = confirmed(hub).await;
    let (whole, keys) = (certificate(&world).await, keys(&world).await);
    let desk = Desk::new();
    let good = desk.verify(&whole, &keys);
    assert_eq!(good.status.code(), Some(0), "{}", good.err);
    assert!(good.out.starts_with("VERIFIED: two organisations"), "{}", good.out);
    for who in ["alpha", "beta"] {
        assert!(good.out.contains(&world.identity(who).keys().fingerprint()), "{}", good.out);
    }
    assert!(good.out.contains("No certificate does not mean no match"), "{}", good.out);
    // Sixty bits, spread over all of it: believed with none of them.
    let mut statuses = [0; 3];
    for n in 0..60 {
        let (mut altered, at) = (whole.clone(), n * whole.len() / 60);
        altered[at] ^= 1 << (n % 8);
        let bad = desk.verify(&altered, &keys);
        let status = bad.status.code().and_then(|code| usize::try_from(code).ok()).unwrap();
        statuses[status] += 1;
        assert!(bad.out.is_empty() && bad.err.contains("NOT VERIFIED"), "byte {at}: {bad:?}");
    }
    // Where a bit makes another key of a key, or another log of a log, it is a stranger's.
    assert_eq!((statuses[0], statuses[1] + statuses[2]), (0, 60), "{statuses:?}");
    assert!(statuses[1] > 50, "{statuses:?}");
    for cut in [0, 1, whole.len() / 2, whole.len() - 2] {
        assert_eq!(desk.verify(&whole[..cut], &keys).status.code(), Some(1), "cut at {cut}");
    }
    // A key that is in the file alone is none; it is named, so that one can ask for it.
    for (left_out, named) in [("party Demo-alpha", "Demo alpha"), ("log ", "hub.example"), ("", "")]
    {
        let fewer = if left_out.is_empty() { String::new() } else { without(&keys, left_out) };
        let bad = desk.verify(&whole, &fewer);
        assert_eq!(bad.status.code(), Some(2), "{left_out}: {bad:?}");
        assert!(bad.out.is_empty() && bad.err.contains(named), "{}", bad.err);
    }
    // Whole, and no match any more.
    hub.wait(1);
    let said = world.answer(&world.hits("alpha").await.remove(0), Verdict::Retracted);
    assert!(world.say("alpha", 1, &said).await.status.is_success());
    let back = desk.verify(&certificate(&world).await, &keys);
    assert_eq!(back.status.code(), Some(3), "{back:?}");
    assert!(back.out.starts_with("UNCONFIRMED") && back.out.contains("took back"), "{back:?}");
}

#[tokio::test]
async fn bad_use_of_the_program_is_no_verified_certificate() {
    let desk = Desk::new();
    let keys = desk.file("keys", b"# none\n");
    let (keys, file) = (keys.to_str().unwrap(), "/nowhere/certificate.json");
    for (words, status) in [
        (&["verify"][..], 2),
        (&["verify", file], 2),
        (&["verify", "--trust", keys], 2),
        (&["verify", "--trust", keys, file], 1),
        (&["verify", "--trust", "/nowhere/keys", keys], 1),
        (&["verify", "--trust", keys, keys], 1),
    ] {
        let bad = ended(program(words));
        assert_eq!(bad.status.code(), Some(status), "{words:?}: {}", bad.err);
        assert!(bad.out.is_empty() && !bad.err.is_empty(), "{words:?}: {bad:?}");
    }
    let wrong = desk.file("wrong", b"party Demo\n");
    let bad = verify(&wrong, &wrong);
    assert!(bad.status.code() == Some(1) && bad.err.contains("line 1"), "{bad:?}");
    let long = desk.file("long", &vec![b' '; (4 << 20) + 1]);
    assert!(verify(Path::new(keys), &long).err.contains("too long"));
}

/// What somebody signs again that another signed.
fn again<B: Body>(
    text: &str,
    from: &Scope,
    by: (&Identity, &Identity),
    change: impl Fn(&mut B),
) -> String {
    use base64::Engine as _;
    let standard = base64::engine::general_purpose::STANDARD;
    let bytes = standard.decode(text).unwrap();
    let mut body = message::open::<B>(&bytes, from, by.0.keys()).unwrap().body;
    change(&mut body);
    standard.encode(message::sign(from, &body, by.1).unwrap())
}

/// The same certificate, all of it signed by keys of a forger, which the text names as those of the parties.
fn forged(whole: &[u8], world: &World<'_>, forgers: &[(&str, Identity)]) -> Vec<u8> {
    let mut of: Certificate = serde_json::from_slice(whole).unwrap();
    let scope = |epoch| Scope::new(of.agreement.as_bytes(), of.version, epoch).unwrap();
    let (text, lists) = (scope(0), scope(of.epoch));
    for (who, forger) in forgers {
        of.text = of.text.replace(&hex(world.identity(who)), &hex(forger));
    }
    let digest = text_digest(&of.text);
    let owner = |keys: &str| {
        let found = forgers.iter().find(|(who, _)| hex(world.identity(who)) == keys);
        found.map(|(who, forger)| (world.identity(who), forger)).unwrap()
    };
    let sign = |(who, _): &(&str, Identity)| {
        let mut signed = of.signatures.iter().filter_map(|text_of| {
            use base64::Engine as _;
            let bytes = base64::engine::general_purpose::STANDARD.decode(text_of).unwrap();
            let own = world.identity(who);
            message::open::<AgreementSignature>(&bytes, &text, own.keys()).ok().map(|_| text_of)
        });
        let by = owner(&hex(world.identity(who)));
        let change = |body: &mut AgreementSignature| body.text = digest;
        again(signed.next().unwrap(), &text, by, change)
    };
    of.signatures = forgers.iter().map(sign).collect();
    for holder in &mut of.holders {
        let by = owner(&holder.keys);
        holder.keys = hex(by.1);
        holder.list = again::<DepositList>(&holder.list, &lists, by, |_| ());
        for answer in &mut holder.answers {
            *answer = again::<HitAnswer>(answer, &lists, by, |_| ());
        }
        holder.evidence = None;
    }
    serde_json::to_vec(&of).unwrap()
}

#[tokio::test]
async fn a_certificate_with_keys_of_its_own_is_a_strangers() {
    let hub = &hubs().await[0];
    let world = confirmed(hub).await;
    let (whole, keys) = (certificate(&world).await, keys(&world).await);
    let seeds = crate::agreement::parties::ALL.into_iter().zip(101..);
    let forgers: Vec<_> = seeds.map(|(who, seed)| (who, identity(seed))).collect();
    let forged = forged(&whole, &world, &forgers);
    let desk = Desk::new();
    let bad = desk.verify(&forged, &keys);
    assert_eq!(bad.status.code(), Some(2), "{bad:?}");
    // There is nothing wrong with it but whose keys they are.
    let own = forgers
        .iter()
        .fold(keys, |keys, (who, forger)| keys.replace(&hex(world.identity(who)), &hex(forger)));
    let good = desk.verify(&forged, &own);
    assert_eq!(good.status.code(), Some(0), "{}", good.err);
    for (who, forger) in &forgers[..2] {
        let real = world.identity(who).keys().fingerprint();
        assert!(good.out.contains(&forger.keys().fingerprint()) && !good.out.contains(&real));
    }
}

#[tokio::test]
async fn its_time_is_that_of_the_first_state_that_enough_witnesses_signed() {
    for hub in &hubs().await {
        let world = confirmed(hub).await;
        let names = ["witness.example/a", "witness.example/b"];
        let both = names.map(|name| signer(hub, name));
        for (name, by) in names.iter().zip(&both) {
            let key = by.witness_verifier().to_text();
            witness::add(&hub.app, Actor::OPERATOR, name, &key).await.unwrap();
        }
        let keys = keys(&world).await;
        let desk = Desk::new();
        let sign = async |by: &whatson_app::audit::Signer| {
            let (_, state) = fetched(hub).await;
            let at = seconds(hub);
            let taken = post(hub, &cosigned(by, &state, at)).await;
            assert!(taken.status.is_success(), "{}", taken.text());
            at
        };
        let told = async || {
            let good = desk.verify(&certificate(&world).await, &keys);
            assert_eq!(good.status.code(), Some(0), "{}", good.err);
            good.out
        };
        let alone = told().await;
        assert_eq!(alone.matches("0 of 2 witnesses signed").count(), 2, "{alone}");
        sign(&both[0]).await;
        let first = told().await;
        assert_eq!(first.matches("1 of 2 witnesses signed").count(), 2, "{first}");
        hub.wait(3_600);
        more(hub).await;
        sign(&both[0]).await;
        hub.wait(120);
        let second = sign(&both[1]).await;
        let day = Timestamp::from_second(i64::try_from(second).unwrap()).unwrap();
        let wanted = format!("not after {day}, by 2 witnesses");
        assert_eq!(told().await.matches(&wanted).count(), 2, "{} {wanted}", told().await);
        // Later states that both sign make it no later.
        hub.wait(3_600);
        more(hub).await;
        sign(&both[0]).await;
        sign(&both[1]).await;
        let whole = certificate(&world).await;
        assert_eq!(told().await.matches(&wanted).count(), 2);
        // A witness whose key the verifier has not is a stranger, and one alone is too few.
        let bad = desk.verify(&whole, &without(&keys, &format!("witness {}", names[1])));
        assert_eq!(bad.status.code(), Some(2), "{bad:?}");
        assert!(bad.err.contains(names[1]), "{}", bad.err);
        // The agreement's end changes nothing of what was shown, for whoever was a side of the hit.
        let token = &world.parties.tokens["beta"];
        let beta = whatson_app::access::of_token(&hub.app, token).await.unwrap();
        let id = world.hits("beta").await[0]["hit"].as_str().unwrap().parse().unwrap();
        hub.wait(400 * 24 * 3_600);
        whatson_app::deposit::expire(&hub.app).await.unwrap();
        whatson_app::epoch::end_over(&hub.app).await.unwrap();
        let made = whatson_app::certificate::make(&hub.app, beta, world.slug(), id).await.unwrap();
        let later = serde_json::to_vec(&made).unwrap();
        let good = desk.verify(&later, &keys);
        assert_eq!(good.status.code(), Some(0), "{}", good.err);
        assert_eq!(good.out.matches(&wanted).count(), 2, "{}", good.out);
        assert_eq!(desk.verify(&whole, &keys).out, good.out);
    }
}
