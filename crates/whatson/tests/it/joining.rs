//! From an application to a vetted organisation with people: by vouchers, by a moderator, and what
//! keeps others out.
//!
//! Not here: rules (`domain::{application, membership, vetting}`), each route (`matrix`).

use std::sync::Mutex;

use axum::http::StatusCode;
use whatson_app::application::queue::{self, Chosen, Filter};
use whatson_app::mail::{self, Kind, Letter, Post, Sender};
use whatson_app::{Actor, vetting};
use whatson_domain::application::State;
use whatson_domain::vetting::State as Vetted;

use crate::account::{administrator, ask, between, cookie};
use crate::hub::{Answer, Hub, hub_on_sqlite, hubs};

const MINUTE: i64 = 60;

/// Lets the hub send what waits; what it said.
pub(crate) async fn letters(hub: &Hub) -> Vec<Letter> {
    let seen = Mutex::new(Vec::new());
    let render = |letter: &Letter| {
        seen.lock().unwrap().push(Letter {
            kind: letter.kind,
            lang: letter.lang.clone(),
            arguments: letter.arguments.clone(),
        });
        Some(("subject".to_owned(), "body".to_owned()))
    };
    let post = Post::Folder(hub.folder.path().join("mail"));
    let sender = Sender::new("WhatsOn", "hub.example", None).unwrap();
    loop {
        let round = mail::deliver(&hub.app, &post, &sender, &render).await.unwrap();
        if round.sent == 0 {
            return seen.into_inner().unwrap();
        }
    }
}

/// The link in the one letter of a kind.
pub(crate) fn link(letters: &[Letter], kind: Kind) -> String {
    let of: Vec<_> = letters.iter().filter(|l| l.kind == kind).collect();
    assert_eq!(of.len(), 1, "{kind:?}");
    of[0].arguments.iter().find(|(name, _)| name == "link").unwrap().1.clone()
}

pub(crate) fn form(name: &str, domain: &str) -> String {
    format!(
        "person=Bo+Demo&email=bo%40{domain}&position=Director&name={}&kind=ngo&country=BG\
         &website=https%3A%2F%2F{domain}&descriptions=Shelter+and+advice",
        name.replace(' ', "+")
    )
}

/// Somebody who applied and confirmed their address: their cookie.
pub(crate) async fn applicant(hub: &Hub, name: &str, domain: &str) -> String {
    applied(hub, &form(name, domain)).await
}

