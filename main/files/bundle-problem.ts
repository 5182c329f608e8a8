import { AppError } from '../../shared/errors.ts';

const ASK_AGAIN = 'Ask for it to be sent again. Nothing was changed.';

/** The refusal of a bundle that is no bundle of ours, or that somebody made to do harm. */
export function notOurs(problem: string, message: string): AppError {
  return new AppError('INVALID', message, {
    problem,
    hint: 'Nothing of it was used and nothing was changed.',
  });
}

/** The refusal of a bundle that was damaged on its way, or altered. */
export function damaged(problem: string, message: string): AppError {
  return new AppError('DAMAGED', message, { problem, hint: ASK_AGAIN });
}

export function brokenLine(part: string, line: number, reason: string): AppError {
  return new AppError('INVALID', `${part} of this bundle cannot be used: ${reason}.`, {
    problem: 'E_BUNDLE_SCHEMA',
    line,
    hint: ASK_AGAIN,
  });
}
