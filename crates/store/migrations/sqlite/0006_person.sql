-- 0006: people, how they prove who they are, and their sessions.
--
-- Sensitive columns: person.email and credential.secret are sealed with the hub's root key;
-- person.email_key is a keyed hash of the address, for finding it. Secrets of sessions, tokens and
-- ceremonies are kept as their SHA-256 alone.

CREATE TABLE person (
    id        BLOB    NOT NULL PRIMARY KEY,
    name      TEXT    NOT NULL,
    email     BLOB,
    email_key BLOB    UNIQUE,
    lang      TEXT    NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('active', 'suspended', 'closed')),
    hub_roles TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    created   INTEGER NOT NULL,
    updated   INTEGER NOT NULL
) STRICT;
CREATE INDEX person_by_created ON person (created);

-- A passkey (`handle` is its credential id), a password's hash, a key for one-time codes, or a set
-- of recovery codes. Of the last three a person has one at the most.
CREATE TABLE credential (
    id        BLOB    NOT NULL PRIMARY KEY,
    person_id BLOB    NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind      TEXT    NOT NULL CHECK (kind IN ('passkey', 'password', 'one-time', 'recovery')),
    name      TEXT    NOT NULL,
    handle    BLOB    UNIQUE,
    secret    BLOB    NOT NULL,
    created   INTEGER NOT NULL
) STRICT;
CREATE INDEX credential_by_person ON credential (person_id);

-- What changes at each use: not vouched for by the audit log, whose events say that it was used.
CREATE TABLE credential_use (
    credential_id BLOB    NOT NULL PRIMARY KEY REFERENCES credential (id) ON DELETE CASCADE,
    used          INTEGER NOT NULL,
    counter       INTEGER NOT NULL
) STRICT;

-- Failures in a row, and until when no further try is looked at; `subject` is a keyed hash of an
-- account's identifier or of an address that was typed, so that unknown ones count alike.
CREATE TABLE sign_in_failure (
    subject  BLOB    NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    wait     INTEGER NOT NULL,
    last     INTEGER NOT NULL
) STRICT;

-- Begun and not yet ended: a challenge of a passkey, the second step of a sign-in, a link.
CREATE TABLE ceremony (
    digest    BLOB    NOT NULL PRIMARY KEY,
    kind      TEXT    NOT NULL,
    person_id BLOB    REFERENCES person (id) ON DELETE CASCADE,
    state     BLOB    NOT NULL,
    created   INTEGER NOT NULL,
    expires   INTEGER NOT NULL
) STRICT;
CREATE INDEX ceremony_by_expiry ON ceremony (expires);

-- Sessions of before belong to nobody: they end.
DROP TABLE session;
CREATE TABLE session (
    digest        BLOB    NOT NULL PRIMARY KEY,
    id            BLOB    NOT NULL UNIQUE,
    person_id     BLOB    NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    method        TEXT    NOT NULL,
    device        TEXT    NOT NULL,
    created       INTEGER NOT NULL,
    seen          INTEGER NOT NULL,
    authenticated INTEGER NOT NULL,
    expires       INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_person ON session (person_id);

-- A token speaks for the person who made it, within its scope; one of the command line for nobody.
ALTER TABLE token ADD COLUMN person_id BLOB;
ALTER TABLE token ADD COLUMN scope TEXT NOT NULL DEFAULT 'all';
CREATE INDEX token_by_person ON token (person_id) WHERE person_id IS NOT NULL;
