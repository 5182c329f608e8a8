import { ORPCError } from '@orpc/client';
import { ERRORS, type ErrorDetail } from '../../shared/errors.ts';

/** A failure as it is told to people. */
export interface ErrorWords {
  /** What happened, in one sentence. */
  readonly sentence: string;
  /** What to do next, if the operation knew. */
  readonly hint: string | null;
  /** For whoever has to look into it; shown folded. */
  readonly details: string;
  readonly code: string;
}

const isExpected = (code: string) => code in ERRORS && code !== 'UNEXPECTED';

/** Says what a failed operation means. Expected failures carry their own sentence; others are named as a bug. */
export function errorWords(error: unknown): ErrorWords {
  if (error instanceof ORPCError) {
    const detail = (error.data ?? {}) as ErrorDetail;
    const place = [detail.problem, detail.field, detail.line ? `line ${detail.line}` : ''].filter(Boolean);
    if (isExpected(error.code)) {
      const details = [error.code, ...place].join(', ');
      return { sentence: error.message, hint: detail.hint ?? null, details, code: error.code };
    }
    return {
      sentence: 'Something went wrong inside Plumbline.',
      hint: detail.hint ?? null,
      details: `${error.code}: ${error.message}`,
      code: error.code,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TypeError) {
    return {
      sentence: 'Plumbline does not answer.',
      hint: 'Look whether the window or terminal that runs it is still open, then try again.',
      details: message,
      code: 'NO_ANSWER',
    };
  }
  return { sentence: message, hint: null, details: message, code: 'UNEXPECTED' };
}
