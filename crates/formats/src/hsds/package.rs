//! The complete HSDS package, written one organisation at a time.
//!
//! `{"version":"3.0","profile":…,"organizations":[…],"x_networks":[…]}`; each organisation is full,
//! with its services and places.
//!
//! Not here: the objects (`organization`), our own lossless package ([`crate::json`]).

use serde_json::json;
use whatson_domain::network::Network;

use super::{Hub, Nested, VERSION, organization};
use crate::json::network_value;
use crate::record::Record;

/// A package being written.
pub struct Writer<'a> {
    hub: Hub<'a>,
    place: Place,
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Place {
    Start,
    Organizations,
    Networks,
}

impl<'a> Writer<'a> {
    /// Starts a package; nothing is written yet.
    #[must_use]
    pub fn new(hub: Hub<'a>) -> Self {
        Self { hub, place: Place::Start }
    }

    /// The next organisation.
    pub fn organization(&mut self, record: &Record<'_>) -> String {
        let lead = match self.place {
            Place::Start => self.head(),
            _ => ",\n".to_owned(),
        };
        self.place = Place::Organizations;
        lead + &organization(record, Nested::Full, &self.hub).to_string()
    }

    /// The next network; after it no organisation may follow.
    pub fn network(&mut self, network: &Network) -> String {
        let lead = match self.place {
            Place::Start => self.head() + "],\n\"x_networks\":[\n",
            Place::Organizations => "\n],\n\"x_networks\":[\n".to_owned(),
            Place::Networks => ",\n".to_owned(),
        };
        self.place = Place::Networks;
        lead + &network_value(network).to_string()
    }

    /// The end of the document.
    #[must_use]
    pub fn end(self) -> String {
        match self.place {
            Place::Start => self.head() + "]}\n",
            Place::Organizations | Place::Networks => "\n]}\n".to_owned(),
        }
    }

    fn head(&self) -> String {
        let profile = json!(format!("{}/hsds/profile", self.hub.url));
        format!("{{\"version\":\"{VERSION}\",\"profile\":{profile},\n\"organizations\":[\n")
    }
}
