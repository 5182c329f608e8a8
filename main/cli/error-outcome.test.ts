import { ORPCError } from '@orpc/server';
import { expect, it } from 'vitest';
import { AppError, ERRORS, type ErrorCode } from '../../shared/errors.ts';
import { errorOutcome } from './error-outcome.ts';

it('an expected failure is one message with its place and what to do next', () => {
  const error = new AppError('INVALID', 'The quote is never closed.', {
    line: 7,
    field: 'text',
    hint: 'Close it.',
  });
  const { text, json, exitCode } = errorOutcome(error);
  expect(text).toBe('Error: The quote is never closed. (line 7, field text)\n       Close it.');
  expect(json).toEqual({
    error: {
      code: 'INVALID',
      message: 'The quote is never closed.',
      line: 7,
      field: 'text',
      hint: 'Close it.',
    },
  });
  expect(exitCode).toBe(1);
});

it.each(Object.keys(ERRORS) as ErrorCode[])('%s leaves with the exit code of the table', (code) => {
  expect(errorOutcome(new AppError(code, 'x')).exitCode).toBe(ERRORS[code].exitCode);
  expect(errorOutcome(new ORPCError(code, { message: 'x', data: {} })).exitCode).toBe(ERRORS[code].exitCode);
});

it('an input that the contract refuses is told by the field that is wrong', () => {
  const error = new ORPCError('BAD_REQUEST', {
    message: 'Input validation failed',
    data: { issues: [{ message: 'Too big', path: ['limit'] }] },
  });
  expect(errorOutcome(error).json).toEqual({
    error: { code: 'INVALID', message: 'Too big', field: 'limit' },
  });
});
