//! Records nobody would write, from a small generator with a seed, so that a failure can be
//! repeated. They pass through the domain's checks, so they are records a hub may hold.
//!
//! Not here: the record a person can read (`sample`).

use uuid::Uuid;
use whatson_domain::hours::{Hours, Span};
use whatson_domain::location::{Location, Site, SiteInput};
use whatson_domain::organisation::{Listing, Organisation, Profile, ProfileInput};
use whatson_domain::provenance::{Origin, Provenance};
use whatson_domain::service::{Offer, OfferInput, Service};
use whatson_domain::{LocationId, Moment, OrganisationId, ServiceId, Slug};

use super::{Sample, known};

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
        .map(|_| {
            let site = Site::check(&site(dice), &known()).unwrap();
            let public = site.public().is_some();
            Location {
                id: LocationId(dice.id()),
                organisation: organisation.id,
                site,
                provenance: if public { origins(dice, "city") } else { Provenance::new() },
            }
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
    let provenance = origins(dice, "website");
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

fn origins(dice: &mut Dice, other: &str) -> Provenance {
    let mut provenance = Provenance::new();
    for field in ["*", "names", other] {
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
    provenance
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
        provenance: origins(dice, "phones"),
        confirmed: dice.moments(),
        updated: dice.moment(),
    }
}
