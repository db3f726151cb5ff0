//! GeoJSON (RFC 7946) of points, for downloads.
//!
//! Only what has a point of its own is written: public places. A hidden place has none, and an
//! organisation counts at its country, which is not a point to hand on.
//!
//! Not here: map tiles (`web`).

use serde_json::{Value, json};
use whatson_domain::location::Location;

use crate::record::Record;

/// One feature of a collection: a public place with its organisation's name and page.
#[must_use]
pub fn feature(record: &Record<'_>, location: &Location, url: &str) -> Option<Value> {
    let site = location.site.public()?;
    let (longitude, latitude) = site.point?;
    let organisation = record.organisation;
    Some(json!({
        "type": "Feature",
        "id": location.id.to_string(),
        "geometry": { "type": "Point", "coordinates": [longitude, latitude] },
        "properties": {
            "name": site.name,
            "city": site.city,
            "country": site.country.as_str(),
            "organisation": organisation.profile.name(),
            "organisation_id": organisation.id.to_string(),
            "kind": organisation.profile.kind.as_str(),
            "url": format!("{url}/organisations/{}", organisation.slug),
        },
    }))
}

/// All public places with a point of some organisations.
#[must_use]
pub fn collection(records: &[Record<'_>], url: &str) -> Value {
    let places = |record: &Record<'_>| -> Vec<Value> {
        record.locations.iter().filter_map(|l| feature(record, l, url)).collect()
    };
    let features: Vec<Value> = records.iter().flat_map(places).collect();
    json!({ "type": "FeatureCollection", "features": features })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn only_public_places_have_a_point() {
        let sample = sample::lighthouse();
        let value = collection(&[sample.record()], "https://hub.example");
        assert_eq!(value["features"].as_array().unwrap().len(), 1);
        let feature = &value["features"][0];
        assert_eq!(feature["geometry"]["coordinates"], json!([23.3219, 42.6977]));
    }
}
