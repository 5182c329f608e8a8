import { COHORT_FIELDS, type Cohort, OUTCOMES, type Outcome } from '../model/case.ts';
import { caseFacts } from './case-facts.ts';
import { type KpiStratum, sized } from './kpi-cells.ts';
import type { Judgement, Settled } from './settle-verdict.ts';
import type { Population, ScoredCase } from './threshold/labelled-case.ts';

export interface JudgedCase {
  readonly seq: number;
  readonly outcome: Outcome;
  /** Key of its stratum within the outcome. */
  readonly stratum: string;
  readonly judgements: readonly Judgement[];
  readonly settled: Settled;
  readonly cohort?: Cohort;
}

/** A labelled case with a score, and which case of the workspace it is. */
export interface SampledCase extends ScoredCase {
  readonly seq: number;
}

export interface SampleFacts {
  /** When cases began, by their `seq`. */
  readonly startedAt?: ReadonlyMap<number, string>;
  /** Cases of other cohorts keep their place in the design, as outside. */
  readonly scope?: Cohort;
}

/** Whether a case belongs to every cohort of a scope. */
export function isInScope(cohort: Cohort, scope: Cohort): boolean {
  return COHORT_FIELDS.every((field) => scope[field] === undefined || cohort[field] === scope[field]);
}

/** Labelled cases as the threshold advice takes them, with the weights of the frame. */
export interface ScoredSample {
  readonly cases: SampledCase[];
  /** Labelled cases of the scope without a value of the signal, or with a verdict that does not say. */
  readonly unusable: number;
  readonly population: Population;
}

/**
 * Puts settled verdicts, the signal's values and the frame together. Without population counts for every stratum that
 * holds cases the sample speaks for itself only. A stratum without a usable label is represented by the thinnest
 * labelled one of the same outcome, so that its cases are not left out of the total.
 *
 * @param failed `seq` of the cases that their evaluation calls failed
 */
export function scoredSample(
  judged: readonly JudgedCase[],
  scores: ReadonlyMap<number, number>,
  strata: readonly KpiStratum[],
  failed: ReadonlySet<number> = new Set(),
  { startedAt = new Map(), scope = {} }: SampleFacts = {},
): ScoredSample {
  const cases: SampledCase[] = [];
  for (const one of judged) {
    const score = scores.get(one.seq);
    const facts = caseFacts(one, failed.has(one.seq));
    if (score === undefined || facts === null) continue;
    cases.push({
      seq: one.seq,
      score,
      ...facts,
      escalated: one.outcome === 'escalated',
      ...(startedAt.has(one.seq) && { at: startedAt.get(one.seq)! }),
      ...(isInScope(one.cohort ?? {}, scope) ? {} : { outside: true }),
      stratum: keyOf(one.outcome, one.stratum),
    });
  }
  const asked = judged.filter(({ cohort = {} }) => isInScope(cohort, scope)).length;
  const usable = cases.filter((one) => !one.outside).length;
  return { cases, unusable: asked - usable, population: populationOf(strata, cases) };
}

function keyOf(outcome: Outcome, stratum: string): string {
  return `${outcome} ${stratum}`;
}

function populationOf(strata: readonly KpiStratum[], cases: readonly ScoredCase[]): Population {
  const filled = sized(strata, OUTCOMES).filter((stratum) => (stratum.population ?? stratum.sampled) > 0);
  if (filled.length === 0 || filled.some((stratum) => stratum.population === null)) return null;
  const labels = new Map<string, number>();
  for (const { stratum } of cases) labels.set(stratum, (labels.get(stratum) ?? 0) + 1);
  const population: Record<string, number> = {};
  const add = (key: string, size: number) => {
    population[key] = (population[key] ?? 0) + size;
  };
  for (const { outcome, key, population: size } of filled) {
    const own = keyOf(outcome, key);
    const substitute = labels.has(own) ? own : thinnest(outcome, labels);
    if (substitute !== null) add(substitute, size ?? 0);
  }
  return population;
}

function thinnest(outcome: Outcome, labels: ReadonlyMap<string, number>): string | null {
  const own = [...labels].filter(([key]) => key.startsWith(`${outcome} `)).sort((a, b) => a[1] - b[1]);
  return own[0]?.[0] ?? null;
}
