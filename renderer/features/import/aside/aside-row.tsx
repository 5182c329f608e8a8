import { Button, Textarea } from '@mantine/core';
import { count } from '../../../../shared/format.ts';
import type { AsideRow as Row } from '../../../../shared/model/import.ts';
import styles from '../import.module.css';
import own from './aside.module.css';

interface AsideRowProps {
  readonly row: Row;
  /** The text as it was mended; null while it is as it came. */
  readonly text: string | null;
  readonly onMend: (text: string | null) => void;
}

/** A row kept aside: where it stands, what is wrong with it, and its text, to be mended here. */
export function AsideRow({ row, text, onMend }: AsideRowProps) {
  const place = row.line === null ? `Row ${row.position + 1}` : `Line ${count(row.line)}`;
  const name = row.caseId === null ? place : `${place}, case ${row.caseId}`;
  return (
    <li>
      <div className={own.mendHead}>
        <span className={styles.lines}>{place}</span>
        <span>
          {row.field !== null && (
            <>
              <bdi className="pl-mono">{row.field}</bdi>:{' '}
            </>
          )}
          <bdi>{row.reason}</bdi>
        </span>
        {text !== null && (
          <Button size="xs" variant="subtle" onClick={() => onMend(null)}>
            As it was
          </Button>
        )}
      </div>
      {row.whole ? (
        <Textarea
          aria-label={`Text of ${name}`}
          classNames={{ input: own.rawInput ?? '' }}
          autosize
          minRows={1}
          maxRows={8}
          spellCheck={false}
          value={text ?? row.raw}
          onChange={({ currentTarget: { value } }) =>
            onMend(value === row.raw || value === '' ? null : value)
          }
        />
      ) : (
        <>
          <pre className={styles.raw}>
            <bdi>{row.raw}</bdi>
          </pre>
          <p className="pl-caption">
            Only a picture of this row is kept: mend it in its own file and import that again.
          </p>
        </>
      )}
    </li>
  );
}
