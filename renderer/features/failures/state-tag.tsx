import type { EvalItem } from '../../../shared/model/eval-case.ts';
import { Tag } from '../../components/tag.tsx';
import { STATE_WORDS } from './state-words.ts';

/** How far an eval case has come, in a word. */
export function StateTag({ item: { state } }: { readonly item: Pick<EvalItem, 'state'> }) {
  const isIn = state === 'accepted' || state === 'exported';
  return (
    <Tag tone={isIn ? 'accent' : 'plain'} {...(isIn ? { icon: 'check' as const } : {})}>
      {STATE_WORDS[state]}
    </Tag>
  );
}
