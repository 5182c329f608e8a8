import { requireAllBinary, requireNonEmpty, requireSameLength, requireWeights } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';

/** Judged cases with the score a threshold acts on, entry by entry. */
export type LabelledCases = {
  /** null where the signal is missing; a missing signal is never read as 0. */
  readonly score: ArrayLike<number | null>;
  /** 1 where a human was needed. */
  readonly need: ArrayLike<number>;
  /** Sampling weights N_h/n_h; all 1 when left out. */
  readonly weight?: ArrayLike<number>;
  /** 1 where the customer asked for a human; all 0 when left out. */
  readonly request?: ArrayLike<number>;
  /** Multiplies the cost of missing this case; all 1 when left out. */
  readonly missSeverity?: ArrayLike<number>;
  /** Multiplies the extra cost of handing this case over without need; all 1 when left out. */
  readonly needlessSeverity?: ArrayLike<number>;
};

/** Checks lengths, labels, weights and scores. */
export function requireLabelledCases(cases: LabelledCases): void {
  requireNonEmpty('score', cases.score);
  requireSameLength('need', cases.need, 'score', cases.score);
  requireAllBinary('need', cases.need);
  for (let i = 0; i < cases.score.length; i++) {
    const score = cases.score[i]!;
    if (score !== null && !Number.isFinite(score)) {
      throw new StatsArgumentError('score', `must hold finite numbers or null, got ${String(score)} at ${i}`);
    }
  }
  if (cases.request) {
    requireSameLength('request', cases.request, 'score', cases.score);
    requireAllBinary('request', cases.request);
  }
  for (const name of ['weight', 'missSeverity', 'needlessSeverity'] as const) {
    const values = cases[name];
    if (!values) continue;
    requireSameLength(name, values, 'score', cases.score);
    requireWeights(name, values);
  }
}
