//! Searching the directory: text, filters, facets, box, sort, page; suggestions as one types.
//!
//! Every answer passes through the actor's audiences: what one may not see has no count, no
//! facet value and no suggestion.
//!
//! Not here: how the index works (`search`), the pages (`web`).

use uuid::Uuid;
use whatson_domain::vetting::Tier;
use whatson_domain::{FieldError, FieldErrors, Moment, OrganisationId};
use whatson_search::{Answer, Facet, Hit, Index, Query, SearchError, Sort};

use crate::{Actor, App, AppError, Card};

/// Results a page at the most.
pub const PER_PAGE_MAX: usize = 100;
/// Results a page when nothing is said.
pub const PER_PAGE: usize = 20;
/// Deepest result that can be paged to; beyond it one narrows the search or exports.
pub const DEEPEST: usize = 10_000;
/// Longest query text, in characters.
pub const TEXT_MAX: usize = 300;

/// The facets of the interface by their names.
pub const FACETS: [(&str, Facet); 9] = [
    ("country", Facet::Country),
    ("region", Facet::Region),
    ("kind", Facet::Kind),
    ("subject", Facet::Subject),
    ("language", Facet::Language),
    ("network", Facet::Network),
    ("service", Facet::Service),
    ("status", Facet::Status),
    ("tier", Facet::Tier),
];

/// A search as it was asked, checked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search {
    /// Words; the last may be a beginning.
    pub text: String,
    /// Wanted values by name of facet: any within one facet, all facets together.
    pub filters: Vec<(&'static str, Vec<String>)>,
    /// West, south, east, north in degrees; west above east crosses the date line.
    pub bbox: Option<[f64; 4]>,
    /// `relevance`, `name` or `freshness`; relevance when there are words, else name.
    pub sort: String,
    /// Page, from 1.
    pub page: usize,
    /// Results a page.
    pub per_page: usize,
}

