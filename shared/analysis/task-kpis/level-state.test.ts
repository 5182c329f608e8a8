import { describe, expect, it } from 'vitest';
import { percent } from '../../format.ts';
import type { TaskFigure } from '../../model/task-kpi.ts';
import { levelProblem, levelState } from './level-state.ts';

const levels = {
  up: { warning: 0.25, critical: 0.3, catastrophic: 0.4 },
  down: { warning: 0.15, critical: 0.1, catastrophic: 0.05 },
};

function stateOf(low: number, high: number, n = 150) {
  const figure: TaskFigure = { value: (low + high) / 2, low, high, level: 0.95, method: 'x', n, left: 0 };
  return levelState(figure, levels, percent);
}

describe('a level', () => {
  it.each([
    { low: 0.16, high: 0.24, state: 'inside', reached: null, possible: null, by: null },
    { low: 0.26, high: 0.28, state: 'reached', reached: 'warning', possible: 'warning', by: 'low' },
    { low: 0.26, high: 0.45, state: 'reached', reached: 'warning', possible: 'catastrophic', by: 'low' },
    { low: 0.41, high: 0.5, state: 'reached', reached: 'catastrophic', possible: 'catastrophic', by: 'low' },
    { low: 0.06, high: 0.09, state: 'reached', reached: 'critical', possible: 'critical', by: 'high' },
    { low: 0.2, high: 0.31, state: 'undecided', reached: null, possible: 'critical', by: 'high' },
    { low: 0.09, high: 0.2, state: 'undecided', reached: null, possible: 'critical', by: 'low' },
  ])('between $low and $high is $state', ({ low, high, ...expected }) => {
    expect(stateOf(low, high)).toMatchObject(expected);
  });

  it('says which end decides', () => {
    expect(stateOf(0.26, 0.28).sentence).toContain('even the lower end, 26.0');
    expect(stateOf(0.2, 0.31).sentence).toContain('the upper end, 31.0');
  });

  it('is never called reached on fewer than a hundred cases, however far they are beyond it', () => {
    expect(stateOf(0.41, 0.5, 99)).toMatchObject({
      state: 'undecided',
      reached: null,
      possible: 'catastrophic',
    });
    expect(stateOf(0.41, 0.5, 100).state).toBe('reached');
  });

  it('is never reached without an interval', () => {
    expect(levelState({ value: 0.9, level: 0.95, method: 'x', n: 1, left: 0 }, levels, percent).state).toBe(
      'undecided',
    );
  });

  it('must lie further out than the one before, and the two sides must not meet', () => {
    expect(levelProblem(levels)).toBeNull();
    expect(
      levelProblem({ ...levels, up: { warning: 0.3, critical: 0.25, catastrophic: 0.4 } }),
    ).not.toBeNull();
    expect(
      levelProblem({ ...levels, down: { warning: 0.26, critical: 0.1, catastrophic: 0.05 } }),
    ).not.toBeNull();
  });
});
