import type { MissingElement, Ranged } from '../../model/handoff.ts';
import {
  elementImpact,
  fisherExact,
  haldaneOddsRatio,
  kishEffectiveSize,
  type TwoByTwo,
} from '../../stats/index.ts';
import { normalCritical } from '../../stats/numeric/normal.ts';
import { studentTCdf } from '../../stats/numeric/student-t.ts';
import { wilsonLimits } from '../../stats/proportions/wilson.ts';
import { LEVEL } from '../kpis.ts';
import type { JudgedPacket, PacketElementRow } from './judged-packets.ts';
import { type PacketSample, partOfSample } from './packet-sample.ts';

/** Fewer packets with the element, or without it, tell nothing about it. */
const LEAST_EACH = 3;
/** With fewer packets in a cell of the table the linearised error is far too small. */
const FEW_IN_CELL = 5;

export type ComparedElement = Omit<MissingElement, 'adjustedP' | 'shown' | 'jointly' | 'sentence'>;

/** Packets without one element against those with it. */
export function compareElement(
  packets: readonly JudgedPacket[],
  { id, label }: PacketElementRow,
  sample: PacketSample,
): ComparedElement {
  const places = packets.flatMap(({ missing }, at) => (missing[id] == null ? [] : [at]));
  const missing = places.map((at) => packets[at]?.missing[id] ?? 0);
  const insufficient = places.map((at) => packets[at]?.insufficient ?? 0);
  const cell = (lacks: 0 | 1, fails: 0 | 1) =>
    places.filter((_, i) => missing[i] === lacks && insufficient[i] === fails).length;
  const table: TwoByTwo = [
    [cell(1, 1), cell(1, 0)],
    [cell(0, 1), cell(0, 0)],
  ];
  const lacking = table[0][0] + table[0][1];
  const base = {
    element: id,
    label,
    n: places.length,
    missing: lacking,
    insufficientMissing: table[0][0],
    insufficientPresent: table[1][0],
  };
  const none = { missingShare: null, oddsRatio: null, difference: null, impact: null, p: null, method: null };
  if (Math.min(lacking, places.length - lacking) < LEAST_EACH) return { ...base, ...none };
  const part = partOfSample(sample, places);
  const found = elementImpact(missing, insufficient, part, LEVEL);
  if (found.value === null || found.difference.value === null) return { ...base, ...none };
  const odds = haldaneOddsRatio(table, LEVEL);
  const { value, standardError = 0 } = found.difference;
  const few = Math.min(...table.flat()) < FEW_IN_CELL;
  const difference = few ? byWilson(value, missing, insufficient, part) : rangeOf(found.difference);
  // An element that does not apply to a packet cannot be mended in it.
  const applies = total(part.weight) / total(sample.weight);
  const share = found.missingShare * applies;
  const exact = fisherExact(table).midP;
  const df = places.length - new Set(part.stratum).size;
  const surveyed =
    sample.differs && standardError > 0 && df > 0
      ? Math.min(1, 2 * (1 - studentTCdf(Math.abs(value) / standardError, df)))
      : null;
  // Where cells are nearly empty the larger of the two speaks.
  const isExact = surveyed === null || (few && exact > surveyed);
  return {
    ...base,
    missingShare: found.missingShare,
    oddsRatio: { value: odds.value, low: odds.low, high: odds.high },
    difference,
    impact: { value: share * difference.value, low: share * difference.low, high: share * difference.high },
    p: isExact ? exact : surveyed,
    method: isExact ? 'fisher_mid_p' : 'survey_weighted',
  };
}

/** Square-and-add of Wilson's limits at the effective sizes of both groups: holds with empty cells. */
function byWilson(
  value: number,
  missing: readonly number[],
  insufficient: readonly number[],
  { weight }: PacketSample,
): Ranged {
  const z = normalCritical(LEVEL);
  const [with_, without] = [0, 1].map((group) => {
    const places = missing.flatMap((lacks, at) => (lacks === group ? [at] : []));
    const weights = places.map((at) => weight[at] ?? 0);
    const failing = places.reduce((sum, at) => sum + (weight[at] ?? 0) * (insufficient[at] ?? 0), 0);
    const p = Math.min(1, failing / total(weights));
    return { p, ...wilsonLimits(p, kishEffectiveSize(weights), z) };
  }) as [Limits, Limits];
  return {
    value,
    low: Math.max(-1, value - Math.hypot(without.p - without.low, with_.high - with_.p)),
    high: Math.min(1, value + Math.hypot(without.high - without.p, with_.p - with_.low)),
  };
}

interface Limits {
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

function rangeOf({ value, low, high }: { value: number; low: number; high: number }): Ranged {
  return { value, low, high };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
