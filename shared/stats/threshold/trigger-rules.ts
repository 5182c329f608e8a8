import { requireAllBinary, requireNonEmpty, requireSameLength, requireWeights } from '../arguments.ts';
import { cannotEstimate, type NotEstimable, StatsArgumentError } from '../estimate.ts';
import { type Costs, requireCosts } from './costs.ts';

/** Judged cases with the triggers that fired, entry by entry. */
export type TriggeredCases = {
  /** Per case one 0 or 1 for each trigger. */
  readonly fired: readonly (readonly number[])[];
  /** 1 where a human was needed. */
  readonly need: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
};

/** A policy that escalates when any of its triggers fires. Rates are weighted shares. */
export type PolicyRates = {
  readonly escalationRate: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly missedRate: number | null;
  readonly meanCost: number;
};

export type TriggerAudit = {
  readonly firedShare: number;
  /** Judged cases in which it fired. */
  readonly n: number;
  /** Weighted share of its fires that needed a human; null when it never fired. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** Precision over the base rate. */
  readonly lift: number | null;
  /** Share of cases in which it alone fired. */
  readonly exclusiveShare: number;
  readonly exclusivePrecision: number | null;
  /** The policy without this trigger, and what changes: without minus with. */
  readonly without: PolicyRates;
  readonly deltaCost: number;
  readonly deltaEscalationRate: number;
  readonly deltaRecall: number | null;
};

export type TriggerRules = {
  readonly value: 'audited';
  readonly policy: PolicyRates;
  readonly triggers: readonly TriggerAudit[];
  /** Triggers in the order in which they lower the mean cost most, until none lowers it. */
  readonly greedyOrder: readonly number[];
  readonly greedyCost: number;
};

/**
 * What each trigger of a policy earns: precision, lift, what it alone catches, the policy without it, and a greedy
 * order. A trigger whose removal does not raise the cost does not earn its keep.
 *
 * @param cases fires, labels, optional weights
 * @param costs escalate, unneeded and wrongAct, as in `costSweep`; requests are not priced here
 * @returns not estimable when every weight is 0
 * Golden file: trigger_rules.
 * @example
 * triggerRules(
 *   { fired: [[1, 0], [1, 1], [0, 1], [0, 0]], need: [1, 1, 0, 0] },
 *   { wrongAct: 10, escalate: 1, unneeded: 1, missedRequest: 0 },
 * ).greedyOrder // [0]
 */
export function triggerRules(
  cases: TriggeredCases,
  costs: Costs,
):
  | TriggerRules
  | (NotEstimable & { policy?: never; triggers?: never; greedyOrder?: never; greedyCost?: never }) {
  requireTriggered(cases);
  requireCosts('costs', costs);
  const { fired, weight } = cases;
  let total = 0;
  for (let i = 0; i < fired.length; i++) total += weight?.[i] ?? 1;
  if (total === 0) return cannotEstimate('all-weights-zero', 'Every case has weight 0.', { n: fired.length });
  const count = fired[0]!.length;
  const all = Array.from({ length: count }, (_, k) => k);
  const rates = (use: readonly number[]) => policyRates(cases, costs, use, total);
  const policy = rates(all);
  const triggers = all.map((k): TriggerAudit => {
    const without = rates(all.filter((other) => other !== k));
    return {
      ...auditOf(cases, k, total),
      without,
      deltaCost: without.meanCost - policy.meanCost,
      deltaEscalationRate: without.escalationRate - policy.escalationRate,
      deltaRecall: policy.recall === null || without.recall === null ? null : without.recall - policy.recall,
    };
  });
  return { value: 'audited', policy, triggers, ...greedy(all, rates) };
}

function auditOf({ fired, need, weight }: TriggeredCases, k: number, total: number) {
  let n = 0;
  let hits = 0;
  let hitNeeds = 0;
  let alone = 0;
  let aloneNeeds = 0;
  let needs = 0;
  for (let i = 0; i < fired.length; i++) {
    const w = weight?.[i] ?? 1;
    const needed = w * need[i]!;
    needs += needed;
    if (fired[i]![k] !== 1) continue;
    n++;
    hits += w;
    hitNeeds += needed;
    if (fired[i]!.some((other, l) => l !== k && other === 1)) continue;
    alone += w;
    aloneNeeds += needed;
  }
  const precision = hits === 0 ? null : hitNeeds / hits;
  return {
    firedShare: hits / total,
    n,
    precision,
    recall: needs === 0 ? null : hitNeeds / needs,
    lift: precision === null || needs === 0 ? null : precision / (needs / total),
    exclusiveShare: alone / total,
    exclusivePrecision: alone === 0 ? null : aloneNeeds / alone,
  };
}

function policyRates(
  { fired, need, weight }: TriggeredCases,
  costs: Costs,
  use: readonly number[],
  total: number,
): PolicyRates {
  let escalated = 0;
  let caught = 0;
  let missed = 0;
  for (let i = 0; i < fired.length; i++) {
    const w = weight?.[i] ?? 1;
    if (use.some((k) => fired[i]![k] === 1)) {
      escalated += w;
      caught += w * need[i]!;
    } else {
      missed += w * need[i]!;
    }
  }
  const acted = total - escalated;
  const cost = costs.escalate * escalated + costs.unneeded * (escalated - caught) + costs.wrongAct * missed;
  return {
    escalationRate: escalated / total,
    precision: escalated === 0 ? null : caught / escalated,
    recall: caught + missed === 0 ? null : caught / (caught + missed),
    missedRate: acted <= total * 1e-12 ? null : missed / acted,
    meanCost: cost / total,
  };
}

/** Ties go to the earlier trigger; a gain must exceed rounding. */
function greedy(all: readonly number[], rates: (use: readonly number[]) => PolicyRates) {
  const order: number[] = [];
  let cost = rates([]).meanCost;
  for (;;) {
    let best = -1;
    let least = cost - 1e-12;
    for (const k of all) {
      if (order.includes(k)) continue;
      const trial = rates([...order, k]).meanCost;
      if (trial < least) {
        least = trial;
        best = k;
      }
    }
    if (best < 0) return { greedyOrder: order, greedyCost: cost };
    order.push(best);
    cost = least;
  }
}

function requireTriggered({ fired, need, weight }: TriggeredCases): void {
  requireNonEmpty('fired', fired);
  requireSameLength('need', need, 'fired', fired);
  requireAllBinary('need', need);
  fired.forEach((row, i) => {
    if (row.length !== fired[0]!.length) {
      throw new StatsArgumentError(
        'fired',
        `must give every case as many triggers as the first, not so at ${i}`,
      );
    }
    requireAllBinary('fired', row);
  });
  if (!weight) return;
  requireSameLength('weight', weight, 'fired', fired);
  requireWeights('weight', weight);
}
