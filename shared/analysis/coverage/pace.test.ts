import { describe, expect, it } from 'vitest';
import { paceSentence } from './coverage-words.ts';
import { paceOf } from './pace.ts';

describe('an eval set', () => {
  it.each([
    {
      what: 'more uncovered than before and a smaller share',
      growth: [31, 12, 18, 6],
      pace: 'falling_behind',
    },
    {
      what: 'a share that grew, of so little that most is open',
      growth: [43, 3, 12, 1],
      pace: 'falling_behind',
    },
    { what: 'fewer uncovered than before', growth: [19, 14, 2, 3], pace: 'keeping_up' },
    { what: 'nothing new that failed', growth: [9, 6, 0, 1], pace: 'keeping_up' },
    { what: 'as many covered as failed, in proportion', growth: [110, 99, 10, 9], pace: 'keeping_up' },
    {
      what: 'most covered, though no longer in proportion',
      growth: [120, 100, 20, 10],
      pace: 'falling_behind',
    },
    {
      what: 'failures that all came in the span, half of them covered',
      growth: [8, 4, 8, 4],
      pace: 'keeping_up',
    },
    {
      what: 'failures that all came in the span, less than half covered',
      growth: [8, 3, 8, 3],
      pace: 'falling_behind',
    },
    { what: 'nothing covered', growth: [9, 0, 0, 0], pace: 'none_yet' },
    { what: 'four failures', growth: [4, 0, 4, 0], pace: 'too_few' },
  ])('with $what: $pace', ({ growth, pace }) => {
    const [failures = 0, covered = 0, addedFailures = 0, addedEvals = 0] = growth;
    expect(paceOf({ failures, covered, addedFailures, addedEvals })).toBe(pace);
  });

  it('is told its pace with the numbers that decide it', () => {
    const growth = { failures: 31, covered: 12, addedFailures: 18, addedEvals: 6 };
    expect(paceSentence(growth, 'falling_behind')).toBe(
      '12 of 31 covered; failures +18, evals +6; without an eval case 7 before, 19 now; covered 46\u00a0% before, 39\u00a0% now.',
    );
    expect(paceSentence({ ...growth, failures: 4 }, 'too_few')).toContain('Too few');
  });
});
