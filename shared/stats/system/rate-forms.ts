import type { Side } from './side-stratum.ts';

/** Numerator and denominator of a rate, as sums over cells: a + b·y for a case with need y on each side. */
export type RateForm = {
  readonly numerator: Readonly<Record<Side, readonly [constant: number, perNeed: number]>>;
  readonly denominator: Readonly<Record<Side, readonly [constant: number, perNeed: number]>>;
};

/**
 * The rates of the whole system as ratios of totals. Precision counts y on the escalated side over 1; recall
 * counts escalated y over all y; and so on.
 */
export const rateForms = {
  precision: form({ escalated: [0, 1], automated: [0, 0] }, { escalated: [1, 0], automated: [0, 0] }),
  missedRate: form({ escalated: [0, 0], automated: [0, 1] }, { escalated: [0, 0], automated: [1, 0] }),
  recall: form({ escalated: [0, 1], automated: [0, 0] }, { escalated: [0, 1], automated: [0, 1] }),
  specificity: form({ escalated: [0, 0], automated: [1, -1] }, { escalated: [1, -1], automated: [1, -1] }),
  accuracy: form({ escalated: [0, 1], automated: [1, -1] }, { escalated: [1, 0], automated: [1, 0] }),
  prevalence: form({ escalated: [0, 1], automated: [0, 1] }, { escalated: [1, 0], automated: [1, 0] }),
} as const;

/** F_b = (1+b²)TP / ((1+b²)TP + b²FN + FP). */
export function fBetaForm(beta: number): RateForm {
  const square = beta * beta;
  return form(
    { escalated: [0, 1 + square], automated: [0, 0] },
    { escalated: [1, square], automated: [0, square] },
  );
}

function form(numerator: RateForm['numerator'], denominator: RateForm['denominator']): RateForm {
  return { numerator, denominator };
}
