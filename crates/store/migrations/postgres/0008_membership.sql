-- 0008: who belongs to an organisation, and how organisations are let in.
--
-- Sensitive columns: invitation.email is sealed with the hub's root key; what an applicant told
-- before confirming their address lies sealed in `ceremony`. Of a blocked address the keyed hash
-- is kept alone.

CREATE TABLE membership (
    id              UUID   NOT NULL PRIMARY KEY,
    person_id       UUID   NOT NULL REFERENCES person (id),
    organisation_id UUID   NOT NULL REFERENCES organisation (id),
    roles           TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    created         BIGINT NOT NULL,
    updated         BIGINT NOT NULL,
    UNIQUE (person_id, organisation_id)
);
CREATE INDEX membership_by_organisation ON membership (organisation_id);

CREATE TABLE invitation (
    id              UUID   NOT NULL PRIMARY KEY,
    digest          BYTEA  NOT NULL UNIQUE,
    organisation_id UUID   NOT NULL REFERENCES organisation (id),
    roles           TEXT   NOT NULL,
    email           BYTEA  NOT NULL,
    person_id       UUID   NOT NULL REFERENCES person (id),
    created         BIGINT NOT NULL,
    expires         BIGINT NOT NULL
);
CREATE INDEX invitation_by_organisation ON invitation (organisation_id);

-- `id` is the organisation's.
CREATE TABLE vetting (
    id         UUID   NOT NULL PRIMARY KEY REFERENCES organisation (id),
    state      TEXT   NOT NULL CHECK (state IN ('vetted', 'suspended')),
    basis      TEXT   NOT NULL CHECK (basis IN ('vouchers', 'moderator')),
    evidence   TEXT   NOT NULL,
    since      BIGINT NOT NULL,
    review_due BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    updated    BIGINT NOT NULL
);
CREATE INDEX vetting_by_review ON vetting (review_due);

-- Of an application that has come in: the applicant's address is confirmed, and they have an account.
CREATE TABLE application (
    id              UUID   NOT NULL PRIMARY KEY,
    person_id       UUID   NOT NULL REFERENCES person (id),
    organisation_id UUID   REFERENCES organisation (id),
    is_claim        BIGINT NOT NULL,
    state           TEXT   NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'withdrawn')),
    mail_domain     TEXT   NOT NULL,
    findings        TEXT   NOT NULL,
    good            BIGINT NOT NULL,
    received        BIGINT NOT NULL,
    decided         BIGINT,
    version         BIGINT NOT NULL,
    doc             TEXT   NOT NULL
);
CREATE INDEX application_by_state ON application (state, received);
CREATE INDEX application_by_domain ON application (state, mail_domain);
CREATE INDEX application_by_person ON application (person_id);
CREATE INDEX application_by_organisation ON application (organisation_id)
    WHERE organisation_id IS NOT NULL;

CREATE TABLE vouch (
    id              UUID   NOT NULL PRIMARY KEY,
    application_id  UUID   NOT NULL REFERENCES application (id),
    organisation_id UUID   NOT NULL REFERENCES organisation (id),
    person_id       UUID   REFERENCES person (id),
    word            TEXT   NOT NULL CHECK (word IN ('asked', 'given', 'declined')),
    statement       TEXT   NOT NULL,
    created         BIGINT NOT NULL,
    answered        BIGINT,
    UNIQUE (application_id, organisation_id)
);
CREATE INDEX vouch_by_organisation ON vouch (organisation_id, word);

CREATE TABLE block (
    id      UUID   NOT NULL PRIMARY KEY,
    kind    TEXT   NOT NULL CHECK (kind IN ('address', 'domain', 'name')),
    key     TEXT   NOT NULL,
    shown   TEXT   NOT NULL,
    reason  TEXT   NOT NULL,
    created BIGINT NOT NULL,
    UNIQUE (kind, key)
);

-- The organisation that a session or a token acts for, where its owner belongs to several.
ALTER TABLE session ADD COLUMN organisation_id UUID;
ALTER TABLE token ADD COLUMN organisation_id UUID;
