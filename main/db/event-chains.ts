import type { LabelEvent } from '../../shared/model/label-event.ts';
import { hashOf } from './event-hash.ts';

export interface ChainReport {
  events: number;
  /** Ids of events that were altered, or do not follow the one before them on their device although it is here. */
  broken: string[];
  /** Events whose predecessor has not come: a bundle holds a part of a device's chain. */
  missing: number;
  /** Devices that wrote two events under one number: copies of one file were both worked in. */
  parted: string[];
}

/** Checks every event against its hash and the chain of its device, in any order and with parts of chains missing. */
export function checkChains(events: readonly LabelEvent[]): ChainReport {
  const byHash = new Map(events.map((event) => [event.hash, event]));
  const written = new Map<string, number>();
  for (const event of events) {
    const key = placeInChain(event.device, event.deviceSequence);
    written.set(key, (written.get(key) ?? 0) + 1);
  }
  const report: ChainReport = { events: events.length, broken: [], missing: 0, parted: [] };
  const parted = new Set<string>();
  for (const event of events) {
    const { device, deviceSequence, previousHash } = event;
    if ((written.get(placeInChain(device, deviceSequence)) ?? 0) > 1) parted.add(device);
    const before = previousHash === null ? undefined : byHash.get(previousHash);
    if (event.hash !== hashOf(event)) report.broken.push(event.id);
    else if (before) {
      if (before.device !== device || before.deviceSequence !== deviceSequence - 1)
        report.broken.push(event.id);
    } else if (
      previousHash === null ? deviceSequence > 1 : written.has(placeInChain(device, deviceSequence - 1))
    ) {
      report.broken.push(event.id);
    } else if (previousHash !== null) report.missing += 1;
  }
  report.parted = [...parted].sort();
  return report;
}

function placeInChain(device: string, sequence: number): string {
  return JSON.stringify([device, sequence]);
}
