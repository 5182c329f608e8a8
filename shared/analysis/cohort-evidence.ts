import { cutValue, list } from '../format.ts';
import type { CohortField } from '../model/case.ts';
import type { CohortAdvice, CohortEvidence } from '../model/threshold-sweep.ts';
import { adjustPValues } from '../stats/index.ts';
import { cohortWhy } from './threshold/cohort-words.ts';
import type { ScoredCase } from './threshold/labelled-case.ts';
import { type AdviceInput, studyThreshold } from './threshold-advice.ts';

/** Cohorts shown, those with most labels first. */
const MOST_COHORTS = 30;
/** Many cohorts are studied at once; a p-value of one in five hundred is fine enough. */
const RESAMPLES = 500;
/** Weights drawn for all cohorts together at most; with very many labels there are fewer resamples of each. */
const MOST_DRAWS = 200_000_000;
const LEAST_RESAMPLES = 100;
/** Share of false alarms among the alarms. */
const FALSE_DISCOVERIES = 0.1;

interface Studied {
  readonly value: string;
  readonly n: number;
  readonly needed: number;
  readonly advice: ReturnType<typeof studyThreshold>['advice'];
  /** One-sided p-values: of a saving over today, and over the pooled cut. Null where there is no advice. */
  readonly p: number | null;
  readonly pooledP: number | null;
}

/**
 * What the labels of each cohort alone say, and whether its own cut beats the pooled one beyond chance. Many cohorts
 * are looked at together, so both questions are answered with the false discoveries held at one in ten: with twenty
 * cohorts one would look like a gain by luck.
 *
 * @param cohortOf the cohort's value of each case of `input.cases`; undefined where it has none
 */
export function cohortEvidence(
  input: AdviceInput,
  field: CohortField,
  cohortOf: readonly (string | undefined)[],
): CohortEvidence {
  const pooled = studyThreshold({ ...input, resamples: LEAST_RESAMPLES }).priced?.best.cut ?? null;
  const counts = new Map<string, number>();
  input.cases.forEach(({ outside }, i) => {
    const value = cohortOf[i];
    if (!outside && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = values.slice(0, MOST_COHORTS);
  const affordable = Math.floor(MOST_DRAWS / (2 * shown.length * Math.max(1, input.cases.length)));
  const resamples = Math.min(RESAMPLES, Math.max(LEAST_RESAMPLES, affordable));
  const studied = shown.map(([value, n]): Studied => {
    const cases = input.cases.map(
      (one, i): ScoredCase => (cohortOf[i] === value ? one : { ...one, outside: true }),
    );
    const scoped = { ...input, cases, resamples, seed: `${input.seed} ${value}` };
    const { advice, priced } = studyThreshold(scoped);
    const against =
      pooled === null || priced === null ? null : studyThreshold({ ...scoped, current: pooled }).priced;
    const needed = cases.filter((one) => !one.outside && one.needed === 1).length;
    return { value, n, needed, advice, p: priced?.noSaving ?? null, pooledP: against?.noSaving ?? null };
  });
  const saves = adjustPValues(
    studied.map(({ p }) => p),
    'bh',
  );
  const differs = adjustPValues(
    studied.map(({ pooledP }) => pooledP),
    'bh',
  );
  const rows = studied.map((one, k) => rowOf(one, saves[k]!, differs[k]!, input.currency));
  return {
    field,
    pooled,
    rows,
    leftOut: Math.max(0, values.length - rows.length),
    sentence: sentenceOf(rows, pooled),
  };
}

function rowOf(
  { value, n, needed, advice }: Studied,
  adjustedP: number | null,
  differsP: number | null,
  currency: string,
): CohortAdvice {
  const { best, saving, reasonCode } = advice;
  const base = {
    value,
    n,
    best: best?.cut ?? null,
    saving,
    adjustedP,
    differsP,
    differs: differsP !== null && differsP <= FALSE_DISCOVERIES,
  };
  if (advice.verdict === 'move' && adjustedP !== null && adjustedP > FALSE_DISCOVERIES) {
    const cut = advice.current?.cut ?? null;
    return {
      ...base,
      differs: false,
      verdict: 'keep',
      reasonCode: 'noise',
      headline: cut === null ? 'Keep today’s handling' : `Keep ${cutValue(cut)}`,
      why: 'alone it would look like a gain; among so many cohorts one does by chance',
    };
  }
  return {
    ...base,
    verdict: advice.verdict,
    reasonCode,
    headline: advice.headline,
    why: cohortWhy(advice, needed, currency),
  };
}

function sentenceOf(rows: readonly CohortAdvice[], pooled: number | null): string {
  if (pooled === null) return 'There is no pooled cut to compare with.';
  if (rows.every(({ differsP }) => differsP === null)) {
    return `None has labels enough to be compared with the pooled cut ${cutValue(pooled)}.`;
  }
  const apart = rows.filter(({ differs }) => differs).map(({ value }) => value);
  if (apart.length === 0) return `None differs from the pooled cut ${cutValue(pooled)} beyond chance.`;
  return `${list(apart)} ${apart.length === 1 ? 'differs' : 'differ'} from the pooled cut ${cutValue(pooled)} beyond chance; for the others it holds.`;
}
