import { Button } from '@mantine/core';
import { expectedWords, wrongIfWords } from '../../../shared/analysis/weekly/measure-words.ts';
import { day } from '../../../shared/format.ts';
import type { WeeklyDecision } from '../../../shared/model/weekly-decision.ts';
import type { Candidate, WeeklyReview } from '../../../shared/model/weekly-review.ts';
import { DecisionForm } from './decision-form.tsx';
import type { Draft } from './draft.ts';
import { StepCard } from './step-card.tsx';
import type { Recording } from './use-weekly.ts';
import styles from './weekly.module.css';

interface NextStepProps {
  readonly review: WeeklyReview;
  readonly draft: Draft | null;
  readonly onTake: (candidate: string) => void;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onChange: (made: WeeklyDecision) => void;
  readonly onRecord: (recording: Recording) => void;
  readonly isBusy: boolean;
}

/** The third question: what was decided, what could be, and the form in which it is signed. */
export function NextStep(props: NextStepProps) {
  const { review, draft, onTake, onDraft, onChange, onRecord, isBusy } = props;
  const { next, decisions, week } = review;
  return (
    <StepCard step={3} title="What changes next, and how shall we know?" answer={next.sentence}>
      {decisions.length > 0 && (
        <ul className={styles.decided} aria-label="Decided this week">
          {decisions.map((made) => (
            <li key={made.id}>
              <Decided made={made} />
              <Button size="xs" onClick={() => onChange(made)}>
                Change
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.candidates} aria-label="What could change">
        {next.candidates.map((candidate) => (
          <li key={candidate.id} data-chosen={draft?.from === candidate.id}>
            <Offer candidate={candidate} />
            <Button size="xs" aria-label={`Take: ${candidate.change}`} onClick={() => onTake(candidate.id)}>
              Take
            </Button>
          </li>
        ))}
        <li data-chosen={draft?.from === 'other'}>
          <div>
            <b>Something else</b>
            <p className={styles.quiet}>A change that the data do not suggest.</p>
          </div>
          <Button size="xs" aria-label="Take: something else" onClick={() => onTake('other')}>
            Take
          </Button>
        </li>
      </ul>
      {draft && (
        <DecisionForm
          // Another candidate begins at its first field.
          key={`${draft.from} ${draft.replaces ?? ''}`}
          week={week}
          draft={draft}
          onDraft={onDraft}
          onRecord={onRecord}
          isBusy={isBusy}
        />
      )}
    </StepCard>
  );
}

function Decided({ made: { decision, name, at } }: { readonly made: WeeklyDecision }) {
  return (
    <div>
      <b>
        <bdi>{decision.change}</bdi>
      </b>
      <p className={styles.quiet}>
        {decision.expected && <>Expected: {expectedWords(decision.expected)}. </>}
        Wrong if: {wrongIfWords(decision.wrongIf)}.
      </p>
      <p className={styles.quiet}>
        Owner <bdi>{decision.owner}</bdi>. Signed by <bdi>{name}</bdi>, {day(at)}.
      </p>
    </div>
  );
}

function Offer({ candidate: { change, why, expected, wrongIf } }: { readonly candidate: Candidate }) {
  return (
    <div>
      <b>
        <bdi>{change}</bdi>
      </b>
      <p className={styles.quiet}>
        <bdi>{why}</bdi>
      </p>
      {(expected ?? wrongIf) && (
        <p className={styles.quiet}>
          {expected && <>Expected: {expectedWords(expected)}. </>}
          {wrongIf && <>Wrong if: {wrongIfWords(wrongIf)}.</>}
        </p>
      )}
    </div>
  );
}
