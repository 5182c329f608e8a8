import { Button } from '@mantine/core';
import { useRef } from 'react';
import { dayRange } from '../../../shared/format.ts';
import type { WeeklyReview } from '../../../shared/model/weekly-review.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { type Draft, draftOf, draftOfDecision, ownDraft } from './draft.ts';
import { DriftStep } from './drift-step.tsx';
import { HistoryCard } from './history-card.tsx';
import { LastWeekCard } from './last-week-card.tsx';
import { LimitsStep } from './limits-step.tsx';
import { NextStep } from './next-step.tsx';
import { StepsNav } from './steps-nav.tsx';
import type { Weekly } from './use-weekly.ts';
import styles from './weekly.module.css';

interface ReviewBodyProps {
  readonly review: WeeklyReview;
  readonly weekly: Weekly;
  readonly reversible: { readonly canUndo: boolean; readonly canRedo: boolean };
}

/** The finding, the three steps, and beside them what was said before and what came of it. */
export function ReviewBody({ review, weekly, reversible }: ReviewBodyProps) {
  const draft = weekly.draftOf(review.week);
  const setDraft = (next: Draft | null) => weekly.setDraft(review.week, next);
  const body = useRef<HTMLDivElement>(null);
  const goToStep = (step: number) =>
    body.current?.querySelector<HTMLElement>(`#weekly-step-${step}`)?.focus();
  useKeys(
    'Weekly review',
    [1, 2, 3].map((step) => ({ keys: `${step}`, does: `Question ${step}`, run: () => goToStep(step) })),
  );
  const take = (id: string) => {
    const candidate = review.next.candidates.find((one) => one.id === id);
    setDraft(candidate ? draftOf(candidate, review.week) : ownDraft(review.week));
  };
  return (
    <div className={styles.room} ref={body}>
      <div className={styles.finding}>
        <p className="pl-verdict">{review.headline}</p>
        <p className={styles.lead}>
          {dayRange(review.from, review.to)}
          {review.full ? '. ' : ', not over in the data yet. '}
          {review.next.sentence}
        </p>
      </div>
      <StepsNav review={review} onGo={goToStep} />
      <Said weekly={weekly} reversible={reversible} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <LimitsStep review={review} />
          <DriftStep review={review} />
          <NextStep
            review={review}
            draft={draft}
            onTake={take}
            onDraft={setDraft}
            onChange={(made) => setDraft(draftOfDecision(made))}
            onRecord={(recording) => weekly.record.mutate(recording, { onSuccess: () => setDraft(null) })}
            isBusy={weekly.isBusy}
          />
        </div>
        <div className={styles.stack}>
          <LastWeekCard last={review.last} />
          <HistoryCard history={weekly.history} here={review.week} />
          <BasisNote review={review} />
        </div>
      </div>
    </div>
  );
}

/** What was done last, with the way back. */
function Said({ weekly, reversible }: Pick<ReviewBodyProps, 'weekly' | 'reversible'>) {
  if (weekly.error) return <ErrorNotice error={weekly.error} safe="Nothing was recorded." />;
  if (weekly.said === '') return null;
  return (
    <div className={styles.said}>
      <bdi>{weekly.said}</bdi>
      {reversible.canUndo && (
        <Button
          variant="subtle"
          disabled={weekly.isBusy}
          onClick={weekly.undo}
          rightSection={<KeyCaps of="Z" />}
        >
          Undo
        </Button>
      )}
      {reversible.canRedo && (
        <Button
          variant="subtle"
          disabled={weekly.isBusy}
          onClick={weekly.redo}
          rightSection={<KeyCaps of="Shift+Z" />}
        >
          Redo
        </Button>
      )}
    </div>
  );
}

function BasisNote({ review: { basis, remarks } }: Pick<ReviewBodyProps, 'review'>) {
  const policy = basis.policyVersion === null ? 'no policy signed' : `policy v${basis.policyVersion}`;
  return (
    <div className={styles.basis}>
      <p>
        {basis.labels} labelled cases by {basis.reviewers} {basis.reviewers === 1 ? 'person' : 'people'},
        codebook v{basis.codebookVersion}, {policy}, sample seed {basis.sampleSeed}. {basis.agreement}
      </p>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </div>
  );
}
