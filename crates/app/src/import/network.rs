//! Networks of an import: those that a package brings, and those that its organisations name.
//!
//! A table names networks by their slugs alone. A row of a hub's own export (it has an identifier
//! and a slug) brings a network that is not here as a bare record with its slug for a name, and a
//! remark says so: else a list taken from hub to hub would lose its memberships. In any other list
//! such a cell may hold anything, and no cell may publish a network: it is refused by name.
//!
//! Not here: the organisations (`plan`, `apply`).

use std::collections::HashSet;

use whatson_domain::network::{Charter, Network, Scope};
use whatson_domain::text::{Language, Name};
use whatson_domain::{NetworkId, OrganisationId, Permit, Slug};
use whatson_formats::{Entry, NetworkEntry, Package};
use whatson_store::import_run::Remark;
use whatson_store::{Tx, audit, network, outbox};

use super::plan::{refused, said};
use crate::access::event;
use crate::clock::new_id;
use crate::{Actor, App, AppError};

/// Networks that one file makes at the most.
const MOST: usize = 500;

/// Networks that the entries of a file name.
#[derive(Debug, Default)]
pub(super) struct Networks {
    /// Here, or in the file itself.
    known: HashSet<String>,
    /// Made for an entry of this file.
    made: HashSet<String>,
}

impl Networks {
    /// Those that a package brings, and what is wrong with the others; `list` is where they stand.
    pub(super) fn brought(app: &App, package: &Package, list: &str) -> (Self, Vec<Remark>) {
        let (mut known, mut remarks) = (HashSet::new(), vec![]);
        for read in &package.networks {
            let row = i64::try_from(read.row).unwrap_or_default();
            let path = format!("{list}[{}].", read.row.saturating_sub(1));
            let checked = Charter::check(&read.charter, &app.reference.vocabulary);
            let slug = checked.and_then(|charter| Ok(Slug::new("slug", &wish(read, &charter))?));
            match slug {
                Ok(slug) => drop(known.insert(slug.to_string())),
                Err(errors) => remarks.extend(refused(row, &path, errors)),
            }
        }
        (Self { known, made: HashSet::new() }, remarks)
    }

    /// Networks to be made for an entry, and what is to be said of those that are not here.
    pub(super) async fn of(
        &mut self,
        tx: &mut Tx,
        entry: &Entry,
    ) -> Result<(Vec<Slug>, Vec<Remark>), AppError> {
        let (mut makes, mut remarks) = (vec![], vec![]);
        let row = i64::try_from(entry.row).unwrap_or_default();
        let id = entry.id.as_ref().and_then(|id| id.parse::<OrganisationId>().ok());
        let exported = id.is_some() && entry.slug.is_some();
        for name in &entry.networks {
            if self.known.contains(name) {
                continue;
            }
            if network::find_by_slug(tx, name).await?.is_some() {
                self.known.insert(name.clone());
                continue;
            }
            let slug = Slug::new("networks", name).ok().filter(|_| exported);
            let Some(slug) = slug.filter(|_| self.made.contains(name) || self.made.len() < MOST)
            else {
                remarks.push(said(row, "networks", name, "unknown-network"));
                continue;
            };
            if self.made.insert(name.clone()) {
                remarks.push(said(row, "networks", name, "network-made"));
            }
            makes.push(slug);
        }
        Ok((makes, remarks))
    }
}

/// Makes an organisation a member of the networks that its entry names and that are here, those of
/// `makes` among them.
pub(super) async fn join(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    entry: &Entry,
    makes: Vec<Slug>,
    id: OrganisationId,
) -> Result<(), AppError> {
    for slug in makes {
        make(app, tx, permit, slug, entry.demo).await?;
    }
    for slug in &entry.networks {
        if let Some(net) = network::find_by_slug(tx, slug).await? {
            network::join(tx, permit, net.id, id).await?;
        }
    }
    Ok(())
}

/// Makes a network of which nothing but the slug is known; `demo` as the record that names it.
async fn make(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    slug: Slug,
    demo: bool,
) -> Result<(), AppError> {
    let bare = Network {
        id: NetworkId(new_id(&*app.clock, &*app.chance)),
        charter: Charter {
            names: vec![Name::new("names", Language::unknown(), slug.as_str())?],
            scope: Scope::Thematic,
            countries: vec![],
            subjects: vec![],
            descriptions: vec![],
        },
        slug,
        members: vec![],
        demo,
        version: 1,
        updated: app.now(),
    };
    network::save(tx, permit, &bare).await?;
    let actor = permit.standing();
    let made = event(app, actor, "import.network", Some(bare.id.0), "permitted");
    Ok(audit::append(tx, &app.mac, &made).await?)
}

/// The readable part of the address that a network wishes for.
fn wish(read: &NetworkEntry, charter: &Charter) -> String {
    let name = || charter.names.first().map_or("", |n| n.value.as_str());
    read.slug.clone().unwrap_or_else(|| whatson_search::fold::slug(name()))
}

/// Writes the networks of a package; members are found by their identifiers or slugs.
pub(super) async fn write(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    package: &Package,
) -> Result<(), AppError> {
    for read in &package.networks {
        let Ok(charter) = Charter::check(&read.charter, &app.reference.vocabulary) else {
            continue;
        };
        let wish = wish(read, &charter);
        let Ok(slug) = Slug::new("slug", &wish) else { continue };
        let mut members = Vec::new();
        // Membership may be told by either side; a file that tells it by one alone means it, too.
        let joining = package.entries.iter().filter(|e| e.networks.contains(&wish));
        let joining = joining.filter_map(|e| e.id.as_ref().or(e.slug.as_ref()));
        for member in read.members.iter().chain(joining) {
            let found = crate::organisation::at(tx, Actor::OPERATOR, member).await;
            members.extend(found.ok().map(|o| o.id).filter(|id| !members.contains(id)));
        }
        members.sort();
        let old = network::find_by_slug(tx, &wish).await?;
        if old.as_ref().is_some_and(|o| o.charter == charter && o.members == members) {
            continue;
        }
        let given = read.id.as_ref().and_then(|id| id.parse::<NetworkId>().ok());
        let fresh = || NetworkId(new_id(&*app.clock, &*app.chance));
        let saved = Network {
            id: old.as_ref().map_or_else(|| given.unwrap_or_else(fresh), |o| o.id),
            slug,
            charter,
            members,
            demo: read.demo,
            version: 1,
            updated: read.updated.unwrap_or_else(|| app.now()),
        };
        network::save(tx, permit, &saved).await?;
        for member in &saved.members {
            outbox::append(tx, *member).await?;
        }
    }
    Ok(())
}
