import type { ReactNode } from 'react';
import { KeyCaps } from '../../components/key-caps.tsx';
import styles from './option-buttons.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
  /** Who said so: letters at the right of the option. */
  readonly marks?: ReactNode;
}

interface OptionButtonsProps {
  /** Id of the question's title. */
  readonly labelledBy: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  /** The digits that choose are shown, since this question has the keys. */
  readonly hasKeys: boolean;
  /** Below each other and wide, or side by side. */
  readonly layout: 'list' | 'row';
  readonly onChoose: (value: string) => void;
}

/** The options of a question as radio buttons. The one that is chosen has a heavier border and weight. */
export function OptionButtons(props: OptionButtonsProps) {
  const { labelledBy, options, chosen, hasKeys, layout, onChoose } = props;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles[layout]}>
      {options.map(({ value, label, marks }, place) => (
        <OptionButton
          key={value}
          isChosen={value === chosen}
          isTabStop={chosen === null ? place === 0 : value === chosen}
          onChoose={() => onChoose(value)}
        >
          <span className={styles.ring} aria-hidden="true" />
          <span className={styles.label}>{label}</span>
          {marks}
          {hasKeys && <KeyCaps of={`${place + 1}`} />}
        </OptionButton>
      ))}
    </div>
  );
}

interface OptionButtonProps {
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** Not an input: that would take the arrow keys, which move between the questions here. */
function OptionButton({ isChosen, isTabStop, onChoose, children }: OptionButtonProps) {
  const state = { role: 'radio', 'aria-checked': isChosen };
  return (
    <button
      type="button"
      {...state}
      className={styles.option}
      data-chosen={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
