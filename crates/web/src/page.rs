//! Pages from templates: every page gets the same frame around its own context.
//!
//! Templates are minijinja files in `templates/`, embedded; with debug assertions they are read
//! again on every change. `t("key", …)` in a template is a message of `words`; `staff("key", …)`
//! one of the desk's on a public page, marked as English where the language has none of its own.
//! `said(text)` marks a text whose language nobody knows, also as an argument of `t`.
//!
//! Not here: what a page shows (`pages`).

use std::sync::Arc;

use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use minijinja::value::Kwargs;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior, Value};
use rust_embed::RustEmbed;
use whatson_app::reference::LANGUAGES;
use whatson_domain::FieldError;

use crate::context::context;
use crate::problem::Problem;
use crate::visit::{Visit, is_help};
use crate::words::{Argument, Words, direction, html_tag, own_name};
use crate::{Site, file};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Files;

/// The template engine.
pub(crate) struct Pages(Environment<'static>);

impl Pages {
    pub(crate) fn load(words: &Arc<Words>) -> Self {
        let mut env = Environment::new();
        env.set_loader(|name| {
            let file = Files::get(name);
            Ok(file.map(|f| String::from_utf8_lossy(&f.data).into_owned()))
        });
        env.set_auto_reload(cfg!(debug_assertions));
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        // As the engine's own, but a slash stays a slash: half of a page is addresses.
        env.set_formatter(|out, state, value| match value.as_str() {
            Some(text) if *state.auto_escape() == AutoEscape::Html && !value.is_safe() => {
                out.write_str(&escape(text)).map_err(Error::from)
            }
            _ => minijinja::escape_formatter(out, state, value),
        });
        env.add_function("asset", |name: &str| file::address(name));
        let own = words.clone();
        env.add_function("t", move |state: &State, key: &str, args: Kwargs| {
            translate(&own, state, key, &args).map(|(text, _)| text)
        });
        env.add_function("said", |text: &str| {
            Value::from_safe_string(format!("<bdi lang=\"\">{}</bdi>", escape(text)))
        });
        env.add_filter("dial", |number: &str| crate::label::dial(number));
        let own = words.clone();
        env.add_function("staff", move |state: &State, key: &str, args: Kwargs| {
            let (text, is_own) = translate(&own, state, key, &args)?;
            let safe = if text.is_safe() { text.to_string() } else { escape(&text.to_string()) };
            Ok::<_, Error>(Value::from_safe_string(if is_own {
                safe
            } else {
                format!("<span lang=\"en\" dir=\"ltr\">{safe}</span>")
            }))
        });
        Self(env)
    }

    /// Renders a template.
    pub(crate) fn render(&self, template: &str, context: Value) -> Result<String, Error> {
        self.0.get_template(template)?.render(context)
    }
}

/// Where markup stands in a message until the rest of it is escaped: a private character.
const MARKUP: char = '\u{f8ff}';

/// A message, and whether the page's language has it itself. Markup in an argument stays markup.
fn translate(
    words: &Words,
    state: &State,
    key: &str,
    args: &Kwargs,
) -> Result<(Value, bool), Error> {
    let frame = state.lookup("frame").unwrap_or_default();
    let lang = frame.get_attr("words_lang").unwrap_or_default();
    let lang = lang.as_str().unwrap_or("en");
    let (mut given, mut markup) = (Vec::new(), Vec::new());
    let names: Vec<String> = args.args().map(str::to_owned).collect();
    for name in &names {
        let value: Value = args.get(name)?;
        let argument = match f64::try_from(value.clone()) {
            Ok(number) if value.is_number() => Argument::Number(number),
            _ if value.is_safe() => {
                markup.push(value.to_string());
                Argument::Text(format!("{MARKUP}{}{MARKUP}", markup.len() - 1))
            }
            _ => Argument::Text(value.to_string()),
        };
        given.push((name.as_str(), argument));
    }
    args.assert_all_used()?;
    let (text, is_own) = words.say(lang, key, &given);
    if text == key && !words.has("en", key) {
        return Err(Error::new(ErrorKind::InvalidOperation, format!("no message {key}")));
    }
    if markup.is_empty() {
        return Ok((Value::from(text), is_own));
    }
    let mut html = escape(&text);
    for (place, own) in markup.iter().enumerate() {
        html = html.replace(&format!("{MARKUP}{place}{MARKUP}"), own);
    }
    Ok((Value::from_safe_string(html), is_own))
}

/// A page that no browser and no proxy keeps.
pub(crate) fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A file to download, which no cache keeps.
pub(crate) fn download(name: &str, kind: &str, text: String) -> Response {
    let head = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (head, text).into_response()
}

/// A page at a secret address: nobody is told it, also not by the browser to whom it goes next.
pub(crate) fn secret_page(mut response: Response) -> Response {
    let none = HeaderValue::from_static("no-referrer");
    response.headers_mut().insert("referrer-policy", none);
    response
}

/// A page about to be made.
pub(crate) struct Page<'a> {
    site: &'a Site,
    visit: &'a Visit,
    template: &'static str,
    status: StatusCode,
    title: String,
    description: String,
    section: &'static str,
}

