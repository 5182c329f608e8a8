import { describe, expect, it } from 'vitest';
import { createRandom } from '../../stats/index.ts';
import { driftOf } from './drift.ts';
import type { ScoredCase } from './labelled-case.ts';

/** Automated cases over forty days; from the twenty-first day on they may be of another kind. */
function cases(later: { need: number; shift: number }, seed = 'drift'): ScoredCase[] {
  const random = createRandom(seed);
  return Array.from({ length: 200 }, (_, i) => {
    const day = Math.floor(i / 5);
    const isLater = day >= 20;
    return {
      score: random.next() + (isLater ? later.shift : 0),
      needed: random.next() < (isLater ? later.need : 0.1) ? 1 : 0,
      escalated: false,
      stratum: 'automated',
      at: new Date(Date.UTC(2026, 9, 1 + day)).toISOString(),
    };
  });
}

describe('drift of the labels', () => {
  it('is none when both halves tell the same story', () => {
    const found = Array.from({ length: 40 }, (_, k) => driftOf(cases({ need: 0.1, shift: 0 }, `same ${k}`)));
    expect(found.filter((one) => one !== null).length).toBeLessThanOrEqual(2);
  });
  it('is found in the verdicts, and told with the day and both shares', () => {
    const found = driftOf(cases({ need: 0.45, shift: 0 }))!;
    expect(found).toMatchObject({ what: 'verdicts', side: 'automated', since: '2026-10-21' });
    expect(found.sentence).toMatch(
      /^Of the automated cases \d+\u00a0% needed a human before 21\u00a0Oct 2026 and \d+\u00a0% since \(n = 100 and 100\)\.$/,
    );
  });
  it('is found in the values of the signal', () => {
    const found = driftOf(cases({ need: 0.1, shift: 0.5 }))!;
    expect(found.what).toBe('signal');
    expect(found.sentence).toContain('The signal of the automated cases has moved');
  });
  it('is not looked for without dates, or with few labels', () => {
    const shifted = cases({ need: 0.9, shift: 1 });
    expect(driftOf(shifted.map(({ at: _, ...one }) => one))).toBeNull();
    expect(driftOf(shifted.slice(80, 118))).toBeNull();
  });
  it('of cases outside the cohort does not count', () => {
    expect(driftOf(cases({ need: 0.9, shift: 1 }).map((one) => ({ ...one, outside: true })))).toBeNull();
  });
});
