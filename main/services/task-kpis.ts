import { levelProblem, levelWords } from '../../shared/analysis/task-kpis/level-state.ts';
import { overTime as seriesOverTime } from '../../shared/analysis/task-kpis/over-time.ts';
import { taskKpis as kpisOf } from '../../shared/analysis/task-kpis/task-kpis.ts';
import { taskValue, taskWords } from '../../shared/analysis/task-kpis/task-words.ts';
import { addDays } from '../../shared/analysis/versions/windows.ts';
import { AppError } from '../../shared/errors.ts';
import { day } from '../../shared/format.ts';
import type { Holdout, TaskDefinition } from '../../shared/model/task-definition.ts';
import type { TaskKpis, TaskOverTime } from '../../shared/model/task-kpi.ts';
import type { TaskBaseline, TaskChange, TaskKpiId, TaskLevels } from '../../shared/model/task-settings.ts';
import { countTimed, countVersions } from '../db/fact-queries.ts';
import { readIdentity } from '../db/setting-queries.ts';
import { changeTaskSettings, type KeptTaskSettings } from '../db/task-setting-queries.ts';
import type { Context } from './context.ts';
import { countedDays, countedRate } from './counted-rate.ts';
import { readIndicators } from './task-indicators.ts';
import { definitionFor, gatherTaskCases, readFacts, taskSettings } from './task-kpi-input.ts';

function get(
  context: Context,
  { agent, days }: { agent?: string | undefined; days?: number | undefined },
): TaskKpis {
  const { db } = context.session.require();
  const { cases, settings, guessed, design } = gatherTaskCases(db);
  const known = cases.flatMap((one) => one.day ?? []).sort();
  const last = known.at(-1) ?? null;
  const first = known[0] ?? null;
  const wanted = days === undefined || last === null ? null : addDays(last, 1 - days);
  const from = wanted === null || first === null || wanted < first ? first : wanted;
  const isOfAgent = (version: string | null) => agent === undefined || version === agent;
  const inTime = (one: (typeof cases)[number]) => wanted === null || (one.day !== null && one.day >= wanted);
  const definition = definitionFor(settings, agent ?? null);
  const ofAgent = cases.filter((one) => !one.human && isOfAgent(one.version));
  const launchedAt = ofAgent.flatMap((one) => one.day ?? []).sort()[0] ?? null;
  return {
    agent: agent ?? null,
    ...{ from, to: last },
    cases: ofAgent.filter(inTime).length,
    holdoutCases: cases.filter((one) => one.human && inTime(one)).length,
    weighted: design.weighted,
    currency: definition.currency,
    scale: definition.csat && { min: definition.csat.min, max: definition.csat.max },
    guessed,
    kpis: kpisOf({
      ...{ cases, design, definition, settings, launchedAt },
      countedRate:
        agent === undefined && from !== null && last !== null ? countedRate(db, { from, to: last }) : null,
      inside: (one) => inTime(one) && (one.human || isOfAgent(one.version)),
    }),
    remarks: [
      ...(guessed
        ? ['How these are counted was guessed from the names of the facts. Confirm or change it.']
        : []),
      ...(design.weighted || cases.length === 0
        ? []
        : ['Population counts are not known, so these numbers describe the imported cases.']),
    ],
  };
}

function overTime(context: Context, { unit }: { unit: 'day' | 'week' }): TaskOverTime {
  const { db } = context.session.require();
  const input = gatherTaskCases(db);
  const indicators = readIndicators(db, input);
  const known = input.cases.flatMap((one) => one.day ?? []).sort();
  const [first, last] = [known[0], known.at(-1)];
  const counted =
    first === undefined || last === undefined ? null : countedDays(db, { from: first, to: last });
  return seriesOverTime({
    cases: input.cases,
    weight: input.design.weight,
    ...{ indicators, counted, unit, seed: readIdentity(db).seed },
  });
}

function fields(context: Context) {
  const { db } = context.session.require();
  return { cases: countTimed(db).cases, fields: readFacts(db), agents: countVersions(db) };
}

function settings(context: Context) {
  const { settings: found, guessed } = taskSettings(context.session.require().db);
  return { ...found, guessed };
}

function define(
  context: Context,
  { agent, definition }: { agent: string | null; definition: TaskDefinition | null },
): null {
  changeTaskSettings(context.session.require().db, (kept) => {
    if (agent === null) return { ...kept, definition };
    const { [agent]: _before, ...others } = kept.perAgent;
    return { ...kept, perAgent: definition === null ? others : { ...others, [agent]: definition } };
  });
  return null;
}

function setLevels(
  context: Context,
  { kpi, levels, by }: { kpi: TaskKpiId; levels: TaskLevels | null; by: string },
): null {
  const problem = levels && levelProblem(levels);
  if (problem) {
    throw new AppError('INVALID', problem, {
      field: 'levels',
      hint: 'Warning first, catastrophic furthest out.',
    });
  }
  const at = context.now().toISOString();
  const tell = tellIn(context, kpi);
  changeTaskSettings(context.session.require().db, (kept) => ({
    ...kept,
    levels: withOr(kept.levels, kpi, levels),
    levelsSetAt: withOr(kept.levelsSetAt, kpi, levels && at),
    changes: recorded(kept, {
      ...{ at, by, kpi, what: 'levels' as const },
      from: levelWords(kept.levels[kpi], tell),
      to: levelWords(levels, tell),
    }),
  }));
  return null;
}

function setBaseline(
  context: Context,
  { kpi, baseline, by }: { kpi: TaskKpiId; baseline: TaskBaseline | null; by: string },
): null {
  const at = context.now().toISOString();
  const tell = tellIn(context, kpi);
  const words = (found: TaskBaseline | null | undefined) =>
    found ? `${tell(found.value)}, ${day(found.date)}, ${found.source}` : 'none';
  if (baseline && baseline.low !== null && baseline.high !== null) {
    const { low, value, high } = baseline;
    if (low > value || value > high) {
      throw new AppError('INVALID', 'A baseline must lie within its own interval.', { field: 'baseline' });
    }
  }
  changeTaskSettings(context.session.require().db, (kept) => ({
    ...kept,
    baselines: withOr(kept.baselines, kpi, baseline),
    changes: recorded(kept, {
      ...{ at, by, kpi, what: 'baseline' as const },
      from: words(kept.baselines[kpi]),
      to: words(baseline),
    }),
  }));
  return null;
}

function setHoldout(context: Context, { holdout }: { holdout: Holdout | null }): null {
  changeTaskSettings(context.session.require().db, (kept) => ({ ...kept, holdout }));
  return null;
}

function tellIn(context: Context, kpi: TaskKpiId): (value: number) => string {
  const { currency } = taskSettings(context.session.require().db).settings.definition;
  return (value) => taskValue(value, taskWords[kpi].unit, currency);
}

function recorded({ changes }: KeptTaskSettings, change: TaskChange): TaskChange[] {
  return [...changes, change];
}

/** The record with the value under the key, or without the key. */
function withOr<V>(record: Partial<Record<TaskKpiId, V>>, key: TaskKpiId, value: V | null) {
  const { [key]: _before, ...others } = record as Record<TaskKpiId, V>;
  return value === null ? others : { ...others, [key]: value };
}

export const taskKpis = { get, overTime, fields, settings, define, setLevels, setBaseline, setHoldout };
