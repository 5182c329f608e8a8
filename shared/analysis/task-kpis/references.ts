import { count, day, plural } from '../../format.ts';
import type { TaskFigure, TaskReference, TaskUnit } from '../../model/task-kpi.ts';
import type { TaskBaseline } from '../../model/task-settings.ts';
import { normalQuantile } from '../../stats/index.ts';
import { wilsonLimits } from '../../stats/proportions/wilson.ts';
import { differenceOf } from './difference.ts';
import { LEVEL } from './figures.ts';

/** Against a number that was written down before launch. */
export function againstBaseline(figure: TaskFigure, baseline: TaskBaseline, unit: TaskUnit): TaskReference {
  const own = baselineFigure(baseline, unit);
  const exact = own.low === own.high;
  return {
    kind: 'baseline',
    figure: own,
    difference: differenceOf(figure, own),
    told: `Before launch, ${day(baseline.date)}, ${
      baseline.n === null ? 'n not known' : `n = ${count(baseline.n)}`
    }: ${baseline.source}`,
    caution: `Time-confounded: season, products and customers changed as well since then.${
      exact
        ? ' The baseline came without an interval and is taken as exact, so the interval is too narrow.'
        : ''
    }`,
  };
}

function baselineFigure({ value, n, low, high }: TaskBaseline, unit: TaskUnit): TaskFigure {
  const base = { value, level: LEVEL, n: n ?? 0, left: 0 };
  if (low !== null && high !== null) return { ...base, low, high, method: 'as given' };
  if (unit === 'share' && n !== null) {
    return { ...base, ...wilsonLimits(value, n, normalQuantile(1 - (1 - LEVEL) / 2)), method: 'wilson' };
  }
  return { ...base, low: value, high: value, method: 'taken as exact' };
}

/** Against the cases that people handled in the same time. */
export function againstHoldout(figure: TaskFigure, people: TaskFigure, randomised: boolean): TaskReference {
  return {
    kind: 'holdout',
    figure: people,
    difference: differenceOf(figure, people),
    told: `People in the same time, ${plural(people.n, 'case')}`,
    caution: randomised
      ? 'Chance decided who got which case, so the difference is the agent’s doing.'
      : 'Chance did not decide who got which case: the two groups may differ in more than who handled them.',
  };
}
