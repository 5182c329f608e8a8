import { cutValue, fixed } from '../../format.ts';
import type { Costs } from '../../model/threshold.ts';
import type { Sensitivity, SensitivityPoint } from '../../model/threshold-sweep.ts';
import { createRandom } from '../../stats/index.ts';
import { domainOf } from '../calibration/domain.ts';
import { handoverPrice } from './case-price.ts';
import { impliedRatio } from './implied-ratio.ts';
import type { Population, ScoredCase } from './labelled-case.ts';
import { needBySignal } from './need-by-signal.ts';
import type { SweptSample } from './price-cuts.ts';
import { RATIOS, sensitivityPoints } from './sensitivity-points.ts';

export interface SensitivityInput {
  readonly cases: readonly ScoredCase[];
  readonly population: Population;
  readonly costs: Costs;
  /** The cut in force; null when nobody knows one. */
  readonly current: number | null;
  readonly seed: string;
  readonly resamples: number;
  readonly level: number;
}

/** Every ratio is priced on each resample, so there are fewer of them than for the advice. */
const MOST_RESAMPLES = 400;

/**
 * How the cheapest cut hangs on what a miss is said to cost, beside the ratio that today's policy behaves as if it
 * had. Null when a needless handover costs nothing, since there is no ratio then.
 */
export function sensitivityOf(swept: SweptSample, input: SensitivityInput): Sensitivity | null {
  const { costs, current, level } = input;
  if (costs.needless === 0) return null;
  const entered = costs.missed / costs.needless;
  const resamples = Math.min(input.resamples, MOST_RESAMPLES);
  const random = createRandom(`${input.seed} sensitivity`);
  const ratios = [...new Set([...RATIOS, entered].filter((ratio) => ratio > 0))].sort((a, b) => a - b);
  const points = sensitivityPoints(swept, costs, ratios, random, resamples, level);
  const known = domainOf(input.cases, input.population, (one) => !one.requested && !one.outside);
  const need = needBySignal(known, swept.sample.direction, input.seed);
  const review = handoverPrice(costs) / costs.needless;
  const implied = need === null ? null : impliedRatio(known, need, current, review);
  const fits = current === null ? null : fitting(points, current);
  return { points, entered, implied, fits, resamples, sentence: sentenceOf(current, entered, implied, fits) };
}

/** The ratios whose zone holds a cut, from the first to the last. */
function fitting(points: readonly SensitivityPoint[], cut: number): { from: number; to: number } | null {
  const inside = points.filter(({ zone }) => cut >= zone.from && cut <= zone.to);
  return inside.length === 0 ? null : { from: inside[0]!.ratio, to: inside.at(-1)!.ratio };
}

function sentenceOf(
  current: number | null,
  entered: number,
  implied: number | null,
  fits: Sensitivity['fits'],
): string {
  const who = current === null ? 'Today’s handling' : cutValue(current);
  const parts = [
    implied === null
      ? `What ${current === null ? 'today’s handling' : who} takes a miss to cost cannot be told.`
      : `${who} behaves as if a miss cost ${withinDrawn(implied)} needless handovers.`,
    `You entered ${ratioWords(entered)}.`,
  ];
  if (fits !== null) {
    const ratios =
      fits.from === fits.to ? ratioWords(fits.from) : `${ratioWords(fits.from)} to ${ratioWords(fits.to)}`;
    const open = fits.to === RATIOS.at(-1) ? ' and more' : '';
    parts.push(`With ${ratios}${open} the labels cannot tell it from the cheapest cut.`);
  }
  return parts.join(' ');
}

/** Far out the probability at a cut rests on hardly a label, so nothing beyond what is drawn is named. */
function withinDrawn(ratio: number): string {
  const [least, most] = [RATIOS[0]!, RATIOS.at(-1)!];
  if (ratio > most) return `more than ${ratioWords(most)}`;
  return ratio < least ? `less than ${ratioWords(least)}` : ratioWords(ratio);
}

/** One decimal below ten, none above. */
export function ratioWords(ratio: number): string {
  return ratio < 9.95 && !Number.isInteger(ratio) ? fixed(ratio, 1) : fixed(ratio, 0);
}
