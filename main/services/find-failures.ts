import { carryIds } from '../../shared/analysis/failures/carry-ids.ts';
import { type FailureTrace, failureTrace } from '../../shared/analysis/failures/failure-trace.ts';
import { groupStability, groupTraces } from '../../shared/analysis/failures/group-traces.ts';
import type { FindingProgress, FoundClusters } from '../../shared/model/failure.ts';
import {
  type FailureRun,
  type Grouped,
  readFailureActs,
  readFailureMembers,
  readFailureRun,
  writeFailureRun,
} from '../db/failure-queries.ts';
import { readFailureTraces, readTranscript, writeFailureTraces } from '../db/failure-trace-queries.ts';
import { type Db, openDb } from '../db/open-db.ts';
import { writeBeside } from '../db/write-beside.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { basisOf, failureRows } from './failure-rows.ts';
import { type FailureCase, type FailureSet, readFailureSet } from './failure-source.ts';

/** So many transcripts are read while a person waits for a screen. */
const READ_MEANWHILE = 3000;
/** Transcripts read between two looks at whether somebody cancelled. */
const AT_ONCE = 200;

type Members = ReadonlyMap<string, number | null>;
type Traces = ReadonlyMap<number, FailureTrace>;

/**
 * Groups the failures where some came or went since they were grouped last, and keeps what was found.
 *
 * @returns the traces that are known now; members is null where the groups are as they were, or where finding them
 * would take too long for a screen
 */
export function bringUpToDate(
  db: Db,
  of: Grouped,
  { failures }: FailureSet,
  madeAt: string,
): { traces: Traces; members: Members | null; stability: number | null } {
  const members = readFailureMembers(db, of);
  const run = readFailureRun(db, of);
  const isSame = members.size === failures.length && failures.every(({ caseId }) => members.has(caseId));
  const known = readFailureTraces(
    db,
    failures.map(({ seq }) => seq),
  );
  const isToday = isSame && (run === null || run.basis === basisOf(db));
  if (isToday || failures.length - known.size > READ_MEANWHILE) {
    return { traces: known, members: null, stability: run?.stability ?? null };
  }
  const steps = find(db, of, failures, known);
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue;
    const { traces, ...found } = step.value;
    writeBeside(db, (beside) => write(beside, of, traces, { ...found, madeAt }));
    return {
      traces: new Map([...known, ...traces]),
      members: found.members,
      stability: found.run.stability,
    };
  }
}

interface Found {
  run: FailureRun;
  members: Members;
  /** Traces that were read now. */
  traces: Traces;
}

/** Reads what was not read before, groups all, and gives the groups the numbers they had. */
function* find(
  db: Db,
  of: Grouped,
  failures: readonly FailureCase[],
  known: Traces,
  look: () => void = () => {},
): Generator<FindingProgress, Found> {
  const total = failures.length;
  const traces = new Map<number, FailureTrace>();
  for (const [done, { seq }] of failures.entries()) {
    if (done % AT_ONCE === 0) {
      look();
      yield { phase: 'reading', done, total };
    }
    if (known.has(seq)) continue;
    const transcript = readTranscript(db, seq);
    if (transcript) traces.set(seq, failureTrace(transcript));
  }
  yield { phase: 'grouping', done: 0, total };
  const rows = failureRows(db, failures, new Map([...known, ...traces]));
  const groups = groupTraces(rows, look);
  const found = new Map(failures.map(({ caseId }, i) => [caseId, groups[i] ?? null]));
  const next = nextNumber(db, of);
  const carried = carryIds(found, readFailureMembers(db, of), next);
  const run = { next: carried.next, basis: basisOf(db), stability: groupStability(rows) };
  return { run, members: carried.members, traces };
}

/** The first number that no group has had: neither one that was found nor one that somebody split off. */
export function nextNumber(db: Db, of: Grouped): number {
  const letter = of === 'failure' ? 'F' : 'S';
  const split = readFailureActs(db).flatMap(({ change }) =>
    change?.kind === 'split' && change.into.startsWith(letter) ? [Number(change.into.slice(2)) + 1] : [],
  );
  return Math.max(readFailureRun(db, of)?.next ?? 1, ...split);
}

function write(
  db: Db,
  of: Grouped,
  traces: Traces,
  found: { run: FailureRun; members: Members; madeAt: string },
): void {
  if (traces.size > 0) writeFailureTraces(db, traces);
  writeFailureRun(db, of, found);
}

export interface FindFailuresInput {
  databasePath: string;
  of: Grouped;
  now: string;
}

/** The same as a job, however many failures there are, with progress and cancel. */
export async function* findFailures(
  { databasePath, of, now }: FindFailuresInput,
  control: JobControl,
): AsyncGenerator<FindingProgress, FoundClusters> {
  const db = openDb(databasePath);
  try {
    const { failures } = readFailureSet(db, of);
    const known = readFailureTraces(
      db,
      failures.map(({ seq }) => seq),
    );
    const { traces, ...found } = yield* find(db, of, failures, known, () => control.throwIfCancelled());
    control.commit();
    write(db, of, traces, { ...found, madeAt: now });
    const numbers = [...found.members.values()].filter((number) => number !== null);
    return {
      cases: found.members.size,
      clusters: new Set(numbers).size,
      unclustered: found.members.size - numbers.length,
    };
  } finally {
    db.close();
  }
}
