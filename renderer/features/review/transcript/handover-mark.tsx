import { PlumbLine } from '../../../../shared/charts/plumb-line.tsx';
import { useDeskState } from '../desk/desk-context.ts';
import styles from './handover-mark.module.css';

/** The place at which the agent handed over: says that there is a packet, and whether it is open. */
export function HandoverMark() {
  const hasPacket = useDeskState((state) => state.view.case.hasPacket);
  const isOpen = useDeskState((state) => state.view.packetOpen);
  const packet = hasPacket
    ? isOpen
      ? 'Its packet is open below.'
      : 'Its packet stays closed until you have judged without it.'
    : 'No packet was written.';
  return (
    <div className={styles.mark}>
      <svg width={16} height={22} viewBox="0 0 16 22" aria-hidden="true" focusable="false">
        <PlumbLine x={8} top={0} bottom={13} />
      </svg>
      <span>
        <h3 className={styles.title}>Handed over here</h3> {packet}
      </span>
    </div>
  );
}
