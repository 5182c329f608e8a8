import type { CoverageLine } from '../../model/eval-coverage.ts';
import type { Failure, FailureShare } from '../../model/failure.ts';
import type { SharedGround } from '../failures/cluster-shares.ts';
import { shareFigure } from '../task-kpis/figures.ts';
import { paceSentence } from './coverage-words.ts';
import { type Growth, paceOf } from './pace.ts';

/** Failures with what they are told apart by, and when an eval case was accepted of each. */
export interface CoverInput {
  readonly failures: readonly Pick<Failure, 'caseId' | 'startedAt'>[];
  /** Key of the line of the i-th failure; null: none. */
  readonly keyOf: (place: number) => string | null;
  readonly nameOf: (key: string | null) => string;
  /** ISO time of acceptance of the eval case of a covered failure. */
  readonly acceptedAt: ReadonlyMap<string, string>;
  /** First day of the span; null without dates. */
  readonly from: string | null;
  readonly ground: SharedGround;
}

/** One line for each cohort or cluster, the widest gap by weight first. */
export function coverLines(input: CoverInput): CoverageLine[] {
  const places = Map.groupBy(input.failures.keys(), input.keyOf);
  return [...places]
    .map(([key, own]) => lineOf(input, key, own))
    .sort(
      (a, b) =>
        (b.gap.value ?? 0) - (a.gap.value ?? 0) ||
        b.failures - b.covered - (a.failures - a.covered) ||
        b.failures - a.failures ||
        (a.name < b.name ? -1 : 1),
    );
}

function lineOf(input: CoverInput, key: string | null, places: readonly number[]): CoverageLine {
  const own = places.map((place) => input.failures[place]!);
  const growth = growthOf(input, own);
  const pace = input.from === null ? 'no_dates' : paceOf(growth);
  const uncovered = new Set(own.flatMap(({ caseId }) => (input.acceptedAt.has(caseId) ? [] : [caseId])));
  return {
    key,
    name: input.nameOf(key),
    ...growth,
    gap: gapOf(input.ground, uncovered),
    pace,
    sentence: paceSentence(growth, pace),
  };
}

function growthOf({ from, acceptedAt }: CoverInput, own: CoverInput['failures']): Growth {
  const accepted = own.flatMap(({ caseId }) => acceptedAt.get(caseId) ?? []);
  const sinceThen = (at: string | null) => from !== null && at !== null && at.slice(0, 10) >= from;
  return {
    failures: own.length,
    covered: accepted.length,
    addedFailures: own.filter(({ startedAt }) => sinceThen(startedAt)).length,
    addedEvals: accepted.filter(sinceThen).length,
  };
}

/** Share of all failures that are of the line and without an eval case, each with the weight of its stratum. */
function gapOf(ground: SharedGround, uncovered: ReadonlySet<string>): FailureShare {
  const reading = ground.caseIds.map((caseId, i) =>
    ground.failures[i] ? Number(uncovered.has(caseId)) : undefined,
  );
  return {
    ...shareFigure(reading, ground.design, `There are no ${ground.failing} in the sample.`),
    denominator: `of the ${ground.failing}`,
    weighted: ground.design.weighted,
  };
}
