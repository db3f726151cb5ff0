//! Find help: services that somebody in need can use, those they can reach now first.
//!
//! What was asked is in no log, no address and no row: it goes in by argument and out by answer.
//! Services that nobody confirmed for 180 days are not offered, nor those of withdrawn
//! organisations. One question costs three queries, and some more where a town is named.
//!
//! Not here: the pages and their safety (`web::pages::help`).

use std::collections::{BTreeSet, HashMap};

use whatson_domain::freshness::{LEAVE_AFTER_DAYS, in_finder, latest};
use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;
use whatson_domain::{CountryCode, FieldError, Moment, OrganisationId};
use whatson_search::fold;
use whatson_store::{Tx, location, organisation, service};

use crate::clock::local;
use crate::reference::{Emergency, Towns};
use crate::{App, AppError};

/// Results a page: with more, a page would be heavier than an old telephone's connection bears.
pub const PAGE: usize = 12;
/// Results of a list to print.
pub const SHEET: usize = 60;
/// Services of a country that are looked through, those confirmed last.
const MOST: i64 = 2_000;

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Country, as a code.
    pub country: String,
    /// Town, as typed.
    pub town: String,
    /// Language spoken.
    pub language: String,
    /// Kinds of help, any of them.
    pub types: Vec<String>,
    /// Only services that do not pass names to the police.
    pub no_police_contact: bool,
    /// Results left out before the first.
    pub from: usize,
    /// All on one sheet, to print.
    pub sheet: bool,
}

/// One service that fits.
#[derive(Debug)]
pub struct Help {
    /// The service.
    pub service: Service,
    /// Who gives it.
    pub organisation: Organisation,
    /// Where; a hidden place has only its country.
    pub locations: Vec<Location>,
    /// Whether it is open now; none when its hours are not known.
    pub open: Option<bool>,
    /// It is, or may be, in the town that was named.
    pub in_town: bool,
}

/// What was found.
#[derive(Debug)]
pub struct Found {
    /// Services that fit: those one can reach now first, of them those in the town first.
    pub help: Vec<Help>,
    /// How many more there are.
    pub more: usize,
    /// Whether there is anything in the country, fitting or not.
    pub any: bool,
    /// Emergency lines of the country.
    pub emergency: Vec<Emergency>,
    /// The time.
    pub now: Moment,
}

/// Finds services.
///
/// # Errors
///
/// [`AppError::Refused`] for an unknown country or kind of help; the value is not repeated.
pub async fn find(app: &App, wish: &Wish) -> Result<Found, AppError> {
    check(app, wish)?;
    let now = app.now();
    let mut tx = app.store.read().await?;
    let since = now.days_before(LEAVE_AFTER_DAYS);
    let offered = service::list_offered(&mut tx, &wish.country, since, latest(now), MOST).await?;
    let any = !offered.is_empty();
    let fitting: Vec<Service> =
        offered.into_iter().filter(|s| in_finder(s.confirmed, now) && fits(s, wish)).collect();
    // Where a town is named, the places of all have a say in the order; else only those shown.
    let town = fold::name_key(&wish.town);
    let all = if town.is_empty() { Known::default() } else { known(&mut tx, &fitting).await? };
    let asked = Asked { towns: &app.reference.towns, country: &wish.country, town: &town };
    let mut ranked: Vec<_> = fitting.into_iter().map(|s| rank(s, &all, &asked, now)).collect();
    ranked.sort_by_key(|r| (!r.reachable(&town), !r.in_town, r.open == Some(false)));
    let most = if wish.sheet { SHEET } else { PAGE };
    let mut ranked: Vec<_> = ranked.into_iter().skip(wish.from).collect();
    let more = ranked.len().saturating_sub(most);
    ranked.truncate(most);
    let known = known(&mut tx, ranked.iter().map(|r| &r.service)).await?;
    let help = ranked.into_iter().filter_map(|r| r.shown(&known)).collect();
    let lines = app.reference.emergency.iter();
    let emergency = lines.filter(|e| e.country == wish.country).cloned().collect();
    Ok(Found { help, more, any, emergency, now })
}

/// Countries that somebody can choose: those with an emergency line, and those for which the
/// finder has something now.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn countries(app: &App) -> Result<Vec<String>, AppError> {
    let now = app.now();
    let mut tx = app.store.read().await?;
    let since = now.days_before(LEAVE_AFTER_DAYS);
    let offered = service::countries_offered(&mut tx, since, latest(now)).await?;
    let lines = app.reference.emergency.iter().map(|e| e.country.clone());
    let all: BTreeSet<String> = lines.chain(offered).collect();
    Ok(all.into_iter().collect())
}

