-- Organisations that somebody says are missing. Sensitive column: contact, how to reach the sender;
-- emptied when the suggestion is dealt with, and after 90 days.
CREATE TABLE suggestion (
    id       BLOB    NOT NULL PRIMARY KEY,
    name_key TEXT    NOT NULL,
    state    TEXT    NOT NULL CHECK (state IN ('waiting', 'used', 'dismissed')),
    received INTEGER NOT NULL,
    handled  INTEGER,
    contact  TEXT    NOT NULL,
    doc      TEXT    NOT NULL
) STRICT;
CREATE INDEX suggestion_by_state ON suggestion (state, received);
