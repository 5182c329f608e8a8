import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count, dayTime, plural } from '../../../shared/format.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';
import styles from './import.module.css';
import own from './several.module.css';
import { useUndoImport } from './use-undo-import.ts';

interface PastImportsProps {
  readonly onMend: (importId: number) => void;
}

/** Imports so far: what each brought, what still waits in its quarantine, and the way back. */
export function PastImports({ onMend }: PastImportsProps) {
  const past = useQuery(api.imports.list.queryOptions());
  const undo = useUndoImport();
  const [asked, setAsked] = useState<number | null>(null);
  const takeBack = (id: number) => {
    setAsked(null);
    undo.mutate(id);
  };
  return (
    <Card title="Imported so far" hint="an import can be taken back while nothing rests on its cases">
      {past.data?.length === 0 && (
        <p className="pl-ink2">No file yet. Each import is listed here with what it brought.</p>
      )}
      {undo.error && <ErrorNotice error={undo.error} safe="The workspace is as it was." />}
      {past.data && past.data.length > 0 && (
        <SideScroll label="Imported so far, scrolling">
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
              {
                key: 'aside',
                head: 'Aside',
                right: true,
                cell: ({ id, file, waiting }) =>
                  waiting === 0 ? (
                    '0'
                  ) : (
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={`Mend ${plural(waiting, 'row')} of ${file}`}
                      onClick={() => onMend(id)}
                    >
                      Mend {count(waiting)}
                    </Button>
                  ),
              },
              {
                key: 'undo',
                head: <span className="pl-hidden">Take back</span>,
                cell: ({ id, file, ...row }) =>
                  asked === id ? (
                    <span className={own.sure}>
                      <Button size="xs" autoFocus onClick={() => takeBack(id)}>
                        Take back {plural(row.new, 'case')}
                      </Button>
                      <Button size="xs" variant="subtle" onClick={() => setAsked(null)}>
                        Keep
                      </Button>
                    </span>
                  ) : (
                    <Button
                      size="xs"
                      variant="subtle"
                      loading={undo.isPending && undo.variables === id}
                      aria-label={`Take back ${file}`}
                      onClick={() => setAsked(id)}
                    >
                      Take back
                    </Button>
                  ),
              },
            ]}
          />
        </SideScroll>
      )}
    </Card>
  );
}
