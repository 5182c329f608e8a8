import { type AlphaMetric, krippendorffAlpha } from '../../agreement/krippendorff-alpha.ts';
import { countRatings } from '../../agreement/rating-counts.ts';
import type { Method } from '../method.ts';

export const krippAlpha: Method = {
  name: 'kripp_alpha',
  run(input) {
    const { ratings } = input as { ratings: (number | null)[][] };
    const used = new Set(ratings.flat().filter((answer) => answer !== null));
    // One more category than used keeps a file with a single answer valid; it changes no figure.
    const values = [...used].sort((a, b) => a - b);
    values.push((values.at(-1) ?? 0) + 1);
    const counts = countRatings(ratings, values);
    const alpha = (metric: AlphaMetric) => krippendorffAlpha(counts, metric, values).value;
    return {
      nominal: alpha('nominal'),
      ordinal: alpha('ordinal'),
      interval: alpha('interval'),
      ratio: alpha('ratio'),
    };
  },
};
