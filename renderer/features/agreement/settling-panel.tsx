import { Button } from '@mantine/core';
import { useId } from 'react';
import { dayTime } from '../../../shared/format.ts';
import type { SettlingView } from '../../../shared/model/agreement.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { Chip } from '../../components/chip.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { announce } from '../../components/live-region.tsx';
import { Tag } from '../../components/tag.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { Conversation } from './conversation.tsx';
import { LeadName } from './lead-name.tsx';
import { SettlingForm } from './settling-form.tsx';
import styles from './settling-panel.module.css';
import { causeWords, VERDICT_WORDS } from './settling-words.ts';
import { useSettling } from './use-settling.ts';

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
        <SettledBefore view={view} />
        <Conversation key={view.caseId} view={view} />
        <SettlingForm settling={settling} codebook={codebook} noteId={noteId} />
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

/** How it was settled, and whether somebody judged it since. */
function SettledBefore({ view }: { readonly view: SettlingView }) {
  const { settlement, answers } = view;
  if (settlement === null) return null;
  const again = answers.filter(({ again }) => again).map(({ letter }) => letter);
  return (
    <div className={styles.before}>
      {again.length > 0 && (
        <Tag tone="warn" icon="warning">
          answered again after it was settled: {again.join(', ')}
        </Tag>
      )}
      <span>
        Settled as <b>{VERDICT_WORDS[settlement.answers.verdict].toLowerCase()}</b> by {settlement.by},{' '}
        {dayTime(settlement.recordedAt)}: {causeWords(settlement.cause).toLowerCase()}.
        {settlement.answers.note && <span dir="auto"> “{settlement.answers.note}”</span>}
      </span>
    </div>
  );
}
