import { fixed, NBSP, percentNumber } from '../../../shared/format.ts';
import type { AgreementFigure, PairAgreement, QuestionAgreement } from '../../../shared/model/agreement.ts';

/** What agreement is measured with throughout the room. */
export type Measure = 'ac1' | 'alpha' | 'kappa' | 'percent';

export const MEASURES: readonly { readonly value: Measure; readonly label: string }[] = [
  { value: 'ac1', label: 'AC1' },
  { value: 'alpha', label: 'Alpha' },
  { value: 'kappa', label: 'Kappa' },
  { value: 'percent', label: 'Percent' },
];

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  ac1: 'Gwet AC1',
  alpha: 'Krippendorff alpha',
  kappa: 'Cohen kappa',
  percent: 'Percent the same',
};

/** Of two reviewers kappa is Cohen's; of more it is Fleiss', where every case has the same number of them. */
export function figureOf(of: QuestionAgreement | PairAgreement, measure: Measure): AgreementFigure {
  if (measure !== 'kappa') return of[measure];
  return of.kappa ?? ('fleiss' in of ? of.fleiss : of.ac1);
}

/** "0.74", "86 %", or a dash where there is none. */
export function valueWords({ value }: AgreementFigure, measure: Measure): string {
  if (value === null) return '–';
  return measure === 'percent' ? `${percentNumber(value, 0)}${NBSP}%` : fixed(value, 2);
}

/** "0.63 to 0.84"; empty where there is no interval. */
export function rangeWords({ low, high }: AgreementFigure, measure: Measure): string {
  if (low === null || high === null) return '';
  return measure === 'percent'
    ? `${percentNumber(low, 0)} to ${percentNumber(high, 0)}`
    : `${fixed(low, 2)} to ${fixed(high, 2)}`;
}
