//! The index: opening, writing, asking.
//!
//! Not here: queries (`plan`), counting (`collect`), map tiles (`tile`).

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tantivy::directory::MmapDirectory;
use tantivy::indexer::NoMergePolicy;
use tantivy::schema::Value as _;
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{IndexReader, IndexSettings, IndexWriter, ReloadPolicy, TantivyDocument, Term};

use crate::cells;
use crate::collect::{Tallied, Tally};
use crate::count::Counters;
use crate::document::{Document, Facet};
use crate::fold::{self, Token};
use crate::plan;
use crate::query::{Answer, Hit, Query, REACH_MAX, Sort};
use crate::schema::{self, Fields};
use crate::sets::Sets;
use crate::tile::Points;

/// Memory of the writer that follows changes, in bytes.
const FOLLOWING: usize = 24 << 20;
/// Memory of the writer that builds an index anew, in bytes.
const BUILDING: usize = 256 << 20;
/// A facet with its values and their counts.
type Counted = (Facet, Vec<(String, usize)>);

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
    points: Mutex<Option<Arc<Points>>>,
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
            points: Mutex::new(None),
        })
    }

    /// The position that the last commit was given; 0 for an index that has to be built.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Does something with the writer, made when it is first needed.
    fn write<T>(
        &self,
        act: impl FnOnce(&mut IndexWriter) -> tantivy::Result<T>,
    ) -> Result<T, SearchError> {
        let mut kept = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut writer = match kept.take() {
            Some(writer) => writer,
            // One thread: reading the database keeps the other core busy, and few segments make
            // quick searches.
            None if self.building.load(Ordering::Acquire) => {
                let writer = self.inner.writer_with_num_threads(1, BUILDING)?;
                writer.set_merge_policy(Box::new(NoMergePolicy));
                writer
            }
            None => self.inner.writer_with_num_threads(1, FOLLOWING)?,
        };
        let done = act(&mut writer);
        *kept = Some(writer);
        Ok(done?)
    }

    /// Adds documents, over those with their identifiers; seen after [`Index::commit`].
    ///
    /// # Errors
    ///
    /// [`SearchError::TooManySets`].
    pub fn upsert(&self, documents: &[Document]) -> Result<(), SearchError> {
        let mut made = Vec::with_capacity(documents.len());
        {
            let mut kept = self.sets.write().unwrap_or_else(PoisonError::into_inner);
            let sets = Arc::make_mut(&mut kept);
            for document in documents {
                made.push((document.id, self.document(sets, document)?));
            }
        }
        let replace = !self.empty.load(Ordering::Acquire);
        self.write(|writer| {
            for (id, document) in made {
                if replace {
                    writer.delete_term(Term::from_field_bytes(self.fields.id, &id.to_be_bytes()));
                }
                writer.add_document(document)?;
            }
            Ok(())
        })
    }

    fn document(&self, sets: &mut Sets, of: &Document) -> Result<TantivyDocument, SearchError> {
        let fields = &self.fields;
        let mut made = TantivyDocument::default();
        made.add_bytes(fields.id, &of.id.to_be_bytes());
        let (mut names, mut skeletons) = (String::new(), String::new());
        for name in &of.names {
            let tokens = fold::tokens(&name.value, &name.lang);
            push_words(&mut names, &tokens, true);
            for token in &tokens {
                push(&mut skeletons, &token.skeleton);
            }
            made.add_text(fields.whole, plan::whole(tokens.iter().map(|t| t.fold.as_str())));
        }
        let mut text = String::new();
        push_words(&mut text, &fold::tokens(&of.text, "und"), false);
        let mut about = String::new();
        push_words(&mut about, &fold::tokens(&of.place, "und"), true);
        push_words(&mut about, &fold::tokens(&of.subjects_text, "und"), true);
        made.add_text(fields.name, names);
        made.add_text(fields.skeleton, skeletons);
        made.add_text(fields.text, text);
        made.add_text(fields.about, distinct(&about));
        let point = cells::pack(of.point);
        let mut tags = String::new();
        for (facet, value) in &of.tags {
            push(&mut tags, &crate::sets::term(*facet, value));
        }
        cells::terms(point).for_each(|cell| push(&mut tags, &cell));
        made.add_text(fields.tag, tags);
        made.add_text(fields.title, of.names.first().map_or("", |n| n.value.as_str()));
        made.add_bytes(fields.card, &of.card);
        made.add_u64(fields.facet, sets.pack(&of.tags).ok_or(SearchError::TooManySets)?);
        made.add_u64(fields.audience, sets.audience(&of.audience));
        made.add_u64(fields.point, point);
        made.add_u64(fields.order, eight(&of.sort_name, 0));
        made.add_u64(fields.order_more, eight(&of.sort_name, 8));
        made.add_u64(fields.fresh, of.fresh.cast_unsigned() ^ (1 << 63));
        made.add_u64(fields.quality, quality(of));
        Ok(made)
    }

    /// Removes documents; seen after [`Index::commit`].
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`].
    pub fn remove(&self, ids: &[u128]) -> Result<(), SearchError> {
        if ids.is_empty() {
            return Ok(());
        }
        self.write(|writer| {
            for id in ids {
                writer.delete_term(Term::from_field_bytes(self.fields.id, &id.to_be_bytes()));
            }
            Ok(())
        })
    }

    /// Removes everything, to build anew; seen after [`Index::commit`], which then also joins
    /// all segments into one.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`].
    pub fn clear(&self) -> Result<(), SearchError> {
        *self.writer.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.building.store(true, Ordering::Release);
        self.write(|writer| writer.delete_all_documents())?;
        *self.sets.write().unwrap_or_else(PoisonError::into_inner) = Arc::default();
        self.empty.store(true, Ordering::Release);
        Ok(())
    }

    /// Makes everything written so far lasting and seen, and remembers `generation`.
    ///
    /// # Errors
    ///
    /// [`SearchError::File`] when the disk is full; the index is as before then.
    pub fn commit(&self, generation: u64) -> Result<(), SearchError> {
        if let Some(folder) = &self.folder {
            let text = self.sets.read().unwrap_or_else(PoisonError::into_inner).write();
            let new = folder.join("sets.new");
            std::fs::write(&new, text)?;
            std::fs::File::open(&new)?.sync_all()?;
            std::fs::rename(new, folder.join("sets"))?;
        }
        self.write(|writer| {
            let mut prepared = writer.prepare_commit()?;
            prepared.set_payload(&generation.to_string());
            prepared.commit()
        })?;
        if self.building.swap(false, Ordering::AcqRel) {
            self.join_segments()?;
        }
        Arc::make_mut(&mut *self.sets.write().unwrap_or_else(PoisonError::into_inner)).rest();
        self.reader.reload()?;
        self.empty.store(self.reader.searcher().num_docs() == 0, Ordering::Release);
        self.generation.store(generation, Ordering::Release);
        *self.points.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    }

    /// Joins all segments into one, and gives back the writer's memory.
    fn join_segments(&self) -> Result<(), SearchError> {
        let mut kept = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(mut writer) = kept.take() else { return Ok(()) };
        let segments = self.inner.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        writer.wait_merging_threads()?;
        Ok(())
    }

    /// Answers a question.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`] when a file of the index cannot be read.
    pub fn search(&self, query: &Query) -> Result<Answer, SearchError> {
        let searcher = self.reader.searcher();
        let words = plan::words(&query.text);
        let sets = self.sets.read().unwrap_or_else(PoisonError::into_inner).clone();
        if words.is_empty() && !query.text.trim().is_empty() {
            return Ok(Answer::default());
        }
        let keep = query.offset.saturating_add(query.limit).min(REACH_MAX);
        let tally = |facets: Option<Option<usize>>, keep: usize| Tally {
            allowed: sets.allowed(&query.audience),
            bounds: query.bbox.and_then(cells::Bounds::new),
            sort: if words.is_empty() && query.sort == Sort::Relevance {
                Sort::Name
            } else {
                query.sort
            },
            keep,
            counters: facets.map(|only| Counters::new(sets.sizes(), only)),
        };
        let filters = |without| plan::filters(&self.fields, query, without);
        let mut asked = plan::exact(&self.fields, &words, filters(None));
        let mut found = searcher.search(&*asked, &tally(query.facets.then_some(None), keep))?;
        let mut fuzzy = false;
        if found.total == 0
            && let Some(near) = plan::respelled(&searcher, &self.fields, &words, filters(None))?
        {
            found = searcher.search(&*near, &tally(query.facets.then_some(None), keep))?;
            asked = near;
            fuzzy = found.total > 0;
        }
        let mut answer = Answer { total: found.total, fuzzy, ..Answer::default() };
        if query.facets {
            answer.facets = self.facets(&searcher, query, &words, &sets, &found, fuzzy, &tally)?;
        }
        for ranked in found.first.iter().skip(query.offset).take(query.limit) {
            answer.hits.push(self.hit(&searcher, ranked.at, ranked.score)?);
        }
        if answer.total == 0 && !words.is_empty() {
            let any = plan::any_word(&self.fields, &words);
            let near = searcher.search(&*any, &tally(None, 5))?;
            for ranked in near.first {
                answer.suggestions.push(self.title(&searcher, ranked.at)?);
            }
            answer.suggestions.dedup();
        }
        drop(asked);
        Ok(answer)
    }

    /// Counts of all facets; of a filtered one without its own filter.
    #[expect(clippy::too_many_arguments, reason = "the parts of one answer in the making")]
    fn facets(
        &self,
        searcher: &tantivy::Searcher,
        query: &Query,
        words: &[Token],
        sets: &Sets,
        found: &Tallied,
        fuzzy: bool,
        tally: &dyn Fn(Option<Option<usize>>, usize) -> Tally,
    ) -> Result<Vec<Counted>, SearchError> {
        let all_counts = found.counters.as_ref().map(|c| sets.expand(c));
        let mut all = Vec::new();
        for facet in Facet::ALL {
            let filtered = query.filters.iter().any(|(f, v)| *f == facet && !v.is_empty());
            let values = if filtered {
                let rest = plan::filters(&self.fields, query, Some(facet));
                let asked = if fuzzy {
                    plan::respelled(searcher, &self.fields, words, rest)?
                } else {
                    Some(plan::exact(&self.fields, words, rest))
                };
                let counted = match asked {
                    Some(asked) => {
                        let own = tally(Some(Some(facet.group())), 0);
                        searcher.search(&*asked, &own)?.counters
                    }
                    None => None,
                };
                counted.map(|c| sets.values(&sets.expand(&c), facet)).unwrap_or_default()
            } else {
                all_counts.as_ref().map(|c| sets.values(c, facet)).unwrap_or_default()
            };
            all.push((facet, values));
        }
        Ok(all)
    }

    fn hit(
        &self,
        searcher: &tantivy::Searcher,
        at: tantivy::DocAddress,
        score: f32,
    ) -> Result<Hit, SearchError> {
        let stored: TantivyDocument = searcher.doc(at)?;
        let bytes =
            |field| stored.get_first(field).and_then(|v| v.as_bytes()).unwrap_or_default().to_vec();
        let id = bytes(self.fields.id).try_into().map_or(0, u128::from_be_bytes);
        Ok(Hit { id, card: bytes(self.fields.card), score })
    }

    fn title(
        &self,
        searcher: &tantivy::Searcher,
        at: tantivy::DocAddress,
    ) -> Result<String, SearchError> {
        let stored: TantivyDocument = searcher.doc(at)?;
        let title = stored.get_first(self.fields.title).and_then(|v| v.as_str());
        Ok(title.unwrap_or_default().to_owned())
    }

    /// Names that begin with, or have a word that begins with, what was typed.
    ///
    /// # Errors
    ///
    /// As [`Index::search`].
    pub fn suggest(
        &self,
        text: &str,
        audience: &[String],
        limit: usize,
    ) -> Result<Vec<String>, SearchError> {
        let words = plan::words(text);
        if words.is_empty() {
            return Ok(vec![]);
        }
        let searcher = self.reader.searcher();
        let tally = Tally {
            allowed: self.sets.read().unwrap_or_else(PoisonError::into_inner).allowed(audience),
            bounds: None,
            sort: Sort::Relevance,
            keep: limit.min(50),
            counters: None,
        };
        let found = searcher.search(&*plan::beginning(&self.fields, &words), &tally)?;
        let mut names = Vec::new();
        for ranked in found.first {
            let name = self.title(&searcher, ranked.at)?;
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Ok(names)
    }

    /// A vector tile of the points that a question matches; none when nothing is in it.
    ///
    /// # Errors
    ///
    /// [`SearchError::Tile`].
    pub fn tile(
        &self,
        z: u32,
        x: u32,
        y: u32,
        query: &Query,
    ) -> Result<Option<Vec<u8>>, SearchError> {
        let searcher = self.reader.searcher();
        let points = self.points(&searcher)?;
        let allowed =
            self.sets.read().unwrap_or_else(PoisonError::into_inner).allowed(&query.audience);
        let words = plan::words(&query.text);
        let narrowed = !words.is_empty() || !query.filters.is_empty();
        let wanted = if narrowed {
            let asked = plan::exact(&self.fields, &words, plan::filters(&self.fields, query, None));
            Some(crate::tile::matching(&searcher, &*asked)?)
        } else {
            None
        };
        points.tile(z, x, y, &allowed, wanted.as_deref()).map_err(SearchError::Tile)
    }

    /// The sorted points of the present generation.
    fn points(&self, searcher: &tantivy::Searcher) -> Result<Arc<Points>, SearchError> {
        let mut kept = self.points.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(points) = &*kept {
            return Ok(points.clone());
        }
        let made = Arc::new(Points::build(searcher)?);
        *kept = Some(made.clone());
        Ok(made)
    }
}

