import { count, plural } from '../../shared/format.ts';
import type {
  LabelCounts,
  LabelImportResult,
  LabelPreview,
  ReviewerCounts,
} from '../../shared/model/label-import.ts';
import { tellCounts, tellQuarantine } from './import-text.ts';
import { cell, table } from './table.ts';

const SHOWN = 40;

export function tellLabelImport(result: LabelImportResult): string {
  return [
    `Labels of ${cell(result.file)}`,
    ...tellLabelCounts(result),
    ...tellReviewers(result.reviewers),
    ...tellQuarantine(result),
  ].join('\n');
}

export function tellLabelPreview(preview: LabelPreview): string {
  const { file, name, because, counts, values, questions, profile, mapping } = preview;
  return [
    `${cell(file.name)}: ${name}, ${because}`,
    ...(profile === null ? [] : [`  read with the saved mapping ${cell(profile)}`]),
    ...(mapping
      ? [`  case: ${cell(mapping.caseId || 'not known')}, question: ${cell(mapping.question)}`]
      : []),
    `${preview.complete ? '' : 'of the labels read so far, '}importing would give`,
    ...tellLabelCounts(counts),
    ...questions.map(({ message }) => `  To decide: ${cell(message, 600)}`),
    ...tellValues(values),
    ...tellReviewers(preview.reviewers),
    ...tellQuarantine({ ...counts, quarantine: preview.quarantine }),
  ].join('\n');
}

function tellLabelCounts(counts: LabelCounts): string[] {
  const leftOut =
    counts.leftOut > 0 ? [`  ${plural(counts.leftOut, 'empty or left out answer')} besides`] : [];
  return [tellCounts(counts), ...leftOut];
}

function tellValues(values: LabelPreview['values']): string[] {
  if (values.length === 0) return [];
  const rows = table(values.slice(0, SHOWN), [
    { title: 'value', value: ({ value }) => value, width: 40 },
    { title: 'times', value: (row) => count(row.count) },
    { title: 'answers', value: ({ question }) => question, width: 30 },
    {
      title: 'stands for',
      value: ({ answer }) => (answer === undefined ? 'to decide' : (answer ?? 'left out')),
      width: 30,
    },
  ]);
  return values.length > SHOWN ? [rows, `  and ${count(values.length - SHOWN)} more values`] : [rows];
}

function tellReviewers(reviewers: readonly ReviewerCounts[]): string[] {
  if (reviewers.length === 0) return [];
  const rows = table(reviewers.slice(0, SHOWN), [
    { title: 'reviewer', value: ({ reviewer }) => reviewer, width: 40 },
    { title: 'kind', value: ({ kind }) => kind },
    { title: 'new', value: (row) => count(row.new) },
    { title: 'unchanged', value: ({ unchanged }) => count(unchanged) },
    { title: 'conflicts', value: ({ conflicts }) => count(conflicts) },
    { title: 'quarantined', value: ({ quarantined }) => count(quarantined) },
  ]);
  return reviewers.length > SHOWN ? [rows, `  and ${count(reviewers.length - SHOWN)} more`] : [rows];
}
