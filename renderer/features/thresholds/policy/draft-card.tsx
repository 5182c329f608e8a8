import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Policy, PolicyDraft } from '../../../../shared/model/policy.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { PolicyDiff } from '../policy-diff.tsx';
import { SignForm } from '../sign-form.tsx';
import styles from './policy.module.css';

interface DraftCardProps {
  readonly draft: PolicyDraft;
  readonly inForce: Policy | null;
  readonly isChanged: boolean;
}

const PAUSE_MS = 400;

/** The file that all triggers together give, who signs it and why; leaving it as it is can be signed too. */
export function DraftCard({ draft, inForce, isChanged }: DraftCardProps) {
  const [asked] = useDebouncedValue(draft, PAUSE_MS);
  const decision = { triggers: asked.triggers, costs: asked.costs };
  const drafted = useQuery(
    api.policies.draft.queryOptions({
      input: decision,
      enabled: asked.triggers.length > 0,
      placeholderData: (before) => before,
    }),
  );
  const next = drafted.data?.policy.version;
  return (
    <Card title="Policy file" hint={next && (inForce ? `v${inForce.version} → v${next}` : `v${next}`)}>
      {drafted.error && <ErrorNotice error={drafted.error} safe="No policy was changed." />}
      {!isChanged && (
        <p className={styles.keeps}>
          No trigger was changed. Keeping the policy for another term is a decision too, and can be signed.
        </p>
      )}
      {drafted.data && <PolicyDiff lines={drafted.data.diff} />}
      {drafted.data && (
        <SignForm
          decision={decision}
          policy={drafted.data.policy}
          notShown={drafted.data.notShown}
          enabled={!drafted.isPlaceholderData && draft === asked}
        />
      )}
    </Card>
  );
}
