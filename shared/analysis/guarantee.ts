import type { Cohort } from '../model/case.ts';
import type { Guarantee, GuaranteeReason, PromisePoint } from '../model/guarantee.ts';
import { type CutCell, type CutCells, cutCells } from './guarantee/cut-cells.ts';
import { fixedSequence, type SequenceStep } from './guarantee/fixed-sequence.ts';
import { type GuaranteeFinding, headlineOf, validityOf, whyOf } from './guarantee/guarantee-words.ts';
import type { JudgedPeriod } from './guarantee/judged-period.ts';
import { missedRate } from './guarantee/labels-to-show.ts';
import { planLabels } from './guarantee/plan-labels.ts';
import { currentPoint, promisePoint } from './guarantee/promise-point.ts';
import { refusalOf } from './guarantee/signal-refusal.ts';

export interface GuaranteeInput extends JudgedPeriod {
  readonly signal: string;
  readonly scope: Cohort;
  /** Agent versions taken together, where there are several. */
  readonly pooledVersions: readonly string[];
  /** Largest share of the automated cases that may have needed a human. */
  readonly alpha: number;
  /** Chance of being wrong that is accepted. */
  readonly delta: number;
  /** The cut in force, one of the cuts; null asks about the cases as they were handled. */
  readonly current: number | null;
  /** First and last day of the cases; null where they carry none. */
  readonly dates: { readonly from: string; readonly to: string } | null;
}

/**
 * The cut that hands over fewest cases while "of the cases left to the agent at most alpha needed a human" is shown at
 * confidence 1 - delta; or why there is none, and about how many labels would change that. Where nobody could tell,
 * the case counts as missed. Needs no seed: every bound is an exact sum.
 */
export function certifyThreshold(input: GuaranteeInput): Guarantee {
  const { alpha, delta } = input;
  const cells = cutCells(input);
  const refusal = refusalOf(input);
  const order = input.cuts.map((_, place) => place);
  // From the cut that leaves least to the agent to the one that leaves most.
  if (input.direction === 'higher_is_safer') order.reverse();
  const test = (of: CutCells['atCuts']) =>
    refusal === null
      ? fixedSequence(
          order.map((place) => of[place]!),
          input.cases.length,
          alpha,
          delta,
        )
      : [];
  const steps = test(cells.atCuts);
  const points = steps.map((step, i) =>
    promisePoint(input.cuts[order[i]!]!, cells.atCuts[order[i]!]!, step, cells.total),
  );
  const certified = points.findLast(({ state }) => state === 'shown') ?? null;
  const current = input.cases.length === 0 ? null : currentPoint(input, cells);
  const settled = boldest(test(cells.atCuts.map(asIfSettled)));
  const settledCut = settled < 0 ? null : input.cuts[order[settled]!]!;
  const moreLabels = refusal === null ? planLabels(input, cells, points, current) : null;
  const reasonCode = refusal ?? reasonOf(points, cells.atCuts, alpha);
  const finding: GuaranteeFinding = {
    ...input,
    reasonCode,
    certified,
    ifSettled: settledCut === (certified?.cut ?? null) ? null : settledCut,
    current,
    handoversMore: certified && current ? certified.handedOverPer1000 - current.handedOverPer1000 : null,
    moreLabels,
    n: input.cases.length,
    undecided: input.cases.filter(({ needed }) => needed === null).length,
    total: cells.total,
    weighted: cells.counted,
    complete: cells.complete,
  };
  return {
    signal: input.signal,
    direction: input.direction,
    scope: input.scope,
    pooledVersions: [...input.pooledVersions],
    alpha,
    delta,
    reasonCode,
    headline: headlineOf(finding),
    why: whyOf(finding),
    validity: validityOf(finding),
    certified,
    ifSettled: finding.ifSettled,
    current,
    handoversMore: finding.handoversMore,
    moreLabels,
    n: finding.n,
    undecided: finding.undecided,
    unscored: input.cases.filter(({ score }) => score === null).length,
    weighted: cells.counted,
    curve: points.sort((a, b) => a.cut - b.cut),
  };
}

function boldest(steps: readonly SequenceStep[]): number {
  return steps.findLastIndex(({ state }) => state === 'shown');
}

function asIfSettled(cells: readonly CutCell[]): CutCell[] {
  return cells.map((cell) => ({ ...cell, events: cell.events - cell.undecided }));
}

function reasonOf(
  points: readonly PromisePoint[],
  atCuts: CutCells['atCuts'],
  alpha: number,
): GuaranteeReason {
  if (points.some(({ state }) => state === 'shown')) return 'shown';
  if (!points.some(({ state }) => state === 'not_shown')) return 'too_few_labels';
  const rates = atCuts.map(missedRate).filter((rate) => rate !== null);
  return rates.every((rate) => rate >= alpha) ? 'no_cut' : 'not_shown';
}
