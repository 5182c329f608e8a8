/**
 * Counts of the whole population, and cases that are here without their transcript.
 *
 * `period` is the name of an hour, day, week or month, or empty; names of one unit sort by time. Which cohort fields the
 * table counts by stands in the setting `population`; the columns of the others are empty.
 */
export const population0040 = `
CREATE TABLE population_count (
  period        TEXT NOT NULL,
  outcome       TEXT NOT NULL CHECK (outcome IN ('escalated', 'automated', 'abandoned')),
  topic         TEXT NOT NULL,
  segment       TEXT NOT NULL,
  channel       TEXT NOT NULL,
  route         TEXT NOT NULL,
  language      TEXT NOT NULL,
  agent_version TEXT NOT NULL,
  cases         INTEGER NOT NULL CHECK (cases >= 0),
  PRIMARY KEY (period, outcome, topic, segment, channel, route, language, agent_version)
) STRICT, WITHOUT ROWID;

-- 0: what was said stayed in the file the case came from; it is taken in once the case is drawn.
ALTER TABLE transcript ADD COLUMN kept INTEGER NOT NULL DEFAULT 1;
`;
