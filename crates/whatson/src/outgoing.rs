//! The flags for asking other hosts, and the way that they make.
//!
//! Not here: what is asked, and which addresses are refused (`app::outgoing`).

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::anyhow;
use clap::Args;
use whatson_app::outgoing::{Options, Outgoing};
use whatson_web::Network;

use crate::way::certificates;

/// Asking other hosts.
#[derive(Debug, Args)]
pub(crate) struct OutgoingWay {
    /// Ask no other host for anything: domains of applicants are not checked.
    #[arg(long, env = "WHATSON_NO_OUTGOING")]
    pub(crate) no_outgoing: bool,
    /// Network that may be asked though its addresses are not public, such as 10.0.0.0/8; can be
    /// given several times.
    #[arg(long, env = "WHATSON_OUTGOING_ALLOW", value_delimiter = ',', value_name = "CIDR")]
    pub(crate) outgoing_allow: Vec<Network>,
    /// File of certificates (PEM) that web sites may be signed with, beside the public ones.
    #[arg(long, env = "WHATSON_OUTGOING_CA", value_name = "FILE")]
    pub(crate) outgoing_ca: Option<PathBuf>,
    /// Name server to ask; those of the system when absent.
    #[arg(long, env = "WHATSON_DNS_SERVER", value_name = "ADDR:PORT")]
    pub(crate) dns_server: Option<SocketAddr>,
}

/// The way to other hosts.
pub(crate) fn way(options: &OutgoingWay) -> anyhow::Result<Outgoing> {
    if options.no_outgoing {
        return Ok(Outgoing::off());
    }
    let ca = certificates(options.outgoing_ca.as_ref(), "--outgoing-ca")?;
    let allowed = options.outgoing_allow.clone();
    let all = Options { allowed, ca, dns: options.dns_server, ..Options::default() };
    Outgoing::new(all).map_err(|_| {
        anyhow!("there are no certificates in the file of --outgoing-ca; name one in PEM")
    })
}
