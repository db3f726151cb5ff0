//! Places where services are given: public with an address, or hidden.
//!
//! A hidden place is a kind of its own that has no field for an address, co-ordinates, postcode
//! or town: what the hub does not hold it cannot give away. Only its country is known.
//!
//! Not here: which service is given where (`service`).

use crate::field::{FieldError, FieldErrors};
use crate::id::{LocationId, OrganisationId};
use crate::provenance::Provenance;
use crate::text::{self, CountryCode};
use crate::vocabulary::Vocabulary;

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Location {
    /// Its identifier, for ever.
    pub id: LocationId,
    /// The organisation that runs it.
    pub organisation: OrganisationId,
    /// Where it is, as far as may be known.
    pub site: Site,
    /// Origin of each field of a public place; `*` stands for all others. Of a hidden one nothing
    /// is kept: where its country came from may tell where it is.
    pub provenance: Provenance,
}

impl Location {
    /// The place as hidden, which is its country and nothing else.
    #[must_use]
    pub fn hide(&self) -> Self {
        Self {
            id: self.id,
            organisation: self.organisation,
            site: Site::Hidden { country: self.site.country() },
            provenance: Provenance::new(),
        }
    }
}

/// Where a place is.
#[derive(Debug, Clone, PartialEq)]
pub enum Site {
    /// Everybody may know.
    Public(PublicSite),
    /// Nobody may know more than the country.
    Hidden {
        /// The country.
        country: CountryCode,
    },
}

/// A place that everybody may know.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicSite {
    /// What the place is called.
    pub name: Option<String>,
    /// Street and number.
    pub address: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// District or province.
    pub region: Option<String>,
    /// Postcode.
    pub postal_code: Option<String>,
    /// Country.
    pub country: CountryCode,
    /// Longitude and latitude in degrees (WGS 84).
    pub point: Option<(f64, f64)>,
    /// How people with disabilities get in.
    pub accessibility: Option<String>,
}

impl Site {
    /// The country, the one thing that is always known.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        match self {
            Self::Public(site) => site.country,
            Self::Hidden { country } => *country,
        }
    }

    /// Names of the fields in which two sites differ; of a hidden one only the country is known.
    #[must_use]
    pub fn changed(&self, other: &Self) -> Vec<&'static str> {
        let (Self::Public(a), Self::Public(b)) = (self, other) else {
            return if self == other { vec![] } else { vec!["country"] };
        };
        let pairs = [
            ("name", a.name != b.name),
            ("address", a.address != b.address),
            ("city", a.city != b.city),
            ("region", a.region != b.region),
            ("postal_code", a.postal_code != b.postal_code),
            ("country", a.country != b.country),
            ("point", a.point != b.point),
            ("accessibility", a.accessibility != b.accessibility),
        ];
        pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
    }

    /// The public site, unless it is hidden.
    #[must_use]
    pub fn public(&self) -> Option<&PublicSite> {
        match self {
            Self::Public(site) => Some(site),
            Self::Hidden { .. } => None,
        }
    }
}

/// A place as it was typed or read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteInput {
    /// Nobody may know where it is.
    pub hidden: bool,
    /// What the place is called.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// Town.
    pub city: String,
    /// District or province.
    pub region: String,
    /// Postcode.
    pub postal_code: String,
    /// Country code.
    pub country: String,
    /// Latitude in degrees.
    pub latitude: String,
    /// Longitude in degrees.
    pub longitude: String,
    /// How people with disabilities get in.
    pub accessibility: String,
}

