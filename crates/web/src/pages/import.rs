//! Imports: send a file, say which column is which, look at what would happen, watch it, undo it.
//!
//! Not here: what an import does (`app::import`).

use std::collections::HashMap;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Multipart, Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::AppError;
use whatson_app::import::{self, Choices, Decision, Limits, Preview, Run};

use crate::context::context;
use crate::fields::{self, Fields, Upload};
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// Fields that a column can mean, in the order of the form.
const FIELDS: [&str; 27] = [
    "ignore",
    "id",
    "slug",
    "name",
    "name_local",
    "names",
    "lang",
    "kind",
    "country",
    "city",
    "subjects",
    "countries_of_work",
    "languages",
    "founded",
    "website",
    "register_number",
    "description",
    "descriptions",
    "email",
    "phone",
    "address",
    "consent",
    "licence",
    "source",
    "confirmed",
    "confirmed_by",
    "networks",
];

fn identifier(id: &str) -> Result<Uuid, Problem> {
    Uuid::parse_str(id).map_err(|_| Problem::not_found())
}

/// A run as lists show it.
pub(super) fn row(site: &Site, visit: &Visit, run: &Run) -> Value {
    let words = site.words();
    let share = if run.total > 0 { run.done * 100 / run.total } else { 0 };
    context! {
        id => run.id.to_string(),
        href => visit.to(&format!("/desk/imports/{}", run.id)),
        file_name => run.file_name,
        format => run.format,
        state => run.state,
        state_text => words.get(visit.lang, &format!("import-state-{}", run.state)),
        started => dates::day_and_time(words, visit.lang, run.started),
        total => run.total,
        done => run.done,
        share,
        added => run.added,
        changed => run.changed,
        unchanged => run.unchanged,
        left_out => run.refused,
        error => if run.error.is_empty() { String::new() } else { words.get(visit.lang, &format!("reason-{}", run.error)) },
    }
}

/// `GET /desk/imports`.
pub(crate) async fn index(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    list(&site, &visit, "").await
}

async fn list(site: &Site, visit: &Visit, refused: &str) -> Result<Response, Problem> {
    let runs = import::list(site.app(), visit.actor).await?;
    let words = site.words();
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let error = if refused.is_empty() {
        String::new()
    } else {
        words.get(visit.lang, &format!("reason-{refused}"))
    };
    page(site, visit, "import/index.html", words.get(visit.lang, "imports-title"))
        .with_status(status)
        .show(context! {
            runs => runs.iter().map(|r| row(site, visit, r)).collect::<Vec<_>>(),
            error,
            action => visit.to("/desk/imports"),
        })
}

/// `POST /desk/imports`: takes a file.
pub(crate) async fn upload(
    State(site): State<Site>,
    visit: Visit,
    form: Multipart,
) -> Result<Response, Problem> {
    let limits = Limits::default();
    let (name, bytes) = match fields::upload(form, "file", limits.bytes).await? {
        Upload::File(name, bytes) => (name, bytes),
        Upload::Long => return list(&site, &visit, "file-too-large").await,
        Upload::None => return list(&site, &visit, "file-empty").await,
    };
    match import::begin(site.app(), visit.actor, &name, bytes, &limits).await {
        Ok(run) => {
            let to = visit.to(&format!("/desk/imports/{}", run.id));
            Ok(Redirect::to(&to).into_response())
        }
        Err(AppError::File(code)) => list(&site, &visit, code).await,
        Err(other) => Err(other.into()),
    }
}

/// `GET /desk/imports/{id}`: mapping and preview, progress, or result, as the run stands.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identifier(&id)?;
    let (run, remarks) = import::show(site.app(), visit.actor, id).await?;
    let words = site.words();
    match run.state.as_str() {
        "mapping" => waiting(&site, &visit, id).await,
        "running" => {
            page(&site, &visit, "import/run.html", words.get(visit.lang, "import-running-title"))
                .show(context! {
                    run => row(&site, &visit, &run),
                    events_href => visit.to(&format!("/desk/imports/{id}/events")),
                })
        }
        _ => {
            page(&site, &visit, "import/result.html", words.get(visit.lang, "import-result-title"))
                .show(context! {
                    run => row(&site, &visit, &run),
                    remarks => listed(&site, &visit, &remarks, true),
                    notes => listed(&site, &visit, &remarks, false),
                    action => visit.to(&format!("/desk/imports/{id}")),
                    can_undo => run.state == "done",
                })
        }
    }
}

/// What was refused, or what else there is to know; up to 500.
fn listed(site: &Site, visit: &Visit, all: &[import::Refused], refused: bool) -> Vec<Value> {
    let those = all.iter().filter(|r| import::refuses(r) == refused);
    those.take(500).map(|r| remark(site, visit, r)).collect()
}

