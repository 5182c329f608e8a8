import { type ReactNode, useId } from 'react';
import { count } from '../../../../shared/format.ts';
import type { DistinctValue } from '../../../../shared/model/label-import.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import styles from './labels.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ValueRowProps {
  readonly found: DistinctValue;
  /** It answers a further question, which is named then. */
  readonly isOther: boolean;
  readonly answer: string | null | undefined;
  readonly choices: readonly Choice[];
  /** The row that has the keys: only there are they shown. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onDecide: (answer: string | null, said: string) => void;
}

/** A value of the file, how often it stands there, and the answers it can stand for. */
export function ValueRow(props: ValueRowProps) {
  const { found, isOther, answer, choices, isCurrent, onFocus, onDecide } = props;
  const id = useId();
  const all: { value: string | null; label: string; key: string }[] = [
    ...choices.map(({ value, label }, place) => ({ value, label, key: `${place + 1}` })),
    { value: null, label: 'Leave out', key: 'L' },
  ];
  const chosen = all.findIndex(({ value }) => value === answer);
  // A verdict by its own name is none of the choices.
  const itself = typeof answer === 'string' && chosen < 0 ? answer.replaceAll('_', ' ') : null;
  return (
    <div className={styles.value} data-current={isCurrent}>
      <div className={styles.valueWords} id={id}>
        <bdi className="pl-mono">{found.value}</bdi>
        <span className={styles.valueFacts}>
          {count(found.count)} times{isOther && `, answers ${found.question}`}
          {itself !== null && `, taken as ${itself}`}
          {answer === undefined && ', to decide'}
        </span>
      </div>
      <div role="radiogroup" aria-labelledby={id} className={styles.choices}>
        {all.map(({ value, label, key }, place) => (
          <ChoiceButton
            key={key}
            isChosen={place === chosen}
            isTabStop={chosen < 0 ? place === 0 : place === chosen}
            onFocus={onFocus}
            onChoose={() => onDecide(value, label)}
          >
            {label}
            {isCurrent && <KeyCaps of={key} />}
          </ChoiceButton>
        ))}
      </div>
    </div>
  );
}

interface ChoiceButtonProps {
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** Not an input: that would take the arrow keys, which move between the values here. */
function ChoiceButton({ isChosen, isTabStop, onFocus, onChoose, children }: ChoiceButtonProps) {
  const state = { role: 'radio', 'aria-checked': isChosen };
  return (
    <button
      type="button"
      {...state}
      className={styles.choice}
      data-chosen={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
