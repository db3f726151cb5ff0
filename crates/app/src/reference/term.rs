//! Lists of codes with their labels: subjects, kinds of organisation, kinds of help.
//!
//! Not here: reading them (`embedded`), countries and languages (`reference`).

use std::collections::HashMap;
use std::ops::Deref;

use super::LANGUAGES;

/// A code with its labels by language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The code.
    pub code: String,
    /// The list it belongs to, such as `uncac`.
    pub scheme: String,
    /// The code above it; empty at the top.
    pub parent: String,
    /// Articles of the treaty it stands for.
    pub reference: String,
    /// Labels in the order of [`LANGUAGES`].
    pub(super) labels: Vec<String>,
}

impl Term {
    /// The label in a language of the hub, English where there is none.
    #[must_use]
    pub fn label(&self, lang: &str) -> &str {
        let at = |lang: &str| LANGUAGES.iter().position(|l| *l == lang);
        let own = at(lang).and_then(|i| self.labels.get(i)).filter(|l| !l.is_empty());
        own.or_else(|| self.labels.first()).map_or(&self.code, |l| l)
    }
}

/// The terms of a list in their order, found by their codes.
#[derive(Debug, Default)]
pub struct Terms {
    all: Vec<Term>,
    places: HashMap<String, usize>,
}

impl Terms {
    pub(super) fn new(all: Vec<Term>) -> Self {
        let places = all.iter().enumerate().map(|(place, t)| (t.code.clone(), place)).collect();
        Self { all, places }
    }

    /// The term of a code.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<&Term> {
        self.all.get(*self.places.get(code)?)
    }

    /// The label of a code; the code itself when it is not in the list.
    #[must_use]
    pub fn label<'a>(&'a self, code: &'a str, lang: &str) -> &'a str {
        self.find(code).map_or(code, |t| t.label(lang))
    }
}

impl Deref for Terms {
    type Target = [Term];

    fn deref(&self) -> &[Term] {
        &self.all
    }
}
