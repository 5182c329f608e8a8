import { linesOf } from './eval-writer.ts';

/** Everything there is of a case, one line each, as resources/eval-case.schema.json says. */
export const plainWriter = linesOf((record) => record);
