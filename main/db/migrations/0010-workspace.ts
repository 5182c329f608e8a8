/**
 * The order of every queue and list. It holds whatever a list is filtered by, so that a rare value is found among a
 * million cases without looking at the cases themselves.
 */
export const casesByDraw = `CREATE INDEX cases_by_draw ON cases
  (draw, import_id, outcome, topic, segment, channel, route, language, agent_version)`;

/**
 * The first shape of a workspace. Cases and their transcripts are imported data; everything people decide is an
 * immutable event. What a reviewer must not see before commit lives in a table of its own (`concealed`).
 */
export const workspace0010 = `
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE codebook (
  version    INTEGER PRIMARY KEY,
  body       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE policy (
  version    INTEGER PRIMARY KEY,
  body       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE mapping_profile (
  name TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An import whose finished_at is null is under way, or was cut off and is swept away at the next open.
CREATE TABLE import (
  id          INTEGER PRIMARY KEY,
  file        TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  format      TEXT NOT NULL,
  mapping     TEXT,
  started_at  TEXT NOT NULL,
  finished_at TEXT,
  rows        INTEGER NOT NULL DEFAULT 0,
  added       INTEGER NOT NULL DEFAULT 0,
  unchanged   INTEGER NOT NULL DEFAULT 0,
  conflicts   INTEGER NOT NULL DEFAULT 0,
  quarantined INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE quarantine (
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  line      INTEGER,
  case_id   TEXT,
  field     TEXT,
  problem   TEXT NOT NULL,
  reason    TEXT NOT NULL,
  raw       TEXT NOT NULL,
  PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;

-- given_probability: inclusion probability that came with the file; otherwise the stratum's sampled/population holds.
-- draw: permanent random number of the case under the workspace's seed; queues and samples follow its order.
CREATE TABLE cases (
  seq                   INTEGER PRIMARY KEY,
  case_id               TEXT NOT NULL UNIQUE,
  import_id             INTEGER NOT NULL REFERENCES import (id),
  draw                  REAL NOT NULL,
  outcome               TEXT NOT NULL CHECK (outcome IN ('escalated', 'automated', 'abandoned')),
  handoff_offered       INTEGER NOT NULL,
  started_at            TEXT,
  ended_at              TEXT,
  topic                 TEXT,
  segment               TEXT,
  channel               TEXT,
  route                 TEXT,
  language              TEXT,
  agent_version         TEXT,
  turns                 INTEGER NOT NULL,
  given_probability     REAL,
  content_hash          BLOB NOT NULL
) STRICT;

${casesByDraw};

CREATE TABLE transcript (
  case_seq      INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  messages      TEXT NOT NULL,
  handover_turn INTEGER,
  packet        TEXT,
  metadata      TEXT NOT NULL
) STRICT;

-- Everything a reviewer may see only after commit, but for the signals: one JSON object.
CREATE TABLE concealed (
  case_seq INTEGER PRIMARY KEY REFERENCES cases (seq) ON DELETE CASCADE,
  body     TEXT NOT NULL
) STRICT;

CREATE TABLE signal (
  name     TEXT NOT NULL,
  case_seq INTEGER NOT NULL REFERENCES cases (seq) ON DELETE CASCADE,
  value    REAL NOT NULL,
  PRIMARY KEY (name, case_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX signal_by_case ON signal (case_seq);

CREATE TABLE signal_direction (
  name      TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('higher_is_riskier', 'higher_is_safer'))
) STRICT, WITHOUT ROWID;

-- Transcript text without the packet, for search; rowid is cases.seq.
CREATE VIRTUAL TABLE case_text USING fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO case_text (case_text, rank) VALUES ('secure-delete', 1);

CREATE VIEW live_case AS
  SELECT * FROM cases WHERE import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL);

-- sampled is counted anew whenever an import ends or the frame changes, so that no chart scans the cases.
CREATE TABLE stratum (
  outcome       TEXT NOT NULL CHECK (outcome IN ('escalated', 'automated', 'abandoned')),
  cohort_values TEXT NOT NULL,
  population    INTEGER CHECK (population >= 0),
  sampled       INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (outcome, cohort_values)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
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
  UNIQUE (device, device_sequence)
) STRICT;

CREATE INDEX event_by_case ON event (case_id);
CREATE INDEX event_by_reviewer ON event (reviewer, position);
CREATE INDEX event_by_act ON event (act_id);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE (ABORT, 'events are immutable'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE (ABORT, 'events are immutable'); END;

-- The events that nothing supersedes, opened up for queries. Derived from event; doctor compares the two.
CREATE TABLE standing (
  event_id     TEXT PRIMARY KEY REFERENCES event (id),
  case_id      TEXT NOT NULL,
  reviewer     TEXT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('label', 'skip', 'adjudication')),
  stage        TEXT,
  verdict      TEXT,
  milliseconds INTEGER,
  recorded_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_by_case ON standing (case_id, reviewer, kind);
CREATE INDEX standing_by_reviewer ON standing (reviewer, kind);

CREATE TABLE draft (
  case_id    TEXT NOT NULL,
  reviewer   TEXT NOT NULL,
  body       TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (case_id, reviewer)
) STRICT, WITHOUT ROWID;
`;
