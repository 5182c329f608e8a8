import { describe, expect, it } from 'vitest';
import type { SharedGround } from '../failures/cluster-shares.ts';
import { clusterMoves, type MovingCluster, movesHeadline } from './cluster-moves.ts';

const windows = {
  before: { from: '2026-10-01', to: '2026-10-14' },
  after: { from: '2026-10-16', to: '2026-10-29' },
};

/** Judged cases of one stratum out of ten times as many, half before and half after the change. */
function ground(perSide: number): { ground: SharedGround; days: string[] } {
  const cases = 2 * perSide;
  return {
    ground: {
      caseIds: Array.from({ length: cases }, (_, i) => `c${i}`),
      failures: Array.from({ length: cases }, () => null),
      weeks: [],
      cohorts: [],
      design: {
        stratum: new Int32Array(cases),
        populations: [10 * cases],
        weight: new Float64Array(cases).fill(10),
        weighted: true,
      },
      ground: 'judged cases',
      failing: 'failures',
    },
    days: Array.from({ length: cases }, (_, i) => (i < perSide ? '2026-10-05' : '2026-10-20')),
  };
}

/** A cluster with so many cases before and after, none of them in another. */
function cluster(id: string, perSide: number, at: number, before: number, after: number): MovingCluster {
  const of = (from: number, n: number) => Array.from({ length: n }, (_, i) => `c${from + i}`);
  return { id, name: id, covered: 2, members: new Set([...of(at, before), ...of(perSide + at, after)]) };
}

describe('the share of all cases that a cluster has', () => {
  it('shrank where the interval of the difference leaves zero out, and that is for the better', () => {
    const made = ground(1000);
    const [row] = clusterMoves(made.ground, made.days, [cluster('F-1', 1000, 0, 80, 20)], windows);
    expect(row).toMatchObject({
      movement: 'moved',
      better: true,
      failures: 100,
      covered: 2,
      needsMore: null,
    });
    expect(row?.before).toMatchObject({ value: 0.08, n: 1000 });
    expect(row?.after).toMatchObject({ value: 0.02, n: 1000 });
    expect(row?.difference.high).toBeLessThan(0);
    expect(row?.adjustedP).toBeLessThan(0.001);
    expect(movesHeadline('prompt 12', row ? [row] : [])).toBe('After prompt 12, “F-1” shrank.');
  });

  it('did not move only where the whole interval lies within a point', () => {
    const made = ground(10_000);
    const [row] = clusterMoves(made.ground, made.days, [cluster('F-1', 10_000, 0, 100, 100)], windows);
    expect(row).toMatchObject({ movement: 'did_not_move', better: null });
  });

  it('cannot be told with few judged cases, and says how many are missing', () => {
    const made = ground(100);
    const [row] = clusterMoves(made.ground, made.days, [cluster('F-1', 100, 0, 6, 3)], windows);
    expect(row?.movement).toBe('cannot_tell');
    expect(row?.needsMore).toBeGreaterThan(50);
    expect(row?.sentence).toMatch(/Needs about .*more labels before and after/);
  });

  it('has no figure where a window holds hardly a judged case', () => {
    const made = ground(19);
    const [row] = clusterMoves(made.ground, made.days, [cluster('F-1', 19, 0, 6, 3)], windows);
    expect(row).toMatchObject({ movement: 'cannot_tell', adjustedP: null });
    expect(row?.sentence).toContain('19');
  });

  it('is not called a move where, among so many clusters, one looks like a move by chance', () => {
    const made = ground(1000);
    const alone = cluster('F-1', 1000, 0, 40, 23);
    const [row] = clusterMoves(made.ground, made.days, [alone], windows);
    expect(row?.movement).toBe('moved');
    const others = Array.from({ length: 19 }, (_, i) => cluster(`F-${i + 2}`, 1000, 40 * (i + 1), 10, 10));
    const among = clusterMoves(made.ground, made.days, [alone, ...others], windows);
    const same = among.find(({ id }) => id === 'F-1');
    expect(same).toMatchObject({ movement: 'cannot_tell', better: null });
    expect(same?.sentence).toContain('among 20 clusters');
    expect(same?.difference).toEqual(row?.difference);
  });
});
