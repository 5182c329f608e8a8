import { Button } from '@mantine/core';
import { day } from '../../../../shared/format.ts';
import type { Question } from '../../../../shared/model/codebook.ts';
import type { WantedWording } from '../../../../shared/model/codebook-change.ts';
import type { ChangeQuestion } from './editing.ts';
import styles from './question-form.module.css';

interface WantedWordingsProps {
  readonly wanted: readonly WantedWording[];
  readonly question: Question;
  readonly onChange: ChangeQuestion;
}

/** What settlements asked this question to say, each to be taken over into its guidance or that of a row or option. */
export function WantedWordings({ wanted, question, onChange }: WantedWordingsProps) {
  const open = wanted.filter(({ wording }) => wording.trim() !== '' && !saysAlready(question, wording));
  return open.map((one) => (
    <section key={one.eventId} className={styles.wanted} aria-label={`Wording asked for by ${one.by}`}>
      <p>
        {one.by} asked for this wording on {day(one.recordedAt)}, settling case <b>{one.caseId}</b>
        {placeOf(question, one)}:
      </p>
      <blockquote dir="auto">{one.wording}</blockquote>
      <Button size="xs" onClick={() => onChange(takenOver(question, one))}>
        Take over into the guidance
      </Button>
    </section>
  ));
}

/** The row or option that it is about, after the dot. */
function partOf({ question }: WantedWording): string | undefined {
  return question.split('.')[1];
}

function placeOf(question: Question, wanted: WantedWording): string {
  const part = partOf(wanted);
  const label =
    question.rows?.find(({ id }) => id === part)?.label ??
    question.options.find(({ value }) => value === part)?.label;
  return label === undefined ? '' : `, for “${label}”`;
}

function takenOver(question: Question, wanted: WantedWording): Partial<Question> {
  const part = partOf(wanted);
  const more = (guidance: string | undefined) => [guidance, wanted.wording].filter(Boolean).join('\n');
  if (question.rows?.some(({ id }) => id === part)) {
    const rows = question.rows.map((row) =>
      row.id === part ? { ...row, guidance: more(row.guidance) } : row,
    );
    return { rows };
  }
  if (question.options.some(({ value }) => value === part)) {
    const options = question.options.map((option) =>
      option.value === part ? { ...option, guidance: more(option.guidance) } : option,
    );
    return { options };
  }
  return { guidance: more(question.guidance) };
}

function saysAlready({ guidance, options, rows = [] }: Question, wording: string): boolean {
  return [guidance, ...options.map((one) => one.guidance), ...rows.map((one) => one.guidance)].some((text) =>
    text?.includes(wording),
  );
}
