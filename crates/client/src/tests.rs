//! Asking a server over HTTP: kept connections, ends in between, bounds, tokens.
//!
//! Not here: TLS (the integration tests of the program).

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use hyper::body::Bytes;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use zeroize::Zeroizing;

use crate::{Client, Failure, Limits};

const LIMITS: Limits = Limits { time: Duration::from_secs(5), bytes: 1_000 };

async fn serving() -> (Client, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let connections = Arc::new(AtomicUsize::new(0));
    let router = Router::new()
        .route("/echo", post(|body: Bytes| async move { body }))
        .route("/large", get(|| async { "x".repeat(1_001) }))
        .route(
            "/who",
            get(|headers: HeaderMap| async move { format!("{:?}", headers.get("authorization")) }),
        )
        .route("/slow", get(|| tokio::time::sleep(Duration::from_secs(60))))
        .route(
            "/refused",
            get(|| async {
                let body = r#"{"code":"refused","errors":[{"field":"slug","reason":"required"}]}"#;
                (StatusCode::UNPROCESSABLE_ENTITY, body)
            }),
        );
    let counted = Arc::clone(&connections);
    let listener = axum::serve::ListenerExt::tap_io(listener, move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    let client = Client::new(format!("http://{address}").parse().unwrap(), None).unwrap();
    (client, connections)
}

#[tokio::test]
async fn a_connection_is_kept_for_the_next_question() {
    let (client, connections) = serving().await;
    for number in 0..20_u8 {
        let sent = Bytes::from(vec![number; 3]);
        let answer = client.post("/echo", "application/octet-stream", sent.clone(), LIMITS).await;
        let answer = answer.unwrap();
        assert_eq!((answer.status, answer.body), (200, sent.to_vec()));
    }
    assert_eq!(connections.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_token_is_sent_and_not_shown() {
    let (client, _) = serving().await;
    let client = client.with_token(Zeroizing::new("secret-token".into()));
    let answer = client.get("/who", LIMITS).await.unwrap();
    assert!(String::from_utf8(answer.body).unwrap().contains("Bearer secret-token"));
    assert!(!format!("{client:?}").contains("secret"));
}

#[tokio::test]
async fn time_and_bytes_are_bounded_and_a_refusal_is_read() {
    let (client, _) = serving().await;
    assert_eq!(client.get("/large", LIMITS).await, Err(Failure::Large));
    let soon = Limits { time: Duration::from_millis(50), ..LIMITS };
    assert_eq!(client.get("/slow", soon).await, Err(Failure::Slow));
    let refused = client.get("/refused", LIMITS).await.unwrap();
    assert!(!refused.is_success());
    let problem = refused.problem().unwrap();
    assert_eq!(problem.code, "refused");
    assert_eq!(problem.field.as_deref(), Some("slug"));
    assert_eq!(problem.reason.as_deref(), Some("required"));
    let odd = crate::Answer { status: 400, body: br#"{"code":"\u001b[31m"}"#.to_vec() };
    assert_eq!(odd.problem(), None);
}

#[tokio::test]
async fn a_connection_that_was_closed_meanwhile_is_opened_anew() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    // Answers one question a connection, says that it stays, and goes.
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut read = [0; 4_096];
            let _ = stream.read(&mut read).await;
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi").await.unwrap();
        }
    });
    let client = Client::new(format!("http://{address}").parse().unwrap(), None).unwrap();
    for _ in 0..5 {
        assert_eq!(client.get("/", LIMITS).await.unwrap().body, b"hi");
    }
    assert!(matches!(
        Client::new("http://127.0.0.1:1".parse().unwrap(), None).unwrap().get("/", LIMITS).await,
        Err(Failure::Unreachable)
    ));
}
