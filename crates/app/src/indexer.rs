//! The follower: reads the outbox and keeps this node's search index up to date.
//!
//! The index is derived. When it is absent, unreadable, made by another release, or older than
//! the outbox reaches back, it is rebuilt from the database.
//!
//! Not here: what the index does with a document (`search`).

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use uuid::Uuid;
use whatson_domain::freshness::MARK_AFTER_DAYS;
use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::service::{Service, Status};
use whatson_domain::vetting::Tier;
use whatson_domain::{CountryCode, Moment, OrganisationId, WebAddress};
use whatson_search::{Document, Facet, Name};
use whatson_store::{Tx, location, network, organisation, outbox, service, setting, vetting};

use crate::reference::Reference;
use crate::{App, AppError, Card};

/// Records read at a time while rebuilding.
const BATCH: i64 = 2_000;
/// Longest pause between two looks at the outbox.
const PAUSE: Duration = Duration::from_millis(500);
/// Looks between two sweeps for records that grew old or were removed: about an hour.
const SWEEP_EVERY: u32 = 7_200;

/// Follows the outbox until the task is dropped.
pub async fn follow(app: App) {
    let mut looks = 0_u32;
    loop {
        if looks.is_multiple_of(SWEEP_EVERY) {
            // Also what another process removed, an import on the command line say.
            app.index.ask_purge();
            if let Err(error) = sweep(&app).await {
                tracing::warn!(code = error.code(), "cannot sweep for old records");
            }
        }
        looks = looks.wrapping_add(1);
        if let Err(error) = keep_up(&app).await {
            tracing::warn!(%error, "the search index cannot follow");
        }
        let _ = tokio::time::timeout(PAUSE, app.changed.notified()).await;
    }
}

/// Catches up, and then forgets what was removed where that was asked for.
async fn keep_up(app: &App) -> Result<(), AppError> {
    catch_up(app).await?;
    let index = app.index.clone();
    tokio::task::spawn_blocking(move || index.purge()).await??;
    Ok(())
}

/// Brings the index up to the last change; returns how many records it wrote.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read now.
pub async fn catch_up(app: &App) -> Result<usize, AppError> {
    let mut written = 0;
    loop {
        let at = i64::try_from(app.index.generation()).unwrap_or_default();
        let mut tx = app.store.read().await?;
        let changes = outbox::list_after(&mut tx, at, BATCH).await?;
        let Some(&(last, _)) = changes.last() else { return Ok(written) };
        let ids: BTreeSet<OrganisationId> = changes.iter().map(|&(_, id)| id).collect();
        let mut documents = Vec::new();
        let mut gone = Vec::new();
        for id in ids {
            match organisation::find(&mut tx, id).await? {
                Some(found) => {
                    let bundle = Bundle::load(&mut tx, id.0, id.0).await?;
                    documents.push(bundle.document(app, &found));
                }
                None => gone.push(id.0.as_u128()),
            }
        }
        drop(tx);
        written += documents.len() + gone.len();
        let (index, generation) = (app.index.clone(), u64::try_from(last).unwrap_or_default());
        tokio::task::spawn_blocking(move || {
            index.upsert(&documents)?;
            index.remove(&gone)?;
            index.commit(generation)
        })
        .await??;
    }
}

/// Builds the index anew from the database; `progress` hears how many records are done.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn rebuild(app: &App, progress: &(dyn Fn(usize) + Sync)) -> Result<usize, AppError> {
    let mut tx = app.store.read().await?;
    let generation = u64::try_from(outbox::last(&mut tx).await?).unwrap_or_default();
    let index = app.index.clone();
    tokio::task::spawn_blocking(move || index.clear()).await??;
    let (mut after, mut done) = (Uuid::nil(), 0);
    loop {
        let batch = organisation::list_after(&mut tx, after, BATCH).await?;
        let (Some(first), Some(last)) = (batch.first(), batch.last()) else { break };
        let bundle = Bundle::load(&mut tx, first.id.0, last.id.0).await?;
        after = last.id.0;
        let documents: Vec<_> = batch.iter().map(|o| bundle.document(app, o)).collect();
        done += documents.len();
        let index = app.index.clone();
        tokio::task::spawn_blocking(move || index.upsert(&documents)).await??;
        progress(done);
    }
    let index = app.index.clone();
    tokio::task::spawn_blocking(move || index.commit(generation)).await??;
    Ok(done)
}

/// Rebuilds the index when it has to be, else catches up.
///
/// # Errors
///
/// As [`rebuild`].
pub async fn prepare(app: &App, progress: &(dyn Fn(usize) + Sync)) -> Result<(), AppError> {
    let (records, last) = {
        let mut tx = app.store.read().await?;
        (organisation::count(&mut tx).await?, outbox::last(&mut tx).await?)
    };
    let known = i64::try_from(app.index.generation()).unwrap_or_default();
    if known > last || (known == 0 && records > 0) {
        rebuild(app, progress).await?;
    } else {
        catch_up(app).await?;
    }
    Ok(())
}

/// Marks records that grew old since the last sweep as changed, so that their status follows.
async fn sweep(app: &App) -> Result<(), AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    let since = setting::find(&mut tx, "swept").await?;
    let since = Moment(since.and_then(|s| s.parse().ok()).unwrap_or(i64::MIN));
    let limit = now.days_before(MARK_AFTER_DAYS);
    for old in organisation::list_confirmed_before(&mut tx, limit, 100_000).await? {
        if old.confirmed.is_some_and(|at| at > since.days_before(MARK_AFTER_DAYS)) {
            outbox::append(&mut tx, old.id).await?;
        }
    }
    setting::set(&mut tx, "swept", &now.0.to_string()).await?;
    Ok(tx.commit().await?)
}

