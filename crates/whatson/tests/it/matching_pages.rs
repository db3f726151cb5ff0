//! The pages of private matching: who sees what, what a co-ordinator can do, and that no page has a token,
//! a tag, a leaf or a reference.
//!
//! Not here: the door for programs (`matching`), what custodians and members do (their crates).

use axum::http::StatusCode;
use private_match::message::Body as _;
use private_match::message::hit::Verdict;
use private_match::message::round_one::RoundOne;
use private_match::message::status::{Confirmed, Status};
use serde_json::{Value, json};
use whatson_app::matching::{State, Step};
use whatson_app::{AppError, access, burst, epoch, hit, mailbox, matching};
use whatson_store::evaluation::{self, Day};

use crate::account::ask;
use crate::agreement::parties::ALL;
use crate::hub::{Answer, hubs};
use crate::joining::verified;
use crate::matching::world::World;

/// The pages and files of an agreement's matching.
const PAGES: [&str; 6] =
    ["matching", "custodians", "record", "record.csv", "record.json", "dpia.md"];

/// A page of the agreement in a language, as somebody sees it.
pub(crate) async fn page(world: &World<'_>, who: &str, lang: &str, more: &str) -> Answer {
    let cookie = world.parties.cookies.get(who).map_or("", String::as_str);
    let path = format!("/{lang}/agreements/{}/{more}", world.slug());
    ask(world.parties.hub, cookie, &path, None).await
}

async fn sent(world: &World<'_>, who: &str, more: &str, form: &str) -> Answer {
    let path = format!("/en/agreements/{}/{more}", world.slug());
    ask(world.parties.hub, &world.parties.cookies[who], &path, Some(form)).await
}

pub(crate) async fn text(world: &World<'_>, who: &str, more: &str) -> String {
    let answer = page(world, who, "en", more).await;
    assert_eq!(answer.status, StatusCode::OK, "{who} {more}: {}", answer.text());
    answer.text()
}

/// Alpha co-ordinates.
fn coordinated(terms: &mut Value) {
    terms["parties"][0]["roles"] = json!(["member", "coordinator"]);
}

/// An agreement with one hit between alpha and beta; returns their lists.
async fn with_hit(world: &World<'_>) -> [crate::matching::world::List; 2] {
    let own = world.list("alpha", 1, &["0881234567", "0881234568"], 64);
    world.deposit("alpha", 1, &own).await;
    let other = world.list("beta", 1, &["0881234567", "0881234569"], 128);
    world.deposit("beta", 1, &other).await;
    [own, other]
}

