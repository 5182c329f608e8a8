import { isoWeek } from '../../analysis/iso-week.ts';
import { cohortName } from '../../analysis/trends/trend-names.ts';
import { day, percent, percentInterval, points, signed } from '../../format.ts';
import type { TrendPoint, TrendSeries } from '../../model/trend.ts';
import type { TrendMarker } from '../../model/trend-marker.ts';
import type { DriftLine, WeeklyReview } from '../../model/weekly-review.ts';
import { columns, date, difference, name, share, text, whole } from '../cells.ts';
import type { Block, Cell, Section, Table } from '../report.ts';

/** A rate week by week, with what changed meanwhile; and why there is none where there is none. */
export interface WeekTrend {
  readonly series: TrendSeries | null;
  readonly markers: readonly TrendMarker[];
  /** "One of 24 cohorts drifts", or what is missing. */
  readonly sentence: string;
}

/** Question two: the sentence, and the rate that moved most over the last weeks. */
export function driftSection(title: string, review: WeeklyReview, trend: WeekTrend): Section {
  return {
    id: 'drift',
    title,
    sheet: 'first',
    together: true,
    blocks: [
      { kind: 'words', as: 'plain', text: review.drift.sentence },
      ...(trend.series
        ? chartBlocks(trend.series, trend)
        : [{ kind: 'words', as: 'note', text: trend.sentence } as const]),
    ],
  };
}

function chartBlocks(series: TrendSeries, { markers, sentence }: WeekTrend): Block[] {
  const { points: all, field, value } = series;
  const whose = cohortName(field, value);
  const title = `${whose}, escalated of all, % a week`;
  const last = all.findLast(({ rate }) => rate !== null);
  const now = last
    ? `${percent(last.rate ?? 0)} in ${weekOf(last)} (${percentInterval(last.low ?? 0, last.high ?? 0)})`
    : '';
  const move = series.move?.difference ?? null;
  const moved = move === null ? '' : `; ${points(move)} in ${series.move?.label} against the weeks before`;
  return [
    { kind: 'words', as: 'note', text: `${title}: ${now}${moved}. ${sentence}` },
    {
      kind: 'drawing',
      drawing: {
        type: 'weeks',
        points: all.map((point) => ({
          name: weekOf(point),
          rate: point.rate,
          low: point.low,
          high: point.high,
          few: point.few,
        })),
        top: topOf(all),
        markers: markers.flatMap((marker) => placeOf(marker, all)),
        tone: series.alert ? 'alert' : series.lowVolume ? 'few' : 'calm',
        label: `${title}: ${now}${moved}`,
      },
      tables: [weeksTable(whose, all)],
    },
  ];
}

const weekOf = ({ from }: TrendPoint) => isoWeek(from).slice(5);

/** A round end of the scale above every interval. */
function topOf(all: readonly TrendPoint[]): number {
  const most = Math.max(
    0.1,
    ...all.map(({ high, rate }) => Math.min(high ?? rate ?? 0, 2 * (rate ?? 0) + 0.1)),
  );
  return Math.min(1, Math.ceil(most * 10) / 10);
}

/** Where among the weeks something happened; nothing outside of them. */
function placeOf(
  { at, name: what }: TrendMarker,
  all: readonly TrendPoint[],
): { at: number; name: string }[] {
  const instant = Date.parse(at);
  const place = all.findIndex(({ from, to }) => Date.parse(from) <= instant && instant < Date.parse(to));
  const week = all[place];
  if (!week) return [];
  const part = (instant - Date.parse(week.from)) / (Date.parse(week.to) - Date.parse(week.from));
  return [{ at: Math.max(0, place - 0.5 + part), name: what }];
}

function weeksTable(whose: string, all: readonly TrendPoint[]): Table {
  return {
    id: 'weeks',
    title: `${whose}, week by week`,
    columns: columns({
      week: ['Week', 'text'],
      from: ['From', 'day'],
      n: ['Cases', 'count'],
      events: ['Escalated', 'count'],
      rate: ['Rate', 'share'],
      low: ['Low', 'share'],
      high: ['High', 'share'],
    }),
    rows: all.map((point) => [
      name(weekOf(point), point.partial ? 'in part' : undefined),
      date(point.from),
      whole(point.n),
      whole(point.events),
      share(point.rate),
      share(point.low),
      share(point.high),
    ]),
  };
}

const READINGS: Readonly<Record<DriftLine['reading'], string>> = {
  wrong_way: 'the wrong way',
  right_way: 'the right way',
  within_chance: 'within chance',
  cannot_tell: 'cannot be told',
};

/** Every KPI of the week against the weeks before it, the alerts, and whether it is mix or rate. */
export function driftInFull({ drift }: WeeklyReview): Section {
  const { against, lines, alerts, mix } = drift;
  const compared = against ? `Against ${against.from} to ${against.to}. ` : '';
  return {
    id: 'drift-in-full',
    title: 'The week against the weeks before',
    sheet: 'later',
    blocks: [
      {
        kind: 'words',
        as: 'note',
        text: `${compared}Differences are in points; an interval with zero in it is within chance.`,
      },
      { kind: 'table', table: linesTable(lines) },
      ...alerts.map(
        (alert) => ({ kind: 'words', as: 'plain', first: alert.cohort, text: alert.sentence }) as const,
      ),
      ...(mix === null ? [] : [{ kind: 'words', as: 'plain', text: mix } as const]),
    ],
  };
}

function linesTable(lines: readonly DriftLine[]): Table {
  return {
    id: 'drift',
    title: 'The week against the weeks before',
    columns: columns({
      figure: ['Figure', 'text'],
      week: ['This week', 'share'],
      n: ['n', 'count'],
      before: ['Before', 'share'],
      nBefore: ['n before', 'count'],
      difference: ['Difference', 'points'],
      low: ['Low', 'points'],
      high: ['High', 'points'],
      reading: ['Moved', 'text'],
    }),
    rows: lines.map(({ name: what, week, before, difference: moved, reading }) => [
      name(what),
      share(week.estimate),
      whole(week.n),
      share(before.estimate),
      whole(before.n),
      difference(moved.estimate),
      end(moved.low),
      end(moved.high),
      text(READINGS[reading]),
    ]),
    none: 'There is no week before this one in the data.',
  };
}

/** An end of a difference, whose unit stands beside the difference itself. */
function end(value: number | null): Cell {
  return value === null ? difference(null) : { value, printed: signed(value * 100, 1) };
}

/** "week 46, 10 to 16 Nov 2025". */
export function weekPeriod(
  { week, from, to, full }: WeeklyReview,
  range: (from: string, to: string) => string,
): string {
  return `week ${Number(week.slice(6))}, ${range(from, to)}${full ? '' : `, data up to ${day(to)} not complete`}`;
}
