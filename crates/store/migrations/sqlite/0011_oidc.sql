-- 0011: an account at an identity provider (OpenID Connect) is a way to sign in, too.
--
-- Sensitive columns: none new. Of such a credential `handle` is a keyed hash of issuer and subject,
-- and `secret` is empty: the hub keeps nothing that would let it act at the provider.

-- SQLite changes no check of a table, so it is built anew with the same columns in the same order. What
-- refers to it goes first and comes back: dropping a table removes what refers to its rows.
CREATE TABLE credential_use_before (
    credential_id BLOB    NOT NULL PRIMARY KEY,
    used          INTEGER NOT NULL,
    counter       INTEGER NOT NULL
) STRICT;
INSERT INTO credential_use_before SELECT credential_id, used, counter FROM credential_use;
DROP TABLE credential_use;

CREATE TABLE credential_anew (
    id        BLOB    NOT NULL PRIMARY KEY,
    person_id BLOB    NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind      TEXT    NOT NULL
        CHECK (kind IN ('passkey', 'password', 'one-time', 'recovery', 'oidc')),
    name      TEXT    NOT NULL,
    handle    BLOB    UNIQUE,
    secret    BLOB    NOT NULL,
    created   INTEGER NOT NULL
) STRICT;
INSERT INTO credential_anew
SELECT id, person_id, kind, name, handle, secret, created FROM credential;
DROP TABLE credential;
ALTER TABLE credential_anew RENAME TO credential;
CREATE INDEX credential_by_person ON credential (person_id);

CREATE TABLE credential_use (
    credential_id BLOB    NOT NULL PRIMARY KEY REFERENCES credential (id) ON DELETE CASCADE,
    used          INTEGER NOT NULL,
    counter       INTEGER NOT NULL
) STRICT;
INSERT INTO credential_use SELECT credential_id, used, counter FROM credential_use_before;
DROP TABLE credential_use_before;
