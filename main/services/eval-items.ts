import {
  evalStackOf,
  NOTHING_DONE,
  type StandingEval,
  standingEvals,
  stateWithExports,
} from '../../shared/analysis/evals/standing-evals.ts';
import {
  CURATION_HOURS,
  type EvalCase,
  type EvalExportMark,
  type EvalItem,
  EvalState,
} from '../../shared/model/eval-case.ts';
import { NO_MARKS } from '../../shared/model/redaction.ts';
import {
  type EvalAct,
  type NumberedCase,
  readEvalActs,
  readEvalExports,
  readNumberedCases,
} from '../db/eval-queries.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { readAllRedactionMarks } from '../db/redaction-mark-queries.ts';
import { evalSource, type FailedCase } from './eval-source.ts';
import { clusterOfCase } from './failure-source.ts';

const HOUR = 3_600_000;

/** One failure with all that was done to it. */
export interface Curated {
  item: EvalItem;
  standing: StandingEval;
  exports: readonly EvalExportMark[];
}

/** Every failure and everything that was begun, by case; read once while nothing is written. */
export function curated(db: Db): ReadonlyMap<string, Curated> {
  return keptWhileUnchanged(db, 'curated', () => readCurated(db));
}

function readCurated(db: Db): Map<string, Curated> {
  const { failed } = evalSource(db);
  const clusterOf = clusterOfCase(db);
  const standing = standingEvals(readEvalActs(db));
  const exports = Map.groupBy(readEvalExports(db), ({ number }) => number);
  const numbered = new Map(readNumberedCases(db).map((one) => [one.caseId, one]));
  const all = new Map<string, Curated>();
  for (const caseId of new Set([...failed.keys(), ...numbered.keys()])) {
    const known = numbered.get(caseId);
    const now = failed.get(caseId);
    const begun = known && standing.get(known.number);
    // A number whose every act was taken back, on a case that is no failure any more, is nothing to look at.
    if (!now && !begun) continue;
    const out = (known && exports.get(known.number)) ?? [];
    const one = toCurated(caseId, known, now, begun ?? NOTHING_DONE, out);
    all.set(caseId, { ...one, item: { ...one.item, clusterId: clusterOf.get(caseId) ?? null } });
  }
  return all;
}

function toCurated(
  caseId: string,
  known: NumberedCase | undefined,
  now: FailedCase | undefined,
  standing: StandingEval,
  out: readonly (EvalExportMark & { number: number })[],
): Curated {
  const { failure, labelledAt } = (now ?? known) as Pick<FailedCase, 'failure' | 'labelledAt'>;
  const { content, owner, leftOut, decidedAt } = standing;
  const exports = out.map(({ exportId, format, at }) => ({ exportId, format, at }));
  const item: EvalItem = {
    id: known ? `E-${known.number}` : null,
    caseId,
    failure,
    stillFails: now !== undefined,
    clusterId: null,
    topic: now?.topic ?? null,
    tags: content.tags,
    owner,
    state: stateWithExports(standing, exports),
    leftOut,
    labelledAt,
    dueAt: new Date(Date.parse(labelledAt) + CURATION_HOURS * HOUR).toISOString(),
    decidedAt,
    checkable: content.criteria.filter(({ kind }) => kind !== 'sentence').length,
    criteria: content.criteria.length,
    exported: exports.length,
  };
  return { item, standing, exports };
}

/** The eval cases that somebody has begun, whole, by number. */
export function evalCases(db: Db): EvalCase[] {
  const marks = readAllRedactionMarks(db);
  return [...curated(db).values()]
    .flatMap(({ item: { id, criteria: _, exported: __, ...item }, standing, exports }) =>
      id === null
        ? []
        : [
            {
              ...item,
              id,
              ...standing.content,
              redaction: marks.get(item.caseId) ?? NO_MARKS,
              exports: [...exports],
            },
          ],
    )
    .sort((a, b) => Number(a.id.slice(2)) - Number(b.id.slice(2)));
}

/** Whether this person has something to take back, or to bring back. */
export function evalReversible(acts: readonly EvalAct[], by: string): { canUndo: boolean; canRedo: boolean } {
  const { done, undone } = evalStackOf(acts, by);
  return { canUndo: done.length > 0, canRedo: undone.length > 0 };
}

/** How many are in which state. */
export function countStates(items: readonly EvalItem[]): Record<EvalState, number> {
  const counts = Object.fromEntries(EvalState.options.map((state) => [state, 0])) as Record<
    EvalState,
    number
  >;
  for (const { state } of items) counts[state] += 1;
  return counts;
}
