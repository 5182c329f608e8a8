import { Button, Select } from '@mantine/core';
import { useLocation } from 'wouter';
import { weekName } from '../../../shared/analysis/weekly/weeks.ts';
import { day, sentenceCase } from '../../../shared/format.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { ReviewBody } from './review-body.tsx';
import { useWeekly, type Weekly } from './use-weekly.ts';
import styles from './weekly.module.css';

/** One decision a week: the three questions, filled from the data, and what came of the last answer. */
export function WeeklyPage() {
  const weekly = useWeekly();
  useKeys('Weekly review', [
    { keys: 'ArrowLeft', does: 'The week before', run: () => weekly.move(-1), when: isOutsideForms },
    { keys: 'ArrowRight', does: 'The week after', run: () => weekly.move(1), when: isOutsideForms },
    { keys: 'Z', does: 'Take the last decision back', run: weekly.undo },
    { keys: 'Shift+Z', does: 'Bring it again', run: weekly.redo },
  ]);
  const upTo = weekly.review.data?.dataUpTo;
  return (
    <Page
      title="Weekly review"
      filters={<WeekChoice weekly={weekly} />}
      fact={upTo ? `data up to ${day(upTo)}` : undefined}
    >
      <LoadState
        query={weekly.review}
        what="Estimates, alerts and what could change"
        safe="No decision was lost."
        staleName="from before the last change"
      >
        {({ review, reason, canUndo, canRedo }) =>
          review ? (
            <ReviewBody review={review} weekly={weekly} reversible={{ canUndo, canRedo }} />
          ) : (
            <NoWeek reason={reason ?? ''} />
          )
        }
      </LoadState>
    </Page>
  );
}

/** Whoever fills in a decision does not leave its week by a slip. */
function isOutsideForms(): boolean {
  return document.activeElement?.closest('form') == null;
}

function WeekChoice({ weekly }: { readonly weekly: Weekly }) {
  const { weeks = [], review } = weekly.review.data ?? {};
  if (!review) return null;
  const at = weeks.indexOf(review.week);
  return (
    <div className={styles.weeks}>
      <Button aria-label="The week before" disabled={at >= weeks.length - 1} onClick={() => weekly.move(-1)}>
        <KeyCaps of="ArrowLeft" />
      </Button>
      <Select
        aria-label="Week"
        className={styles.week}
        data={weeks.map((value) => ({
          value,
          label: `${sentenceCase(weekName(value))}, ${value.slice(0, 4)}`,
        }))}
        value={review.week}
        allowDeselect={false}
        onChange={(value) => value !== null && weekly.setWeek(value)}
      />
      <Button aria-label="The week after" disabled={at <= 0} onClick={() => weekly.move(1)}>
        <KeyCaps of="ArrowRight" />
      </Button>
    </div>
  );
}

function NoWeek({ reason }: { readonly reason: string }) {
  const [, go] = useLocation();
  return (
    <EmptyState
      title="No week to review yet"
      action={
        <Button variant="filled" onClick={() => go('/import')}>
          Import cases
        </Button>
      }
    >
      {reason} Here will be three questions, answered from the data: are we inside our limits, are we
      drifting, and what changes next. Each decision is kept with the figure that would show it wrong, and the
      week after shows what came.
    </EmptyState>
  );
}
