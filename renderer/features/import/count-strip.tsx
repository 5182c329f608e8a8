import { count } from '../../../shared/format.ts';
import type { ImportCounts } from '../../../shared/model/import.ts';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import styles from './import.module.css';

interface CountStripProps {
  readonly counts: ImportCounts;
  /** False while the counts are of the first rows only. */
  readonly complete: boolean;
  /** What is counted. */
  readonly what?: 'Rows' | 'Labels';
  /** It has happened, and is not only what would. */
  readonly isDone?: boolean;
}

/** The five counts; the last four add up to the first. */
export function CountStrip({ counts, complete, what = 'Rows', isDone = false }: CountStripProps) {
  const cells: { icon: IconName; name: string; value: number; words: string }[] = [
    {
      icon: 'file',
      name: complete ? `${what} read` : `First ${what.toLowerCase()} read`,
      value: counts.rows,
      words: complete ? 'all of the file' : 'the rest is counted while importing',
    },
    { icon: 'check', name: 'New', value: counts.new, words: isDone ? 'added' : 'will be added' },
    { icon: 'half', name: 'Unchanged', value: counts.unchanged, words: 'already here: nothing happens' },
    {
      icon: 'warning',
      name: 'Conflicts',
      value: counts.conflicts,
      words:
        what === 'Rows' ? 'same id, different content: ours stays' : 'answered otherwise: what stands stays',
    },
    {
      icon: 'lock',
      name: 'Quarantined',
      value: counts.quarantined,
      words: 'kept aside with line and reason',
    },
  ];
  return (
    <dl className={styles.counts}>
      {cells.map(({ icon, name, value, words }) => (
        <div key={name}>
          <dt>
            <Icon name={icon} size={14} /> {name}
          </dt>
          <dd>{count(value)}</dd>
          <dd className="pl-caption">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
