import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { count, plural } from '../../../shared/format.ts';
import { Verdict } from '../../../shared/model/answers.ts';
import type { GoldCase } from '../../../shared/model/assignment.ts';
import { api, client } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { Card } from '../../components/card.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadState } from '../../components/load-state.tsx';
import styles from './queues.module.css';
import { useCommand } from './use-queues.ts';

const VERDICTS = Verdict.options.map((value) => ({ value, label: words(value) }));
const reachable = { tabIndex: 0 };

function words(verdict: string): string {
  return verdict.replaceAll('_', ' ');
}

/** Cases whose right answer is known: those that came with the data, and those that a lead has given one. */
export function GoldCard({ known }: { readonly known: number }) {
  const gold = useQuery(api.assignments.gold.queryOptions());
  const take = useCommand(
    (caseId: string) =>
      client.assignments.takeGold({ caseId, lead: usePreferences.getState().reviewer || 'Lead' }),
    (_, caseId) => `Known answer of ${caseId} taken back`,
  );
  const columns: Column<GoldCase>[] = [
    { key: 'case', head: 'Case', cell: ({ caseId }) => caseId },
    { key: 'verdict', head: 'Known answer', cell: ({ verdict }) => words(verdict) },
    {
      key: 'by',
      head: 'By',
      cell: ({ caseId, by }) =>
        by === null ? (
          'the data'
        ) : (
          <>
            {by}{' '}
            <Button variant="subtle" onClick={() => take.mutate(caseId)}>
              Take back<span className="pl-hidden"> the answer of {caseId}</span>
            </Button>
          </>
        ),
    },
    {
      key: 'right',
      head: 'Answered so',
      right: true,
      cell: ({ judged, right }) => (judged === 0 ? 'not judged' : `${count(right)} of ${count(judged)}`),
    },
  ];
  return (
    <Card title="Known answers" hint={plural(known, 'case')}>
      <p className="pl-ink2">
        They are dealt into every queue unmarked. Nobody who judges one is told, not even afterwards;
        Agreement shows how each reviewer did.
      </p>
      {known > 0 && (
        <LoadState query={gold} what="Reading the known answers">
          {(cases) => (
            <section className={styles.scroll} aria-label="Cases with a known answer" {...reachable}>
              <DataTable
                label="Known answers"
                columns={columns}
                rows={cases}
                rowKey={({ caseId }) => caseId}
                sticky
              />
            </section>
          )}
        </LoadState>
      )}
      <GiveAnswer />
      {take.error && <ErrorNotice error={take.error} />}
    </Card>
  );
}

/** A case, its verdict, and who says so. */
function GiveAnswer() {
  const reviewer = usePreferences((preferences) => preferences.reviewer);
  const [caseId, setCaseId] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [lead, setLead] = useState(reviewer);
  const isComplete = caseId.trim() !== '' && verdict !== null && lead.trim() !== '';
  const give = useCommand(
    (given: Verdict) =>
      client.assignments.setGold({ caseId: caseId.trim(), lead: lead.trim(), answers: { verdict: given } }),
    () => `Known answer of ${caseId.trim()} kept`,
    () => setCaseId(''),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete && verdict) give.mutate(verdict);
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextInput
        label="Case"
        placeholder="its id"
        value={caseId}
        onChange={(event) => setCaseId(event.currentTarget.value)}
      />
      <Select
        label="Right answer"
        placeholder="choose"
        data={VERDICTS}
        value={verdict}
        onChange={(value) => setVerdict(Verdict.safeParse(value).data ?? null)}
      />
      <TextInput
        label="Given by"
        maxLength={200}
        value={lead}
        onChange={(event) => setLead(event.currentTarget.value)}
      />
      <Button type="submit" className={styles.level ?? ''} disabled={!isComplete || give.isPending}>
        Keep as known
      </Button>
      {give.error && <ErrorNotice error={give.error} safe="The known answers are as they were." />}
    </form>
  );
}
