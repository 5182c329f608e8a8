import { REPORT_SCHEMA, type ReportFile } from '../model/report-file.ts';
import { sentencesOf, tablesOf, withNotes } from './contents.ts';
import type { Report, Table } from './report.ts';

/** The report for programs, as resources/report.schema.json describes it. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(fileOf(report), null, 2)}\n`;
}

function fileOf(report: Report): ReportFile {
  const { kind, title, workspace, brand, period, date, basis, headline, lead, methods, notes } = report;
  return {
    schema: REPORT_SCHEMA,
    report: kind,
    title,
    workspace,
    brand: brand.name,
    period,
    date,
    basis,
    headline,
    lead,
    sections: report.sections.map((section) => ({
      id: section.id,
      title: section.title,
      sentences: sentencesOf(section),
      tables: tablesOf(section).map(withNotes).map(tableOf),
    })),
    methods: [...methods],
    notes: [...notes],
  };
}

function tableOf({ id, title, columns, rows }: Table): ReportFile['sections'][number]['tables'][number] {
  return {
    id,
    title,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column, i) => [column.id, row[i]?.value ?? null])),
    ),
  };
}
