import { plural, sentenceCase } from '../../format.ts';
import type { LevelState, TaskFigure } from '../../model/task-kpi.ts';
import { LEVEL_NAMES, type LevelName, type TaskLevels } from '../../model/task-settings.ts';

type Way = 'up' | 'down';

const none: LevelState = {
  state: 'none',
  reached: null,
  possible: null,
  direction: null,
  by: null,
  sentence: 'No levels set.',
};

/** Below this many cases nothing is called reached. */
const LEAST = 100;

/**
 * Where a figure stands. A level is reached when the interval lies beyond it whole, so the end that is nearer to it
 * decides; inside means that the other end has not passed the warning. In between nothing can be told yet, and
 * nothing is called reached on fewer than a hundred cases.
 *
 * @param tell a value in words
 */
export function levelState(
  figure: TaskFigure,
  levels: TaskLevels | null,
  tell: (value: number) => string,
): LevelState {
  if (levels === null || (levels.up === null && levels.down === null)) return none;
  const { low, high } = figure;
  if (low === undefined || high === undefined) {
    return {
      ...none,
      state: 'undecided',
      sentence: 'Cannot tell yet: there is no interval to hold against the levels.',
    };
  }
  const reached = farthest(levels, (way, bound) => (way === 'up' ? low > bound : high < bound));
  const possible = farthest(levels, (way, bound) => (way === 'up' ? high > bound : low < bound));
  if (reached !== null && figure.n < LEAST) {
    return {
      ...none,
      state: 'undecided',
      possible: reached.name,
      direction: reached.way,
      sentence: `Cannot tell yet: ${tell(figure.value ?? 0)} is ${beyond(reached.way)} ${tell(reached.bound)} (${reached.name}), but ${plural(figure.n, 'case')} are fewer than the ${LEAST} on which a level is called reached.`,
    };
  }
  if (reached !== null) {
    const { way, name, bound } = reached;
    const end = way === 'up' ? low : high;
    return {
      state: 'reached',
      reached: name,
      possible: possible?.name ?? name,
      direction: way,
      by: way === 'up' ? 'low' : 'high',
      sentence: `${sentenceCase(name)}: even the ${way === 'up' ? 'lower' : 'upper'} end, ${tell(end)}, is ${beyond(way)} ${tell(bound)}.`,
    };
  }
  if (possible === null) {
    return {
      ...none,
      state: 'inside',
      sentence: `Inside: the whole interval keeps clear of ${firstBounds(levels, tell)}.`,
    };
  }
  const { way, name, bound } = possible;
  const end = way === 'up' ? high : low;
  return {
    state: 'undecided',
    reached: null,
    possible: name,
    direction: way,
    by: way === 'up' ? 'high' : 'low',
    sentence: `Cannot tell yet: the ${way === 'up' ? 'upper' : 'lower'} end, ${tell(end)}, is ${beyond(way)} ${tell(bound)} (${name}), the other end is not.`,
  };
}

function farthest(levels: TaskLevels, isBeyond: (way: Way, bound: number) => boolean) {
  let found: { way: Way; name: LevelName; bound: number; rank: number } | null = null;
  for (const way of ['up', 'down'] as const) {
    const ladder = levels[way];
    if (ladder === null) continue;
    for (const [rank, name] of LEVEL_NAMES.entries()) {
      const bound = ladder[name];
      if (isBeyond(way, bound) && (found === null || rank > found.rank)) found = { way, name, bound, rank };
    }
  }
  return found;
}

function beyond(way: Way): string {
  return way === 'up' ? 'above' : 'below';
}

function firstBounds({ up, down }: TaskLevels, tell: (value: number) => string): string {
  const parts = [
    ...(down === null ? [] : [`${tell(down.warning)} below`]),
    ...(up === null ? [] : [`${tell(up.warning)} above`]),
  ];
  return parts.join(' and ');
}

/** What is wrong with levels: each must lie further out than the one before, and the two sides must not meet. */
export function levelProblem({ up, down }: TaskLevels): string | null {
  if (up && !(up.warning < up.critical && up.critical < up.catastrophic)) {
    return 'Above, each level must be higher than the one before it.';
  }
  if (down && !(down.warning > down.critical && down.critical > down.catastrophic)) {
    return 'Below, each level must be lower than the one before it.';
  }
  return up && down && down.warning >= up.warning
    ? 'The warning below must lie under the warning above; between them is where the KPI may be.'
    : null;
}

/** "warning above 25 %, critical above 28 %, ...": as a change of levels is recorded. */
export function levelWords(levels: TaskLevels | null | undefined, tell: (value: number) => string): string {
  const parts = (['up', 'down'] as const).flatMap((way) => {
    const ladder = levels?.[way];
    return ladder ? LEVEL_NAMES.map((name) => `${name} ${beyond(way)} ${tell(ladder[name])}`) : [];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}
