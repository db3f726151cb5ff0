//! Hosts that the hub asks in tests: a name server and a web site with TLS, both on the loopback
//! address, and the way to them.
//!
//! Not here: what is asked of them (`outgoing`, `domain_check`, `watching`).

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, UdpSocket};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use whatson_app::outgoing::{Bounds, Options, Outgoing};

use crate::smtp::certificates;

const A: u16 = 1;
const TXT: u16 = 16;
const AAAA: u16 = 28;

/// What a site answers with.
#[derive(Debug, Clone)]
pub(crate) enum Does {
    Say(String),
    Head(&'static str),
    /// Says nothing and waits.
    Sleep,
    /// Says a little now and then.
    Drip,
    /// Never stops.
    Pour,
}

#[derive(Debug, Default)]
struct Told {
    records: HashMap<(String, u16), Vec<Vec<u8>>>,
    sites: HashMap<String, Does>,
    /// Questions for names, and heads of requests.
    asked: Vec<String>,
}

/// The hosts, while it lives.
pub(crate) struct Peers {
    told: Arc<Mutex<Told>>,
    dns: SocketAddr,
    pub(crate) port: u16,
    pub(crate) ca: Vec<u8>,
    _running: JoinSet<()>,
}

impl Peers {
    /// Starts them with a certificate for names; none when this machine cannot make one.
    pub(crate) async fn start(names: &[&str]) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let files = certificates(folder.path(), names)?;
        let [ca, own, key] = files.map(|file| std::fs::read(file).unwrap());
        let told = Arc::new(Mutex::new(Told::default()));
        let mut running = JoinSet::new();
        let udp = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let dns = udp.local_addr().unwrap();
        let tcp = TcpListener::bind(dns).await.unwrap();
        running.spawn(name_server(udp, told.clone()));
        running.spawn(long_answers(tcp, told.clone()));
        let web = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = web.local_addr().unwrap().port();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![CertificateDer::from_pem_slice(&own).unwrap()],
                PrivateKeyDer::from_pem_slice(&key).unwrap(),
            );
        let acceptor = TlsAcceptor::from(Arc::new(config.unwrap()));
        running.spawn(sites(web, acceptor, told.clone()));
        Some(Self { told, dns, port, ca, _running: running })
    }

    /// The way to them; networks that are allowed.
    pub(crate) fn way(&self, allowed: &[&str], has_ca: bool) -> Outgoing {
        let bounds = Bounds { port: self.port, time: Duration::from_secs(2), ..Bounds::default() };
        Outgoing::new(Options {
            allowed: allowed.iter().map(|network| network.parse().unwrap()).collect(),
            ca: has_ca.then(|| self.ca.clone()),
            dns: Some(self.dns),
            bounds,
        })
        .unwrap()
    }

    /// Gives a name an address.
    pub(crate) fn address(&self, name: &str, address: &str) {
        let (kind, bytes) = match address.parse().unwrap() {
            IpAddr::V4(four) => (A, four.octets().to_vec()),
            IpAddr::V6(six) => (AAAA, six.octets().to_vec()),
        };
        let mut told = self.told.lock().unwrap();
        told.records.entry((name.to_owned(), kind)).or_default().push(bytes);
    }

    /// Gives a name a text, in pieces as the DNS has it.
    pub(crate) fn text(&self, name: &str, text: &str) {
        let pieces = text.as_bytes().chunks(200);
        let bytes = pieces.flat_map(|p| [&[u8::try_from(p.len()).unwrap()][..], p].concat());
        let mut told = self.told.lock().unwrap();
        told.records.entry((name.to_owned(), TXT)).or_default().push(bytes.collect());
    }

    /// Takes the texts of a name away.
    pub(crate) fn forget_texts(&self, name: &str) {
        self.told.lock().unwrap().records.remove(&(name.to_owned(), TXT));
    }

    /// Says what a site answers with.
    pub(crate) fn site(&self, name: &str, does: Does) {
        self.told.lock().unwrap().sites.insert(name.to_owned(), does);
    }

    /// What was asked so far, and forgets it.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.told.lock().unwrap().asked)
    }
}

