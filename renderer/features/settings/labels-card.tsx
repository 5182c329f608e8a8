import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { count, plural } from '../../../shared/format.ts';
import type { LabelImportResult } from '../../../shared/model/label-import.ts';
import type { WorkspaceInfo } from '../../../shared/model/workspace.ts';
import { chooseFile } from '../../api/choose-file.ts';
import { client } from '../../api/client.ts';
import { saveDocument } from '../../api/upload.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import styles from './settings.module.css';

async function importAll(handle: string): Promise<LabelImportResult> {
  const job = await client.labels.import({ handle });
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
}

/** Labels out to other tools and back in. */
export function LabelsCard({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const queries = useQueryClient();
  const exporting = useMutation({
    mutationFn: async (format: 'jsonl' | 'csv') => saveDocument(await client.labels.export({ format })),
  });
  const importing = useMutation({
    mutationFn: async () => {
      const chosen = await chooseFile('labels');
      return chosen && importAll(chosen.handle);
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const error = exporting.error ?? importing.error;
  const result = importing.data;
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
        <Button onClick={() => importing.mutate()} loading={importing.isPending}>
          Import labels
        </Button>
      </div>
      {error && <ErrorNotice error={error} safe="No label was changed." />}
      {result && (
        <div role="status" className={styles.result}>
          {count(result.new)} new, {count(result.unchanged)} unchanged, {count(result.conflicts)} say
          otherwise than what stands and were left out, {count(result.quarantined)} could not be used.
          {result.quarantine.length > 0 && (
            <ul>
              {result.quarantine.slice(0, 20).map((row) => (
                <li key={`${row.line} ${row.reason}`}>
                  Line {row.line}: <bdi>{row.reason}</bdi>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Card>
  );
}
