//! Writing our own package, one organisation at a time.
//!
//! [`Writer`] keeps only its place in the document; each call gives back the text to send next,
//! so that an export of any size needs the memory of one record.
//!
//! Not here: what is written of each noun (`shape`).

use serde::Serialize;
use whatson_domain::location::{Location, Site};
use whatson_domain::network::Network;
use whatson_domain::service::Service;

use super::shape::{
    HoursShape, LocalShape, LocationShape, NetworkShape, OrganisationShape, OriginShape,
    ServiceShape,
};
use super::{FORMAT, VERSION};
use crate::moment;
use crate::record::Record;

/// A package being written.
#[derive(Debug)]
pub struct Writer {
    place: Place,
}

#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Place {
    Start,
    Organisations,
    Networks,
}

impl Writer {
    /// Starts a package; nothing is written yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "a writer is started, not a value to fill in")]
    pub fn new() -> Self {
        Self { place: Place::Start }
    }

    /// The next organisation.
    pub fn organisation(&mut self, record: &Record<'_>) -> String {
        let lead = match self.place {
            Place::Start => head(),
            _ => ",\n".to_owned(),
        };
        self.place = Place::Organisations;
        lead + &text(&organisation(record))
    }

    /// The next network; after it no organisation may follow.
    pub fn network(&mut self, network: &Network) -> String {
        let lead = match self.place {
            Place::Start => head() + "],\n\"networks\":[\n",
            Place::Organisations => "\n],\n\"networks\":[\n".to_owned(),
            Place::Networks => ",\n".to_owned(),
        };
        self.place = Place::Networks;
        lead + &text(&network_shape(network))
    }

    /// The end of the document.
    #[must_use]
    pub fn end(self) -> String {
        match self.place {
            Place::Start => head() + "],\n\"networks\":[]}\n",
            Place::Organisations => "\n],\n\"networks\":[]}\n".to_owned(),
            Place::Networks => "\n]}\n".to_owned(),
        }
    }
}

fn head() -> String {
    format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\n\"organisations\":[\n")
}

fn text(shape: &impl Serialize) -> String {
    // Structs of strings and numbers cannot fail to be written; an empty object reads as nothing.
    serde_json::to_string(shape).unwrap_or_else(|_| "{}".to_owned())
}

fn words<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

fn organisation(record: &Record<'_>) -> OrganisationShape {
    let organisation = record.organisation;
    let profile = &organisation.profile;
    let whole = organisation.provenance.get("*");
    OrganisationShape {
        id: Some(organisation.id.to_string()),
        slug: Some(organisation.slug.to_string()),
        names: LocalShape::names(&profile.names),
        kind: profile.kind.to_string(),
        country: profile.country.to_string(),
        city: profile.city.clone(),
        subjects: words(&profile.subjects),
        countries_of_work: words(&profile.countries_of_work),
        languages: words(&profile.languages),
        founded: profile.founded,
        website: profile.website.as_ref().map(ToString::to_string),
        register_number: profile.register_number.clone(),
        descriptions: LocalShape::texts(&profile.descriptions),
        email: profile.contacts.email.clone(),
        phone: profile.contacts.phone.clone(),
        address: profile.contacts.address.clone(),
        consent: profile.consent.word().to_owned(),
        licence: profile.licence.clone(),
        source: whole.map(|o| o.source.clone()).unwrap_or_default(),
        origins: OriginShape::all(&organisation.provenance),
        confirmed: organisation.confirmed.map(moment::write),
        confirmed_by: whole.and_then(|o| o.confirmed_by.clone()),
        listing: Some(organisation.listing.word().to_owned()),
        demo: organisation.demo,
        created: Some(moment::write(organisation.created)),
        updated: Some(moment::write(organisation.updated)),
        networks: record.networks.to_vec(),
        services: record.services.iter().map(service).collect(),
        locations: record.locations.iter().map(location).collect(),
    }
}

fn service(service: &Service) -> ServiceShape {
    let offer = &service.offer;
    ServiceShape {
        id: Some(service.id.to_string()),
        names: LocalShape::names(&offer.names),
        descriptions: LocalShape::texts(&offer.descriptions),
        status: offer.status.word().to_owned(),
        types: words(&offer.types),
        countries: words(&offer.countries),
        audience: offer.audience.clone(),
        eligibility: offer.eligibility.clone(),
        languages: words(&offer.languages),
        hours: offer.hours.as_ref().map(HoursShape::of),
        phones: offer.phones.clone(),
        email: offer.email.clone(),
        website: offer.website.as_ref().map(ToString::to_string),
        cost: offer.cost.clone(),
        free: offer.free,
        no_police_contact: offer.no_police_contact,
        accessibility: offer.accessibility.clone(),
        locations: words(&service.locations),
        source: whatson_domain::provenance::source(&service.provenance).to_owned(),
        origins: OriginShape::all(&service.provenance),
        confirmed: service.confirmed.map(moment::write),
        updated: Some(moment::write(service.updated)),
    }
}

fn location(location: &Location) -> LocationShape {
    let id = Some(location.id.to_string());
    let country = location.site.country().to_string();
    match &location.site {
        Site::Hidden { .. } => {
            LocationShape { id, country, hidden: true, ..LocationShape::default() }
        }
        Site::Public(site) => LocationShape {
            id,
            country,
            hidden: false,
            name: site.name.clone(),
            address: site.address.clone(),
            city: site.city.clone(),
            region: site.region.clone(),
            postal_code: site.postal_code.clone(),
            latitude: site.point.map(|(_, latitude)| latitude),
            longitude: site.point.map(|(longitude, _)| longitude),
            accessibility: site.accessibility.clone(),
            origins: OriginShape::all(&location.provenance),
        },
    }
}

/// A network as one JSON value, for other packages.
pub(crate) fn network_value(network: &Network) -> serde_json::Value {
    serde_json::to_value(network_shape(network)).unwrap_or_default()
}

fn network_shape(network: &Network) -> NetworkShape {
    let charter = &network.charter;
    NetworkShape {
        id: Some(network.id.to_string()),
        slug: Some(network.slug.to_string()),
        names: LocalShape::names(&charter.names),
        scope: charter.scope.word().to_owned(),
        countries: words(&charter.countries),
        subjects: words(&charter.subjects),
        descriptions: LocalShape::texts(&charter.descriptions),
        members: words(&network.members),
        demo: network.demo,
        updated: Some(moment::write(network.updated)),
    }
}
