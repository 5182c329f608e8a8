import { requireProbability } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import type { Cut, Direction } from './cut.ts';
import type { LabelledCases } from './labelled-cases.ts';
import { candidateCut, planSweep } from './sweep-plan.ts';

/** The line of one cut: normalised expected cost = missRate·x + falseAlarmRate·(1-x). */
export type CostLine = {
  readonly cut: Cut;
  /** Share of the needed cases acted on. */
  readonly missRate: number;
  /** Share of the others escalated. */
  readonly falseAlarmRate: number;
};

export type CostCurve = {
  readonly value: 'drawn';
  readonly lines: readonly CostLine[];
};

/**
 * Drummond-Holte cost curve, for when costs are disputed: one line per cut over x = PC(+), the share of the expected
 * cost that misses would make up, x = π C_miss / (π C_miss + (1-π) C_falseAlarm).
 *
 * @param cases judged cases; those without score are left out, since no cut moves them
 * @param direction which scores escalate
 * @returns not estimable unless both kinds of cases have weight
 * Source: Drummond & Holte 2006. Golden file: cost_curve.
 * @example costCurve({ score: [0.2, 0.8], need: [0, 1] }).lines // three lines, the middle one at 0
 */
export function costCurve(
  cases: LabelledCases,
  direction: Direction = 'at-or-above',
): CostCurve | (NotEstimable & { lines?: never }) {
  const noCosts = { wrongAct: 0, escalate: 0, unneeded: 0, missedRequest: 0 };
  const plan = planSweep(cases, { costs: noCosts, direction, overrideRequests: false });
  const needed = new Float64Array(plan.candidates);
  const others = new Float64Array(plan.candidates);
  for (let i = 0; i < plan.size; i++) {
    const place = plan.place[i]!;
    if (place < 0) continue;
    const w = cases.weight?.[i] ?? 1;
    if (cases.need[i] === 1) needed[place + 1]! += w;
    else others[place + 1]! += w;
  }
  // Sums over the cases with a score below each cut.
  for (let k = 1; k < needed.length; k++) {
    needed[k]! += needed[k - 1]!;
    others[k]! += others[k - 1]!;
  }
  const allNeeded = needed.at(-1)!;
  const allOthers = others.at(-1)!;
  if (allNeeded === 0 || allOthers === 0) {
    const sentence = 'The curve needs cases that wanted a human and cases that did not.';
    return cannotEstimate('one-class', sentence, { n: plan.size });
  }
  const lines = Array.from({ length: plan.candidates }, (_, k): CostLine => {
    const cut = candidateCut(plan, k);
    const neededBelow = needed[k]! / allNeeded;
    const othersBelow = others[k]! / allOthers;
    return direction === 'at-or-above'
      ? { cut, missRate: neededBelow, falseAlarmRate: 1 - othersBelow }
      : { cut, missRate: 1 - neededBelow, falseAlarmRate: othersBelow };
  });
  return { value: 'drawn', lines };
}

/**
 * The lower envelope at one x: the least normalised cost and every cut that reaches it (within 1e-12).
 *
 * @param lines of `costCurve`
 * @param x PC(+), in [0, 1]
 */
export function costEnvelope(
  lines: readonly CostLine[],
  x: number,
): { readonly cost: number; readonly cuts: readonly Cut[] } {
  requireProbability('x', x);
  const costs = lines.map((line) => line.missRate * x + line.falseAlarmRate * (1 - x));
  const cost = costs.reduce((least, own) => Math.min(least, own), Number.MAX_VALUE);
  return { cost, cuts: lines.filter((_, k) => costs[k]! <= cost + 1e-12).map((line) => line.cut) };
}
