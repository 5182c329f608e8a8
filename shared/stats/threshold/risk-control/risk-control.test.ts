import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../numeric/random.ts';
import { refusal } from '../../testing/refusal.ts';
import { type Cut, cutPosition } from '../cut.ts';
import { conformalRiskControl } from './conformal-risk-control.ts';
import { hoeffdingBentkus } from './hoeffding-bentkus.ts';
import { bonferroniTest, fixedSequenceTest, leastActedToCertify } from './learn-then-test.ts';
import { riskControllingCut } from './risk-controlling-set.ts';
import { countsAt, riskTable } from './risk-table.ts';

const at = (cut: Cut) => cutPosition(cut, 'at-or-above');
const simulate = (seed: string | number, n: number) => {
  const random = createRandom(seed);
  const score = Array.from({ length: n }, () => random.next());
  return { score, need: score.map((value) => (random.next() < 0.3 * value ? 1 : 0)) };
};
/** Share of all cases missed when everything with a score below the cut is acted on. */
const trueJointRisk = (cut: Cut) => 0.15 * Math.min(1, Math.max(0, at(cut))) ** 2;

describe('cuts that control the missed rate', () => {
  test('the example of the docstring holds', () => {
    expect(hoeffdingBentkus(0, 10, 0.05)).toBeCloseTo(0.5987, 4);
  });

  test('the table counts acted and missed cases at every cut', () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(cases, (rows) => {
        const calibration = { score: rows.map(([score]) => score), need: rows.map(([, need]) => need) };
        const table = riskTable(calibration);
        table.cuts.forEach((cut, k) => {
          const { acted, missed } = countsAt(calibration, at(cut));
          expect([table.acted[k], table.missed[k]]).toEqual([acted, missed]);
        });
      }),
    );
  });

  test('a stricter limit never gives a bolder cut', () => {
    const cases = simulate(1, 300);
    for (const pick of [
      (alpha: number) => conformalRiskControl(cases, alpha),
      (alpha: number) => riskControllingCut(cases, alpha, 0.1),
      (alpha: number) => riskControllingCut(cases, alpha, 0.1, 'hoeffding-bentkus'),
    ]) {
      expect(at(pick(0.03))).toBeLessThanOrEqual(at(pick(0.06)));
    }
  });

  test('over many samples the realised risk breaks the promise no more often than allowed', () => {
    let broken = 0;
    let sum = 0;
    const runs = 300;
    for (let run = 0; run < runs; run++) {
      const cases = simulate(`run-${run}`, 200);
      if (trueJointRisk(riskControllingCut(cases, 0.05, 0.1)) > 0.05) broken++;
      sum += trueJointRisk(conformalRiskControl(cases, 0.05));
    }
    expect(broken / runs).toBeLessThanOrEqual(0.1 + 0.03);
    expect(sum / runs).toBeLessThanOrEqual(0.05 + 0.005);
  });

  test('the fixed sequence stops at its first failure', () => {
    const cases = simulate(3, 400);
    const { cut, path, leastActed } = fixedSequenceTest(cases, 0.08, 0.1);
    expect(leastActed).toBe(leastActedToCertify(0.08, 0.1));
    expect(path.slice(0, -1).every(({ p }) => p <= 0.1)).toBe(true);
    expect(at(cut)).toBeLessThanOrEqual(at(path.at(-1)!.cut));
  });

  test('a grid of cuts shares the error', () => {
    const cases = simulate(4, 400);
    const { cut, p } = bonferroniTest(cases, [0.2, 0.4, 0.6], 0.15, 0.1);
    expect(p).toHaveLength(3);
    expect([0.2, 0.4, 0.6, 'always']).toContain(cut);
  });

  test('too few cases certify nothing', () => {
    const few = { score: [0.1, 0.2, 0.3], need: [0, 0, 0] };
    expect(conformalRiskControl(few, 0.05)).toBe('always');
    expect(riskControllingCut(few, 0.05, 0.1)).toBe('always');
    expect(fixedSequenceTest(few, 0.05, 0.1)).toMatchObject({ cut: 'always', path: [] });
    expect(bonferroniTest(few, [0.2], 0.05, 0.1).cut).toBe('always');
  });

  test('bad arguments are refused by name', () => {
    const cases = { score: [0.1], need: [0] };
    expect(refusal(() => conformalRiskControl(cases, 0))).toBe('alpha');
    expect(refusal(() => riskControllingCut(cases, 0.1, 1))).toBe('delta');
    expect(refusal(() => riskControllingCut({ score: [], need: [] }, 0.1, 0.1))).toBe('score');
    expect(refusal(() => fixedSequenceTest({ score: [Number.NaN], need: [0] }, 0.1, 0.1))).toBe('score');
    expect(refusal(() => bonferroniTest(cases, [], 0.1, 0.1))).toBe('grid');
    expect(refusal(() => hoeffdingBentkus(2, 1, 0.1))).toBe('events');
  });
});
