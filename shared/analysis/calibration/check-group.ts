import type { Availability, GroupCheck } from '../../model/signal-check.ts';
import { kishEffectiveSize } from '../../stats/index.ts';
import { type GateResult, signalGate } from '../threshold/signal-gate.ts';
import { calibrationFigures } from './calibration-figures.ts';
import type { Presence, SignalCheckInput } from './check-input.ts';
import { type Domain, domainOf } from './domain.ts';
import { noDiagramWords } from './gate-words.ts';
import { histogramOf, type Range } from './histogram.ts';
import { reliabilityBins } from './reliability-bins.ts';
import { statedOf } from './stated.ts';
import { tiesOf } from './ties.ts';
import { judgeSignal } from './verdict-words.ts';

/** Fewer labels show nothing but chance in a diagram. */
const LEAST_FOR_DIAGRAM = 20;

/** Which of the cases make up a group, and what is the same for all groups of the signal. */
export interface GroupAsked {
  readonly name: string | null;
  readonly pooled: boolean;
  /** Why the signal states no probability; null when it does. */
  readonly scaleNote: string | null;
  readonly range: Range;
}

export interface CheckedGroup {
  readonly check: GroupCheck;
  readonly gate: GateResult;
}

/** Everything that one group of labelled cases says about the signal. */
export function checkGroup(input: SignalCheckInput, asked: GroupAsked): CheckedGroup {
  const { direction, population, level } = input;
  const isInside = (one: { group: string | null }) => asked.pooled || one.group === asked.name;
  const gate = signalGate(input.cases, direction, population, level, isInside);
  const domain = domainOf(input.cases, population, (one) => isInside(one) && !one.requested);
  const { cases, weight } = domain;
  const all = input.cases.filter(isInside);
  const noDiagram = noDiagramWords({
    refusal: gate.refusal,
    scaleNote: asked.scaleNote,
    n: cases.length,
    least: LEAST_FOR_DIAGRAM,
    escalated: all.filter((one) => one.escalated).length,
    labelled: all.length,
  });
  const diagram = noDiagram === null ? diagramOf(domain, input) : { reliability: null, figures: null };
  const facts = {
    name: asked.name,
    pooled: asked.pooled,
    lastSeen: asked.pooled ? latest(input.lastSeen) : (input.lastSeen.get(asked.name) ?? null),
    n: cases.length,
    nEff: weight ? kishEffectiveSize(weight) : cases.length,
    needed: cases.filter((one) => one.needed === 1).length,
    escalated: cases.filter((one) => one.escalated).length,
    requested: all.length - cases.length,
    separation: gate.separation,
    ...diagram,
    noDiagram,
    histogram: histogramOf(cases, asked.range),
    ...tiesOf(cases),
    availability: availabilityOf(input.presence.filter(isInside)),
    inForce: input.inForce(asked.pooled ? 'all' : asked.name),
  };
  const judged = judgeSignal(facts, gate.refusal, direction, level);
  return { check: { ...facts, ...judged }, gate };
}

function diagramOf(domain: Domain, { direction, level }: SignalCheckInput) {
  const stated = statedOf(domain, direction);
  const reliability = reliabilityBins(stated, level);
  return { reliability, figures: calibrationFigures(domain, stated, reliability, level) };
}

function availabilityOf(presence: readonly Presence[]): Availability[] {
  return (['escalated', 'automated'] as const).map((side) => {
    const own = presence.filter(({ escalated }) => escalated === (side === 'escalated'));
    const present = own.filter((one) => one.present);
    const needed = own.filter((one) => one.needed);
    const neededWith = present.filter((one) => one.needed).length;
    return {
      side,
      cases: own.length,
      present: present.length,
      neededWith,
      neededWithout: needed.length - neededWith,
    };
  });
}

function latest(days: ReadonlyMap<string | null, string>): string | null {
  return [...days.values()].sort().at(-1) ?? null;
}
