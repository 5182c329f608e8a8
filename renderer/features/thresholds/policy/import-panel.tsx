import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { PolicyMapping } from '../../../../shared/model/policy-import.ts';
import { chooseFile } from '../../../api/choose-file.ts';
import { client } from '../../../api/client.ts';
import { uploadFile } from '../../../api/upload.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { announce } from '../../../components/live-region.tsx';
import { useFileDrop } from '../../../components/use-file-drop.ts';
import { FileReading } from './file-reading.tsx';
import styles from './policy.module.css';

interface ImportPanelProps {
  readonly onClose: () => void;
  /** The policy that was taken is now in force, or the draft. */
  readonly onTaken: () => void;
}

interface Asked {
  readonly handle: string;
  readonly mapping?: PolicyMapping;
  readonly signals?: Record<string, string>;
  readonly saveProfile?: string;
  readonly take?: 'in_force' | 'draft';
}

/** The configuration that the agent runs with, from a file: looked at first, taken when told to. */
export function ImportPanel({ onClose, onTaken }: ImportPanelProps) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const read = useMutation({
    mutationFn: (input: Asked) => client.policies.import(input),
    onSuccess: async (found, input) => {
      if (input.take === undefined) return announce(found.policy ? 'File read' : 'File not readable');
      await queries.invalidateQueries();
      announce(found.taken === null ? 'Taken as the draft' : `In force as version ${found.taken}`);
      onTaken();
    },
  });
  const ask = (input: Asked) => {
    setAsked(input);
    read.mutate(input);
  };
  const choose = useMutation({
    mutationFn: () => chooseFile('policy'),
    onSuccess: (file) => file && ask(file),
  });
  const upload = useMutation({ mutationFn: (file: File) => uploadFile(file), onSuccess: ask });
  const { mutate: take } = upload;
  const hovers = useFileDrop(useCallback((file: File) => take(file), [take]));
  const error = read.error ?? upload.error ?? choose.error;
  return (
    <Card
      title="Import a policy"
      hint="what the agent runs with: ours, Amazon A2I's, or any YAML or JSON with rules"
      actions={
        <Button variant="subtle" size="compact-xs" onClick={onClose}>
          Close
        </Button>
      }
    >
      <div className={styles.drop} data-hovers={hovers}>
        Drop a file here, or{' '}
        <Button size="compact-sm" disabled={choose.isPending} onClick={() => choose.mutate()}>
          Choose a file
        </Button>
      </div>
      {error && <ErrorNotice error={error} safe="The policy in force is as it was." />}
      {asked && read.data && (
        <FileReading
          key={JSON.stringify(read.data.mapping)}
          reading={read.data}
          isBusy={read.isPending}
          onAgain={(more) => ask({ ...asked, ...more })}
          onTake={(how, profile) =>
            ask({ ...asked, take: how, ...(profile === '' ? {} : { saveProfile: profile }) })
          }
        />
      )}
    </Card>
  );
}
