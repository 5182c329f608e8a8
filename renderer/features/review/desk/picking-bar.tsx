import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { linkPicked, movePicking, moveWords, pickInPacket, unlinkLatest } from './evidence-actions.ts';
import styles from './picking-bar.module.css';

/** While evidence is picked: what is being linked, and the keys for it. */
export function PickingBar() {
  const isPicking = useDeskState((state) => state.picking !== null);
  return isPicking ? <OpenPickingBar /> : null;
}

function OpenPickingBar() {
  const desk = useDesk();
  const hasPacket = useDeskState((state) => state.view.packet !== null);
  const target = useDeskState(({ picking, codebook }) => {
    const question = codebook.questions.find(({ id }) => id === picking?.target.question);
    return question?.rows?.find(({ id }) => id === picking?.target.row)?.label ?? question?.title ?? '';
  });
  const what = useDeskState(({ picking }) =>
    picking?.anchor !== null && picking !== null
      ? 'the marked words'
      : picking?.inPacket
        ? 'all of the packet'
        : 'all of this turn',
  );
  const stop = () => desk.store.setState({ picking: null });
  useKeys('Link evidence', [
    { keys: 'J', does: 'Next turn', run: () => movePicking(desk, 1) },
    { keys: 'K', does: 'Previous turn', run: () => movePicking(desk, -1) },
    { keys: 'P', does: 'Into the packet and back', run: () => pickInPacket(desk) },
    { keys: 'Shift+ArrowRight', does: 'Mark one more word', run: () => moveWords(desk, 1, 'word', true) },
    { keys: 'Shift+ArrowLeft', does: 'Mark one word less', run: () => moveWords(desk, -1, 'word', true) },
    {
      keys: 'Shift+ArrowDown',
      does: 'Mark to the end of the sentence',
      run: () => moveWords(desk, 1, 'sentence', true),
    },
    { keys: 'Shift+ArrowUp', run: () => moveWords(desk, -1, 'sentence', true) },
    { keys: 'ArrowRight', does: 'Begin one word later', run: () => moveWords(desk, 1, 'word', false) },
    { keys: 'ArrowLeft', does: 'Begin one word earlier', run: () => moveWords(desk, -1, 'word', false) },
    {
      keys: 'ArrowDown',
      does: 'Begin at the next sentence',
      run: () => moveWords(desk, 1, 'sentence', false),
    },
    { keys: 'ArrowUp', run: () => moveWords(desk, -1, 'sentence', false) },
    { keys: 'Enter', does: 'Link it', run: () => linkPicked(desk) },
    { keys: '0', does: 'Take the last link of this answer away', run: () => unlinkLatest(desk) },
    { keys: 'E', run: stop },
    { keys: 'Escape', does: 'Stop linking', run: stop },
  ]);
  return (
    <div className={styles.bar}>
      <span>
        Link <b>{what}</b> to <b>{target}</b>
      </span>
      <span className={styles.keys} aria-hidden="true">
        <KeyCaps of="J" />
        <KeyCaps of="K" /> turn <KeyCaps of="ArrowRight" /> begin <KeyCaps of="Shift+ArrowRight" /> words
        {hasPacket && (
          <>
            {' '}
            <KeyCaps of="P" /> packet
          </>
        )}{' '}
        <KeyCaps of="Enter" /> link <KeyCaps of="Escape" /> stop
      </span>
    </div>
  );
}
