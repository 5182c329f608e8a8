import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { skip } from '../desk/save-actions.ts';
import styles from './skip-panel.module.css';
import { SKIP_REASONS, SKIP_WORDS } from './skip-words.ts';

/** Why a case is left out: in the form, in place of its end. */
export function SkipPanel() {
  const desk = useDesk();
  const isBusy = useDeskState((state) => state.isBusy);
  const close = () => desk.store.setState({ isSkipping: false });
  useKeys('Skip with reason', [
    ...SKIP_REASONS.map((reason, place) => ({
      keys: `${place + 1}`,
      does: SKIP_WORDS[reason],
      run: () => void skip(desk, reason),
    })),
    { keys: 'S', run: close },
    { keys: 'Escape', does: 'Do not skip', run: close },
  ]);
  return (
    <section className={styles.panel} aria-label="Skip with reason">
      <div className={styles.head}>
        <h3>Why is this case left out?</h3>
        <span className={styles.hint}>
          <KeyCaps of="Escape" /> do not skip
        </span>
      </div>
      <div className={styles.reasons}>
        {SKIP_REASONS.map((reason, place) => (
          <button
            key={reason}
            type="button"
            className={styles.reason}
            disabled={isBusy}
            onClick={() => void skip(desk, reason)}
          >
            <KeyCaps of={`${place + 1}`} /> {SKIP_WORDS[reason]}
          </button>
        ))}
      </div>
    </section>
  );
}
