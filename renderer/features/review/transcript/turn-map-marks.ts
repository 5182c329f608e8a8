import type { Row } from './rows.ts';

export interface TurnMark {
  readonly row: number;
  readonly kind: 'customer' | 'agent' | 'tool';
}

/** Marks nearer than this, in pixels, would run into each other. */
const CLOSEST = 3;

const RANK = { customer: 2, agent: 1, tool: 0 } as const;

/** One mark per row; where rows lie too close, one per bin: what the customer said before the agent, before tools. */
export function marksOf(rows: readonly Row[], stepSize: number): TurnMark[] {
  const bins = new Map<number, TurnMark>();
  rows.forEach((row, place) => {
    const kind = row.kind === 'said' ? row.speaker : row.kind === 'handover' ? null : 'tool';
    if (kind === null) return;
    const bin = stepSize >= CLOSEST ? place : Math.floor((place * stepSize) / CLOSEST);
    const there = bins.get(bin);
    if (!there || RANK[kind] > RANK[there.kind]) bins.set(bin, { row: place, kind });
  });
  return [...bins.values()];
}
