import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { foundAt } from '../answers/found.ts';
import type { Stop } from '../answers/stops.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { keepKeys } from '../desk/keep-keys.ts';
import { showTurn } from '../desk/transcript-actions.ts';
import styles from './found-line.module.css';

interface FoundLineProps {
  readonly stop: Stop;
  readonly isFocused: boolean;
}

/** What the app found in the transcript about a conduct check, with the turns to look at. It answers nothing. */
export function FoundLine({ stop, isFocused }: FoundLineProps) {
  const desk = useDesk();
  const view = useDeskState((state) => state.view.case);
  const findings = foundAt(view, stop);
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map(({ sentence, turns }) => (
        <li key={sentence} className={styles.line}>
          <Icon name="search" size={12} />
          <span dir="auto">
            <span className={styles.who}>The app found:</span> {sentence}
          </span>
          <span className={styles.turns}>
            {turns.map((turn) => (
              <button
                key={turn}
                type="button"
                className={styles.turn}
                aria-label={`Go to turn ${turn}`}
                onMouseDown={keepKeys}
                onClick={() => showTurn(desk, turn)}
              >
                {turn}
              </button>
            ))}
            {isFocused && <KeyCaps of="F" />}
          </span>
        </li>
      ))}
    </ul>
  );
}
