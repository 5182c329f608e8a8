import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { draftOf } from './draft-of.ts';
import { ImportPanel } from './import-panel.tsx';
import styles from './policy.module.css';
import { PolicyRoom } from './policy-room.tsx';

/** All triggers together: what they do to the cases, what each earns, which version is in force and what it promised. */
export function WholePolicy() {
  const versions = useQuery(api.policies.versions.queryOptions());
  const kept = useQuery(api.policies.draftKept.queryOptions());
  const [imports, setImports] = useState(false);
  const [taken, setTaken] = useState(0);
  const panel = imports && (
    <ImportPanel
      onClose={() => setImports(false)}
      onTaken={() => {
        setImports(false);
        setTaken((times) => times + 1);
      }}
    />
  );
  return (
    <LoadState query={versions} what="The versions of the policy">
      {(found) => {
        const inForce = found[0] ?? null;
        const start = kept.data ?? draftOf(inForce);
        if (kept.isPending) return null;
        if (!start) {
          return (
            <div className={styles.stack}>
              <EmptyState
                title="No policy yet"
                action={
                  <Button variant="filled" onClick={() => setImports(true)}>
                    Import a policy
                  </Button>
                }
              >
                A policy is all triggers together. Import the configuration that the agent runs with, and it
                is replayed on the cases; or sign a threshold under One trigger, and it stands here.
              </EmptyState>
              {panel}
            </div>
          );
        }
        return (
          <div className={styles.stack}>
            {panel}
            <PolicyRoom
              key={`${inForce?.version} ${taken}`}
              start={start}
              versions={found}
              onImport={() => setImports(true)}
            />
          </div>
        );
      }}
    </LoadState>
  );
}
