//! Routes, pages, JSON API, protocol servers, templates, words.
