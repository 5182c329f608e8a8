import type { ColumnKind } from '../model/report-file.ts';
import { contentsOf, tablesOf, withNotes } from './contents.ts';
import type { Report, Table } from './report.ts';

/** One sheet: its first row are the titles, every cell below is of the kind of its column or empty. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters that a sheet's name has room for. */
const MOST_IN_A_NAME = 31;

/** The report as a workbook: its words, every table with its numbers as they are, and how they were made. */
export function reportWorkbook(report: Report): Sheet[] {
  const tables = report.sections.flatMap(tablesOf).filter(({ rows }) => rows.length > 0);
  const names = new Set<string>();
  return [
    { ...wordsSheet(report), name: nameFor('Report', names) },
    ...tables.map((table) => ({ ...tableSheet(withNotes(table)), name: nameFor(table.title, names) })),
    { ...methodsSheet(report), name: nameFor('Methods', names) },
  ];
}

function wordsSheet(report: Report): Omit<Sheet, 'name'> {
  const { title, brand, workspace, period, date, headline, lead, sections, footer } = report;
  const said = sections.flatMap((section) =>
    contentsOf(section).flatMap((one) => (one.kind === 'sentence' ? [[section.title, one.text, null]] : [])),
  );
  return {
    columns: [
      { title: 'Part', kind: 'text' },
      { title: 'What it says', kind: 'text' },
      { title: 'Day', kind: 'day' },
    ],
    rows: [
      ['Report', title, date],
      ...(brand.name === null ? [] : [['Whose', brand.name, null]]),
      ['Workspace', workspace, null],
      ['Period', period, null],
      ['Finding', headline, null],
      ['In short', lead, null],
      ...said,
      ['Rests on', footer, null],
    ],
  };
}

function tableSheet({ columns, rows }: Table): Omit<Sheet, 'name'> {
  return {
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: rows.map((row) => row.map(({ value }) => value)),
  };
}

function methodsSheet({ methods, notes }: Report): Omit<Sheet, 'name'> {
  return {
    columns: [
      { title: 'Number', kind: 'text' },
      { title: 'How', kind: 'text' },
      { title: 'n', kind: 'count' },
      { title: 'Codebook version', kind: 'count' },
    ],
    rows: [
      ...methods.map(({ number, method, n, codebookVersion }) => [number, method, n, codebookVersion]),
      ...notes.map((note) => ['For all', note, null, null]),
    ],
  };
}

/** A name that a spreadsheet takes and that no sheet before has. */
function nameFor(title: string, taken: Set<string>): string {
  const plain = title
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const base = [...plain].slice(0, MOST_IN_A_NAME).join('').trim() || 'Table';
  let name = base;
  for (let i = 2; taken.has(name.toLowerCase()); i++) {
    name = `${base.slice(0, MOST_IN_A_NAME - String(i).length - 1)} ${i}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
