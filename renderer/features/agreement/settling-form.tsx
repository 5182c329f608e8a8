import { Textarea } from '@mantine/core';
import type { AgreementPart } from '../../../shared/analysis/agreement-parts.ts';
import { answerOf } from '../../../shared/analysis/agreement-parts.ts';
import { plural } from '../../../shared/format.ts';
import type { LetteredAnswers } from '../../../shared/model/agreement.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { GapField } from './gap-field.tsx';
import { LetterMark } from './letter-mark.tsx';
import { OptionButtons } from './option-buttons.tsx';
import { QuestionBox } from './question-box.tsx';
import styles from './settling-form.module.css';
import { CAUSES, VERDICT_WORDS } from './settling-words.ts';
import { CAUSE_STOP, type Settling, VERDICT_STOP } from './use-settling.ts';

interface SettlingFormProps {
  readonly settling: Settling;
  readonly codebook: Codebook;
  readonly noteId: string;
  readonly wordingId: string;
}

/** The verdict, the other questions on which the reviewers differ, why they differ, and a note. */
export function SettlingForm({ settling, codebook, noteId, wordingId }: SettlingFormProps) {
  const { view, draft, parts, chosen, stop } = settling;
  const title = codebook.questions.find(({ id }) => id === 'verdict')?.title ?? 'Verdict';
  const namesOn = view.answers.some(({ reviewer }) => reviewer !== null);
  const box = (id: string) => ({
    id: `settle-${id}`,
    hasKeys: stop === id,
    onTake: () => settling.setStop(id),
  });
  return (
    <div className={styles.form}>
      <QuestionBox {...box(VERDICT_STOP)} title={title} hint={namesOn ? 'names on' : 'names off'}>
        <OptionButtons
          labelledBy="settle-verdict"
          layout="list"
          hasKeys={stop === VERDICT_STOP}
          chosen={draft.verdict}
          options={view.verdicts.map((verdict) => ({
            value: verdict,
            label: VERDICT_WORDS[verdict],
            marks: <Marks of={view.answers.filter(({ answers }) => answers.verdict === verdict)} />,
          }))}
          onChoose={(value) => settling.choose(VERDICT_STOP, value)}
        />
      </QuestionBox>
      <Notes answers={view.answers} />
      {parts.map((part) => (
        <QuestionBox key={part.key} {...box(part.key)} title={part.title}>
          <OptionButtons
            labelledBy={`settle-${part.key}`}
            layout="row"
            hasKeys={stop === part.key}
            chosen={chosen[part.key] ?? null}
            options={part.options.map(({ value, label }) => ({
              value,
              label,
              marks: <Marks of={whoSaid(view.answers, part, value)} />,
            }))}
            onChoose={(value) => settling.choose(part.key, value)}
          />
        </QuestionBox>
      ))}
      <QuestionBox {...box(CAUSE_STOP)} title="Why did they differ?">
        <OptionButtons
          labelledBy="settle-cause"
          layout="row"
          hasKeys={stop === CAUSE_STOP}
          chosen={draft.cause}
          options={CAUSES}
          onChoose={(value) => settling.choose(CAUSE_STOP, value)}
        />
      </QuestionBox>
      {draft.cause === 'guideline_gap' && (
        <GapField settling={settling} codebook={codebook} wordingId={wordingId} />
      )}
      <div className={styles.note}>
        <Textarea
          id={noteId}
          label="Note"
          autosize
          minRows={1}
          maxRows={6}
          maxLength={20_000}
          value={draft.note}
          onChange={(event) => settling.setNote(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}

function whoSaid(answers: readonly LetteredAnswers[], part: AgreementPart, value: string): LetteredAnswers[] {
  return answers.filter((one) => answerOf(part, one.answers) === value);
}

/** More letters than this do not fit beside an option: their number is told instead. */
const MOST_MARKS = 6;

function Marks({ of }: { readonly of: readonly LetteredAnswers[] }) {
  if (of.length > MOST_MARKS) return <span className="pl-small">{plural(of.length, 'reviewer')}</span>;
  return (
    <>
      {of.map(({ letter, reviewer }) => (
        <LetterMark key={letter} letter={letter} name={reviewer} />
      ))}
    </>
  );
}

/** What the reviewers wrote, under their letters. */
function Notes({ answers }: { readonly answers: readonly LetteredAnswers[] }) {
  const withNote = answers.filter((one) => (one.answers.note ?? '') !== '');
  if (withNote.length === 0) return null;
  return (
    <div className={styles.notes}>
      {withNote.map(({ letter, answers }) => (
        <div key={letter}>
          <LetterMark letter={letter} name={null} />
          <p dir="auto">“{answers.note}”</p>
        </div>
      ))}
    </div>
  );
}
