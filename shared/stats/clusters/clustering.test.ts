import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { averageLinkage, cutAt } from './average-linkage.ts';
import { canonicalLabels } from './canonical-labels.ts';
import { clusterStability } from './cluster-stability.ts';
import { type Distances, distanceBetween, euclideanDistances, spreadDistances } from './distances.ts';
import { hdbscan } from './hdbscan.ts';
import { leaderClusters } from './leader.ts';
import { representatives } from './medoids.ts';
import { sharedFields } from './shared-fields.ts';
import { silhouette } from './silhouette.ts';

const coordinate = fc.integer({ min: 0, max: 60 });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 14 });

/** Three round clouds of different width. */
function clouds(seed: number, each: number): number[][] {
  const random = createRandom(seed);
  const centres = [
    [0, 0, 0.3],
    [8, 0, 0.6],
    [0, 9, 0.4],
  ];
  return centres.flatMap(([x, y, width]) =>
    Array.from({ length: each }, () => [x! + width! * random.normal(), y! + width! * random.normal()]),
  );
}

/** Average linkage by looking for the nearest pair of clusters again and again. */
function plainHeights(distances: Distances): number[] {
  let clusters = Array.from({ length: distances.size }, (_, i) => [i]);
  const heights: number[] = [];
  const between = (a: readonly number[], b: readonly number[]) => {
    let sum = 0;
    for (const i of a) for (const j of b) sum += distanceBetween(distances, i, j);
    return sum / (a.length * b.length);
  };
  while (clusters.length > 1) {
    let best = { a: 0, b: 1, height: Infinity };
    for (let a = 0; a < clusters.length; a++) {
      for (let b = a + 1; b < clusters.length; b++) {
        const height = between(clusters[a]!, clusters[b]!);
        if (height < best.height) best = { a, b, height };
      }
    }
    heights.push(best.height);
    const joined = [...clusters[best.a]!, ...clusters[best.b]!];
    clusters = [...clusters.filter((_, c) => c !== best.a && c !== best.b), joined];
  }
  return heights;
}

describe('average linkage', () => {
  test('joins at the heights of the plain algorithm when no distances tie', () => {
    const random = createRandom(12);
    for (let run = 0; run < 20; run++) {
      const distances = euclideanDistances(Array.from({ length: 12 }, () => [random.next(), random.next()]));
      const heights = averageLinkage(distances).map((merge) => merge.height);
      plainHeights(distances).forEach((height, i) => {
        expect(heights[i]).toBeCloseTo(height, 12);
      });
    }
  });

  test('a point with copies counts like that many points', () => {
    const distances = euclideanDistances([[0], [1], [5], [9]]);
    const rowOf = Int32Array.of(0, 0, 0, 1, 2, 3);
    const spread = averageLinkage(spreadDistances(distances, rowOf)).map((merge) => merge.height);
    const compact = averageLinkage(distances, [3, 1, 1, 1]).map((merge) => merge.height);
    expect(spread.slice(0, 2)).toEqual([0, 0]);
    spread.slice(2).forEach((height, i) => {
      expect(compact[i]).toBeCloseTo(height, 12);
    });
  });

  test('cut at 0 joins only what is equal, cut at the top joins all', () => {
    fc.assert(
      fc.property(points, (list) => {
        const distances = euclideanDistances(list);
        const merges = averageLinkage(distances);
        const distinct = new Set(list.map(String)).size;
        expect(Math.max(...cutAt(list.length, merges, 0)) + 1).toBe(distinct);
        expect(Math.max(...cutAt(list.length, merges, 1e9))).toBe(0);
      }),
    );
  });

  test('no input is changed, and no points give no merges', () => {
    const distances = euclideanDistances([[0], [1], [5]]);
    const before = distances.upper.slice();
    averageLinkage(distances);
    expect(distances.upper).toEqual(before);
    expect(averageLinkage(euclideanDistances([]))).toEqual([]);
    expect([...cutAt(0, [], 1)]).toEqual([]);
  });

  test('distances must be finite, not negative and as many as pairs', () => {
    expect(refusal(() => averageLinkage({ size: 3, upper: new Float64Array(2) }))).toBe('distances.upper');
    expect(refusal(() => averageLinkage({ size: 2, upper: Float64Array.of(-1) }))).toBe('distances.upper');
    expect(refusal(() => hdbscan({ size: 2, upper: Float64Array.of(Number.NaN) }))).toBe('distances.upper');
    expect(refusal(() => euclideanDistances([[1], [1, 2]]))).toBe('points[1]');
  });
});

describe('leader clustering', () => {
  test('puts every point within the cut of its leader', () => {
    fc.assert(
      fc.property(points, (list) => {
        const distances = euclideanDistances(list);
        const { labels, leaders } = leaderClusters(distances, 10);
        labels.forEach((label, i) => {
          expect(distanceBetween(distances, i, leaders[label]!)).toBeLessThanOrEqual(10);
        });
        for (const a of leaders)
          for (const b of leaders) {
            if (a !== b) expect(distanceBetween(distances, a, b)).toBeGreaterThan(10);
          }
      }),
    );
  });

  test('the cut must not be negative', () => {
    expect(refusal(() => leaderClusters(euclideanDistances([[0]]), -1))).toBe('cut');
  });
});

