import type { Cohort } from '../model/case.ts';
import type { SignalDirection } from '../model/signal.ts';
import type { AdviceReason, Costs, Separation, ThresholdAdvice } from '../model/threshold.ts';
import { createRandom } from '../stats/index.ts';
import { domainOf } from './calibration/domain.ts';
import { type Finding, headlineOf, whyOf } from './threshold/advice-words.ts';
import { handoverPrice } from './threshold/case-price.ts';
import { driftOf } from './threshold/drift.ts';
import { judgeMove, labelsToSettle } from './threshold/judge-move.ts';
import type { Population, ScoredCase } from './threshold/labelled-case.ts';
import { labelsToStart } from './threshold/labels-to-start.ts';
import { type Priced, priceCuts } from './threshold/price-cuts.ts';
import { signalGate } from './threshold/signal-gate.ts';

export interface AdviceInput {
  readonly signal: string;
  readonly direction: SignalDirection;
  /** Labelled cases with a decided verdict and a value of the signal. */
  readonly cases: readonly ScoredCase[];
  /** Labelled cases left out: no value of the signal, or nobody could tell. */
  readonly unusable: number;
  readonly population: Population;
  readonly costs: Costs;
  readonly currency: string;
  /** The cut in force; null compares with how the cases were handled. */
  readonly current: number | null;
  readonly seed: string;
  readonly resamples: number;
  /** The cohort that is asked about, whose other cases are marked as outside; all cases unless said. */
  readonly scope?: Cohort;
  /** Agent versions whose labels are taken together; to be named when there are several. */
  readonly pooledVersions?: readonly string[];
  /** Days of the period that the population counts stand for; null when the cases carry no dates. */
  readonly days?: number | null;
  /** Level of all intervals; 0.95 unless said. */
  readonly level?: number;
}

/**
 * From labels and two prices to a decision on one signal's threshold, or the reason why there is none.
 *
 * First a gate: enough labels on both sides, and a signal that tells cases apart. Then the expected cost per 1,000
 * cases at every round cut, with a Rao-Wu bootstrap band. A move is advised only when the saving, priced on labels
 * that did not choose the cut, lies above zero with its whole interval, and at least ten labels lie where the two
 * cuts differ. While earlier and later labels tell different stories a move waits. Everything else is "keep", with
 * the reason.
 *
 * The same input gives the same advice: randomness comes from `seed` alone.
 */
export function adviseThreshold(asked: AdviceInput): ThresholdAdvice {
  return studyThreshold(asked).advice;
}

/** The advice with everything it was read off; `priced` is null where there is none. */
export function studyThreshold(asked: AdviceInput): { advice: ThresholdAdvice; priced: Priced | null } {
  const input = { ...asked, resamples: affordableResamples(asked) };
  const level = input.level ?? 0.95;
  const gate = signalGate(input.cases, input.direction, input.population, level);
  const refusal = isFree(input.costs) ? 'no_costs' : gate.refusal;
  if (refusal !== null) return { advice: refuse(input, level, gate.separation, refusal), priced: null };
  const priced = priceCuts({ ...input, level, random: createRandom(input.seed) });
  if (priced === null) {
    return { advice: refuse(input, level, gate.separation, 'no_identified_cut'), priced };
  }
  return { advice: decide(input, level, gate.separation, priced), priced };
}

function isFree(costs: Costs): boolean {
  return costs.missed === 0 && costs.needless === 0 && !costs.wrongAction && handoverPrice(costs) === 0;
}

/** Weights drawn in one run at most: a few seconds' worth. */
const MOST_DRAWS = 40_000_000;
const LEAST_RESAMPLES = 200;

/** Fewer resamples on very many labels, whose intervals need them less; the advice says how many there were. */
function affordableResamples({ cases, resamples }: AdviceInput): number {
  const affordable = Math.floor(MOST_DRAWS / Math.max(1, cases.length));
  return Math.min(resamples, Math.max(LEAST_RESAMPLES, affordable));
}

function decide(
  input: AdviceInput,
  level: number,
  separation: Separation | null,
  priced: Priced,
): ThresholdAdvice {
  const base = findingBase(input, level, separation);
  const { verdict, reason } = judgeMove(priced, base.drift !== null);
  const moreLabels = reason === 'noise' ? labelsToSettle(priced.saving, base.n) : null;
  const finding: Finding = {
    ...base,
    verdict,
    reason,
    best: priced.best.cut,
    saving: priced.saving,
    zone: priced.zone,
    labelsBetween: priced.labelsBetween,
    moreLabels,
    atEdge: priced.atEdge,
  };
  return {
    ...adviceBase(input, level, separation, finding),
    current: { cut: input.current, ...priced.now },
    suggested: verdict === 'move' ? priced.best : null,
    best: priced.best,
    minimisers: priced.minimisers,
    saving: priced.saving,
    moreLabels,
    equallyGood: priced.zone,
    change: priced.change,
    unlabelled: priced.unlabelled,
    curve: priced.curve,
  };
}

function refuse(
  input: AdviceInput,
  level: number,
  separation: Separation | null,
  reason: AdviceReason,
): ThresholdAdvice {
  const moreLabels = labelsToStart(input.cases) || null;
  const finding: Finding = {
    ...findingBase(input, level, separation),
    verdict: 'cannot_say',
    reason,
    best: null,
    saving: null,
    zone: null,
    labelsBetween: 0,
    moreLabels,
    atEdge: false,
  };
  return {
    ...adviceBase(input, level, separation, finding),
    current: null,
    suggested: null,
    best: null,
    minimisers: [],
    saving: null,
    moreLabels,
    equallyGood: null,
    change: null,
    unlabelled: [],
    curve: [],
  };
}

function findingBase(input: AdviceInput, level: number, separation: Separation | null) {
  const looked = input.cases.filter((one) => !one.outside);
  return {
    direction: input.direction,
    current: input.current,
    separation,
    n: looked.length,
    needed: looked.filter((one) => one.needed === 1).length,
    escalated: looked.filter((one) => one.escalated).length,
    drift: driftOf(looked),
    pooledVersions: input.pooledVersions ?? [],
    scope: input.scope ?? {},
    weighted: input.population !== null,
    level,
    currency: input.currency,
  };
}

function adviceBase(input: AdviceInput, level: number, separation: Separation | null, finding: Finding) {
  return {
    signal: input.signal,
    direction: input.direction,
    costs: input.costs,
    scope: input.scope ?? {},
    pooledVersions: [...finding.pooledVersions],
    verdict: finding.verdict,
    headline: headlineOf(finding),
    why: whyOf(finding),
    reasonCode: finding.reason,
    n: finding.n,
    unusable: input.unusable,
    weighted: finding.weighted,
    separation,
    drift: finding.drift,
    ...weighedCases(input),
    resamples: input.resamples,
    seed: input.seed,
    level,
  };
}

/** How many cases the labels stand for, and what requests for a human that were not honoured cost among them. */
function weighedCases({ cases, population, costs, days }: AdviceInput) {
  const domain = domainOf(cases, population, (one) => !one.outside);
  let total = 0;
  let ignored = 0;
  let labels = 0;
  domain.cases.forEach(({ requested, escalated }, i) => {
    const weight = domain.weight?.[i] ?? 1;
    total += weight;
    if (!requested || escalated) return;
    ignored += weight;
    labels++;
  });
  return {
    volume: population === null || !days ? null : { cases: total, days },
    ignoredRequests: {
      labels,
      cost: total > 0 ? (1000 * ignored * (costs.ignoredRequest ?? 0)) / total : 0,
    },
  };
}
