import type { Question } from './question.ts';

type Prices = Pick<Question, 'needless' | 'missed' | 'reviewMinute' | 'minutesPerHandover'>;

export interface CostPreset {
  readonly name: string;
  readonly means: string;
  /** Prices for what a needless handover costs. */
  readonly prices: (needless: number) => Prices;
}

const withoutReview = { reviewMinute: null, minutesPerHandover: null };

/** Starting points, all in multiples of a needless handover, so that they serve as money and as ratios. */
export const COST_PRESETS: readonly CostPreset[] = [
  {
    name: 'Balanced',
    means: 'a miss and a needless handover weigh the same',
    prices: (needless) => ({ needless, missed: needless, ...withoutReview }),
  },
  {
    name: 'A miss is ten times worse',
    means: 'one miss weighs as much as ten needless handovers',
    prices: (needless) => ({ needless, missed: tidy(10 * needless), ...withoutReview }),
  },
  {
    name: 'Review time is scarce',
    means:
      'a miss weighs as five needless handovers, and the ten minutes that any handover takes as half of one',
    prices: (needless) => ({
      needless,
      missed: tidy(5 * needless),
      reviewMinute: tidy(needless / 20),
      minutesPerHandover: 10,
    }),
  },
];

/** The question with a preset's prices; a needless handover keeps its price, and is 1 where it has none. */
export function withPreset(question: Question, preset: CostPreset): Question {
  return { ...question, ...preset.prices(question.needless || 1) };
}

function tidy(value: number): number {
  return Number(value.toPrecision(6));
}
