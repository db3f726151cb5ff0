//! Connections: accepted as long as there is room, closed when no request comes in time, drained
//! at the end.
//!
//! A client that sends the head of its request a byte at a time would otherwise hold a connection
//! for as long as it likes. A new connection has to make its first request soon; one that has made
//! a request may be kept without another for longer than proxies keep theirs, since a proxy that
//! sends into a connection as it is being closed has to tell its client of a fault (502).
//!
//! Each request is told the address of its connection; what that is good for is `web::source`'s.
//!
//! Not here: how long a request may take once its head is there (`web::guard`).

use std::convert::Infallible;
use std::future::Future;
use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::{Service, ServiceExt as _};

/// Longest wait for the whole head of the first request of a connection.
const FIRST: Duration = Duration::from_secs(10);
/// Longest wait for the whole head of the next request; nginx closes idle connections after 60 s.
const NEXT: Duration = Duration::from_secs(75);
/// Time that running requests get after the signal to stop.
const DRAIN: Duration = Duration::from_secs(4);

/// What a listener puts up with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Longest wait for the head of a connection's first request.
    first: Duration,
    /// Longest wait for the head of its next one.
    next: Duration,
    /// Connections at once; more wait until one ends.
    connections: usize,
    /// Time that running requests get at the end.
    drain: Duration,
}

impl Limits {
    /// The usual ones, with so many connections at once.
    pub(crate) fn with_connections(connections: usize) -> Self {
        Self { first: FIRST, next: NEXT, connections, drain: DRAIN }
    }
}

/// Answers with `service` until `stop`; then no connection is taken, and those that are there may
/// end what they are at. Connections that do not end by themselves are left to the caller to cut.
pub(crate) async fn serve<S>(
    listener: TcpListener,
    service: S,
    limits: Limits,
    stop: impl Future<Output = ()>,
) where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    let room = Arc::new(Semaphore::new(limits.connections.min(Semaphore::MAX_PERMITS)));
    let open = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let (stream, peer, place) = tokio::select! {
            () = &mut stop => break,
            accepted = accept(&listener, &room) => accepted,
        };
        let asked = Arc::new(AtomicBool::new(false));
        let ask = Arc::clone(&asked);
        let service = service.clone().map_request(move |request: hyper::Request<_>| {
            ask.store(true, Ordering::Relaxed);
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            request
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.next)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let connection = open.watch(connection);
        tokio::spawn(async move {
            let mut connection = pin!(connection);
            let first = tokio::time::timeout(limits.first, connection.as_mut()).await;
            // What goes wrong with one connection is between it and its client.
            if first.is_err() && asked.load(Ordering::Relaxed) {
                let _ = connection.await;
            }
            drop(place);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(limits.drain, open.shutdown()).await;
}

/// The next connection, once there is room for it.
async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<tokio::sync::OwnedSemaphorePermit>) {
    let place = Arc::clone(room).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, place),
            Err(error) if is_the_client_s(&error) => {}
            Err(error) => {
                // No more files can be opened, say: that passes when connections end.
                tracing::error!(%error, "no connection can be taken");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

fn is_the_client_s(error: &Error) -> bool {
    use ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::sync::oneshot;
    use tokio::task::JoinHandle;
    use tokio::time::{Instant, sleep, timeout};

    const SHORT: Duration = Duration::from_millis(400);
    const LONG: Duration = Duration::from_secs(20);

    /// A listener of its own: where it is, how it is told to stop, and its end.
    async fn listening(connections: usize) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
        let slow = || async {
            sleep(SHORT * 3).await;
            "slow"
        };
        let router = Router::new().route("/", get(|| async { "here" })).route("/slow", get(slow));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (tell, told) = oneshot::channel();
        let stop = async move {
            let _ = told.await;
        };
        let limits = Limits { first: SHORT, next: SHORT * 4, connections, drain: LONG };
        (address, tell, tokio::spawn(serve(listener, router, limits, stop)))
    }

    async fn sent(address: SocketAddr, bytes: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        stream
    }

    /// Everything until the other side closes, which it must.
    async fn rest(stream: &mut TcpStream) -> String {
        let mut bytes = Vec::new();
        // A connection that was reset has ended, too.
        let _ = timeout(LONG, stream.read_to_end(&mut bytes)).await.unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[tokio::test]
    async fn a_head_that_does_not_come_is_waited_for_no_longer_than_allowed() {
        let (address, _tell, _end) = listening(9).await;
        for begun in [&b""[..], b"G", b"GET / HTTP/1.1\r\nhost: a\r\nx-slow: "] {
            let began = Instant::now();
            let mut stream = sent(address, begun).await;
            assert_eq!(rest(&mut stream).await, "", "nothing is said");
            let took = began.elapsed();
            assert!(took >= SHORT && took < LONG, "{took:?}");
        }
    }

    #[tokio::test]
    async fn a_byte_now_and_then_wins_no_time() {
        let (address, _tell, _end) = listening(9).await;
        let began = Instant::now();
        let mut stream = sent(address, b"GET / HTTP/1.1\r\nx-slow: ").await;
        while began.elapsed() < LONG && stream.write_all(b"a").await.is_ok() {
            sleep(SHORT / 8).await;
        }
        assert!(began.elapsed() < LONG / 2, "{:?}", began.elapsed());
    }

    #[tokio::test]
    async fn a_kept_connection_that_is_not_used_ends() {
        let (address, _tell, _end) = listening(9).await;
        for next in [&b""[..], b"GET / HTTP/1.1\r\nx-slow: "] {
            let mut stream = sent(address, b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
            assert!(stream.read(&mut [0; 1_000]).await.unwrap() > 0);
            let began = Instant::now();
            stream.write_all(next).await.unwrap();
            assert_eq!(rest(&mut stream).await, "", "nothing is said");
            assert!(began.elapsed() >= SHORT * 3, "{:?}", began.elapsed());
        }
    }

    #[tokio::test]
    async fn a_kept_connection_is_used_again_and_a_slow_answer_is_not_cut() {
        let (address, _tell, _end) = listening(9).await;
        let mut stream = sent(address, b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
        let mut seen = [0; 1_000];
        assert!(stream.read(&mut seen).await.unwrap() > 0);
        sleep(SHORT * 2).await;
        let last = b"GET /slow HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
        stream.write_all(last).await.unwrap();
        assert!(rest(&mut stream).await.ends_with("slow"));
    }

    #[tokio::test]
    async fn no_more_connections_than_allowed_and_those_that_wait_come_next() {
        let (address, _tell, _end) = listening(2).await;
        let began = Instant::now();
        let _held = [sent(address, b"G").await, sent(address, b"G").await];
        let mut third = sent(address, b"GET / HTTP/1.0\r\nhost: a\r\n\r\n").await;
        assert!(rest(&mut third).await.ends_with("here"));
        assert!(began.elapsed() >= SHORT, "it waited for the others: {:?}", began.elapsed());
    }

    #[tokio::test]
    async fn at_the_end_a_running_request_is_answered_and_an_idle_one_holds_nothing_up() {
        let (address, tell, end) = listening(9).await;
        let mut idle = sent(address, b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await;
        assert!(idle.read(&mut [0; 1_000]).await.unwrap() > 0);
        let mut slow = sent(address, b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
        sleep(SHORT / 4).await;
        tell.send(()).unwrap();
        assert!(rest(&mut slow).await.ends_with("slow"));
        timeout(LONG / 2, end).await.unwrap().unwrap();
        assert_eq!(rest(&mut idle).await, "");
    }
}
