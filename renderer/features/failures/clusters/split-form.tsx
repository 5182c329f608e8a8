import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { day, plural } from '../../../../shared/format.ts';
import type { Failure, FailureCluster, FailureScope } from '../../../../shared/model/failure.ts';
import { api } from '../../../api/client.ts';
import { LoadState } from '../../../components/load-state.tsx';
import styles from './cluster-list.module.css';
import type { ClusterActs } from './use-cluster-acts.ts';

interface SplitFormProps {
  readonly cluster: FailureCluster;
  readonly scope: FailureScope;
  readonly acts: ClusterActs;
  readonly onDone: () => void;
}

/** Which cases of the group become one of their own: to begin with those that are least like it. */
export function SplitForm({ cluster, scope, acts, onDone }: SplitFormProps) {
  const whole = useQuery(api.failures.cluster.queryOptions({ input: { id: cluster.id, scope } }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(cluster.contrasting));
  const [name, setName] = useState('');
  const isPart = chosen.size > 0 && chosen.size < cluster.count;
  function toggle(caseId: string): void {
    const next = new Set(chosen);
    if (!next.delete(caseId)) next.add(caseId);
    setChosen(next);
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isPart) return;
    await acts.split(cluster, [...chosen], name);
    onDone();
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <LoadState query={whole} what="The cases of the cluster" safe="The clusters are as they were.">
        {({ failures }) => (
          <fieldset className={styles.members}>
            <legend className="pl-hidden">Cases that become a cluster of their own</legend>
            {leastLikeFirst(failures, cluster).map((failure) => (
              <Checkbox
                key={failure.caseId}
                label={aboutCase(failure)}
                checked={chosen.has(failure.caseId)}
                onChange={() => toggle(failure.caseId)}
              />
            ))}
          </fieldset>
        )}
      </LoadState>
      <TextInput
        autoFocus
        label="Name of the new cluster"
        placeholder="By what its cases share"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.tools}>
        <Button type="submit" size="compact-sm" disabled={!isPart || acts.isBusy}>
          Split off {plural(chosen.size, 'case')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** What is chosen to begin with stands where it is seen. */
function leastLikeFirst(failures: readonly Failure[], { contrasting }: FailureCluster): Failure[] {
  const rank = ({ caseId }: Failure) => (contrasting.includes(caseId) ? 0 : 1);
  return failures.toSorted((a, b) => rank(a) - rank(b));
}

function aboutCase({ caseId, cohort, startedAt }: Failure): string {
  return [caseId, cohort.topic, startedAt && day(startedAt)].filter(Boolean).join(', ');
}
