import { describe, expect, it } from 'vitest';
import type { AgreementFigure, PairAgreement } from '../../../shared/model/agreement.ts';
import { matrixOrder, pairKey } from './matrix-order.ts';

const figure = (value: number | null): AgreementFigure => ({ value, low: null, high: null, reason: null });
const pair = (first: string, second: string, value: number | null): PairAgreement => ({
  first,
  second,
  cases: 20,
  same: 10,
  percent: figure(value),
  ac1: figure(value),
  alpha: figure(value),
  kappa: figure(value),
  few: false,
});
const people = (n: number) => Array.from({ length: n }, (_, i) => `P${i}`);
const among = (names: readonly string[], value: (a: string, b: string) => number | null) =>
  names.flatMap((a, i) => names.slice(i + 1).map((b) => pair(a, b, value(a, b))));

describe('the order of the matrix', () => {
  it('is by name for up to eight reviewers', () => {
    expect(
      matrixOrder(
        among(people(8).toReversed(), () => 0.5),
        'ac1',
      ),
    ).toEqual(people(8));
  });

  it('puts those who agree least first when there are more', () => {
    const pairs = among(people(9), (a, b) => (a === 'P7' || b === 'P7' ? 0.1 : 0.8));
    expect(matrixOrder(pairs, 'kappa')[0]).toBe('P7');
  });

  it('puts those last who cannot be compared', () => {
    const pairs = among(people(9), (a, b) => (a === 'P0' || b === 'P0' ? null : 0.8));
    expect(matrixOrder(pairs, 'ac1').at(-1)).toBe('P0');
  });

  it('knows a pair whichever way round it is named', () => {
    expect(pairKey('B', 'A')).toBe(pairKey('A', 'B'));
  });
});
