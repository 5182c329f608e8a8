import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratioOfTotals } from '../survey/ratio.ts';
import { known } from '../testing/known.ts';
import { bothSides, TWO_SIDES } from '../testing/sides.ts';
import { linearisedRate } from './linearised-rate.ts';
import { fBetaForm, rateForms } from './rate-forms.ts';

describe('a linearised rate', () => {
  test('from counts it is the same as from cases', () => {
    fc.assert(
      fc.property(bothSides, (strata) => {
        const rate = linearisedRate(strata, rateForms.recall);
        const stratum = strata.flatMap(({ reviewed }, h) => new Array<number>(reviewed).fill(h));
        const need = strata.flatMap(({ reviewed, events }) =>
          Array.from({ length: reviewed }, (_, i) => (i < events ? 1 : 0)),
        );
        const found = need.map((value, i) => (strata[stratum[i]!]!.side === 'escalated' ? value : 0));
        const populations = strata.map(({ population }) => population);
        const direct = ratioOfTotals(found, need, { stratum, populations });
        if (rate.value === null || direct.value === null) {
          expect(rate.value).toBe(direct.value);
          return;
        }
        expect(rate.value).toBeCloseTo(direct.value, 12);
        expect(rate.standardError).toBeCloseTo(direct.standardError, 12);
      }),
    );
  });

  test('F1 is the harmonic mean of precision and recall', () => {
    const precision = known(linearisedRate(TWO_SIDES, rateForms.precision)).value;
    const recall = known(linearisedRate(TWO_SIDES, rateForms.recall)).value;
    expect(known(linearisedRate(TWO_SIDES, fBetaForm(1))).value).toBeCloseTo(
      2 / (1 / precision + 1 / recall),
      12,
    );
  });

  test('without reviews or without a denominator there is a reason', () => {
    const unseen = TWO_SIDES.map((stratum) => ({ ...stratum, reviewed: 0, events: 0 }));
    expect(linearisedRate(unseen, rateForms.precision)).toMatchObject({ reason: 'stratum-not-reviewed' });
    const none = TWO_SIDES.map((stratum) => ({ ...stratum, events: 0 }));
    expect(linearisedRate(none, rateForms.recall)).toMatchObject({ reason: 'undefined-ratio' });
  });
});
