//! What countries, subjects and kinds of help are called, as words to search by: their labels in
//! every language of the hub, and their codes, which people know from forms and other hubs.
//!
//! Not here: the lists themselves (`reference`), looking words up (`search`).

use whatson_search::{Facet, Labels};

use super::{LANGUAGES, Reference, Terms};

impl Reference {
    /// All of them.
    pub(crate) fn labels(&self) -> Labels {
        let mut all = Labels::default();
        for code in self.countries.keys() {
            for lang in LANGUAGES {
                all.add(Facet::Country, code, lang, self.territory(code, lang));
            }
        }
        for (facet, terms) in
            [(Facet::Subject, &self.subjects), (Facet::Service, &self.service_types)]
        {
            add(&mut all, facet, terms);
        }
        all
    }
}

fn add(all: &mut Labels, facet: Facet, terms: &Terms) {
    for term in terms.iter() {
        all.add(facet, &term.code, "und", &term.code);
        for lang in LANGUAGES {
            all.add(facet, &term.code, lang, term.label(lang));
        }
    }
}
