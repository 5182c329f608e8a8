import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cutValue, day } from '../../../shared/format.ts';
import type { ThresholdAdvice } from '../../../shared/model/threshold.ts';
import { api, client } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { saveDocument } from '../../api/upload.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import { PolicyDiff } from './policy-diff.tsx';
import type { AdviceInput } from './question.ts';
import styles from './thresholds.module.css';

interface PolicyCardProps {
  readonly input: AdviceInput;
  readonly advice: ThresholdAdvice;
  /** A cut chosen by hand, which then goes into the file instead of the suggested one. */
  readonly trial: number | null;
}

/** The file that goes back to the agent: what changes, who signs, and the way out. */
export function PolicyCard({ input, advice, trial }: PolicyCardProps) {
  const queries = useQueryClient();
  const reviewer = usePreferences((preferences) => preferences.reviewer);
  const [name, setName] = useState(reviewer);
  const decision = { ...input, ...(trial === null ? {} : { cut: trial }) };
  const draft = useQuery(
    api.policies.draft.queryOptions({ input: decision, placeholderData: (before) => before }),
  );
  const sign = useMutation({
    mutationFn: async () => {
      if (!draft.data) return;
      await client.policies.sign({ policy: draft.data.policy, name });
      saveDocument(await client.policies.export({ proposed: false }));
    },
    onSuccess: async () => {
      announce('Signed');
      await queries.invalidateQueries();
    },
  });
  const policy = draft.data?.policy;
  const changes = draft.data?.diff.some(({ sign }) => sign !== ' ') ?? false;
  const cut = trial ?? advice.suggested?.cut ?? advice.current?.cut ?? null;
  // A policy without any rule is no decision, so there is nothing to sign.
  const canSign = (policy?.triggers.length ?? 0) > 0 && changes && name.trim() !== '' && !sign.isPending;
  return (
    <Card title="Policy file" hint={policy && `v${policy.version}`}>
      {draft.error && <ErrorNotice error={draft.error} safe="No policy was changed." />}
      {draft.data && <PolicyDiff lines={draft.data.diff} />}
      {policy && (
        <form
          className={styles.sign}
          onSubmit={(event) => {
            event.preventDefault();
            if (canSign) sign.mutate();
          }}
        >
          <TextInput
            label="Signed by"
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant={canSign ? 'filled' : 'default'} disabled={!canSign}>
            Sign and export
          </Button>
        </form>
      )}
      {policy?.expiresAt && (
        <p className={styles.note}>
          {cut === null ? '' : `Puts ${cutValue(cut)} in force here and writes the file. `}Expires{' '}
          {day(policy.expiresAt)}: a threshold that nobody looks at again is a guess.
        </p>
      )}
      {sign.error && <ErrorNotice error={sign.error} safe="No policy was changed." />}
      {sign.isSuccess && <p role="status">Signed, and saved as a file.</p>}
    </Card>
  );
}
