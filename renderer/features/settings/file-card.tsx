import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count, plural } from '../../../shared/format.ts';
import type { WorkspaceInfo } from '../../../shared/model/workspace.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import styles from './settings.module.css';

/** Where the workspace lies, and whether its file is in order. */
export function FileCard({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const doctor = useQuery(api.workspaces.doctor.queryOptions({ enabled: false, gcTime: 0 }));
  return (
    <Card
      title="Workspace file"
      hint={`${plural(workspace.cases, 'case')}, ${count(workspace.labels)} labelled`}
    >
      <p className={`${styles.location} pl-mono`}>
        <bdi>{workspace.location}</bdi>
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void doctor.refetch()} loading={doctor.isFetching}>
          Check the file
        </Button>
      </div>
      {doctor.error && <ErrorNotice error={doctor.error} safe="Nothing was changed." />}
      {doctor.data && (
        <ul className={styles.checks} aria-label="Findings">
          {doctor.data.checks.map(({ name, ok, finding }) => (
            <li key={name} data-ok={ok}>
              <Icon name={ok ? 'check' : 'warning'} size={14} />
              <span>
                <b>{ok ? name : `${name}: wrong`}</b> {finding}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
