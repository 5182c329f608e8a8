import { Button } from '@mantine/core';
import { plural } from '../../../shared/format.ts';
import { useWorkspaceDoor } from '../../api/workspace.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import styles from './team.module.css';
import type { Candidate } from './use-merge.ts';

/** A bundle that is not merged here: a queue becomes a workspace of its own, other work has a home elsewhere. */
export function OpenQueue({ candidate }: { readonly candidate: Candidate }) {
  const door = useWorkspaceDoor();
  const { handle, look } = candidate;
  if (look.kind === 'return') {
    return (
      <p role="status">
        This is work of {look.for} in another workspace, “{look.workspaceName}”. Open that workspace and merge
        it there.
      </p>
    );
  }
  return (
    <div className={styles.stack} role="status">
      <p>
        This is the queue of {look.for} from “{look.workspaceName}”, {plural(look.cases, 'case')}. It opens in
        a workspace of its own; the one that is open now stays as it is.
      </p>
      {door.error && <ErrorNotice error={door.error} safe="No file was changed." />}
      <Button variant="filled" loading={door.isPending} onClick={() => door.mutate({ by: 'handle', handle })}>
        Open this queue
      </Button>
    </div>
  );
}
