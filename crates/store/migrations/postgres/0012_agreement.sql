-- 0012: agreements under which organisations match, with signatures and suspensions; organisations' keys.
--
-- Sensitive columns: none. Keys are public halves; a draft is for the organisation that writes it alone,
-- and an agreement for its parties, which the use cases keep.

CREATE TABLE agreement (
    id      UUID   NOT NULL PRIMARY KEY,
    slug    TEXT   NOT NULL UNIQUE,
    created BIGINT NOT NULL
);

-- `doc` has the terms; `written` the text as it was when it was laid before the parties, for good; blank
-- before.
CREATE TABLE agreement_version (
    id           UUID   NOT NULL PRIMARY KEY,
    agreement_id UUID   NOT NULL REFERENCES agreement (id),
    number       BIGINT NOT NULL,
    drafter_id   UUID   NOT NULL REFERENCES organisation (id),
    state        TEXT   NOT NULL
        CHECK (state IN ('draft', 'open', 'active', 'suspended', 'ended')),
    doc          TEXT   NOT NULL,
    written      TEXT   NOT NULL,
    created      BIGINT NOT NULL,
    opened       BIGINT,
    activated    BIGINT,
    ended        BIGINT,
    version      BIGINT NOT NULL,
    updated      BIGINT NOT NULL
);
CREATE INDEX agreement_version_of ON agreement_version (agreement_id, number);
-- A draft gets its number for good when it is laid before the parties: two parties may write one at once.
CREATE UNIQUE INDEX agreement_version_number ON agreement_version (agreement_id, number)
    WHERE opened IS NOT NULL;
CREATE INDEX agreement_version_by_drafter ON agreement_version (drafter_id);

CREATE TABLE agreement_party (
    version_id      UUID   NOT NULL REFERENCES agreement_version (id),
    organisation_id UUID   NOT NULL REFERENCES organisation (id),
    PRIMARY KEY (version_id, organisation_id)
);
CREATE INDEX agreement_party_by_organisation ON agreement_party (organisation_id);

-- `message` is what the party signed, whole; `person_id` who handed it in, where that is known.
CREATE TABLE agreement_signature (
    id              UUID   NOT NULL PRIMARY KEY,
    version_id      UUID   NOT NULL REFERENCES agreement_version (id),
    organisation_id UUID   NOT NULL REFERENCES organisation (id),
    person_id       UUID   REFERENCES person (id),
    message         BYTEA  NOT NULL,
    at              BIGINT NOT NULL,
    UNIQUE (version_id, organisation_id)
);

CREATE TABLE agreement_suspension (
    id              UUID   NOT NULL PRIMARY KEY,
    version_id      UUID   NOT NULL REFERENCES agreement_version (id),
    organisation_id UUID   NOT NULL REFERENCES organisation (id),
    person_id       UUID   REFERENCES person (id),
    reason          TEXT   NOT NULL,
    at              BIGINT NOT NULL,
    lifted          BIGINT
);
CREATE UNIQUE INDEX agreement_suspension_standing
    ON agreement_suspension (version_id, organisation_id) WHERE lifted IS NULL;

-- The public keys of an organisation: Ed25519 and then X25519. Older ones stay, withdrawn.
CREATE TABLE party_key (
    id              UUID   NOT NULL PRIMARY KEY,
    organisation_id UUID   NOT NULL REFERENCES organisation (id),
    keys            BYTEA  NOT NULL,
    person_id       UUID   REFERENCES person (id),
    created         BIGINT NOT NULL,
    withdrawn       BIGINT
);
CREATE UNIQUE INDEX party_key_in_use ON party_key (organisation_id) WHERE withdrawn IS NULL;
