//! Full text, facets and map points of the directory.
