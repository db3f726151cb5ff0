-- 0007: mail that waits for its way out, and for a month the bare fact that it went.
--
-- Sensitive columns: mail.sealed (recipient and arguments, links among them) is sealed with the hub's
-- root key and emptied when the mail was sent or given up; mail.recipient is a keyed hash of the
-- address, for counting, and emptied after a day.

CREATE TABLE mail (
    id        BLOB    NOT NULL PRIMARY KEY,
    kind      TEXT    NOT NULL,
    lang      TEXT    NOT NULL,
    recipient BLOB    NOT NULL,
    sealed    BLOB    NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts  INTEGER NOT NULL,
    next      INTEGER NOT NULL,
    created   INTEGER NOT NULL,
    sent      INTEGER
) STRICT;
CREATE INDEX mail_by_state ON mail (state, next);
CREATE INDEX mail_by_recipient ON mail (recipient, created);
