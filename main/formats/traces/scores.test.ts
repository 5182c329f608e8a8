import { expect, it } from 'vitest';
import { concealScores } from './scores.ts';
import type { Score } from './trace.ts';

const score = (more: Partial<Score>): Score => ({
  name: 'helpful',
  value: 0.5,
  human: false,
  comment: null,
  spanId: null,
  at: null,
  ...more,
});

it('makes signals of numbers of checkers, and none of what a person judged or of words', () => {
  const { signals } = concealScores([
    score({}),
    score({ name: 'solved', value: true }),
    score({ name: 'stars', value: 4, human: true }),
    score({ name: 'tone', value: 'kind' }),
  ]);
  expect(signals).toEqual({ helpful: 0.5, solved: 1 });
});

it('takes the score of the whole trace before that of a step, and of several the latest', () => {
  const { signals, truth } = concealScores([
    score({ value: 0.9, at: '2026-01-02T10:00:00.500Z' }),
    score({ value: 0.1, at: '2026-01-02T10:00:00Z' }),
    score({ value: 0.3, spanId: 's', at: '2026-01-03T10:00:00Z' }),
  ]);
  expect(signals).toEqual({ helpful: 0.9 });
  expect(truth.scores).toHaveLength(3);
});
