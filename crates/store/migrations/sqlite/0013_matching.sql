-- 0013: private matching: epochs of an agreement, messages of its parties, deposits, hits.
--
-- Sensitive columns: deposit_key.key, deposit_part.bytes and hit.details lie sealed. `deposit_token.idx` is a keyed
-- digest of a token, and `deposit_token` and `deposit_list` together say who deposited how much, when, and what is
-- equal: that a thief of the database learns it is what the protocol states. No column holds an
-- identifier, nor anything that can be computed from one without the custodians.

-- The life of one key under one version of an agreement. `run` is that of the key ceremony, `statement` what
-- all custodians signed, `pepper` the SHA-512 of what members alone hold.
CREATE TABLE epoch (
    id           BLOB    NOT NULL PRIMARY KEY,
    agreement_id BLOB    NOT NULL REFERENCES agreement (id),
    number       INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    run          INTEGER NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('ceremony', 'key', 'closing', 'destroyed')),
    statement    BLOB,
    pepper       BLOB,
    began        INTEGER NOT NULL,
    closes       INTEGER,
    UNIQUE (agreement_id, number)
) STRICT;

-- Signed messages that are kept for other parties. None as recipient: for all custodians.
CREATE TABLE party_message (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    agreement_id BLOB    NOT NULL REFERENCES agreement (id),
    version      INTEGER NOT NULL,
    epoch        INTEGER NOT NULL,
    label        TEXT    NOT NULL,
    sender       BLOB    NOT NULL,
    recipient    BLOB,
    digest       BLOB    NOT NULL,
    bytes        BLOB    NOT NULL,
    at           INTEGER NOT NULL,
    UNIQUE (agreement_id, version, epoch, label, sender, digest)
) STRICT;

-- Keys that deposits lie under: one a month of expiry, one (month 0) for digests of tokens, and one (month 1)
-- for what is told of hits.
-- A key that is destroyed takes with it what lies under it; copies of this table are to be kept apart.
CREATE TABLE deposit_key (
    id           BLOB    NOT NULL PRIMARY KEY,
    agreement_id BLOB    NOT NULL REFERENCES agreement (id),
    epoch        INTEGER NOT NULL,
    month        INTEGER NOT NULL,
    key          BLOB    NOT NULL,
    UNIQUE (agreement_id, epoch, month)
) STRICT;

-- A member's list: `message` is what it signed. `list` is the hub's number for it within the epoch, `number`
-- the member's own.
CREATE TABLE deposit_list (
    id              BLOB    NOT NULL PRIMARY KEY,
    agreement_id    BLOB    NOT NULL REFERENCES agreement (id),
    epoch           INTEGER NOT NULL,
    list            INTEGER NOT NULL,
    party           BLOB    NOT NULL,
    organisation_id BLOB    NOT NULL REFERENCES organisation (id),
    number          INTEGER NOT NULL,
    kind            TEXT    NOT NULL,
    entries         INTEGER NOT NULL,
    message         BLOB    NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN ('arriving', 'entered', 'standing', 'gone')),
    receipt         TEXT    NOT NULL,
    at              INTEGER NOT NULL,
    UNIQUE (agreement_id, epoch, list),
    UNIQUE (agreement_id, epoch, party, number)
) STRICT;
CREATE INDEX deposit_list_unready ON deposit_list (at) WHERE state IN ('arriving', 'entered');

-- 1,024 entries, each sealed for itself under the key of its month; `root` is that of their tree.
CREATE TABLE deposit_part (
    agreement_id BLOB    NOT NULL,
    epoch        INTEGER NOT NULL,
    list         INTEGER NOT NULL,
    part         INTEGER NOT NULL,
    root         BLOB    NOT NULL,
    bytes        BLOB    NOT NULL,
    PRIMARY KEY (agreement_id, epoch, list, part)
) STRICT;

-- What is compared: the narrow table that every look-up goes through.
CREATE TABLE deposit_token (
    agreement_id BLOB    NOT NULL,
    epoch        INTEGER NOT NULL,
    idx          BLOB    NOT NULL,
    list         INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    PRIMARY KEY (agreement_id, epoch, idx, list, position)
) STRICT, WITHOUT ROWID;

-- Two deposits with the same token: `first` stood when `second` came. `told` is when the one side may
-- know of it; none until then.
CREATE TABLE hit (
    id              BLOB    NOT NULL PRIMARY KEY,
    agreement_id    BLOB    NOT NULL REFERENCES agreement (id),
    number          INTEGER NOT NULL,
    epoch           INTEGER NOT NULL,
    kind            TEXT    NOT NULL,
    first_list      INTEGER NOT NULL,
    first_position  INTEGER NOT NULL,
    first_party     BLOB    NOT NULL,
    first_told      INTEGER,
    second_list     INTEGER NOT NULL,
    second_position INTEGER NOT NULL,
    second_party    BLOB    NOT NULL,
    second_told     INTEGER,
    details         BLOB    NOT NULL,
    at              INTEGER NOT NULL,
    UNIQUE (agreement_id, number),
    UNIQUE (agreement_id, epoch, first_list, first_position, second_list, second_position)
) STRICT;
CREATE INDEX hit_by_first ON hit (agreement_id, first_party, number);
CREATE INDEX hit_by_second ON hit (agreement_id, second_party, number);

-- What a side says of a hit; the newest counts.
CREATE TABLE hit_answer (
    hit_id  BLOB    NOT NULL REFERENCES hit (id),
    party   BLOB    NOT NULL,
    verdict TEXT    NOT NULL
        CHECK (verdict IN ('confirmed', 'bad-tag', 'false-positive', 'retracted')),
    message BLOB    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (hit_id, party, at)
) STRICT;
