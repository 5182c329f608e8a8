import type { ReactNode } from 'react';
import { KeyCaps } from '../../../components/key-caps.tsx';

interface OptionButtonProps {
  readonly role: 'radio' | 'checkbox';
  readonly isChosen: boolean;
  /** The digit that chooses it, shown while its question has the keys. */
  readonly digit?: number | undefined;
  readonly className: string | undefined;
  readonly label?: string;
  readonly title?: string | undefined;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/**
 * One option. A press with the mouse leaves the keyboard where it is (in the Keys state), so that hands can go back
 * and forth between mouse and keys.
 */
export function OptionButton(props: OptionButtonProps) {
  const { role, isChosen, digit, className, label, title, onChoose, children } = props;
  // Not an input: that would take the arrow keys, which move between questions here.
  const state = { role, 'aria-checked': isChosen };
  return (
    <button
      type="button"
      {...state}
      aria-label={label}
      title={title}
      className={className}
      data-chosen={isChosen}
      onMouseDown={(event) => {
        event.preventDefault();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      }}
      onClick={onChoose}
    >
      {children}
      {digit !== undefined && <KeyCaps of={String(digit)} />}
    </button>
  );
}
