import { StackedBars, type StackedRow } from '../../../shared/charts/stacked-bars.tsx';
import { count, duration, plural } from '../../../shared/format.ts';
import type { ReviewerLoad } from '../../../shared/model/assignment.ts';
import { Card } from '../../components/card.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';

const HEAD = [
  'Reviewer',
  'Assigned',
  'Done',
  'Skipped',
  'Open',
  'Repeats due',
  'Repeats later',
  'Labelled in all',
  'Median time',
];

/** How much each reviewer has and how far they are, the largest open queue first. */
export function LoadCard({ reviewers }: { readonly reviewers: readonly ReviewerLoad[] }) {
  const withQueue = reviewers
    .filter(({ assigned }) => assigned > 0)
    .toSorted((a, b) => b.open - a.open || (a.reviewer < b.reviewer ? -1 : 1));
  if (withQueue.length === 0) {
    return (
      <Card title="Who has how much">
        <p className="pl-ink2">
          Nobody has a queue of their own. Until cases are distributed everybody works on the shared queue:
          whoever opens a case keeps it for half an hour, then it is offered to others again.
        </p>
      </Card>
    );
  }
  const most = withQueue[0];
  return (
    <ChartFrame
      title="Who has how much"
      hint="of each reviewer's own queue"
      table={{ head: HEAD, rows: withQueue.map(rowOf) }}
      note={<Notes reviewers={withQueue} />}
    >
      {(width) => (
        <StackedBars
          width={width}
          rows={withQueue.map(barOf)}
          heads={['done', 'skipped', 'open']}
          label={`Queues of ${plural(withQueue.length, 'reviewer')}; ${most?.reviewer} has most open, ${most?.open} of ${most?.assigned}`}
        />
      )}
    </ChartFrame>
  );
}

function barOf({ reviewer, assigned, done, skipped, open }: ReviewerLoad): StackedRow {
  return {
    name: reviewer,
    parts: [
      { kind: 'present', share: done / assigned },
      { kind: 'partial', share: skipped / assigned },
      { kind: 'absent', share: open / assigned },
    ],
    printed: `${count(open)} of ${count(assigned)} open`,
  };
}

function rowOf(load: ReviewerLoad): string[] {
  const { reviewer, assigned, done, skipped, open, repeatsDue, repeatsLater, labelled, medianMilliseconds } =
    load;
  return [
    reviewer,
    ...[assigned, done, skipped, open, repeatsDue, repeatsLater, labelled].map(count),
    medianMilliseconds === null ? 'not timed' : timeWords(medianMilliseconds),
  ];
}

function timeWords(milliseconds: number): string {
  return milliseconds < 60_000 ? `${count(Math.round(milliseconds / 1000))} s` : duration(milliseconds);
}

/** Time spent is for the lead alone, and a hint rather than a verdict. */
function Notes({ reviewers }: { readonly reviewers: readonly ReviewerLoad[] }) {
  const hasty = reviewers.filter((one) => one.hasty.labels > 0);
  const due = reviewers.reduce((sum, one) => sum + one.repeatsDue, 0);
  return (
    <>
      {due > 0 &&
        `${plural(due, 'own case')} came back and ${due === 1 ? 'is' : 'are'} among the open ones. `}
      {hasty.map(({ reviewer, hasty: { labels, of } }) => (
        <span key={reviewer}>
          {reviewer}: {count(labels)} of the last {plural(of, 'timed label')} took under 2 s. Worth a talk,
          not proof.{' '}
        </span>
      ))}
      Reviewers do not see times before they commit, nor which of their cases are double, known or repeated.
    </>
  );
}
