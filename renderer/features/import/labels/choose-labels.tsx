import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import styles from '../import.module.css';
import { PastLabelImports } from './past-label-imports.tsx';

interface ChooseLabelsProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onBrowse: () => void;
}

const READABLE = [
  [
    'Plumbline labels',
    'JSON lines, CSV, Excel or Parquet, as exported here: every answer comes back, and nothing has to be mapped.',
  ],
  ['A row per answer', 'A table of any kind or JSON, with columns for case, reviewer and answer.'],
  ['A column per reviewer', 'One row per case; a settled or known answer may have a column too.'],
  ['A map', 'YAML or JSON: reviewer, case, answer.'],
] as const;

/** The first step: a file by dialog or by dropping it. */
export function ChooseLabels({ busy, error, onBrowse }: ChooseLabelsProps) {
  return (
    <div className={styles.stack}>
      <div className={styles.drop}>
        <Icon name="file" size={24} />
        <div>
          <h2>Drop a file of answers here, or choose one</h2>
          <p>
            You say once what its columns and its words stand for. The cases have to be here already;
            importing a file twice changes nothing, and an import can be taken back.
          </p>
        </div>
        <Button variant="subtle" component={Link} href="/import">
          Cases instead
        </Button>
        <Button variant="filled" loading={busy} onClick={onBrowse} rightSection={<KeyCaps of="Enter" />}>
          Choose a file
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} safe="No label was changed." />}
      <div className={styles.columns}>
        <Card title="What can be read" hint="recognised by its content, plain, gzip or zip">
          <dl className={styles.formats}>
            {READABLE.map(([name, words]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <PastLabelImports />
      </div>
    </div>
  );
}
