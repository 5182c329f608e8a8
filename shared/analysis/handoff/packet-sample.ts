import { type KpiStratum, sized } from '../kpi-cells.ts';
import type { JudgedPacket } from './judged-packets.ts';

/** Judged packets as the stratified sample that they are. */
export interface PacketSample {
  /** Per packet: its stratum, counted from 0. */
  readonly stratum: readonly number[];
  readonly populations: readonly number[];
  readonly weight: readonly number[];
  /** Whether the sample is part of a population of known size. */
  readonly finite: boolean;
  /** Whether a packet of one stratum stands for more cases than one of another. */
  readonly differs: boolean;
}

/** The judged packets with their weights; without known populations every packet weighs the same. */
export function packetSample(packets: readonly JudgedPacket[], strata: readonly KpiStratum[]): PacketSample {
  const own = sized(strata, ['escalated']).filter(({ outcome }) => outcome === 'escalated');
  const keys = [...new Set(packets.map(({ stratum }) => stratum))];
  const known = keys.map((key) => own.find((one) => one.key === key)?.population ?? null);
  if (known.some((population) => population === null)) {
    const plain = {
      stratum: packets.map(() => 0),
      populations: [packets.length],
      weight: packets.map(() => 1),
    };
    return { ...plain, finite: false, differs: false };
  }
  const judged = keys.map((key) => packets.filter(({ stratum }) => stratum === key).length);
  const populations = keys.map((_, at) => Math.max(known[at] ?? 0, judged[at] ?? 0));
  const weights = keys.map((_, at) => (populations[at] ?? 0) / (judged[at] ?? 1));
  const stratum = packets.map((one) => keys.indexOf(one.stratum));
  return {
    stratum,
    populations,
    weight: stratum.map((at) => weights[at] ?? 0),
    finite: true,
    differs: Math.max(...weights) > 1.001 * Math.min(...weights),
  };
}

/** The sample of some of the packets, each with the weight that it has among all. */
export function partOfSample(sample: PacketSample, places: readonly number[]): PacketSample {
  return {
    ...sample,
    stratum: places.map((at) => sample.stratum[at] ?? 0),
    weight: places.map((at) => sample.weight[at] ?? 0),
  };
}
