import { describe, expect, it } from 'vitest';
import type { RecalibrationMap } from '../../model/recalibration.ts';
import { createRandom } from '../../stats/index.ts';
import type { ScoredCase } from '../threshold/labelled-case.ts';
import { recalibrateSignal } from './recalibration.ts';
import { recalibrationCsv, recalibrationJson } from './recalibration-file.ts';
import { formulaOf, probabilityBy } from './recalibration-map.ts';

/** All was well with probability `truth(score)`. */
function cases(n: number, seed: string, truth: (score: number) => number, scale = 1): ScoredCase[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, () => {
    const score = 0.02 + 0.96 * random.next();
    const escalated = random.next() < 0.5;
    return {
      score: scale * score,
      needed: random.next() < truth(score) ? 0 : 1,
      escalated,
      stratum: escalated ? 'e' : 'a',
    };
  });
}

function recalibrate(labelled: readonly ScoredCase[]) {
  return recalibrateSignal({
    signal: 'confidence',
    direction: 'higher_is_safer',
    cases: labelled,
    population: null,
    group: null,
    seed: 'seed',
    level: 0.95,
  });
}

describe('which map is advised', () => {
  it('is none where the signal already means what it says', () => {
    const { recommended, sentence } = recalibrate(cases(1500, 'right', (score) => score));
    expect(recommended).toBeNull();
    expect(sentence).toContain('No map is needed');
  });

  it('is the simplest where a curve of two numbers is the truth', () => {
    const curve = (score: number) => 1 / (1 + Math.exp(-(8 * score - 2)));
    const { recommended, tries } = recalibrate(cases(2000, 'curve', curve));
    expect(recommended).toBe('platt');
    const platt = tries[0]!;
    expect(platt.gain!.low).toBeGreaterThan(0);
    expect(platt.map).toMatchObject({ slope: expect.closeTo(8, -0.5), intercept: expect.closeTo(-2, 0) });
  });

  it('is the table where no formula bends that way and the labels are many', () => {
    const steps = (score: number) => (score < 0.4 ? 0.1 : score < 0.45 ? 0.9 : 0.92);
    const { recommended } = recalibrate(cases(4000, 'steps', steps));
    expect(recommended).toBe('isotonic');
  });

  it('is not the table on few labels', () => {
    const steps = (score: number) => (score < 0.4 ? 0.1 : 0.92);
    const { recommended, tries } = recalibrate(cases(400, 'few', steps));
    expect(['platt', 'beta']).toContain(recommended);
    expect(tries[2]!.map).not.toBeNull();
  });

  it('compares with the base rate where the signal states no probability, and leaves beta out', () => {
    const found = recalibrate(cases(800, 'scale', (score) => score, 20));
    expect(found.before).toBeNull();
    expect(found.sentence).toContain('base rate');
    expect(found.tries.find(({ method }) => method === 'beta')).toMatchObject({
      map: null,
      reason: expect.stringContaining('states none'),
    });
  });

  it('is none at all where the signal fails the gate', () => {
    const { recommended, tries, sentence } = recalibrate(cases(800, 'noise', () => 0.5));
    expect(recommended).toBeNull();
    expect(tries.every(({ map }) => map === null)).toBe(true);
    expect(sentence).toContain('coin toss');
  });
});

describe('a map that is taken out', () => {
  const found = recalibrate(cases(1200, 'out', (score) => score ** 2));
  const values = [0, 0.11, 0.5, 0.87, 1];

  it.each(['platt', 'beta'] as const)('by %s gives the same probabilities from its formula', (method) => {
    const map = found.tries.find((one) => one.method === method)!.map!;
    const probability = probabilityBy(map);
    for (const s of values) expect(byHand(formulaOf(map), s)).toBeCloseTo(probability(s), 4);
  });

  it('by isotonic gives the same probabilities from its table', () => {
    const { map } = JSON.parse(recalibrationJson([found], 'isotonic', { by: null, codebookVersion: 1 }))
      .maps[0];
    const fitted = found.tries[2]!.map!;
    const [again, first] = [probabilityBy(map as RecalibrationMap), probabilityBy(fitted)];
    for (const s of values) expect(again(s)).toBe(first(s));
    const rows = recalibrationCsv([found], 'isotonic').trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(map.table.length);
    expect(rows[0]).toBe(`all,${map.table[0].signal},${map.table[0].probability}`);
  });

  it('keeps a group’s name from being run by a spreadsheet', () => {
    const csv = recalibrationCsv([{ ...found, pooled: false, group: '=1+1,"x"' }], 'platt');
    expect(csv.split('\r\n')[1]).toMatch(/^"'=1\+1,""x""",slope,/);
  });
});

/** Works a formula out as whoever copied it would: ln and exp are what they are called. */
function byHand(formula: string, s: number): number {
  const [, body = '', low = '0', high = '1'] =
    /exp\(-\((.*)\)\)\)(?:, s held within (.*) to (.*))?$/.exec(formula) ?? [];
  const held = Math.min(Number(high), Math.max(Number(low), s));
  const terms = body
    .replace('ln(1 - s)', 'ln rest')
    .replace(/(^|[+-] )/g, (sign) => `|${sign}`)
    .split('|')
    .filter(Boolean);
  const total = terms.reduce((sum, term) => {
    const [, sign = '', factor = '', of = ''] = /^([+-]?) ?(-?[\d.e-]+) ?(.*?)\s*$/.exec(term) ?? [];
    const value = { s: held, 'ln s': Math.log(held), 'ln rest': Math.log(1 - held) }[of] ?? 1;
    return sum + (sign === '-' ? -1 : 1) * Number(factor) * value;
  }, 0);
  return 1 / (1 + Math.exp(-total));
}
