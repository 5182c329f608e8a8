import { count } from '../format.ts';
import { contentsOf } from './contents.ts';
import { plainText } from './markdown-text.ts';
import type { Cell, Column, Report, Section, Table } from './report.ts';

/** The report as Markdown with tables, as GitHub, GitLab and most wikis show it. */
export function reportMarkdown(report: Report): string {
  const { title, brand, workspace, period, headline, lead, sections, signatures, footer } = report;
  const whose = brand.name === null ? workspace : `${brand.name}, ${workspace}`;
  const parts = [
    `# ${plainText(title)}`,
    `${plainText(whose)}, ${plainText(period)}`,
    `**${plainText(headline)}**`,
    plainText(lead),
    ...sections.flatMap(sectionParts),
    ...(signatures.length > 0
      ? [signatures.map((one) => `- ${plainText(one)}: ____________`).join('\n')]
      : []),
    ...methodParts(report),
    '---',
    plainText(footer),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionParts(section: Section): string[] {
  return [
    `## ${plainText(section.title)}`,
    ...contentsOf(section).flatMap((one) => {
      if (one.kind === 'table') return tableParts(one.table);
      return [one.heading ? `### ${plainText(one.text)}` : plainText(one.text)];
    }),
  ];
}

function tableParts({ title, columns, rows, none }: Table): string[] {
  const caption = `*${plainText(title)}*`;
  if (rows.length === 0) return [caption, plainText(none ?? 'Nothing to list.')];
  return [
    caption,
    grid(
      columns,
      rows.map((row) => row.map(cellText)),
    ),
  ];
}

function cellText({ printed, note, strong }: Cell): string {
  const text = plainText(printed);
  const main = strong && text !== '' ? `**${text}**` : text;
  return note === undefined ? main : `${main} (${plainText(note)})`;
}

function methodParts({ methods, notes }: Report): string[] {
  const columns = [
    { title: 'Number', kind: 'text' },
    { title: 'How', kind: 'text' },
    { title: 'n', kind: 'count' },
    { title: 'Codebook', kind: 'count' },
  ] as const;
  const rows = methods.map(({ number, method, n, codebookVersion }) => [
    plainText(number),
    plainText(method),
    n === null ? '–' : count(n),
    `v${codebookVersion}`,
  ]);
  return [
    '## How each number was made',
    grid(columns, rows),
    notes.map((note) => `- ${plainText(note)}`).join('\n'),
  ];
}

function grid(columns: readonly Pick<Column, 'title' | 'kind'>[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => plainText(title))),
    line(columns.map(({ kind }) => (kind === 'text' ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
