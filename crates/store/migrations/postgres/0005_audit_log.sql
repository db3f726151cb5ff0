-- 0005: the audit log becomes an append-only Merkle log (RFC 6962, C2SP tlog-tiles).
--
-- Sensitive columns: none of audit_event's is a name or an address. `salt` is what makes a
-- commitment say nothing by itself; erasing an event empties its words and its salt, and leaves
-- the tree whole.

-- Who did what to which record, with which outcome, and the state it left. `noun` is the table of
-- the record where that is audited, `state` the hash of its row then, none when the row is gone.
-- `place` is the leaf; none until the sequencer has given one.
CREATE TABLE audit_event (
    seq        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         BIGINT NOT NULL,
    actor      TEXT    NOT NULL,
    person_id  UUID,
    action     TEXT    NOT NULL,
    noun       TEXT    NOT NULL,
    object_id  UUID,
    outcome    TEXT    NOT NULL,
    state      BYTEA,
    salt       BYTEA    NOT NULL,
    commitment BYTEA    NOT NULL,
    mac        BYTEA    NOT NULL,
    place      BIGINT UNIQUE
);
CREATE INDEX audit_event_unplaced ON audit_event (seq) WHERE place IS NULL;
CREATE INDEX audit_event_by_object ON audit_event (object_id, seq) WHERE object_id IS NOT NULL;
CREATE INDEX audit_event_by_person ON audit_event (person_id, seq) WHERE person_id IS NOT NULL;

-- Lines of before have no commitment; the sequencer gives them one when the tree is empty.
INSERT INTO audit_event (at, actor, action, noun, object_id, outcome, salt, commitment, mac)
SELECT at, actor, action, '', object_id, outcome, '', '', '' FROM audit ORDER BY seq;
DROP TABLE audit;

-- Up to 256 hashes of 32 bytes, of every eighth level of the tree.
CREATE TABLE audit_tile (
    level  BIGINT NOT NULL,
    number BIGINT NOT NULL,
    hashes BYTEA    NOT NULL,
    PRIMARY KEY (level, number)
);

-- The newest signed state of the tree, one row.
CREATE TABLE audit_checkpoint (
    size BIGINT NOT NULL PRIMARY KEY,
    at   BIGINT NOT NULL,
    note TEXT    NOT NULL
);
