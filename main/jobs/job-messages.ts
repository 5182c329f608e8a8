import { AppError, type ErrorCode, type ErrorDetail } from '../../shared/errors.ts';

/** What a worker says to the thread that started it. */
export type JobMessage =
  | { kind: 'progress'; value: unknown }
  | { kind: 'result'; value: unknown }
  | { kind: 'failure'; failure: JobFailure };

/** An error in a form that crosses threads: expected ones keep their code, all keep message, code and stack. */
export interface JobFailure {
  expected: { code: ErrorCode; detail: ErrorDetail } | null;
  message: string;
  code: string | null;
  stack: string | null;
}

export function packFailure(error: unknown): JobFailure {
  const code = (error as { code?: unknown } | null)?.code;
  return {
    expected: error instanceof AppError ? { code: error.code, detail: error.detail } : null,
    message: error instanceof Error ? error.message : String(error),
    code: typeof code === 'string' ? code : null,
    stack: error instanceof Error ? (error.stack ?? null) : null,
  };
}

export function unpackFailure({ expected, message, code, stack }: JobFailure): Error {
  if (expected) return new AppError(expected.code, message, expected.detail);
  const error = new Error(message);
  if (stack !== null) error.stack = stack;
  return code === null ? error : Object.assign(error, { code });
}

/** What people are told when a thread ended because its memory was full; null when it ended otherwise. */
export function ranOutOfMemory(error: unknown): AppError | null {
  if ((error as { code?: unknown } | null)?.code !== 'ERR_WORKER_OUT_OF_MEMORY') return null;
  return new AppError('INVALID', 'This took more memory than this computer gives to one job.', {
    problem: 'E_OUT_OF_MEMORY',
    hint: 'Start Plumbline anew, which takes away what had been begun; then divide the file and give the parts one by one.',
  });
}
