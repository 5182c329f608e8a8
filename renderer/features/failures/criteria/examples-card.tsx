import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { SLOTS } from '../../../../shared/analysis/criteria/slots.ts';
import type { CriteriaView } from '../../../../shared/model/criteria.ts';
import { Card } from '../../../components/card.tsx';
import { caseAddress } from '../../../components/case-address.ts';
import { Tag } from '../../../components/tag.tsx';
import styles from './criteria.module.css';
import type { Criteria } from './use-criteria.ts';

interface ExamplesCardProps {
  readonly view: CriteriaView;
  readonly criteria: Criteria;
  /** Somebody wants to go through the redaction of this case. */
  readonly onReview: (caseId: string) => void;
}

/** The cases the block shows, and what it lacks; another case can take the place of one. */
export function ExamplesCard({ view, criteria, onReview }: ExamplesCardProps) {
  const { draft, lacks, remarks } = view;
  const { skip, skipCase, takeBack } = criteria;
  const { examples } = draft.content;
  return (
    <Card title="Examples" hint={balanceWords(view)}>
      <ol className={styles.examples}>
        {examples.map(({ slot, caseId, decision }) => (
          <li key={slot}>
            <Tag tone={decision === 'hand_over' ? 'accent' : 'plain'}>
              {decision === 'hand_over' ? 'hand over' : 'go on'}
            </Tag>
            <div>
              <div>{SLOTS[slot].title}</div>
              <Link href={caseAddress(caseId)} className={styles.case}>
                <bdi>{caseId}</bdi>
              </Link>
            </div>
            <Button size="xs" variant="subtle" onClick={() => skipCase(caseId)}>
              Take another
              <span className="pl-hidden"> case than {caseId}</span>
            </Button>
          </li>
        ))}
      </ol>
      {skip.length > 0 && (
        <Button size="xs" variant="subtle" onClick={takeBack}>
          Take {skip.at(-1)} again
        </Button>
      )}
      <ul className={styles.lacks} aria-label="What the block lacks">
        {lacks.map(({ slot, sentence, caseId }) => (
          <li key={slot}>
            {sentence}
            {caseId !== null && (
              <Button size="compact-xs" className={styles.review ?? ''} onClick={() => onReview(caseId)}>
                Review that of {caseId}
              </Button>
            )}
          </li>
        ))}
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Card>
  );
}

function balanceWords({ draft }: CriteriaView): string {
  const over = draft.content.examples.filter(({ decision }) => decision === 'hand_over').length;
  return `${over} for handing over, ${draft.content.examples.length - over} for going on`;
}