/// The same with a form as it is.
pub(crate) async fn applied(hub: &Hub, form: &str) -> String {
    let sent = ask(hub, "", "/en/join", Some(form)).await;
    assert_eq!(sent.header("location"), "/en/join?sent=yes", "{}", sent.text());
    let link = format!("/en{}", link(&letters(hub).await, Kind::ApplicationConfirm));
    let done = ask(hub, "", &link, Some("")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    cookie(&done)
}

/// The address of the only application that waits.
pub(crate) async fn waiting(hub: &Hub, moderator: &str) -> String {
    let page = ask(hub, moderator, "/en/desk/applications", None).await.text();
    let id = between(&page, "name=\"id\" value=\"", "\"");
    format!("/en/desk/applications/{id}")
}

/// An organisation that a moderator let in: its focal point's cookie.
pub(crate) async fn let_in(hub: &Hub, moderator: &str, name: &str, domain: &str) -> String {
    let applicant = applicant(hub, name, domain).await;
    let path = waiting(hub, moderator).await;
    let done = ask(hub, moderator, &path, Some("act=accept&evidence=Register+extract")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    letters(hub).await;
    applicant
}

async fn ok(hub: &Hub, who: &str, path: &str, form: Option<&str>) -> String {
    let answer = ask(hub, who, path, form).await;
    let fine = matches!(answer.status, StatusCode::OK | StatusCode::SEE_OTHER);
    assert!(fine, "{path}: {} {}", answer.status, answer.text());
    answer.text()
}

async fn status(hub: &Hub, who: &str, path: &str, form: Option<&str>) -> StatusCode {
    ask(hub, who, path, form).await.status
}

/// How many organisations everybody sees.
async fn public(hub: &Hub) -> u64 {
    hub.follow().await;
    hub.get("/api/organisations").await.json()["total"].as_u64().unwrap()
}

pub(crate) async fn verified(hub: &Hub) {
    whatson_app::audit::prepare(&hub.app, "hub.example").await.unwrap();
    whatson_app::audit::sequence(&hub.app).await.unwrap();
    let report = whatson_app::audit::verify(&hub.app, &[], &|_| ()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[tokio::test]
async fn an_applicant_is_nobody_to_anybody_until_two_others_know_them() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        let first = let_in(&hub, &staff, "Demo Alpha", "alpha.example").await;
        let second = let_in(&hub, &staff, "Demo Beta", "beta.example").await;
        assert_eq!(public(&hub).await, 2);
        let applicant = applicant(&hub, "Demo Gamma", "gamma.example").await;
        assert_eq!(public(&hub).await, 2, "nothing of an applicant is public");
        assert_eq!(status(&hub, &applicant, "/en/account/organisation", None).await, 404);
        assert_eq!(status(&hub, &applicant, "/en/desk", None).await, 404);
        let own = ok(&hub, &applicant, "/en/account/application", None).await;
        assert!(own.contains("waiting for a decision") && own.contains("Demo Beta"), "{own}");
        for asked in ["demo-alpha", "demo-beta"] {
            let form = format!("act=ask&organisation={asked}");
            ok(&hub, &applicant, "/en/account/application", Some(&form)).await;
        }
        let again = Some("act=ask&organisation=demo-beta");
        let twice = ask(&hub, &applicant, "/en/account/application", again).await;
        assert!(twice.text().contains("It was asked already"), "{}", twice.text());
        assert_eq!(letters(&hub).await.iter().filter(|l| l.kind == Kind::VouchAsked).count(), 2);
        let answer = async |who: &str, form: &str| {
            let page = ok(&hub, who, "/en/account/organisation", None).await;
            assert!(page.contains("Demo Gamma") && page.contains("Bo Demo"), "{page}");
            let id = between(&page, "/account/organisation/vouches/", "\"").to_owned();
            let path = format!("/en/account/organisation/vouches/{id}");
            (path.clone(), ask(&hub, who, &path, Some(form)).await)
        };
        let (_, bare) = answer(&first, "act=give").await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "how do they know them?");
        let (path, _) = answer(&first, "act=give&statement=We+ran+a+shelter+together").await;
        assert_eq!(public(&hub).await, 2, "one is not enough");
        let form = Some("act=give&statement=Again");
        assert_eq!(status(&hub, &first, &path, form).await, 404, "answered already");
        assert_eq!(status(&hub, &second, &path, form).await, 404, "another's question");
        answer(&second, "act=give&statement=We+train+their+staff").await;
        assert_eq!(public(&hub).await, 3);
        let accepted = letters(&hub).await;
        assert_eq!(link(&accepted, Kind::ApplicationAccepted), "/account/organisation");
        let page = ok(&hub, &applicant, "/en/account/organisation", None).await;
        assert!(page.contains("Demo Gamma") && page.contains("Focal point"), "{page}");
        let shown = hub.get("/en/organisations/demo-gamma").await.text();
        assert!(shown.contains("Known to partners"), "{shown}");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_listed_organisation_is_claimed_and_then_kept_by_its_own_people_alone() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        hub.import(
            "list.csv",
            b"name,kind,country,website\nDemo House,ngo,BG,https://house.example\n",
        )
        .await;
        let shown = hub.get("/en/organisations/demo-house").await.text();
        assert!(shown.contains("/en/join?organisation=demo-house"), "{shown}");
        let page = hub.get("/en/join?organisation=demo-house").await.text();
        assert!(page.contains("You apply for this organisation"), "{page}");
        let form = "person=Bo+Demo&email=bo%40house.example&position=Head&organisation=demo-house\
                    &name=Something+else";
        ok(&hub, "", "/en/join", Some(form)).await;
        let path = format!("/en{}", link(&letters(&hub).await, Kind::ApplicationConfirm));
        let looked = hub.get(&path).await;
        assert!(looked.text().contains("bo@house.example"), "{}", looked.text());
        assert_eq!(looked.header("referrer-policy"), "no-referrer");
        let owner = cookie(&ask(&hub, "", &path, Some("")).await);
        assert_eq!(status(&hub, "", &path, Some("")).await, 404, "a link works once");
        let edit = "/en/desk/organisations/demo-house/edit";
        assert_eq!(status(&hub, &owner, edit, None).await, 404, "an applicant changes nothing");
        let one = waiting(&hub, &staff).await;
        let page = ok(&hub, &staff, &one, None).await;
        assert!(page.contains("Mail fits the web site") && page.contains("Demo House"), "{page}");
        assert!(!page.contains("Something else"), "{page}");
        let bare = ask(&hub, &staff, &one, Some("act=accept")).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "evidence is needed");
        ok(&hub, &staff, &one, Some("act=accept&evidence=Called+their+office")).await;
        assert_eq!(status(&hub, &owner, edit, None).await, 200, "at once");
        let shown = hub.get("/en/organisations/demo-house").await.text();
        assert!(shown.contains("Verified") && !shown.contains("/en/join?organisation="), "{shown}");
        let taken = ask(&hub, "", "/en/join?organisation=demo-house", None).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY, "it has its own people now");
        let other = let_in(&hub, &staff, "Demo Other", "other.example").await;
        for path in [edit, "/en/desk/organisations/demo-house/services/new"] {
            assert_eq!(status(&hub, &other, path, None).await, 403, "{path}");
        }
        let confirm = "/en/desk/organisations/demo-house/confirm";
        assert_eq!(status(&hub, &other, confirm, Some("by=Us")).await, 403);
        ok(&hub, &owner, confirm, Some("by=Us")).await;
        let kept = "kept=demo-other&other=demo-house";
        let merged = ask(&hub, &staff, "/en/desk/merge", Some(kept)).await;
        assert!(
            !merged.status.is_success() && merged.status != StatusCode::SEE_OTHER,
            "{}",
            merged.status
        );
        verified(&hub).await;
    }
}

