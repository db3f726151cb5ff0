//! Nouns and rules of the hub; pure.
