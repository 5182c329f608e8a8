import { walkSpans } from './span-tree.ts';
import type { Span, Usage } from './trace.ts';

export const NO_USAGE: Usage = { input: null, output: null, total: null, cost: null };

/**
 * What all calls of models used up together, and which model answered the customer. A call that two tracers recorded,
 * one inside the other, is counted once.
 */
export function usageOf(spans: readonly Span[]): Usage & { model: string | null; calls: number } {
  const sum: Usage = { ...NO_USAGE };
  let model: string | null = null;
  let calls = 0;
  for (const { span, enter, insideModel } of walkSpans(spans)) {
    if (!enter || insideModel || span.kind !== 'model') continue;
    calls++;
    model ??= span.model;
    const { input, output, cost } = span.usage;
    const total =
      span.usage.total ?? (input === null && output === null ? null : (input ?? 0) + (output ?? 0));
    sum.input = add(sum.input, input);
    sum.output = add(sum.output, output);
    sum.total = add(sum.total, total);
    sum.cost = add(sum.cost, cost);
  }
  return { ...sum, model, calls };
}

function add(sum: number | null, more: number | null): number | null {
  return more === null || !Number.isFinite(more) ? sum : (sum ?? 0) + more;
}
