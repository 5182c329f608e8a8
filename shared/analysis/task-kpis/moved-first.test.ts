import { describe, expect, it } from 'vitest';
import type { TaskSeries } from '../../model/task-kpi.ts';
import { createRandom } from '../../stats/index.ts';
import { movedFirst } from './moved-first.ts';
import { oneChange } from './one-change.ts';
import { periodAxis } from './period-axis.ts';

const periods = periodAxis('2026-09-01', '2026-10-30', 'day');
const random = createRandom('moved first');

/** Sixty days around one level, and from a day on around another. */
function series(
  id: string,
  kind: TaskSeries['kind'],
  from: number,
  jump: number,
): Omit<TaskSeries, 'change'> {
  const points = periods.map((period, at) => {
    const value = 1 + (at >= from ? jump : 0) + 0.2 * random.normal();
    return { period, n: 20, value, low: value - 0.1, high: value + 0.1 };
  });
  return { id, name: id, kind, unit: 'per_case', worse: 'up', points };
}

describe('what moved first', () => {
  it('is the indicator that changed days before the KPI, with the days between which that lies', () => {
    const found = movedFirst(
      [
        series('retries', 'leading', 30, 1),
        series('quiet', 'leading', 0, 0),
        series('rate', 'lagging', 36, 1),
      ],
      periods,
      'day',
      'seed',
    );
    expect(found.order).toHaveLength(1);
    expect(found.order[0]).toMatchObject({ leading: 'retries', lagging: 'rate', days: 6 });
    expect(found.finding).toContain('6\u00a0days before');
    expect(found.series.find(({ id }) => id === 'quiet')?.change?.shown).toBe(false);
    expect(found.caution).toContain('3\u00a0series');
  });

  it('is not told when the two changed together', () => {
    const found = movedFirst(
      [series('retries', 'leading', 30, 1), series('rate', 'lagging', 30, 1)],
      periods,
      'day',
      'seed',
    );
    expect(found.finding).not.toContain('Moved first');
  });

  it('is nothing where nothing changes: chance alone is found in few of many looks', () => {
    const shown = Array.from(
      { length: 60 },
      (_, i) => movedFirst([series(`s${i}`, 'leading', 0, 0)], periods, 'day', `seed ${i}`).series[0],
    ).filter((one) => one?.change?.shown);
    expect(shown.length).toBeLessThanOrEqual(8);
  });

  it('is not asked of fewer than six periods, or of a series that never varies', () => {
    expect(
      oneChange(
        [1, 2, 3, 4, 5].map((value) => ({ value, n: 1 })),
        's',
      ),
    ).toBeNull();
    expect(
      oneChange(
        Array.from({ length: 12 }, () => ({ value: 2, n: 5 })),
        's',
      ),
    ).toBeNull();
  });
});
