import { kpiWords } from '../../shared/analysis/kpi-words.ts';
import { kpis } from '../../shared/analysis/kpis.ts';
import { figureOf } from '../../shared/analysis/task-kpis/readings.ts';
import { taskWords } from '../../shared/analysis/task-kpis/task-words.ts';
import {
  figureOfKpi,
  type RowInput,
  versionHeadline,
  versionRow,
} from '../../shared/analysis/versions/version-rows.ts';
import { equalWindows, isWithin, type Window } from '../../shared/analysis/versions/windows.ts';
import { partStrata } from '../../shared/analysis/window-strata.ts';
import { AppError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { KpiId } from '../../shared/model/kpi.ts';
import { TASK_KPIS, type TaskKpiId, type TaskMargin } from '../../shared/model/task-settings.ts';
import type { TrendMarker } from '../../shared/model/trend-marker.ts';
import type { VersionComparison } from '../../shared/model/version-comparison.ts';
import type { Db } from '../db/open-db.ts';
import { changeTaskSettings } from '../db/task-setting-queries.ts';
import { chosenMarker, NO_CHANGE_HINT } from './chosen-marker.ts';
import type { Context } from './context.ts';
import { countedRate } from './counted-rate.ts';
import { gather, toKpiCase } from './kpi-input.ts';
import { gatherTaskCases, type TaskInput } from './task-kpi-input.ts';
import { allMarkers } from './trend-markers.ts';
import { sampledWithin } from './version-input.ts';

const LABELLED = ['escalation_appropriateness', 'missed_escalation_rate', 'handoff_sufficiency'] as const;

function compare(
  context: Context,
  { marker: id, days }: { marker?: string | undefined; days: number },
): VersionComparison {
  const { db } = context.session.require();
  const markers = [...allMarkers(db)].reverse();
  const input = gatherTaskCases(db);
  const known = input.cases.flatMap(({ day }) => day ?? []).sort();
  const span = { first: known[0] ?? '', last: known.at(-1) ?? '' };
  const marker = chosenMarker(markers, id, span);
  if (marker === null) {
    throw new AppError('NOT_FOUND', 'No change of agent, prompt, policy or knowledge base is known here.', {
      field: 'marker',
      hint: NO_CHANGE_HINT,
    });
  }
  const windows = equalWindows(
    marker.at.slice(0, 10),
    span.first || marker.at.slice(0, 10),
    span.last || marker.at.slice(0, 10),
    days,
  );
  const { currency } = input.settings.definition;
  if (windows === null) return nothingBeside(marker, currency);
  const { before, after } = windows;
  const rows = [...taskRows(db, input, before, after), ...labelRows(db, input, before, after)].map((row) =>
    versionRow(row, input.settings.margins, currency),
  );
  const others = markers.filter(
    (other) =>
      other.id !== marker.id && other.at.slice(0, 10) >= before.from && other.at.slice(0, 10) <= after.to,
  );
  const size = (window: Window) =>
    input.cases.filter(({ day, human }) => !human && isWithin(day, window)).length;
  return {
    ...{ marker, days: windows.days, currency, rows, others },
    before: { ...before, cases: size(before) },
    after: { ...after, cases: size(after) },
    headline: versionHeadline(marker.name, rows),
    remarks: remarksOf(windows.days, days, others, input),
  };
}

function nothingBeside(marker: TrendMarker, currency: string): VersionComparison {
  const day = marker.at.slice(0, 10);
  const none = { from: day, to: day, cases: 0 };
  return {
    ...{ marker, days: 0, before: none, after: none, currency, rows: [], others: [] },
    headline: `Nothing can be said of ${marker.name}: there is not a whole day of cases on both sides.`,
    remarks: [],
  };
}

function taskRows(db: Db, { cases, design }: TaskInput, before: Window, after: Window): RowInput[] {
  const of = (id: TaskKpiId, window: Window) =>
    figureOf(id, cases, (one) => !one.human && isWithin(one.day, window), design);
  return TASK_KPIS.map((id) => {
    const { name, unit, worse } = taskWords[id];
    const counted = id === 'escalation_rate' ? [countedRate(db, before), countedRate(db, after)] : [];
    const [first, second] = counted;
    return first && second
      ? { id, name, unit, worse, source: 'counts', before: first, after: second }
      : { id, name, unit, worse, source: 'cases', before: of(id, before), after: of(id, after) };
  });
}

function labelRows(db: Db, input: TaskInput, before: Window, after: Window): RowInput[] {
  const gathered = gather(db);
  const [earlier, later] = [before, after].map((window) => {
    const { cells, inside } = sampledWithin(db, input, window);
    const labelled = gathered.labelled.filter(({ seq }) => inside.has(seq));
    return kpis({ strata: partStrata(gathered.strata, cells), cases: labelled.map(toKpiCase) });
  });
  const figure = (list: typeof earlier, id: KpiId) => figureOfKpi(list!.find((kpi) => kpi.id === id)!);
  return LABELLED.map((id) => ({
    ...{ id, name: kpiWords[id].name, unit: 'share', source: 'labels' },
    worse: kpiWords[id].limit === 'at_most' ? 'up' : 'down',
    ...{ before: figure(earlier, id), after: figure(later, id) },
  }));
}

function remarksOf(
  days: number,
  wanted: number,
  others: readonly TrendMarker[],
  { design }: TaskInput,
): string[] {
  return [
    `Before and after, ${plural(days, 'day')} each; the day of the change is in neither.${
      days < wanted ? ' More would not be in the data on both sides.' : ''
    }`,
    ...(others.length === 0
      ? []
      : [
          `${plural(others.length, 'other change')} fell into these days (${others.map(({ name }) => name).join('; ')}): what moved cannot be told apart between them.`,
        ]),
    design.weighted
      ? 'Figures from cases are weighted to the population.'
      : 'Population counts are not known: figures from cases describe the imported cases.',
    'Before against after is time-confounded: traffic and season changed as well.',
  ];
}

function setMargin(context: Context, { kpi, margin }: { kpi: string; margin: TaskMargin }): null {
  const { db } = context.session.require();
  changeTaskSettings(db, (settings) => ({ ...settings, margins: { ...settings.margins, [kpi]: margin } }));
  return null;
}

export const versions = { compare, setMargin };