/// What a custodian says it counted, so many seconds ago.
async fn counted(world: &World<'_>, who: &str, (number, age): (u64, u64), counts: [u64; 2]) {
    let member = |who: &str, count| Confirmed { member: world.identity(who).keys().id(), count };
    let mut members = vec![member("alpha", counts[0]), member("beta", counts[1])];
    members.sort_by_key(|of| of.member);
    let time = world.seconds() - age;
    let status = Status { number, time, is_suspended: false, members };
    assert_eq!(world.say(who, 1, &status).await.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_stranger_sees_nothing_and_a_party_its_own() {
    for hub in hubs().await {
        let world = World::make(&hub, coordinated).await;
        with_hit(&world).await;
        for more in PAGES.into_iter().chain(["receipt?epoch=1&list=1", "sample.csv"]) {
            let answer = page(&world, "omega", "en", more).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{more}");
            if more == "sample.csv" {
                continue;
            }
            let nobody = page(&world, "nobody", "en", more).await;
            assert_eq!(nobody.status, StatusCode::SEE_OTHER, "{more}: signs in first");
        }
        for who in ALL {
            for more in PAGES {
                let answer = page(&world, who, "en", more).await;
                assert_eq!(answer.status, StatusCode::OK, "{who} {more}: {}", answer.text());
                assert_eq!(answer.header("cache-control"), "no-store", "{more}");
            }
        }
        let own = text(&world, "alpha", "matching").await;
        assert!(own.contains("Demo beta") && own.contains("not looked at"), "{own}");
        assert!(!own.contains("/certificate"), "nobody confirmed it");
        let receipt = page(&world, "alpha", "en", "receipt?epoch=1&list=1").await;
        assert!(receipt.text().starts_with("whatson deposit receipt v1\n"), "{}", receipt.text());
        assert_eq!(page(&world, "alpha", "en", "receipt?epoch=1&list=2").await.status, 404);
        let custodian = text(&world, "gamma", "matching").await;
        assert!(!custodian.contains("My lists") && !custodian.contains("not looked at"));
        // A hub that is no demonstration has no sample.
        assert_eq!(page(&world, "alpha", "en", "sample.csv").await.status, 404);
        verified(&hub).await;
    }
}

#[tokio::test]
async fn no_page_has_a_token_a_tag_a_leaf_or_a_reference() {
    for hub in hubs().await {
        let world = World::make(&hub, coordinated).await;
        let lists = with_hit(&world).await;
        counted(&world, "gamma", (1, 0), [64, 128]).await;
        let hits = world.hits("alpha").await;
        let mut secret = Vec::new();
        for entry in lists.iter().flat_map(|list| &list.entries) {
            secret.extend(
                [&entry.deposit[..], &entry.reference, &entry.token, &entry.tag].map(|bytes| {
                    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
                }),
            );
        }
        for side in ["own", "partner"] {
            secret.push(hits[0][side]["leaf"].as_str().unwrap().to_owned());
            secret.push(hits[0][side]["list"].as_str().unwrap().to_owned());
        }
        secret.extend(["881234567", "note of"].map(str::to_owned));
        for who in ALL {
            for lang in ["en", "fr", "bg", "ar"] {
                for more in PAGES {
                    let answer = page(&world, who, lang, more).await;
                    assert_eq!(answer.status, StatusCode::OK, "{who} {lang} {more}");
                    let shown = answer.text();
                    let told = secret.iter().find(|secret| shown.contains(secret.as_str()));
                    assert_eq!(told, None, "{who} {lang} {more}");
                }
            }
        }
        verified(&hub).await;
    }
}

/// A member's program says that it holds the record of its first hit; returns the hit.
async fn confirmed(world: &World<'_>, who: &'static str) -> String {
    let hit = &world.hits(who).await[0];
    let answer = world.answer(hit, Verdict::Confirmed);
    assert_eq!(world.say(who, 1, &answer).await.status, StatusCode::OK);
    hit["hit"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_certificate_is_a_page_that_says_what_it_does_not_show() {
    for hub in hubs().await {
        let world = World::make(&hub, coordinated).await;
        let lists = with_hit(&world).await;
        whatson_app::audit::sequence(&hub.app).await.unwrap();
        let id = world.hits("alpha").await[0]["hit"].as_str().unwrap().to_owned();
        let more = format!("hits/{id}/certificate");
        for (who, wanted) in [("omega", 404), ("gamma", 404), ("nobody", 303)] {
            assert_eq!(page(&world, who, "en", &more).await.status, wanted, "{who}");
        }
        for wrong in ["hits/1/certificate", "hits/00000000000000000000000000000001/certificate"] {
            assert_eq!(page(&world, "alpha", "en", wrong).await.status, 404, "{wrong}");
        }
        let early = text(&world, "alpha", &more).await;
        assert!(early.contains("<h1>Certificate: unconfirmed</h1>"), "{early}");
        assert!(early.contains("word alone: 0 of 2 witnesses signed"), "{early}");
        assert_eq!(early.matches("nothing yet").count(), 2, "{early}");
        confirmed(&world, "alpha").await;
        let half = text(&world, "beta", &more).await;
        assert!(half.contains("<h1>Certificate: unconfirmed</h1>"), "one side alone is none");
        confirmed(&world, "beta").await;
        let shown = text(&world, "beta", &more).await;
        for wanted in [
            "<h1>Certificate: two organisations confirmed the same identifier</h1>",
            "Memorandum of 1 March 2026",
            "Telephone numbers",
            "That it is one person.",
            &format!("whatson verify --trust keys.txt certificate-{id}.json"),
        ] {
            assert!(shown.contains(wanted), "{wanted}: {shown}");
        }
        for who in ALL {
            let fingerprint = world.identity(who).keys().fingerprint();
            assert!(shown.contains(&fingerprint), "{who}: {shown}");
        }
        for entry in lists.iter().flat_map(|list| &list.entries) {
            for bytes in [&entry.deposit[..], &entry.reference, &entry.token, &entry.tag] {
                let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                assert!(!shown.contains(&hex), "{hex}");
            }
        }
        for lang in whatson_app::reference::LANGUAGES {
            let answer = page(&world, "beta", lang, &more).await;
            assert_eq!(answer.header("cache-control"), "no-store");
            let own = answer.text();
            assert!(answer.status == 200 && !own.contains("certificate-s"), "{lang}: {own}");
            let is_own = !own.contains("What it does not show");
            assert_eq!(is_own, lang != "en", "{lang}: {own}");
        }
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_hit_tells_its_next_step() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        with_hit(&world).await;
        for (who, own, wanted) in [
            ("alpha", "alpha", "Wait until the partner confirms"),
            ("beta", "alpha", "Both sides confirmed"),
        ] {
            let id = confirmed(&world, who).await;
            let shown = text(&world, own, "matching").await;
            let certificate = format!("agreements/{}/hits/{id}/certificate\"", world.slug());
            for place in ["/en/", "/api/"] {
                assert!(shown.contains(&format!("{place}{certificate}")), "{place}: {shown}");
            }
            assert!(shown.contains(wanted), "{shown}");
        }
        verified(&hub).await;
    }
}

#[tokio::test]
async fn counts_are_shown_to_who_looks_out_and_to_each_its_own() {
    for hub in hubs().await {
        let change = |terms: &mut Value| {
            coordinated(terms);
            (terms["first"], terms["daily"], terms["all"]) =
                (json!(1_000), json!(64), json!(4_000));
        };
        let world = World::make(&hub, change).await;
        counted(&world, "gamma", (1, 0), [790, 800]).await;
        counted(&world, "delta", (1, 0), [1_030, 64]).await;
        let shown = text(&world, "alpha", "custodians").await;
        assert!(shown.contains("790 of 1,000 (79\u{a0}%)"), "{shown}");
        assert!(shown.contains("800 of 1,000 (80\u{a0}%)") && shown.contains("over 80\u{a0}%"));
        assert!(shown.contains("1,030 of 1,000 (103\u{a0}%)"), "{shown}");
        assert!(shown.contains("30 beyond it, from 64 a day"), "{shown}");
        assert!(shown.contains("1,590 of 4,000 (39\u{a0}%)"), "all members together");
        assert!(shown.contains("today 790 (of 64 a day") && shown.contains("in seven days 790"));
        let gamma = text(&world, "gamma", "custodians").await;
        assert!(gamma.contains("790 of 1,000") && gamma.contains("800 of 1,000"));
        let beta = text(&world, "beta", "custodians").await;
        assert!(beta.contains("800 of 1,000") && !beta.contains("790 of 1,000"), "{beta}");
        assert!(!beta.contains("of 4,000"), "{beta}");
        // With a status that is older than a day a custodian answers nobody.
        counted(&world, "eta", (1, 25 * 3_600), [0, 0]).await;
        let later = text(&world, "alpha", "custodians").await;
        assert!(later.contains("25 hours ago"), "{later}");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn an_unusual_rise_is_marked_for_who_looks_out() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| {
            coordinated(terms);
            terms["daily"] = json!(64);
        })
        .await;
        let mut tx = hub.app.store.write().await.unwrap();
        let of = whatson_store::agreement::find_id(&mut tx, world.slug()).await.unwrap().unwrap();
        let today = hub.app.now().0 / 86_400_000_000;
        let custodian = world.identity("gamma").keys().id().0;
        for (day, total) in (today - 14..today).zip((0..).step_by(6)) {
            for who in ["alpha", "beta"] {
                let member = world.identity(who).keys().id().0;
                let new = Day { epoch: 1, custodian, member, day, total };
                evaluation::note(&mut tx, of, &new).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
        // Thirteen days of six each; the newest status of a day counts.
        counted(&world, "gamma", (1, 0), [78 + 6, 78 + 6]).await;
        assert!(!text(&world, "alpha", "custodians").await.contains("unusual rise"));
        counted(&world, "gamma", (2, 0), [78 + 19, 78 + 18]).await;
        let told = "19 evaluated; the median of the 14 days before is 6";
        // 97 until now; 78 until yesterday, 42 until seven days ago.
        let rate = text(&world, "alpha", "custodians").await;
        assert!(rate.contains("today 19 (of 64 a day"), "{rate}");
        assert!(rate.contains("in seven days 55"), "{rate}");
        for (who, wanted) in [("alpha", 1), ("gamma", 1), ("beta", 0)] {
            let shown = text(&world, who, "custodians").await;
            assert_eq!(shown.matches("unusual rise").count(), wanted, "{who}: {shown}");
            assert_eq!(shown.contains(told), wanted == 1, "{who}: {shown}");
        }
        for (days, wanted) in [(28, 2), (1, 0)] {
            hub.wait(days * 86_400);
            burst::tidy(&hub.app).await.unwrap();
            let mut tx = hub.app.store.read().await.unwrap();
            assert_eq!(evaluation::of(&mut tx, of).await.unwrap().len(), wanted, "{days}");
        }
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_ceremony_begins_anew_by_its_coordinator_alone() {
    for hub in hubs().await {
        let world = World::signed(&hub, coordinated).await;
        let waits = text(&world, "alpha", "custodians").await;
        assert!(waits.contains("run 1") && waits.contains("sent nothing yet"), "{waits}");
        let actor = access::of_token(&hub.app, &world.parties.tokens["alpha"]).await.unwrap();
        let own = world.identity("gamma");
        let number = world.terms().number_of(own.keys().id()).unwrap();
        let begun =
            private_match::ceremony::Ceremony::begin(world.terms(), 1, number, own, &world.random);
        for out in begun.unwrap().outgoing() {
            assert_eq!(world.send("gamma", out.bytes.to_vec()).await.status, 204);
        }
        let step = |view: &matching::View, name: &str| {
            let all = &view.epochs[0].custodians;
            all.iter().find(|of| of.name == name).map(|of| of.step)
        };
        let view = matching::look(&hub.app, actor, world.slug()).await.unwrap();
        assert_eq!(step(&view, "Demo gamma"), Some(Step::RoundOne));
        assert_eq!(step(&view, "Demo eta"), Some(Step::Nothing));
        for who in ["beta", "gamma", "omega"] {
            let answer = sent(&world, who, "custodians", "act=anew").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
        }
        let done = sent(&world, "alpha", "custodians", "act=anew").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let view = matching::look(&hub.app, actor, world.slug()).await.unwrap();
        assert_eq!(view.epochs[0].epoch.run, 2);
        assert_eq!(step(&view, "Demo gamma"), Some(Step::Nothing), "what it sent counts no longer");
        for _ in 2..12 {
            epoch::begin_anew(&hub.app, actor, world.slug()).await.unwrap();
        }
        let refused = sent(&world, "alpha", "custodians", "act=anew").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("began anew too often"), "{}", refused.text());
        let early = sent(&world, "alpha", "custodians", "act=next").await;
        assert!(early.text().contains("newest epoch has a key"), "{}", early.text());
        verified(&hub).await;
    }
}

#[tokio::test]
async fn the_next_epoch_begins_and_the_present_one_goes_on_for_thirty_days() {
    for hub in hubs().await {
        let world = World::make(&hub, coordinated).await;
        let actor = access::of_token(&hub.app, &world.parties.tokens["alpha"]).await.unwrap();
        let beta = access::of_token(&hub.app, &world.parties.tokens["beta"]).await.unwrap();
        for who in ["beta", "gamma"] {
            let answer = sent(&world, who, "custodians", "act=next").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
        }
        let done = sent(&world, "alpha", "custodians", "act=next").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let view = matching::look(&hub.app, actor, world.slug()).await.unwrap();
        let states: Vec<_> =
            view.epochs.iter().map(|of| (of.epoch.number, of.epoch.state)).collect();
        assert_eq!(states, [(2, State::Ceremony), (1, State::Closing)]);
        let closes = view.epochs[1].epoch.closes.unwrap();
        assert!(closes > hub.app.now().days_after(29) && closes <= hub.app.now().days_after(30));
        let twice = sent(&world, "alpha", "custodians", "act=next").await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "one at a time");
        let shown = text(&world, "beta", "matching").await;
        assert!(shown.contains("Epoch 1 closes on 24 December 2026"), "{shown}");
        assert!(shown.contains("Epoch 2: the custodians are making the key; 0 of 3"), "{shown}");
        // Lists come under the old key until then, and a custodian begins with the new one.
        with_hit(&world).await;
        assert_eq!(world.hits("alpha").await.len(), 1);
        let terms = {
            let keys: Vec<_> = world.terms().custodians().map(|(_, keys)| keys.clone()).collect();
            private_match::ceremony::Terms::new(world.scope(2), 2, keys).unwrap()
        };
        let own = world.identity("gamma");
        let number = terms.number_of(own.keys().id()).unwrap();
        let begun = private_match::ceremony::Ceremony::begin(terms, 1, number, own, &world.random);
        for out in begun.unwrap().outgoing() {
            assert_eq!(world.send("gamma", out.bytes.to_vec()).await.status, 204);
        }
        assert_eq!(world.kept("delta", RoundOne::LABEL).await.len(), 4, "three of before, one new");
        hub.wait(30 * 86_400);
        let late = world.list("beta", 2, &["0881234511"], 64);
        let refused = mailbox::take(&hub.app, beta, world.slug(), &late.message).await;
        assert!(matches!(refused, Err(AppError::Declined("epoch-over"))), "{refused:?}");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_coordinator_sees_what_waits_without_content_and_lets_it_go() {
    for hub in hubs().await {
        let change = |terms: &mut Value| {
            coordinated(terms);
            terms["hits"] = json!("coordinator");
        };
        let world = World::make(&hub, change).await;
        with_hit(&world).await;
        assert!(world.hits("beta").await.is_empty());
        let shown = text(&world, "alpha", "matching").await;
        assert!(shown.contains("Hits that wait for you") && shown.contains("Tell both sides"));
        for who in ["beta", "gamma"] {
            let other = text(&world, who, "matching").await;
            assert!(!other.contains("Hits that wait for you"), "{who}");
        }
        let actor = access::of_token(&hub.app, &world.parties.tokens["alpha"]).await.unwrap();
        let waiting = hit::unreleased(&hub.app, actor, world.slug()).await.unwrap();
        assert_eq!(waiting.len(), 1);
        let form = format!("release={}", waiting[0].id.simple());
        for who in ["beta", "gamma", "omega"] {
            let answer = sent(&world, who, "matching", &form).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
        }
        let done = sent(&world, "alpha", "matching", &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(world.hits("beta").await.len(), 1);
        let beta = access::of_token(&hub.app, &world.parties.tokens["beta"]).await.unwrap();
        assert!(hit::unreleased(&hub.app, beta, world.slug()).await.is_err());
        verified(&hub).await;
    }
}

#[tokio::test]
async fn the_record_has_the_agreements_facts_and_marks_what_is_open() {
    for hub in hubs().await {
        let world = World::make(&hub, coordinated).await;
        with_hit(&world).await;
        let record = format!("/en/agreements/{}/record", world.slug());
        let way = text(&world, "beta", "matching").await;
        assert!(way.contains(&format!("href=\"{record}\"")), "{way}");
        let shown = text(&world, "beta", "record").await;
        for file in ["record.csv", "record.json", "dpia.md"] {
            let place = format!("href=\"/en/agreements/{}/{file}\"", world.slug());
            assert!(shown.contains(&place), "{file}: {shown}");
        }
        // Article 30 (1): controller, purposes, categories, recipients, transfers, time limits, security.
        for letter in ["a", "b", "c", "d", "e", "f", "g"] {
            assert!(shown.contains(&format!(">{letter}</td>")), "{letter}: {shown}");
        }
        let record = page(&world, "beta", "en", "record.json").await.json();
        assert_eq!(record["controller"], "Demo beta");
        assert_eq!(record["purposes"], json!(["detect-trafficking"]));
        assert_eq!(record["retention_months"], 12);
        assert_eq!(record["deposits_of_all_members"], false);
        let deposits = record["deposits"].as_array().unwrap();
        assert_eq!(deposits.len(), 1, "others' sizes are not for a member: {record}");
        assert_eq!(
            (&deposits[0]["member"], &deposits[0]["entries"]),
            (&json!("Demo beta"), &json!(128))
        );
        let whole = page(&world, "alpha", "en", "record.json").await.json();
        assert_eq!(whole["deposits"].as_array().unwrap().len(), 2);
        let csv = page(&world, "beta", "en", "record.csv").await;
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        let lines = csv.text();
        for word in
            ["Memorandum of 1 March 2026", "Detect trafficking in persons", "Telephone numbers"]
        {
            assert!(lines.contains(word), "{word}: {lines}");
        }
        assert!(!lines.contains("detect-trafficking"), "a code instead of words: {lines}");
        let dpia = page(&world, "beta", "fr", "dpia.md").await.text();
        assert!(dpia.starts_with("# Analyse d’impact"), "{dpia}");
        assert!(
            dpia.contains("☐ **OUVERT**") && dpia.contains("Memorandum of 1 March 2026"),
            "{dpia}"
        );
        assert!(dpia.contains("Numéros de téléphone"), "{dpia}");
        assert!(!dpia.contains("processing-") && !dpia.contains("dpia-"), "{dpia}");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn everybody_can_read_why_nobody_reads_the_lists() {
    for hub in hubs().await {
        for lang in whatson_app::reference::LANGUAGES {
            let answer = hub.get(&format!("/{lang}/matching")).await;
            assert_eq!(answer.status, StatusCode::OK, "{lang}");
            let shown = answer.text();
            assert!(!shown.contains("explained-"), "{lang}");
            assert_eq!(shown.matches("<tr>").count(), 11, "{lang}: a head and ten rows");
        }
    }
}
