import { count, percent, percentInterval, plural } from '../../../../shared/format.ts';
import { isEstimated } from '../../../../shared/stats/estimate.ts';
import { wilson } from '../../../../shared/stats/proportions/wilson.ts';

/** " After the reveal 9 of 112 verdicts were revised so far (8 %, interval 4 to 15 %)."; nothing before the first. */
export function revisedWords(counts: { readonly of: number; readonly revised: number } | undefined): string {
  if (!counts || counts.of === 0) return '';
  const { of, revised } = counts;
  const estimate = wilson(revised, of);
  const share = isEstimated(estimate)
    ? ` (${percent(estimate.value, 0)}, interval ${percentInterval(estimate.low, estimate.high, 0)})`
    : '';
  const verdicts = plural(of, 'verdict');
  return ` After the reveal ${count(revised)} of ${verdicts} ${revised === 1 || of === 1 ? 'was' : 'were'} revised so far${share}.`;
}
