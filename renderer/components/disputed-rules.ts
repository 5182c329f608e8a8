import type { DisputedRule } from '../../shared/model/workspace.ts';

/** What may become of a case on which reviewers differ, in the words of its buttons. */
export const DISPUTED_RULES: readonly { readonly value: DisputedRule; readonly label: string }[] = [
  { value: 'majority', label: 'Majority' },
  { value: 'bounds', label: 'Both ways' },
  { value: 'exclude', label: 'Leave out' },
];
