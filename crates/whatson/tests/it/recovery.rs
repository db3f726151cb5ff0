//! Recovering an account by a link and a code, and by nothing less.
//!
//! Not here: recovery codes beside the password (`account`).

use axum::http::StatusCode;
use whatson_app::mail::Kind;

use crate::account::{administrator, ask, between, cookie};
use crate::hub::{Hub, hubs};
use crate::joining::{applicant, letters, link};

/// The link that goes to an address.
async fn asked(hub: &Hub, email: &str) -> Option<String> {
    let form = format!("email={}", email.replace('@', "%40"));
    let sent = ask(hub, "", "/en/recover", Some(&form)).await;
    assert_eq!(sent.header("location"), "/en/recover?sent=yes", "{}", sent.text());
    let letters = letters(hub).await;
    (!letters.is_empty()).then(|| format!("/en{}", link(&letters, Kind::Recovery)))
}

#[tokio::test]
async fn a_link_and_a_code_of_the_sheet_recover_an_account_and_neither_alone() {
    for hub in hubs().await {
        let bo = applicant(&hub, "Demo House", "house.example").await;
        let page = ask(&hub, &bo, "/en/account/recovery", Some("")).await.text();
        let code = between(&page, "<li><code>", "</code>").to_owned();
        letters(&hub).await;
        assert_eq!(asked(&hub, "nobody@house.example").await, None, "answered alike, no mail");
        let link = asked(&hub, "Bo@house.example").await.unwrap();
        assert_eq!(ask(&hub, "", &link, None).await.status, StatusCode::OK);
        for wrong in ["code=", "code=aaaa-bbbb-cccc-dddd-eeee-ffff-gggg"] {
            let refused = ask(&hub, "", &link, Some(wrong)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.text().contains("That did not fit together"), "{}", refused.text());
        }
        let bare = format!("/en/recover/{}", "0".repeat(64));
        let form = format!("code={code}");
        assert_eq!(ask(&hub, "", &bare, Some(&form)).await.status, StatusCode::NOT_FOUND);
        let done = ask(&hub, "", &link, Some(&form)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let again = ask(&hub, "", &link, Some(&form)).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND, "a link works once");
        let kinds: Vec<_> = letters(&hub).await.iter().map(|l| l.kind).collect();
        assert_eq!(kinds, [Kind::AccountChanged]);
        let page = ask(&hub, &cookie(&done), "/en/account", None).await.text();
        assert!(page.contains("recovery") && page.contains("bo@house.example"), "{page}");
        let old = ask(&hub, &bo, "/en/account", None).await;
        assert_eq!(old.header("location"), "/en/sign-in", "sessions of before are over");
        let second = asked(&hub, "bo@house.example").await.unwrap();
        let used = ask(&hub, "", &second, Some(&form)).await;
        assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY, "a code works once");
        hub.wait(31 * 60);
        assert_eq!(ask(&hub, "", &second, None).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_administrator_gives_a_code_and_guessing_ends() {
    for hub in hubs().await {
        let staff = administrator(&hub).await;
        applicant(&hub, "Demo House", "house.example").await;
        let found = ask(&hub, &staff, "/en/desk/people?who=bo%40house.example", None).await.text();
        let path = format!("/en/desk/people/{}", between(&found, "/desk/people/", "\""));
        let first = ask(&hub, &staff, &path, Some("act=recovery")).await.text();
        let first = between(&first, "<code>", "</code>").to_owned();
        let page = ask(&hub, &staff, &path, Some("act=recovery")).await.text();
        let code = between(&page, "<code>", "</code>").to_owned();
        let link = asked(&hub, "bo@house.example").await.unwrap();
        let replaced = ask(&hub, "", &link, Some(&format!("code={first}"))).await;
        assert_eq!(replaced.status, StatusCode::UNPROCESSABLE_ENTITY, "a newer one took its place");
        for _ in 0..5 {
            ask(&hub, "", &link, Some("code=x")).await;
        }
        let wait = ask(&hub, "", &link, Some(&format!("code={code}"))).await;
        assert_eq!(wait.status, StatusCode::TOO_MANY_REQUESTS);
        hub.wait(120);
        let done = ask(&hub, "", &link, Some(&format!("code={}", code.to_uppercase()))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let next = asked(&hub, "bo@house.example").await.unwrap();
        let used = ask(&hub, "", &next, Some(&format!("code={code}"))).await;
        assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY, "a code works once");
    }
}
