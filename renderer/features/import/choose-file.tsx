import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import styles from './import.module.css';
import { LABELS_PATH } from './labels/label-file.ts';
import { PastImports } from './past-imports.tsx';

interface ChooseFileProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onBrowse: (kind: 'cases' | 'folder') => void;
  readonly onMend: (importId: number) => void;
}

/** The first step: files or a folder by dialog or by dropping them, with what can be read and what was read before. */
export function ChooseFile({ busy, error, onBrowse, onMend }: ChooseFileProps) {
  const formats = useQuery(api.imports.formats.queryOptions());
  return (
    <div className={styles.stack}>
      <div className={styles.drop}>
        <Icon name="file" size={24} />
        <div>
          <h2>Drop files or a folder here, or choose them</h2>
          <p>
            You see what each is and what would change before anything is imported. Importing a file twice
            changes nothing.
          </p>
        </div>
        <Button variant="subtle" component={Link} href={LABELS_PATH}>
          Labels instead
        </Button>
        <Button disabled={busy} onClick={() => onBrowse('folder')} rightSection={<KeyCaps of="F" />}>
          Choose a folder
        </Button>
        <Button
          variant="filled"
          loading={busy}
          onClick={() => onBrowse('cases')}
          rightSection={<KeyCaps of="Enter" />}
        >
          Choose a file
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} safe="Nothing was imported." />}
      <div className={styles.columns}>
        <Card title="What can be read" hint="recognised by its content, plain, gzip or zip">
          <dl className={styles.formats}>
            {formats.data?.map(({ id, name, description }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <PastImports onMend={onMend} />
      </div>
    </div>
  );
}
