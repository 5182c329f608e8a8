import type { NotEstimable } from '../estimate.ts';

/** The figure itself, in a test that expects one. */
export function known<T extends { readonly value: unknown }>(figure: T): Exclude<T, NotEstimable> {
  if (figure.value === null) throw new Error(`expected a value, got ${JSON.stringify(figure)}`);
  return figure as Exclude<T, NotEstimable>;
}
