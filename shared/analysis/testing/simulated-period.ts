import { createRandom, type Random } from '../../stats/index.ts';
import { placeOf } from '../guarantee/group-tally.ts';
import type { JudgedCase, LoggedStratum } from '../guarantee/judged-period.ts';
import type { GuaranteeInput } from '../guarantee.ts';

export interface PeriodPlan {
  readonly seed: string;
  /** Cases of the period. */
  readonly size: number;
  /** Chance that a human is needed at this risk score. */
  readonly need: (score: number) => number;
  /** Cases at or above it were handed over. */
  readonly cut: number;
  /** Labels of cases handed over, of automated ones in the risky third, and of the other automated ones. */
  readonly labels: readonly [escalated: number, risky: number, safe: number];
  /** Share of the customers who ask for a human. */
  readonly requests?: number;
  /** Share of the judged cases where nobody could tell. */
  readonly undecided?: number;
}

type PeriodCase = JudgedCase & { readonly score: number; readonly truth: 0 | 1 };

/** Every fiftieth of the score. */
const CUTS = Array.from({ length: 49 }, (_, k) => (k + 1) / 50);

/** A made-up period of which everything is known, and what a stratified sample with unequal rates tells of it. */
export function simulatePeriod(plan: PeriodPlan): {
  input: GuaranteeInput;
  /** Missed rate among the cases that a cut leaves to the agent, in the whole period. */
  missedAt: (cut: number) => number;
  /** Share of the period that a cut leaves to the agent. */
  automatedAt: (cut: number) => number;
} {
  const random = createRandom(plan.seed);
  const all = Array.from({ length: plan.size }, () => makeCase(plan, random));
  const keys = ['escalated', 'risky', 'safe'] as const;
  const members = keys.map((key) => all.filter(({ stratum }) => stratum === key));
  const strata = keys.map((key, h): LoggedStratum => {
    const bins = [...CUTS, 1].map(() => 0);
    for (const { score } of members[h]!) bins[placeOf(CUTS, score)]!++;
    const size = members[h]!.length;
    const judged = Math.min(size, plan.labels[h]!);
    return {
      key,
      escalated: key === 'escalated',
      population: size,
      imported: size,
      judged,
      bins,
      unscored: 0,
    };
  });
  const judged = members.flatMap((own, h) =>
    drawn(own, plan.labels[h]!, random).map(
      (one): JudgedCase => ({
        ...one,
        needed: random.next() < (plan.undecided ?? 0) ? null : one.truth,
      }),
    ),
  );
  const left = (cut: number) => all.filter(({ score, requested }) => score < cut && !requested);
  return {
    input: {
      signal: 'risk',
      direction: 'higher_is_riskier',
      scope: {},
      pooledVersions: [],
      alpha: 0.05,
      delta: 0.1,
      current: null,
      dates: null,
      missing: 'as_handled',
      cuts: CUTS,
      cases: judged,
      strata,
    },
    missedAt: (cut) => {
      const cases = left(cut);
      return cases.reduce((sum, { truth }) => sum + truth, 0) / Math.max(1, cases.length);
    },
    automatedAt: (cut) => left(cut).length / all.length,
  };
}

function makeCase({ need, cut, requests = 0 }: PeriodPlan, random: Random): PeriodCase {
  const score = random.next() ** 1.5;
  const truth = random.next() < need(score) ? 1 : 0;
  const escalated = score >= cut;
  const stratum = escalated ? 'escalated' : score >= (cut * 2) / 3 ? 'risky' : 'safe';
  return { score, truth, needed: truth, escalated, stratum, requested: random.next() < requests };
}

/** So many of them at random, each at most once. */
function drawn<T>(all: readonly T[], wanted: number, random: Random): T[] {
  const left = [...all];
  return Array.from(
    { length: Math.min(wanted, left.length) },
    () => left.splice(random.integer(left.length), 1)[0]!,
  );
}
