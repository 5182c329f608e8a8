import { percentNumber } from '../../format.ts';
import type { MissingElement } from '../../model/handoff.ts';
import { adjustPValues } from '../../stats/index.ts';
import type { KpiStratum } from '../kpi-cells.ts';
import { type ComparedElement, compareElement } from './compare-element.ts';
import type { JudgedPacket, PacketElementRow } from './judged-packets.ts';
import { packetSample } from './packet-sample.ts';

/** Among what is called shown, no more than this share is expected to be chance. */
export const FALSE_DISCOVERY_RATE = 0.1;

/** The fix list: what goes with insufficient packets, the largest attributable share first, each element by itself. */
export function missingElements(
  packets: readonly JudgedPacket[],
  elements: readonly PacketElementRow[],
  strata: readonly KpiStratum[],
): { rows: MissingElement[]; weighted: boolean } {
  const sample = packetSample(packets, strata);
  const rows = elements.map((element) => compareElement(packets, element, sample));
  const adjusted = adjustPValues(
    rows.map(({ p }) => p),
    'bh',
  );
  const told = rows.map((row, at) => {
    const adjustedP = adjusted[at] ?? null;
    const shown = adjustedP !== null && adjustedP <= FALSE_DISCOVERY_RATE && (row.difference?.value ?? 0) > 0;
    return { ...row, adjustedP, shown, jointly: null, sentence: sentenceOf(row, shown) };
  });
  return { rows: told.sort((a, b) => impactOf(b) - impactOf(a)), weighted: sample.differs };
}

const impactOf = ({ impact }: ComparedElement) => impact?.value ?? Number.NEGATIVE_INFINITY;

function sentenceOf({ n, missing, impact }: ComparedElement, shown: boolean): string {
  if (impact === null) {
    if (n === 0) return 'Nobody has judged it.';
    return `Missing in ${missing} of ${n}: too few on one side to compare.`;
  }
  if (!shown) return 'Within chance: not shown to go with insufficient handovers.';
  return `If it were always there, about ${percentNumber(impact.value)} points fewer of the handovers would be insufficient.`;
}
