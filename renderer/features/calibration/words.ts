import type { CohortField } from '../../../shared/model/case.ts';
import type { SignalDirection } from '../../../shared/model/signal.ts';
import type { GroupCheck, SignalCheck } from '../../../shared/model/signal-check.ts';
import { cohortWords } from '../../components/cohort-words.ts';
import type { IconName } from '../../components/icon-paths.ts';
import type { TagTone } from '../../components/tag.tsx';

export const DIRECTION_WORDS: Readonly<Record<SignalDirection, string>> = {
  higher_is_riskier: 'higher is riskier',
  higher_is_safer: 'higher is safer',
};

/** How a panel is called: its value, or what it is when it has none. */
export function nameOf(
  { name, pooled }: Pick<GroupCheck, 'name' | 'pooled'>,
  by: CohortField | null,
): string {
  if (pooled) return by === null ? 'All labelled cases' : `All ${plurals[by]} together`;
  return name ?? `No ${by === null ? 'value' : cohortWords[by]}`;
}

const plurals: Readonly<Record<CohortField, string>> = {
  topic: 'topics',
  segment: 'segments',
  channel: 'channels',
  route: 'routes',
  language: 'languages',
  agentVersion: 'versions',
};

interface VerdictTag {
  readonly tone: TagTone;
  readonly icon: IconName;
  readonly text: string;
}

/** The state of one panel in a word or two. */
export function verdictTag({ verdict, separation }: GroupCheck): VerdictTag {
  if (verdict === 'cannot_say') return { tone: 'plain', icon: 'question', text: 'cannot say yet' };
  if (verdict === 'not_usable') return { tone: 'crit', icon: 'cross', text: 'fails the gate' };
  if (separation?.grade === 'weak') return { tone: 'warn', icon: 'warning', text: 'weak signal' };
  return verdict === 'usable'
    ? { tone: 'accent', icon: 'check', text: 'passes the gate' }
    : { tone: 'accent', icon: 'check', text: 'passes, recalibrate first' };
}

/** What the horizontal axis says. */
export function axisTitle({ direction, isProbability, signal }: SignalCheck): string {
  if (!isProbability) return signal;
  return direction === 'higher_is_safer' ? 'Stated confidence' : 'Stated risk';
}

/** What the vertical axis says. */
export function observedTitle(direction: SignalDirection): string {
  return direction === 'higher_is_safer' ? 'how often no human was needed' : 'how often a human was needed';
}

/** The finding over all panels, read aloud: "confidence passes the gate in 2 of 3 versions". */
export function headlineOf({ signal, by, groups, pooled }: SignalCheck): string {
  if (by === null || groups.length < 2) {
    if (pooled.verdict === 'cannot_say') return `Cannot say yet whether ${signal} is usable`;
    if (pooled.verdict === 'not_usable') return `Do not threshold on ${signal}`;
    return pooled.verdict === 'usable' ? `${signal} is usable` : `${signal} is usable after recalibration`;
  }
  const passed = groups.filter(({ refusal }) => refusal === null).length;
  const of = `${groups.length} ${plurals[by]}`;
  if (passed === 0) return `No threshold on ${signal} in any of ${of}`;
  return passed === groups.length
    ? `${signal} may carry a threshold in all ${of}`
    : `${signal} may carry a threshold in ${passed} of ${of}`;
}
