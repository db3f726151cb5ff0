//! What comes in: from other origins, by other methods, in large bodies.
//!
//! Not here: who may come in (`safety`), files that cannot be read (`hostile`).

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::hub::hub_on_sqlite;

#[tokio::test]
async fn find_help_answers_a_browser_that_does_not_say_where_it_comes_from() {
    let hub = hub_on_sqlite().await;
    let form = |origin: &str, path: &str| {
        Request::post(path)
            .header("host", "hub.example")
            .header("origin", origin)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("country=BG&from=18446744073709551615"))
            .unwrap()
    };
    assert_eq!(hub.send(form("null", "/en/help")).await.status, StatusCode::OK);
    let other = hub.send(form("https://other.example", "/en/sign-out")).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_method_that_is_not_there_is_told_so_and_a_file_may_be_as_large_as_promised() {
    let hub = hub_on_sqlite().await;
    let delete = Request::delete("/api/organisations").header("host", "hub.example");
    let answer = hub.send(delete.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    let mut file = "name,kind,country,description\n".to_owned();
    for n in 0..4_000 {
        file.push_str(&format!("Large file {n},ngo,BG,{}\n", "word ".repeat(200)));
    }
    assert!(file.len() > 3 << 20);
    let request = Request::post("/api/imports")
        .header("host", "hub.example")
        .header("authorization", format!("Bearer {}", hub.token))
        .body(Body::from(file.clone()))
        .unwrap();
    assert_eq!(hub.send(request).await.status, StatusCode::ACCEPTED);
    let form = format!(
        "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"large.csv\"\r\n\r\n\
         {file}\r\n--x--\r\n"
    );
    let request = Request::post("/en/desk/imports")
        .header("host", "hub.example")
        .header("authorization", format!("Bearer {}", hub.token))
        .header("content-type", "multipart/form-data; boundary=x")
        .body(Body::from(form))
        .unwrap();
    let answer = hub.send(request).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}