/// What belongs to an organisation.
#[derive(Default)]
struct Belongings {
    services: Vec<Service>,
    networks: Vec<String>,
    point: Option<(f64, f64)>,
    towns: Vec<(CountryCode, String)>,
    tier: Tier,
}

/// What belongs to a range of organisations.
struct Bundle(HashMap<OrganisationId, Belongings>);

impl Bundle {
    async fn load(tx: &mut Tx, first: Uuid, last: Uuid) -> Result<Self, AppError> {
        let mut all: HashMap<OrganisationId, Belongings> = HashMap::new();
        for place in location::list_between(tx, first, last).await? {
            let Some(site) = place.site.public() else { continue };
            let own = all.entry(place.organisation).or_default();
            own.point = own.point.or(site.point);
            own.towns.extend(site.city.clone().map(|town| (site.country, town)));
        }
        for service in service::list_between(tx, first, last).await? {
            if service.offer.status == Status::Active {
                all.entry(service.organisation).or_default().services.push(service);
            }
        }
        for (id, slug) in network::memberships(tx, first, last).await? {
            all.entry(id).or_default().networks.push(slug);
        }
        for vetting in vetting::list_between(tx, first, last).await? {
            all.entry(vetting.organisation).or_default().tier = Tier::of(Some(&vetting));
        }
        Ok(Self(all))
    }

    fn document(&self, app: &App, of: &Organisation) -> Document {
        let (reference, profile) = (&app.reference, &of.profile);
        let none = Belongings::default();
        let own = self.0.get(&of.id).unwrap_or(&none);
        let towns = own.towns.iter().map(|(country, town)| (country.as_str(), town.as_str()));
        let country = profile.country.as_str();
        let names = profile.names.iter();
        let card = Card::of(of, own.tier);
        Document {
            id: of.id.0.as_u128(),
            names: names
                .map(|n| Name { lang: n.lang.to_string(), value: n.value.clone() })
                .collect(),
            text: text(of, &own.services),
            about: about(reference, of, towns),
            tags: tags(app, of, own),
            audience: vec![match of.listing {
                Listing::Public => "public".into(),
                Listing::Withdrawn => "staff".into(),
            }],
            point: own.point.or_else(|| reference.point(country)),
            sort_name: sort_key(profile.name()),
            fresh: of.confirmed.map_or(of.updated, |at| at.max(of.updated)).0,
            completeness: profile.completeness(),
            card: serde_json::to_vec(&card).unwrap_or_default(),
        }
    }
}

fn text(of: &Organisation, services: &[Service]) -> String {
    let own = of.profile.descriptions.iter().map(|d| d.value.as_str());
    let names = services.iter().flat_map(|s| s.offer.names.iter().map(|n| n.value.as_str()));
    let told = services.iter().flat_map(|s| s.offer.descriptions.iter().map(|d| d.value.as_str()));
    own.chain(names).chain(told).collect::<Vec<_>>().join("\n")
}

/// The towns of the seat and of public places under all their names, and the host of the web site,
/// by whose name many bodies are better known than by their own (`unodc.org`).
fn about<'a>(
    reference: &'a Reference,
    of: &'a Organisation,
    towns: impl Iterator<Item = (&'a str, &'a str)>,
) -> String {
    let seat = of.profile.city.as_deref().map(|town| (of.profile.country.as_str(), town));
    let mut met: Vec<(&str, &str)> = seat.into_iter().chain(towns).collect();
    met.sort_unstable();
    met.dedup();
    let mut words: Vec<&str> = of.profile.website.iter().map(WebAddress::domain).collect();
    for (country, town) in met {
        words.push(town);
        words.extend(reference.towns.names(country, town).iter().map(String::as_str));
    }
    words.join("\n")
}

fn tags(app: &App, of: &Organisation, own: &Belongings) -> Vec<(Facet, String)> {
    let profile = &of.profile;
    let mut tags = vec![
        (Facet::Country, profile.country.to_string()),
        (Facet::Kind, profile.kind.to_string()),
        (Facet::Status, of.freshness(app.now()).word().to_owned()),
        (Facet::Tier, own.tier.word().to_owned()),
    ];
    let regions = app.reference.regions_of(profile.country.as_str());
    tags.extend(regions.into_iter().map(|r| (Facet::Region, r)));
    tags.extend(profile.subjects.iter().map(|s| (Facet::Subject, s.to_string())));
    tags.extend(profile.languages.iter().map(|l| (Facet::Language, l.to_string())));
    tags.extend(own.networks.iter().map(|slug| (Facet::Network, slug.clone())));
    let mut types: Vec<_> = own.services.iter().flat_map(|s| &s.offer.types).collect();
    types.sort();
    types.dedup();
    tags.extend(types.into_iter().map(|t| (Facet::Service, t.to_string())));
    tags
}

/// A key that sorts names of all scripts the way their readers expect (UTS 10 root order).
fn sort_key(name: &str) -> Vec<u8> {
    use icu_collator::CollatorBorrowed;
    use icu_collator::options::CollatorOptions;
    thread_local! {
        static ROOT: Option<CollatorBorrowed<'static>> =
            icu_collator::Collator::try_new(Default::default(), CollatorOptions::default()).ok();
    }
    let head: String = name.chars().take(60).collect();
    let mut key = Vec::new();
    ROOT.with(|root| {
        if let Some(root) = root {
            let Ok(()) = root.write_sort_key_to(&head, &mut key);
        }
    });
    if key.is_empty() { head.to_lowercase().into_bytes() } else { key }
}
