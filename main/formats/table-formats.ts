import type { TableFormat } from './format.ts';

/** Tables of known tools, in the order in which they are tried. */
export const TABLE_FORMATS: readonly TableFormat[] = [];
