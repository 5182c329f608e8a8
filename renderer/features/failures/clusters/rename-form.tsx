import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FailureCluster } from '../../../../shared/model/failure.ts';
import styles from './cluster-list.module.css';
import type { ClusterActs } from './use-cluster-acts.ts';

interface RenameFormProps {
  readonly cluster: FailureCluster;
  readonly acts: ClusterActs;
  readonly onDone: () => void;
}

/** Another name for the group, in its place. */
export function RenameForm({ cluster, acts, onDone }: RenameFormProps) {
  const [name, setName] = useState(cluster.name);
  const isNew = name.trim() !== '' && name.trim() !== cluster.name;
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isNew) return;
    await acts.rename(cluster, name.trim());
    onDone();
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        label="Name of the cluster"
        {...(cluster.renamed ? { description: `Found as “${cluster.foundName}”` } : {})}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.tools}>
        <Button type="submit" size="compact-sm" disabled={!isNew || acts.isBusy}>
          Rename
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
