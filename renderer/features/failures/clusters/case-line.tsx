import { day } from '../../../../shared/format.ts';
import type { EvalItem } from '../../../../shared/model/eval-case.ts';
import { AgeTag } from '../age-tag.tsx';
import styles from './cluster-list.module.css';

interface CaseLineProps {
  readonly caseId: string;
  /** What is known of it as an eval case; a suspected failure has none. */
  readonly item: EvalItem | undefined;
  readonly now: string;
  readonly hours: number;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A failure that is in no group. */
export function CaseLine({ caseId, item, now, hours, isOpen, isChosen, onChoose }: CaseLineProps) {
  return (
    <button
      type="button"
      className={`${styles.line} ${styles.case}`}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
      data-entry={caseId}
    >
      <span className={styles.name} dir="auto">
        {caseId}
      </span>
      <span className={styles.foot}>
        <span className="pl-ellipsis" dir="auto">
          {item && [item.topic, `labelled ${day(item.labelledAt)}`].filter(Boolean).join(', ')}
        </span>
        {item && isOpen && <AgeTag labelledAt={item.labelledAt} now={now} hours={hours} />}
      </span>
    </button>
  );
}
