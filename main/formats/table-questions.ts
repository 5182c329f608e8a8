import { OUTCOMES } from '../../shared/model/case.ts';
import type { ImportQuestion, Mapping } from '../../shared/model/import.ts';
import { cellValue } from './cell.ts';
import { findHandover } from './find-handover.ts';
import { hasCommaNumber, readNumber } from './read-number.ts';
import { dayOrderOf, readTime } from './read-time.ts';
import { readTranscript } from './read-transcript.ts';
import type { SingleTarget, TablePlan } from './table-plan.ts';
import type { SourceRows, TableSource } from './table-source.ts';

interface Found {
  text: string;
  line: number;
  column: string;
}

/** Settles what the sample itself shows: a day above 12 tells the order of day and month. */
export function settledBySample(plan: TablePlan, sample: SourceRows): Partial<Mapping> {
  if (plan.mapping.dayFirst !== undefined) return {};
  const orders = new Set(valuesOf(plan, sample, timeColumns(plan)).map(({ text }) => dayOrderOf(text)));
  const day = orders.has('day first');
  return day === orders.has('month first') ? {} : { dayFirst: day };
}

/** What the sample leaves open and only a person can settle. */
export function questionsOf(plan: TablePlan, source: TableSource): ImportQuestion[] {
  // Where no record could be read, there is nothing to ask about: every row is kept aside with its own reason.
  if (source.columns.length === 0) return [];
  const times = valuesOf(plan, source.sample, timeColumns(plan));
  return [
    ...duplicateHeaders(plan, source),
    ...missingCaseId(plan, source),
    ...meaningOfRows(plan, source),
    ...missingOutcome(plan, source),
    ...dateOrder(plan, times),
    ...epochs(plan, times),
    ...decimals(plan, source.sample),
  ];
}

function duplicateHeaders({ mapping }: TablePlan, { duplicates }: TableSource): ImportQuestion[] {
  return duplicates.flatMap(({ name, places }) => {
    const names = places.map((_, i) => (i === 0 ? name : `${name} (${i + 1})`));
    const target = mapping.columns[name] ?? 'metadata';
    if (
      names
        .slice(1)
        .some((other) => Object.hasOwn(mapping.columns, other) && mapping.columns[other] === 'ignore')
    )
      return [];
    if (mapping.columns[name] === 'ignore') return [];
    return [
      {
        problem: 'E_HEADER_DUPLICATE',
        message: `The header names "${name}" ${places.length} times. Which one is meant?`,
        line: 1,
        field: name,
        choices: places.map((place, chosen) => ({
          label: `the one in column ${place}`,
          set: {
            columns: Object.fromEntries(
              names.map((other, i) => [other, i === chosen ? target : ('ignore' as const)]),
            ),
          },
        })),
      },
    ];
  });
}

/** Columns offered as the case id; any other can be chosen in the mapping. */
const ID_CHOICES = 6;

function missingCaseId({ caseId, columns }: TablePlan, { sample }: TableSource): ImportQuestion[] {
  if (caseId >= 0) return [];
  const values = (index: number) => new Set(sample.cells.map((cells) => cells[index] ?? '')).size;
  const likely = columns
    .map((column, index) => ({ column, values: values(index) }))
    .sort((a, b) => b.values - a.values)
    .slice(0, ID_CHOICES);
  return [
    {
      problem: 'Q_CASE_ID',
      message: 'Which column holds the id of the case?',
      line: 1,
      field: null,
      choices: likely.map(({ column }) => ({ label: column, set: { columns: { [column]: 'caseId' } } })),
    },
  ];
}

const TIME_OF_A_CHANGE = /updated|modified|changed/i;

/** Ids that stand in row after row beside the time of a change look like a log; only a person knows. */
function meaningOfRows(
  { mapping, layout, caseId, columns }: TablePlan,
  source: TableSource,
): ImportQuestion[] {
  if (mapping.rows !== undefined || layout !== 'case per row' || caseId < 0) return [];
  const at = columns.find((column) => TIME_OF_A_CHANGE.test(column));
  const { cells, lines } = source.sample;
  const ids = new Set(cells.map((row) => row[caseId]));
  if (at === undefined || cells.length < 1.5 * ids.size) return [];
  return [
    {
      problem: 'Q_ROWS',
      message: `There are ${cells.length} rows for ${ids.size} cases, with "${at}". Is a row how a case stood at that time?`,
      line: lines[0] ?? null,
      field: columns[caseId] ?? null,
      choices: [
        { label: 'yes, the last row of each case counts', set: { rows: 'event', columns: { [at]: 'at' } } },
        { label: 'no, a row is a case', set: { rows: 'case' } },
      ],
    },
  ];
}

