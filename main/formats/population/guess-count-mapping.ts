import type { CountMapping, CountTarget, PeriodUnit } from '../../../shared/model/population.ts';
import { type Cell, cellText } from '../cell.ts';
import { outcomeReader } from '../outcome-words.ts';
import type { TableSource } from '../table-source.ts';
import { readCount } from './read-count.ts';
import { readPeriod } from './read-period.ts';

/** Usual names of each target, compared without case, spaces and punctuation. */
const NAMES: readonly [CountTarget, RegExp][] = [
  [
    'period',
    /^(period|week|isoweek|yearweek|weekstart(ing)?|month|day|date|hour|time|timestamp|bucket|interval)$/,
  ],
  [
    'outcome',
    /^(outcome|disposition|resolution|finalstate|result|(is|was)?escalated(tohuman)?|handledby|resolvedby|contained)$/,
  ],
  [
    'escalated',
    /^(n|num|count)?(escalated|escalations|handoffs|handovers|handedoff|handedover|transfers|transferred|(to|by)?humans?)(count|cases|total)?$/,
  ],
  [
    'automated',
    /^(n|num|count)?(automated|contained|deflected|resolvedbybot|botresolved|selfservice)(count|cases|total)?$/,
  ],
  ['abandoned', /^(n|num|count)?(abandoned|abandonment|dropped)(count|cases|total)?$/],
  [
    'cases',
    /^(cases|count|n|num|number|amount|quantity|frequency|casecount|numcases|conversations|tickets|chats|volume|sessions)$/,
  ],
  ['total', /^(total|all|allcases|totalcases|totalcount|totalconversations|grandtotal)$/],
  ['topic', /^(topic|intent|category|issuetype|contactreason)$/],
  ['segment', /^(segment|customersegment|domain|tier|plan|customertype)$/],
  ['channel', /^(channel|medium|contacttype)$/],
  ['route', /^(route|queue|team|skill|assignmentgroup)$/],
  ['language', /^(language|lang|locale)$/],
  ['agentVersion', /^(agentversion|model|llm|botversion|promptversion|version)$/],
];
const OF_OUTCOMES = ['escalated', 'automated', 'abandoned'] as const;

/** Proposes how a table of counts is read, from the names and what the first rows hold. */
export function guessCountMapping({ columns, sample }: TableSource): CountMapping {
  const guessed: Record<string, CountTarget> = Object.create(null);
  const taken = new Set<CountTarget>();
  const filled = (column: string) => textsOf(columns.indexOf(column), sample.cells);
  const numeric = (column: string) => {
    const texts = filled(column);
    return texts.length > 0 && texts.filter((text) => readCount(text) !== null).length * 2 > texts.length;
  };
  for (const [target, words] of NAMES) {
    const found = columns.find(
      (column) =>
        guessed[column] === undefined &&
        words.test(plain(column)) &&
        (isCount(target) ? numeric(column) : target !== 'outcome' || saysOutcome(column, filled(column))),
    );
    if (found === undefined) continue;
    guessed[found] = target;
    taken.add(target);
  }
  // Beside an outcome column or one count per outcome, "total" is the count, or all there is.
  const wide = OF_OUTCOMES.some((outcome) => taken.has(outcome));
  if (wide && taken.has('cases') && !taken.has('outcome'))
    retarget(guessed, 'cases', taken.has('total') ? 'ignore' : 'total');
  if (!wide && taken.has('total')) retarget(guessed, 'total', taken.has('cases') ? 'ignore' : 'cases');
  const mapping: CountMapping = { columns: { ...guessed } };
  const period = columns.find((column) => guessed[column] === 'period');
  const unit = period === undefined ? null : guessUnit(period, filled(period));
  return unit ? { ...mapping, unit } : mapping;
}

/** The unit a column of periods is in: what its values are, and where they are days, what its name says they begin. */
function guessUnit(column: string, texts: readonly string[]): PeriodUnit | null {
  const read = texts.map((text) => readPeriod(text, true));
  const units = new Set(read.flatMap((one) => ('unit' in one ? [one.unit] : [])));
  if (units.has('hour')) return 'hour';
  if (!units.has('day')) return units.has('week') ? 'week' : units.has('month') ? 'month' : null;
  if (/week/i.test(column)) return 'week';
  if (/month/i.test(column)) return 'month';
  return 'day';
}

function retarget(guessed: Record<string, CountTarget>, from: CountTarget, to: CountTarget): void {
  for (const column of Object.keys(guessed)) if (guessed[column] === from) guessed[column] = to;
}

function isCount(target: CountTarget): boolean {
  return target === 'cases' || target === 'total' || (OF_OUTCOMES as readonly CountTarget[]).includes(target);
}

function saysOutcome(column: string, texts: readonly string[]): boolean {
  const read = outcomeReader(column, undefined);
  // A column of numbers named "escalated" counts; one of 0 and 1 throughout says yes and no.
  if (texts.some((text) => (readCount(text) ?? 0) > 1)) return false;
  return texts.length === 0 || texts.some((text) => read(text) !== null);
}

function textsOf(index: number, rows: readonly (readonly Cell[])[]): string[] {
  return rows.slice(0, 500).flatMap((row) => {
    const cell = row[index];
    const text = typeof cell === 'object' ? null : (cellText(cell, '')?.trim() ?? null);
    return text ? [text] : [];
  });
}

function plain(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
