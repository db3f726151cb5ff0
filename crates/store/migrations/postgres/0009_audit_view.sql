-- 0009: looking into the audit log by day and by refusals, and witnesses who sign its states, too.
--
-- Sensitive columns: none. A witness's key is public, and so is what it signs.

CREATE INDEX audit_event_by_time ON audit_event (at);
CREATE INDEX audit_event_refused ON audit_event (seq) WHERE outcome <> 'permitted';

-- Whose signatures under states of the log are kept: the key as C2SP `signed-note` writes it.
CREATE TABLE witness (
    id      UUID   NOT NULL PRIMARY KEY,
    name    TEXT   NOT NULL,
    vkey    TEXT   NOT NULL UNIQUE,
    created BIGINT NOT NULL
);

-- A witness's signature under a state: the line, and the note that it stands under as the hub
-- signed it, for the hub itself keeps its newest state alone.
CREATE TABLE cosignature (
    witness_id UUID   NOT NULL REFERENCES witness (id),
    size       BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    note       TEXT   NOT NULL,
    line       TEXT   NOT NULL,
    PRIMARY KEY (witness_id, size)
);
CREATE INDEX cosignature_by_size ON cosignature (size);