function missingOutcome(plan: TablePlan, { sample }: TableSource): ImportQuestion[] {
  if (plan.outcome >= 0 || plan.outcomeOfAll !== undefined || plan.mapping.escalation) return [];
  const at = plan.single.transcript;
  const transfers = at < 0 ? 0 : sample.cells.filter((cells) => hasTransfer(cells[at])).length;
  if (transfers > 0 && transfers === sample.cells.length) return [];
  const byRule = {
    label: 'a handover call is an escalation, all else was automated',
    set: { escalation: plan.escalation },
  };
  const all = OUTCOMES.map((outcome) => ({ label: `all were ${outcome}`, set: { outcomeOfAll: outcome } }));
  return [
    {
      problem: 'Q_OUTCOME',
      message: 'No column says how the cases ended. How did they?',
      line: null,
      field: null,
      choices: transfers > 0 ? [byRule, ...all] : all,
    },
  ];
}

function hasTransfer(cell: unknown): boolean {
  try {
    return findHandover(readTranscript(cell, '')) !== null;
  } catch {
    return false;
  }
}

function dateOrder({ mapping }: TablePlan, times: readonly Found[]): ImportQuestion[] {
  const open = times.find(({ text }) => dayOrderOf(text) === 'either');
  if (!open || mapping.dayFirst !== undefined) return [];
  const as = (dayFirst: boolean) => {
    const time = readTime(open.text, { ...mapping, dayFirst });
    return 'at' in time ? time.at.slice(0, 10) : open.text;
  };
  return [
    {
      problem: 'Q_DATE_ORDER',
      message: `No date shows whether the day or the month comes first, as in "${open.text}".`,
      line: open.line,
      field: open.column,
      choices: [
        { label: `day first: ${as(true)}`, set: { dayFirst: true } },
        { label: `month first: ${as(false)}`, set: { dayFirst: false } },
      ],
    },
  ];
}

function epochs({ mapping }: TablePlan, times: readonly Found[]): ImportQuestion[] {
  if (mapping.epochs !== undefined) return [];
  const open = times.find(({ text }) => {
    const time = readTime(text, {});
    return 'ask' in time && time.ask === 'Q_EPOCH';
  });
  if (!open) return [];
  const time = readTime(open.text, { epochs: true });
  return [
    {
      problem: 'Q_EPOCH',
      message: `Is "${open.text}" a time, counted since 1970?`,
      line: open.line,
      field: open.column,
      choices: [
        { label: `yes: ${'at' in time ? time.at : open.text}`, set: { epochs: true } },
        { label: 'no, keep such rows aside', set: { epochs: false } },
      ],
    },
  ];
}

function decimals(plan: TablePlan, sample: SourceRows): ImportQuestion[] {
  if (plan.mapping.decimalComma !== undefined) return [];
  const numbers = [...plan.signals, ...plan.later].map(({ index }) => index);
  const open = valuesOf(plan, sample, numbers).find(({ text }) => hasCommaNumber(text));
  if (!open) return [];
  return [
    {
      problem: 'Q_DECIMAL',
      message: `Is the comma in "${open.text}" a decimal comma?`,
      line: open.line,
      field: open.column,
      choices: [
        { label: `yes: ${readNumber(open.text, true)}`, set: { decimalComma: true } },
        { label: 'no, keep such rows aside', set: { decimalComma: false } },
      ],
    },
  ];
}

/** A time that two zones would read as two instants, while nobody has said which zone is meant. */
export function zonelessTime(
  plan: TablePlan,
  { sample }: TableSource,
): { column: string; example: string } | null {
  if (plan.mapping.timeZone !== undefined) return null;
  const rules = { ...plan.mapping, dayFirst: plan.mapping.dayFirst ?? true };
  const read = (text: string, timeZone: string) => JSON.stringify(readTime(text, { ...rules, timeZone }));
  const open = valuesOf(plan, sample, timeColumns(plan)).find(
    ({ text }) => read(text, 'UTC') !== read(text, 'Asia/Tokyo'),
  );
  return open ? { column: open.column.toWellFormed(), example: open.text.slice(0, 60).toWellFormed() } : null;
}

function timeColumns(plan: TablePlan): number[] {
  const targets: SingleTarget[] = ['startedAt', 'endedAt', 'at'];
  return targets.map((target) => plan.single[target]).filter((index) => index >= 0);
}

function valuesOf(plan: TablePlan, sample: SourceRows, indexes: readonly number[]): Found[] {
  return sample.cells.flatMap((cells, row) =>
    indexes.flatMap((index) => {
      const cell = cells[index];
      const column = plan.columns[index] as string;
      const text = typeof cell === 'object' ? null : cellValue(cell, column);
      return text === null ? [] : [{ text, column, line: sample.lines[row] as number }];
    }),
  );
}
