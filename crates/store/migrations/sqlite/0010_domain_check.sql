-- 0010: whether applicants control the domain of their web site.
--
-- Sensitive columns: none. The token that is looked for is derived from the hub's key.

-- The latest look of each application. The outcome: what was seen in the DNS, a blank, what at the
-- file; empty until somebody looked.
CREATE TABLE domain_check (
    application_id BLOB NOT NULL PRIMARY KEY REFERENCES application (id),
    asked          INTEGER NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('asked', 'proved', 'missed')),
    outcome        TEXT NOT NULL,
    checked        INTEGER
) STRICT;
CREATE INDEX domain_check_asked ON domain_check (asked) WHERE state = 'asked';
