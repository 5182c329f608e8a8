import { answerTo, type Question } from '../../../../shared/model/codebook.ts';
import { focusStop, setText } from '../desk/answer-actions.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import styles from './note-field.module.css';

/** The note, or the text of a question that a team added: grows with what is typed. Esc leaves it and gives the keys back. */
export function NoteField({
  question,
  labelledBy,
}: {
  readonly question: Question;
  readonly labelledBy: string;
}) {
  const desk = useDesk();
  const text = useDeskState((state) => answerTo(state.answers, question.id));
  return (
    <textarea
      id={`review-${question.id}`}
      className={styles.field}
      rows={1}
      maxLength={20_000}
      dir="auto"
      aria-labelledby={labelledBy}
      value={typeof text === 'string' ? text : ''}
      onFocus={() => focusStop(desk, { question: question.id, row: null })}
      onChange={(event) => setText(desk, question.id, event.target.value)}
    />
  );
}

/** N: puts the caret into the note. */
export function enterNote(): void {
  document.getElementById('review-note')?.focus();
}
