import { plural } from '../../../shared/format.ts';
import type { ImportConflict } from '../../../shared/model/import.ts';
import { Card } from '../../components/card.tsx';
import styles from './import.module.css';

interface ConflictCardProps {
  readonly conflicts: readonly ImportConflict[];
  readonly total: number;
}

/** Cases that are here already and say something else in the file. Ours stay, and so do their labels. */
export function ConflictCard({ conflicts, total }: ConflictCardProps) {
  return (
    <Card title="Conflicts" hint={`${plural(total, 'row')}: ours stay as they are, with their labels`}>
      <ul className={styles.aside}>
        {conflicts.slice(0, 50).map((conflict) => (
          <li key={`${conflict.caseId} ${conflict.line}`} className={styles.conflict}>
            <bdi className="pl-mono">{conflict.caseId}</bdi>
            <span>
              <bdi>{conflict.differences.join('; ')}</bdi>
              {conflict.labels > 0 && `; ${plural(conflict.labels, 'label')}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
