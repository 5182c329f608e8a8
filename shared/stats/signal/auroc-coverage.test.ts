import { describe, expect, test } from 'vitest';
import { normalCdf } from '../numeric/normal.ts';
import { createRandom, type Random } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { auroc } from './auroc.ts';

const RUNS = 300;

/** Share of runs whose interval holds the truth. */
function coverage(truth: number, run: (random: Random) => { low: number; high: number }): number {
  const random = createRandom('coverage');
  let covered = 0;
  for (let i = 0; i < RUNS; i++) {
    const { low, high } = run(random);
    if (low <= truth && truth <= high) covered += 1;
  }
  return covered / RUNS;
}

function interval(...args: Parameters<typeof auroc>): { low: number; high: number } {
  const { low, high } = known(known(auroc(...args)).figure);
  return { low, high };
}

describe('the interval of the AUROC', () => {
  test('holds the true area in about 95 % of simple samples', () => {
    const share = coverage(normalCdf(1 / Math.SQRT2), (random) => {
      const label = Array.from({ length: 80 }, (_, i) => (i % 4 === 0 ? 1 : 0));
      return interval(
        label,
        label.map((y) => y + random.normal()),
      );
    });
    expect(share).toBeGreaterThan(0.91);
    expect(share).toBeLessThan(0.99);
  });
});

describe('a sample that takes nearly all escalated and few resolved cases', () => {
  // A population in which the escalated cases are the easy ones to rank.
  const source = createRandom('population');
  const population = Array.from({ length: 4000 }, () => {
    const escalated = source.next() < 0.15;
    const label = source.next() < (escalated ? 0.6 : 0.1) ? 1 : 0;
    return { escalated, label, score: (escalated ? 2.5 : 0.5) * label + source.normal() };
  });
  const truth = known(
    auroc(
      population.map((c) => c.label),
      population.map((c) => c.score),
    ),
  ).value;
  const escalated = population.filter((c) => c.escalated);
  const resolved = population.filter((c) => !c.escalated);

  function draw(random: Random) {
    const sample = [...pick(random, escalated, 200), ...pick(random, resolved, 200)];
    const fraction = { E: 200 / escalated.length, R: 200 / resolved.length };
    return {
      label: sample.map((c) => c.label),
      score: sample.map((c) => c.score),
      weight: sample.map((c) => 1 / (c.escalated ? fraction.E : fraction.R)),
      stratum: sample.map((c) => (c.escalated ? 'E' : 'R')),
      samplingFraction: fraction,
    };
  }

  test('misleads without weights', () => {
    const share = coverage(truth, (random) => {
      const { label, score } = draw(random);
      return interval(label, score);
    });
    expect(share).toBeLessThan(0.6);
  });

  test('gives the area of the population with weights, strata and sampled shares', () => {
    const share = coverage(truth, (random) => {
      const { label, score, ...design } = draw(random);
      return interval(label, score, design);
    });
    expect(share).toBeGreaterThan(0.91);
    expect(share).toBeLessThan(0.99);
  });
});

/** `size` different entries. */
function pick<T>(random: Random, values: readonly T[], size: number): T[] {
  const left = [...values];
  return Array.from({ length: size }, () => {
    const at = random.integer(left.length);
    const value = left[at]!;
    left[at] = left.at(-1)!;
    left.pop();
    return value;
  });
}