/// Words of a name that are why a question found it, as they stand in the name.
#[must_use]
pub fn matched(text: &str, name: &str, fuzzy: bool) -> Vec<String> {
    let asked = plan::words(text);
    let hit = |word: &str| {
        fold::tokens(word, "und").iter().any(|own| {
            asked
                .iter()
                .enumerate()
                .any(|(place, a)| plan::is_hit(own, a, place + 1 == asked.len(), fuzzy))
        })
    };
    name.split_whitespace().take(60).filter(|w| hit(w)).map(str::to_owned).collect()
}

/// Small blocks of stored cards: a page of hits unpacks one block a hit.
fn settings() -> IndexSettings {
    IndexSettings { docstore_blocksize: 4_096, ..IndexSettings::default() }
}

fn push(words: &mut String, word: &str) {
    if !word.is_empty() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
}

fn push_words(words: &mut String, tokens: &[Token], also: bool) {
    for token in tokens {
        push(words, &token.fold);
        if also && let Some(second) = &token.also {
            push(words, second);
        }
    }
}

/// Each word once.
fn distinct(words: &str) -> String {
    let mut all: Vec<&str> = words.split(' ').collect();
    all.sort_unstable();
    all.dedup();
    all.join(" ")
}

/// Eight bytes of a sort key from `from`, as a number that sorts alike.
fn eight(key: &[u8], from: usize) -> u64 {
    let mut bytes = [0_u8; 8];
    bytes.iter_mut().zip(key.iter().skip(from)).for_each(|(to, b)| *to = *b);
    u64::from_be_bytes(bytes)
}

/// Filled profiles and short names first, all else being equal.
fn quality(of: &Document) -> u64 {
    let letters = of.names.first().map_or(0, |n| n.value.chars().count()).min(100);
    let short = 100 - u64::try_from(letters).unwrap_or(100);
    (u64::from(of.completeness.min(100)) + short * 3 / 2).min(255)
}
