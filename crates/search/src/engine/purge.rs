//! Forgetting what was removed: words and positions of a document stay in a segment's files until
//! it is written anew, and of a place that is hidden now nothing may stay.
//!
//! Not here: removing (`write`), when it is asked for (`app::indexer`).

use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use tantivy::index::SegmentId;

use super::{Index, SearchError};

impl Index {
    /// Asks that what was removed be forgotten at the next [`Index::purge`].
    pub fn ask_purge(&self) {
        self.purge.store(true, Ordering::Release);
    }

    /// Writes those segments anew that hold removed documents, when that was asked for; tells
    /// whether anything was to do. Whoever follows changes calls it after its commit.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`] when the disk is full; it then has to be asked for again, which this
    /// does itself.
    pub fn purge(&self) -> Result<bool, SearchError> {
        if !self.purge.swap(false, Ordering::AcqRel) {
            return Ok(false);
        }
        let stale = self.with_removed()?;
        if stale.is_empty() {
            return Ok(false);
        }
        self.write_anew(&stale).inspect_err(|_| self.ask_purge())?;
        Ok(true)
    }

    /// Segments that hold removed documents.
    fn with_removed(&self) -> Result<Vec<SegmentId>, SearchError> {
        let metas = self.inner.searchable_segment_metas()?;
        Ok(metas.iter().filter(|m| m.num_deleted_docs() > 0).map(|m| m.id()).collect())
    }

    fn write_anew(&self, stale: &[SegmentId]) -> Result<(), SearchError> {
        self.write(|writer| writer.merge(stale).wait().map(drop))?;
        self.reader.reload()?;
        // Answers that were made of the former segments hold them open.
        *self.points.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.write(|writer| writer.garbage_collect_files().wait().map(drop))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Document, Name, Query};

    fn house(id: u128, place: &str) -> Document {
        Document {
            id,
            names: vec![Name { lang: "sr".into(), value: format!("Кућа {id}") }],
            about: place.into(),
            audience: vec!["public".into()],
            ..Document::default()
        }
    }

    fn found(index: &Index, text: &str) -> usize {
        let audience = vec!["public".into()];
        index.search(&Query { text: text.into(), audience, ..Query::default() }).unwrap().total
    }

    /// Documents that the files have the word of a place for, removed ones too.
    fn known(index: &Index) -> u64 {
        let term = tantivy::Term::from_field_text(index.fields.about, "zabrdje");
        index.reader.searcher().doc_freq(&term).unwrap()
    }

    #[test]
    fn what_was_removed_is_in_no_segment_after_a_purge() {
        let folder = tempfile::tempdir().unwrap();
        let index = Index::open(folder.path()).unwrap();
        index.upsert(&[house(1, "Zabrdje"), house(2, "")]).unwrap();
        index.commit(1).unwrap();
        assert_eq!(found(&index, "zabrdje"), 1);
        index.upsert(&[house(1, "")]).unwrap();
        index.commit(2).unwrap();
        assert_eq!((found(&index, "zabrdje"), known(&index)), (0, 1));
        assert!(!index.purge().unwrap(), "nobody asked");
        index.ask_purge();
        assert!(index.purge().unwrap());
        assert_eq!((known(&index), found(&index, "кућа")), (0, 2));
        drop(index);
        let again = Index::open(folder.path()).unwrap();
        assert_eq!((known(&again), found(&again, "кућа"), again.generation()), (0, 2, 2));
    }
}
