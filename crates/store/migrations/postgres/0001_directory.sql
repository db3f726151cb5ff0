-- 0001: the directory: organisations, services, places, networks, and how they got here.
--
-- A record is one row: the columns that queries need, and `doc`, the whole record as JSON text.
-- Sensitive columns: session.digest and token.digest are SHA-256 of secrets that the hub does not
-- keep. A hidden place has nothing but its country, so no column here can give one away.

CREATE TABLE organisation (
    id        UUID     NOT NULL PRIMARY KEY,
    slug      TEXT    NOT NULL UNIQUE,
    name      TEXT    NOT NULL,
    country   TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    listing   TEXT    NOT NULL CHECK (listing IN ('public', 'withdrawn')),
    demo      BIGINT NOT NULL,
    confirmed BIGINT,
    version   BIGINT NOT NULL,
    created   BIGINT NOT NULL,
    updated   BIGINT NOT NULL,
    doc       TEXT    NOT NULL
);

-- What a record can be recognised by: register number, name and country, folded name, web domain.
CREATE TABLE organisation_key (
    kind            TEXT NOT NULL,
    value           TEXT NOT NULL,
    organisation_id UUID  NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, value, organisation_id)
);
CREATE INDEX organisation_key_by_organisation ON organisation_key (organisation_id);

-- Addresses that were in use once: they lead to the record that took their place, for ever.
CREATE TABLE old_address (
    noun   TEXT NOT NULL,
    value  TEXT NOT NULL,
    target UUID  NOT NULL,
    PRIMARY KEY (noun, value)
);

CREATE TABLE service (
    id              UUID     NOT NULL PRIMARY KEY,
    organisation_id UUID     NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    status          TEXT    NOT NULL,
    confirmed       BIGINT,
    updated         BIGINT NOT NULL,
    doc             TEXT    NOT NULL
);
CREATE INDEX service_by_organisation ON service (organisation_id);

CREATE TABLE location (
    id              UUID  NOT NULL PRIMARY KEY,
    organisation_id UUID  NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    country         TEXT NOT NULL,
    doc             TEXT NOT NULL
);
CREATE INDEX location_by_organisation ON location (organisation_id);

CREATE TABLE network (
    id      UUID     NOT NULL PRIMARY KEY,
    slug    TEXT    NOT NULL UNIQUE,
    demo    BIGINT NOT NULL,
    version BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    doc     TEXT    NOT NULL
);

CREATE TABLE network_member (
    network_id      UUID  NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    organisation_id UUID  NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    PRIMARY KEY (network_id, organisation_id)
);
CREATE INDEX network_member_by_organisation ON network_member (organisation_id);

-- Every state a record ever had: history, undo and splitting are made of it.
CREATE TABLE revision (
    id        UUID     NOT NULL PRIMARY KEY,
    noun      TEXT    NOT NULL,
    object_id UUID     NOT NULL,
    version   BIGINT NOT NULL,
    at        BIGINT NOT NULL,
    actor     TEXT    NOT NULL,
    action    TEXT    NOT NULL,
    run_id    UUID,
    doc       TEXT    NOT NULL
);
CREATE INDEX revision_by_object ON revision (object_id, version);
CREATE INDEX revision_by_run ON revision (run_id) WHERE run_id IS NOT NULL;

CREATE TABLE merge (
    id       UUID     NOT NULL PRIMARY KEY,
    at       BIGINT NOT NULL,
    actor    TEXT    NOT NULL,
    kept_id  UUID     NOT NULL,
    other_id UUID     NOT NULL,
    before   TEXT    NOT NULL,
    undone   BIGINT
);
CREATE INDEX merge_by_kept ON merge (kept_id);
CREATE INDEX merge_by_other ON merge (other_id);

-- Pairs that may be one organisation; a pair that a person judged stays judged.
CREATE TABLE duplicate (
    a_id    UUID     NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    b_id    UUID     NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    score   BIGINT NOT NULL,
    reason  TEXT    NOT NULL,
    state   TEXT    NOT NULL CHECK (state IN ('open', 'different')),
    at      BIGINT NOT NULL,
    PRIMARY KEY (a_id, b_id)
);

CREATE TABLE import_run (
    id        UUID     NOT NULL PRIMARY KEY,
    actor     TEXT    NOT NULL,
    file_name TEXT    NOT NULL,
    format    TEXT    NOT NULL,
    digest    TEXT    NOT NULL,
    mapping   TEXT    NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('mapping', 'running', 'done', 'failed', 'undone')),
    total     BIGINT NOT NULL,
    done      BIGINT NOT NULL,
    added     BIGINT NOT NULL,
    changed   BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused   BIGINT NOT NULL,
    error     TEXT    NOT NULL,
    started   BIGINT NOT NULL,
    updated   BIGINT NOT NULL
);

CREATE TABLE import_remark (
    run_id   UUID     NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    line     BIGINT NOT NULL,
    field    TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    PRIMARY KEY (run_id, position)
);

-- Who did what to which record, and with which outcome. Appended, never changed.
CREATE TABLE audit (
    seq       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        BIGINT NOT NULL,
    actor     TEXT    NOT NULL,
    action    TEXT    NOT NULL,
    object_id UUID,
    outcome   TEXT    NOT NULL
);

-- What the search index has yet to follow. The table is the truth, a wake-up only a hint.
CREATE TABLE outbox (
    seq             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id UUID  NOT NULL
);

CREATE TABLE session (
    digest  BYTEA    NOT NULL PRIMARY KEY,
    actor   TEXT    NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
);

CREATE TABLE token (
    id        UUID     NOT NULL PRIMARY KEY,
    digest    BYTEA    NOT NULL UNIQUE,
    name      TEXT    NOT NULL,
    actor     TEXT    NOT NULL,
    created   BIGINT NOT NULL,
    expires   BIGINT NOT NULL,
    revoked   BIGINT
);

CREATE TABLE setup_link (
    digest  BYTEA    NOT NULL PRIMARY KEY,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    used    BIGINT
);

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
