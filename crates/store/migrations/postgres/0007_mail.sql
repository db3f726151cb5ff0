-- 0007: mail that waits for its way out, and for a month the bare fact that it went.
--
-- Sensitive columns: mail.sealed (recipient and arguments, links among them) is sealed with the hub's
-- root key and emptied when the mail was sent or given up; mail.recipient is a keyed hash of the
-- address, for counting, and emptied after a day.

CREATE TABLE mail (
    id        UUID   NOT NULL PRIMARY KEY,
    kind      TEXT   NOT NULL,
    lang      TEXT   NOT NULL,
    recipient BYTEA  NOT NULL,
    sealed    BYTEA  NOT NULL,
    state     TEXT   NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts  BIGINT NOT NULL,
    next      BIGINT NOT NULL,
    created   BIGINT NOT NULL,
    sent      BIGINT
);
CREATE INDEX mail_by_state ON mail (state, next);
CREATE INDEX mail_by_recipient ON mail (recipient, created);
