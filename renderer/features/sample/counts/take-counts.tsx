import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CountMapping } from '../../../../shared/model/population.ts';
import { chooseFile } from '../../../api/choose-file.ts';
import { uploadFile } from '../../../api/upload.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { useFileDrop } from '../../../components/use-file-drop.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './counts.module.css';

/** A table of counts on its way in, with what the person decided about it. */
export interface CountCandidate {
  readonly handle: string;
  readonly mapping?: CountMapping;
  readonly replace: boolean;
}

interface TakeCountsProps {
  readonly isFirst: boolean;
  readonly onTake: (candidate: CountCandidate) => void;
}

/** Lets a table of counts in, by dialog or by dropping it. */
export function TakeCounts({ isFirst, onTake }: TakeCountsProps) {
  const take = useMutation({
    mutationFn: (file: File | null) => (file ? uploadFile(file) : chooseFile('cases')),
    onSuccess: (chosen) => {
      if (chosen) onTake({ handle: chosen.handle, replace: false });
    },
  });
  const hovers = useFileDrop(useCallback((file: File) => take.mutate(file), [take.mutate]));
  const browse = () => take.mutate(null);
  useKeys('Population counts', [{ keys: 'Ctrl+Enter', does: 'Choose a table of counts', run: browse }]);
  return (
    <Card
      title={isFirst ? 'Drop a table of counts here, or choose one' : 'Add counts from a table'}
      className={hovers ? styles.hovers : undefined}
    >
      <p className={styles.words}>
        A row says how many cases of a period ended so: an hour, day, week or month, cohort fields such as
        topic or channel, the outcome and the number. A column per outcome is read too, and so are all cases
        beside the escalated ones. Later periods join those that are here; the same table a second time
        changes nothing.
      </p>
      <pre className={styles.example}>
        {'week,topic,outcome,cases\n2026-W45,Billing,escalated,900\n2026-W45,Billing,automated,3100'}
      </pre>
      {take.error && <ErrorNotice error={take.error} safe="The counts are as they were." />}
      <Button variant={isFirst ? 'filled' : 'default'} loading={take.isPending} onClick={browse}>
        Choose a table
      </Button>
    </Card>
  );
}
