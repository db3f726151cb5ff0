//! How much a reader takes, and why it refuses a whole file.
//!
//! Every reader asks the limits before it allocates; the figures are counted in what arrives and
//! in what it unpacks to, never in what a file claims of itself.
//!
//! Not here: the size limit of a request (`web`).

/// Bounds of one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it arrives.
    pub bytes: usize,
    /// Bytes all parts of an archive may unpack to, and all cells of a table may hold.
    pub unpacked: u64,
    /// Times an archive's part may be larger than its packed form.
    pub ratio: u64,
    /// Parts of an archive.
    pub parts: usize,
    /// Rows of a table or items of a package.
    pub rows: usize,
    /// Columns of a table.
    pub columns: usize,
    /// Characters of one cell.
    pub cell: usize,
    /// Bytes of one item of a package.
    pub item: usize,
}

impl Default for Limits {
    /// What a page or the command line takes: 64 MB, 200,000 rows.
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            unpacked: 128 << 20,
            ratio: 100,
            parts: 1_000,
            rows: 200_000,
            columns: 200,
            cell: 32_767,
            item: 2 << 20,
        }
    }
}

impl Limits {
    /// Services and places that all items of a package may have together.
    pub(crate) fn parts_of_items(&self) -> usize {
        self.rows.saturating_mul(2)
    }
}

/// Why a whole file was refused. Texts are for logs; the page looks up [`Refusal::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than the limit.
    #[error("the file has more than {0} bytes")]
    TooLarge(usize),
    /// More rows or items than the limit.
    #[error("the file has more than {0} rows")]
    TooManyRows(usize),
    /// More columns than the limit.
    #[error("the table has more than {0} columns")]
    TooManyColumns(usize),
    /// An archive that unpacks to too much, has too many parts or lies about its size.
    #[error("the archive unpacks to more than is taken")]
    Bomb,
    /// A workbook that cannot be opened; carries what the reader said.
    #[error("the workbook cannot be read: {0}")]
    NotAWorkbook(String),
    /// A workbook of the binary format before 2007, or one locked by a password.
    #[error("the workbook is of an old format or locked by a password")]
    OldOrLocked,
    /// Not JSON; carries line and column where it breaks off.
    #[error("not JSON from line {line}, column {column}")]
    NotJson {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1.
        column: usize,
    },
    /// JSON of another kind than the reader takes.
    #[error("the JSON is of no known kind")]
    UnknownShape,
    /// Our own package in a version this hub does not know.
    #[error("the package has version {0}, which this hub does not know")]
    UnknownVersion(u64),
}

impl Refusal {
    /// Stable code for problem documents and translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file-empty",
            Self::TooLarge(_) => "file-too-large",
            Self::TooManyRows(_) => "too-many-rows",
            Self::TooManyColumns(_) => "too-many-columns",
            Self::Bomb => "archive-bomb",
            Self::NotAWorkbook(_) => "not-a-workbook",
            Self::OldOrLocked => "workbook-old-or-locked",
            Self::NotJson { .. } => "not-json",
            Self::UnknownShape => "unknown-shape",
            Self::UnknownVersion(_) => "unknown-version",
        }
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        Self::NotJson { line: error.line(), column: error.column() }
    }
}
