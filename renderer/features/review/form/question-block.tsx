import { Fragment, memo, useEffect, useRef } from 'react';
import type { Question } from '../../../../shared/model/codebook.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { firstOpenStop } from '../answers/walk.ts';
import { focusStop } from '../desk/answer-actions.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { EvidenceLinks } from './evidence-links.tsx';
import { FoundLine } from './found-line.tsx';
import { NoteField } from './note-field.tsx';
import { OptionCards } from './option-cards.tsx';
import { OptionRow } from './option-row.tsx';
import styles from './question-block.module.css';
import { layoutOf } from './question-layout.ts';
import { RubricGrid } from './rubric-grid.tsx';

interface QuestionBlockProps {
  readonly question: Question;
  readonly number: number;
}

/** One question of the form. The one that has the keys lies on paper, with its digits shown. */
export const QuestionBlock = memo(function QuestionBlock({ question, number }: QuestionBlockProps) {
  const desk = useDesk();
  const block = useRef<HTMLElement>(null);
  const focusedRow = useDeskState((state) =>
    state.stop.question === question.id ? (state.stop.row ?? '') : null,
  );
  const isFocused = focusedRow !== null;
  const layout = layoutOf(question);
  const titleId = `question-${question.id}`;
  const stop = { question: question.id, row: null };

  useEffect(() => {
    // Again with another case, which may begin with the question that the last one ended with.
    if (isFocused && desk) block.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused, desk]);

  function takeKeys(): void {
    if (!isFocused) focusStop(desk, firstOpenStop(question, desk.store.getState().answers));
  }

  const title = (
    <h3 id={titleId} className={styles.title}>
      <span className={styles.number}>{number}</span>
      {question.title}
    </h3>
  );
  const control = { question, labelledBy: titleId };
  return (
    <section
      ref={block}
      className={styles.question}
      data-focused={isFocused}
      data-layout={layout}
      data-many={question.options.length > 4}
      aria-labelledby={titleId}
      onFocusCapture={takeKeys}
      onMouseDownCapture={takeKeys}
    >
      <div className={styles.head}>
        {title}
        {layout !== 'grid' && layout !== 'rows' && <EvidenceLinks stop={stop} />}
        <Hint question={question} isFocused={isFocused} row={focusedRow} />
        {layout === 'line' && <OptionRow {...control} row={null} isFocused={isFocused} />}
        {layout === 'text' && <NoteField {...control} />}
      </div>
      {layout === 'cards' && <OptionCards {...control} isFocused={isFocused} />}
      {layout === 'grid' && <RubricGrid question={question} focusedRow={focusedRow} />}
      {layout === 'rows' &&
        question.rows?.map((row) => (
          <Fragment key={row.id}>
            <div className={styles.row} data-focused={row.id === focusedRow}>
              <span className={styles.rowLabel}>
                <span id={`${titleId}-${row.id}`} className="pl-ellipsis" title={row.label}>
                  {row.label}
                </span>
                <EvidenceLinks stop={{ question: question.id, row: row.id }} />
              </span>
              <OptionRow
                question={question}
                row={row.id}
                isFocused={row.id === focusedRow}
                labelledBy={`${titleId}-${row.id}`}
              />
            </div>
            <FoundLine stop={{ question: question.id, row: row.id }} isFocused={row.id === focusedRow} />
          </Fragment>
        ))}
    </section>
  );
});

interface HintProps {
  readonly question: Question;
  readonly isFocused: boolean;
  readonly row: string | null;
}

/** What can be done here, beside the title: "any number", "row 7 of 9", and the keys while it has them. */
function Hint({ question, isFocused, row }: HintProps) {
  const layout = layoutOf(question);
  if (layout === 'line' || layout === 'text') return null;
  const place = question.rows?.findIndex(({ id }) => id === row) ?? -1;
  return (
    <>
      {question.kind === 'many' && <span className={styles.hint}>any number</span>}
      {question.kind === 'one' && !question.required && <span className={styles.hint}>optional</span>}
      {isFocused && place >= 0 && layout === 'grid' && (
        <span className={styles.hint}>
          row {place + 1} of {question.rows?.length}
        </span>
      )}
      {isFocused && (
        <span className={styles.keys} aria-hidden="true">
          {layout === 'grid' && (
            <>
              <KeyCaps of="ArrowUp" />
              <KeyCaps of="ArrowDown" /> row
            </>
          )}
          {question.kind === 'many' && (
            <>
              <KeyCaps of="Enter" /> next
            </>
          )}
          <KeyCaps of="E" /> link evidence
        </span>
      )}
    </>
  );
}
