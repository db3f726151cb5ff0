//! What is indexed of one organisation.
//!
//! Not here: where it comes from (`app::indexer`), how it is laid out (`schema`).

/// What is indexed of one organisation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Identifier of the organisation.
    pub id: u128,
    /// Its names; the first is shown first.
    pub names: Vec<Name>,
    /// Descriptions in all languages.
    pub text: String,
    /// Its towns and the host of its web site; searched with less weight than names. What tags are
    /// called is not here: [`crate::Labels`].
    pub about: String,
    /// Values for filters and counts.
    pub tags: Vec<(Facet, String)>,
    /// Who may see it; a query with any of these sees it.
    pub audience: Vec<String>,
    /// Longitude and latitude in degrees.
    pub point: Option<(f64, f64)>,
    /// Sorts by name; made by the caller's collation.
    pub sort_name: Vec<u8>,
    /// Microseconds of the last confirmation or change.
    pub fresh: i64,
    /// How much of the profile is filled, 0 to 100.
    pub completeness: u8,
    /// Returned with a hit as it is.
    pub card: Vec<u8>,
}

/// A name in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    /// Language tag, `und` when unknown.
    pub lang: String,
    /// The name.
    pub value: String,
}

/// What can be filtered and counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Country of the seat.
    Country,
    /// Regions of that country.
    Region,
    /// Kind of organisation.
    Kind,
    /// Subjects.
    Subject,
    /// Languages of work.
    Language,
    /// Networks.
    Network,
    /// Kinds of help.
    Service,
    /// How far the record can be relied on.
    Status,
    /// How far the hub knows the organisation.
    Tier,
}

impl Facet {
    /// All facets.
    pub const ALL: [Self; 9] = [
        Self::Country,
        Self::Region,
        Self::Kind,
        Self::Subject,
        Self::Language,
        Self::Network,
        Self::Service,
        Self::Status,
        Self::Tier,
    ];

    /// One letter that begins its terms.
    pub(crate) fn letter(self) -> char {
        match self {
            Self::Country => 'c',
            Self::Region => 'r',
            Self::Kind => 'k',
            Self::Subject => 's',
            Self::Language => 'l',
            Self::Network => 'n',
            Self::Service => 'h',
            Self::Status => 'f',
            Self::Tier => 't',
        }
    }

    /// Its place in [`Facet::ALL`].
    pub(crate) fn place(self) -> usize {
        Self::ALL.iter().position(|f| *f == self).unwrap_or_default()
    }

    /// The group of facets whose values of one document are counted as one set. Tiers are with
    /// countries, which have room for them: beside kinds they would soon use up its numbers.
    pub(crate) fn group(self) -> usize {
        match self {
            Self::Country | Self::Region | Self::Tier => 0,
            Self::Kind | Self::Status => 1,
            Self::Subject => 2,
            Self::Language | Self::Network | Self::Service => 3,
        }
    }
}
