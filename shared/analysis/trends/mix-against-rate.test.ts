import { describe, expect, it } from 'vitest';
import type { CountColumns } from './count-columns.ts';
import { mixAgainstRate } from './mix-against-rate.ts';
import { defaultSpans, spanOf } from './mix-periods.ts';

const WEEK = 2941;

/** Two weeks of two topics: cases and escalated ones of each. */
function columns(before: readonly [number, number][], after: readonly [number, number][]): CountColumns {
  const rows = [before, after].flatMap((week, at) =>
    week.flatMap(([n, escalated], topic) => [
      { index: WEEK + at, outcome: 1, cases: escalated, topic },
      { index: WEEK + at, outcome: 0, cases: n - escalated, topic },
    ]),
  );
  return {
    unit: 'week',
    index: Int32Array.from(rows, ({ index }) => index),
    outcome: Uint8Array.from(rows, ({ outcome }) => outcome),
    cases: Float64Array.from(rows, ({ cases }) => cases),
    fields: [
      {
        field: 'topic',
        values: ['Billing', 'Roaming'],
        code: Uint32Array.from(rows, ({ topic }) => topic),
        more: 0,
      },
    ],
    undated: 0,
  };
}

const spans = {
  before: { from: (WEEK * 7 - 3) * 86_400_000, to: (WEEK * 7 + 4) * 86_400_000, label: 'one week' },
  after: { from: (WEEK * 7 + 4) * 86_400_000, to: (WEEK * 7 + 11) * 86_400_000, label: 'the next' },
};

function split(before: readonly [number, number][], after: readonly [number, number][]) {
  const found = mixAgainstRate(columns(before, after), 'escalation_rate', 'topic', spans);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('mix against rate', () => {
  it('says that only the mix changed when every rate stayed where it was', () => {
    const found = split(
      [
        [800, 80],
        [200, 80],
      ],
      [
        [500, 50],
        [500, 200],
      ],
    );
    expect(found.rate).toBeCloseTo(0, 12);
    expect(found.mix).toBeCloseTo(found.change, 12);
    expect(found.simpson).toBe(false);
  });

  it('warns when the total rises although every cohort fell', () => {
    const found = split(
      [
        [800, 80],
        [200, 80],
      ],
      [
        [300, 27],
        [700, 270],
      ],
    );
    expect(found.change).toBeGreaterThan(0);
    expect(found.rate).toBeLessThan(0);
    expect(found.simpson).toBe(true);
    expect(found.sentence).toContain('Every topic that changed moved the other way');
  });

  it('names the cohort that carries the change, and what is left for the others', () => {
    const found = split(
      [
        [500, 50],
        [500, 100],
      ],
      [
        [500, 50],
        [500, 150],
      ],
    );
    expect(found.carriers).toEqual(['Roaming']);
    expect(found.sentence).toContain(
      'Roaming alone brings +5.0\u00a0points; all others together 0.0\u00a0points.',
    );
  });

  it('says why not when one of the periods holds no case, or the field was not counted', () => {
    expect(mixAgainstRate(columns([], [[5, 1]]), 'escalation_rate', 'topic', spans)).toContain('no case');
    expect(mixAgainstRate(columns([[5, 1]], [[5, 1]]), 'escalation_rate', 'route', spans)).toContain(
      'not told apart',
    );
  });

  it('reads periods by name, whole weeks and months', () => {
    expect(spanOf({ from: '2026-W45', to: '2026-W46' })).toMatchObject({
      from: Date.parse('2026-11-02T00:00:00Z'),
      to: Date.parse('2026-11-16T00:00:00Z'),
    });
    expect(spanOf({ from: '2026-W46', to: '2026-W45' })).toBeNull();
    const { before, after } = defaultSpans(Date.parse('2026-12-01T00:00:00Z'), 'month');
    expect([before.from, before.to, after.to]).toEqual(
      ['2026-08-01', '2026-11-01', '2026-12-01'].map((day) => Date.parse(`${day}T00:00:00Z`)),
    );
  });
});
