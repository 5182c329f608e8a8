import type { Db } from '../open-db.ts';
import { rebuildStanding } from '../standing-table.ts';
import { workspace0010 } from './0010-workspace.ts';
import { reviewTeam0020 } from './0020-review-team.ts';
import { policies0030 } from './0030-policies.ts';
import { population0040 } from './0040-population.ts';
import { mending0050 } from './0050-mending.ts';
import { trends0060 } from './0060-trends.ts';
import { weeklyDecisions0070 } from './0070-weekly-decisions.ts';
import { evalCases0080 } from './0080-eval-cases.ts';
import { failures0090 } from './0090-failures.ts';
import { customerSessions0100 } from './0100-customer-sessions.ts';
import { evalFiles0110 } from './0110-eval-files.ts';
import { searchMerging0130 } from './0130-search-merging.ts';
import { labelJournal0140 } from './0140-label-journal.ts';
import { keepJoining, sessionsAsTheyCome0150 } from './0150-sessions-as-they-come.ts';

interface Migration {
  version: number;
  sql: string;
  /** What SQL alone cannot do, in the same transaction. */
  derive?: (db: Db) => void;
}

/** Every step from an empty file to today's shape, in order. A released step is never edited; add one, by tens. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 10, sql: workspace0010 },
  // One answer per place stands, where several of a case did before: which one is derived from the events.
  { version: 20, sql: reviewTeam0020, derive: rebuildStanding },
  { version: 30, sql: policies0030 },
  { version: 40, sql: population0040 },
  { version: 50, sql: mending0050 },
  { version: 60, sql: trends0060 },
  { version: 70, sql: weeklyDecisions0070 },
  { version: 80, sql: evalCases0080 },
  { version: 90, sql: failures0090 },
  { version: 100, sql: customerSessions0100 },
  { version: 110, sql: evalFiles0110 },
  { version: 130, sql: searchMerging0130 },
  { version: 140, sql: labelJournal0140 },
  { version: 150, sql: sessionsAsTheyCome0150, derive: keepJoining },
];
