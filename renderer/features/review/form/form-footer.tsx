import { Button } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { answersToCommit } from '../answers/applicable.ts';
import { answeredCount } from '../answers/walk.ts';
import { questionsOf } from '../desk/desk.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { commit, isRevised, leaveEditing, revise } from '../desk/save-actions.ts';
import styles from './form-footer.module.css';

/** Where the work on a case ends. The button fills when nothing is missing. */
export function FormFooter() {
  const mode = useDeskState((state) => state.mode);
  return <div className={styles.footer}>{mode === 'editing' ? <RevisionFooter /> : <CommitFooter />}</div>;
}

function CommitFooter() {
  const desk = useDesk();
  const isComplete = useDeskState(
    ({ codebook, view, answers }) => answersToCommit(codebook, view.case.outcome, answers) !== null,
  );
  const { given, wanted } = useDeskState(
    useShallow((state) => answeredCount(questionsOf(state), state.answers)),
  );
  const isBlocked = useDeskState((state) => state.saving.state === 'failed' || state.isBusy);
  return (
    <>
      <Button
        variant={isComplete && !isBlocked ? 'filled' : 'default'}
        disabled={isBlocked}
        rightSection={<KeyCaps of="Ctrl+Enter" />}
        onClick={() => void commit(desk)}
      >
        Commit and reveal
      </Button>
      <Button
        variant="subtle"
        rightSection={<KeyCaps of="Shift+Enter" />}
        disabled={isBlocked}
        onClick={() => void commit(desk, 'next')}
      >
        and next
      </Button>
      <Button
        variant="subtle"
        rightSection={<KeyCaps of="S" />}
        disabled={isBlocked}
        onClick={() => desk.store.setState({ isSkipping: true })}
      >
        Skip
      </Button>
      <span className={styles.count}>
        {given} of {wanted}
        <span className={styles.word}> answered</span>
      </span>
    </>
  );
}

function RevisionFooter() {
  const desk = useDesk();
  const isChanged = useDeskState(() => isRevised(desk));
  const isBusy = useDeskState((state) => state.isBusy);
  return (
    <>
      <Button
        variant={isChanged ? 'filled' : 'default'}
        disabled={!isChanged || isBusy}
        rightSection={<KeyCaps of="Ctrl+Enter" />}
        onClick={() => void revise(desk)}
      >
        Save revision
      </Button>
      <Button variant="subtle" rightSection={<KeyCaps of="Escape" />} onClick={() => leaveEditing(desk)}>
        Leave it as it was
      </Button>
    </>
  );
}
