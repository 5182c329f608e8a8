import { KeyCaps } from '../../../components/key-caps.tsx';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { keepKeys } from '../desk/keep-keys.ts';
import styles from './packet-dock.module.css';
import { TextBlock } from './text-block.tsx';
import { WholeTags } from './whole-tags.tsx';

const PACKET_LINES = 60;

/** The handoff packet under the transcript: there only once it is open, folded to its title with P. */
export function PacketDock() {
  const desk = useDesk();
  const packet = useDeskState((state) => state.view.packet);
  const isOpen = useDeskState((state) => state.view.packetOpen && state.view.case.outcome === 'escalated');
  const isDocked = useDeskState((state) => state.packetDocked);
  const isPicked = useDeskState((state) => state.picking?.inPacket ?? false);
  const turn = useDeskState((state) => state.view.case.handoverTurn);
  if (!isOpen) return null;
  const origin =
    packet === null
      ? 'the agent wrote none'
      : `written by the agent${turn === null ? '' : ` at turn ${turn}`}, opened after your verdict`;
  return (
    <section className={styles.dock} aria-label="Packet as written" data-picked={isPicked}>
      <div className={styles.head}>
        <h3>Handoff packet</h3>
        <span className={styles.origin}>{origin}</span>
        <WholeTags turns={PACKET} />
        {packet !== null && (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isDocked}
            onMouseDown={keepKeys}
            onClick={() => desk.store.setState({ packetDocked: !isDocked })}
          >
            {isDocked ? 'Dock' : 'Show'} <KeyCaps of="P" />
          </button>
        )}
      </div>
      {packet !== null && isDocked && (
        <div className={styles.text}>
          <TextBlock text={packet} turn={null} limit={PACKET_LINES} />
        </div>
      )}
    </section>
  );
}

const PACKET: readonly null[] = [null];