/// The memberships that a page offers to change.
fn memberships(page: &str) -> Vec<String> {
    let parts = page.split("/account/organisation/members/").skip(1);
    parts
        .map(|rest| format!("/en/account/organisation/members/{}", rest.split('"').next().unwrap()))
        .collect()
}

#[tokio::test]
async fn focal_points_invite_hand_over_and_leave() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        let bo = let_in(&hub, &staff, "Demo House", "house.example").await;
        let here = "/en/account/organisation";
        let leave = format!("{here}/leave");
        assert_eq!(status(&hub, &bo, &leave, Some("")).await, 422, "the last focal point");
        let invite = format!("{here}/invitations");
        let wrong = ask(&hub, &bo, &invite, Some("email=x")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = Some("email=Cy%40house.example&roles=case-worker");
        ok(&hub, &bo, &invite, form).await;
        let link = format!("/en{}", link(&letters(&hub).await, Kind::Invitation));
        let looked = hub.get(&link).await.text();
        assert!(looked.contains("cy@house.example") && looked.contains("Case worker"), "{looked}");
        let other = ask(&hub, &staff, &link, Some("")).await;
        assert!(other.text().contains("went to another address"), "{}", other.text());
        let cy = cookie(&ask(&hub, "", &link, Some("name=Cy+Demo")).await);
        assert_eq!(status(&hub, "", &link, Some("name=Di")).await, 404, "a link works once");
        let page = ok(&hub, &cy, here, None).await;
        assert!(page.contains("Cy Demo") && page.contains("Bo Demo"), "{page}");
        assert!(!page.contains("bo@house.example"), "addresses are for focal points: {page}");
        assert!(memberships(&page).is_empty(), "a case worker changes nobody: {page}");
        let own = memberships(&ok(&hub, &bo, here, None).await);
        assert_eq!(own.len(), 2);
        let member = Some("act=roles&roles=analyst");
        assert_eq!(status(&hub, &cy, &own[0], member).await, 404);
        assert_eq!(status(&hub, &bo, &own[0], member).await, 422, "no focal point would be left");
        assert_eq!(status(&hub, &bo, &own[1], Some("act=roles&roles=root")).await, 422);
        ok(&hub, &bo, &own[1], Some("act=hand-over")).await;
        assert_eq!(status(&hub, &bo, &own[1], Some("act=remove")).await, 404, "handed over");
        let page = ok(&hub, &cy, here, None).await;
        assert!(page.contains("bo@house.example"), "{page}");
        let bos = memberships(&page)[0].clone();
        let elsewhere = let_in(&hub, &staff, "Demo Other", "other.example").await;
        assert_eq!(status(&hub, &elsewhere, &bos, Some("act=remove")).await, 404, "not theirs");
        ok(&hub, &bo, &leave, Some("")).await;
        assert_eq!(status(&hub, &bo, here, None).await, 404);
        assert_eq!(status(&hub, &bo, "/en/account", None).await, 200, "the account stays");
        hub.wait(11 * MINUTE);
        let own = memberships(&ok(&hub, &cy, here, None).await);
        let old = ask(&hub, &cy, &own[0], Some("act=roles&roles=focal-point&roles=member")).await;
        assert_eq!(old.status, StatusCode::FORBIDDEN, "a fresh proof is needed");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn who_is_suspended_can_do_nothing_with_the_next_request() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        let bo = let_in(&hub, &staff, "Demo House", "house.example").await;
        let edit = "/en/desk/organisations/demo-house/edit";
        assert_eq!(status(&hub, &bo, edit, None).await, 200);
        let vetting = "/en/desk/vetting/demo-house";
        assert_eq!(status(&hub, &bo, vetting, None).await, 404);
        let bare = status(&hub, &staff, vetting, Some("act=suspend&hide=yes")).await;
        assert_eq!(bare, 422, "a reason is needed");
        ok(&hub, &staff, vetting, Some("act=suspend&reason=Taken+over&hide=yes")).await;
        let told = letters(&hub).await;
        let kinds = |told: &[Letter]| told.iter().map(|l| l.kind).collect::<Vec<_>>();
        assert_eq!(kinds(&told), [Kind::OrganisationSuspended], "the account works");
        assert_eq!(told[0].arguments, [("organisation".to_owned(), "Demo House".to_owned())]);
        for path in [edit, "/en/account/organisation", "/en/organisations/demo-house"] {
            assert_eq!(status(&hub, &bo, path, None).await, 404, "{path}");
        }
        assert_eq!(public(&hub).await, 0);
        let account = ok(&hub, &bo, "/en/account", None).await;
        assert!(account.contains("Your organisation cannot act at present"), "{account}");
        ok(&hub, &staff, vetting, Some("act=renew&evidence=Spoke+to+the+board")).await;
        assert_eq!(status(&hub, &bo, edit, None).await, 200);
        assert_eq!(public(&hub).await, 1);
        let people = ok(&hub, &staff, "/en/desk/people?who=bo%40house.example", None).await;
        let path = format!("/en/desk/people/{}", between(&people, "/desk/people/", "\""));
        ok(&hub, &staff, &path, Some("act=suspend")).await;
        assert_eq!(kinds(&letters(&hub).await), [Kind::Suspended]);
        assert_eq!(status(&hub, &bo, edit, None).await, 404);
        assert_eq!(ask(&hub, &bo, "/en/account", None).await.header("location"), "/en/sign-in");
        ok(&hub, &staff, &path, Some("act=resume")).await;
        assert_eq!(status(&hub, &bo, edit, None).await, 404, "sessions of before are gone");
        let me = ok(&hub, &staff, "/en/desk/people?who=ana", None).await;
        let path = format!("/en/desk/people/{}", between(&me, "/desk/people/", "\""));
        for form in ["act=roles", "act=suspend"] {
            let last = ask(&hub, &staff, &path, Some(form)).await;
            assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            assert!(last.text().contains("Somebody has to run this hub"), "{}", last.text());
        }
        verified(&hub).await;
    }
}

