import type { SignalDirection } from '../../model/signal.ts';
import type { Costs, CurvePoint } from '../../model/threshold.ts';
import type { Random } from '../../stats/index.ts';
import { type BinnedSample, binSample, handsOver } from './binned-sample.ts';
import { cheapestCuts, chooseAmong } from './cheapest-cuts.ts';
import { type Current, crossFittedSaving, nothingSaved, savingInterval } from './cross-fitted-saving.ts';
import { curvePoints } from './curve-points.ts';
import { equalZone } from './equal-zone.ts';
import { type Identified, identifiedCuts, LEAST_LABELS, labelsBetween } from './identified-cuts.ts';
import { kindPrices } from './kind-prices.ts';
import type { Population, ScoredCase } from './labelled-case.ts';
import type { Interval } from './resampled-columns.ts';
import { handledNow, resampleCosts } from './resampled-costs.ts';
import { roundCuts } from './round-cuts.ts';
import { costPer1000, per1000, sweepCuts } from './sweep-cuts.ts';
import { tallyOf } from './tally.ts';

export interface PricingInput {
  readonly cases: readonly ScoredCase[];
  readonly direction: SignalDirection;
  readonly population: Population;
  readonly costs: Costs;
  readonly current: number | null;
  readonly resamples: number;
  readonly level: number;
  readonly random: Random;
}

type Figure = { estimate: number; low: number; high: number };

/** Every cut with its price, the cheapest of them, and what moving there would change. All per 1,000 cases. */
export interface Priced {
  readonly now: { cost: number; low: number; high: number };
  readonly best: { cut: number; cost: number; low: number; high: number };
  readonly minimisers: number[];
  readonly isCurrentCheapest: boolean;
  /** The cut in force lies in the zone: these labels cannot tell it from the cheapest. */
  readonly isCurrentEqual: boolean;
  readonly saving: Figure & { level: number };
  /** One-sided p-value of "moving saves nothing". */
  readonly noSaving: number;
  readonly zone: { from: number; to: number };
  /** The cheapest cut is the last one the labels can speak for. */
  readonly atEdge: boolean;
  /** Labelled cases that the best cut would treat differently. */
  readonly labelsBetween: number;
  readonly change: { escalated: Figure; needless: Figure; missed: Figure };
  readonly unlabelled: { from: number; to: number; labels: number }[];
  readonly curve: CurvePoint[];
  /** What it was read off, for other views of the same sweep. */
  readonly swept: SweptSample;
}

/** A sample laid out over its cuts. */
export interface SweptSample {
  readonly sample: BinnedSample;
  readonly identified: Identified;
  /** Place of the cut in force; null when the cases as they were handled are the comparison. */
  readonly current: Current;
}

/** Prices every round cut; null when no cut has enough labels on either side. */
export function priceCuts(input: PricingInput): Priced | null {
  const { random, resamples, level } = input;
  const inside = input.cases.filter((one) => !one.outside);
  const cuts = withCut(roundCuts(inside.map((one) => one.score)), input.current);
  const sample = binSample(input.cases, cuts, input.direction, input.population);
  const identified = identifiedCuts(sample, input.cases);
  const { range } = identified;
  if (range === null) return null;
  const current: Current = input.current === null ? null : cuts.indexOf(input.current);
  const tally = tallyOf(sample);
  const prices = kindPrices(sample, input.costs);
  const sweep = sweepCuts(tally, sample, prices);
  const cost = costPer1000(sweep, sample.totalWeight);
  const cheapest = cheapestCuts(cost, range.first, range.last);
  const best = chooseAmong(cheapest, current);
  const saving = crossFittedSaving(sample, prices, range, current, random);
  const resampled = resampleCosts(sample, { prices, current, best, saving }, random, resamples, level);
  const zone = equalZone(
    best,
    range,
    (j) => labelsBetween(identified, j, best) >= LEAST_LABELS && resampled.leastExcess(j) > 0,
  );
  const scale = per1000(sample.totalWeight);
  const saved = scale * saving.reduce((sum, one, i) => sum + one * sample.weight[i]!, 0);
  const before = handledNow(tally, sweep, sample, prices, current);
  const change = (after: number, now: number, interval: Interval) => ({
    estimate: scale * (after - now),
    ...interval,
  });
  return {
    now: {
      cost: scale * (before.missedCost + before.handoverCost),
      ...resampled.now,
    },
    best: { cut: cuts[best]!, cost: cost[best]!, ...resampled.cost(best) },
    minimisers: cheapest.map((j) => cuts[j]!),
    isCurrentEqual: current !== null && current >= zone.first && current <= zone.last,
    isCurrentCheapest: current !== null && cheapest.includes(current),
    saving: savingInterval(saved, resampled.saving),
    noSaving: resampled.noSaving(nothingSaved(saved)),
    zone: { from: cuts[zone.first]!, to: cuts[zone.last]! },
    atEdge: best === range.first || best === range.last,
    labelsBetween: treatedDifferently(sample, best, current),
    change: {
      escalated: change(sweep.escalated[best]!, before.escalated, resampled.change.escalated),
      needless: change(sweep.needless[best]!, before.needless, resampled.change.needless),
      missed: change(sweep.missed[best]!, before.missed, resampled.change.missed),
    },
    unlabelled: identified.unlabelled,
    swept: { sample, identified, current },
    curve: curvePoints(sample, identified, sweep, resampled, level),
  };
}

function withCut(cuts: readonly number[], cut: number | null): number[] {
  return cut === null || cuts.includes(cut) ? [...cuts] : [...cuts, cut].sort((a, b) => a - b);
}

function treatedDifferently(sample: BinnedSample, best: number, current: Current): number {
  let labels = 0;
  for (let i = 0; i < sample.n; i++) {
    if (sample.bin[i]! < 0) continue;
    const now =
      current === null
        ? sample.kinds[sample.kind[i]!]!.escalated
        : handsOver(sample, sample.bin[i]!, current);
    if (now !== handsOver(sample, sample.bin[i]!, best)) labels++;
  }
  return labels;
}
