//! Records for tests: one that a person can read, and any number that nobody would write.
//!
//! The random ones come from a small generator with a seed, so that a failure can be repeated.
//! They pass through the domain's checks, so they are records a hub may hold.
//!
//! Not here: the tests (`roundtrip`, `robustness`).

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
    let locations = (2..).zip(&sites).map(|(number, site)| Location {
        id: LocationId(id(number)),
        organisation: organisation.id,
        site: Site::check(site, &known()).unwrap(),
    });
    let locations: Vec<Location> = locations.collect();
    let services = vec![hotline(&organisation, &locations)];
    Sample { organisation, services, locations, networks: vec!["demo-network".into()] }
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
        source: "demo".into(),
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

/// A stream of numbers from a seed (`SplitMix64`).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap()
    }

    pub(crate) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// A text of separators, quotes, scripts, joiners, line breaks and formula signs.
    pub(crate) fn text(&mut self, lines: bool) -> String {
        const PIECES: [&str; 40] = [
            ";",
            "|",
            "\\",
            "=",
            ",",
            "\"",
            "'",
            "+",
            "-",
            "@",
            " ",
            "{",
            "}",
            "<",
            "&",
            "%",
            "#",
            "a",
            "Ž",
            "Ниш",
            "ß",
            "ı",
            "İ",
            "Γραφ",
            "العربية",
            "中文",
            "🙂",
            "👩‍👩‍👧",
            "e\u{301}",
            "\u{a0}",
            "\u{200b}",
            "\u{2028}",
            "\u{85}x",
            "bg=",
            "en=",
            "''",
            "\"\"",
            "＝",
            "null",
            "\u{ad}",
        ];
        let mut text = String::new();
        for _ in 0..=self.below(12) {
            text.push_str(self.one(&PIECES));
            if lines && self.below(4) == 0 {
                text.push_str(self.one(&["\n", "\r\n", "\r", "\t"]));
            }
        }
        text.replace('\u{85}', "") + "x"
    }

    fn maybe(&mut self, lines: bool) -> String {
        if self.below(3) == 0 { String::new() } else { self.text(lines) }
    }

    fn local(&mut self, least: usize, lines: bool) -> Vec<(String, String)> {
        let tags = ["en", "bg", "sr-Latn", "und", "zh-Hant-TW"];
        let count = least + self.below(4);
        (0..count).map(|_| (self.one(&tags).to_owned(), self.text(lines))).collect()
    }

    fn some(&mut self, of: &[&str]) -> Vec<String> {
        (0..self.below(4)).map(|_| self.one(of).to_owned()).collect()
    }

    fn id(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(), self.next())
    }

    fn moment(&mut self) -> Moment {
        Moment((self.next() % 4_000_000_000_000_000) as i64 - 1_000_000_000_000_000)
    }

    fn moments(&mut self) -> Option<Moment> {
        if self.below(2) == 0 { None } else { Some(self.moment()) }
    }
}

const SITES: [&str; 6] = [
    "",
    "https://a.example",
    "http://фар.example:8080/път?x=[1]#a#b",
    "https://b.example/%zz/{x}|^",
    "https://c.example/?q=a;b&c=%20",
    "https://xn--80a6ak.example/",
];
const MAILS: [&str; 4] = ["", "info@a.example", "инфо@фар.example", "a..b@c.example"];

/// A record nobody would write.
pub(crate) fn strange(seed: u64) -> Sample {
    let dice = &mut Dice(seed);
    let organisation = loop {
        if let Ok(profile) = Profile::check(&profile(dice), &known()) {
            break organisation(dice, profile);
        }
    };
    let locations: Vec<Location> = (0..dice.below(4))
        .map(|_| Location {
            id: LocationId(dice.id()),
            organisation: organisation.id,
            site: Site::check(&site(dice), &known()).unwrap(),
        })
        .collect();
    let services = (0..dice.below(3)).map(|_| service(dice, &organisation, &locations)).collect();
    let networks = (0..dice.below(3)).map(|n| format!("network-{n}")).collect();
    Sample { organisation, services, locations, networks }
}

