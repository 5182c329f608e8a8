import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { plural } from '../../../../shared/format.ts';
import type { FailureCluster } from '../../../../shared/model/failure.ts';
import styles from './cluster-list.module.css';
import type { ClusterActs } from './use-cluster-acts.ts';

interface MergeFormProps {
  readonly cluster: FailureCluster;
  readonly others: readonly FailureCluster[];
  readonly acts: ClusterActs;
  readonly onDone: () => void;
}

/** Which other group this one goes into; the other keeps its name. */
export function MergeForm({ cluster, others, acts, onDone }: MergeFormProps) {
  const [into, setInto] = useState<string | null>(null);
  const target = others.find(({ id }) => id === into);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!target) return;
    await acts.merge(cluster, target);
    onDone();
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Select
        autoFocus
        searchable
        label="Goes into"
        description="The other cluster keeps its name. What joins this one later goes there too."
        placeholder="Another cluster"
        nothingFoundMessage="No cluster has such a name"
        data={others.map(({ id, name, count }) => ({
          value: id,
          label: `${name} (${plural(count, 'case')})`,
        }))}
        value={into}
        onChange={setInto}
      />
      <div className={styles.tools}>
        <Button type="submit" size="compact-sm" disabled={!target || acts.isBusy}>
          Merge
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