/// Begins a page with a title that is already in the reader's language.
pub(crate) fn page<'a>(
    site: &'a Site,
    visit: &'a Visit,
    template: &'static str,
    title: impl Into<String>,
) -> Page<'a> {
    Page {
        site,
        visit,
        template,
        status: StatusCode::OK,
        title: title.into(),
        description: String::new(),
        section: "",
    }
}

impl Page<'_> {
    /// What the page is about, for search engines and link previews.
    pub(crate) fn about(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// The place of the navigation it belongs to.
    pub(crate) fn within(mut self, section: &'static str) -> Self {
        self.section = section;
        self
    }

    /// Another status than 200.
    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The status of a form that was refused, when any field was.
    pub(crate) fn with_errors(self, errors: &[FieldError]) -> Self {
        if errors.is_empty() { self } else { self.with_status(StatusCode::UNPROCESSABLE_ENTITY) }
    }

    /// Makes the page around its own context.
    pub(crate) fn show(self, own: impl Into<Value>) -> Result<Response, Problem> {
        let frame = self.frame();
        let own: Value = own.into();
        let context = context! { frame, ..own };
        let html = self.site.pages().render(self.template, context);
        let html = html.map_err(|error| {
            tracing::error!(template = self.template, error = %format!("{error:#}"), "template");
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
        })?;
        let head = [
            (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
            (CONTENT_LANGUAGE, html_tag(self.visit.lang).to_owned()),
        ];
        Ok((self.status, head, html).into_response())
    }

    fn frame(&self) -> Value {
        let (site, visit) = (self.site, self.visit);
        let settings = site.settings();
        let words = site.words();
        let lang = visit.lang;
        let base = &settings.public_url;
        let demo_persons = &site.app().reference.demo_persons;
        // The survivor-safe part never repeats what stands in its address.
        let query = match visit.query.as_str() {
            "" => String::new(),
            _ if is_help(&visit.path) => String::new(),
            query => format!("?{query}"),
        };
        let alternates: Vec<Value> = LANGUAGES
            .iter()
            .map(|l| {
                context! {
                    lang => html_tag(l),
                    name => own_name(l),
                    href => format!("{base}/{l}{}{query}", visit.path),
                    current => *l == visit.place,
                }
            })
            .collect();
        context! {
            hub_name => settings.hub_name,
            lang => html_tag(lang),
            words_lang => lang,
            dir => direction(lang),
            title => self.title,
            description => self.description,
            path => visit.path,
            prefix => format!("/{}", visit.place),
            canonical => format!("{base}/{}{}{query}", visit.place, visit.path),
            default_href => format!("{base}{}{query}", visit.path),
            alternates,
            machine_made => words.is_machine_made(lang),
            staff => visit.actor.is_staff(),
            member => visit.actor.membership.is_some_and(|of| of.is_vetted),
            signed_in => visit.actor.person.is_some(),
            staff_name => words.get(lang, "role-administrator"),
            csrf => "",
            section => self.section,
            demo => settings.demo,
            demo_persons => site.app().has_demo_persons(),
            demo_person => visit.actor.person.and_then(|id| demo_persons.of(id)).map(|one| &one.name),
            version => env!("CARGO_PKG_VERSION"),
            today => crate::dates::day(words, lang, site.app().now()),
        }
    }
}

/// The page of a problem; plain text when even that cannot be made.
pub(crate) fn problem(site: &Site, visit: &Visit, problem: &Problem) -> Response {
    let words = site.words();
    let key = |what: &str| {
        let own = format!("problem-{}{what}", problem.code);
        let any = format!("problem-{}{what}", problem.status.as_u16());
        if words.has("en", &own) {
            words.get(visit.lang, &own)
        } else {
            words.get(visit.lang, &any)
        }
    };
    let title = key("");
    let template = if visit.is_help() { "help/error.html" } else { "error.html" };
    let errors: Vec<Value> = problem
        .errors
        .iter()
        .map(|e| {
            let detail = words.get(visit.lang, &format!("reason-{}", e.reason));
            context! { field => e.field, value => e.value, detail }
        })
        .collect();
    let own = context! {
        status => problem.status.as_u16(),
        code => problem.code,
        heading => title,
        detail => key("-detail"),
        errors,
        request_id => visit.request_id,
    };
    let made = page(site, visit, template, title).with_status(problem.status).show(own);
    made.unwrap_or_else(|_| (problem.status, problem.code.clone()).into_response())
}

/// Text that can stand in an element or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
