import type { SignalDirection } from '../../../shared/model/signal.ts';
import type { GroupCheck } from '../../../shared/model/signal-check.ts';
import type { IconName } from '../../components/icon-paths.ts';
import type { TagTone } from '../../components/tag.tsx';

export const DIRECTION_WORDS: Readonly<Record<SignalDirection, string>> = {
  higher_is_riskier: 'higher is riskier',
  higher_is_safer: 'higher is safer',
};

/** The looks of a group's state; its words stand beside. */
export function stateLooks({ verdict, separation }: GroupCheck): { tone: TagTone; icon: IconName } {
  if (verdict === 'cannot_say') return { tone: 'plain', icon: 'question' };
  if (verdict === 'not_usable') return { tone: 'crit', icon: 'cross' };
  return separation?.grade === 'weak' ? { tone: 'warn', icon: 'warning' } : { tone: 'accent', icon: 'check' };
}
