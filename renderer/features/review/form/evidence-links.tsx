import { useShallow } from 'zustand/react/shallow';
import { evidenceKey, type Stop } from '../answers/stops.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { evidenceOf, showEvidence, unlink } from '../desk/evidence-actions.ts';
import { keepKeys } from '../desk/keep-keys.ts';
import styles from './evidence-links.module.css';

/** The tags of the evidence linked to an answer. A press goes there; Delete takes the link away. */
export function EvidenceLinks({ stop }: { readonly stop: Stop }) {
  const desk = useDesk();
  const places = useDeskState(useShallow((state) => evidenceOf(state, stop).map(({ place }) => place)));
  const isPicking = useDeskState(
    (state) => state.picking !== null && evidenceKey(state.picking.target) === evidenceKey(stop),
  );
  if (places.length === 0 && !isPicking) return null;
  return (
    <span className={styles.links}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          className={styles.link}
          aria-label={`Evidence E${place + 1}: show it`}
          title="Show it. Delete takes it away."
          onMouseDown={keepKeys}
          onClick={() => {
            const evidence = desk.store.getState().answers.evidence?.[place];
            if (evidence) showEvidence(desk, evidence);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Delete' || event.key === 'Backspace') unlink(desk, place);
          }}
        >
          E{place + 1}
        </button>
      ))}
      {isPicking && <span className={styles.pending}>E…</span>}
    </span>
  );
}
