import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { list } from '../../../../shared/format.ts';
import type { SettledOtherwise as Settled } from '../../../../shared/model/agreement.ts';
import { api, client } from '../../../api/client.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { announce } from '../../../components/live-region.tsx';
import { Tag } from '../../../components/tag.tsx';
import { decisionWords } from './decision-words.ts';
import styles from './settled-otherwise.module.css';

/** Cases that the lead settled otherwise than this reviewer answered. An appeal lists a case for the lead again. */
export function SettledOtherwise({ reviewer }: { readonly reviewer: string }) {
  const settled = useQuery(
    api.agreement.settledOtherwise.queryOptions({ input: { reviewer }, enabled: reviewer.trim() !== '' }),
  );
  if (!settled.data || settled.data.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="settled-otherwise">
      <h3 id="settled-otherwise">Settled otherwise than you answered</h3>
      <p className="pl-caption">Your answers stay as they are, also when you appeal.</p>
      <ul className={styles.list}>
        {settled.data.map((one) => (
          <li key={one.caseId}>
            <One of={one} reviewer={reviewer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ of, reviewer }: { readonly of: Settled; readonly reviewer: string }) {
  const { caseId, own, settlement, differs, appeal } = of;
  const [isOpen, setOpen] = useState(false);
  const { answers, by, cause } = settlement;
  return (
    <div className={styles.one}>
      <span>
        <b className="pl-num">{caseId}</b> You: {decisionWords(own)}. {by}: {decisionWords(answers.verdict)},{' '}
        {cause.replaceAll('_', ' ')}.{answers.note && <span dir="auto"> “{answers.note}”</span>}
      </span>
      <span className="pl-caption">Differs: {list(differs.map((title) => title.toLowerCase()))}</span>
      {appeal !== null && (
        <span>
          <Tag tone="accent" icon="flag">
            appealed
          </Tag>{' '}
          <span dir="auto">“{appeal}”</span>
        </span>
      )}
      {isOpen ? (
        <AppealForm caseId={caseId} reviewer={reviewer} onDone={() => setOpen(false)} />
      ) : (
        <Button variant="subtle" size="xs" onClick={() => setOpen(true)}>
          {appeal === null ? 'Appeal' : 'Appeal anew'}
          <span className="pl-hidden">&nbsp;{caseId}</span>
        </Button>
      )}
    </div>
  );
}

interface AppealFormProps {
  readonly caseId: string;
  readonly reviewer: string;
  readonly onDone: () => void;
}

function AppealForm({ caseId, reviewer, onDone }: AppealFormProps) {
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const send = useMutation({
    mutationFn: () => client.agreement.appeal({ caseId, reviewer, note: note.trim() }),
    onSuccess: async () => {
      await Promise.all(
        [api.agreement.key(), api.reviews.recent.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      announce(`${caseId} is listed for the lead again`);
      onDone();
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '' && !send.isPending) send.mutate();
      }}
    >
      <Textarea
        label="Why should the lead look again?"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={20_000}
        ref={field}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {send.error && <ErrorNotice error={send.error} safe="Your answers are as they were." />}
      <div className={styles.buttons}>
        <Button type="submit" size="xs" variant="filled" disabled={note.trim() === '' || send.isPending}>
          Send the appeal
        </Button>
        <Button variant="subtle" size="xs" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