/// What a search found.
#[derive(Debug)]
pub struct Found {
    /// How many match.
    pub total: usize,
    /// The results of the page.
    pub items: Vec<Card>,
    /// Values with counts, by facet.
    pub facets: Vec<(&'static str, Vec<(String, usize)>)>,
    /// What has some of the words, when nothing matched, with or without the filters.
    pub near: Vec<Card>,
    /// How many match without the filters and the area, when none does with them.
    pub unfiltered: usize,
    /// Nothing matched as written; these match with other spellings.
    pub respelled: bool,
    /// The time the answer was made, for judging freshness.
    pub now: Moment,
}

impl Search {
    /// Reads parameters as a query has them, pairs of name and value.
    ///
    /// # Errors
    ///
    /// As [`Search::check`].
    pub fn of(pairs: &[(String, String)]) -> Result<Self, FieldErrors> {
        Self::check(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// Checks parameters as they came, `(name, value)`; unknown names are ignored so that
    /// addresses stay shareable across releases.
    ///
    /// # Errors
    ///
    /// Every refused parameter.
    pub fn check<'a>(
        parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, FieldErrors> {
        let mut search = Self { page: 1, per_page: PER_PAGE, ..Self::default() };
        let mut errors = FieldErrors::default();
        for (name, value) in parameters {
            if value.is_empty() {
                continue;
            }
            let name = match name {
                "topic" => "subject",
                "sector" => "kind",
                other => other,
            };
            let result = match name {
                "q" => search.set_text(value),
                "bbox" => bbox(value).map(|b| search.bbox = Some(b)),
                "page" => number(name, value, DEEPEST).map(|n| search.page = n),
                "per_page" => number(name, value, PER_PAGE_MAX).map(|n| search.per_page = n),
                "sort" => search.set_sort(value),
                _ => search.filter(name, value),
            };
            errors.take(result);
        }
        if search.page.saturating_mul(search.per_page) > DEEPEST {
            let page = search.page.to_string();
            errors.0.push(FieldError::new("page", "too-deep", &page));
        }
        errors.into_result()?;
        Ok(search)
    }

    fn set_text(&mut self, value: &str) -> Result<(), FieldError> {
        if value.chars().count() > TEXT_MAX {
            return Err(FieldError::new("q", "too-long", value));
        }
        self.text = value.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned();
        Ok(())
    }

    fn set_sort(&mut self, value: &str) -> Result<(), FieldError> {
        if !["relevance", "name", "freshness"].contains(&value) {
            return Err(FieldError::new("sort", "unknown-sort", value));
        }
        self.sort = value.to_owned();
        Ok(())
    }

    fn filter(&mut self, name: &str, value: &str) -> Result<(), FieldError> {
        let Some((name, _)) = FACETS.iter().find(|(n, _)| *n == name) else { return Ok(()) };
        for value in value.split(',').filter(|v| !v.is_empty()) {
            let fits = value.len() <= 120
                && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
            if !fits {
                return Err(FieldError::new(*name, "not-a-code", value));
            }
            match (*name, value) {
                ("country", _) => self.want(name, value.to_ascii_uppercase())?,
                ("language" | "region", _) => self.want(name, value.to_owned())?,
                // All that were let in, whoever did.
                ("tier", "vetted") => {
                    for tier in Tier::ALL.into_iter().filter(|tier| tier.is_vetted()) {
                        self.want(name, tier.word().to_owned())?;
                    }
                }
                _ => self.want(name, value.to_ascii_lowercase())?,
            }
        }
        Ok(())
    }

    /// Wants one more value of a facet.
    fn want(&mut self, name: &'static str, value: String) -> Result<(), FieldError> {
        match self.filters.iter_mut().find(|(n, _)| *n == name) {
            Some((_, values)) if values.len() >= 300 => {
                return Err(FieldError::new(name, "too-many", "300"));
            }
            Some((_, values)) if values.contains(&value) => {}
            Some((_, values)) => values.push(value),
            None => self.filters.push((name, vec![value])),
        }
        Ok(())
    }

    /// Whether it asks for everything.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.text.is_empty() && self.filters.is_empty() && self.bbox.is_none()
    }

    /// Wanted values of a facet.
    #[must_use]
    pub fn wanted(&self, facet: &str) -> &[String] {
        self.filters.iter().find(|(n, _)| *n == facet).map_or(&[], |(_, values)| values)
    }

    /// The question to the index.
    #[must_use]
    pub fn query(&self, actor: Actor, facets: bool) -> Query {
        let filters = self.filters.iter().filter_map(|(name, values)| {
            let (_, facet) = FACETS.iter().find(|(n, _)| n == name)?;
            Some((*facet, values.clone()))
        });
        let sort = match self.sort.as_str() {
            "name" => Sort::Name,
            "freshness" => Sort::Freshness,
            "relevance" => Sort::Relevance,
            _ if self.text.is_empty() => Sort::Name,
            _ => Sort::Relevance,
        };
        Query {
            text: self.text.clone(),
            filters: filters.collect(),
            bbox: self.bbox,
            sort,
            offset: self.page.saturating_sub(1).saturating_mul(self.per_page),
            limit: self.per_page,
            audience: actor.audiences(),
            facets,
        }
    }
}

/// Searches.
///
/// # Errors
///
/// [`AppError::Internal`] when the index cannot be read.
pub async fn search(app: &App, actor: Actor, search: &Search) -> Result<Found, AppError> {
    let query = search.query(actor, true);
    let answer = ask(app, |index| index.search(&query)).await?;
    let now = app.now();
    let Answer { total, hits, facets, near, fuzzy } = answer;
    let items = cards(&hits)?;
    let narrowed = !query.filters.is_empty() || query.bbox.is_some();
    let unfiltered = if total == 0 && narrowed {
        let wide =
            Query { filters: vec![], bbox: None, offset: 0, limit: 0, facets: false, ..query };
        ask(app, |index| index.search(&wide)).await?.total
    } else {
        0
    };
    // What only the filters left out does not "come near": the same search finds it without them.
    let near = if unfiltered > 0 { vec![] } else { cards(&near)? };
    let name = |facet: Facet| FACETS.iter().find(|(_, f)| *f == facet).map(|(n, _)| *n);
    let met = |(facet, values): &(Facet, Vec<_>)| *facet == Facet::Network && !values.is_empty();
    if facets.iter().any(met) {
        crate::network::learn_names(app).await?;
    }
    let facets = facets.into_iter().filter_map(|(facet, values)| Some((name(facet)?, values)));
    let facets = facets.collect();
    Ok(Found { total, items, facets, near, unfiltered, respelled: fuzzy, now })
}

/// The cards of hits.
fn cards(hits: &[Hit]) -> Result<Vec<Card>, AppError> {
    let read = |hit: &Hit| serde_json::from_slice(&hit.card);
    let cards: Result<Vec<Card>, _> = hits.iter().map(read).collect();
    cards.map_err(|e| AppError::Internal(format!("card: {e}")))
}

/// Of each card the name that says why `text` found it, else the one that a reader of `lang` can
/// read best; each once.
#[must_use]
pub fn names(cards: &[Card], text: &str, lang: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for card in cards {
        let name = card.name_matching(text, lang);
        if !names.iter().any(|n| n == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// All that a search finds, in order of identifiers.
///
/// # Errors
///
/// [`AppError::Internal`] when the index cannot be read.
pub(crate) async fn every(
    app: &App,
    actor: Actor,
    search: &Search,
) -> Result<Vec<OrganisationId>, AppError> {
    let query = search.query(actor, false);
    let index = app.index.clone();
    let ids = tokio::task::spawn_blocking(move || index.every(&query)).await??;
    Ok(ids.into_iter().map(|id| OrganisationId(Uuid::from_u128(id))).collect())
}

/// Words of a name that are why a search found it, as they stand in the name.
#[must_use]
pub fn matched(search: &Search, name: &str, respelled: bool) -> Vec<String> {
    whatson_search::matched(&search.text, name, respelled)
}

/// Names that begin with what was typed, else those that `lang` can read best.
///
/// # Errors
///
/// [`AppError::Refused`] when the text is too long.
pub async fn suggest(
    app: &App,
    actor: Actor,
    text: &str,
    lang: &str,
) -> Result<Vec<String>, AppError> {
    if text.chars().count() > TEXT_MAX {
        return Err(FieldError::new("q", "too-long", text).into());
    }
    let audiences = actor.audiences();
    let hits = ask(app, |index| index.suggest(text, &audiences, 8)).await?;
    Ok(names(&cards(&hits)?, text, lang))
}

/// Asks the index on the thread that is here: most answers take less time than to hand the
/// question to another thread. No more at once than there are cores, so that other requests are
/// served between two questions.
async fn ask<T>(
    app: &App,
    question: impl FnOnce(&Index) -> Result<T, SearchError>,
) -> Result<T, AppError> {
    let turn = app.turns.acquire().await;
    let _until_answered = turn.map_err(|e| AppError::Internal(e.to_string()))?;
    Ok(question(&app.index)?)
}

/// A vector tile of the points of a search; none when nothing is in it.
///
/// # Errors
///
/// [`AppError::Internal`] when the index cannot be read.
pub async fn tile(
    app: &App,
    actor: Actor,
    search: &Search,
    (z, x, y): (u32, u32, u32),
) -> Result<Option<Vec<u8>>, AppError> {
    let query = search.query(actor, false);
    let index = app.index.clone();
    Ok(tokio::task::spawn_blocking(move || index.tile(z, x, y, &query)).await??)
}

fn number(field: &str, value: &str, max: usize) -> Result<usize, FieldError> {
    let number = value.parse::<usize>().ok().filter(|n| (1..=max).contains(n));
    number.ok_or_else(|| FieldError::new(field, "out-of-range", value))
}

fn bbox(value: &str) -> Result<[f64; 4], FieldError> {
    let bad = || FieldError::new("bbox", "not-a-box", value);
    let numbers: Result<Vec<f64>, _> = value.split(',').map(|p| p.trim().parse::<f64>()).collect();
    let &[w, s, e, n] = numbers.map_err(|_| bad())?.as_slice() else { return Err(bad()) };
    let fits = [w, e].iter().all(|d| d.is_finite() && d.abs() <= 180.0)
        && [s, n].iter().all(|d| d.is_finite() && d.abs() <= 90.0)
        && s <= n;
    if fits { Ok([w, s, e, n]) } else { Err(bad()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_lists_and_repetitions_become_one_filter() {
        let search = Search::check([
            ("topic", "shelter,hotline"),
            ("subject", "shelter"),
            ("country", "bg"),
            ("tier", "verified,vetted"),
            ("utm_source", "x"),
        ])
        .unwrap();
        assert_eq!(search.wanted("tier"), ["verified", "vouched"]);
        assert_eq!(search.wanted("subject"), ["shelter", "hotline"]);
        assert_eq!(search.wanted("country"), ["BG"]);
    }

    #[test]
    fn impossible_parameters_are_named() {
        for (name, value, reason) in [
            ("page", "0", "out-of-range"),
            ("page", "9999", "too-deep"),
            ("per_page", "101", "out-of-range"),
            ("bbox", "1,2,3", "not-a-box"),
            ("bbox", "NaN,0,1,1", "not-a-box"),
            ("bbox", "0,50,1,40", "not-a-box"),
            ("sort", "size", "unknown-sort"),
            ("country", "B G", "not-a-code"),
        ] {
            let errors = Search::check([(name, value)]).unwrap_err();
            assert_eq!(
                errors.0.first().map(|e| (e.field.as_str(), e.reason)),
                Some((name, reason))
            );
        }
    }
}
