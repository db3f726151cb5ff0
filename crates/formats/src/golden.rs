//! Golden files: what the readable sample looks like in every format, under `testdata/formats`.
//!
//! A change of a format shows here as a difference to look at. `cargo test -p whatson-formats
//! write_golden -- --ignored` writes the files anew. The file of HSDS objects is keyed by the
//! name of the schema, so that a validator outside can check each item.
//!
//! Not here: reading them back (`roundtrip`).

use serde_json::{Value, json};

use crate::hsds::{self, List, Nested};
use crate::sample::{self, Sample};
use crate::{csv_export, json};

/// Every HSDS object the hub writes of some samples, by name of its schema.
pub(crate) fn hsds_objects(samples: &[Sample]) -> Value {
    let hub = hsds::tests::hub();
    let (mut organizations, mut services) = (Vec::new(), Vec::new());
    let (mut locations, mut pairs) = (Vec::new(), Vec::new());
    for sample in samples {
        let record = sample.record();
        organizations.push(hsds::organization_list_item(&sample.organisation, &hub));
        organizations.push(hsds::organization(&record, Nested::Short, &hub));
        organizations.push(hsds::organization(&record, Nested::Full, &hub));
        for service in &sample.services {
            services.push(hsds::service_minimal(service));
            services.push(hsds::service_list_item(service, &sample.organisation, &hub));
            services.push(hsds::service(&record, service, &hub));
            for place in sample.locations.iter().filter(|l| service.locations.contains(&l.id)) {
                pairs.push(hsds::service_at_location_list_item(&record, service, place, &hub));
                pairs.push(hsds::service_at_location(&record, service, place, &hub));
            }
        }
        locations.extend(sample.locations.iter().map(|l| hsds::location(l, &hub)));
    }
    let term = hsds::taxonomy_term(List::Subjects, "tip-protocol", Some("untoc"), None, &hub);
    json!({
        "base": [hsds::root(hub.url)],
        "page": [hsds::list(vec![], 0, 1, 20), hsds::list(vec![json!({})], 41, 3, 20)],
        "organization": organizations,
        "service": services,
        "location": locations,
        "service_at_location": pairs,
        "taxonomy": [hsds::taxonomy(List::Subjects, "Subjects", "What they work on.", &hub)],
        "taxonomy_term": [term],
    })
}

fn hsds_text() -> String {
    let mut undescribed = sample::lighthouse();
    undescribed.organisation.profile.descriptions.clear();
    undescribed.services.clear();
    let objects = hsds_objects(&[sample::lighthouse(), undescribed]);
    serde_json::to_string_pretty(&objects).unwrap() + "\n"
}

fn profile_text() -> String {
    let patches: serde_json::Map<String, Value> =
        hsds::profile().into_iter().map(|(name, patch)| (name.to_owned(), patch)).collect();
    serde_json::to_string_pretty(&patches).unwrap() + "\n"
}

fn json_text() -> String {
    let mut writer = json::Writer::new();
    let text = writer.organisation(&sample::lighthouse().record());
    text + &writer.network(&sample::network()) + &writer.end()
}

fn csv_text() -> String {
    csv_export::header() + &csv_export::row(&sample::lighthouse().record())
}

fn same(written: &str, golden: &str) {
    let value = |text| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(value(written), value(golden));
}

#[test]
fn hsds_objects_are_written_as_before() {
    same(&hsds_text(), include_str!("../../../testdata/formats/hsds-written.json"));
    same(&profile_text(), include_str!("../../../testdata/formats/hsds-profile.json"));
}

#[test]
fn our_package_and_csv_are_written_as_before() {
    same(&json_text(), include_str!("../../../testdata/formats/directory.json"));
    let golden = include_str!("../../../testdata/formats/directory.csv");
    assert_eq!(csv_text().replace("\r\n", "\n"), golden.replace("\r\n", "\n"));
}

#[test]
#[ignore = "writes the golden files anew"]
fn write_golden_files() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/formats");
    for (name, text) in [
        ("hsds-written.json", hsds_text()),
        ("hsds-profile.json", profile_text()),
        ("directory.json", json_text()),
        ("directory.csv", csv_text()),
    ] {
        std::fs::write(format!("{folder}/{name}"), text).unwrap();
    }
}
