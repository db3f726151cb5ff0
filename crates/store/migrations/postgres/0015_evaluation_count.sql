-- 0015: what custodians counted for members, a number a day, so that an unusual rise is seen.
--
-- No sensitive column: the newest signed status of each custodian says the same of today. `custodian` and
-- `member` are the identifiers of their keys, `day` is that of the hub's clock in days since 1970, `total` the
-- running count of the epoch. Rows of over a month ago are forgotten.
CREATE TABLE evaluation_count (
    agreement_id UUID   NOT NULL REFERENCES agreement (id),
    epoch        BIGINT NOT NULL,
    custodian    BYTEA  NOT NULL,
    member       BYTEA  NOT NULL,
    day          BIGINT NOT NULL,
    total        BIGINT NOT NULL,
    PRIMARY KEY (agreement_id, epoch, custodian, member, day)
);
CREATE INDEX evaluation_count_by_day ON evaluation_count (day);
