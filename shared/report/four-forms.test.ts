import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NBSP } from '../format.ts';
import { ReportFile, reportSchema } from '../model/report-file.ts';
import { tablesOf } from './contents.ts';
import type { Report } from './report.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';
import { reportWorkbook } from './report-workbook.ts';
import { testReportInput } from './test-report-input.ts';
import { weeklyReport } from './weekly-report.ts';

const report = weeklyReport(testReportInput());
const tables = report.sections.flatMap(tablesOf);

describe('a report as JSON', () => {
  const file = ReportFile.parse(JSON.parse(reportJson(report)));
  it('is as the published schema says (else run: node scripts/report-schema.ts && biome check --write resources)', () => {
    const path = new URL('../../resources/report.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(reportSchema());
  });
  it('has every section of the page with its sentences, and numbers that are not rounded', () => {
    expect(file.sections.map(({ id }) => id)).toEqual(report.sections.map(({ id }) => id));
    const limits = file.sections[0]!.tables[0]!;
    expect(limits.rows[1]).toEqual({
      figure: 'Appropriate',
      of: 'of 4,236 escalated',
      estimate: 0.714,
      low: 0.625,
      high: 0.79,
      n: 112,
      limit: 0.65,
      inside: 'Undecided',
      reason: null,
    });
  });
  it('says how each number was made', () => {
    expect(file.methods.map(({ number }) => number)).toContain('Missed escalations');
  });
});

describe('a report as a workbook', () => {
  const sheets = reportWorkbook(report);
  it('has a sheet for the words, one for each table and one for the methods, by names that Excel takes', () => {
    expect(sheets).toHaveLength(tables.filter(({ rows }) => rows.length > 0).length + 2);
    const names = sheets.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
  it('holds the same values as the page prints', () => {
    const limits = sheets.find(({ name }) => name === 'Limits')!;
    const table = tables.find(({ id }) => id === 'limits')!;
    expect(limits.rows).toEqual(table.rows.map((row) => row.map(({ value }) => value)));
  });
});

describe('a report as Markdown', () => {
  const markdown = reportMarkdown(report);
  it('prints what the page prints', () => {
    expect(markdown).toContain(`**${report.headline}**`);
    expect(markdown.replaceAll(NBSP, ' ')).toContain(
      '| **Appropriate** | of 4,236 escalated | 71.4 % | 62.5 % | 79.0 % | 112 | at least 65 % | Undecided |',
    );
    for (const { title } of report.sections) expect(markdown).toContain(`## ${title.replace('_', '\\_')}`);
  });
  it('has as many cells in every row of a table as in its head', () => {
    const cells = (line: string) => line.replace(/\\[\s\S]/g, '').split('|').length;
    let head = 0;
    for (const line of markdown.split('\n')) {
      if (!line.startsWith('|')) head = 0;
      else if (head === 0) head = cells(line);
      else expect(cells(line)).toBe(head);
    }
  });
  it('shows hostile names as the names they are', () => {
    const name = '=cmd|calc\n# <script>alert(1)</script> [x](http://x)';
    const hostile = reportMarkdown({ ...report, workspace: name, headline: name } satisfies Report);
    expect(hostile).not.toMatch(/(?<!\\)<script|\n# \\?<|(?<!\\)\]\(http/);
    expect(hostile).toContain('=cmd\\|calc # \\<script\\>alert(1)\\</script\\> \\[x\\](http\\://x)');
  });
});

it('the same input gives the same bytes', () => {
  const again = weeklyReport(testReportInput());
  expect(reportJson(again)).toBe(reportJson(report));
  expect(reportMarkdown(again)).toBe(reportMarkdown(report));
  expect(reportWorkbook(again)).toEqual(reportWorkbook(report));
});
