//! All SQL of the hub, for SQLite and PostgreSQL.
