import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { labelledCases, repeatRows } from '../testing/labelled-cases.ts';
import { refusal } from '../testing/refusal.ts';
import { reliabilityCurve } from './reliability-curve.ts';

const binnings = ['equal-count', 'equal-width'] as const;

describe.each(binnings)('the reliability curve with %s bins', (binning) => {
  test('shares sum to 1 and the shares recover both means', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score, weight }) => {
        const bins = known(reliabilityCurve(label, score, { weight, binning, bins: 5 })).value;
        const total = weight.reduce((sum, w) => sum + w, 0);
        const mean = (values: number[]) => values.reduce((sum, v, i) => sum + v * weight[i]!, 0) / total;
        const over = (pick: 'meanProbability' | 'observedRate') =>
          bins.reduce((sum, bin) => sum + bin.share * bin[pick], 0);
        expect(bins.reduce((sum, bin) => sum + bin.share, 0)).toBeCloseTo(1, 12);
        expect(over('meanProbability')).toBeCloseTo(mean(score), 12);
        expect(over('observedRate')).toBeCloseTo(mean(label), 12);
      }),
    );
  });

  test('bins ascend, hold cases, and their bar holds the observed rate', () => {
    fc.assert(
      fc.property(labelledCases, ({ label, score }) => {
        const bins = known(reliabilityCurve(label, score, { binning, bins: 4 })).value;
        for (const [i, bin] of bins.entries()) {
          expect(bin.n).toBeGreaterThan(0);
          expect(bin.low).toBeLessThanOrEqual(bin.observedRate + 1e-12);
          expect(bin.high).toBeGreaterThanOrEqual(bin.observedRate - 1e-12);
          if (i > 0) expect(bin.meanProbability).toBeGreaterThan(bins[i - 1]!.meanProbability);
        }
      }),
    );
  });

  test('equal weights change nothing', () => {
    const label = [0, 1, 1, 0, 1];
    const score = [0.1, 0.3, 0.3, 0.6, 0.9];
    const plain = known(reliabilityCurve(label, score, { binning }));
    const weighted = known(reliabilityCurve(label, score, { binning, weight: [2, 2, 2, 2, 2] }));
    expect(weighted).toEqual(plain);
  });
});

describe('the bins', () => {
  test('an edge belongs to the bin below it, in spite of rounding', () => {
    const bins = known(
      reliabilityCurve([0, 1, 0, 1], [0.1 + 0.2, 0.3, 0.30000001, 0.7], { binning: 'equal-width' }),
    ).value;
    expect(bins.map((bin) => [bin.index, bin.n])).toEqual([
      [2, 2],
      [3, 1],
      [6, 1],
    ]);
  });

  test('equal probabilities stay in one bin however many there are', () => {
    const score = [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.9];
    const bins = known(reliabilityCurve([0, 0, 1, 0, 0, 0, 1], score, { bins: 5 })).value;
    expect(bins.map((bin) => bin.n)).toEqual([6, 1]);
  });

  test('with weights of whole numbers the rate is that of the repeated rows, the bar that of fewer cases', () => {
    const label = [0, 1, 0, 1];
    const score = [0.2, 0.2, 0.8, 0.8];
    const weight = [3, 1, 1, 3];
    const weighted = known(reliabilityCurve(label, score, { weight, bins: 2 })).value;
    const repeated = known(
      reliabilityCurve(repeatRows(label, weight), repeatRows(score, weight), { bins: 2 }),
    ).value;
    expect(weighted.map((bin) => bin.observedRate)).toEqual(repeated.map((bin) => bin.observedRate));
    expect(weighted[0]!.nEff).toBe(1.6);
    expect(weighted[0]!.high - weighted[0]!.low).toBeGreaterThan(repeated[0]!.high - repeated[0]!.low);
  });

  test('the number of bins must be a whole number of at least 1', () => {
    expect(refusal(() => reliabilityCurve([0], [0.5], { bins: 0 }))).toBe('bins');
    expect(refusal(() => reliabilityCurve([0], [0.5], { bins: 2.5 }))).toBe('bins');
    expect(refusal(() => reliabilityCurve([0], [0.5], { level: 0 }))).toBe('level');
  });
});
