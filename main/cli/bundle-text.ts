import { mergeRemarks } from '../../shared/analysis/merge-words.ts';
import { count, plural } from '../../shared/format.ts';
import type { MadeBundle, MergeReport } from '../../shared/model/bundle.ts';
import { table } from './table.ts';

export function tellMade({ kind, cases, events, redactions, ...made }: MadeBundle, out: string): string {
  const held =
    kind === 'assignment'
      ? `${plural(cases, 'case')} for ${made.for}, ${plural(events, 'event')} of their own`
      : `${plural(events, 'event')} of ${made.for}`;
  const found = redactions
    ? Object.entries(redactions)
        .filter(([, times]) => times > 0)
        .map(([kind, times]) => `${kind.replace('_', ' ')} ${count(times)}`)
    : [];
  return [
    `Wrote ${out} (${count(made.bytes)} bytes): ${held}.`,
    ...(redactions
      ? [
          `Replaced by marks: ${found.join(', ') || 'nothing was found'}. Names are found as far as possible: read a few cases.`,
        ]
      : []),
  ].join('\n');
}

export function tellMerge(report: MergeReport, dryRun: boolean): string {
  const { events, people, conflicts, conflictCount } = report;
  const lines = [
    `Bundle of ${report.for}, made ${report.madeAt}${dryRun ? ' (nothing was changed)' : ''}`,
    `${plural(events.total, 'event')}: ${count(events.new)} new, ${count(events.alreadyHere)} already here.`,
    ...people.map(
      ({ reviewer, cases, labels }) =>
        `  ${reviewer}: ${plural(labels, 'label')} on ${plural(cases, 'case')}`,
    ),
    ...mergeRemarks(report),
  ];
  if (conflictCount === 0) return lines.join('\n');
  const rows = conflicts.flatMap(({ caseId, answers }) => answers.map((answer) => ({ caseId, ...answer })));
  const answers = table(rows, [
    { title: 'case', value: ({ caseId }) => caseId, width: 40 },
    { title: 'who', value: ({ reviewer }) => reviewer, width: 30 },
    { title: 'where', value: ({ device }) => device, width: 40 },
    { title: 'says', value: ({ what }) => what, width: 60 },
    { title: '', value: ({ stands }) => (stands ? 'counts for now' : '') },
  ]);
  return [...lines, answers].join('\n');
}
