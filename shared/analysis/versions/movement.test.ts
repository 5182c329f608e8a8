import { describe, expect, it } from 'vitest';
import type { TaskFigure } from '../../model/task-kpi.ts';
import { movementOf, needsMore } from './movement.ts';
import { equalWindows } from './windows.ts';

function difference(low: number, high: number): TaskFigure {
  return { value: (low + high) / 2, low, high, level: 0.95, method: 'x', n: 200, left: 0 };
}

describe('a KPI', () => {
  it.each([
    { low: 0.01, high: 0.09, movement: 'moved' },
    { low: -0.02, high: 0.02, movement: 'did_not_move' },
    { low: 0.005, high: 0.02, movement: 'moved_within_margin' },
    { low: -0.05, high: 0.02, movement: 'cannot_tell' },
    { low: -0.2, high: 0.2, movement: 'cannot_tell' },
  ])('with a difference from $low to $high: $movement', ({ low, high, movement }) => {
    expect(movementOf(difference(low, high), 0.03)).toBe(movement);
  });

  it('that cannot be told needs as many cases as narrow the interval to zero or to the margin', () => {
    // Half-width 0.2 around nothing has to fit into a margin of 0.1: four times the cases, three times more.
    expect(needsMore(difference(-0.2, 0.2), 0.1, 100)).toBe(300);
    // Around 0.1, zero is left out with twice the precision.
    expect(needsMore(difference(-0.1, 0.3), 0.01, 100)).toBe(300);
  });
});

describe('the windows beside a change', () => {
  it('are equally long, leave the day of the change out and do not go beyond the data', () => {
    expect(equalWindows('2026-10-26', '2026-09-14', '2026-11-08', 28)).toEqual({
      days: 13,
      before: { from: '2026-10-13', to: '2026-10-25' },
      after: { from: '2026-10-27', to: '2026-11-08' },
    });
    expect(equalWindows('2026-09-14', '2026-09-14', '2026-11-08', 28)).toBeNull();
  });
});
