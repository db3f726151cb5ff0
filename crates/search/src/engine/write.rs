//! Writing to the index: documents in and out, commits, building anew.
//!
//! Not here: what a document is made of (`app::indexer`), folding words (`fold`).

use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use tantivy::indexer::NoMergePolicy;
use tantivy::{IndexWriter, TantivyDocument, Term};

use super::{Index, SearchError};
use crate::body;
use crate::cells;
use crate::document::Document;
use crate::fold::{self, Memo, Token, push};
use crate::plan;
use crate::sets::Sets;

/// Memory of the writer that follows changes, in bytes.
const FOLLOWING: usize = 24 << 20;
/// Memory of the writer that builds an index anew, in bytes.
const BUILDING: usize = 256 << 20;

impl Index {
    /// Does something with the writer, made when it is first needed.
    pub(super) fn write<T>(
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
        // A writer that failed (a full disk) takes nothing any more: the next is a new one, and
        // what this one had not committed is brought again by who follows the changes.
        let done = act(&mut writer)?;
        *kept = Some(writer);
        Ok(done)
    }

    /// Lets go of a writer with what it has not committed.
    fn abandon(&self) {
        *self.writer.lock().unwrap_or_else(PoisonError::into_inner) = None;
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
            let mut memo = self.memo.lock().unwrap_or_else(PoisonError::into_inner);
            for document in documents {
                made.push((document.id, self.document(sets, &mut memo, document)?));
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

    fn document(
        &self,
        sets: &mut Sets,
        memo: &mut Memo,
        of: &Document,
    ) -> Result<TantivyDocument, SearchError> {
        let fields = &self.fields;
        let mut made = TantivyDocument::default();
        made.add_bytes(fields.id, &of.id.to_be_bytes());
        let (mut names, mut roman, mut skeletons) = (String::new(), String::new(), String::new());
        for name in &of.names {
            let tokens = fold::tokens(&name.value, &name.lang);
            for token in &tokens {
                push_word(if token.foreign { &mut roman } else { &mut names }, token);
                push(&mut names, token.native.as_deref().unwrap_or_default());
                push(&mut skeletons, &token.skeleton);
            }
            for beginning in beginnings(&tokens) {
                made.add_text(fields.whole, beginning);
            }
        }
        let mut text = String::new();
        memo.text(&of.text, &mut text);
        let mut about = String::new();
        for line in of.about.lines() {
            about.push_str(memo.line(line));
        }
        made.add_text(fields.name, names);
        if !roman.is_empty() {
            made.add_text(fields.roman, roman);
        }
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
            self.write_sets(folder).inspect_err(|_| self.abandon())?;
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
        *self.memo.lock().unwrap_or_else(PoisonError::into_inner) = Memo::default();
        self.reader.reload()?;
        self.empty.store(self.reader.searcher().num_docs() == 0, Ordering::Release);
        self.generation.store(generation, Ordering::Release);
        Ok(())
    }

    fn write_sets(&self, folder: &Path) -> Result<(), SearchError> {
        let text = self.sets.read().unwrap_or_else(PoisonError::into_inner).write();
        let new = folder.join("sets.new");
        std::fs::write(&new, text)?;
        std::fs::File::open(&new)?.sync_all()?;
        Ok(std::fs::rename(new, folder.join("sets"))?)
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
}

/// A name's own words as they are looked for from their beginning: whole, and from the first word
/// that does not only say what kind of body it is, folded and as written.
fn beginnings(tokens: &[Token]) -> Vec<String> {
    let telling = body::telling(tokens);
    let mut all = vec![plan::whole(tokens)];
    if telling.len() < tokens.len() {
        all.push(plan::whole(telling));
    }
    all.extend(plan::native_whole(telling));
    all
}

fn push_word(words: &mut String, token: &Token) {
    push(words, &token.fold);
    if let Some(second) = &token.also {
        push(words, second);
    }
}

/// Each word once.
fn distinct(words: &str) -> String {
    let mut all: Vec<&str> = words.split_whitespace().collect();
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
