import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { count } from '../../../../shared/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { isRevised, leave, leaveEditing, reverse, revise } from '../desk/save-actions.ts';
import styles from '../form/form-footer.module.css';
import { usePlace } from '../queue/use-place.ts';

/** Keep and go on; or, once something was changed, save it beside the blind answer. */
export function RevealedFooter() {
  const desk = useDesk();
  const isChanged = useDeskState(() => isRevised(desk));
  const place = usePlace();
  const left = place && Math.max(0, place.total - place.done);
  return (
    <div className={styles.footer}>
      {isChanged ? <SaveRevision /> : <KeepAndNext />}
      {left !== undefined && (
        <span className={styles.count}>{left === 0 ? 'the last one' : `${count(left)} left`}</span>
      )}
    </div>
  );
}

/** The button that takes the focus when it appears, so that Enter does what it says. */
function FirstButton({ does, onClick }: { readonly does: string; readonly onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <Button ref={button} variant="filled" rightSection={<KeyCaps of="Enter" />} onClick={onClick}>
      {does}
    </Button>
  );
}

function SaveRevision() {
  const desk = useDesk();
  return (
    <>
      <FirstButton does="Save revision" onClick={() => void revise(desk)} />
      <Button variant="subtle" rightSection={<KeyCaps of="Escape" />} onClick={() => leaveEditing(desk)}>
        Leave it as it was
      </Button>
    </>
  );
}

function KeepAndNext() {
  const desk = useDesk();
  // A blind answer given anew after a colleague's was seen would not be blind.
  const canUndo = useDeskState(({ view }) => view.colleagues.state !== 'shown');
  return (
    <>
      <FirstButton does="Keep and next" onClick={() => void leave(desk, 'next')} />
      {canUndo && (
        <Button
          variant="subtle"
          leftSection={<Icon name="undo" size={14} />}
          rightSection={<KeyCaps of="Z" />}
          onClick={() => void reverse(desk, 'undo')}
        >
          Undo commit
        </Button>
      )}
    </>
  );
}
