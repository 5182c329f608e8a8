/**
 * Sessions by customer, once somebody has declared which field of the cases names the customer. The view says what a
 * session is; the table holds it with an order in which the sessions of a customer lie side by side, and follows every
 * case that comes. Times are seconds since 1970. Dismissals are acts that are only ever added, like other decisions.
 */
export const customerSessions0100 = `
CREATE VIEW keyed_session AS
SELECT lower(trim(t.metadata ->> ('$."' || (k.value ->> '$.key') || '"'))) AS customer,
       unixepoch(c.started_at) AS began, c.seq AS case_seq,
       max(unixepoch(c.started_at), coalesce(unixepoch(c.ended_at), 0)) AS ended,
       lower(trim(c.channel)) AS channel, c.outcome
FROM setting k CROSS JOIN cases c JOIN transcript t ON t.case_seq = c.seq
WHERE k.name = 'abandons' AND k.value ->> '$.key' IS NOT NULL
  AND unixepoch(c.started_at) IS NOT NULL AND trim(c.channel) <> ''
  AND lower(trim(t.metadata ->> ('$."' || (k.value ->> '$.key') || '"')))
      NOT IN ('', '0', '-', 'unknown', 'anonymous', 'guest', 'none', 'null', 'n/a', 'na');

CREATE TABLE customer_session (
  customer TEXT NOT NULL,
  began    INTEGER NOT NULL,
  case_seq INTEGER NOT NULL REFERENCES cases (seq) ON DELETE CASCADE,
  ended    INTEGER NOT NULL,
  channel  TEXT NOT NULL,
  outcome  TEXT NOT NULL,
  PRIMARY KEY (customer, began, case_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_session_by_case ON customer_session (case_seq);

CREATE TRIGGER customer_session_is_new AFTER INSERT ON transcript
WHEN EXISTS (SELECT 1 FROM setting WHERE name = 'abandons')
BEGIN
  INSERT INTO customer_session (customer, began, case_seq, ended, channel, outcome)
  SELECT customer, began, case_seq, ended, channel, outcome FROM keyed_session WHERE case_seq = NEW.case_seq;
END;

CREATE TABLE abandon_act (
  position    INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target      TEXT REFERENCES abandon_act (id),
  recorded_at TEXT NOT NULL,
  body        TEXT,
  CHECK ((kind = 'do') = (body IS NOT NULL) AND (kind = 'do') = (target IS NULL))
) STRICT;
CREATE TRIGGER abandon_act_is_never_changed BEFORE UPDATE ON abandon_act
BEGIN SELECT RAISE (ABORT, 'dismissals are immutable'); END;
CREATE TRIGGER abandon_act_is_never_deleted BEFORE DELETE ON abandon_act
BEGIN SELECT RAISE (ABORT, 'dismissals are immutable'); END;
`;
