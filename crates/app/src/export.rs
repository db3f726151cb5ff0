//! Writing the directory out: CSV, our lossless JSON, an HSDS package; a piece at a time.
//!
//! An export holds what the actor may see, all or what a search finds; it never holds more of a
//! hidden place than its country. The part that a search finds names its networks, and holds none.
//!
//! Not here: the formats (`formats`), the import that reads them back (`import`).

use tokio::sync::mpsc;
use uuid::Uuid;
use whatson_domain::OrganisationId;
use whatson_domain::location::Location;
use whatson_domain::network::Network;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;
use whatson_formats::{Record, csv_export, hsds, json};
use whatson_store::{Tx, location, network, organisation, service};

use crate::directory::{self, Search};
use crate::face::{self, Face};
use crate::organisation::visible;
use crate::{Actor, App, AppError};

/// Records a piece of everything.
const PIECE: i64 = 500;
/// Records a piece of what was found.
const PORTION: usize = 240;

/// A format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A table.
    Csv,
    /// Our lossless package.
    Json,
    /// HSDS 3.0 (Open Referral).
    Hsds,
}

impl Format {
    /// Reads the word of the command line and of addresses.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "hsds" => Some(Self::Hsds),
            _ => None,
        }
    }

    /// Media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json | Self::Hsds => "application/json",
        }
    }

    /// Name of the file.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Csv => "organisations.csv",
            Self::Json => "organisations.json",
            Self::Hsds => "organisations-hsds.json",
        }
    }
}

/// One organisation with what belongs to it.
#[derive(Debug)]
pub struct Whole {
    /// The organisation.
    pub organisation: Organisation,
    /// Its services.
    pub services: Vec<Service>,
    /// Its places.
    pub locations: Vec<Location>,
    /// Slugs of its networks.
    pub networks: Vec<String>,
}

impl Whole {
    /// The borrowed form that writers take.
    #[must_use]
    pub fn record(&self) -> Record<'_> {
        Record {
            organisation: &self.organisation,
            services: &self.services,
            locations: &self.locations,
            networks: &self.networks,
        }
    }
}

/// Which organisations are still to be written.
enum Rest {
    /// All after this identifier.
    After(Uuid),
    /// These, in order.
    These(std::vec::IntoIter<OrganisationId>),
}

impl Rest {
    /// The next ones with what belongs to them; none when there are no more.
    async fn next(&mut self, tx: &mut Tx, actor: Actor) -> Result<Option<Vec<Whole>>, AppError> {
        match self {
            Self::After(after) => {
                let batch = organisation::list_after(tx, *after, PIECE).await?;
                let (Some(first), Some(last)) = (batch.first(), batch.last()) else {
                    return Ok(None);
                };
                let (first, last) = (first.id.0, last.id.0);
                *after = last;
                let services = service::list_between(tx, first, last).await?;
                let locations = location::list_between(tx, first, last).await?;
                let networks = network::memberships(tx, first, last).await?;
                Ok(Some(whole(actor, batch, &services, &locations, &networks)))
            }
            Self::These(ids) => {
                let ids: Vec<_> = ids.by_ref().take(PORTION).collect();
                if ids.is_empty() {
                    return Ok(None);
                }
                let mut batch = organisation::list_some(tx, &ids).await?;
                batch.sort_by_key(|o| o.id);
                let services = service::list_of_some(tx, &ids).await?;
                let locations = location::list_of_some(tx, &ids).await?;
                let networks = network::memberships_of_some(tx, &ids).await?;
                Ok(Some(whole(actor, batch, &services, &locations, &networks)))
            }
        }
    }
}

/// Organisations that the actor may see, each with what belongs to it.
fn whole(
    actor: Actor,
    batch: Vec<Organisation>,
    services: &[Service],
    locations: &[Location],
    networks: &[(OrganisationId, String)],
) -> Vec<Whole> {
    let seen = batch.into_iter().filter_map(|o| visible(actor, o).ok()).map(|organisation| {
        let id = organisation.id;
        Whole {
            services: services.iter().filter(|s| s.organisation == id).cloned().collect(),
            locations: locations.iter().filter(|l| l.organisation == id).cloned().collect(),
            networks: networks.iter().filter(|(o, _)| *o == id).map(|(_, s)| s.clone()).collect(),
            organisation,
        }
    });
    seen.collect()
}

/// Writes what a search finds, or everything that the actor may see, into `out`, and stops when
/// nobody takes it any more. Returns how many organisations were written.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read, [`AppError::Internal`] when the
/// index cannot.
pub async fn write(
    app: &App,
    actor: Actor,
    face: &Face,
    (format, search): (Format, &Search),
    out: mpsc::Sender<String>,
) -> Result<usize, AppError> {
    let mut rest = if search.is_open() {
        Rest::After(Uuid::nil())
    } else {
        Rest::These(directory::every(app, actor, search).await?.into_iter())
    };
    let mut tx = app.store.read().await?;
    let undescribed = |o: &Organisation| face.undescribed(o);
    let label = |list, code: &str| face::label(&app.reference, list, code);
    let hub = hsds::Hub { url: &face.url, undescribed: &undescribed, label: &label };
    let mut pen = match format {
        Format::Csv => Pen::Csv,
        Format::Json => Pen::Json(json::Writer::new()),
        Format::Hsds => Pen::Hsds(hsds::Writer::new(hub)),
    };
    if format == Format::Csv && out.send(csv_export::header()).await.is_err() {
        return Ok(0);
    }
    let mut count = 0;
    while let Some(batch) = rest.next(&mut tx, actor).await? {
        count += batch.len();
        let text: String = batch.iter().map(|whole| pen.organisation(&whole.record())).collect();
        if out.send(text).await.is_err() {
            return Ok(count);
        }
    }
    // A network of a part would lose its other members where the file is imported.
    let networks = if search.is_open() { seen(&mut tx, actor).await? } else { vec![] };
    let mut text: String = networks.iter().map(|net| pen.network(net)).collect();
    text.push_str(&pen.end());
    let _ = out.send(text).await;
    Ok(count)
}

/// Writes one format.
enum Pen<'a> {
    Csv,
    Json(json::Writer),
    Hsds(hsds::Writer<'a>),
}

impl Pen<'_> {
    fn organisation(&mut self, record: &Record<'_>) -> String {
        match self {
            Self::Csv => csv_export::row(record),
            Self::Json(writer) => writer.organisation(record),
            Self::Hsds(writer) => writer.organization(record),
        }
    }

    fn network(&mut self, net: &Network) -> String {
        match self {
            Self::Csv => String::new(),
            Self::Json(writer) => writer.network(net),
            Self::Hsds(writer) => writer.network(net),
        }
    }

    fn end(self) -> String {
        match self {
            Self::Csv => String::new(),
            Self::Json(writer) => writer.end(),
            Self::Hsds(writer) => writer.end(),
        }
    }
}

/// Networks with the members that the actor may see.
async fn seen(tx: &mut Tx, actor: Actor) -> Result<Vec<Network>, AppError> {
    let mut all = network::list(tx).await?;
    for net in &mut all {
        let mut members = Vec::new();
        for id in &net.members {
            let member = organisation::find(tx, *id).await?;
            members.extend(member.and_then(|m| visible(actor, m).ok()).map(|m| m.id));
        }
        net.members = members;
    }
    Ok(all)
}
