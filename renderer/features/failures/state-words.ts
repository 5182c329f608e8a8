import { LEAVE_OUT_WORDS } from '../../../shared/analysis/evals/deed-words.ts';
import { sentenceCase } from '../../../shared/format.ts';
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

/** Why a failure was left out, as a sentence of its own. */
export function leaveOutLabel(reason: LeaveOutReason): string {
  return sentenceCase(LEAVE_OUT_WORDS[reason]);
}
