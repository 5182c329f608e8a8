import type { EvalDeed, LeaveOutReason } from '../../model/eval-case.ts';

/** Why a failure was left out, in words that follow "left out: ". */
export const LEAVE_OUT_WORDS: Readonly<Record<LeaveOutReason, string>> = {
  duplicate: 'another eval case covers it',
  not_the_agents: 'no agent could have done it',
  cannot_be_checked: 'nothing in it can be checked',
  already_mended: 'it was mended since',
  label_in_doubt: 'the label is in doubt',
  other: 'another reason',
};

const FIELD_WORDS = { expectedBehaviour: 'expected behaviour', criteria: 'criteria', tags: 'tags' } as const;

/** What was done, for the history and for "undone: ...". */
export function deedInWords(deed: EvalDeed): string {
  switch (deed.kind) {
    case 'taken':
      return deed.owner === null ? 'given back' : `taken by ${deed.owner}`;
    case 'edited': {
      const fields = (Object.keys(FIELD_WORDS) as (keyof typeof FIELD_WORDS)[]).filter(
        (field) => deed.content[field] !== undefined,
      );
      return `changed ${fields.map((field) => FIELD_WORDS[field]).join(', ')}`;
    }
    case 'accepted':
      return 'accepted';
    case 'left_out':
      return `left out: ${LEAVE_OUT_WORDS[deed.leftOut.reason]}`;
    case 'reopened':
      return 'reopened';
  }
}
