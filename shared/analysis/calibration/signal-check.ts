import type { SignalCheck } from '../../model/signal-check.ts';
import { type CheckedGroup, checkGroup } from './check-group.ts';
import type { SignalCheckInput } from './check-input.ts';
import { rangeOf } from './histogram.ts';
import { warningOf } from './kind-of-signal.ts';
import { whyNoProbability } from './own-sense.ts';
import { stabilityOf } from './stability.ts';

/** More panels than this nobody reads; the rest is counted. */
const MOST_GROUPS = 24;

/**
 * Does the signal tell cases that needed a human from the others, does it mean what it says, and is that so in every
 * group? All labelled cases together come with a sentence on whether the groups are alike: nothing is pooled silently.
 *
 * The same input gives the same answer; nothing here is drawn by chance.
 */
export function checkSignal(input: SignalCheckInput): SignalCheck {
  const scaleNote = input.cases.length === 0 ? null : whyNoProbability(input.cases);
  const shared = { scaleNote, range: rangeOf(input.cases, scaleNote === null) };
  const { check: pooled } = checkGroup(input, { name: null, pooled: true, ...shared });
  const names = namesOf(input);
  const groups = names
    .slice(0, MOST_GROUPS)
    .map((name): CheckedGroup => checkGroup(input, { name, pooled: false, ...shared }));
  return {
    signal: input.signal,
    direction: input.direction,
    guessed: input.guessed,
    isProbability: scaleNote === null,
    scaleNote,
    warning: warningOf(input.signal, pooled.verdict, pooled.separation?.passes ?? false),
    by: input.by,
    weighted: input.population !== null,
    level: input.level,
    pooled,
    groups: input.by === null ? [] : groups.map(({ check }) => check),
    omitted: input.by === null ? 0 : Math.max(0, names.length - MOST_GROUPS),
    stability: stabilityOf(groups, input.field, input.level),
  };
}

/** The groups with labels: agent versions by their last case, newest first, other cohorts by size. */
function namesOf({ cases, field, lastSeen }: SignalCheckInput): (string | null)[] {
  const sizes = new Map<string | null, number>();
  for (const { group } of cases) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const recency = (name: string | null) => lastSeen.get(name) ?? '';
  return [...sizes.keys()].sort((a, b) => {
    const newer = field === 'agentVersion' ? recency(b).localeCompare(recency(a)) : 0;
    return newer || sizes.get(b)! - sizes.get(a)! || (String(a) < String(b) ? -1 : 1);
  });
}
