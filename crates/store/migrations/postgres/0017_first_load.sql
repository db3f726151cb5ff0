-- 0017: what members declared of their first loads, and the second person who confirmed it.
--
-- No sensitive column: `message` is what the member signed, `size` the evaluations that it says, `first_day` and
-- `days` its window in days since 1970. A declaration that waits is for nobody outside its organisation; one that is
-- taken back, or replaced while it waits, is removed, and the audit log keeps that it was there.
CREATE TABLE first_load (
    id              UUID    NOT NULL PRIMARY KEY,
    agreement_id    UUID    NOT NULL REFERENCES agreement (id),
    epoch           BIGINT  NOT NULL,
    party           BYTEA   NOT NULL,
    organisation_id UUID    NOT NULL REFERENCES organisation (id),
    number          BIGINT  NOT NULL,
    size            BIGINT  NOT NULL,
    first_day       BIGINT  NOT NULL,
    days            BIGINT  NOT NULL,
    message         BYTEA   NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN ('waiting', 'confirmed')),
    declared        BIGINT  NOT NULL,
    declarer_id     UUID    NOT NULL,
    confirmed       BIGINT ,
    confirmer_id    UUID   ,
    CHECK (confirmer_id <> declarer_id),
    UNIQUE (agreement_id, epoch, party, number)
);
