//! Taxonomies and their terms in HSDS: the reference lists, which are the same in every database.
//!
//! Not here: the lists (`reference`), records that carry their terms (`hsds`).

use serde_json::Value;
use uuid::Uuid;
use whatson_formats::hsds::{self, List};

use super::{Wanted, list};
use crate::face::{Face, with};
use crate::{App, AppError};

/// `/hsds/taxonomies`, or the one with `id`; names and descriptions by list.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub fn taxonomies(
    app: &App,
    face: &Face,
    say: &dyn Fn(&str) -> (String, String),
    wanted: &Wanted,
    id: Option<Uuid>,
) -> Result<Value, AppError> {
    let mut all = Vec::new();
    for kind in List::SERVED {
        let (name, about) = say(kind.word());
        if wanted.says([name.as_str(), &about]) {
            let value = with(app, face, |hub| hsds::taxonomy(kind, &name, &about, hub));
            all.push((hsds::taxonomy_id(kind), value));
        }
    }
    answer(all, wanted, id)
}

/// `/hsds/taxonomy_terms`, or the one with `id`.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub fn taxonomy_terms(
    app: &App,
    face: &Face,
    wanted: &Wanted,
    id: Option<Uuid>,
) -> Result<Value, AppError> {
    let mut all = Vec::new();
    for kind in List::SERVED {
        if wanted.taxonomy_id.is_some_and(|t| t != hsds::taxonomy_id(kind)) {
            continue;
        }
        let terms = match kind {
            List::Kinds => &app.reference.kinds,
            List::Subjects => &app.reference.subjects,
            _ => &app.reference.service_types,
        };
        for term in terms.iter() {
            let parent = Some(term.parent.as_str()).filter(|p| !p.is_empty());
            let above = parent.map(|code| hsds::term_id(kind, code));
            let fits = wanted.parent_id.is_none_or(|id| above == Some(id))
                && !(wanted.top_only && above.is_some())
                && wanted.says([term.code.as_str(), term.label("en")]);
            if fits {
                let about = Some(term.reference.as_str()).filter(|r| !r.is_empty());
                let term_of =
                    |hub: &hsds::Hub<'_>| hsds::taxonomy_term(kind, &term.code, parent, about, hub);
                all.push((hsds::term_id(kind, &term.code), with(app, face, term_of)));
            }
        }
    }
    answer(all, wanted, id)
}

/// The one with `id`, or a page of all.
fn answer(all: Vec<(Uuid, Value)>, wanted: &Wanted, id: Option<Uuid>) -> Result<Value, AppError> {
    if let Some(id) = id {
        let one = all.into_iter().find(|(own, _)| *own == id);
        return one.map(|(_, value)| value).ok_or(AppError::NotFound);
    }
    let total = all.len();
    Ok(list(wanted.page_of(all).map(|(_, value)| value).collect(), total, wanted))
}
