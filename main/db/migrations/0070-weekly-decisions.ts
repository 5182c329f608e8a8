/**
 * Decisions of the weekly reviews, as acts that are only ever added: one that records a decision, one that takes
 * it back, one that brings it back. `body` is the decision with the figures of its day; null where the act is about
 * another.
 */
export const weeklyDecisions0070 = `
CREATE TABLE weekly_act (
  position    INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target      TEXT REFERENCES weekly_act (id),
  recorded_at TEXT NOT NULL,
  body        TEXT,
  CHECK ((kind = 'do') = (body IS NOT NULL) AND (kind = 'do') = (target IS NULL))
) STRICT;
CREATE TRIGGER weekly_act_is_never_changed BEFORE UPDATE ON weekly_act
BEGIN SELECT RAISE (ABORT, 'decisions are immutable'); END;
CREATE TRIGGER weekly_act_is_never_deleted BEFORE DELETE ON weekly_act
BEGIN SELECT RAISE (ABORT, 'decisions are immutable'); END;
`;