async fn join(hub: &Hub, name: &str, email: &str, website: &str) -> Answer {
    let form = format!(
        "person=Bo&email={}&position=Head&name={}&kind=ngo&country=BG&website={website}",
        email.replace('@', "%40"),
        name.replace(' ', "+")
    );
    ask(hub, "", "/en/join", Some(&form)).await
}

#[tokio::test]
async fn what_is_answered_tells_nothing_of_who_has_an_account_or_is_blocked() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        let block = "/en/desk/blocks";
        for form in [
            "kind=domain&value=bad.example&reason=spam",
            "kind=address&value=eve%40free.example&reason=spam",
            "kind=name&value=Demo+Trap&reason=imitates",
        ] {
            ok(&hub, &staff, block, Some(form)).await;
        }
        let list = ok(&hub, &staff, block, None).await;
        assert!(list.contains("bad.example") && !list.contains("eve@"), "{list}");
        let mut kinds = vec![];
        for email in ["new@demo.example", "ana@demo.example", "a@bad.example", "eve@free.example"] {
            let sent = join(&hub, "Demo New", email, "").await;
            assert_eq!(sent.header("location"), "/en/join?sent=yes", "{}", sent.text());
            kinds.push(letters(&hub).await.iter().map(|l| l.kind).collect::<Vec<_>>());
        }
        let known = vec![Kind::ApplicationKnown];
        assert_eq!(kinds, [vec![Kind::ApplicationConfirm], known, vec![], vec![]]);
        let trap = format!("{}&nickname=x", form("Demo New", "program.example"));
        ok(&hub, "", "/en/join", Some(&trap)).await;
        assert!(letters(&hub).await.is_empty());
        applicant(&hub, "Demo Trap", "fine.example").await;
        let page = ok(&hub, &staff, "/en/desk/applications", None).await;
        assert!(page.contains("On the block list"), "{page}");
        let id = between(&list, "name=\"remove\" value=\"", "\"");
        ok(&hub, &staff, block, Some(&format!("remove={id}"))).await;
        assert!(!ok(&hub, &staff, block, None).await.contains(id));
    }
}

