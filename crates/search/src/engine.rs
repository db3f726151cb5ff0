//! The index: opening it, and what writing and asking share.
//!
//! Not here: writing (`engine/write`), forgetting (`engine/purge`), asking (`engine/ask`), map
//! tiles (`tile`).

mod ask;
mod purge;
mod write;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use tantivy::directory::MmapDirectory;
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{IndexReader, IndexSettings, IndexWriter, ReloadPolicy};

pub use self::ask::matched;
use crate::count::Counts;
use crate::fold::Memo;
use crate::labels::Labels;
use crate::schema::{self, Fields};
use crate::sets::Sets;
use crate::tile::Points;

/// Why the index did not answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SearchError {
    /// The engine's own error.
    #[error("{0}")]
    Engine(#[from] tantivy::TantivyError),
    /// A file cannot be read or written.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// There are more different sets of values than can be numbered.
    #[error("too many different sets of values")]
    TooManySets,
    /// A tile cannot be encoded.
    #[error("tile: {0}")]
    Tile(String),
}

/// The last of something that is made when it is asked for, with what it was made of.
type Kept<K, T> = Mutex<Option<(K, Arc<T>)>>;

/// The search index of one node.
pub struct Index {
    folder: Option<PathBuf>,
    inner: tantivy::Index,
    fields: Fields,
    reader: IndexReader,
    writer: Mutex<Option<IndexWriter>>,
    sets: RwLock<Arc<Sets>>,
    generation: AtomicU64,
    /// Nothing is in the index, so that adding need not remove first.
    empty: AtomicBool,
    /// Everything is being written anew.
    building: AtomicBool,
    /// What was removed has to be forgotten.
    purge: AtomicBool,
    /// Points of a generation of the reader.
    points: Kept<u64, Points>,
    /// Counts over everything of a generation of the reader that some audiences may see.
    everything: Kept<(u64, Vec<bool>), Counts>,
    /// Made when the first words are asked for.
    labels: OnceLock<Labels>,
    label: Box<dyn Fn() -> Labels + Send + Sync>,
    /// Only while documents are written.
    memo: Mutex<Memo>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("generation", &self.generation()).finish_non_exhaustive()
    }
}

impl Index {
    /// Opens the index in `folder`. One that is absent, damaged, or of another version is begun
    /// anew, empty, with generation 0: the caller then builds it.
    ///
    /// # Errors
    ///
    /// [`SearchError::File`] when the folder cannot be written.
    pub fn open(folder: &Path) -> Result<Self, SearchError> {
        std::fs::create_dir_all(folder)?;
        match Self::existing(folder) {
            Ok(Some(index)) => return Ok(index),
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "the search index cannot be read; building anew"),
        }
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                std::fs::remove_file(path)?;
            }
        }
        let (schema, fields) = schema::build();
        let directory = MmapDirectory::open(folder)
            .map_err(|e| SearchError::Engine(tantivy::TantivyError::from(e)))?;
        let inner = tantivy::Index::create(directory, schema, settings())?;
        std::fs::write(folder.join("version"), schema::VERSION.to_string())?;
        Self::around(Some(folder.to_owned()), inner, fields, Sets::default(), 0)
    }

    /// An index in memory, for tests and tools.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`].
    pub fn memory() -> Result<Self, SearchError> {
        let (schema, fields) = schema::build();
        let inner = tantivy::Index::create_in_ram(schema);
        Self::around(None, inner, fields, Sets::default(), 0)
    }

    fn existing(folder: &Path) -> Result<Option<Self>, SearchError> {
        let version = std::fs::read_to_string(folder.join("version")).unwrap_or_default();
        if version.trim() != schema::VERSION.to_string() {
            return Ok(None);
        }
        let inner = tantivy::Index::open_in_dir(folder)?;
        let damaged = inner.validate_checksum()?;
        if !damaged.is_empty() {
            return Ok(None);
        }
        let payload = inner.load_metas()?.payload.unwrap_or_default();
        let generation = payload.parse::<u64>().unwrap_or(0);
        let text = match std::fs::read_to_string(folder.join("sets")) {
            Ok(text) => text,
            Err(_) if generation == 0 => String::new(),
            Err(error) => return Err(error.into()),
        };
        let Some(sets) = Sets::read(&text) else { return Ok(None) };
        let (_, fields) = schema::build();
        Self::around(Some(folder.to_owned()), inner, fields, sets, generation).map(Some)
    }

    fn around(
        folder: Option<PathBuf>,
        inner: tantivy::Index,
        fields: Fields,
        sets: Sets,
        generation: u64,
    ) -> Result<Self, SearchError> {
        let split = TextAnalyzer::from(WhitespaceTokenizer::default());
        inner.tokenizers().register(schema::SPLIT, split);
        let reader = inner.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let empty = reader.searcher().num_docs() == 0;
        Ok(Self {
            folder,
            inner,
            fields,
            reader,
            writer: Mutex::new(None),
            sets: RwLock::new(Arc::new(sets)),
            generation: AtomicU64::new(generation),
            empty: AtomicBool::new(empty),
            building: AtomicBool::new(empty),
            purge: AtomicBool::new(false),
            points: Mutex::new(None),
            everything: Mutex::new(None),
            labels: OnceLock::new(),
            label: Box::new(Labels::default),
            memo: Mutex::default(),
        })
    }

    /// The same index, with what facet values are called.
    #[must_use]
    pub fn with_labels(self, label: impl Fn() -> Labels + Send + Sync + 'static) -> Self {
        Self { labels: OnceLock::new(), label: Box::new(label), ..self }
    }

    fn labels(&self) -> &Labels {
        self.labels.get_or_init(&self.label)
    }

    /// The position that the last commit was given; 0 for an index that has to be built.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }
}

/// Small blocks of stored cards: a page of hits unpacks one block a hit.
fn settings() -> IndexSettings {
    IndexSettings { docstore_blocksize: 4_096, ..IndexSettings::default() }
}
