import { describe, expect, it } from 'vitest';
import { markersAmong, placeOf, shortName } from './places.ts';

const weeks = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'].map((day) => `${day}T00:00:00.000Z`);
const points = weeks.slice(0, 3).map((from, i) => ({ from, to: weeks[i + 1] ?? '' }));
const version = (name: string, at: string) => ({ kind: 'agent_version' as const, name, at });

describe('the place of an instant among periods', () => {
  it('is between two points where a period begins, and on the point in its middle', () => {
    expect(placeOf('2026-10-26', points)).toBe(0.5);
    expect(placeOf('2026-10-29T12:00:00Z', points)).toBe(1);
  });
  it('is nowhere before the first and after the last period', () => {
    expect(placeOf('2026-10-18', points)).toBeNull();
    expect(placeOf('2026-11-09', points)).toBeNull();
  });
});

describe('markers', () => {
  it('come in order of time, and those of one moment stand under one line', () => {
    const markers = [
      version('b', '2026-11-02'),
      version('a', '2026-10-26'),
      version('c', '2026-10-26T00:00:00Z'),
      version('old', '2025-01-01'),
    ];
    expect(markersAmong(markers, points)).toEqual([
      { at: 0.5, name: 'a, c' },
      { at: 1.5, name: 'b' },
    ]);
  });
  it('name of a long version its last part, and of everything else all', () => {
    expect(shortName(version('atlas-4.1, prompt 12', ''))).toBe('prompt 12');
    expect(shortName(version('atlas-4', ''))).toBe('atlas-4');
    expect(shortName({ kind: 'prompt', name: 'refunds, second wording' })).toBe('refunds, second wording');
  });
});
