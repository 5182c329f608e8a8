import { percentInterval, plural } from '../../format.ts';
import type { TaskDefinition } from '../../model/task-definition.ts';
import type { TaskFigure, TaskKpi, TaskReference } from '../../model/task-kpi.ts';
import { TASK_KPIS, type TaskKpiId, type TaskSettings } from '../../model/task-settings.ts';
import { escalationReasons } from './escalation-reasons.ts';
import { noFigure, type TaskDesign } from './figures.ts';
import { levelState } from './level-state.ts';
import { figureOf, filledInShare, type Inside, isCompleted, meanTime, medianActive } from './readings.ts';
import { againstBaseline, againstHoldout } from './references.ts';
import type { TaskCase } from './task-case.ts';
import { completionWords, taskValue, taskWords } from './task-words.ts';

export interface TaskKpiInput {
  readonly cases: readonly TaskCase[];
  readonly design: TaskDesign;
  /** The stretch of time and the agent that are asked for; people's cases of the same time are told apart here. */
  readonly inside: Inside;
  readonly definition: TaskDefinition;
  readonly settings: TaskSettings;
  /** The escalation rate where the whole traffic was counted; null where only cases tell. */
  readonly countedRate: TaskFigure | null;
  /** When the first case of the agent began. */
  readonly launchedAt: string | null;
}

/** The five KPIs of the agent's cases, each with its reference and its levels. */
export function taskKpis(input: TaskKpiInput): TaskKpi[] {
  return TASK_KPIS.map((id) => taskKpi(id, input));
}

function taskKpi(id: TaskKpiId, input: TaskKpiInput): TaskKpi {
  const { cases, design, definition, settings, launchedAt } = input;
  const agents: Inside = (one) => input.inside(one) && !one.human;
  const { name, unit } = taskWords[id];
  const missing = whatIsMissing(id, definition);
  const counted = id === 'escalation_rate' ? input.countedRate : null;
  const figure =
    counted ?? (missing === null ? figureOf(id, cases, agents, design) : noFigure(missing, 0, 'not-defined'));
  const levels = settings.levels[id] ?? null;
  const levelsSetAt = settings.levelsSetAt[id] ?? null;
  const tell = (value: number) => taskValue(value, unit, definition.currency);
  return {
    ...{ id, name, unit, figure },
    denominator: denominatorOf(id, input, agents),
    counts: countsOf(id, definition),
    raw: rawOf(id, cases, agents),
    beside: id === 'time_to_resolution' && missing === null ? timesBeside(input, agents) : [],
    reasons: id === 'escalation_rate' ? escalationReasons(cases, agents, design) : [],
    references: referencesOf(id, input, figure),
    ...{ levels, levelsSetAt },
    setBeforeLaunch: levelsSetAt === null || launchedAt === null ? null : levelsSetAt < launchedAt,
    state: levelState(figure, levels, tell),
    notes: notesOf(id, input, figure, agents),
  };
}

function whatIsMissing(id: TaskKpiId, { csat, costs, minutes }: TaskDefinition): string | null {
  if (id === 'csat' && csat === null) return 'No field was named that holds the customers’ ratings.';
  if (id === 'cost_per_success' && costs.length === 0 && minutes === null)
    return 'No field was named that holds what a case cost.';
  return null;
}

function referencesOf(id: TaskKpiId, input: TaskKpiInput, figure: TaskKpi['figure']): TaskReference[] {
  const { cases, design, settings } = input;
  if (figure.value === undefined) return [];
  const references: TaskReference[] = [];
  // People do not hand over to people: their share of escalations is not the agent's to be held against.
  if (settings.holdout !== null && id !== 'escalation_rate') {
    const people = figureOf(id, cases, (one) => input.inside(one) && one.human, design);
    if (people.value !== undefined)
      references.push(againstHoldout(figure, people, settings.holdout.randomised));
  }
  const baseline = settings.baselines[id];
  if (baseline) references.push(againstBaseline(figure, baseline, taskWords[id].unit));
  return references;
}

function timesBeside({ cases, design, definition }: TaskKpiInput, agents: Inside): TaskKpi['beside'] {
  const beside = [{ name: 'mean', figure: meanTime(cases, agents, design, false) }];
  if (definition.waiting === null) return beside;
  return [
    ...beside,
    { name: 'median without waiting for the customer', figure: medianActive(cases, agents, design) },
    { name: 'mean without waiting', figure: meanTime(cases, agents, design, true) },
  ];
}

