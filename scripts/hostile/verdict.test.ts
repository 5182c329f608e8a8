import { describe, expect, it } from 'vitest';
import type { HostileFile } from './hostile-index.ts';
import { missesOf, type Observed } from './verdict.ts';

const file = (expected: Partial<HostileFile['expected']>): HostileFile => ({
  file: 'one.csv',
  why: '',
  expected: { outcome: 'accept', codes: [], ...expected },
});
const seen = (more: Partial<Observed>): Observed => ({
  door: 'app',
  outcome: 'accept',
  rows: 2,
  quarantined: 0,
  problems: [],
  broken: [],
  ...more,
});

describe('a file of the hostile folder', () => {
  it('came out as it should when outcome and counts are those of the index', () => {
    expect(missesOf(file({ rows_in: 2, rows_quarantined: 0 }), seen({}))).toEqual([]);
    expect(missesOf(file({ outcome: 'accept_warn' }), seen({}))).toEqual([]);
  });
  it('is a miss for another outcome, another count, or whatever must always hold', () => {
    const misses = missesOf(
      file({ outcome: 'partial', rows_in: 3, rows_quarantined: 1 }),
      seen({ broken: ['it crashed'] }),
    );
    expect(misses).toEqual([
      'app: it crashed',
      'app: partial wanted, accept given',
      'app: 3 rows wanted, 2 in',
      'app: 1 rows to be kept aside, 0 are',
    ]);
  });
  it('is no miss for other names of its problems, which the index only proposes', () => {
    expect(missesOf(file({ codes: ['E_OTHER'] }), seen({ problems: ['E_OURS'] }))).toEqual([]);
  });
  it('is counted after the answers where it asks, and not at all where nobody answered', () => {
    const asks = file({ outcome: 'ask', rows_in: 2 });
    expect(missesOf(asks, seen({ outcome: 'ask' }))).toEqual([]);
    expect(missesOf(asks, seen({ outcome: 'ask', rows: 1 }))).toEqual(['app: 2 rows wanted, 1 in']);
    expect(missesOf(asks, seen({ outcome: 'ask', rows: null, quarantined: null }))).toEqual([]);
    expect(missesOf(file({ outcome: 'ask', rows_in: 0 }), seen({ outcome: 'ask' }))).toEqual([]);
  });
});
