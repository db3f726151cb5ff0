//! Tests of canonical forms, as another crate sees them.
//!
//! Not here: tests of single steps, which stand beside the steps.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod corpus;
mod properties;
mod versions;
