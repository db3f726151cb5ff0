-- 0014: messages of parties are found by their kind, and by whom they wait for, without reading all of an
-- agreement's.

CREATE INDEX party_message_by_label ON party_message (agreement_id, label, number);
CREATE INDEX party_message_by_recipient ON party_message (agreement_id, recipient, number);
