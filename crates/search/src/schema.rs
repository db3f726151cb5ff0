//! How documents lie in tantivy: fields, columns, and the number that a change of them raises.
//!
//! Words arrive folded and joined by spaces, so that the tokeniser only has to split.
//!
//! Not here: folding (`fold`), the sets behind the `facet` column (`sets`).

use tantivy::schema::{
    BytesOptions, FAST, Field, IndexRecordOption, NumericOptions, STORED, Schema,
    TextFieldIndexing, TextOptions,
};

/// Raised with every change of fields, folding or what goes into them: an index of another version
/// is rebuilt.
pub(crate) const VERSION: u32 = 7;
/// The tokeniser that only splits at spaces.
pub(crate) const SPLIT: &str = "split";

/// The fields.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    /// Identifier, 16 bytes.
    pub(crate) id: Field,
    /// Words of names in their own letters; Latin ones without marks, and with them, too.
    pub(crate) name: Field,
    /// Folded words of names in other letters than Latin ones.
    pub(crate) roman: Field,
    /// Skeletons of words of names.
    pub(crate) skeleton: Field,
    /// Each name as a whole, folded.
    pub(crate) whole: Field,
    /// Folded words of descriptions.
    pub(crate) text: Field,
    /// Folded words of towns and of the web site's host.
    pub(crate) about: Field,
    /// Facet values and map cells.
    pub(crate) tag: Field,
    /// The card.
    pub(crate) card: Field,
    /// Four set numbers in one column.
    pub(crate) facet: Field,
    /// Number of the set of audiences.
    pub(crate) audience: Field,
    /// Position, 32 bits each way.
    pub(crate) point: Field,
    /// First eight bytes of the sort key.
    pub(crate) order: Field,
    /// Next eight bytes of the sort key.
    pub(crate) order_more: Field,
    /// Microseconds, shifted to be positive.
    pub(crate) fresh: Field,
    /// Small ranking signal.
    pub(crate) quality: Field,
}

/// Schema and fields.
pub(crate) fn build() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let words = |norms: bool, option: IndexRecordOption| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(SPLIT)
                .set_fieldnorms(norms)
                .set_index_option(option),
        )
    };
    let raw = || {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("raw")
                .set_fieldnorms(false)
                .set_index_option(IndexRecordOption::Basic),
        )
    };
    let column = || NumericOptions::default() | FAST;
    let fields = Fields {
        id: schema.add_bytes_field("id", BytesOptions::default().set_indexed().set_stored()),
        name: schema.add_text_field("name", words(true, IndexRecordOption::WithFreqs)),
        roman: schema.add_text_field("roman", words(true, IndexRecordOption::WithFreqs)),
        skeleton: schema.add_text_field("skeleton", words(true, IndexRecordOption::WithFreqs)),
        whole: schema.add_text_field("whole", raw()),
        text: schema.add_text_field("text", words(true, IndexRecordOption::WithFreqs)),
        about: schema.add_text_field("about", words(false, IndexRecordOption::Basic)),
        tag: schema.add_text_field("tag", words(false, IndexRecordOption::Basic)),
        card: schema.add_bytes_field("card", STORED),
        facet: schema.add_u64_field("facet", column()),
        audience: schema.add_u64_field("audience", column()),
        point: schema.add_u64_field("point", column()),
        order: schema.add_u64_field("order", column()),
        order_more: schema.add_u64_field("order_more", column()),
        fresh: schema.add_u64_field("fresh", column()),
        quality: schema.add_u64_field("quality", column()),
    };
    (schema.build(), fields)
}
