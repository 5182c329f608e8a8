import { count, plural } from '../../shared/format.ts';
import type {
  ImportCounts,
  ImportPreview,
  ImportQuestion,
  ImportResult,
  Quarantined,
} from '../../shared/model/import.ts';
import { cell, table } from './table.ts';

/** Rows shown of a longer list; --json has all that the operation returned. */
const SHOWN = 20;

interface OfFile extends ImportCounts {
  file: string;
  quarantine: readonly Quarantined[];
}

/** The counts of all files together, and every quarantined row with the file it is in. */
export function sumOf(files: readonly OfFile[]) {
  const sum = (pick: (of: ImportCounts) => number) => files.reduce((total, file) => total + pick(file), 0);
  return {
    rows: sum(({ rows }) => rows),
    new: sum((of) => of.new),
    unchanged: sum(({ unchanged }) => unchanged),
    conflicts: sum(({ conflicts }) => conflicts),
    quarantined: sum(({ quarantined }) => quarantined),
    quarantine: files.flatMap(({ file, quarantine }) => quarantine.map((entry) => ({ file, ...entry }))),
  };
}

export function tellFile(result: ImportResult): string {
  return [
    `${cell(result.file)} (${result.format})`,
    tellCounts(result),
    ...result.remarks.map((remark) => `  ${cell(remark, 300)}`),
    ...tellConflicts(result),
    ...tellQuarantine(result),
  ].join('\n');
}

export function tellPreview({ file, detection, counts, conflicts, ...preview }: ImportPreview): string {
  return [
    `${cell(file.name)}: ${detection.name}, ${detection.because}`,
    `${preview.complete ? '' : 'of the rows read so far, '}importing would give`,
    tellCounts(counts),
    ...(preview.labels?.only
      ? ['  This file holds answers of people, and no cases: import it as labels.']
      : []),
    ...preview.questions.map((question) => `  To decide: ${cell(tellQuestion(question), 600)}`),
    ...(preview.zoneless
      ? [
          `  Times such as ${cell(preview.zoneless.example)} name no zone and are read as UTC; "timeZone" in the mapping says otherwise.`,
        ]
      : []),
    ...(preview.profiles.length > 0
      ? [`  Saved mappings that fit: ${cell(preview.profiles.join(', '), 200)}`]
      : []),
    ...preview.remarks.map((remark) => `  ${cell(remark, 300)}`),
    ...(preview.mappingRows.length > 0
      ? [
          table(preview.mappingRows, [
            { title: 'column', value: (row) => row.column, width: 30 },
            { title: 'becomes', value: (row) => row.becomes, width: 30 },
            { title: 'example', value: (row) => row.example, width: 40 },
          ]),
        ]
      : []),
    ...tellConflicts({ conflictList: conflicts }),
    ...(preview.questions.length > 0
      ? ['  Which rows are kept aside can be told once this is decided.']
      : tellQuarantine({ ...counts, quarantine: preview.quarantine })),
  ].join('\n');
}

const tellQuestion = ({ message, choices }: ImportQuestion) =>
  `${message} ${choices.map(({ label, set }) => `${label}: ${JSON.stringify(set)}`).join('; or ')}`;

export function tellCounts(of: ImportCounts): string {
  const parts = [
    `${count(of.new)} new`,
    `${count(of.unchanged)} unchanged`,
    plural(of.conflicts, 'conflict'),
    `${count(of.quarantined)} quarantined`,
  ];
  return `  ${plural(of.rows, 'row')}: ${parts.join(', ')}`;
}

function tellConflicts({ conflictList }: Pick<ImportResult, 'conflictList'>): string[] {
  if (conflictList.length === 0) return [];
  const conflicts = table(conflictList.slice(0, SHOWN), [
    { title: 'conflict at', value: ({ line }) => (line === null ? '' : `line ${line}`) },
    { title: 'case', value: ({ caseId }) => caseId, width: 40 },
    { title: 'differs in', value: ({ differences }) => differences.join('; '), width: 80 },
  ]);
  return [conflicts];
}

export function tellQuarantine(of: { quarantined: number; quarantine: readonly Quarantined[] }): string[] {
  if (of.quarantine.length === 0) return [];
  const shown = of.quarantine.slice(0, SHOWN);
  const rows = table(shown, [
    { title: 'kept aside', value: ({ line }) => (line === null ? '' : `line ${line}`) },
    { title: 'field', value: ({ field }) => field ?? '', width: 20 },
    { title: 'reason', value: ({ reason }) => reason, width: 100 },
  ]);
  const more = of.quarantined - shown.length;
  return more > 0 ? [rows, `  and ${count(more)} more`] : [rows];
}
