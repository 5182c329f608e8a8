import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { count, dayTime } from '../../../shared/format.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import styles from './import.module.css';
import { LABELS_PATH } from './labels/label-file.ts';

interface ChooseFileProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onBrowse: () => void;
}

/** The first step: a file by dialog or by dropping it, with what can be read and what was read before. */
export function ChooseFile({ busy, error, onBrowse }: ChooseFileProps) {
  const formats = useQuery(api.imports.formats.queryOptions());
  const past = useQuery(api.imports.list.queryOptions());
  return (
    <div className={styles.stack}>
      <div className={styles.drop}>
        <Icon name="file" size={24} />
        <div>
          <h2>Drop a file here, or choose one</h2>
          <p>
            You see what it is and what would change before anything is imported. Importing a file twice
            changes nothing.
          </p>
        </div>
        <Button variant="subtle" component={Link} href={LABELS_PATH}>
          Labels instead
        </Button>
        <Button variant="filled" loading={busy} onClick={onBrowse} rightSection={<KeyCaps of="Enter" />}>
          Choose a file
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} safe="Nothing was imported." />}
      <div className={styles.columns}>
        <Card title="What can be read" hint="recognised by its content, plain or gzip">
          <dl className={styles.formats}>
            {formats.data?.map(({ id, name, description }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Card title="Imported so far">
          {past.data?.length === 0 && <p className="pl-ink2">No file yet.</p>}
          {past.data && past.data.length > 0 && (
            <DataTable
              label="Imported so far"
              rows={past.data}
              rowKey={({ id }) => String(id)}
              columns={[
                {
                  key: 'file',
                  head: 'File',
                  cell: ({ file }) => <bdi className={styles.fileName}>{file}</bdi>,
                },
                { key: 'at', head: 'When', cell: ({ importedAt }) => dayTime(importedAt) },
                { key: 'new', head: 'New', right: true, cell: (row) => count(row.new) },
                { key: 'aside', head: 'Aside', right: true, cell: (row) => count(row.quarantined) },
              ]}
            />
          )}
        </Card>
      </div>
    </div>
  );
}
