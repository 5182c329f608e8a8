/**
 * Eval cases that are made from failures. `eval_case` gives a number to the first act on a case, for good. Acts are only
 * ever added, as those of weekly decisions: one does something, one takes it back, one brings it back; `body` is
 * what was done. An export cannot be taken back, so it is kept apart. `eval_draft` is what is being typed. What people
 * decided about the redaction of a case belongs to the case, whatever it leaves for; the last row of a case holds.
 */
export const evalCases0080 = `
-- failure and labelled_at: as they were at the first act, for a case whose label says otherwise now.
CREATE TABLE eval_case (
  number      INTEGER PRIMARY KEY,
  case_id     TEXT NOT NULL UNIQUE,
  failure     TEXT NOT NULL CHECK (failure IN ('capability', 'missed')),
  labelled_at TEXT NOT NULL
) STRICT;

CREATE TABLE eval_act (
  position    INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target      TEXT REFERENCES eval_act (id),
  number      INTEGER NOT NULL REFERENCES eval_case (number),
  done_by     TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  body        TEXT,
  CHECK ((kind = 'do') = (body IS NOT NULL) AND (kind = 'do') = (target IS NULL))
) STRICT;
CREATE INDEX eval_act_by_case ON eval_act (number);
CREATE TRIGGER eval_act_is_never_changed BEFORE UPDATE ON eval_act
BEGIN SELECT RAISE (ABORT, 'acts on eval cases are immutable'); END;
CREATE TRIGGER eval_act_is_never_deleted BEFORE DELETE ON eval_act
BEGIN SELECT RAISE (ABORT, 'acts on eval cases are immutable'); END;

CREATE TABLE eval_export (
  export_id   TEXT NOT NULL,
  number      INTEGER NOT NULL REFERENCES eval_case (number),
  format      TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (export_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX eval_export_by_case ON eval_export (number);

CREATE TABLE eval_draft (
  case_id    TEXT PRIMARY KEY,
  body       TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE redaction_mark (
  position    INTEGER PRIMARY KEY,
  case_id     TEXT NOT NULL,
  done_by     TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  body        TEXT NOT NULL
) STRICT;
CREATE INDEX redaction_mark_by_case ON redaction_mark (case_id, position);
CREATE TRIGGER redaction_mark_is_never_changed BEFORE UPDATE ON redaction_mark
BEGIN SELECT RAISE (ABORT, 'marks of a redaction are immutable'); END;
CREATE TRIGGER redaction_mark_is_never_deleted BEFORE DELETE ON redaction_mark
BEGIN SELECT RAISE (ABORT, 'marks of a redaction are immutable'); END;
`;
