-- 0001: the directory: organisations, services, places, networks, and how they got here.
--
-- A record is one row: the columns that queries need, and `doc`, the whole record as JSON text.
-- Sensitive columns: session.digest and token.digest are SHA-256 of secrets that the hub does not
-- keep. A hidden place has nothing but its country, so no column here can give one away.

CREATE TABLE organisation (
    id        BLOB    NOT NULL PRIMARY KEY,
    slug      TEXT    NOT NULL UNIQUE,
    name      TEXT    NOT NULL,
    country   TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    listing   TEXT    NOT NULL CHECK (listing IN ('public', 'withdrawn')),
    demo      INTEGER NOT NULL,
    confirmed INTEGER,
    version   INTEGER NOT NULL,
    created   INTEGER NOT NULL,
    updated   INTEGER NOT NULL,
    doc       TEXT    NOT NULL
) STRICT;

-- What a record can be recognised by: register number, name and country, folded name, web domain.
CREATE TABLE organisation_key (
    kind            TEXT NOT NULL,
    value           TEXT NOT NULL,
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, value, organisation_id)
) STRICT;
CREATE INDEX organisation_key_by_organisation ON organisation_key (organisation_id);

-- Addresses that were in use once: they lead to the record that took their place, for ever.
CREATE TABLE old_address (
    noun   TEXT NOT NULL,
    value  TEXT NOT NULL,
    target BLOB NOT NULL,
    PRIMARY KEY (noun, value)
) STRICT;

CREATE TABLE service (
    id              BLOB    NOT NULL PRIMARY KEY,
    organisation_id BLOB    NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    status          TEXT    NOT NULL,
    confirmed       INTEGER,
    updated         INTEGER NOT NULL,
    doc             TEXT    NOT NULL
) STRICT;
CREATE INDEX service_by_organisation ON service (organisation_id);

CREATE TABLE location (
    id              BLOB NOT NULL PRIMARY KEY,
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    country         TEXT NOT NULL,
    doc             TEXT NOT NULL
) STRICT;
CREATE INDEX location_by_organisation ON location (organisation_id);

CREATE TABLE network (
    id      BLOB    NOT NULL PRIMARY KEY,
    slug    TEXT    NOT NULL UNIQUE,
    demo    INTEGER NOT NULL,
    version INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    doc     TEXT    NOT NULL
) STRICT;

CREATE TABLE network_member (
    network_id      BLOB NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    organisation_id BLOB NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    PRIMARY KEY (network_id, organisation_id)
) STRICT;
CREATE INDEX network_member_by_organisation ON network_member (organisation_id);

-- Every state a record ever had: history, undo and splitting are made of it.
CREATE TABLE revision (
    id        BLOB    NOT NULL PRIMARY KEY,
    noun      TEXT    NOT NULL,
    object_id BLOB    NOT NULL,
    version   INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    actor     TEXT    NOT NULL,
    action    TEXT    NOT NULL,
    run_id    BLOB,
    doc       TEXT    NOT NULL
) STRICT;
CREATE INDEX revision_by_object ON revision (object_id, version);
CREATE INDEX revision_by_run ON revision (run_id) WHERE run_id IS NOT NULL;

CREATE TABLE merge (
    id       BLOB    NOT NULL PRIMARY KEY,
    at       INTEGER NOT NULL,
    actor    TEXT    NOT NULL,
    kept_id  BLOB    NOT NULL,
    other_id BLOB    NOT NULL,
    before   TEXT    NOT NULL,
    undone   INTEGER
) STRICT;
CREATE INDEX merge_by_kept ON merge (kept_id);
CREATE INDEX merge_by_other ON merge (other_id);

-- Pairs that may be one organisation; a pair that a person judged stays judged.
CREATE TABLE duplicate (
    a_id    BLOB    NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    b_id    BLOB    NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    score   INTEGER NOT NULL,
    reason  TEXT    NOT NULL,
    state   TEXT    NOT NULL CHECK (state IN ('open', 'different')),
    at      INTEGER NOT NULL,
    PRIMARY KEY (a_id, b_id)
) STRICT;

CREATE TABLE import_run (
    id        BLOB    NOT NULL PRIMARY KEY,
    actor     TEXT    NOT NULL,
    file_name TEXT    NOT NULL,
    format    TEXT    NOT NULL,
    digest    TEXT    NOT NULL,
    mapping   TEXT    NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('mapping', 'running', 'done', 'failed', 'undone')),
    total     INTEGER NOT NULL,
    done      INTEGER NOT NULL,
    added     INTEGER NOT NULL,
    changed   INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused   INTEGER NOT NULL,
    error     TEXT    NOT NULL,
    started   INTEGER NOT NULL,
    updated   INTEGER NOT NULL
) STRICT;

CREATE TABLE import_remark (
    run_id   BLOB    NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    line     INTEGER NOT NULL,
    field    TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    PRIMARY KEY (run_id, position)
) STRICT;

-- Who did what to which record, and with which outcome. Appended, never changed.
CREATE TABLE audit (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    actor     TEXT    NOT NULL,
    action    TEXT    NOT NULL,
    object_id BLOB,
    outcome   TEXT    NOT NULL
) STRICT;

-- What the search index has yet to follow. The table is the truth, a wake-up only a hint.
CREATE TABLE outbox (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation_id BLOB NOT NULL
) STRICT;

CREATE TABLE session (
    digest  BLOB    NOT NULL PRIMARY KEY,
    actor   TEXT    NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL
) STRICT;

CREATE TABLE token (
    id        BLOB    NOT NULL PRIMARY KEY,
    digest    BLOB    NOT NULL UNIQUE,
    name      TEXT    NOT NULL,
    actor     TEXT    NOT NULL,
    created   INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    revoked   INTEGER
) STRICT;

CREATE TABLE setup_link (
    digest  BLOB    NOT NULL PRIMARY KEY,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    used    INTEGER
) STRICT;

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
