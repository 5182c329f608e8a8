import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { plural } from '../../../shared/format.ts';
import type { WorkspaceInfo } from '../../../shared/model/workspace.ts';
import { client } from '../../api/client.ts';
import { saveDocument } from '../../api/upload.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import styles from './settings.module.css';

/** Labels out to other tools and back in. */
export function LabelsCard({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const exporting = useMutation({
    mutationFn: async (format: 'jsonl' | 'csv') => saveDocument(await client.labels.export({ format })),
  });
  const { error } = exporting;
  return (
    <Card title="Labels" hint={`${plural(workspace.labels, 'labelled case')}`}>
      <p className={styles.words}>
        The JSON-lines and the CSV file hold every answer, stage and stamp and come back without loss. In the
        CSV file, cells that a spreadsheet would run as a formula start with an apostrophe.
      </p>
      <div className={styles.buttons}>
        <Button disabled={workspace.labels === 0} onClick={() => exporting.mutate('jsonl')}>
          Export as JSON lines
        </Button>
        <Button disabled={workspace.labels === 0} onClick={() => exporting.mutate('csv')}>
          Export as CSV
        </Button>
        <Button component={Link} href="/import/labels">
          Import labels
        </Button>
      </div>
      {error && <ErrorNotice error={error} safe="No label was changed." />}
    </Card>
  );
}
