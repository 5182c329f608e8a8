import { Button } from '@mantine/core';
import { useId } from 'react';
import type { SettlingView } from '../../../shared/model/agreement.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { Chip } from '../../components/chip.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { announce } from '../../components/live-region.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { Conversation } from './conversation.tsx';
import { LeadName } from './lead-name.tsx';
import { SettlingForm } from './settling-form.tsx';
import styles from './settling-panel.module.css';
import { useSettling } from './use-settling.ts';
import { WordsBefore } from './words-before.tsx';

interface SettlingPanelProps {
  readonly view: SettlingView;
  readonly codebook: Codebook;
  readonly lead: string;
  /** "1 of 4". */
  readonly place: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSettled: () => void;
}

const LETTERS = ['A', 'B', 'C', 'D'];

/** One case on which reviewers differ: what was said, who said what under letters, and the settlement. */
export function SettlingPanel(props: SettlingPanelProps) {
  const { view, codebook, lead, place, onStep, onSettled } = props;
  const settling = useSettling(view, codebook);
  const noteId = useId();
  const wordingId = useId();
  const nameId = useId();
  const letters = view.answers.map(({ letter }) => letter);
  const settle = async () => {
    if (lead === '') {
      document.getElementById(nameId)?.focus();
      announce('Your name is missing');
      return;
    }
    if (!settling.isBusy && (await settling.settle(lead))) onSettled();
  };
  useKeys('Settling', [
    ...LETTERS.map((letter) => ({
      keys: letter,
      does: `Accept ${letter}`,
      run: () => settling.accept(letter),
      when: () => letters.includes(letter),
    })),
    ...[1, 2, 3, 4, 5].map((digit) => ({
      keys: `${digit}`,
      ...(digit === 1 ? { does: 'Choose the first option, 2 the second, and so on' } : {}),
      run: () => settling.chooseAt(digit - 1),
    })),
    { keys: 'ArrowDown', does: 'Next question', run: () => settling.move(1) },
    { keys: 'ArrowUp', does: 'Previous question', run: () => settling.move(-1) },
    { keys: 'Enter', does: 'Next open question', run: settling.nextOpen },
    { keys: '0', does: 'Clear the answer', run: settling.clear },
    { keys: 'N', does: 'Note', run: () => document.getElementById(noteId)?.focus() },
    {
      keys: 'W',
      does: 'New wording, with a guideline gap',
      run: () => document.getElementById(wordingId)?.focus(),
      when: () => settling.draft.cause === 'guideline_gap',
    },
    { keys: 'ArrowRight', does: 'Next case', run: () => onStep(1) },
    { keys: 'ArrowLeft', does: 'Previous case', run: () => onStep(-1) },
    { keys: 'Ctrl+Enter', does: 'Settle and go on', run: () => void settle() },
  ]);
  const topic = view.cohort.topic;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>
          Settle <span className="pl-num">{view.caseId}</span>
        </h2>
        {topic && <Chip name="Topic" value={topic} />}
        <span className={styles.place}>{place}</span>
        <Button variant="default" size="xs" onClick={() => onStep(-1)} aria-label="Previous case">
          <KeyCaps of="ArrowLeft" />
        </Button>
        <Button variant="default" size="xs" onClick={() => onStep(1)} aria-label="Next case">
          <KeyCaps of="ArrowRight" />
        </Button>
      </header>
      <section className={styles.body} aria-label={`Case ${view.caseId}`} {...{ tabIndex: 0 }}>
        <WordsBefore view={view} codebook={codebook} />
        <Conversation key={view.caseId} view={view} />
        <SettlingForm settling={settling} codebook={codebook} noteId={noteId} wordingId={wordingId} />
        {settling.problem !== null && (
          <ErrorNotice error={settling.problem} safe="No label was lost." onRetry={() => void settle()} />
        )}
      </section>
      <footer className={styles.foot}>
        {lead === '' ? (
          <LeadName id={nameId} />
        ) : (
          <>
            <Button
              variant={settling.isComplete ? 'filled' : 'default'}
              disabled={settling.isBusy}
              rightSection={<KeyCaps of="Ctrl+Enter" />}
              onClick={() => void settle()}
            >
              Settle and next
            </Button>
            {letters.slice(0, LETTERS.length).map((letter) => (
              <Button
                key={letter}
                variant="subtle"
                rightSection={<KeyCaps of={letter} />}
                onClick={() => settling.accept(letter)}
              >
                Accept {letter}
              </Button>
            ))}
          </>
        )}
      </footer>
    </div>
  );
}
