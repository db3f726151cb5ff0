//! What is written is read again without loss: the three formats a hub exports.
//!
//! Not here: single fields (each format's own tests), hostile bytes (`robustness`).

use whatson_domain::location::{Location, Site};
use whatson_domain::network::Charter;
use whatson_domain::organisation::{Listing, Organisation, Profile};
use whatson_domain::provenance::{Origin, Provenance};
use whatson_domain::service::{Offer, Service};
use whatson_domain::{Moment, Slug};

use crate::entry::{Entry, Package};
use crate::hsds::{self, Defaults};
use crate::limits::Limits;
use crate::mapping::{Lookups, Mapping};
use crate::sample::{self, Sample, known};
use crate::{csv_export, json, table};

/// An entry through the domain's checks, as an importer does it.
fn taken(entry: &Entry) -> Sample {
    let id = entry.id.as_deref().unwrap().parse().unwrap();
    let origin = |o: &crate::OriginEntry| Origin {
        source: o.source.clone(),
        received: o.received.unwrap(),
        confirmed_by: o.confirmed_by.clone(),
        confirmed: o.confirmed,
    };
    let origins = |all: &[(String, crate::OriginEntry)]| -> Provenance {
        all.iter().map(|(f, o)| (f.clone(), origin(o))).collect()
    };
    let whole = entry.origins.iter().find(|(field, _)| field == "*").map(|(_, o)| o);
    assert_eq!(whole.map_or("", |o| &o.source), entry.source);
    assert_eq!(whole.and_then(|o| o.confirmed_by.clone()), entry.confirmed_by);
    let organisation = Organisation {
        id,
        slug: Slug::new("slug", entry.slug.as_deref().unwrap()).unwrap(),
        profile: Profile::check(&entry.profile, &known()).unwrap(),
        listing: Listing::from_word(entry.listing.as_deref().unwrap()).unwrap(),
        demo: entry.demo,
        provenance: origins(&entry.origins),
        confirmed: entry.confirmed,
        version: 1,
        created: entry.created.unwrap(),
        updated: entry.updated.unwrap(),
    };
    let services = entry.services.iter().map(|s| Service {
        id: s.id.as_deref().unwrap().parse().unwrap(),
        organisation: id,
        offer: Offer::check(&s.offer, &known()).unwrap(),
        locations: s.locations.iter().map(|l| l.parse().unwrap()).collect(),
        provenance: origins(&s.origins),
        confirmed: s.confirmed,
        updated: s.updated.unwrap(),
    });
    let locations = entry.locations.iter().map(|l| Location {
        id: l.id.as_deref().unwrap().parse().unwrap(),
        organisation: id,
        site: Site::check(&l.site, &known()).unwrap(),
        provenance: origins(&l.origins),
    });
    Sample {
        organisation,
        services: services.collect(),
        locations: locations.collect(),
        networks: entry.networks.clone(),
    }
}

fn samples() -> Vec<Sample> {
    (0..400).map(sample::strange).chain([sample::lighthouse()]).collect()
}

fn check(package: &Package, samples: &[Sample]) {
    assert_eq!(package.remarks, []);
    assert_eq!(package.entries.len(), samples.len());
    for (entry, sample) in package.entries.iter().zip(samples) {
        assert_eq!(&taken(entry), sample);
    }
}

fn check_network(package: &Package) {
    let (read, written) = (&package.networks[0], sample::network());
    assert_eq!(read.id, Some(written.id.to_string()));
    assert_eq!(read.slug, Some(written.slug.to_string()));
    assert_eq!(Charter::check(&read.charter, &known()).unwrap(), written.charter);
    assert_eq!(read.members, [written.members[0].to_string()]);
    assert_eq!((read.demo, read.updated), (written.demo, Some(written.updated)));
}

#[test]
fn our_json_package_keeps_everything() {
    let samples = samples();
    let mut writer = json::Writer::new();
    let mut text: String = samples.iter().map(|s| writer.organisation(&s.record())).collect();
    text += &writer.network(&sample::network());
    text += &writer.end();
    let package = json::read(text.as_bytes(), &Limits::default()).unwrap();
    check(&package, &samples);
    check_network(&package);
}