/// The answer to a question; over UDP one that is too long is cut.
fn answer(question: &[u8], told: &Mutex<Told>, most: usize) -> Vec<u8> {
    let (mut at, mut labels) = (12, Vec::new());
    while question[at] != 0 {
        let end = at + 1 + usize::from(question[at]);
        labels.push(String::from_utf8_lossy(&question[at + 1..end]).into_owned());
        at = end;
    }
    let kind = u16::from_be_bytes([question[at + 1], question[at + 2]]);
    let name = labels.join(".");
    let mut told = told.lock().unwrap();
    told.asked.push(format!("{name} {kind}"));
    let found = told.records.get(&(name.clone(), kind)).cloned().unwrap_or_default();
    let is_known = told.records.keys().any(|(known, _)| *known == name);
    let code = if is_known { 0x80 } else { 0x83 };
    let head = |flags: u8, count: usize| {
        let count = u8::try_from(count).unwrap();
        let fixed = [flags, code, 0, 1, 0, count, 0, 0, 0, 0];
        [&question[..2], &fixed, &question[12..at + 5]].concat()
    };
    let mut out = head(0x81, found.len());
    for data in &found {
        out.extend([0xc0, 12, kind.to_be_bytes()[0], kind.to_be_bytes()[1], 0, 1, 0, 0, 0, 60]);
        out.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
        out.extend(data);
    }
    if out.len() > most { head(0x83, 0) } else { out }
}

async fn name_server(socket: UdpSocket, told: Arc<Mutex<Told>>) {
    let mut bytes = [0; 1_024];
    loop {
        let (length, from) = socket.recv_from(&mut bytes).await.unwrap();
        // Somebody else's answer comes first, with another number.
        let mut forged = answer(&bytes[..length], &told, 1_232);
        let real = forged.clone();
        forged[0] ^= 0xff;
        socket.send_to(&forged, from).await.unwrap();
        socket.send_to(&real, from).await.unwrap();
    }
}

async fn long_answers(listener: TcpListener, told: Arc<Mutex<Told>>) {
    loop {
        let (mut stream, _) = listener.accept().await.unwrap();
        let length = stream.read_u16().await.unwrap();
        let mut bytes = vec![0; length.into()];
        stream.read_exact(&mut bytes).await.unwrap();
        let out = answer(&bytes, &told, usize::MAX);
        stream.write_u16(u16::try_from(out.len()).unwrap()).await.unwrap();
        stream.write_all(&out).await.unwrap();
    }
}

async fn sites(listener: TcpListener, acceptor: TlsAcceptor, told: Arc<Mutex<Told>>) {
    let mut all = JoinSet::new();
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        let (acceptor, told) = (acceptor.clone(), told.clone());
        all.spawn(async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let mut head = String::new();
            while !head.ends_with("\r\n\r\n") {
                let Ok(byte) = stream.read_u8().await else { return };
                head.push(char::from(byte));
            }
            let host = head.split("host: ").nth(1).unwrap().split('\r').next().unwrap();
            let does = told.lock().unwrap().sites.get(host).cloned();
            told.lock().unwrap().asked.push(head);
            // Whoever asked may be gone before the end.
            let _ = say(&mut stream, does).await;
        });
    }
}

async fn say(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    does: Option<Does>,
) -> std::io::Result<()> {
    let fine = "HTTP/1.1 200 OK\r\nset-cookie: a=b\r\n";
    match does {
        Some(Does::Say(text)) => {
            let text = format!("{fine}content-length: {}\r\n\r\n{text}", text.len());
            stream.write_all(text.as_bytes()).await?;
        }
        Some(Does::Head(head)) => stream.write_all(head.as_bytes()).await?,
        Some(Does::Sleep) => tokio::time::sleep(Duration::from_secs(60)).await,
        Some(Does::Drip) => {
            stream.write_all(format!("{fine}\r\n").as_bytes()).await?;
            for _ in 0..600 {
                stream.write_all(b"a").await?;
                stream.flush().await?;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        Some(Does::Pour) => {
            stream.write_all(format!("{fine}\r\n").as_bytes()).await?;
            loop {
                stream.write_all(&[b'a'; 4_096]).await?;
            }
        }
        None => stream.write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n").await?,
    }
    stream.shutdown().await
}
