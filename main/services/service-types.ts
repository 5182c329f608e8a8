import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';
import type { Context } from './context.ts';

type ServiceFor<P> =
  P extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? (
        context: Context,
        input: InferSchemaOutput<I>,
        signal?: AbortSignal,
      ) => InferSchemaInput<O> | Promise<InferSchemaInput<O>>
    : never;

/** One service for every operation of the contract: a missing or ill-typed one does not compile. */
export type Services = {
  [Topic in keyof Contract]: { [Name in keyof Contract[Topic]]: ServiceFor<Contract[Topic][Name]> };
};