function countsOf(id: TaskKpiId, definition: TaskDefinition): string {
  if (id === 'task_completion') return completionWords(definition);
  if (id === 'escalation_rate') return 'handed over to a person';
  if (id === 'time_to_resolution') {
    const { duration } = definition;
    return `median of completed cases, ${duration === null ? 'from start to end' : `from ${duration.field.name}`}`;
  }
  if (id === 'cost_per_success') {
    const { costs, minutes } = definition;
    const names = [...costs.map(({ name }) => name), ...(minutes === null ? [] : [minutes.field.name])];
    return `all costs (${names.join(' + ') || 'none named'}) over completed cases: failures cost too`;
  }
  return definition.csat === null
    ? 'mean rating'
    : `mean of ${definition.csat.field.name}, from ${definition.csat.min} to ${definition.csat.max}`;
}

function rawOf(id: TaskKpiId, cases: readonly TaskCase[], agents: Inside): Record<string, number> {
  const number = (is: Inside) => cases.reduce((sum, one) => sum + Number(agents(one) && is(one)), 0);
  const all = number(() => true);
  if (id === 'escalation_rate') return { cases: all, escalated: number(({ escalated }) => escalated) };
  if (id === 'csat') return { cases: all, rated: number(({ csat }) => csat !== null) };
  const completed = number(isCompleted);
  if (id === 'cost_per_success')
    return {
      ...{ cases: all, completed, priced: number(({ cost }) => cost !== null) },
      tooYoung: number(({ completed: known }) => known === null),
    };
  if (id === 'time_to_resolution')
    return { completed, timed: number((one) => isCompleted(one) && one.seconds !== null) };
  return {
    cases: all,
    completed,
    escalated: number(({ escalated }) => escalated),
    notSaid: number(({ filledIn }) => filledIn),
    tooYoung: number(({ completed: known }) => known === null),
  };
}

function denominatorOf(id: TaskKpiId, { cases, countedRate }: TaskKpiInput, agents: Inside): string {
  if (id === 'escalation_rate' && countedRate) return `of ${plural(countedRate.n, 'case')}, all counted`;
  const raw = rawOf(id, cases, agents);
  if (id === 'csat') return `of ${plural(raw.cases ?? 0, 'case')}, ${plural(raw.rated ?? 0, 'rating')}`;
  if (id === 'time_to_resolution') return `of ${plural(raw.completed ?? 0, 'completed case')}`;
  if (id === 'cost_per_success') return `per completed case, of ${plural(raw.cases ?? 0, 'case')}`;
  return `of ${plural(raw.cases ?? 0, 'case')}`;
}

/** What the filled-in cases add to the share of completed ones. */
function filledIn(cases: readonly TaskCase[], agents: Inside, { weight }: TaskDesign): number {
  let [added, all] = [0, 0];
  cases.forEach((one, i) => {
    if (!agents(one) || one.completed === null) return;
    all += weight[i]!;
    if (one.filledIn) added += weight[i]! * one.completed;
  });
  return all === 0 ? 0 : added / all;
}

/** Below this share of ratings, those who did not answer decide. */
const FEW_ANSWERS = 0.5;

function notesOf(
  id: TaskKpiId,
  { cases, design, settings }: TaskKpiInput,
  figure: TaskKpi['figure'],
  agents: Inside,
): string[] {
  const raw = rawOf(id, cases, agents);
  const notes: string[] = [];
  const { notSaid = 0, tooYoung = 0, rated = 0, cases: all = 0 } = raw;
  if (notSaid > 0) {
    const seen = (figure.value ?? 0) - filledIn(cases, agents, design);
    const most = seen + filledInShare(cases, agents, design);
    notes.push(
      `${plural(notSaid, 'case')} did not say what came after and counted like the others; counted each way, ${percentInterval(Math.max(0, seen), Math.min(1, most))}.`,
    );
  }
  if (tooYoung > 0) notes.push(`${plural(tooYoung, 'case')} too young to have come back are left out.`);
  if (id === 'csat' && all > 0 && rated > 0 && rated < FEW_ANSWERS * all) {
    notes.push(`${Math.round((100 * rated) / all)} % rated: those who did not may think otherwise.`);
  }
  if (id !== 'csat' && figure.value !== undefined && figure.left > 0 && tooYoung < figure.left) {
    notes.push(`${plural(figure.left - tooYoung, 'case')} without the facts are left out.`);
  }
  const hasHoldout = settings.holdout !== null && id !== 'escalation_rate';
  if (figure.value !== undefined && settings.baselines[id] === undefined && !hasHoldout) {
    notes.push('A number without a reference: no baseline or holdout group to read it against.');
  }
  return notes;
}
