//! How members' and custodians' programs speak with their hub: TLS 1.3 and nothing older.
//!
//! Not here: other hosts (`outgoing`), what is said (`matching`).

use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, SupportedProtocolVersion, version};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use whatson_client::{Client, Limits};

use crate::smtp::certificates;

/// Asks a server that speaks one version alone; whether it answered.
async fn answers([ca, own, key]: &[Vec<u8>; 3], only: &'static SupportedProtocolVersion) -> bool {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[only])
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(own).unwrap()],
            PrivateKeyDer::from_pem_slice(key).unwrap(),
        );
    let acceptor = TlsAcceptor::from(Arc::new(config.unwrap()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let Ok(mut stream) = acceptor.accept(stream).await else { return };
        let _ = stream.read(&mut [0; 4_096]).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi").await;
    });
    let address = format!("https://localhost:{port}").parse().unwrap();
    let client = Client::new(address, Some(ca)).unwrap();
    let limits = Limits { time: Duration::from_secs(10), bytes: 1_000 };
    let answer = client.get("/", limits).await;
    server.abort();
    answer.is_ok_and(|answer| answer.status == 200)
}

#[tokio::test]
async fn a_hub_that_speaks_nothing_newer_than_tls_1_2_is_not_spoken_to() {
    let folder = tempfile::tempdir().unwrap();
    let Some(files) = certificates(folder.path(), &["localhost"]) else { return };
    let all = files.map(|file| std::fs::read(file).unwrap());
    assert!(answers(&all, &version::TLS13).await);
    assert!(!answers(&all, &version::TLS12).await);
}
