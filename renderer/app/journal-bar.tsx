import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { journalRemark, takenWords, waitingWords } from '../../shared/analysis/journal-words.ts';
import { api } from '../api/client.ts';
import { errorWords } from '../api/error-words.ts';
import { Icon } from '../components/icon.tsx';
import { announce } from '../components/live-region.tsx';
import styles from './journal-bar.module.css';

/** Above every room: labels that only the journal holds, or a journal that had to be written anew. */
export function JournalBar() {
  const queries = useQueryClient();
  const { data } = useQuery(api.journal.get.queryOptions());
  const [isRead, setRead] = useState(false);
  const askAnew = () => queries.invalidateQueries();
  const take = useMutation(
    api.journal.take.mutationOptions({
      onSuccess: (taken) => {
        announce(takenWords(taken));
        return askAnew();
      },
    }),
  );
  const leave = useMutation(api.journal.leave.mutationOptions({ onSuccess: askAnew }));
  const remark = data ? journalRemark(data.finding) : null;
  if (data?.waiting) {
    const error = take.error ?? leave.error;
    return (
      <section aria-label="Labels of the journal" className={styles.bar}>
        <Icon name="warning" />
        <p className={styles.words}>
          {waitingWords(data.waiting)}
          {error && <strong role="alert"> {errorWords(error).sentence}</strong>}
        </p>
        <Button size="xs" variant="filled" loading={take.isPending} onClick={() => take.mutate({})}>
          Take them in
        </Button>
        <Button size="xs" loading={leave.isPending} onClick={() => leave.mutate({})}>
          Leave them out
        </Button>
      </section>
    );
  }
  if (remark === null || isRead) return null;
  return (
    <section aria-label="Labels of the journal" className={styles.bar}>
      <Icon name="warning" />
      <p className={styles.words}>{remark}</p>
      <Button size="xs" onClick={() => setRead(true)}>
        I have read this
      </Button>
    </section>
  );
}
