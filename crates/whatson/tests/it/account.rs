//! People: the first administrator, ways to sign in and their limits, sessions.
//!
//! Not here: passkeys in a browser (`e2e/browser/passkey.test.mjs`), what roles may do
//! (`domain::permit`).

use axum::http::{Method, Request, StatusCode};
use whatson_app::{access, attempt, code};
use whatson_domain::Moment;

use crate::hub::{Answer, Hub, hubs, hubs_at};

pub(crate) const PASSWORD: &str = "tall+oak+by+the+river";

/// A page as somebody with a cookie asks for it; a form where there is one.
pub(crate) async fn ask(hub: &Hub, cookie: &str, path: &str, form: Option<&str>) -> Answer {
    let method = if form.is_some() { Method::POST } else { Method::GET };
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "hub.example")
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie)
        .header("content-type", "application/x-www-form-urlencoded");
    hub.send(request.body(form.unwrap_or_default().to_owned().into()).unwrap()).await
}

pub(crate) fn cookie(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

pub(crate) fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let rest = html.split(from).nth(1).unwrap_or_else(|| panic!("no {from}: {html}"));
    rest.split(to).next().unwrap()
}

/// An administrator who came by the set-up link: their cookie.
pub(crate) async fn administrator(hub: &Hub) -> String {
    let link = access::offer_again(&hub.app).await.unwrap();
    let form = "name=Ana+Demo&email=ana%40demo.example";
    let answer = ask(hub, "", &format!("/en/setup/{link}"), Some(form)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let again = ask(hub, "", &format!("/en/setup/{link}"), Some(form)).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND, "a link works once");
    cookie(&answer)
}

