import type { ExportContent, ExportFormat } from '../../../shared/model/export.ts';

export const CONTENTS: readonly { value: ExportContent; label: string }[] = [
  { value: 'labels', label: 'Labels' },
  { value: 'cases', label: 'Cases' },
  { value: 'langfuse-scores', label: 'Langfuse scores' },
  { value: 'langsmith-feedback', label: 'LangSmith feedback' },
];

export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'JSON lines',
  csv: 'CSV',
  xlsx: 'Excel',
  parquet: 'Parquet',
};

const LABELS =
  'Every answer, note, stage, pass and stamp of the labels that stand, with the id, times and details of each case. The file comes back without loss under Import.';

const FORMATS: Readonly<Record<ExportFormat, string>> = {
  jsonl: '',
  csv: ' Cells that a spreadsheet would run as a formula start with an apostrophe, which is taken off again when the file comes back.',
  xlsx: ' One sheet; a workbook holds up to 1,048,575 labels.',
  parquet: '',
};

/** What the file will hold, in words. */
export function explain(content: ExportContent, format: ExportFormat): string {
  switch (content) {
    case 'labels':
      return LABELS + FORMATS[format];
    case 'cases':
      return 'Every case with its transcript, signals and what is concealed from reviewers, one per line. The file comes back without loss under Import. Do not hand it to a reviewer.';
    case 'langfuse-scores':
      return 'One line per score, as the body that Langfuse takes to create one, for the cases that were imported from there. Sent twice, a score stays one.';
    case 'langsmith-feedback':
      return 'One line per feedback, as the body that LangSmith takes to create one, for the runs that were imported from there. Sent twice, it stays one.';
  }
}
