import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cutValue, day } from '../../../shared/format.ts';
import type { ThresholdAdvice } from '../../../shared/model/threshold.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { PolicyDiff } from './policy-diff.tsx';
import type { AdviceInput } from './question.ts';
import { SignForm } from './sign-form.tsx';
import styles from './thresholds.module.css';

interface PolicyCardProps {
  readonly input: AdviceInput;
  readonly advice: ThresholdAdvice;
  /** A cut chosen by hand, which then goes into the file instead of the suggested one. */
  readonly trial: number | null;
}

/** The file that goes back to the agent: what changes, who signs and why, and the way out. */
export function PolicyCard({ input, advice, trial }: PolicyCardProps) {
  const [keeps, setKeeps] = useState(false);
  const current = advice.current?.cut ?? input.current ?? null;
  const kept = keeps && current !== null ? { cut: current } : {};
  const decision = { ...input, ...(trial === null ? {} : { cut: trial }), ...kept };
  const draft = useQuery(
    api.policies.draft.queryOptions({ input: decision, placeholderData: (before) => before }),
  );
  const inForce = useQuery(api.policies.current.queryOptions());
  const policy = draft.data?.policy;
  const cut = keeps ? current : (trial ?? advice.suggested?.cut ?? current);
  const version = inForce.data ? `v${inForce.data.version} → v${policy?.version}` : `v${policy?.version}`;
  return (
    <Card
      title="Policy file"
      hint={policy && version}
      actions={inForce.data && <ExportButtons version={inForce.data.version} />}
    >
      {draft.error && <ErrorNotice error={draft.error} safe="No policy was changed." />}
      {draft.data && <PolicyDiff lines={draft.data.diff} />}
      {current !== null && (
        <div className={styles.keep}>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-pressed={keeps}
            onClick={() => setKeeps((before) => !before)}
          >
            {keeps ? 'Decide by the advice or the trial cut' : `Keep ${cutValue(current)} instead`}
          </Button>
        </div>
      )}
      {policy && draft.data && (
        <SignForm
          decision={decision}
          policy={policy}
          notShown={draft.data.notShown}
          // A policy without any rule is no decision, so there is nothing to sign.
          enabled={policy.triggers.length > 0 && !draft.isPlaceholderData}
        />
      )}
      {policy?.expiresAt && (
        <p className={styles.note}>
          {cut === null ? '' : `Puts ${cutValue(cut)} in force here and writes the file. `}Expires{' '}
          {day(policy.expiresAt)}: a threshold that nobody looks at again is a guess.
        </p>
      )}
    </Card>
  );
}
