import { count, duration } from '../../../shared/format.ts';
import type { ReviewerAgreement, ShareOfCases } from '../../../shared/model/agreement.ts';
import { Card } from '../../components/card.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import styles from './reviewers-card.module.css';
import { FEW_CASES, ShareWords } from './words-card.tsx';

interface ReviewersCardProps {
  readonly title: string;
  readonly reviewers: readonly ReviewerAgreement[];
}

/** Every reviewer on one question: against known answers, against themselves, which answers and how fast. */
export function ReviewersCard({ title, reviewers }: ReviewersCardProps) {
  const isVerdict = reviewers.some(({ gold }) => gold.falsePositives !== null);
  const columns: Column<ReviewerAgreement>[] = [
    { key: 'name', head: 'Reviewer', cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'judged',
      head: 'Judged, shared',
      right: true,
      cell: ({ labelled, shared }) => `${count(labelled)}, ${count(shared)}`,
    },
    { key: 'gold', head: 'Known answers met', right: true, cell: ({ gold }) => <Share of={gold} /> },
    ...(isVerdict
      ? [
          {
            key: 'false',
            head: 'False alarms',
            right: true,
            cell: ({ gold }: ReviewerAgreement) => <Share of={gold.falsePositives} />,
          },
          {
            key: 'missed',
            head: 'Missed',
            right: true,
            cell: ({ gold }: ReviewerAgreement) => <Share of={gold.falseNegatives} />,
          },
        ]
      : []),
    { key: 'again', head: 'Same again', right: true, cell: ({ again }) => <Share of={again} /> },
    { key: 'mix', head: 'Answers', cell: (one) => <Mix of={one} /> },
    {
      key: 'pace',
      head: 'Median time',
      right: true,
      cell: ({ medianMilliseconds }) => (medianMilliseconds === null ? '–' : duration(medianMilliseconds)),
    },
  ];
  return (
    <Card
      title="Reviewer by reviewer, in detail"
      hint={`on ${title.toLowerCase()}; for the lead, not a ranking`}
    >
      <section className={styles.scroll} aria-label="Reviewers in detail" {...{ tabIndex: 0 }}>
        <DataTable
          label="Each reviewer against known answers and themselves"
          columns={columns}
          rows={reviewers}
          rowKey={({ name }) => name}
        />
      </section>
      <p className="pl-caption">
        Wilson intervals at 95 %. Below {FEW_CASES} cases only the interval is shown. False alarm: needed,
        where the known answer is not needed; missed: the other way round.
      </p>
    </Card>
  );
}

/** The share and under it of how many; a dash where nothing can be compared. */
function Share({ of }: { readonly of: ShareOfCases | null }) {
  if (of === null || of.cases === 0) return <>–</>;
  return (
    <>
      <ShareWords of={of} />
      <div className={styles.of}>{`${count(of.times)} of ${count(of.cases)}`}</div>
    </>
  );
}

function Mix({ of: { mix } }: { readonly of: ReviewerAgreement }) {
  const said = mix.filter(({ times }) => times > 0);
  return (
    <span className={styles.mix}>
      {said.map(({ label, times }) => `${count(times)} ${label.toLowerCase()}`).join(', ')}
    </span>
  );
}
