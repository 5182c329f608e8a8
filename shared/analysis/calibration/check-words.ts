import type { CohortField } from '../../model/case.ts';
import type { SignalDirection } from '../../model/signal.ts';
import type { GroupCheck, SignalCheck } from '../../model/signal-check.ts';

const GROUPS: Readonly<Record<CohortField, readonly [one: string, many: string]>> = {
  topic: ['topic', 'topics'],
  segment: ['segment', 'segments'],
  channel: ['channel', 'channels'],
  route: ['route', 'routes'],
  language: ['language', 'languages'],
  agentVersion: ['version', 'versions'],
};

/** What a group is called: its value, or what it is when it has none. */
export function groupName(
  { name, pooled }: Pick<GroupCheck, 'name' | 'pooled'>,
  by: CohortField | null,
): string {
  if (by === null) return 'All labelled cases';
  return pooled ? `All ${GROUPS[by][1]} together` : (name ?? `No ${GROUPS[by][0]}`);
}

/** What the horizontal axis says. The signal by its name: a verifier's score is nobody's stated confidence. */
export function axisTitle({ isProbability, signal }: SignalCheck): string {
  return isProbability ? `${signal} as stated` : signal;
}

/** What the vertical axis says. */
export function observedTitle(direction: SignalDirection): string {
  return direction === 'higher_is_safer' ? 'how often no human was needed' : 'how often a human was needed';
}

/** The finding over all groups, as it is read aloud: "confidence may carry a threshold in 2 of 3 versions". */
export function checkHeadline({ signal, by, groups, pooled }: SignalCheck): string {
  if (by === null || groups.length < 2) {
    if (pooled.verdict === 'cannot_say') return `Cannot say yet whether ${signal} is usable`;
    if (pooled.verdict === 'not_usable') return `Do not threshold on ${signal}`;
    return pooled.verdict === 'usable' ? `${signal} is usable` : `${signal} is usable after recalibration`;
  }
  const passed = groups.filter(({ refusal }) => refusal === null).length;
  const of = `${groups.length} ${GROUPS[by][1]}`;
  if (passed === 0) return `No threshold on ${signal} in any of ${of}`;
  return passed === groups.length
    ? `${signal} may carry a threshold in all ${of}`
    : `${signal} may carry a threshold in ${passed} of ${of}`;
}

/** The state of one group in a word or two. */
export function stateWords({ verdict, separation }: GroupCheck): string {
  if (verdict === 'cannot_say') return 'cannot say yet';
  if (verdict === 'not_usable') return 'fails the gate';
  if (separation?.grade === 'weak') return 'weak signal';
  return verdict === 'usable' ? 'passes the gate' : 'passes, recalibrate first';
}
