import { elementsSentence } from '../../shared/analysis/handoff/handoff-words.ts';
import { handoverTimes } from '../../shared/analysis/handoff/handover-times.ts';
import { withJointOdds } from '../../shared/analysis/handoff/joint-odds.ts';
import { judgedPackets, packetElements } from '../../shared/analysis/handoff/judged-packets.ts';
import { FALSE_DISCOVERY_RATE, missingElements } from '../../shared/analysis/handoff/missing-elements.ts';
import { queueWaits } from '../../shared/analysis/handoff/queue-waits.ts';
import { LEVEL, sufficiencyKpi } from '../../shared/analysis/kpis.ts';
import { periodOf } from '../../shared/analysis/periods.ts';
import { partStrata } from '../../shared/analysis/window-strata.ts';
import { count } from '../../shared/format.ts';
import type { HandoffReport, MissingElement, SufficiencyPoint } from '../../shared/model/handoff.ts';
import { countHandovers, readHandovers, readQueueCells, readQueues } from '../db/handover-queries.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { isSampleDrawn } from '../db/sample-queries.ts';
import { readCodebook } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { type Gathered, gather, withinOutcome } from './kpi-input.ts';
import { dayCells } from './window-kpis.ts';

/** Labels below which a point says little. */
const FEW = 20;
/** Older handovers are not looked at for their waits. */
const MOST_HANDOVERS = 20_000;

interface Asked {
  unit: 'week' | 'month';
  partialIsMissing: boolean;
}

function get(context: Context, { unit, partialIsMissing }: Asked): HandoffReport {
  const { db } = context.session.require();
  const gathered = gather(db);
  const overall = sufficiencyKpi(gathered);
  const dated = gathered.labelled.filter(
    ({ outcome, startedAt }) => outcome === 'escalated' && startedAt !== null,
  );
  const judged = gathered.cases.filter(
    ({ outcome, sufficient }) => outcome === 'escalated' && sufficient !== undefined,
  );
  return {
    overall,
    level: LEVEL,
    unit,
    times: overTime(db, gathered, unit),
    undated: Math.max(
      0,
      judged.length - dated.filter(({ settled }) => settled.sufficient !== undefined).length,
    ),
    queues: byQueue(db, gathered),
    elements: elementsOf(db, partialIsMissing),
    waits: waits(db),
  };
}

/** The fix list of the handover packet, from the labels that count; each element by itself. */
export function fixList(db: Db): MissingElement[] {
  return keptWhileUnchanged(db, 'fix list', () => compared(db, false).rows);
}

function compared(db: Db, partialIsMissing: boolean) {
  const { strata, labelled } = gather(db);
  const elements = packetElements(readCodebook(db));
  const packets = judgedPackets(labelled, elements, partialIsMissing);
  return { packets, ...missingElements(packets, elements, strata) };
}

function elementsOf(db: Db, partialIsMissing: boolean): HandoffReport['elements'] {
  return keptWhileUnchanged(db, `packet elements ${partialIsMissing}`, () => {
    const { packets, rows, weighted } = compared(db, partialIsMissing);
    const insufficient = packets.filter((packet) => packet.insufficient === 1).length;
    return {
      ...withJointOdds(packets, rows),
      n: packets.length,
      insufficient,
      weighted,
      partialIsMissing,
      falseDiscoveryRate: FALSE_DISCOVERY_RATE,
      sentence: elementsSentence(rows, packets.length, insufficient),
    };
  });
}

function overTime(db: Db, { strata, labelled, cases }: Gathered, unit: 'week' | 'month'): SufficiencyPoint[] {
  const periodAt = (at: string | null) => (at === null ? null : periodOf(at, unit));
  const cells = new Map<string, { outcome: 'escalated'; stratum: string; sampled: number }[]>();
  for (const { outcome, stratum, day, sampled } of dayCells(db)) {
    const period = periodAt(day);
    if (outcome !== 'escalated' || period === null) continue;
    cells.set(period, [...(cells.get(period) ?? []), { outcome, stratum, sampled }]);
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, own]) => {
      const within = cases.filter((_, i) => periodAt(labelled[i]?.startedAt ?? null) === period);
      return pointOf(period, sufficiencyKpi({ strata: partStrata(strata, own), cases: within }));
    });
}

function byQueue(db: Db, { strata, labelled, cases }: Gathered): SufficiencyPoint[] {
  const isDrawn = isSampleDrawn(db);
  const cells = readQueueCells(db).map((cell) =>
    isDrawn ? { ...cell, stratum: withinOutcome(cell.stratum) } : cell,
  );
  const escalated = labelled.filter(({ outcome }) => outcome === 'escalated').map(({ seq }) => seq);
  const queues = readQueues(db, escalated);
  const names = [...new Set(cells.map(({ queue }) => queue))];
  if (names.every((name) => name === null)) return [];
  return names
    .map((name) => {
      const own = cells.filter(({ queue }) => queue === name);
      const within = cases.filter((_, i) => (queues.get(labelled[i]?.seq ?? -1) ?? null) === name);
      return {
        point: pointOf(name, sufficiencyKpi({ strata: partStrata(strata, own), cases: within })),
        size: own.reduce((sum, { sampled }) => sum + sampled, 0),
      };
    })
    .sort((a, b) => b.size - a.size)
    .map(({ point }) => point);
}

/** The part of the population in a period or queue is itself estimated. */
function pointOf(at: string | null, kpi: SufficiencyPoint['kpi']): SufficiencyPoint {
  const denominator = kpi.weighted ? kpi.denominator.replace(/^of (?!about)/, 'of about ') : kpi.denominator;
  return { at, kpi: { ...kpi, denominator }, few: kpi.n < FEW };
}

function waits(db: Db): HandoffReport['waits'] {
  return keptWhileUnchanged(db, 'handover waits', () => {
    const handovers = readHandovers(db, MOST_HANDOVERS).map(handoverTimes);
    const of = countHandovers(db);
    const { rows, sentence } = queueWaits(handovers);
    const only =
      handovers.length < of
        ? ` Looked at: the newest ${count(handovers.length)} of ${count(of)} whose transcripts are here.`
        : '';
    return { rows, cases: handovers.length, of, sentence: sentence + only };
  });
}

export const handoff = { get };
