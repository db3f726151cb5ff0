//! Asking a name server: the system's (`/etc/resolv.conf`), or the one that an operator names.
//!
//! A question goes out from a port of chance with a number of chance; what is not its answer is
//! passed over until the time is up. An answer that was cut is asked for again over TCP.
//!
//! Not here: the bytes (`message`), which addresses may be used (`reach`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpStream, UdpSocket};
use tokio::time::timeout;

use super::message::{self, Found, Kind, Unread};
use crate::clock::Chance;

/// Where the system says whom to ask.
const FILE: &str = "/etc/resolv.conf";
/// Servers that are asked, one after the other.
const SERVERS_MAX: usize = 3;
/// How long one is waited for.
const WAIT: Duration = Duration::from_secs(2);
/// Largest answer over TCP.
const LARGEST: usize = 32 << 10;

/// No server could say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoAnswer;

/// Asks the servers, or those of the system where none is named.
pub(super) async fn ask(
    named: Option<SocketAddr>,
    name: &str,
    kind: Kind,
    chance: &dyn Chance,
) -> Result<Vec<Found>, NoAnswer> {
    let servers = match named {
        Some(one) => vec![one],
        None => servers(&tokio::fs::read_to_string(FILE).await.unwrap_or_default()),
    };
    for server in servers {
        let mut number = [0_u8; 2];
        chance.fill(&mut number);
        let id = u16::from_be_bytes(number);
        let Some(question) = message::question(id, name, kind) else { return Err(NoAnswer) };
        let of = Asked { id, name, kind, question: &question };
        if let Ok(Some(found)) = timeout(WAIT, of.of(server)).await {
            return Ok(found);
        }
    }
    Err(NoAnswer)
}

/// The servers of a file such as `/etc/resolv.conf`; this machine when it names none.
fn servers(text: &str) -> Vec<SocketAddr> {
    let address = |line: &str| {
        let mut words = line.split_whitespace();
        let is_server = words.next() == Some("nameserver");
        words.next().filter(|_| is_server)?.parse::<IpAddr>().ok()
    };
    let mut all: Vec<_> = text.lines().filter_map(address).take(SERVERS_MAX).collect();
    if all.is_empty() {
        all.push(Ipv4Addr::LOCALHOST.into());
    }
    all.into_iter().map(|address| SocketAddr::new(address, 53)).collect()
}

struct Asked<'a> {
    id: u16,
    name: &'a str,
    kind: Kind,
    question: &'a [u8],
}

impl Asked<'_> {
    fn read(&self, bytes: &[u8]) -> Result<Vec<Found>, Unread> {
        message::answer(bytes, self.id, self.name, self.kind)
    }

    async fn of(&self, server: SocketAddr) -> Option<Vec<Found>> {
        let own: IpAddr = match server {
            SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
            SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
        };
        let socket = UdpSocket::bind((own, 0)).await.ok()?;
        // Connected: nobody but the server is heard.
        socket.connect(server).await.ok()?;
        socket.send(self.question).await.ok()?;
        let mut bytes = vec![0_u8; 4_096];
        loop {
            let length = socket.recv(&mut bytes).await.ok()?;
            match self.read(bytes.get(..length)?) {
                Ok(found) => return Some(found),
                Err(Unread::Foreign) => {}
                Err(Unread::Cut) => return self.whole(server).await,
                Err(Unread::Failed) => return None,
            }
        }
    }

    /// The same over TCP.
    async fn whole(&self, server: SocketAddr) -> Option<Vec<Found>> {
        let mut stream = TcpStream::connect(server).await.ok()?;
        let length = u16::try_from(self.question.len()).ok()?;
        stream.write_all(&[&length.to_be_bytes()[..], self.question].concat()).await.ok()?;
        let length = usize::from(stream.read_u16().await.ok()?);
        let mut bytes = vec![0_u8; Some(length).filter(|n| *n <= LARGEST)?];
        stream.read_exact(&mut bytes).await.ok()?;
        self.read(&bytes).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_s_servers_are_read() {
        let text = "# by hand\nsearch demo.example\nnameserver 192.0.2.1\nnameserver\t2001:db8::1 \n\
                    nameserver fe80::1%eth0\nnameserver 192.0.2.3\nnameserver 192.0.2.4\n";
        let found: Vec<_> = servers(text).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["192.0.2.1:53", "[2001:db8::1]:53", "192.0.2.3:53"]);
        assert_eq!(servers("")[0].to_string(), "127.0.0.1:53");
    }
}
