-- 0006: people, how they prove who they are, and their sessions.
--
-- Sensitive columns: person.email and credential.secret are sealed with the hub's root key;
-- person.email_key is a keyed hash of the address, for finding it. Secrets of sessions, tokens and
-- ceremonies are kept as their SHA-256 alone.

CREATE TABLE person (
    id        UUID    NOT NULL PRIMARY KEY,
    name      TEXT    NOT NULL,
    email     BYTEA,
    email_key BYTEA    UNIQUE,
    lang      TEXT    NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('active', 'suspended', 'closed')),
    hub_roles TEXT    NOT NULL,
    version   BIGINT NOT NULL,
    created   BIGINT NOT NULL,
    updated   BIGINT NOT NULL
);
CREATE INDEX person_by_created ON person (created);

-- A passkey (`handle` is its credential id), a password's hash, a key for one-time codes, or a set
-- of recovery codes. Of the last three a person has one at the most.
CREATE TABLE credential (
    id        UUID    NOT NULL PRIMARY KEY,
    person_id UUID    NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind      TEXT    NOT NULL CHECK (kind IN ('passkey', 'password', 'one-time', 'recovery')),
    name      TEXT    NOT NULL,
    handle    BYTEA    UNIQUE,
    secret    BYTEA    NOT NULL,
    created   BIGINT NOT NULL
);
CREATE INDEX credential_by_person ON credential (person_id);

-- What changes at each use: not vouched for by the audit log, whose events say that it was used.
CREATE TABLE credential_use (
    credential_id UUID    NOT NULL PRIMARY KEY REFERENCES credential (id) ON DELETE CASCADE,
    used          BIGINT NOT NULL,
    counter       BIGINT NOT NULL
);

-- Failures in a row, and until when no further try is looked at; `subject` is a keyed hash of an
-- account's identifier or of an address that was typed, so that unknown ones count alike.
CREATE TABLE sign_in_failure (
    subject  BYTEA    NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    wait     BIGINT NOT NULL,
    last     BIGINT NOT NULL
);

-- Begun and not yet ended: a challenge of a passkey, the second step of a sign-in, a link.
CREATE TABLE ceremony (
    digest    BYTEA    NOT NULL PRIMARY KEY,
    kind      TEXT    NOT NULL,
    person_id UUID    REFERENCES person (id) ON DELETE CASCADE,
    state     BYTEA    NOT NULL,
    created   BIGINT NOT NULL,
    expires   BIGINT NOT NULL
);
CREATE INDEX ceremony_by_expiry ON ceremony (expires);

-- Sessions of before belong to nobody: they end.
DROP TABLE session;
CREATE TABLE session (
    digest        BYTEA    NOT NULL PRIMARY KEY,
    id            UUID    NOT NULL UNIQUE,
    person_id     UUID    NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    method        TEXT    NOT NULL,
    device        TEXT    NOT NULL,
    created       BIGINT NOT NULL,
    seen          BIGINT NOT NULL,
    authenticated BIGINT NOT NULL,
    expires       BIGINT NOT NULL
);
CREATE INDEX session_by_person ON session (person_id);

-- A token speaks for the person who made it, within its scope; one of the command line for nobody.
ALTER TABLE token ADD COLUMN person_id UUID;
ALTER TABLE token ADD COLUMN scope TEXT NOT NULL DEFAULT 'all';
CREATE INDEX token_by_person ON token (person_id) WHERE person_id IS NOT NULL;