/// Begins setting up password and codes; returns the ceremony and the key.
pub(crate) async fn new_codes(hub: &Hub, cookie: &str) -> (String, Vec<u8>) {
    let page = ask(hub, cookie, "/en/account/codes", Some("")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let html = page.text();
    let letters = between(&html, "<code dir=\"ltr\">", "</code>").replace(' ', "");
    let key = totp_rs::Secret::try_from_base32(&letters).unwrap().as_ref().to_vec();
    (between(&html, "name=\"ceremony\" value=\"", "\"").to_owned(), key)
}

/// Sets up password and codes; returns the key.
pub(crate) async fn with_password(hub: &Hub, cookie: &str) -> Vec<u8> {
    let (ceremony, key) = new_codes(hub, cookie).await;
    let wrong = format!("ceremony={ceremony}&password={PASSWORD}&code=000000");
    let refused = ask(hub, cookie, "/en/account/password", Some(&wrong)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Six digits: This is not the code"), "{}", refused.text());
    let now = code::at(&key, hub.app.now()).unwrap();
    let form = format!("ceremony={ceremony}&password={PASSWORD}&code={now}");
    let done = ask(hub, cookie, "/en/account/password", Some(&form)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    key
}

pub(crate) async fn first_step(hub: &Hub, email: &str, password: &str) -> Answer {
    let form = format!("email={}&password={password}", email.replace('@', "%40"));
    ask(hub, "", "/en/sign-in", Some(&form)).await
}

fn later(hub: &Hub, seconds: i64) -> Moment {
    hub.wait(seconds);
    hub.app.now()
}

#[tokio::test]
async fn the_first_administrator_comes_by_the_link_and_signs_in_with_password_and_code() {
    for hub in hubs().await {
        let first = administrator(&hub).await;
        let page = ask(&hub, &first, "/en/account", None).await.text();
        assert!(page.contains("Ana Demo") && page.contains("ana@demo.example"), "{page}");
        assert!(page.contains("You cannot sign in again yet"), "{page}");
        assert_eq!(ask(&hub, &first, "/en/desk", None).await.status, StatusCode::OK);
        let key = with_password(&hub, &first).await;
        let step = first_step(&hub, " Ana@Demo.example", PASSWORD).await;
        assert_eq!(step.status, StatusCode::OK, "{}", step.text());
        let html = step.text();
        let step = between(&html, "name=\"step\" value=\"", "\"");
        // The code that set it up was used; the next one is good, once.
        let used = code::at(&key, hub.app.now()).unwrap();
        let form = format!("step={step}&code={used}");
        let again = ask(&hub, "", "/en/sign-in/code", Some(&form)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code counts once");
        let next = code::at(&key, later(&hub, 60)).unwrap();
        let form = format!("step={step}&code={next}");
        let done = ask(&hub, "", "/en/sign-in/code", Some(&form)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let second = cookie(&done);
        assert_ne!(first, second);
        let over = ask(&hub, "", "/en/sign-in/code", Some(&form)).await;
        assert_eq!(over.header("location"), "/en/sign-in", "a step is over with its session");
        let page = ask(&hub, &second, "/en/account", None).await.text();
        assert!(page.contains("End all others"), "{page}");
        let ended = ask(&hub, &second, "/en/account/sessions", Some("end=others")).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        let gone = ask(&hub, &first, "/en/account", None).await;
        assert_eq!(gone.header("location"), "/en/sign-in", "the other session has ended");
        assert_eq!(ask(&hub, &second, "/en/desk", None).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn who_guesses_learns_nothing_and_has_to_wait() {
    for hub in hubs().await {
        let first = administrator(&hub).await;
        with_password(&hub, &first).await;
        let mut answers = Vec::new();
        for email in ["ana@demo.example", "nobody@demo.example", "not an address"] {
            let shown = first_step(&hub, email, "wrong+password+for+all").await;
            assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(shown.text().contains("Password: That did not fit"), "{}", shown.text());
            let plain = email.replace('@', "&#64;");
            answers.push(shown.text().replace(email, "").replace(&plain, ""));
        }
        assert_eq!(answers[0], answers[1], "an unknown address is answered like a known one");
        assert_eq!(answers[0], answers[2]);
        for email in ["ana@demo.example", "nobody@demo.example"] {
            for _ in 0..4 {
                first_step(&hub, email, "wrong+password+for+all").await;
            }
            let wait = first_step(&hub, email, PASSWORD).await;
            assert_eq!(wait.status, StatusCode::TOO_MANY_REQUESTS, "{email}");
            assert_eq!(wait.header("retry-after"), "1");
        }
        hub.wait(5);
        let right = first_step(&hub, "ana@demo.example", PASSWORD).await;
        assert_eq!(right.status, StatusCode::OK, "after the wait it is looked at again");
        for email in ["ana@demo.example", "nobody@demo.example"] {
            for _ in 0..120 {
                hub.wait(1_000);
                first_step(&hub, email, "wrong+password+for+all").await;
            }
            hub.wait(1_000);
            let shut = first_step(&hub, email, PASSWORD).await;
            assert_eq!(shut.status, StatusCode::TOO_MANY_REQUESTS, "after a hundred: {email}");
            let days = shut.header("retry-after").parse::<i64>().unwrap() / 86_400;
            assert!((88..=90).contains(&days), "{days}");
        }
    }
}

#[tokio::test]
async fn an_account_gets_a_hundred_guesses_however_they_are_spread_and_nobody_sees_it() {
    for hub in hubs().await {
        let first = administrator(&hub).await;
        with_password(&hub, &first).await;
        let mut answers = Vec::new();
        for email in ["ana@demo.example", "nobody@demo.example"] {
            let guess = async || first_step(&hub, email, "wrong+password+for+all").await.status;
            for _ in 0..8 {
                answers.push(guess().await);
            }
            // A day later nobody remembers the address, whoever's it is.
            hub.wait(25 * 3_600);
            attempt::tidy(&hub.app).await.unwrap();
            for _ in 0..5 {
                answers.push(guess().await);
            }
            hub.wait(25 * 3_600);
            attempt::tidy(&hub.app).await.unwrap();
        }
        let (known, unknown) = answers.split_at(13);
        assert_eq!(known, unknown);
        assert_eq!(known[5..8], [StatusCode::TOO_MANY_REQUESTS; 3]);
        assert_eq!(known[8..], [StatusCode::UNPROCESSABLE_ENTITY; 5]);
        let mut tx = hub.app.store.write().await.unwrap();
        // The rest of the hundred; ten were looked at.
        let sql = "UPDATE sign_in_failure SET failures = failures + 89 WHERE failures = 10";
        assert_eq!(tx.run(sql, vec![]).await.unwrap(), 2, "hers, and nobody's");
        tx.commit().await.unwrap();
        let last = first_step(&hub, "ana@demo.example", "wrong+password+for+all").await;
        assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
        let shut = first_step(&hub, "ana@demo.example", PASSWORD).await;
        assert_eq!(shut.text(), last.text(), "the right one is answered like a wrong one");
        hub.wait(200 * 86_400);
        attempt::tidy(&hub.app).await.unwrap();
        let shut = first_step(&hub, "ana@demo.example", PASSWORD).await;
        assert_eq!(shut.status, StatusCode::UNPROCESSABLE_ENTITY, "time does not open it");
    }
}

#[tokio::test]
async fn a_hundred_guesses_at_once_are_counted_each() {
    for hub in hubs().await {
        administrator(&hub).await;
        let guess = || first_step(&hub, "ana@demo.example", "wrong+password+for+all");
        let all = futures_util::future::join_all((0..40).map(|_| guess())).await;
        let looked_at = all.iter().filter(|a| a.status == StatusCode::UNPROCESSABLE_ENTITY).count();
        assert!((1..=6).contains(&looked_at), "{looked_at}");
    }
}

#[tokio::test]
async fn a_session_ends_with_its_time_its_account_and_nothing_dangerous_is_done_in_an_old_one() {
    for hub in hubs().await {
        let cookie = administrator(&hub).await;
        hub.wait(11 * 60);
        assert_eq!(ask(&hub, &cookie, "/en/account", None).await.status, StatusCode::OK);
        let old = ask(&hub, &cookie, "/en/account/recovery", Some("")).await;
        assert_eq!(old.status, StatusCode::FORBIDDEN, "{}", old.text());
        hub.wait(59 * 60);
        assert_eq!(ask(&hub, &cookie, "/en/account", None).await.status, StatusCode::OK);
        hub.wait(61 * 60);
        let idle = ask(&hub, &cookie, "/en/account", None).await;
        assert_eq!(idle.header("location"), "/en/sign-in", "an hour without use");
        let cookie = administrator_again(&hub).await;
        let mut tx = hub.app.store.write().await.unwrap();
        tx.run("UPDATE person SET state = 'suspended'", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let stopped = ask(&hub, &cookie, "/en/desk", None).await;
        assert_eq!(stopped.status, StatusCode::NOT_FOUND, "at the next request");
    }
}

/// Signing in with a recovery code in the place of the application's.
async fn with_recovery(hub: &Hub, code: &str) -> Answer {
    let step = first_step(hub, "ana@demo.example", PASSWORD).await.text();
    let step = between(&step, "name=\"step\" value=\"", "\"");
    ask(hub, "", "/en/sign-in/code", Some(&format!("step={step}&code={code}"))).await
}

pub(crate) async fn administrator_again(hub: &Hub) -> String {
    let link = access::offer_again(&hub.app).await.unwrap();
    cookie(&ask(hub, "", &format!("/en/setup/{link}"), Some("name=Iva+Demo")).await)
}

#[tokio::test]
async fn recovery_codes_are_shown_once_and_the_last_way_to_sign_in_stays() {
    for hub in hubs().await {
        let cookie = administrator(&hub).await;
        with_password(&hub, &cookie).await;
        let sheet = ask(&hub, &cookie, "/en/account/recovery", Some("")).await;
        assert_eq!(sheet.text().matches("<li><code>").count(), 10);
        assert_eq!(sheet.header("cache-control"), "no-store");
        let page = ask(&hub, &cookie, "/en/account", None).await.text();
        assert!(page.contains("10 codes are left"), "{page}");
        let html = sheet.text();
        let code = between(&html, "<li><code>", "</code>");
        let signed_in = with_recovery(&hub, code).await;
        assert_eq!(signed_in.status, StatusCode::SEE_OTHER, "{}", signed_in.text());
        assert_eq!(with_recovery(&hub, code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = ask(&hub, &cookie, "/en/account", None).await.text();
        assert!(page.contains("9 codes are left"), "{page}");
        whatson_app::audit::prepare(&hub.app, "hub.example").await.unwrap();
        whatson_app::audit::sequence(&hub.app).await.unwrap();
        let report = whatson_app::audit::verify(&hub.app, &[], &|_| ()).await.unwrap();
        assert_eq!(report.faults, [], "what was used is in the log");
        let way = between(&page, "name=\"remove\" value=\"", "\"");
        let kept = ask(&hub, &cookie, "/en/account/ways", Some(&format!("remove={way}"))).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(kept.text().contains("Way: This is your last way to sign in"), "{}", kept.text());
    }
}

#[tokio::test]
async fn a_recovery_code_that_is_used_twice_at_once_lets_in_once() {
    for hub in hubs().await {
        let cookie = administrator(&hub).await;
        with_password(&hub, &cookie).await;
        for _ in 0..4 {
            let sheet = ask(&hub, &cookie, "/en/account/recovery", Some("")).await.text();
            let code = between(&sheet, "<li><code>", "</code>");
            let mut forms = Vec::new();
            for _ in 0..4 {
                let html = first_step(&hub, "ana@demo.example", PASSWORD).await.text();
                let step = between(&html, "name=\"step\" value=\"", "\"");
                forms.push(format!("step={step}&code={code}"));
            }
            let sent = forms.iter().map(|form| ask(&hub, "", "/en/sign-in/code", Some(form)));
            let all = futures_util::future::join_all(sent).await;
            let let_in = all.iter().filter(|a| a.status == StatusCode::SEE_OTHER).count();
            assert_eq!(let_in, 1, "{:?}", all.iter().map(|a| a.status).collect::<Vec<_>>());
        }
    }
}

#[tokio::test]
async fn who_signs_in_anew_leaves_the_session_of_before() {
    for hub in hubs().await {
        let first = administrator(&hub).await;
        let key = with_password(&hub, &first).await;
        let link = access::offer_again(&hub.app).await.unwrap();
        let by_link = ask(&hub, &first, &format!("/en/setup/{link}"), Some("name=Iva")).await;
        let second = cookie(&by_link);
        let gone = ask(&hub, &first, "/en/account", None).await;
        assert_eq!(gone.header("location"), "/en/sign-in", "the link took its place");
        let html = first_step(&hub, "ana@demo.example", PASSWORD).await.text();
        let step = between(&html, "name=\"step\" value=\"", "\"");
        let code = code::at(&key, later(&hub, 60)).unwrap();
        let form = format!("step={step}&code={code}");
        let third = cookie(&ask(&hub, &second, "/en/sign-in/code", Some(&form)).await);
        let gone = ask(&hub, &second, "/en/account", None).await;
        assert_eq!(gone.header("location"), "/en/sign-in", "the password did");
        assert_eq!(ask(&hub, &third, "/en/account", None).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_browser_keeps_nothing_of_who_is_signed_in_but_files() {
    for hub in hubs().await {
        let cookie = administrator(&hub).await;
        let missing = "/en/organisations/none";
        for path in ["/en/", "/en/desk", "/en/account", "/api/organisations", missing] {
            let own = ask(&hub, &cookie, path, None).await;
            assert_eq!(own.header("cache-control"), "no-store", "{path}");
        }
        for path in ["/en/", "/api/organisations", missing] {
            let open = ask(&hub, "", path, None).await;
            assert_eq!(open.header("cache-control"), "private, no-cache", "{path}");
        }
        let file = ask(&hub, &cookie, "/static/style.css", None).await;
        assert!(file.header("cache-control").starts_with("public"), "files are the same for all");
        let out = ask(&hub, &cookie, "/en/sign-out", Some("")).await;
        assert_eq!(out.header("clear-site-data"), "\"cache\"");
        assert!(out.header("set-cookie").contains("Max-Age=0"), "{:?}", out.headers);
        let gone = ask(&hub, &cookie, "/en/account", None).await;
        assert_eq!(gone.header("location"), "/en/sign-in", "the cookie of before is of no use");
    }
}

#[tokio::test]
async fn changing_the_password_asks_for_the_present_one_and_counts_wrong_ones() {
    for hub in hubs().await {
        let by_link = administrator(&hub).await;
        let key = with_password(&hub, &by_link).await;
        let html = first_step(&hub, "ana@demo.example", PASSWORD).await.text();
        let step = between(&html, "name=\"step\" value=\"", "\"");
        let code = code::at(&key, later(&hub, 60)).unwrap();
        let form = format!("step={step}&code={code}");
        let own = cookie(&ask(&hub, "", "/en/sign-in/code", Some(&form)).await);
        let change = async |cookie: &str, present: &str, new: &str| {
            let (ceremony, key) = new_codes(&hub, cookie).await;
            let code = code::at(&key, hub.app.now()).unwrap();
            let form = format!("ceremony={ceremony}&present={present}&password={new}&code={code}");
            ask(&hub, cookie, "/en/account/password", Some(&form)).await
        };
        let second = "grey+stone+under+the+bridge";
        for wrong in ["", "wrong+password+for+all", second] {
            let refused = change(&own, wrong, second).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(refused.text().contains("Password: That did not fit"), "{}", refused.text());
        }
        let done = change(&own, PASSWORD, second).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let step = first_step(&hub, "ana@demo.example", second).await;
        assert_eq!(step.status, StatusCode::OK, "{}", step.text());
        let old = first_step(&hub, "ana@demo.example", PASSWORD).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
        // The hundred of the account are those of the sign-in.
        let mut tx = hub.app.store.write().await.unwrap();
        let sql = "UPDATE sign_in_failure SET failures = 100 WHERE length(subject) = 17";
        assert!(tx.run(sql, vec![]).await.unwrap() > 0);
        tx.commit().await.unwrap();
        let shut = change(&own, second, PASSWORD).await;
        assert_eq!(shut.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", shut.text());
        let by_operator = change(&by_link, "", PASSWORD).await;
        assert_eq!(by_operator.status, StatusCode::SEE_OTHER, "who forgot it came by a link");
        let step = first_step(&hub, "ana@demo.example", PASSWORD).await;
        assert_eq!(step.status, StatusCode::OK, "and is forgiven: {}", step.text());
    }
}

#[tokio::test]
async fn under_an_https_address_the_cookie_is_bound_to_the_host_and_tls_is_asked_for() {
    for (url, secure) in [("https://hub.example", true), ("http://hub.example", false)] {
        for hub in hubs_at(url, &[]).await {
            let link = access::offer_again(&hub.app).await.unwrap();
            let path = format!("/en/setup/{link}");
            let begun = ask(&hub, "", &path, Some("name=Ana")).await;
            let own = cookie(&begun);
            let ended = ask(&hub, &own, "/en/sign-out", Some("")).await;
            for answer in [begun, ended] {
                let set = answer.header("set-cookie");
                assert_eq!(set.starts_with("__Host-whatson="), secure, "{set}");
                assert_eq!(set.contains("; Secure"), secure, "{set}");
                assert!(set.contains("; Path=/;") && !set.contains("Domain"), "{set}");
            }
            let twice = Request::builder().uri("/en/").header("host", "hub.example");
            let twice = twice.header("host", "hub.example").body("".to_owned().into()).unwrap();
            for answer in [hub.get("/en/").await, hub.get("/en/none").await, hub.send(twice).await]
            {
                let hsts = answer.header("strict-transport-security");
                let wanted = if secure { "max-age=63072000; includeSubDomains" } else { "" };
                assert_eq!(hsts, wanted, "{}", answer.status);
            }
        }
    }
}
