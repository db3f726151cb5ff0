-- 0017: what members declared of their first loads, and the second person who confirmed it.
--
-- No sensitive column: `message` is what the member signed, `size` the evaluations that it says, `first_day` and
-- `days` its window in days since 1970. A declaration that waits is for nobody outside its organisation; one that is
-- taken back, or replaced while it waits, is removed, and the audit log keeps that it was there.
CREATE TABLE first_load (
    id              BLOB    NOT NULL PRIMARY KEY,
    agreement_id    BLOB    NOT NULL REFERENCES agreement (id),
    epoch           INTEGER NOT NULL,
    party           BLOB    NOT NULL,
    organisation_id BLOB    NOT NULL REFERENCES organisation (id),
    number          INTEGER NOT NULL,
    size            INTEGER NOT NULL,
    first_day       INTEGER NOT NULL,
    days            INTEGER NOT NULL,
    message         BLOB    NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN ('waiting', 'confirmed')),
    declared        INTEGER NOT NULL,
    declarer_id     BLOB    NOT NULL,
    confirmed       INTEGER,
    confirmer_id    BLOB   ,
    CHECK (confirmer_id <> declarer_id),
    UNIQUE (agreement_id, epoch, party, number)
) STRICT;
