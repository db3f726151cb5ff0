//! Clients that begin a request and do not go on, against the program itself.
//!
//! Not here: the same with shorter limits and more cases (`listen`, in the program).

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::process::{PATIENCE, Server, until};

#[test]
fn clients_that_do_not_go_on_are_cut_and_hold_up_neither_others_nor_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut hub = Server::start(folder.path(), &["--connections", "2"]);
    let began = Instant::now();
    let stuck = || {
        let mut stream = TcpStream::connect(&hub.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(b"G").unwrap();
        stream
    };
    let mut held = [stuck(), stuck()];
    assert_eq!(hub.get("/healthz").status, 200);
    let took = began.elapsed();
    assert!(took > Duration::from_secs(5), "all places were taken: {took:?}");
    assert!(took < Duration::from_secs(15), "{took:?}");
    for stream in &mut held {
        assert_eq!(stream.read(&mut [0; 1]).unwrap_or(0), 0, "it is closed");
    }
    let _held = [stuck(), stuck()];
    assert_eq!(hub.process.err().matches("ERROR").count(), 0, "{}", hub.process.err());
    hub.process.tell_to_end();
    let began = Instant::now();
    until("its end", || hub.process.has_ended());
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}
