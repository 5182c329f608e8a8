import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decisionHash } from '../../../shared/analysis/policy/content-hash.ts';
import { day, plural } from '../../../shared/format.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { api, client } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { saveDocument } from '../../api/upload.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import styles from './thresholds.module.css';

export type Decision = Parameters<typeof client.policies.draft>[0];

interface SignFormProps {
  readonly decision: Decision;
  /** As it is shown beside the form. */
  readonly policy: Policy;
  /** What the team holds itself to and the labels do not show; each is confirmed. */
  readonly notShown: readonly string[];
  readonly enabled: boolean;
}

/** Who signs, why, and what is signed in spite of; then the file. */
export function SignForm({ decision, policy, notShown, enabled }: SignFormProps) {
  const queries = useQueryClient();
  const { signatures } = useWorkspace().settings;
  const [name, setName] = useState(usePreferences((preferences) => preferences.reviewer));
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const waiting = useQuery(api.policies.waiting.queryOptions());
  const held = waiting.data?.policy;
  const given = held && decisionHash(held) === decisionHash(policy) ? held.signedOff : [];
  const sign = useMutation({
    mutationFn: async () => {
      const signed = await client.policies.sign({
        decision,
        policy,
        name,
        reason,
        acknowledged: notShown.filter((sentence) => confirmed.includes(sentence)),
      });
      const isInForce = signed.signedOff.length >= signatures;
      if (isInForce) saveDocument(await client.policies.export({ version: signed.version }));
      return isInForce;
    },
    onSuccess: async (isInForce) => {
      announce(isInForce ? 'Signed' : 'Signed, waits for another person');
      setReason('');
      await queries.invalidateQueries();
    },
  });
  const isComplete = name.trim() !== '' && reason.trim() !== '';
  const canSign =
    enabled && isComplete && notShown.every((one) => confirmed.includes(one)) && !sign.isPending;
  const isLast = given.length + 1 >= signatures;
  return (
    <form
      className={styles.sign}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSign) sign.mutate();
      }}
    >
      {notShown.map((sentence) => (
        <Checkbox
          key={sentence}
          label={`${sentence} I sign in spite of that.`}
          checked={confirmed.includes(sentence)}
          onChange={({ currentTarget: { checked } }) =>
            setConfirmed((before) =>
              checked ? [...before, sentence] : before.filter((one) => one !== sentence),
            )
          }
        />
      ))}
      {given.map((signature) => (
        <p key={signature.name} className={styles.signature}>
          <span>{signature.name}</span>
          <span className="pl-ink2">signed {day(signature.at)}</span>
        </p>
      ))}
      <TextInput
        label="Signed by"
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label="Reason"
        placeholder="Why this, and why now"
        autosize
        minRows={2}
        maxRows={5}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant={canSign ? 'filled' : 'default'} disabled={!canSign}>
          {isLast ? 'Sign and export' : 'Sign first'}
        </Button>
      </div>
      {!isLast && (
        <p className={styles.note}>
          {plural(signatures - given.length, 'person signs', 'people sign')} before it is in force.
        </p>
      )}
      {sign.error && <ErrorNotice error={sign.error} safe="No policy was changed." />}
      {sign.isSuccess && (
        <p role="status">
          {sign.data ? 'Signed, and saved as a file.' : 'Signed. It waits for another person.'}
        </p>
      )}
    </form>
  );
}
