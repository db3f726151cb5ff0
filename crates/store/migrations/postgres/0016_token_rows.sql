-- 0016: tokens of a list whose digests begin alike lie in one row: a long list is some ten thousand rows and not a
-- million.
--
-- Sensitive columns: prefix and tokens are keyed digests, as `idx` was (0013).

-- `prefix` is how the digests begin, two bytes. `tokens` holds, of each, the other 14 bytes and the
-- position in its list, four bytes, the greatest first.
CREATE TABLE token_row (
    agreement_id UUID   NOT NULL,
    epoch        BIGINT NOT NULL,
    prefix       BYTEA  NOT NULL,
    list         BIGINT NOT NULL,
    tokens       BYTEA  NOT NULL,
    PRIMARY KEY (agreement_id, epoch, prefix, list)
);

-- Those of lists that were being entered are entered again at the next start.
INSERT INTO token_row (agreement_id, epoch, prefix, list, tokens)
SELECT t.agreement_id, t.epoch, substring(t.idx FROM 1 FOR 2), t.list,
       string_agg(substring(t.idx FROM 3) || decode(lpad(to_hex(t.position), 8, '0'), 'hex'), ''::bytea)
  FROM deposit_token AS t
 WHERE NOT EXISTS (SELECT 1 FROM deposit_list AS l
                    WHERE l.agreement_id = t.agreement_id AND l.epoch = t.epoch
                      AND l.list = t.list AND l.state = 'entered')
 GROUP BY t.agreement_id, t.epoch, substring(t.idx FROM 1 FOR 2), t.list;

DROP TABLE deposit_token;
ALTER TABLE token_row RENAME TO deposit_token;
ALTER INDEX token_row_pkey RENAME TO deposit_token_pkey;