#[tokio::test]
async fn who_imitates_a_name_or_a_domain_is_pointed_out_and_not_let_in_by_vouchers() {
    let hub = hub_on_sqlite().await;
    let staff = administrator(&hub).await;
    hub.import(
        "list.csv",
        "name,kind,country,website\nLa Strada,ngo,BG,https://lastrada.example\n".as_bytes(),
    )
    .await;
    applicant(&hub, "La Strаda", "new.example").await;
    let page = ok(&hub, &staff, "/en/desk/applications", None).await;
    assert!(page.contains("Name imitates another"), "{page}");
    let all = Chosen::All(Filter::default());
    assert_eq!(queue::refuse(&hub.app, Actor::OPERATOR, &all).await.unwrap(), 1);
    applicant(&hub, "Another Name", "1astrada.example").await;
    let page = ok(&hub, &staff, "/en/desk/applications", None).await;
    assert!(page.contains("Domain imitates another"), "{page}");
}

#[tokio::test]
async fn a_record_that_may_be_the_same_is_pointed_out_and_a_register_number_speaks_for_its_owner() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        hub.import("list.csv", b"name,kind,country,register_number\nDemo House,ngo,BG,BG:EIK:1\n")
            .await;
        applicant(&hub, "Demo House", "new.example").await;
        let page = ok(&hub, &staff, "/en/desk/applications", None).await;
        assert!(page.contains("May be listed"), "{page}");
        assert!(!page.contains("Register number"), "none was told: {page}");
        let one = waiting(&hub, &staff).await;
        let shown = ok(&hub, &staff, &one, None).await;
        assert!(shown.contains("/organisations/demo-house"), "beside what it may be: {shown}");
        for (number, speaks) in [("BG%3AEIK%3A1", false), ("BG%3AEIK%3A2", true)] {
            let all = Chosen::All(Filter::default());
            queue::refuse(&hub.app, Actor::OPERATOR, &all).await.unwrap();
            letters(&hub).await;
            let domain = format!("far{speaks}.example");
            let form = format!("{}&register_number={number}", form("Far House", &domain));
            ok(&hub, "", "/en/join", Some(&form)).await;
            let link = link(&letters(&hub).await, Kind::ApplicationConfirm);
            ok(&hub, "", &format!("/en{link}"), Some("")).await;
            let page = ok(&hub, &staff, "/en/desk/applications", None).await;
            assert_eq!(page.contains("Register number"), speaks, "{page}");
        }
    }
}

