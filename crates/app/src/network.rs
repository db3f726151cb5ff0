//! Looking at, adding and changing networks.
//!
//! Not here: what a network publishes (later parts).

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use whatson_domain::network::{Charter, CharterInput, Network};
use whatson_domain::text::Name;
use whatson_domain::{Act, FieldError, NetworkId, OrganisationId, Slug};
use whatson_search::fold;
use whatson_store::{audit, network, organisation, outbox};

use crate::access::{self, event};
use crate::clock::new_id;
use crate::organisation::visible;
use crate::{Actor, App, AppError, Card, NetworkNames, card};

/// A network with the members that this person may see.
#[derive(Debug)]
pub struct Shown {
    /// The network.
    pub network: Network,
    /// Its members.
    pub members: Vec<Card>,
    /// Members by country of seat.
    pub by_country: BTreeMap<String, usize>,
    /// Countries it covers in which no member has its seat.
    pub missing: Vec<String>,
}

/// All networks with the number of members that this person may see.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn list(app: &App, actor: Actor) -> Result<Vec<(Network, usize)>, AppError> {
    let mut tx = app.store.read().await?;
    let mut all = Vec::new();
    for found in network::list(&mut tx).await? {
        let mut seen = 0;
        for id in &found.members {
            if let Some(member) = organisation::find(&mut tx, *id).await? {
                seen += usize::from(visible(actor, member).is_ok());
            }
        }
        all.push((found, seen));
    }
    Ok(all)
}

/// Reads the names of all networks, unless nothing changed since they were read last.
pub(crate) async fn learn_names(app: &App) -> Result<(), AppError> {
    // Taken first: what changes while reading is read again next time.
    let now = app.index.generation();
    let known = app.network_names.lock().unwrap_or_else(PoisonError::into_inner).0;
    if known == now {
        return Ok(());
    }
    let mut tx = app.store.read().await?;
    let names = network::names(&mut tx).await?;
    let pair = |n: &Name| (n.lang.to_string(), n.value.clone());
    let names = names.iter().map(|(slug, n)| (slug.clone(), n.iter().map(pair).collect()));
    let names: NetworkNames = Arc::new(names.collect());
    *app.network_names.lock().unwrap_or_else(PoisonError::into_inner) = (now, names);
    Ok(())
}

/// Shows the network at an address.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn show(app: &App, actor: Actor, slug: &str) -> Result<Shown, AppError> {
    let mut tx = app.store.read().await?;
    let found = network::find_by_slug(&mut tx, slug).await?.ok_or(AppError::NotFound)?;
    let mut members = Vec::new();
    for id in &found.members {
        let member = organisation::find(&mut tx, *id).await?;
        if let Some(member) = member.and_then(|m| visible(actor, m).ok()) {
            members.push(card::load(&mut tx, &member).await?);
        }
    }
    members.sort_by_key(|m| m.name().to_lowercase());
    let mut by_country = BTreeMap::new();
    for member in &members {
        *by_country.entry(member.country.clone()).or_insert(0) += 1;
    }
    let covered = found.charter.countries.iter().map(ToString::to_string);
    let missing = covered.filter(|c| !by_country.contains_key(c)).collect();
    Ok(Shown { network: found, members, by_country, missing })
}

/// Adds a network, or changes the one at `slug`; members by slug. Returns the slug.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field; `unknown-organisation` names a member.
pub async fn save(
    app: &App,
    actor: Actor,
    slug: Option<&str>,
    input: &CharterInput,
    members: &[String],
) -> Result<Slug, AppError> {
    let action = if slug.is_some() { "network.edit" } else { "network.create" };
    let permit = access::permit(app, actor, Act::EditDirectory, action, None).await?;
    let charter = Charter::check(input, &app.reference.vocabulary)?;
    let mut tx = app.store.write().await?;
    let mut ids: Vec<OrganisationId> = Vec::new();
    for member in members.iter().filter(|m| !m.trim().is_empty()) {
        let found = crate::organisation::at(&mut tx, actor, member.trim()).await;
        let found = found.map_err(|_| {
            AppError::from(FieldError::new("members", "unknown-organisation", member))
        })?;
        if !ids.contains(&found.id) {
            ids.push(found.id);
        }
    }
    let now = app.now();
    let saved = match slug {
        Some(slug) => {
            let old = network::find_by_slug(&mut tx, slug).await?.ok_or(AppError::NotFound)?;
            for gone in old.members.iter().filter(|m| !ids.contains(m)) {
                outbox::append(&mut tx, *gone).await?;
            }
            Network { charter, members: ids, updated: now, ..old }
        }
        None => {
            let wish = fold::slug(charter.names.first().map_or("", |n| n.value.as_str()));
            Network {
                id: NetworkId(new_id(&*app.clock, &*app.chance)),
                slug: free_slug(&mut tx, &wish).await?,
                charter,
                members: ids,
                demo: false,
                version: 1,
                updated: now,
            }
        }
    };
    network::save(&mut tx, &permit, &saved).await?;
    for member in &saved.members {
        outbox::append(&mut tx, *member).await?;
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(saved.id.0), "permitted"))
        .await?;
    tx.commit().await?;
    app.wake();
    Ok(saved.slug)
}

/// Removes a network; its members stay.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn remove(app: &App, actor: Actor, slug: &str) -> Result<(), AppError> {
    let action = "network.remove";
    let permit = access::permit(app, actor, Act::EditDirectory, action, None).await?;
    let mut tx = app.store.write().await?;
    let found = network::find_by_slug(&mut tx, slug).await?.ok_or(AppError::NotFound)?;
    network::erase(&mut tx, &permit, found.id).await?;
    for member in &found.members {
        outbox::append(&mut tx, *member).await?;
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(found.id.0), "permitted"))
        .await?;
    tx.commit().await?;
    app.wake();
    Ok(())
}

async fn free_slug(tx: &mut whatson_store::Tx, wish: &str) -> Result<Slug, AppError> {
    let base = if wish.is_empty() { "network" } else { wish };
    for n in 1..10_000_u32 {
        let try_this = if n == 1 { base.to_owned() } else { format!("{base}-{n}") };
        if network::find_by_slug(tx, &try_this).await?.is_none() {
            return Ok(Slug::new("slug", &try_this)?);
        }
    }
    Err(AppError::Internal("no free slug".into()))
}
