import type { ReportForm, ReportKind } from '../../../shared/model/report.ts';

export const REPORTS: readonly { readonly value: ReportKind; readonly label: string }[] = [
  { value: 'weekly', label: 'Weekly review' },
  { value: 'calibration', label: 'Calibration' },
  { value: 'reviewers', label: 'Reviewers' },
  { value: 'evidence', label: 'Threshold evidence' },
];

export const FORMS: readonly { readonly value: ReportForm; readonly label: string }[] = [
  { value: 'html', label: 'HTML' },
  { value: 'pdf', label: 'PDF' },
  { value: 'xlsx', label: 'Excel' },
  { value: 'md', label: 'Markdown' },
  { value: 'json', label: 'JSON' },
];

export const FORM_NAMES: Readonly<Record<ReportForm, string>> = {
  pdf: 'PDF',
  html: 'HTML',
  xlsx: 'Excel',
  md: 'Markdown',
  json: 'JSON',
};

/** What a form is for, and how it differs from the page that is shown. */
export const FORM_WORDS: Readonly<Record<ReportForm, string>> = {
  pdf: 'The page as it is shown, on paper; tagged for screen readers.',
  html: 'The page as it is shown, in one file that needs nothing else.',
  xlsx: 'The numbers behind the page, unrounded, a sheet for each table.',
  md: 'The words and tables of the page, for a wiki or a ticket.',
  json: 'The numbers and words of the page, for programs.',
};

/** What the background job is at. */
export const PHASES = {
  gathering: 'Gathering the numbers',
  printing: 'Printing the pages',
  tidying: 'Putting the file in place',
} as const;
