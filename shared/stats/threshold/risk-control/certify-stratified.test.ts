import { describe, expect, test } from 'vitest';
import { clopperPearsonUpper } from '../../proportions/clopper-pearson.ts';
import { refusal } from '../../testing/refusal.ts';
import { certifyStratified, meldedUpper } from './certify-stratified.ts';

const step = (cut: number, reviewed: number, events: number) => ({
  cut,
  strata: [
    { population: 20 * reviewed, reviewed, events },
    { population: 2 * reviewed, reviewed, events: 0 },
  ],
});

describe('a certificate from a stratified sample', () => {
  test('the example of the docstring holds', () => {
    expect(meldedUpper([{ population: 1600, reviewed: 120, events: 6 }], 0.95)).toBeCloseTo(0.094, 3);
  });

  test('goes on from safe to bold and stops at the first failure', () => {
    const steps = [
      step(0.1, 5, 0),
      step(0.2, 60, 0),
      step(0.3, 90, 1),
      step(0.4, 100, 30),
      step(0.5, 400, 1),
    ];
    const certificate = certifyStratified(steps, 0.06, 0.1);
    expect(certificate.steps.map(({ outcome }) => outcome)).toEqual([
      'skipped',
      'passed',
      'passed',
      'failed',
      'not-reached',
    ]);
    expect(certificate.cut).toBe(0.3);
    expect(certificate.leastReviewed).toBe(38);
  });

  test('a stratum with cases but no judged one counts fully as missed', () => {
    const strata = [
      { population: 100, reviewed: 50, events: 0 },
      { population: 100, reviewed: 0, events: 0 },
    ];
    const { steps, cut } = certifyStratified([{ cut: 0.5, strata }], 0.1, 0.1);
    expect(steps[0]).toMatchObject({ estimate: null, outcome: 'failed' });
    expect(steps[0]!.upper).toBeGreaterThanOrEqual(0.5);
    expect(cut).toBe('always');
  });

  test('with one large stratum the bound is Clopper-Pearson', () => {
    expect(meldedUpper([{ population: 60_000, reviewed: 200, events: 3 }], 0.95)).toBeCloseTo(
      clopperPearsonUpper(3, 200),
      3,
    );
  });

  test('a cut that acts on nobody has no rate', () => {
    const nobody = [{ population: 0, reviewed: 0, events: 0 }];
    expect(meldedUpper(nobody, 0.9)).toBeNull();
    expect(certifyStratified([{ cut: 0, strata: nobody }], 0.1, 0.1).steps[0]).toMatchObject({
      upper: null,
      estimate: null,
      outcome: 'skipped',
    });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => certifyStratified([], 0.1, 0.1))).toBe('steps');
    expect(refusal(() => certifyStratified([step(0.1, 5, 6)], 0.1, 0.1))).toBe('steps[0].strata[0].events');
    expect(refusal(() => certifyStratified([step(0.1, 5, 0)], 1, 0.1))).toBe('alpha');
    expect(refusal(() => meldedUpper([], 0.9))).toBe('strata');
  });
});
