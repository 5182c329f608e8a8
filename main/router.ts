import type { AnyContractProcedure } from '@orpc/contract';
import { implement, ORPCError, type Router } from '@orpc/server';
import { type Contract, contract } from '../shared/contract/index.ts';
import type { OperationMeta } from '../shared/contract/operation.ts';
import { AppError, ERRORS } from '../shared/errors.ts';
import type { Context } from './services/context.ts';
import { services } from './services/index.ts';

type AnyService = (context: Context, input: unknown, signal?: AbortSignal) => unknown;

/**
 * The only door: validates input and output, runs the service (in the analysis thread, where the contract says so), and turns every failure into an error of the closed
 * table. What is not expected is logged whole and answered without its insides.
 */
function open(operation: readonly [topic: string, name: string], procedure: AnyContractProcedure) {
  const service = serviceOf(operation);
  const { kind, thread } = procedure['~orpc'].meta as OperationMeta;
  return implement(procedure)
    .$context<Context>()
    .handler(async ({ context, input, signal }) => {
      try {
        if (thread === 'analysis' && context.analysis && kind !== 'job')
          return await context.analysis.run(operation, kind, input, signal);
        const answer = await service(context, input, signal);
        return kind === 'job' ? tellFailures(answer as AsyncGenerator<unknown, unknown>, context) : answer;
      } catch (error) {
        throw toOrpcError(error, context);
      }
    });
}

/** A job answers at once and may fail later, on its way. */
async function* tellFailures(
  job: AsyncGenerator<unknown, unknown>,
  context: Context,
): AsyncGenerator<unknown, unknown> {
  try {
    return yield* job;
  } catch (error) {
    throw toOrpcError(error, context);
  }
}

export function toOrpcError(error: unknown, context: Pick<Context, 'log'>): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error;
  if (error instanceof AppError) return orpcError(error);
  const code = (error as { code?: unknown }).code;
  if (code === 'SQLITE_FULL') {
    return orpcError(
      new AppError('NOT_SAVED', 'The disk is full, so this was not saved.', {
        hint: 'Free some space and try again.',
      }),
    );
  }
  if (code === 'SQLITE_BUSY') {
    return orpcError(
      new AppError('NOT_SAVED', 'The workspace is busy, so this was not saved.', {
        hint: 'Try again in a moment.',
      }),
    );
  }
  context.log('unexpected error', error);
  return orpcError(
    new AppError('UNEXPECTED', 'Something unexpected went wrong. Nothing that was shown as saved is lost.', {
      hint: 'Details are in the log.',
    }),
  );
}

function orpcError(error: AppError): ORPCError<string, unknown> {
  return new ORPCError(error.code, {
    status: ERRORS[error.code].httpStatus,
    message: error.message,
    data: error.detail,
    defined: true,
  });
}

function openAll(): Router<Contract, Context> {
  // Contract and services have the same shape, which the type `Services` has checked; the walk itself is untyped.
  const topics = Object.entries(contract).map(([topic, operations]) => [
    topic,
    Object.fromEntries(
      Object.entries(operations as Record<string, AnyContractProcedure>).map(([name, procedure]) => [
        name,
        open([topic, name], procedure),
      ]),
    ),
  ]);
  return Object.fromEntries(topics) as Router<Contract, Context>;
}

function serviceOf([topic, name]: readonly [topic: string, name: string]): AnyService {
  return (services as unknown as Record<string, Record<string, AnyService>>)[topic]?.[name] as AnyService;
}

export const router = openAll();
