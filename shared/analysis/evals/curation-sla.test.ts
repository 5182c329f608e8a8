import { describe, expect, it } from 'vitest';
import { curationSla, type Timed } from './curation-sla.ts';

const now = '2026-11-27T12:00:00.000Z';
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
/** Labelled so many hours ago, and decided so many hours after that; null is open. */
const one = (labelled: number, took: number | null): Timed => ({
  labelledAt: ago(labelled),
  decidedAt: took === null ? null : ago(labelled - took),
});
const sla = (items: readonly Timed[], weeks = 12) => curationSla(items, 72, now, weeks);

describe('the hours of curation', () => {
  it('are kept or not by failures whose hours are over, late and open ones alike', () => {
    const { overall } = sla([one(100, 10), one(100, 72), one(100, 73), one(100, null)]);
    expect(overall).toMatchObject({ labelled: 4, due: 4, onTime: 2, late: 1, overdue: 1, estimate: 0.5 });
    expect(overall.low).toBeCloseTo(0.15, 2);
    expect(overall.high).toBeCloseTo(0.85, 2);
  });

  it('are not told by failures that still have time, however quickly some were decided', () => {
    const { overall, weeks } = sla([one(10, 1), one(10, null), one(200, null)]);
    expect(overall).toMatchObject({ labelled: 3, due: 1, onTime: 0, overdue: 1, estimate: 0 });
    expect(weeks.at(-1)).toMatchObject({
      week: '2026-W48',
      labelled: 2,
      due: 0,
      reason: expect.stringContaining('because none of the 2'),
    });
  });

  it('are counted in the week of the label, without gaps, and at most in so many weeks', () => {
    const items = [one(24 * 21, 1), one(100, 1)];
    expect(sla(items).weeks.map(({ week, labelled }) => [week, labelled])).toEqual([
      ['2026-W45', 1],
      ['2026-W46', 0],
      ['2026-W47', 0],
      ['2026-W48', 1],
    ]);
    expect(sla(items, 2).weeks.map(({ week }) => week)).toEqual(['2026-W47', '2026-W48']);
    expect(sla(items, 2).overall.labelled).toBe(1);
  });

  it('run for open ones alone, in thirds and beyond', () => {
    const { ages } = sla([
      one(1, null),
      one(24, null),
      one(71.9, null),
      one(72, null),
      one(500, null),
      one(5, 1),
    ]);
    expect(ages).toEqual([
      { from: 0, to: 24, cases: 1 },
      { from: 24, to: 48, cases: 1 },
      { from: 48, to: 72, cases: 1 },
      { from: 72, to: null, cases: 2 },
    ]);
  });

  it('have a median that counts what is open for as long as it is', () => {
    const decided = [10, 20, 30, 40, 50].map((took) => one(400, took));
    expect(sla(decided).median).toMatchObject({ hours: 30, n: 5, decided: 5 });
    expect(sla([...decided, ...Array(4).fill(one(400, null))]).median).toMatchObject({
      hours: 50,
      decided: 5,
    });
    expect(sla(Array(3).fill(one(400, null))).median).toMatchObject({
      decided: 0,
      reason: expect.stringContaining('because more than half'),
    });
  });

  it('are said in a sentence with what they are of', () => {
    expect(sla([one(100, 10), one(100, 20), one(10, null)]).sentence).toBe(
      '100.0\u00a0% (34.2 to 100.0) of 2\u00a0failures were decided within 72 h of the label, half of them after 20\u00a0h. 1\u00a0failure is undecided, none of them over 72 h.',
    );
    expect(sla([]).sentence).toBe(
      'No failure was labelled. 0\u00a0failures are undecided, none of them over 72 h.',
    );
  });
});