fn remark(site: &Site, visit: &Visit, of: &import::Refused) -> Value {
    context! {
        row => of.row,
        column => of.column,
        value => of.value,
        reason => of.reason,
        text => site.words().get(visit.lang, &format!("reason-{}", of.reason)),
    }
}

async fn waiting(site: &Site, visit: &Visit, id: Uuid) -> Result<Response, Problem> {
    let (run, parsed) = import::parsed(site.app(), visit.actor, id).await?;
    let (_, preview) = import::preview(site.app(), visit.actor, id).await?;
    let words = site.words();
    let columns = parsed.columns.iter().map(|c| {
        let choice = |field: &&str| {
            let key = format!("column-{}", field.replace('_', "-"));
            context! { value => field, label => words.get(visit.lang, &key), selected => *field == c.field }
        };
        context! {
            title => c.title,
            samples => c.samples,
            field => c.field,
            choices => FIELDS.iter().map(choice).collect::<Vec<Value>>(),
        }
    });
    let missing = parsed.missing.iter();
    let missing =
        missing.map(|f| words.get(visit.lang, &format!("column-{}", f.replace('_', "-"))));
    page(site, visit, "import/preview.html", words.get(visit.lang, "import-preview-title")).show(
        context! {
            run => row(site, visit, &run),
            columns => columns.collect::<Vec<_>>(),
            sure => parsed.sure,
            missing => missing.collect::<Vec<_>>(),
            preview => seen(site, visit, &preview, &import::choices(&run)),
            action => visit.to(&format!("/desk/imports/{id}")),
        },
    )
}

fn seen(site: &Site, visit: &Visit, preview: &Preview, said: &Choices) -> Value {
    let words = site.words();
    let twin = |t: &import::Twin| {
        let decision = match said.rows.get(&t.row) {
            Some(Decision::Skip) => "skip",
            Some(Decision::Same(_)) => "same",
            None => "add",
        };
        context! {
            row => t.row,
            name => t.name,
            country => t.country,
            record => t.record.to_string(),
            record_name => t.record_name,
            record_href => visit.to(&format!("/organisations/{}", t.record_slug)),
            score => t.score,
            reason => words.get(visit.lang, &format!("twin-{}", t.reason)),
            decision,
        }
    };
    let summary = &preview.summary;
    context! {
        added => summary.added,
        changed => summary.changed,
        unchanged => summary.unchanged,
        left_out => summary.left_out,
        total => preview.total,
        seen => preview.seen,
        twins => preview.twins.iter().take(200).map(twin).collect::<Vec<_>>(),
        remarks => listed(site, visit, &summary.refused, true),
        notes => listed(site, visit, &summary.refused, false),
    }
}

/// `POST /desk/imports/{id}`: sets choices, starts, or takes back.
pub(crate) async fn go(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = identifier(&id)?;
    let app = site.app();
    let here = Redirect::to(&visit.to(&format!("/desk/imports/{id}")));
    if fields.one("act") == "undo" {
        import::undo(app, visit.actor, id).await?;
        return Ok(here.into_response());
    }
    import::choose(app, visit.actor, id, &read(&fields)).await?;
    if fields.one("act") == "start" {
        import::start(app, visit.actor, id).await?;
        import::set_going(app, id);
    }
    Ok(here.into_response())
}

fn read(fields: &Fields) -> Choices {
    let mut rows = HashMap::new();
    for (name, value) in &fields.0 {
        let Some(row) = name.strip_prefix("row_").and_then(|r| r.parse().ok()) else { continue };
        let decision = match value.split_once(':') {
            Some(("same", id)) => Uuid::parse_str(id).ok().map(Decision::Same),
            None if value == "skip" => Some(Decision::Skip),
            _ => None,
        };
        if let Some(decision) = decision {
            rows.insert(row, decision);
        }
    }
    Choices { columns: fields.pairs("column", "field"), rows }
}

/// `GET /desk/imports/{id}/events`: progress as server-sent events, until the run ends.
pub(crate) async fn events(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identifier(&id)?;
    import::show(site.app(), visit.actor, id).await?;
    let state = (site, visit, false, 0_u32);
    let events =
        futures_util::stream::unfold(state, move |(site, visit, ended, sent)| async move {
            // A page that is left open asks again after ten minutes.
            if ended || sent > 1_200 {
                return None;
            }
            if sent > 0 {
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            let (run, _) = import::show(site.app(), visit.actor, id).await.ok()?;
            let told = serde_json::json!({
                "state": run.state, "total": run.total, "done": run.done, "added": run.added,
                "changed": run.changed, "unchanged": run.unchanged, "left_out": run.refused,
            });
            let over = run.state != "running";
            let event = Event::default().data(told.to_string());
            Some((Ok::<_, Infallible>(event), (site, visit, over, sent + 1)))
        });
    let mut response = Sse::new(events).keep_alive(KeepAlive::default()).into_response();
    let kind = HeaderValue::from_static("text/event-stream; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    Ok(response)
}
