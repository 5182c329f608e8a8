/**
 * Groups of failures. What was found is derived and can be found again, but its ids cannot: they are kept so that a
 * group has the same one when cases come in. What people did to the groups are acts that are only ever added.
 */
export const failures0090 = `
-- What a transcript says of how it failed, in the shape of that version: read again when a later one asks for more.
CREATE TABLE failure_trace (
  case_seq INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  version  INTEGER NOT NULL,
  body     TEXT NOT NULL
) STRICT;

-- The group each case was found in, without what people did since; null where it is like no other.
CREATE TABLE failure_member (
  of      TEXT NOT NULL CHECK (of IN ('failure', 'suspected')),
  case_id TEXT NOT NULL,
  cluster INTEGER CHECK (cluster > 0),
  PRIMARY KEY (of, case_id)
) STRICT, WITHOUT ROWID;

-- What was compared last, how it was done, and what came of it.
CREATE TABLE failure_run (
  of      TEXT PRIMARY KEY CHECK (of IN ('failure', 'suspected')),
  made_at TEXT NOT NULL,
  body    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE failure_act (
  position    INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target      TEXT REFERENCES failure_act (id),
  recorded_at TEXT NOT NULL,
  body        TEXT,
  CHECK ((kind = 'do') = (body IS NOT NULL) AND (kind = 'do') = (target IS NULL))
) STRICT;
CREATE TRIGGER failure_act_is_never_changed BEFORE UPDATE ON failure_act
BEGIN SELECT RAISE (ABORT, 'changes of groups are immutable'); END;
CREATE TRIGGER failure_act_is_never_deleted BEFORE DELETE ON failure_act
BEGIN SELECT RAISE (ABORT, 'changes of groups are immutable'); END;

-- Vectors from outside that are compared in place of the trace: 32-bit numbers, little end first.
CREATE TABLE failure_embedding (
  case_id TEXT PRIMARY KEY,
  vector  BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`;
