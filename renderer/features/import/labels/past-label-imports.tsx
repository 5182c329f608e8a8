import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count, dayTime, plural } from '../../../../shared/format.ts';
import type { LabelImportEntry } from '../../../../shared/model/label-import.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import styles from '../import.module.css';
import { useWithdraw } from './use-withdraw.ts';

/** Imports of labels so far; each can be taken back. */
export function PastLabelImports() {
  const past = useQuery(api.labels.imports.queryOptions());
  const withdraw = useWithdraw();
  const state = (entry: LabelImportEntry) =>
    entry.withdrawnAt === null ? (
      <Button
        size="xs"
        variant="subtle"
        loading={withdraw.isPending && withdraw.variables === entry.id}
        aria-label={`Take back ${entry.file}`}
        onClick={() => withdraw.mutate(entry.id)}
      >
        Take back
      </Button>
    ) : (
      `taken back ${dayTime(entry.withdrawnAt)}`
    );
  return (
    <Card title="Labels imported so far">
      {past.data?.length === 0 && <p className="pl-ink2">None yet. Labels made here are not listed.</p>}
      {withdraw.error && <ErrorNotice error={withdraw.error} safe="No label was lost." />}
      {past.data && past.data.length > 0 && (
        <DataTable
          label="Labels imported so far"
          rows={past.data}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'file', head: 'File', cell: ({ file }) => <bdi className={styles.fileName}>{file}</bdi> },
            { key: 'at', head: 'When', cell: ({ importedAt }) => dayTime(importedAt) },
            { key: 'who', head: 'By', cell: ({ reviewers }) => plural(reviewers.length, 'reviewer') },
            { key: 'labels', head: 'Labels', right: true, cell: ({ labels }) => count(labels) },
            { key: 'back', head: <span className="pl-hidden">Take back</span>, cell: state },
          ]}
        />
      )}
    </Card>
  );
}
