import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DisputedRule } from '../../../shared/model/workspace.ts';
import { api, client } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { Card } from '../../components/card.tsx';
import { DISPUTED_RULES } from '../../components/disputed-rules.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Segmented } from '../../components/segmented.tsx';
import styles from './counting-card.module.css';

/** Which answer a case counts with in every number, and how many cases came each way. */
export function CountingCard() {
  const queries = useQueryClient();
  const { settings } = useWorkspace();
  const kpis = useQuery(api.estimates.kpis.queryOptions({ input: {} }));
  const change = useMutation({
    mutationFn: (disputedRule: DisputedRule) => client.workspaces.settings({ disputedRule }),
    onSuccess: async (info) => {
      queries.setQueryData(api.workspaces.current.queryKey(), info);
      await queries.invalidateQueries();
      announce('The rule was changed; every number follows it');
    },
  });
  return (
    <Card title="Which answer counts" hint="in every number of this workspace">
      <div className={styles.stack}>
        <div className={styles.rule}>
          <span>Where reviewers differ and nobody has settled it:</span>
          <Segmented<DisputedRule>
            label="Where reviewers differ"
            value={settings.disputedRule}
            options={DISPUTED_RULES}
            onChange={(rule) => change.mutate(rule)}
          />
        </div>
        {change.error && <ErrorNotice error={change.error} safe="The rule is as it was." />}
        <LoadState query={kpis} what="Counting the cases">
          {({ counting }) => (
            <>
              <p>{counting.sentence}</p>
              <p className="pl-ink2">{counting.told}</p>
            </>
          )}
        </LoadState>
      </div>
    </Card>
  );
}
