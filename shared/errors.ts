/**
 * The closed table of expected failures. Every shell answers from it: HTTP with the status, the command line with
 * the exit code (1 failed, 2 needs a decision and nothing changed). A failure that is not in the table is a bug and
 * reaches people as UNEXPECTED.
 */
export const ERRORS = {
  NO_SESSION: { httpStatus: 401, exitCode: 1 },
  NO_WORKSPACE: { httpStatus: 409, exitCode: 1 },
  NOT_FOUND: { httpStatus: 404, exitCode: 1 },
  INVALID: { httpStatus: 422, exitCode: 1 },
  NEEDS_DECISION: { httpStatus: 409, exitCode: 2 },
  CONFLICT: { httpStatus: 409, exitCode: 1 },
  FROM_THE_FUTURE: { httpStatus: 409, exitCode: 1 },
  DAMAGED: { httpStatus: 422, exitCode: 1 },
  NOT_SAVED: { httpStatus: 503, exitCode: 1 },
  CANCELLED: { httpStatus: 499, exitCode: 1 },
  UNEXPECTED: { httpStatus: 500, exitCode: 1 },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** Where and why, for people and for programs: `problem` is a stable name such as E_CSV_UNCLOSED_QUOTE. */
export interface ErrorDetail {
  problem?: string | undefined;
  line?: number | undefined;
  field?: string | undefined;
  /** What to do next, in one sentence. */
  hint?: string | undefined;
}

/** An expected failure. The message is a sentence for the person in front of the screen or terminal. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
