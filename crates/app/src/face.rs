//! How the hub presents itself in open formats: its address and its neutral sentences.
//!
//! The sentences come from `web/words`, since no sentence stands in code.
//!
//! Not here: the formats (`formats`).

use whatson_domain::organisation::Organisation;
use whatson_formats::hsds::{Hub, List};

use crate::App;
use crate::reference::Reference;

/// The hub's address and neutral sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// The address under which people reach the hub, without a slash at its end.
    pub url: String,
    /// Sentence for an organisation without a description; `{name}` stands for its name.
    pub undescribed: String,
    /// Title of feeds.
    pub title: String,
    /// Sentence that marks a fictional record of a demonstration, with its language.
    pub fictional: (String, String),
}

impl Face {
    /// The mark of fictional records.
    pub(crate) fn mark(&self) -> (&str, &str) {
        (&self.fictional.0, &self.fictional.1)
    }

    /// The sentence for an organisation without a description, which HSDS requires.
    pub(crate) fn undescribed(&self, organisation: &Organisation) -> String {
        self.undescribed.replace("{name}", organisation.profile.name())
    }
}

/// The English label of a code.
pub(crate) fn label(reference: &Reference, list: List, code: &str) -> Option<String> {
    let terms = match list {
        List::Kinds => &reference.kinds,
        List::Subjects => &reference.subjects,
        List::ServiceTypes => &reference.service_types,
        List::Countries => return Some(reference.territory(code, "en").to_owned()),
        List::Languages => return Some(reference.language(code, "en").to_owned()),
    };
    terms.find(code).map(|t| t.label("en").to_owned())
}

/// Does something with the hub's face to the HSDS writers.
pub(crate) fn with<T>(app: &App, face: &Face, act: impl FnOnce(&Hub<'_>) -> T) -> T {
    let undescribed = |o: &Organisation| face.undescribed(o);
    let label = |list, code: &str| label(&app.reference, list, code);
    act(&Hub { url: &face.url, undescribed: &undescribed, label: &label })
}
