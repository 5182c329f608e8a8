import { expect, it } from 'vitest';
import type { Failure } from '../../model/failure.ts';
import type { SharedGround } from '../failures/cluster-shares.ts';
import { type CoverInput, coverLines } from './cover-lines.ts';
import { coverageHeadline } from './coverage-words.ts';

interface Made {
  topic: string | null;
  day: string | null;
  /** Day of acceptance; null: not in evals. */
  accepted: string | null;
  weight: number;
}

/** Failures by topic, and one judged case more that did not fail. */
function input(made: readonly Made[], from: string | null = '2026-10-19'): CoverInput {
  const failures = made.map(
    ({ day, topic }, i): Failure => ({
      ...{ caseId: `c${i}`, kind: 'capability', outcome: 'escalated', clusterId: null, since: null },
      startedAt: day === null ? null : `${day}T09:00:00Z`,
      cohort: topic === null ? {} : { topic },
    }),
  );
  const weights = [...made.map(({ weight }) => weight), 1];
  const ground: SharedGround = {
    caseIds: [...failures.map(({ caseId }) => caseId), 'fine'],
    failures: [...failures, null],
    weeks: [],
    cohorts: [],
    design: {
      stratum: Int32Array.from(weights.keys()),
      populations: weights,
      weight: Float64Array.from(weights),
      weighted: true,
    },
    ground: 'judged escalations',
    failing: 'capability escalations',
  };
  return {
    ...{ failures, from, ground },
    keyOf: (place) => made[place]!.topic,
    nameOf: (key) => key ?? 'no topic',
    acceptedAt: new Map(
      made.flatMap(({ accepted }, i) => (accepted === null ? [] : [[`c${i}`, `${accepted}T10:00:00Z`]])),
    ),
  };
}

const one = (more: Partial<Made>): Made => ({
  topic: 'Roaming',
  day: '2026-10-01',
  accepted: null,
  weight: 1,
  ...more,
});

it('gaps are ranked by the weight of what is not covered, not by how many cases that is', () => {
  const lines = coverLines(
    input([
      ...Array.from({ length: 6 }, () => one({})),
      ...Array.from({ length: 2 }, () => one({ topic: 'Billing', weight: 10 })),
      one({ topic: 'Billing', weight: 10, accepted: '2026-11-01' }),
      one({ topic: null, accepted: '2026-11-01' }),
    ]),
  );
  expect(lines.map(({ name, failures, covered }) => [name, failures, covered])).toEqual([
    ['Billing', 3, 1],
    ['Roaming', 6, 0],
    ['no topic', 1, 1],
  ]);
  // 20 of the 37 cases that the failures stand for, and the judged case that did not fail is in no share.
  expect(lines[0]?.gap).toMatchObject({ n: 10, weighted: true });
  expect(lines[0]?.gap.value).toBeCloseTo(20 / 37, 12);
  expect(lines[1]?.gap.value).toBeCloseTo(6 / 37, 12);
  expect(lines[2]?.gap).toMatchObject({ value: 0, low: 0 });
});

it('growth counts failures by the day of their case and eval cases by the day of acceptance', () => {
  const [line] = coverLines(
    input([
      one({ day: '2026-10-18', accepted: '2026-10-18' }),
      one({ day: '2026-10-18', accepted: '2026-10-19' }),
      one({ day: '2026-10-19' }),
      one({ day: '2026-11-10', accepted: '2026-11-20' }),
      one({ day: null }),
    ]),
  );
  expect(line).toMatchObject({ failures: 5, covered: 3, addedFailures: 2, addedEvals: 2 });
  expect(line?.pace).toBe('keeping_up');
});

it('without dates nothing is said of growth', () => {
  const lines = coverLines(input([one({ day: null, accepted: '2026-11-20' })], null));
  expect(lines[0]).toMatchObject({ addedFailures: 0, addedEvals: 0, pace: 'no_dates' });
  expect(lines[0]?.sentence).toContain('no dates');
});

it('the finding says how many are covered and names what falls behind', () => {
  const lines = coverLines(
    input([
      ...Array.from({ length: 6 }, () => one({})),
      ...Array.from({ length: 5 }, () => one({ topic: 'Billing', accepted: '2026-11-01' })),
    ]),
  );
  const found = { failures: 11, covered: 5, by: 'topic', lines } as const;
  expect(coverageHeadline(found, 'capability escalations')).toBe(
    '5 of 11 capability escalations have an eval case. One of two topics falls behind or has none yet: Roaming.',
  );
  expect(coverageHeadline({ ...found, failures: 0, covered: 0, lines: [] }, 'failures')).toBe(
    'There are no failures yet, so there is nothing to cover.',
  );
});
