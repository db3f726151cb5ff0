-- 0013: private matching: epochs of an agreement, messages of its parties, deposits, hits.
--
-- Sensitive columns: deposit_key.key, deposit_part.bytes and hit.details lie sealed. `deposit_token.idx` is a keyed
-- digest of a token, and `deposit_token` and `deposit_list` together say who deposited how much, when, and what is
-- equal: that a thief of the database learns it is what the protocol states. No column holds an
-- identifier, nor anything that can be computed from one without the custodians.

-- The life of one key under one version of an agreement. `run` is that of the key ceremony, `statement` what
-- all custodians signed, `pepper` the SHA-512 of what members alone hold.
CREATE TABLE epoch (
    id           UUID    NOT NULL PRIMARY KEY,
    agreement_id UUID    NOT NULL REFERENCES agreement (id),
    number       BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    run          BIGINT NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('ceremony', 'key', 'closing', 'destroyed')),
    statement    BYTEA,
    pepper       BYTEA,
    began        BIGINT NOT NULL,
    closes       BIGINT,
    UNIQUE (agreement_id, number)
);

-- Signed messages that are kept for other parties. None as recipient: for all custodians.
CREATE TABLE party_message (
    number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agreement_id UUID    NOT NULL REFERENCES agreement (id),
    version      BIGINT NOT NULL,
    epoch        BIGINT NOT NULL,
    label        TEXT    NOT NULL,
    sender       BYTEA    NOT NULL,
    recipient    BYTEA,
    digest       BYTEA    NOT NULL,
    bytes        BYTEA    NOT NULL,
    at           BIGINT NOT NULL,
    UNIQUE (agreement_id, version, epoch, label, sender, digest)
);

-- Keys that deposits lie under: one a month of expiry, one (month 0) for digests of tokens, and one (month 1)
-- for what is told of hits.
-- A key that is destroyed takes with it what lies under it; copies of this table are to be kept apart.
CREATE TABLE deposit_key (
    id           UUID    NOT NULL PRIMARY KEY,
    agreement_id UUID    NOT NULL REFERENCES agreement (id),
    epoch        BIGINT NOT NULL,
    month        BIGINT NOT NULL,
    key          BYTEA    NOT NULL,
    UNIQUE (agreement_id, epoch, month)
);

-- A member's list: `message` is what it signed. `list` is the hub's number for it within the epoch, `number`
-- the member's own.
CREATE TABLE deposit_list (
    id              UUID    NOT NULL PRIMARY KEY,
    agreement_id    UUID    NOT NULL REFERENCES agreement (id),
    epoch           BIGINT NOT NULL,
    list            BIGINT NOT NULL,
    party           BYTEA    NOT NULL,
    organisation_id UUID    NOT NULL REFERENCES organisation (id),
    number          BIGINT NOT NULL,
    kind            TEXT    NOT NULL,
    entries         BIGINT NOT NULL,
    message         BYTEA    NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN ('arriving', 'entered', 'standing', 'gone')),
    receipt         TEXT    NOT NULL,
    at              BIGINT NOT NULL,
    UNIQUE (agreement_id, epoch, list),
    UNIQUE (agreement_id, epoch, party, number)
);
CREATE INDEX deposit_list_unready ON deposit_list (at) WHERE state IN ('arriving', 'entered');

-- 1,024 entries, each sealed for itself under the key of its month; `root` is that of their tree.
CREATE TABLE deposit_part (
    agreement_id UUID    NOT NULL,
    epoch        BIGINT NOT NULL,
    list         BIGINT NOT NULL,
    part         BIGINT NOT NULL,
    root         BYTEA    NOT NULL,
    bytes        BYTEA    NOT NULL,
    PRIMARY KEY (agreement_id, epoch, list, part)
);

-- What is compared: the narrow table that every look-up goes through.
CREATE TABLE deposit_token (
    agreement_id UUID    NOT NULL,
    epoch        BIGINT NOT NULL,
    idx          BYTEA    NOT NULL,
    list         BIGINT NOT NULL,
    position     BIGINT NOT NULL,
    PRIMARY KEY (agreement_id, epoch, idx, list, position)
);

-- Two deposits with the same token: `first` stood when `second` came. `told` is when the one side may
-- know of it; none until then.
CREATE TABLE hit (
    id              UUID    NOT NULL PRIMARY KEY,
    agreement_id    UUID    NOT NULL REFERENCES agreement (id),
    number          BIGINT NOT NULL,
    epoch           BIGINT NOT NULL,
    kind            TEXT    NOT NULL,
    first_list      BIGINT NOT NULL,
    first_position  BIGINT NOT NULL,
    first_party     BYTEA    NOT NULL,
    first_told      BIGINT,
    second_list     BIGINT NOT NULL,
    second_position BIGINT NOT NULL,
    second_party    BYTEA    NOT NULL,
    second_told     BIGINT,
    details         BYTEA    NOT NULL,
    at              BIGINT NOT NULL,
    UNIQUE (agreement_id, number),
    UNIQUE (agreement_id, epoch, first_list, first_position, second_list, second_position)
);
CREATE INDEX hit_by_first ON hit (agreement_id, first_party, number);
CREATE INDEX hit_by_second ON hit (agreement_id, second_party, number);

-- What a side says of a hit; the newest counts.
CREATE TABLE hit_answer (
    hit_id  UUID    NOT NULL REFERENCES hit (id),
    party   BYTEA    NOT NULL,
    verdict TEXT    NOT NULL
        CHECK (verdict IN ('confirmed', 'bad-tag', 'false-positive', 'retracted')),
    message BYTEA    NOT NULL,
    at      BIGINT NOT NULL,
    PRIMARY KEY (hit_id, party, at)
);
