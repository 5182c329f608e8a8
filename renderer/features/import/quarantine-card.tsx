import { Button } from '@mantine/core';
import { count, plural } from '../../../shared/format.ts';
import type { Quarantined } from '../../../shared/model/import.ts';
import { saveDocument } from '../../api/upload.ts';
import { Card } from '../../components/card.tsx';
import styles from './import.module.css';
import { quarantineGroups } from './quarantine-groups.ts';

interface QuarantineCardProps {
  readonly rows: readonly Quarantined[];
  readonly total: number;
  /** What was kept aside. */
  readonly what?: 'row' | 'label';
  readonly hint?: string;
}

/** Rows that cannot be taken, by reason, each with its line and its text. */
export function QuarantineCard({ rows, total, what = 'row', hint }: QuarantineCardProps) {
  const save = () =>
    saveDocument({
      fileName: 'quarantine.jsonl',
      mediaType: 'application/jsonl',
      text: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    });
  return (
    <Card
      title="Quarantine"
      hint={hint ?? `${plural(total, what)} kept aside: mend the file and import it again`}
      actions={
        <Button variant="subtle" size="xs" onClick={save}>
          Save as JSONL
        </Button>
      }
    >
      <ul className={styles.aside}>
        {quarantineGroups(rows).map(({ reason, rows: own, lines }) => (
          <li key={reason}>
            <details>
              <summary>
                <bdi>{reason}</bdi>
                <span className={styles.lines}>
                  {lines && `line ${lines}, `}
                  {plural(own.length, what)}
                </span>
              </summary>
              {own.slice(0, 20).map((row) => (
                <pre key={`${row.line} ${row.raw}`} className={styles.raw}>
                  {row.line !== null && <span className={styles.lineNumber}>{count(row.line)}</span>}
                  {row.field !== null && <bdi className={styles.lineNumber}>{row.field}</bdi>}
                  <bdi>{row.raw}</bdi>
                </pre>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
