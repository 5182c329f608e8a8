import type { EvalFailure, EvalState, LeaveOutReason } from '../../../shared/model/eval-case.ts';

export const STATE_WORDS: Readonly<Record<EvalState, string>> = {
  open: 'open',
  in_progress: 'in progress',
  accepted: 'accepted',
  exported: 'exported',
  left_out: 'left out',
};

export const FAILURE_WORDS: Readonly<Record<EvalFailure, string>> = {
  capability: 'capability escalation',
  missed: 'missed escalation',
};

/** Reasons to leave a failure out, in the order of the digit keys. */
export const LEAVE_OUT_LABELS: Readonly<Record<LeaveOutReason, string>> = {
  duplicate: 'Another eval case covers it',
  not_the_agents: 'No agent could have done it',
  cannot_be_checked: 'Nothing in it can be checked',
  already_mended: 'It was mended since',
  label_in_doubt: 'The label is in doubt',
  other: 'Another reason',
};

export const LEAVE_OUT_REASONS = Object.keys(LEAVE_OUT_LABELS) as readonly LeaveOutReason[];
