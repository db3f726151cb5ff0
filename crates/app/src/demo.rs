//! The start list and the fictional demonstration set, loaded once through the import's own way.
//!
//! Not here: the files (`data/`), its persons (`demo_person`).

use whatson_domain::network::CharterInput;
use whatson_formats::Limits;
use whatson_store::setting;

use crate::reference::{DEMO_NETWORKS, DEMO_ORGANISATIONS, START_LIST};
use crate::{Actor, App, AppError, import, network};

/// Loads both unless they were loaded before; returns whether they were loaded now.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn load(app: &App) -> Result<bool, AppError> {
    let done = {
        let mut tx = app.store.read().await?;
        setting::find(&mut tx, "demo").await?.is_some()
    };
    if done {
        return Ok(false);
    }
    let limits = Limits::default();
    for (name, bytes) in
        [("organisations-start.csv", START_LIST), ("demo.json", DEMO_ORGANISATIONS)]
    {
        let bytes = bytes.to_vec();
        import::run(app, Actor::OPERATOR, name, bytes, &limits, &|_| ()).await?;
    }
    networks(app).await?;
    let mut tx = app.store.write().await?;
    setting::set(&mut tx, "demo", "loaded").await?;
    tx.commit().await?;
    Ok(true)
}

/// Whether this hub shows fictional records.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn is_loaded(app: &App) -> Result<bool, AppError> {
    let mut tx = app.store.read().await?;
    Ok(setting::find(&mut tx, "demo").await?.is_some())
}

async fn networks(app: &App) -> Result<(), AppError> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(DEMO_NETWORKS);
    let bad = |e: csv::Error| AppError::Internal(format!("networks.csv: {e}"));
    let header = reader.headers().map_err(bad)?.clone();
    let at = |name: &str| header.iter().position(|h| h == name);
    for row in reader.records() {
        let row = row.map_err(bad)?;
        let cell = |name: &str| at(name).and_then(|i| row.get(i)).unwrap_or_default().to_owned();
        let list = |name: &str| cell(name).split(';').map(|v| v.trim().to_owned()).collect();
        let mut names = vec![("en".to_owned(), cell("name"))];
        if !cell("name_local").is_empty() {
            names.push((cell("lang"), cell("name_local")));
        }
        let charter = CharterInput {
            names,
            scope: cell("scope"),
            countries: list("countries"),
            subjects: list("subjects"),
            descriptions: vec![("en".to_owned(), cell("description"))],
        };
        let members: Vec<String> = list("members");
        let members: Vec<String> = members.iter().map(|m| whatson_search::fold::slug(m)).collect();
        network::save(app, Actor::OPERATOR, None, &charter, &members).await?;
    }
    Ok(())
}
