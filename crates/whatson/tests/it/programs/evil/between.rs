//! What stands between the hub's program and those of custodians and members, and alters what they are told.
//! It has the hub's place, and nobody's keys.
//!
//! Not here: what it tries (`ceremony`, `answers`, `shown`).

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use axum::http::{StatusCode, request};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::stream;
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use private_match::identity::PartyId;
use private_match::message::poll::Poll;
use private_match::message::{self, Body as _};
use serde_json::Value;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::process::Server;

/// What was asked, and by whom as far as a signed message says.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) path: String,
    pub(super) who: Option<PartyId>,
    pub(super) label: String,
    pub(super) bytes: Bytes,
}

/// What the hub's own program answered, to be altered.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) bytes: Vec<u8>,
    /// It breaks off before anything of it arrives.
    pub(super) is_cut: bool,
}

impl Answer {
    /// Alters what stands in an answer that is JSON.
    pub(super) fn alter(&mut self, change: impl FnOnce(&mut Value)) {
        if let Ok(mut whole) = serde_json::from_slice(&self.bytes) {
            change(&mut whole);
            self.bytes = whole.to_string().into_bytes();
        }
    }

    /// Puts other messages in the place of those that are kept for who asks.
    pub(super) fn swap(&mut self, with: impl Fn(&[u8]) -> Option<Vec<u8>>) {
        self.alter(|whole| {
            for kept in whole["messages"].as_array_mut().into_iter().flatten() {
                let bytes = STANDARD.decode(kept["bytes"].as_str().unwrap()).unwrap();
                if let Some(other) = with(&bytes) {
                    kept["bytes"] = STANDARD.encode(other).into();
                }
            }
        });
    }
}

/// What is done with an answer.
type Rule = Box<dyn FnMut(&Asked, &mut Answer) + Send>;

struct Shared {
    /// Where the hub's own program listens.
    hub: String,
    rule: Mutex<Rule>,
    passed: Mutex<Vec<Asked>>,
    /// Rises with each rule.
    turn: watch::Sender<u64>,
}

/// The hub that programs see, while this lives.
pub(super) struct Evil {
    pub(super) url: String,
    shared: Arc<Shared>,
    _running: JoinSet<()>,
}

impl Evil {
    /// Stands before a hub; it alters nothing yet.
    pub(super) async fn before(hub: &Server) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let rule: Rule = Box::new(|_, _| ());
        let (rule, passed, turn) = (Mutex::new(rule), Mutex::default(), watch::Sender::new(0));
        let shared = Arc::new(Shared { hub: hub.address.clone(), rule, passed, turn });
        let service = Router::new().fallback(between).with_state(Arc::clone(&shared));
        let mut running = JoinSet::new();
        running.spawn(async move { axum::serve(listener, service).await.unwrap() });
        Self { url, shared, _running: running }
    }

    /// From now on it does this. Whoever waits for news asks again.
    pub(super) fn does(&self, rule: impl FnMut(&Asked, &mut Answer) + Send + 'static) {
        *self.shared.rule.lock().unwrap() = Box::new(rule);
        self.shared.turn.send_modify(|turn| *turn += 1);
    }

    /// It does what a hub has to do.
    pub(super) fn repents(&self) {
        self.does(|_, _| ());
    }

    /// The messages of a kind that a party sent.
    pub(super) fn sent<B: message::Body>(&self, who: PartyId) -> Vec<Bytes> {
        let passed = self.shared.passed.lock().unwrap();
        let is_it = |asked: &&Asked| asked.who == Some(who) && asked.label == B::LABEL;
        passed.iter().filter(is_it).map(|asked| asked.bytes.clone()).collect()
    }

    /// The kinds of everything that a party sent.
    pub(super) fn kinds(&self, who: PartyId) -> Vec<String> {
        let passed = self.shared.passed.lock().unwrap();
        let own = passed.iter().filter(|asked| asked.who == Some(who));
        own.map(|asked| asked.label.clone()).collect()
    }
}

async fn between(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, 16 << 20).await.unwrap();
    let peek = message::peek(&bytes).ok();
    let asked = Asked {
        path: parts.uri.path().to_owned(),
        who: peek.as_ref().map(|peek| peek.sender),
        label: peek.map(|peek| peek.label.to_owned()).unwrap_or_default(),
        bytes: bytes.clone(),
    };
    let mut turn = shared.turn.subscribe();
    shared.passed.lock().unwrap().push(asked.clone());
    let answer = tokio::select! {
        answer = forward(&shared.hub, &parts, bytes) => answer,
        _ = turn.changed(), if asked.label == Poll::LABEL => None,
    };
    let Some(mut answer) = answer else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    (shared.rule.lock().unwrap())(&asked, &mut answer);
    let body = if answer.is_cut {
        let broken = std::io::Error::other("cut");
        Body::from_stream(stream::once(async { Err::<Bytes, _>(broken) }))
    } else {
        Body::from(answer.bytes)
    };
    (StatusCode::from_u16(answer.status).unwrap(), body).into_response()
}

/// What the hub's own program says to a request; nothing when it is not there.
async fn forward(hub: &str, parts: &request::Parts, bytes: Bytes) -> Option<Answer> {
    let stream = TcpStream::connect(hub).await.ok()?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.ok()?;
    let mut driver = JoinSet::new();
    driver.spawn(connection);
    let path = parts.uri.path_and_query().unwrap().as_str();
    let mut request = Request::builder().method(&parts.method).uri(path).header(HOST, hub);
    for name in [AUTHORIZATION, CONTENT_TYPE] {
        if let Some(value) = parts.headers.get(&name) {
            request = request.header(name, value);
        }
    }
    let told = sender.send_request(request.body(Full::new(bytes)).unwrap()).await.ok()?;
    let status = told.status().as_u16();
    let bytes = told.into_body().collect().await.ok()?.to_bytes().to_vec();
    Some(Answer { status, bytes, is_cut: false })
}
