import { cutValue, moneyRange, plural, wholeMoney } from '../../format.ts';
import type { ThresholdAdvice } from '../../model/threshold.ts';

/** Why a cohort's verdict is what it is, short enough for a row of a table. */
export function cohortWhy(advice: ThresholdAdvice, needed: number, currency: string): string {
  const { reasonCode, saving, equallyGood, moreLabels, n } = advice;
  const range = saving ? moneyRange(saving.low, saving.high, currency) : '';
  switch (reasonCode) {
    case 'saves':
      return `${wholeMoney(saving?.estimate ?? 0, currency)} saved per 1,000 cases, ${range}`;
    case 'noise':
      return `gain ${wholeMoney(saving?.estimate ?? 0, currency)}, interval ${range}: noise`;
    case 'best_already':
    case 'equally_good':
      return equallyGood
        ? `as good as any from ${cutValue(equallyGood.from)} to ${cutValue(equallyGood.to)}`
        : 'no other cut is cheaper';
    case 'few_labels_between':
      return 'too few labels where the two cuts differ';
    case 'drifting':
      return `drifting since ${advice.drift?.since ?? ''}: a cut learned now would age`;
    case 'no_labels':
    case 'too_few_labels':
    case 'one_side_unlabelled':
    case 'no_identified_cut': {
      const more = moreLabels === null ? '' : `; about ${plural(moreLabels, 'more', 'more')} needed`;
      return `${plural(n, 'label')}, ${needed} needed a human: costs would decide, not data${more}`;
    }
    case 'no_variation':
      return 'the signal does not vary';
    case 'not_separating':
      return 'a coin toss is not ruled out';
    case 'wrong_way':
      return 'the signal points the other way';
    case 'too_weak':
      return 'the signal tells too little apart';
    case 'no_costs':
      return 'no costs';
  }
}
