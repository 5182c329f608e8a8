import type { Question } from '../../../../shared/model/codebook.ts';
import { focusStop, setNote } from '../desk/answer-actions.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import styles from './note-field.module.css';

/** The note: grows with what is typed. Esc leaves it and gives the keys back. */
export function NoteField({
  question,
  labelledBy,
}: {
  readonly question: Question;
  readonly labelledBy: string;
}) {
  const desk = useDesk();
  const note = useDeskState((state) => state.answers.note ?? '');
  return (
    <textarea
      id="review-note"
      className={styles.field}
      rows={1}
      maxLength={20_000}
      dir="auto"
      aria-labelledby={labelledBy}
      value={note}
      onFocus={() => focusStop(desk, { question: question.id, row: null })}
      onChange={(event) => setNote(desk, event.target.value)}
    />
  );
}

/** N: puts the caret into the note. */
export function enterNote(): void {
  document.getElementById('review-note')?.focus();
}
