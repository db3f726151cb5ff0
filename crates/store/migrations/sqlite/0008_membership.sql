-- 0008: who belongs to an organisation, and how organisations are let in.
--
-- Sensitive columns: invitation.email is sealed with the hub's root key; what an applicant told
-- before confirming their address lies sealed in `ceremony`. Of a blocked address the keyed hash
-- is kept alone.

CREATE TABLE membership (
    id              BLOB    NOT NULL PRIMARY KEY,
    person_id       BLOB    NOT NULL REFERENCES person (id),
    organisation_id BLOB    NOT NULL REFERENCES organisation (id),
    roles           TEXT   NOT NULL,
    version         INTEGER NOT NULL,
    created         INTEGER NOT NULL,
    updated         INTEGER NOT NULL,
    UNIQUE (person_id, organisation_id)
) STRICT;
CREATE INDEX membership_by_organisation ON membership (organisation_id);

CREATE TABLE invitation (
    id              BLOB    NOT NULL PRIMARY KEY,
    digest          BLOB    NOT NULL UNIQUE,
    organisation_id BLOB    NOT NULL REFERENCES organisation (id),
    roles           TEXT   NOT NULL,
    email           BLOB    NOT NULL,
    person_id       BLOB    NOT NULL REFERENCES person (id),
    created         INTEGER NOT NULL,
    expires         INTEGER NOT NULL
) STRICT;
CREATE INDEX invitation_by_organisation ON invitation (organisation_id);

-- `id` is the organisation's.
CREATE TABLE vetting (
    id         BLOB    NOT NULL PRIMARY KEY REFERENCES organisation (id),
    state      TEXT   NOT NULL CHECK (state IN ('vetted', 'suspended')),
    basis      TEXT   NOT NULL CHECK (basis IN ('vouchers', 'moderator')),
    evidence   TEXT   NOT NULL,
    since      INTEGER NOT NULL,
    review_due INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    updated    INTEGER NOT NULL
) STRICT;
CREATE INDEX vetting_by_review ON vetting (review_due);

-- Of an application that has come in: the applicant's address is confirmed, and they have an account.
CREATE TABLE application (
    id              BLOB    NOT NULL PRIMARY KEY,
    person_id       BLOB    NOT NULL REFERENCES person (id),
    organisation_id BLOB    REFERENCES organisation (id),
    is_claim        INTEGER NOT NULL,
    state           TEXT   NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'withdrawn')),
    mail_domain     TEXT   NOT NULL,
    findings        TEXT   NOT NULL,
    good            INTEGER NOT NULL,
    received        INTEGER NOT NULL,
    decided         INTEGER,
    version         INTEGER NOT NULL,
    doc             TEXT   NOT NULL
) STRICT;
CREATE INDEX application_by_state ON application (state, received);
CREATE INDEX application_by_domain ON application (state, mail_domain);
CREATE INDEX application_by_person ON application (person_id);
CREATE INDEX application_by_organisation ON application (organisation_id)
    WHERE organisation_id IS NOT NULL;

CREATE TABLE vouch (
    id              BLOB    NOT NULL PRIMARY KEY,
    application_id  BLOB    NOT NULL REFERENCES application (id),
    organisation_id BLOB    NOT NULL REFERENCES organisation (id),
    person_id       BLOB    REFERENCES person (id),
    word            TEXT   NOT NULL CHECK (word IN ('asked', 'given', 'declined')),
    statement       TEXT   NOT NULL,
    created         INTEGER NOT NULL,
    answered        INTEGER,
    UNIQUE (application_id, organisation_id)
) STRICT;
CREATE INDEX vouch_by_organisation ON vouch (organisation_id, word);

CREATE TABLE block (
    id      BLOB    NOT NULL PRIMARY KEY,
    kind    TEXT   NOT NULL CHECK (kind IN ('address', 'domain', 'name')),
    key     TEXT   NOT NULL,
    shown   TEXT   NOT NULL,
    reason  TEXT   NOT NULL,
    created INTEGER NOT NULL,
    UNIQUE (kind, key)
) STRICT;

-- The organisation that a session or a token acts for, where its owner belongs to several.
ALTER TABLE session ADD COLUMN organisation_id BLOB;
ALTER TABLE token ADD COLUMN organisation_id BLOB;
