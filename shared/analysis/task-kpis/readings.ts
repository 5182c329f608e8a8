import type { TaskFigure } from '../../model/task-kpi.ts';
import type { TaskKpiId } from '../../model/task-settings.ts';
import {
  meanFigure,
  medianFigure,
  type Reading,
  ratioFigure,
  shareFigure,
  type TaskDesign,
} from './figures.ts';
import type { TaskCase } from './task-case.ts';

export type Inside = (one: TaskCase) => boolean;

function read(cases: readonly TaskCase[], inside: Inside, value: (one: TaskCase) => number | null): Reading {
  return cases.map((one) => (inside(one) ? value(one) : undefined));
}

/** Cases whose time counts: the completed ones, since only they have a resolution to come to. */
export const isCompleted: Inside = ({ completed, filledIn }) => completed === 1 && !filledIn;

/** How much of the weight of a group has a completion that was filled in. */
export function filledInShare(cases: readonly TaskCase[], inside: Inside, { weight }: TaskDesign): number {
  let [filled, all] = [0, 0];
  cases.forEach((one, i) => {
    if (!inside(one) || one.completed === null) return;
    all += weight[i]!;
    if (one.filledIn) filled += weight[i]!;
  });
  return all === 0 ? 0 : filled / all;
}

/** Times of the completed cases of a group. */
export function timeReading(cases: readonly TaskCase[], inside: Inside, active: boolean): Reading {
  return read(
    cases,
    (one) => inside(one) && isCompleted(one),
    (one) => (active ? one.activeSeconds : one.seconds),
  );
}

/** The figure of a KPI over a group of cases. */
export function figureOf(
  id: TaskKpiId,
  cases: readonly TaskCase[],
  inside: Inside,
  design: TaskDesign,
): TaskFigure {
  if (id === 'task_completion') {
    const none = 'No case of this group is old enough to say whether it stayed resolved.';
    return shareFigure(
      read(cases, inside, ({ completed }) => completed),
      design,
      none,
      1 - filledInShare(cases, inside, design),
    );
  }
  if (id === 'escalation_rate') {
    return shareFigure(
      read(cases, inside, ({ escalated }) => Number(escalated)),
      design,
      'There is no case in this group.',
    );
  }
  if (id === 'time_to_resolution') {
    return medianFigure(
      timeReading(cases, inside, false),
      design,
      'No completed case says how long it took.',
    );
  }
  if (id === 'cost_per_success') {
    return ratioFigure(
      read(cases, inside, ({ cost }) => cost),
      read(cases, inside, ({ completed }) => completed),
      design,
      'No case with a known cost was completed.',
    );
  }
  return meanFigure(
    read(cases, inside, ({ csat }) => csat),
    design,
    'No customer of this group gave a rating.',
  );
}

export function meanTime(
  cases: readonly TaskCase[],
  inside: Inside,
  design: TaskDesign,
  active: boolean,
): TaskFigure {
  return meanFigure(timeReading(cases, inside, active), design, 'No completed case says how long it took.');
}

export function medianActive(cases: readonly TaskCase[], inside: Inside, design: TaskDesign): TaskFigure {
  return medianFigure(
    timeReading(cases, inside, true),
    design,
    'No completed case says how long was waited.',
  );
}
