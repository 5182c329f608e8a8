const LABELLED = "s.case_id = a.case_id AND s.reviewer = a.reviewer AND s.kind = 'label'";
const SKIPPED = "s.case_id = a.case_id AND s.reviewer = a.reviewer AND s.kind = 'skip'";

/** A trigger that sets the state of assignments by what stands. */
function stateFollows(name: string, event: string, row: 'NEW' | 'OLD', more = ''): string {
  return `CREATE TRIGGER ${name} AFTER ${event} BEGIN
  UPDATE assignment AS a SET state = CASE
    WHEN EXISTS (SELECT 1 FROM standing s WHERE ${LABELLED} AND s.pass = a.pass) THEN 'done'
    WHEN EXISTS (SELECT 1 FROM standing s WHERE ${SKIPPED} AND s.pass = a.pass) THEN 'skipped'
    WHEN a.pass > 0 AND NOT EXISTS (SELECT 1 FROM standing s WHERE ${LABELLED} AND s.pass < a.pass) THEN 'void'
    ELSE 'open' END
  WHERE reviewer = ${row}.reviewer AND case_id = ${row}.case_id ${more};
END;`;
}

/**
 * A review team at work: samples drawn with a plan, queues per person, repeats and calibration sessions, and events
 * that come from other machines. Two copies of one workspace file may both have been written to by one machine, so a
 * device's sequence number is no longer unique; the hash chain still shows where they parted.
 */
