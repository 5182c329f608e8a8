import { plural } from '../../../../shared/format.ts';
import type { LabelConflict } from '../../../../shared/model/label-import.ts';
import { Card } from '../../../components/card.tsx';
import styles from '../import.module.css';

interface ConflictingLabelsProps {
  readonly conflicts: readonly LabelConflict[];
  readonly total: number;
}

/** Labels that say otherwise than what stands. What stands stays. */
export function ConflictingLabels({ conflicts, total }: ConflictingLabelsProps) {
  return (
    <Card title="Conflicts" hint={`${plural(total, 'label')}: what stands here stays`}>
      <ul className={styles.aside}>
        {conflicts.slice(0, 50).map(({ line, caseId, reviewer }) => (
          <li key={`${line} ${caseId} ${reviewer}`} className={styles.conflict}>
            <bdi className="pl-mono">{caseId}</bdi>
            <span>
              <bdi>{reviewer}</bdi> has answered otherwise{line !== null && ` (line ${line})`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
