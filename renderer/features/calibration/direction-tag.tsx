import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SignalCheck } from '../../../shared/model/signal-check.ts';
import { client } from '../../api/client.ts';
import { Tag } from '../../components/tag.tsx';
import styles from './calibration.module.css';
import { DIRECTION_WORDS } from './words.ts';

/** Which end of the signal is the risky one, whether somebody has said so, and a way to say the other. */
export function DirectionTag({ check }: { readonly check: SignalCheck }) {
  const { signal, direction, guessed } = check;
  const queries = useQueryClient();
  const say = useMutation({
    mutationFn: (wanted: SignalCheck['direction']) =>
      client.thresholds.setDirection({ signal, direction: wanted }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const other = direction === 'higher_is_safer' ? 'higher_is_riskier' : 'higher_is_safer';
  return (
    <>
      <Tag {...(guessed ? { icon: 'question' as const } : {})}>
        {DIRECTION_WORDS[direction]}
        {guessed && ' (guessed)'}
      </Tag>
      {guessed && (
        <button type="button" className={styles.link} onClick={() => say.mutate(direction)}>
          Confirm
        </button>
      )}
      <button type="button" className={styles.link} onClick={() => say.mutate(other)}>
        Change to {DIRECTION_WORDS[other]}
      </button>
    </>
  );
}