export const reviewTeam0020 = `
DROP TRIGGER event_is_never_changed;
DROP TRIGGER event_is_never_deleted;
CREATE TABLE event_20 (
  position         INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  reviewer         TEXT NOT NULL,
  device           TEXT NOT NULL,
  device_sequence  INTEGER NOT NULL,
  previous_hash    TEXT,
  hash             TEXT NOT NULL,
  clock            TEXT NOT NULL,
  recorded_at      TEXT NOT NULL,
  case_id          TEXT NOT NULL,
  codebook_version INTEGER NOT NULL,
  supersedes       TEXT NOT NULL,
  act_id           TEXT NOT NULL,
  act_kind         TEXT NOT NULL CHECK (act_kind IN ('do', 'undo', 'redo')),
  act_target       TEXT,
  body             TEXT NOT NULL,
  -- The bundle that brought it; null when it was written in this file.
  brought_by       TEXT
) STRICT;
INSERT INTO event_20 SELECT *, NULL FROM event;
CREATE TABLE standing_20 (
  event_id     TEXT PRIMARY KEY REFERENCES event_20 (id),
  case_id      TEXT NOT NULL,
  reviewer     TEXT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('label', 'skip', 'adjudication', 'flag', 'appeal', 'gold')),
  stage        TEXT,
  pass         INTEGER NOT NULL,
  occasion     TEXT,
  verdict      TEXT,
  milliseconds INTEGER,
  recorded_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO standing_20
  SELECT event_id, case_id, reviewer, kind, stage, 0, NULL, verdict, milliseconds, recorded_at FROM standing;
DROP TABLE standing;
DROP TABLE event;
ALTER TABLE event_20 RENAME TO event;
ALTER TABLE standing_20 RENAME TO standing;

-- Who saved a version of the codebook; null for the one that a workspace begins with.
ALTER TABLE codebook ADD COLUMN saved_by TEXT;

CREATE INDEX event_by_case ON event (case_id);
CREATE INDEX event_by_reviewer ON event (reviewer, position);
CREATE INDEX event_by_act ON event (act_id);
CREATE INDEX event_by_device ON event (device, device_sequence);
CREATE INDEX event_by_clock ON event (clock);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE (ABORT, 'events are immutable'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE (ABORT, 'events are immutable'); END;

-- Answers that nothing supersedes beside one that stands in the same place: given without knowing of each other. Derived
-- from event, as standing is, which holds one answer per place.
CREATE TABLE rival (
  event_id TEXT PRIMARY KEY REFERENCES event (id),
  case_id  TEXT NOT NULL,
  beside   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX rival_by_case ON rival (case_id);

CREATE INDEX standing_by_case ON standing (case_id, reviewer, kind);
CREATE INDEX standing_by_reviewer ON standing (reviewer, kind);

-- The sample in force. A stratum's sample is its first drawn cases in order of place, so that an extension keeps
-- every earlier pick. cohort_values is the cell of the frame that holds the stratum and gives it its population.
CREATE TABLE sample_stratum (
  key           TEXT PRIMARY KEY,
  outcome       TEXT NOT NULL CHECK (outcome IN ('escalated', 'automated', 'abandoned')),
  cohort_values TEXT NOT NULL,
  further       TEXT NOT NULL,
  eligible      INTEGER NOT NULL,
  drawn         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sample_case (
  case_seq    INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  stratum_key TEXT NOT NULL REFERENCES sample_stratum (key) ON DELETE CASCADE,
  place       REAL NOT NULL,
  wave        INTEGER NOT NULL
) STRICT;
CREATE INDEX sample_case_by_place ON sample_case (place);
CREATE INDEX sample_case_by_stratum ON sample_case (stratum_key);

-- Every draw with its plan; the last one that was not withdrawn made the sample in force. added and cases: what it
-- brought in, and the sample after it. last_event: the event before it. before: what its withdrawal has to put back;
-- null once it was withdrawn.
CREATE TABLE sample_draw (
  wave         INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('first', 'extension', 'replacement')),
  plan         TEXT NOT NULL,
  added        INTEGER NOT NULL,
  cases        INTEGER NOT NULL,
  last_event   INTEGER NOT NULL,
  drawn_at     TEXT NOT NULL,
  withdrawn_at TEXT,
  before       TEXT
) STRICT;

-- The people who review here. Somebody who left an event without being in this table is one of them too.
CREATE TABLE reviewer (
  name     TEXT PRIMARY KEY,
  active   INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Everybody judges the same cases, hidden from each other until all are done. These cases stay out of the rates for good.
CREATE TABLE calibration_session (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  due_at     TEXT,
  created_at TEXT NOT NULL,
  closed_at  TEXT
) STRICT;

CREATE TABLE calibration_case (
  case_id TEXT PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES calibration_session (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX calibration_case_by_session ON calibration_case (session);

-- A case that a reviewer is to judge: pass 0 is the first time. Done once a label of that pass stands, skipped once a
-- skip does; void while the label that a later pass comes back to does not stand. The state follows from standing and
-- is kept here, so that what comes next in a queue is found without looking at what is done.
CREATE TABLE assignment (
  reviewer   TEXT NOT NULL,
  case_id    TEXT NOT NULL,
  pass       INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('first', 'second', 'gold', 'repeat', 'reworded', 'calibration')),
  session    INTEGER REFERENCES calibration_session (id) ON DELETE CASCADE,
  place      REAL NOT NULL,
  not_before TEXT,
  created_at TEXT NOT NULL,
  state      TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'skipped', 'void')),
  PRIMARY KEY (reviewer, case_id, pass)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_place ON assignment (reviewer, state, place, not_before, kind);
CREATE INDEX assignment_by_case ON assignment (case_id, state, kind);
CREATE INDEX assignment_by_run ON assignment (created_at);
CREATE INDEX assignment_by_session ON assignment (session, state) WHERE session IS NOT NULL;

${stateFollows('assignment_is_new', 'INSERT ON assignment', 'NEW', 'AND pass = NEW.pass')}
${stateFollows('assignment_is_decided', "INSERT ON standing WHEN NEW.kind IN ('label', 'skip')", 'NEW')}
${stateFollows('assignment_is_open_again', "DELETE ON standing WHEN OLD.kind IN ('label', 'skip')", 'OLD')}

-- A reviewer has seen a colleague's answer: their own of that pass can no longer be taken back.
CREATE TABLE colleague_shown (
  reviewer TEXT NOT NULL,
  case_id  TEXT NOT NULL,
  pass     INTEGER NOT NULL,
  shown_at TEXT NOT NULL,
  PRIMARY KEY (reviewer, case_id, pass)
) STRICT, WITHOUT ROWID;

-- Cases that came with a known answer are few among many.
CREATE INDEX concealed_with_known_answer ON concealed (case_seq) WHERE body ->> '$.truth.gold.verdict' IS NOT NULL;

-- An unfinished answer belongs to the time it was given for.
ALTER TABLE draft ADD COLUMN pass INTEGER NOT NULL DEFAULT 0;

-- Somebody has the case of the shared queue on the table; others are not offered it before then.
CREATE TABLE reservation (
  case_id  TEXT PRIMARY KEY,
  reviewer TEXT NOT NULL,
  until    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reservation_by_reviewer ON reservation (reviewer);

-- How labels of a foreign file are to be read: columns and synonyms.
CREATE TABLE label_profile (
  name TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Imports of labels, with the act of each reviewer, by which one can be taken back whole. One that is not finished
-- was cut off.
CREATE TABLE label_import (
  id           INTEGER PRIMARY KEY,
  file         TEXT NOT NULL,
  labels       INTEGER NOT NULL,
  started_at   TEXT NOT NULL,
  finished_at  TEXT,
  withdrawn_at TEXT
) STRICT;

CREATE TABLE label_import_act (
  import_id INTEGER NOT NULL REFERENCES label_import (id) ON DELETE CASCADE,
  reviewer  TEXT NOT NULL,
  act_id    TEXT NOT NULL,
  PRIMARY KEY (import_id, reviewer)
) STRICT, WITHOUT ROWID;

-- Bundles that were made or merged here, for the lead's overview.
CREATE TABLE bundle (
  id         TEXT NOT NULL,
  direction  TEXT NOT NULL CHECK (direction IN ('created', 'merged')),
  kind       TEXT NOT NULL CHECK (kind IN ('assignment', 'return')),
  reviewer   TEXT NOT NULL,
  summary    TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, direction)
) STRICT, WITHOUT ROWID;
`;
