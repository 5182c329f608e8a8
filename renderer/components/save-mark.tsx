import { Button } from '@mantine/core';
import { errorWords } from '../api/error-words.ts';
import { clockTime } from './clock-time.ts';
import type { Saving } from './draft-saver.ts';
import { Icon } from './icon.tsx';
import { announce } from './live-region.tsx';
import styles from './save-mark.module.css';

interface SaveMarkProps {
  readonly saving: Saving;
  readonly onRetry: () => void;
  /** What "Copy my answers" puts on the clipboard. */
  readonly text: () => string;
}

/** Whether what was written is saved. Trouble takes its place over and offers the ways out. */
export function SaveMark({ saving, onRetry, text }: SaveMarkProps) {
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
      return <NotSaved error={saving.error} onRetry={onRetry} text={text} />;
  }
}

interface NotSavedProps extends Pick<SaveMarkProps, 'onRetry' | 'text'> {
  readonly error: unknown;
}

function NotSaved({ error, onRetry, text }: NotSavedProps) {
  const { sentence, hint } = errorWords(error);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text());
    announce('Your answers are copied');
  }

  return (
    <div role="alert" className={styles.trouble}>
      <Icon name="warning" size={14} />
      <span className={styles.what}>Not saved, keeping it</span>
      <span className={styles.why} title={[sentence, hint].filter(Boolean).join(' ')}>
        {sentence}
      </span>
      <Button size="xs" onClick={onRetry}>
        Try again
      </Button>
      <Button size="xs" onClick={() => void copy()}>
        Copy my answers
      </Button>
    </div>
  );
}
