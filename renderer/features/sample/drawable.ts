import type { PlannedSample, SampleChange } from '../../../shared/model/sample.ts';

/** Whether drawing would bring in a case at all. */
export function isDrawable({ n, change }: PlannedSample): boolean {
  return n > 0 && change !== null && change.kind !== 'nothing';
}

/** Another sample, or labels that fall out of the rates: somebody has to say that this is meant. */
export function needsConfirming(change: SampleChange | null): boolean {
  return change !== null && (change.kind === 'replacement' || change.labelledOut > 0);
}
