import type { QueueOverview, ReviewerLoad } from '../../shared/model/assignment.ts';
import { readLabelledPerReviewer } from '../db/agreement-queries.ts';
import { readRuns } from '../db/assignment-queries.ts';
import { countCases } from '../db/case-queries.ts';
import { countUngiven } from '../db/distribution-queries.ts';
import { readKnownAnswers } from '../db/gold-queries.ts';
import { type LoadRow, lastTimes, readLoads, readReservations } from '../db/load-queries.ts';
import type { Db } from '../db/open-db.ts';
import { hasSample } from '../db/queue-queries.ts';
import { type Person, readPeople } from '../db/reviewer-queries.ts';
import { readRepeatRule } from '../db/setting-queries.ts';
import type { Context } from './context.ts';

const RUNS_SHOWN = 5;
/** Labels whose times are looked at, and what nobody can read a case in. */
const LAST_LABELS = 200;
const HASTY_MS = 2000;

/** Who has how much, for the lead. */
export function overview(context: Context): QueueOverview {
  const { db } = context.session.require();
  const now = context.now().toISOString();
  const labelled = new Map(readLabelledPerReviewer(db).map(({ reviewer, cases }) => [reviewer, cases]));
  const reserved = readReservations(db, now);
  const loads = Map.groupBy(readLoads(db, now), ({ reviewer }) => reviewer);
  return {
    reviewers: readPeople(db).map((person) => ({
      ...loadOf(db, person, loads.get(person.reviewer) ?? []),
      reserved: reserved.get(person.reviewer) ?? 0,
      labelled: labelled.get(person.reviewer) ?? 0,
    })),
    runs: readRuns(db, RUNS_SHOWN),
    from: hasSample(db) ? 'sample' : 'imported',
    unassigned: countUngiven(db, now, countCases(db)),
    repeats: readRepeatRule(db),
    gold: readKnownAnswers(db).length,
  };
}

function loadOf(
  db: Db,
  person: Person,
  rows: readonly LoadRow[],
): Omit<ReviewerLoad, 'reserved' | 'labelled'> {
  const due = rows.filter((row) => row.due && row.state !== 'void');
  const sum = (some: readonly LoadRow[]) => some.reduce((total, { cases }) => total + cases, 0);
  const inState = (state: LoadRow['state']) => sum(due.filter((row) => row.state === state));
  const times = lastTimes(db, person.reviewer, LAST_LABELS);
  return {
    ...person,
    assigned: sum(due),
    done: inState('done'),
    open: inState('open'),
    skipped: inState('skipped'),
    repeatsDue: sum(due.filter(({ kind, state }) => kind === 'repeat' && state === 'open')),
    repeatsLater: sum(rows.filter((row) => !row.due && row.state === 'open')),
    medianMilliseconds: median(times),
    hasty: { labels: times.filter((time) => time < HASTY_MS).length, of: times.length },
  };
}

function median(times: readonly number[]): number | null {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
