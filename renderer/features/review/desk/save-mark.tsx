import { Button } from '@mantine/core';
import { errorWords } from '../../../api/error-words.ts';
import { Icon } from '../../../components/icon.tsx';
import { announce } from '../../../components/live-region.tsx';
import { clockTime } from '../queue/clock-time.ts';
import { answersAsText } from './answers-as-text.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { retry } from './save-actions.ts';
import styles from './save-mark.module.css';

/** Whether what is on the table is saved. Trouble takes its place over and offers the ways out. */
export function SaveMark() {
  const saving = useDeskState((state) => state.saving);
  switch (saving.state) {
    case 'nothing':
      return null;
    case 'saving':
      return <span className={styles.mark}>Saving</span>;
    case 'saved':
      return (
        <span className={styles.mark}>
          <Icon name="check" size={14} weight={1.8} colour="var(--pl-accent)" /> Saved {clockTime(saving.at)}
        </span>
      );
    case 'failed':
      return <NotSaved error={saving.error} />;
  }
}

function NotSaved({ error }: { readonly error: unknown }) {
  const desk = useDesk();
  const { sentence, hint } = errorWords(error);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(answersAsText(desk.store.getState()));
    announce('Your answers are copied');
  }

  return (
    <div role="alert" className={styles.trouble}>
      <Icon name="warning" size={14} />
      <span className={styles.what}>Not saved, keeping it</span>
      <span className={styles.why} title={[sentence, hint].filter(Boolean).join(' ')}>
        {sentence}
      </span>
      <Button size="xs" onClick={() => void retry(desk)}>
        Try again
      </Button>
      <Button size="xs" onClick={() => void copy()}>
        Copy my answers
      </Button>
    </div>
  );
}
