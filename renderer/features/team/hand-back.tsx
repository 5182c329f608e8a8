import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { count, plural } from '../../../shared/format.ts';
import { api, client } from '../../api/client.ts';
import { saveBundle } from '../../api/save-bundle.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { announce } from '../../components/live-region.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { FRESH } from './fresh.ts';
import { runToEnd } from './run-job.ts';
import styles from './team.module.css';

/** In a workspace that was handed out: whose queue it is, how far it is, and the way back to the lead. */
export function HandBack({ reviewer }: { readonly reviewer: string }) {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const { cases, settings } = useWorkspace();
  const team = useQuery(api.bundles.team.queryOptions(FRESH));
  const labelled = team.data?.find((member) => member.reviewer === reviewer)?.labelled ?? 0;
  const back = useMutation({
    mutationFn: async () => {
      const made = await runToEnd(client.bundles.create({ kind: 'return' }));
      await saveBundle(made.handle);
      return made;
    },
    onSuccess: async (made) => {
      announce(`Saved ${made.fileName}`);
      await queries.invalidateQueries({ queryKey: api.bundles.list.key() });
    },
  });
  const submit = () => {
    if (labelled > 0 && !back.isPending) back.mutate();
  };
  useKeys('Team', [{ keys: 'Ctrl+Enter', does: 'Hand back', run: submit }]);
  return (
    <Card title={`This is ${reviewer}’s queue`} hint={`handed out from ${settings.name}`}>
      <div className={styles.stack}>
        <p>
          {count(labelled)} of {plural(cases, 'case')} judged. Handing back writes one file with your
          judgements; unfinished answers stay here. You can hand back as often as you like.
        </p>
        {back.data && (
          <p role="status">
            {back.data.fileName} holds {plural(back.data.events, 'event')}. Send it to the lead.
          </p>
        )}
        {back.error && <ErrorNotice error={back.error} safe="No label was lost." />}
        <div className={styles.row}>
          <SaveButton enabled={labelled > 0 && !back.isPending} onSave={submit}>
            Hand back
          </SaveButton>
          <Button onClick={() => go('/review')} rightSection={<KeyCaps of="G R" />}>
            Review cases
          </Button>
        </div>
      </div>
    </Card>
  );
}
