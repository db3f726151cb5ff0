//! Writing the directory out: CSV, our lossless JSON, an HSDS package; a piece at a time.
//!
//! An export holds what the actor may see; it never holds more of a hidden place than its country.
//!
//! Not here: the formats (`formats`), the import that reads them back (`import`).

use tokio::sync::mpsc;
use uuid::Uuid;
use whatson_domain::location::Location;
use whatson_domain::network::Network;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;
use whatson_formats::{Record, csv_export, hsds, json};
use whatson_store::{Tx, location, network, organisation, service};

use crate::face::{self, Face};
use crate::organisation::visible;
use crate::{Actor, App, AppError};

/// Records a piece.
const PIECE: i64 = 500;

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

/// The next organisations after an identifier with what belongs to them, and the identifier to go
/// on from; none when there are no more.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn next(
    tx: &mut Tx,
    actor: Actor,
    after: Uuid,
) -> Result<Option<(Vec<Whole>, Uuid)>, AppError> {
    let batch = organisation::list_after(tx, after, PIECE).await?;
    let (Some(first), Some(last)) = (batch.first(), batch.last()) else { return Ok(None) };
    let (first, last) = (first.id.0, last.id.0);
    let services = service::list_between(tx, first, last).await?;
    let locations = location::list_between(tx, first, last).await?;
    let networks = network::memberships(tx, first, last).await?;
    let whole = batch.into_iter().filter_map(|o| visible(actor, o).ok()).map(|organisation| {
        let id = organisation.id;
        Whole {
            services: services.iter().filter(|s| s.organisation == id).cloned().collect(),
            locations: locations.iter().filter(|l| l.organisation == id).cloned().collect(),
            networks: networks.iter().filter(|(o, _)| *o == id).map(|(_, s)| s.clone()).collect(),
            organisation,
        }
    });
    Ok(Some((whole.collect(), last)))
}

/// Writes everything that the actor may see into `out`, and stops when nobody takes it any more.
/// Returns how many organisations were written.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn write(
    app: &App,
    actor: Actor,
    face: &Face,
    format: Format,
    out: mpsc::Sender<String>,
) -> Result<usize, AppError> {
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
    let (mut after, mut count) = (Uuid::nil(), 0);
    while let Some((batch, last)) = next(&mut tx, actor, after).await? {
        after = last;
        count += batch.len();
        let text: String = batch.iter().map(|whole| pen.organisation(&whole.record())).collect();
        if out.send(text).await.is_err() {
            return Ok(count);
        }
    }
    let networks = seen(&mut tx, actor).await?;
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
