//! Records for tests: one that a person can read, and any number that nobody would write.
//!
//! Not here: the tests (`roundtrip`, `robustness`).

mod strange;

use uuid::Uuid;
use whatson_domain::hours::{Hours, Span};
use whatson_domain::location::{Location, Site, SiteInput};
use whatson_domain::network::{Charter, CharterInput, Network};
use whatson_domain::organisation::{Listing, Organisation, Profile, ProfileInput};
use whatson_domain::provenance::{Origin, Provenance};
use whatson_domain::service::{Offer, OfferInput, Service};
use whatson_domain::vocabulary::Vocabulary;
use whatson_domain::{LocationId, Moment, NetworkId, OrganisationId, ServiceId, Slug};

use crate::record::Record;
pub(crate) use strange::{Dice, strange};

/// One organisation with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sample {
    pub(crate) organisation: Organisation,
    pub(crate) services: Vec<Service>,
    pub(crate) locations: Vec<Location>,
    pub(crate) networks: Vec<String>,
}

impl Sample {
    pub(crate) fn record(&self) -> Record<'_> {
        Record {
            organisation: &self.organisation,
            services: &self.services,
            locations: &self.locations,
            networks: &self.networks,
        }
    }
}

/// The words the samples use.
pub(crate) fn known() -> Vocabulary {
    let set = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
    Vocabulary {
        countries: set(&["BG", "RS", "XK", "FR", "GR"]),
        kinds: set(&["ngo", "government", "private"]),
        subjects: set(&["shelter", "hotline", "child-protection", "tip-protocol"]),
        service_types: set(&["shelter", "hotline", "legal-aid"]),
    }
}

fn pairs(texts: &[(&str, &str)]) -> Vec<(String, String)> {
    texts.iter().map(|(lang, text)| ((*lang).to_owned(), (*text).to_owned())).collect()
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|w| (*w).to_owned()).collect()
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128((0x0190_0000_0000_7000_8000 << 48) | number)
}

/// A fictional organisation with a public and a hidden place, hours over the week and names in
/// two scripts.
pub(crate) fn lighthouse() -> Sample {
    let profile = ProfileInput {
        names: pairs(&[("bg", "Демо Фар"), ("en", "Demo Lighthouse"), ("und", "Far; „F|1“")]),
        kind: "ngo".into(),
        country: "BG".into(),
        city: "София".into(),
        subjects: words(&["shelter", "hotline"]),
        countries_of_work: words(&["BG", "RS"]),
        languages: words(&["bg", "sr-Latn"]),
        founded: "2004".into(),
        website: "https://фар.example/за нас".replace(' ', "-"),
        register_number: "BG:EIK:000000001".into(),
        descriptions: pairs(&[("bg", "Помага.\nВсеки ден."), ("en", "Helps.")]),
        email: "info@far.example".into(),
        phone: "+359 700 00 110".into(),
        address: "ул. Демо 1, София".into(),
        consent: "organisation".into(),
        licence: "CC-BY-4.0".into(),
    };
    let origin = |source: &str| Origin {
        source: source.to_owned(),
        received: Moment(1_700_000_000_000_001),
        confirmed_by: Some("Demo Lighthouse".into()),
        confirmed: Some(Moment(1_700_000_100_000_000)),
    };
    let provenance: Provenance =
        [("*".to_owned(), origin("demo")), ("website".to_owned(), origin("its page"))].into();
    let organisation = Organisation {
        id: OrganisationId(id(1)),
        slug: Slug::new("slug", "demo-lighthouse").unwrap(),
        profile: Profile::check(&profile, &known()).unwrap(),
        listing: Listing::Public,
        demo: true,
        provenance,
        confirmed: Some(Moment(1_700_000_100_000_000)),
        version: 1,
        created: Moment(1_690_000_000_000_000),
        updated: Moment(1_700_000_100_000_000),
    };
    let locations: Vec<Location> = places(&organisation);
    let services = vec![hotline(&organisation, &locations)];
    Sample { organisation, services, locations, networks: vec!["demo-network".into()] }
}

/// A public place and a hidden one.
fn places(organisation: &Organisation) -> Vec<Location> {
    let sites = [
        SiteInput {
            name: "Office".into(),
            address: "ул. Демо 1".into(),
            city: "София".into(),
            region: "София-град".into(),
            country: "BG".into(),
            latitude: "42.6977".into(),
            longitude: "23.3219".into(),
            accessibility: "Ramp at the side".into(),
            ..SiteInput::default()
        },
        SiteInput { hidden: true, country: "BG".into(), ..SiteInput::default() },
    ];
    let places = (2..).zip(&sites).map(|(number, site)| Location {
        id: LocationId(id(number)),
        organisation: organisation.id,
        site: Site::check(site, &known()).unwrap(),
        provenance: match site.hidden {
            true => Provenance::new(),
            false => organisation.provenance.clone(),
        },
    });
    places.collect()
}

fn hotline(organisation: &Organisation, locations: &[Location]) -> Service {
    let mut spans: Vec<Span> = (0..5).map(|day| Span { day, opens: 540, closes: 1_020 }).collect();
    spans.push(Span { day: 5, opens: 1_320, closes: 120 });
    spans.push(Span { day: 6, opens: 0, closes: 1_440 });
    let offer = OfferInput {
        names: pairs(&[("bg", "Телефон Фар"), ("en", "Lighthouse line")]),
        descriptions: pairs(&[("en", "Listens, and finds a safe place.")]),
        types: words(&["hotline", "shelter"]),
        countries: words(&["BG"]),
        audience: "Everybody who is afraid".into(),
        eligibility: "No papers needed".into(),
        languages: words(&["bg", "en"]),
        hours: Some(Hours { zone: "Europe/Sofia".into(), spans }),
        phones: words(&["+359 700 00 111", "116 000"]),
        email: "help@far.example".into(),
        website: "https://far.example/help".into(),
        cost: "Calls are free".into(),
        free: true,
        no_police_contact: true,
        accessibility: "Text messages".into(),
        ..OfferInput::default()
    };
    Service {
        id: ServiceId(id(4)),
        organisation: organisation.id,
        offer: Offer::check(&offer, &known()).unwrap(),
        locations: locations.iter().map(|l| l.id).collect(),
        provenance: organisation.provenance.clone(),
        confirmed: Some(Moment(1_700_000_100_000_000)),
        updated: Moment(1_700_000_100_000_000),
    }
}

/// A fictional network with one member.
pub(crate) fn network() -> Network {
    let charter = CharterInput {
        names: pairs(&[("en", "Demo network"), ("bg", "Демо мрежа")]),
        scope: "regional".into(),
        countries: words(&["BG", "RS"]),
        subjects: words(&["shelter"]),
        descriptions: pairs(&[("en", "Works together.")]),
    };
    Network {
        id: NetworkId(id(9)),
        slug: Slug::new("slug", "demo-network").unwrap(),
        charter: Charter::check(&charter, &known()).unwrap(),
        members: vec![OrganisationId(id(1))],
        demo: true,
        version: 1,
        updated: Moment(1_700_000_100_000_000),
    }
}
