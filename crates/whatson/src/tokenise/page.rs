//! `whatson tokenise --page`: the same as a page on this machine, for an analyst who pastes a small list and
//! reads the hits. What is pasted goes to this program alone; only blinded elements and deposits leave it.
//!
//! The address has a secret in it, and forms of other pages are refused, so that no other page in the browser can
//! send anything here. It works without scripts. Not here: what a row becomes (`whatson_member`), how a page looks (`html`).

use std::collections::HashMap;
use std::io::Cursor;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use axum::extract::{DefaultBodyLimit, Form, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, body::Body, middleware};
use private_match::Chance as _;
use private_match::canonical::{Country, Type};
use tokio::net::TcpListener;
use whatson_member::event::{Event, Taken};
use whatson_member::session::{Means, Session};
use whatson_member::tokenise::{self, Options, Summary};
use whatson_member::{MemberError, deposit, hits};
use zeroize::Zeroizing;

use super::{Tokenise, country, opened};
use crate::local::Local;
use crate::local_page;
use crate::member::{explained, met, note};

mod html;

/// Most bytes of a pasted list.
const PASTED_MAX: usize = 4 << 20;
/// Refused cells that are shown at the most.
const SHOWN_MAX: usize = 1_000;
/// What every request needs.
struct Desk {
    means: Means,
    region: Option<Country>,
    canaries: bool,
    agreement: String,
    hosts: [String; 2],
    secret: String,
}

type Shared = State<Arc<Desk>>;