#[test]
fn an_hsds_package_keeps_everything() {
    let samples = samples();
    let mut writer = hsds::Writer::new(hsds::tests::hub());
    let mut text: String = samples.iter().map(|s| writer.organization(&s.record())).collect();
    text += &writer.network(&sample::network());
    text += &writer.end();
    let defaults = Defaults::default();
    let package = hsds::read(text.as_bytes(), &defaults, &Limits::default()).unwrap();
    check(&package, &samples);
    check_network(&package);
}

#[test]
fn a_csv_export_keeps_everything_of_an_organisation() {
    let samples: Vec<Sample> = samples()
        .into_iter()
        .map(|s| Sample { services: vec![], locations: vec![], ..s })
        .collect();
    let mut text = csv_export::BOM.to_owned() + &csv_export::header();
    for sample in &samples {
        text += &csv_export::row(&sample.record());
    }
    for line in csv::ReaderBuilder::new().from_reader(text.as_bytes()).records() {
        for cell in &line.unwrap() {
            let start = cell.trim_start_matches(['"', ' ']);
            assert!(!start.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
        }
    }
    let table = table::read(text.as_bytes(), &Limits::default()).unwrap();
    let mapping = Mapping::guess(&table.header, &table.rows);
    assert!(mapping.sure());
    let mut package = Package { remarks: table.remarks, ..Package::default() };
    for row in &table.rows {
        let (entry, mut remarks) = mapping.entry(row, &Lookups::none());
        package.entries.push(entry);
        package.remarks.append(&mut remarks);
    }
    check(&package, &samples);
}

#[test]
fn empty_packages_are_whole_documents() {
    let text = json::Writer::new().end();
    let package = json::read(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(package, Package::default());
    let mut writer = json::Writer::new();
    let text = writer.network(&sample::network()) + &writer.end();
    check_network(&json::read(text.as_bytes(), &Limits::default()).unwrap());
    let text = hsds::Writer::new(hsds::tests::hub()).end();
    serde_json::from_str::<serde_json::Value>(&text).unwrap();
    let mut writer = hsds::Writer::new(hsds::tests::hub());
    let text = writer.network(&sample::network()) + &writer.end();
    let package = hsds::read(text.as_bytes(), &Defaults::default(), &Limits::default()).unwrap();
    check_network(&package);
}

#[test]
fn what_a_hub_serves_as_lists_another_hub_reads_with_the_services_of_each_organisation() {
    let sample = sample::lighthouse();
    let (record, service) = (sample.record(), &sample.services[0]);
    let hub = hsds::tests::hub();
    let read = |contents| {
        let text = hsds::list(contents, 1, 1, 20).to_string();
        hsds::read(text.as_bytes(), &Defaults::default(), &Limits::default()).unwrap()
    };
    let short = read(vec![hsds::service_list_item(service, &sample.organisation, &hub)]);
    assert_eq!(short.entries[0].profile.kind, "ngo");
    assert_eq!(short.entries[0].services[0].offer.status, "active");
    let full = read(vec![hsds::service(&record, service, &hub)]);
    assert_eq!(full.entries[0].locations.len(), 2);
    let pairs = sample.locations.iter();
    let pairs = pairs.map(|l| hsds::service_at_location_list_item(&record, service, l, &hub));
    let pairs = read(pairs.collect());
    assert_eq!(pairs.entries[0].services.len(), 1);
    assert_eq!(pairs.entries[0].services[0].locations.len(), 2);
    assert!(pairs.entries[0].locations[1].site.hidden);
}

#[test]
fn a_moment_survives_text() {
    for micros in [0, -1, 1, 1_700_000_000_123_456, -62_135_596_800_000_000] {
        let moment = Moment(micros);
        assert_eq!(crate::moment::read(&crate::moment::write(moment)), Some(moment));
    }
}
