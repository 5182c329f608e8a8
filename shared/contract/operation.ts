import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../errors.ts';

const Detail = z.object({
  problem: z.string().optional(),
  line: z.number().optional(),
  field: z.string().optional(),
  hint: z.string().optional(),
});

type ErrorMap = Record<ErrorCode, { status: number; data: typeof Detail }>;

const errorMap = Object.fromEntries(
  Object.entries(ERRORS).map(([code, { httpStatus }]) => [code, { status: httpStatus, data: Detail }]),
) as ErrorMap;

/** A query changes nothing, a command changes the workspace, a job takes a while and reports progress. */
export type OperationKind = 'query' | 'command' | 'job';

export interface OperationMeta {
  kind: OperationKind;
  /** One line, used for the command line's help and the reference page. */
  summary: string;
  /** Where it is computed when that takes long: beside the thread that answers the screen and saves labels. */
  thread?: 'analysis';
}

const base = oc.$meta<OperationMeta>({ kind: 'query', summary: '' }).errors(errorMap);

/** Starts the definition of an operation; input and output follow. */
export function operation(kind: OperationKind, summary: string, more: Pick<OperationMeta, 'thread'> = {}) {
  return base.meta({ kind, summary, ...more });
}