/// A cell that was refused: row, column, reason.
type Refusal = (u64, String, &'static str);

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn serve(options: &Tokenise, means: Means) -> anyhow::Result<ExitCode> {
    let listener = TcpListener::bind(("127.0.0.1", options.port)).await;
    let listener = listener.context("cannot listen on this machine; name another --port")?;
    let port = listener.local_addr()?.port();
    let mut secret = [0; 16];
    Local.fill(&mut secret);
    let secret: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let desk = Desk {
        means,
        region: options.region,
        canaries: options.canaries,
        agreement: options.member.agreement.clone(),
        hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
        secret: secret.clone(),
    };
    let router = Router::new()
        .route("/{secret}/", get(form))
        .route("/{secret}/style.css", get(style))
        .route("/{secret}/tokenise", post(take))
        .route("/{secret}/hits", post(show))
        .layer(DefaultBodyLimit::max(PASTED_MAX))
        .layer(middleware::map_response(local_page::guarded))
        .with_state(Arc::new(desk));
    println!("http://127.0.0.1:{port}/{secret}/");
    axum::serve(listener, router).await?;
    Ok(ExitCode::SUCCESS)
}

impl Desk {
    /// Whether a request is of somebody who was told the address.
    fn is_known(&self, secret: &str, headers: &HeaderMap) -> bool {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let is_here = host.is_some_and(|host| self.hosts.iter().any(|own| own == host));
        is_here && local_page::knows(&self.secret, secret)
    }

    async fn session(&self) -> Result<Session, MemberError> {
        let session = Session::open(self.means.clone()).await?;
        met(&session);
        Ok(session)
    }
}

fn page(status: StatusCode, kind: &'static str, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, kind)], Body::from(text)).into_response()
}

fn html(text: String) -> Response {
    page(StatusCode::OK, "text/html; charset=utf-8", text)
}

fn unknown() -> Response {
    page(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", "not here\n".to_owned())
}

fn others_form() -> Response {
    let said = "this form was not sent by the page of this program\n".to_owned();
    page(StatusCode::FORBIDDEN, "text/plain; charset=utf-8", said)
}

async fn form(State(desk): Shared, Path(secret): Path<String>, headers: HeaderMap) -> Response {
    if !desk.is_known(&secret, &headers) {
        return unknown();
    }
    let region = desk.region.map(Country::code).unwrap_or_default();
    html(html::form(&desk.agreement, &html::Typed { region, ..Default::default() }, None))
}

async fn style(State(desk): Shared, Path(secret): Path<String>, headers: HeaderMap) -> Response {
    if !desk.is_known(&secret, &headers) {
        return unknown();
    }
    page(StatusCode::OK, "text/css; charset=utf-8", local_page::STYLE.to_owned())
}

async fn take(
    State(desk): Shared,
    Path(secret): Path<String>,
    headers: HeaderMap,
    Form(mut typed): Form<HashMap<String, String>>,
) -> Response {
    if !desk.is_known(&secret, &headers) {
        return unknown();
    }
    if !local_page::is_own(&headers) {
        return others_form();
    }
    let list = Zeroizing::new(typed.remove("list").unwrap_or_default());
    let kind = typed.get("kind").and_then(|word| Type::from_word(word));
    let region = typed.get("region").map(|text| text.trim()).filter(|text| !text.is_empty());
    let typed = html::Typed { list: &list, kind, region: region.unwrap_or_default() };
    let region = match region.map(country).transpose() {
        Ok(region) => region.or(desk.region),
        Err(why) => return html(html::form(&desk.agreement, &typed, Some(&why))),
    };
    let done = Box::pin(taken(&desk, &list, kind, region)).await;
    match done {
        Ok((summary, deposited, refused)) => {
            let before = u64::from(kind.is_some());
            html(html::done(&summary, deposited, &refused, before))
        }
        Err(error) => html(html::undone(&explained(error).to_string(), &typed)),
    }
}

async fn taken(
    desk: &Desk,
    list: &str,
    kind: Option<Type>,
    region: Option<Country>,
) -> Result<(Summary, u64, Vec<Refusal>), MemberError> {
    let _lock = desk.means.store.lock()?;
    let (session, epoch) = opened(desk.means.clone()).await?;
    let pepper = session.pepper(&epoch).await?;
    let refused = Arc::new(Mutex::new(vec![]));
    let kept = Arc::clone(&refused);
    let tell: whatson_member::event::Tell = Arc::new(move |event| match event {
        Event::Row { row, column, status: Taken::Refused(why) } => {
            let mut all = kept.lock().unwrap_or_else(PoisonError::into_inner);
            if all.len() < SHOWN_MAX {
                all.push((row, column, why));
            }
        }
        other => note(&other),
    });
    let options = Options::new(region, Arc::clone(&tell), desk.canaries);
    let from = Cursor::new(table(list, kind).as_bytes().to_vec());
    let summary = tokenise::run(&session, &epoch, &pepper, from, options).await?;
    let deposited = deposit::run(&session, &epoch, &tell).await?;
    let mut refused = std::mem::take(&mut *refused.lock().unwrap_or_else(PoisonError::into_inner));
    refused.sort_unstable();
    Ok((summary, deposited, refused))
}

/// The pasted text as a file: as it is, or a line an identifier of one type.
fn table(list: &str, kind: Option<Type>) -> Zeroizing<String> {
    let Some(kind) = kind else { return Zeroizing::new(list.to_owned()) };
    // Twice the length has room for every quote to be doubled.
    let mut text = Zeroizing::new(String::with_capacity(2 * list.len() + 64));
    text.push_str("reference,");
    text.push_str(kind.word());
    text.push('\n');
    for line in list.lines().map(str::trim) {
        if line.is_empty() {
            text.push('\n');
            continue;
        }
        // The identifier itself names its record: its row may be another tomorrow.
        for _ in 0..2 {
            let cell = Zeroizing::new(line.replace('"', "\"\""));
            text.push('"');
            text.push_str(&cell);
            text.push_str("\",");
        }
        text.pop();
        text.push('\n');
    }
    text
}

async fn show(State(desk): Shared, Path(secret): Path<String>, headers: HeaderMap) -> Response {
    if !desk.is_known(&secret, &headers) {
        return unknown();
    }
    if !local_page::is_own(&headers) {
        return others_form();
    }
    let read = async { hits::read(&desk.session().await?, false).await };
    match Box::pin(read).await {
        Ok(all) => html(html::hits(&all)),
        Err(error) => html(html::failed(&explained(error).to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_record_that_names_itself() {
        let text = table("+44 7700 900123\n a\"b,c \n\n", Some(Type::Phone));
        let wanted = "reference,phone\n\"+44 7700 900123\",\"+44 7700 900123\"\n\
            \"a\"\"b,c\",\"a\"\"b,c\"\n\n";
        assert_eq!(text.as_str(), wanted);
        assert_eq!(table("phone\n1\n", None).as_str(), "phone\n1\n");
    }
}
