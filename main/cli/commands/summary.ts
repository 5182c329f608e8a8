import type { AnyContractProcedure } from '@orpc/contract';
import type { OperationMeta } from '../../../shared/contract/operation.ts';

/** What an operation does, in the one line that the contract has for it. */
export function summaryOf(operation: AnyContractProcedure): string {
  return (operation['~orpc'].meta as OperationMeta).summary;
}