fn profile(dice: &mut Dice) -> ProfileInput {
    ProfileInput {
        names: dice.local(1, false),
        kind: dice.one(&["ngo", "government", "private"]).into(),
        country: dice.one(&["BG", "XK", "FR"]).into(),
        city: dice.maybe(false),
        subjects: dice.some(&["shelter", "hotline", "child-protection"]),
        countries_of_work: dice.some(&["BG", "RS", "GR"]),
        languages: dice.some(&["bg", "sr-Latn", "rom"]),
        founded: dice.one(&["", "800", "2024"]).into(),
        website: dice.one(&SITES).into(),
        register_number: dice.one(&["", "BG:EIK:1", "12-3", "A:B/C.4"]).into(),
        descriptions: dice.local(0, true),
        email: dice.one(&MAILS).into(),
        phone: dice.one(&["", "+359 700 00 110", "-112", "(02) 700/11"]).into(),
        address: dice.maybe(false),
        consent: dice.one(&["", "organisation"]).into(),
        licence: dice.one(&["", "CC-BY-SA-4.0", "+x"]).into(),
    }
}

fn organisation(dice: &mut Dice, profile: Profile) -> Organisation {
    let mut provenance = Provenance::new();
    for field in ["*", "names", "website"] {
        if field == "*" || dice.below(2) == 0 {
            let origin = Origin {
                source: dice.text(false).trim().to_owned(),
                received: dice.moment(),
                confirmed_by: (dice.below(2) == 0).then(|| dice.text(false).trim().to_owned()),
                confirmed: dice.moments(),
            };
            provenance.insert(field.to_owned(), origin);
        }
    }
    Organisation {
        id: OrganisationId(dice.id()),
        slug: Slug::new("slug", &format!("o-{}", dice.next())).unwrap(),
        profile,
        listing: if dice.below(2) == 0 { Listing::Public } else { Listing::Withdrawn },
        demo: dice.below(2) == 0,
        provenance,
        confirmed: dice.moments(),
        version: 1,
        created: dice.moment(),
        updated: dice.moment(),
    }
}

fn site(dice: &mut Dice) -> SiteInput {
    let country = dice.one(&["BG", "XK"]).to_owned();
    if dice.below(3) == 0 {
        return SiteInput { hidden: true, country, ..SiteInput::default() };
    }
    let point = dice.below(2) == 0;
    let degrees = |dice: &mut Dice, most: f64| {
        let part = (dice.next() >> 11) as f64 / (1_u64 << 53) as f64;
        if point { ((part * 2.0 - 1.0) * most).to_string() } else { String::new() }
    };
    SiteInput {
        hidden: false,
        name: dice.maybe(false),
        address: dice.maybe(false),
        city: dice.maybe(false),
        region: dice.maybe(false),
        postal_code: dice.maybe(false),
        country,
        latitude: degrees(dice, 90.0),
        longitude: degrees(dice, 180.0),
        accessibility: dice.maybe(false),
    }
}

fn service(dice: &mut Dice, organisation: &Organisation, locations: &[Location]) -> Service {
    let spans = (0..dice.below(4)).map(|_| Span {
        day: u8::try_from(dice.below(7)).unwrap(),
        opens: u16::try_from(dice.below(1_440)).unwrap(),
        closes: u16::try_from(dice.below(1_441)).unwrap(),
    });
    let hours = Hours { spans: spans.collect(), zone: "Europe/Sofia".into() };
    let offer = OfferInput {
        names: dice.local(1, false),
        descriptions: dice.local(0, true),
        status: dice.one(&["active", "defunct", "temporarily closed"]).into(),
        types: dice.some(&["shelter", "hotline"]),
        countries: dice.some(&["BG", "RS"]),
        audience: dice.maybe(true),
        eligibility: dice.maybe(true),
        languages: dice.some(&["bg", "sr-Latn"]),
        hours: (dice.below(2) == 0).then_some(hours),
        phones: dice.some(&["116 000", "+359 700 00 111"]),
        email: dice.one(&MAILS).into(),
        website: dice.one(&SITES).into(),
        cost: dice.maybe(true),
        free: dice.below(2) == 0,
        no_police_contact: dice.below(2) == 0,
        accessibility: dice.maybe(true),
    };
    Service {
        id: ServiceId(dice.id()),
        organisation: organisation.id,
        offer: Offer::check(&offer, &known()).unwrap(),
        locations: locations.iter().filter(|_| dice.below(2) == 0).map(|l| l.id).collect(),
        source: dice.text(false).trim().to_owned(),
        confirmed: dice.moments(),
        updated: dice.moment(),
    }
}