impl Site {
    /// Checks an input. Of a hidden place only the country is read: a street, town, postcode or
    /// co-ordinate given with it refuses the whole place, so that the sender learns of the slip.
    ///
    /// # Errors
    ///
    /// Every refused field; `hidden-place-with-address` names what must not have been sent, and
    /// never repeats it.
    pub fn check(input: &SiteInput, known: &Vocabulary) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let country = errors.take(known.country("country", &input.country));
        if input.hidden {
            for (field, value) in input.telling() {
                if !value.trim().is_empty() {
                    errors.0.push(FieldError::new(field, "hidden-place-with-address", ""));
                }
            }
            errors.into_result()?;
            let country = country.ok_or_else(FieldErrors::default)?;
            return Ok(Self::Hidden { country });
        }
        let name = errors.take(text::optional_line("name", &input.name));
        let address = errors.take(text::optional_line("address", &input.address));
        let city = errors.take(text::optional_line("city", &input.city));
        let region = errors.take(text::optional_line("region", &input.region));
        let postal_code = errors.take(text::optional_line("postal_code", &input.postal_code));
        let point = errors.take(point(&input.longitude, &input.latitude));
        let accessibility = errors.take(text::optional_line("accessibility", &input.accessibility));
        errors.into_result()?;
        Ok(Self::Public(PublicSite {
            name: name.flatten(),
            address: address.flatten(),
            city: city.flatten(),
            region: region.flatten(),
            postal_code: postal_code.flatten(),
            country: country.ok_or_else(FieldErrors::default)?,
            point: point.flatten(),
            accessibility: accessibility.flatten(),
        }))
    }
}

impl SiteInput {
    /// The fields that would tell where a hidden place is.
    fn telling(&self) -> [(&'static str, &str); 6] {
        [
            ("address", &self.address),
            ("city", &self.city),
            ("region", &self.region),
            ("postal_code", &self.postal_code),
            ("latitude", &self.latitude),
            ("longitude", &self.longitude),
        ]
    }
}

fn point(longitude: &str, latitude: &str) -> Result<Option<(f64, f64)>, FieldError> {
    let (longitude, latitude) = (longitude.trim(), latitude.trim());
    if longitude.is_empty() && latitude.is_empty() {
        return Ok(None);
    }
    let read = |field: &str, value: &str, max: f64| {
        let degrees = value.parse::<f64>().ok().filter(|d| d.is_finite() && d.abs() <= max);
        degrees.ok_or_else(|| FieldError::new(field, "not-a-coordinate", value))
    };
    Ok(Some((read("longitude", longitude, 180.0)?, read("latitude", latitude, 90.0)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vocabulary {
        Vocabulary { countries: ["BG".into()].into(), ..Vocabulary::default() }
    }

    #[test]
    fn a_hidden_place_with_an_address_is_refused_and_the_address_is_not_repeated() {
        let input = SiteInput {
            hidden: true,
            country: "BG".into(),
            address: "ul. Kanarche 1".into(),
            latitude: "42.1".into(),
            ..SiteInput::default()
        };
        let errors = Site::check(&input, &known()).unwrap_err();
        assert_eq!(errors.0.len(), 2);
        assert!(errors.0.iter().all(|e| e.reason == "hidden-place-with-address"));
        assert!(!format!("{errors:?}").contains("Kanarche"));
    }

    #[test]
    fn a_hidden_place_keeps_its_country_and_not_even_its_name() {
        let input = SiteInput {
            hidden: true,
            country: "BG".into(),
            name: "House by the river".into(),
            ..SiteInput::default()
        };
        let site = Site::check(&input, &known()).unwrap();
        assert!(site.public().is_none());
        assert_eq!(site.country().as_str(), "BG");
        assert!(!format!("{site:?}").contains("river"));
    }

    #[test]
    fn half_a_point_or_an_impossible_one_is_refused() {
        let input = |lon: &str, lat: &str| SiteInput {
            country: "BG".into(),
            longitude: lon.into(),
            latitude: lat.into(),
            ..SiteInput::default()
        };
        for (lon, lat) in [("23", ""), ("181", "0"), ("0", "NaN"), ("0", "-91")] {
            assert!(Site::check(&input(lon, lat), &known()).is_err(), "{lon} {lat}");
        }
        assert!(Site::check(&input("23.3", "42.7"), &known()).is_ok());
    }
}
