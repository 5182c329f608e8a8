import { type Random, raoWuResampler } from '../../stats/index.ts';
import type { BinnedSample } from './binned-sample.ts';
import { emptyTally, slotsOf, type Tally } from './tally.ts';

/**
 * No finite population correction: a cut is set for the weeks to come, and having judged every case of this one would
 * not make the next one certain.
 */
const UNCOUNTED = Number.MAX_SAFE_INTEGER;

/**
 * Rao-Wu resamples of the sample, each handed to `visit` as a tally that is reused for the next.
 *
 * @param extra one value per case, summed with the weights of the resample
 */
export function resample(
  sample: BinnedSample,
  random: Random,
  resamples: number,
  visit: (tally: Tally, replicate: number) => void,
  extra: Float64Array,
): void {
  const stratumOf = new Int32Array(sample.n);
  sample.strata.forEach(({ rows }, h) => {
    for (const i of rows) stratumOf[i] = h;
  });
  const draw = raoWuResampler(
    stratumOf,
    sample.strata.map(() => UNCOUNTED),
  );
  const multiplier = new Float64Array(sample.n);
  const slots = slotsOf(sample);
  const { n, weight } = sample;
  const tally = emptyTally(sample);
  const { counts } = tally;
  for (let replicate = 0; replicate < resamples; replicate++) {
    draw(random, multiplier);
    counts.fill(0);
    let sum = 0;
    let total = 0;
    for (let i = 0; i < n; i++) {
      const slot = slots[i]!;
      if (slot < 0) continue;
      const w = weight[i]! * multiplier[i]!;
      counts[slot]! += w;
      total += w;
      sum += w * extra[i]!;
    }
    tally.extra = sum;
    tally.total = total;
    visit(tally, replicate);
  }
}
