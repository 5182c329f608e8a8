import type { SkipReason } from '../../../../shared/model/label-event.ts';

/** Reasons to leave a case out, in the order of the digit keys. */
export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  unreadable: 'Cannot be read',
  wrong_language: 'Language I do not read',
  conflict_of_interest: 'I know the people',
  not_a_case: 'Not a real case',
  other: 'Another reason',
};

export const SKIP_REASONS = Object.keys(SKIP_WORDS) as readonly SkipReason[];