#[tokio::test]
async fn somebody_of_two_organisations_acts_for_one_at_a_time() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        let bo = let_in(&hub, &staff, "Demo Alpha", "alpha.example").await;
        let cy = let_in(&hub, &staff, "Demo Beta", "beta.example").await;
        let invite = Some("email=bo%40alpha.example&roles=focal-point");
        ok(&hub, &cy, "/en/account/organisation/invitations", invite).await;
        let link = format!("/en{}", link(&letters(&hub).await, Kind::Invitation));
        let first = ask(&hub, "", &link, Some("name=Bo")).await;
        assert!(first.text().contains("Sign in"), "there is an account: {}", first.text());
        ok(&hub, &bo, &link, Some("")).await;
        let edit = |name: &str| format!("/en/desk/organisations/demo-{name}/edit");
        assert_eq!(status(&hub, &bo, &edit("alpha"), None).await, 200);
        assert_eq!(status(&hub, &bo, &edit("beta"), None).await, 403, "not at the same time");
        let account = ok(&hub, &bo, "/en/account", None).await;
        let other = between(&account, "name=\"organisation\" value=\"", "\"");
        ok(&hub, &bo, "/en/account/acting", Some(&format!("organisation={other}"))).await;
        assert_eq!(status(&hub, &bo, &edit("alpha"), None).await, 403);
        assert_eq!(status(&hub, &bo, &edit("beta"), None).await, 200);
        let page = ok(&hub, &bo, "/en/account/organisation", None).await;
        assert!(
            page.contains("Demo Beta")
                && !page.contains("<h1><bdi lang=\"\" dir=\"ltr\">Demo Alpha"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn a_review_falls_due_after_a_year_and_focal_points_are_reminded_once() {
    const DAY: i64 = 24 * 3_600;
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        let_in(&hub, &staff, "Demo House", "house.example").await;
        vetting::remind(&hub.app).await.unwrap();
        let list = |days| vetting::list(&hub.app, Actor::OPERATOR, Vetted::Vetted, days);
        hub.wait(330 * DAY);
        assert_eq!(vetting::remind(&hub.app).await.unwrap(), 0, "more than a month before");
        assert!(list(30).await.unwrap().is_empty());
        hub.wait(10 * DAY);
        assert_eq!(vetting::remind(&hub.app).await.unwrap(), 1);
        assert_eq!(vetting::remind(&hub.app).await.unwrap(), 0, "once");
        assert_eq!(link(&letters(&hub).await, Kind::ReviewDue), "/account/organisation");
        assert_eq!(list(30).await.unwrap().len(), 1);
        assert!(list(0).await.unwrap().is_empty());
        hub.wait(30 * DAY);
        assert_eq!(list(0).await.unwrap().len(), 1, "overdue");
        vetting::renew(&hub.app, Actor::OPERATOR, "demo-house", "Spoke to them").await.unwrap();
        assert!(list(30).await.unwrap().is_empty(), "for another year");
    }
}

#[tokio::test]
async fn ten_thousand_sign_ups_leave_no_public_page_and_a_queue_that_can_be_used() {
    const SIGN_UPS: usize = 10_000;
    // Of those, how many also have a mailbox.
    const CONFIRMED: usize = 2_000;
    let mut links = vec![];
    let hub = hub_on_sqlite().await;
    let staff = administrator(&hub).await;
    // As many at once as a hub serves.
    for some in (0..SIGN_UPS).collect::<Vec<_>>().chunks(64) {
        let sent = some.iter().map(async |n| {
            let email = format!("p{n}@mail{}.example", n % 7);
            join(&hub, &format!("Flood {n}"), &email, "").await.status
        });
        let sent = futures_util::future::join_all(sent).await;
        assert!(sent.iter().all(|status| *status == StatusCode::SEE_OTHER), "{sent:?}");
        if some.contains(&CONFIRMED) {
            links.extend(letters(&hub).await.into_iter().map(|l| l.arguments[0].1.clone()));
        }
    }
    assert!(links.len() >= CONFIRMED);
    for some in links.chunks(64) {
        let paths: Vec<_> = some.iter().map(|link| format!("/en{link}")).collect();
        let done = paths.iter().map(|path| status(&hub, "", path, Some("")));
        let done = futures_util::future::join_all(done).await;
        assert!(done.iter().all(|status| *status == StatusCode::SEE_OTHER), "{done:?}");
    }
    let waits = i64::try_from(links.len()).unwrap();
    let mut tx = hub.app.store.write().await.unwrap();
    tx.run("DELETE FROM mail", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    applicant(&hub, "Demo Real", "real.example").await;
    assert_eq!(public(&hub).await, 0);
    let sitemap = hub.get("/sitemaps/organisations-1.xml").await.text();
    assert!(!sitemap.contains("flood"), "{sitemap}");
    let page = ok(&hub, &staff, "/en/desk/applications", None).await;
    let first = between(&page, "<th scope=\"row\">", "</th>");
    assert!(first.contains("Demo Real"), "who has something to show comes first: {first}");
    assert_eq!(queue::count(&hub.app).await.unwrap(), waits + 1);
    let one =
        ask(&hub, &staff, "/en/desk/applications", Some("act=all&domain=mail3.example")).await;
    let done = one.header("location").rsplit('=').next().unwrap().parse::<i64>().unwrap();
    assert!((waits / 7 - 9..=waits / 7 + 10).contains(&done), "{done} of {waits}");
    for _ in 0..5 {
        ask(&hub, &staff, "/en/desk/applications", Some("act=all&bare=yes")).await;
    }
    assert_eq!(queue::count(&hub.app).await.unwrap(), 1, "the real one is left");
    let refused = ok(&hub, &staff, "/en/desk/applications?state=refused", None).await;
    let id = between(&refused, "/desk/applications/", "\"");
    ok(&hub, &staff, &format!("/en/desk/applications/{id}"), Some("act=reopen")).await;
    assert_eq!(queue::count(&hub.app).await.unwrap(), 2, "one can change one's mind");
    hub.wait(31 * 24 * 3_600);
    queue::tidy(&hub.app).await.unwrap();
    let filter = Filter::default();
    let left = queue::list(&hub.app, Actor::OPERATOR, State::Refused, &filter, 1).await.unwrap();
    assert_eq!(left.total, 0, "refused ones are forgotten");
    let mut tx = hub.app.store.read().await.unwrap();
    let open = "SELECT count(*) AS n FROM person WHERE email IS NOT NULL";
    assert_eq!(tx.number(open, vec![]).await.unwrap(), 3, "and so are their accounts");
}
