import type { Verdict } from '../../../shared/model/answers.ts';
import type { AdjudicationCause } from '../../../shared/model/label-event.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  true_escalation: 'True escalation',
  false_escalation: 'False escalation',
  correct_resolution: 'Correct resolution',
  missed_escalation: 'Missed escalation',
  cannot_tell: 'Cannot tell',
};

export const CAUSES: readonly { readonly value: AdjudicationCause; readonly label: string }[] = [
  { value: 'guideline_gap', label: 'Guideline gap' },
  { value: 'ambiguous_case', label: 'Ambiguous case' },
  { value: 'slip', label: 'Slip' },
  { value: 'missing_data', label: 'Missing data' },
];

export function causeWords(cause: AdjudicationCause): string {
  return CAUSES.find(({ value }) => value === cause)?.label ?? cause;
}