describe('HDBSCAN', () => {
  const truth = [0, 1, 2].flatMap((cloud) => Array.from({ length: 25 }, () => cloud));

  test('finds clouds of different density and leaves a stray point unclustered', () => {
    const found = hdbscan(euclideanDistances([...clouds(1, 25), [40, 40]]));
    expect(found.clusters).toBe(3);
    expect(found.labels[75]).toBe(-1);
    const clustered = truth.map((_, i) => i).filter((i) => found.labels[i] !== -1);
    expect(clustered.length).toBeGreaterThan(60);
    const agreement = adjustedRand(
      clustered.map((i) => truth[i]!),
      clustered.map((i) => found.labels[i]!),
    );
    expect(agreement.value).toBe(1);
  });

  test('does not depend on the order of the points', () => {
    const cloud = clouds(2, 15);
    const there = hdbscan(euclideanDistances(cloud), 4).labels;
    const back = hdbscan(euclideanDistances(cloud.toReversed()), 4).labels.toReversed();
    expect(adjustedRand(Array.from(there), Array.from(back)).value).toBe(1);
  });

  test('too few points, or points all in one place, are no cluster', () => {
    expect([...hdbscan(euclideanDistances([])).labels]).toEqual([]);
    expect([...hdbscan(euclideanDistances([[0], [1]])).labels]).toEqual([-1, -1]);
    const same = hdbscan(euclideanDistances(Array.from({ length: 12 }, () => [1])), 3);
    expect(same.labels.every((label) => label === -1)).toBe(true);
    expect(refusal(() => hdbscan(euclideanDistances([[0]]), 1))).toBe('minPoints');
  });

  test('copies of two points are two clusters', () => {
    const copies = Array.from({ length: 12 }, (_, i) => [i < 6 ? 0 : 5]);
    expect([...hdbscan(euclideanDistances(copies), 3).labels]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });
});

describe('what a cluster looks like', () => {
  const distances = euclideanDistances([[0], [1], [2], [9], [10]]);

  test('its medoid is the most central member, its farthest members show the width', () => {
    const [first, second] = representatives(distances, [0, 0, 0, 1, 1]);
    expect(first).toEqual({ medoid: 1, farthest: [0, 2], members: [0, 1, 2] });
    expect(second!.medoid).toBe(3);
    expect(representatives(distances, [-1, -1, -1, 0, 0])).toHaveLength(1);
    expect(refusal(() => representatives(distances, [0]))).toBe('labels');
  });

  test('it is named after the fields most members share', () => {
    const members = ['a', 'a', 'a', 'a', 'b'].map((error) => ({ tool: 'crm', error, step: '' }));
    expect(sharedFields(members)).toEqual({ tool: 'crm', error: 'a' });
    expect(sharedFields(members, 0.9)).toEqual({ tool: 'crm' });
    expect(sharedFields([])).toEqual({});
  });

  test('labels are renamed in order of appearance, noise stays noise', () => {
    expect([...canonicalLabels([5, -1, 2, 5])]).toEqual([0, -1, 1, 0]);
  });
});

describe('the silhouette', () => {
  test('lies between -1 and 1, is high for clouds and low for a random split', () => {
    const cloud = clouds(3, 10);
    const distances = euclideanDistances(cloud);
    const right = known(
      silhouette(
        distances,
        cloud.map((_, i) => Math.floor(i / 10)),
      ),
    );
    const wrong = known(
      silhouette(
        distances,
        cloud.map((_, i) => i % 3),
      ),
    );
    expect(right.value).toBeGreaterThan(0.8);
    expect(wrong.value).toBeLessThan(0.1);
    for (const width of right.points) expect(Math.abs(width!)).toBeLessThanOrEqual(1);
  });

  test('a single cluster, or single members only, have none; noise takes no part', () => {
    const distances = euclideanDistances([[0], [1], [5]]);
    expect(silhouette(distances, [0, 0, 0])).toMatchObject({ reason: 'no-variation' });
    expect(silhouette(distances, [0, 1, 2])).toMatchObject({ reason: 'no-variation' });
    expect(known(silhouette(euclideanDistances([[0], [1], [5], [9]]), [0, 0, 1, -1])).points[3]).toBe(null);
    expect(refusal(() => silhouette(distances, [0]))).toBe('labels');
  });
});

describe('stability', () => {
  const byCut = (list: readonly number[][], cut: number) => (rows: readonly number[]) => {
    const distances = euclideanDistances(rows.map((row) => list[row]!));
    return cutAt(rows.length, averageLinkage(distances), cut);
  };

  test('is 1 for clouds that stand apart, and low for clusters cut out of one cloud', () => {
    const apart = clouds(4, 12);
    const all = apart.map((_, i) => i);
    const labels = byCut(apart, 4)(all);
    expect(known(clusterStability(labels, byCut(apart, 4), { seed: 1 })).value).toBe(1);
    const random = createRandom(5);
    const one = Array.from({ length: 40 }, () => [random.next(), random.next()]);
    const cut = byCut(one, 0.25);
    const shaky = known(clusterStability(cut(one.map((_, i) => i)), cut, { seed: 1 }));
    expect(shaky.value).toBeLessThan(0.9);
    expect(shaky.replicates).toHaveLength(20);
  });

  test('needs five points', () => {
    expect(clusterStability([0, 0, 1], (rows) => rows, { seed: 1 })).toMatchObject({ reason: 'too-few' });
  });
});