/// Organisations and their places, by organisation.
#[derive(Default)]
struct Known(HashMap<OrganisationId, (Organisation, Vec<Location>)>);

/// Loads who gives some services, and where.
async fn known(
    tx: &mut Tx,
    services: impl IntoIterator<Item = &Service>,
) -> Result<Known, AppError> {
    let ids: BTreeSet<OrganisationId> = services.into_iter().map(|s| s.organisation).collect();
    let ids: Vec<OrganisationId> = ids.into_iter().collect();
    let all = organisation::list_some(tx, &ids).await?;
    let mut known: HashMap<_, _> = all.into_iter().map(|o| (o.id, (o, Vec::new()))).collect();
    for place in location::list_of_some(tx, &ids).await? {
        if let Some((_, places)) = known.get_mut(&place.organisation) {
            places.push(place);
        }
    }
    Ok(Known(known))
}

impl Known {
    /// Who gives a service, and its places.
    fn of(&self, service: &Service) -> Option<(&Organisation, Vec<&Location>)> {
        let (owner, places) = self.0.get(&service.organisation)?;
        Some((owner, places.iter().filter(|l| service.locations.contains(&l.id)).collect()))
    }
}

/// A service and what decides its place in the list, besides its confirmation.
struct Ranked {
    service: Service,
    open: Option<bool>,
    in_town: bool,
}

/// The town that was typed, folded, in the country that was chosen.
struct Asked<'a> {
    towns: &'a Towns,
    country: &'a str,
    town: &'a str,
}

fn rank(service: Service, known: &Known, asked: &Asked<'_>, now: Moment) -> Ranked {
    let hours = service.offer.hours.as_ref();
    let open = hours.and_then(|h| local(now, &h.zone).map(|(d, m)| h.open_at(d, m)));
    let owner = known.of(&service);
    let in_town = owner.is_some_and(|(owner, places)| in_town(&places, owner, asked));
    Ranked { service, open, in_town }
}

impl Ranked {
    /// Whether somebody in the town reaches it now: it is not closed, and it is there or has a
    /// telephone. Whoever named no town can go anywhere in the country.
    fn reachable(&self, town: &str) -> bool {
        let near = town.is_empty() || self.in_town || !self.service.offer.phones.is_empty();
        near && self.open != Some(false)
    }

    fn shown(self, known: &Known) -> Option<Help> {
        let (organisation, places) = known.of(&self.service)?;
        let organisation = organisation.clone();
        let locations = places.into_iter().cloned().collect();
        let Self { service, open, in_town } = self;
        Some(Help { service, organisation, locations, open, in_town })
    }
}

fn check(app: &App, wish: &Wish) -> Result<(), AppError> {
    // What a person in danger typed is not repeated anywhere, not even in an error.
    let hide = |e: FieldError| FieldError { value: String::new(), ..e };
    let known = &app.reference.vocabulary;
    if !wish.country.is_empty() {
        known.country("country", &wish.country).map_err(hide)?;
    }
    for kind in &wish.types {
        known.service_type("types", kind).map_err(hide)?;
    }
    if wish.town.chars().count() > 100 {
        return Err(FieldError::new("town", "too-long", "").into());
    }
    Ok(())
}

fn fits(found: &Service, wish: &Wish) -> bool {
    let offer = &found.offer;
    let speaks = wish.language.is_empty()
        || offer.languages.iter().any(|l| {
            l.as_str() == wish.language
                || l.primary() == wish.language.split('-').next().unwrap_or_default()
        });
    let kind = wish.types.is_empty()
        || offer.types.iter().any(|t| wish.types.iter().any(|w| w == t.as_str()));
    speaks && kind && (!wish.no_police_contact || offer.no_police_contact)
}

/// Whether a public place, or the organisation's own seat, is in the town that was typed. A
/// confidential place may be anywhere in its country, so that it fits every town there.
fn in_town(locations: &[&Location], owner: &Organisation, asked: &Asked<'_>) -> bool {
    if asked.town.is_empty() {
        return false;
    }
    let same = |country: CountryCode, city: Option<&str>| {
        city.is_some_and(|city| asked.towns.is(country.as_str(), city, asked.town))
    };
    let mut public = locations.iter().filter_map(|l| l.site.public());
    let hidden =
        |l: &&Location| l.site.public().is_none() && l.site.country().as_str() == asked.country;
    let seat = &owner.profile;
    public.any(|p| same(p.country, p.city.as_deref()))
        || locations.iter().any(hidden)
        || (locations.is_empty() && same(seat.country, seat.city.as_deref()))
}
