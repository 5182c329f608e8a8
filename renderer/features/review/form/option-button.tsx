import type { KeyboardEvent, ReactNode } from 'react';
import { KeyCaps } from '../../../components/key-caps.tsx';

interface OptionButtonProps {
  readonly role: 'radio' | 'checkbox';
  readonly isChosen: boolean;
  /** Whether Tab stops here; in a group of radios only one does, and the arrows lead to the others. */
  readonly isTabStop: boolean;
  /** The digit that chooses it, shown while its question has the keys. */
  readonly digit?: string | null;
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
  const { role, isChosen, isTabStop, digit, className, label, title, onChoose, children } = props;
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
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={(event) => role === 'radio' && moveFocus(event)}
      onMouseDown={(event) => {
        event.preventDefault();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      }}
      onClick={onChoose}
    >
      {children}
      {digit && <KeyCaps of={digit} />}
    </button>
  );
}

/** Left and Right between the radios of a group, for whoever came here with Tab. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0 || event.shiftKey) return;
  const group = event.currentTarget.closest('[role="radiogroup"]');
  const radios = [...(group?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
  const at = radios.indexOf(event.currentTarget);
  radios[(at + by + radios.length) % radios.length]?.focus();
  event.preventDefault();
}
