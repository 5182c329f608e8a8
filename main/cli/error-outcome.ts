import { ORPCError } from '@orpc/server';
import { CommanderError } from 'commander';
import { AppError, ERRORS, type ErrorCode, type ErrorDetail } from '../../shared/errors.ts';
import type { Outcome } from './environment.ts';

interface Failure extends ErrorDetail {
  code: string;
  message: string;
}

/** A failure as the command line tells it: one message with its place and what to do next, and the exit code. */
export function errorOutcome(error: unknown): Outcome & { exitCode: number } {
  const failure = describe(error);
  const exitCode = failure.code in ERRORS ? ERRORS[failure.code as ErrorCode].exitCode : 1;
  const place = [failure.line && `line ${failure.line}`, failure.field && `field ${failure.field}`].filter(
    Boolean,
  );
  const text = [
    `Error: ${failure.message}${place.length > 0 ? ` (${place.join(', ')})` : ''}`,
    ...(failure.hint ? [`       ${failure.hint}`] : []),
  ].join('\n');
  return { json: { error: failure }, text, exitCode };
}

function describe(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, ...error.detail };
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '');
    return { code: 'USAGE', message, hint: 'See plumbline --help, or --help after a command.' };
  }
  if (error instanceof ORPCError) {
    const issue = firstIssue(error.data);
    if (issue) return { code: 'INVALID', ...issue };
    return { code: error.code, message: error.message, ...(error.data as ErrorDetail | undefined) };
  }
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'CANCELLED', message: 'Cancelled.' };
  return { code: 'UNEXPECTED', message: error instanceof Error ? error.message : String(error) };
}

/** The first thing wrong with an input, when the contract refused it. */
function firstIssue(data: unknown): { message: string; field?: string } | undefined {
  const issues = (data as { issues?: { message: string; path?: PropertyKey[] }[] } | undefined)?.issues;
  const issue = issues?.[0];
  if (!issue) return undefined;
  const field = issue.path?.map(String).join('.');
  return field ? { message: issue.message, field } : { message: issue.message };
}
