import { list, plural } from '../format.ts';
import type { MergeReport } from '../model/bundle.ts';

/** What a person should know of a merge beside its counts, each as a sentence. */
export function mergeRemarks(report: MergeReport): string[] {
  const { superseded, olderWording, unknownCases, conflictCount, oddClocks, newCases, newCodebooks } = report;
  const older = olderWording.map(
    ({ version, labels }) => `${plural(labels, 'label')} under version ${version}`,
  );
  return [
    ...(newCases > 0 ? [`${plural(newCases, 'new case')} in the queue.`] : []),
    ...(newCodebooks.length > 0 ? [`New codebook version: ${newCodebooks.join(', ')}.`] : []),
    ...(superseded > 0
      ? [`${plural(superseded, 'event')} are part of the history only: a later one took their place.`]
      : []),
    ...(older.length > 0 ? [`Made under an older codebook: ${list(older)}.`] : []),
    ...(unknownCases.cases > 0
      ? [
          `${plural(unknownCases.events, 'event')} on ${plural(unknownCases.cases, 'case')} that this workspace does not hold: kept, and counted once the cases are imported.`,
        ]
      : []),
    ...(oddClocks > 0
      ? [
          `${plural(oddClocks, 'event')} carry a time that cannot be right. Clocks only put lists in order; they decide nothing.`,
        ]
      : []),
    ...(conflictCount > 0
      ? [
          `${plural(conflictCount, 'case')} with answers given without knowing of each other. One of them counts for now, always the same; the others wait for a decision.`,
        ]
      : []),
  ];
}
