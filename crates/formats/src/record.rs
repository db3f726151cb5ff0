//! What writers take: one organisation with everything that belongs to it, borrowed.
//!
//! Not here: what readers give back ([`crate::entry`]).

use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;

/// One organisation with its services, places and networks.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Its services.
    pub services: &'a [Service],
    /// Its places.
    pub locations: &'a [Location],
    /// Slugs of the networks it belongs to.
    pub networks: &'a [String],
}

impl<'a> Record<'a> {
    /// An organisation alone.
    #[must_use]
    pub fn of(organisation: &'a Organisation) -> Self {
        Self { organisation, services: &[], locations: &[], networks: &[] }
    }
}
