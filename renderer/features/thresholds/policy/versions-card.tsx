import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '../../../../shared/format.ts';
import type { Policy } from '../../../../shared/model/policy.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { ExportButtons } from '../export-buttons.tsx';
import { PolicyDiff } from '../policy-diff.tsx';
import { SignForm } from '../sign-form.tsx';
import styles from './policy.module.css';

/** Every version with who signed it and why; an older one can be put in force again, as a new one. */
export function VersionsCard({ versions }: { readonly versions: readonly Policy[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const [newest] = versions;
  if (!newest) return null;
  return (
    <Card title="Versions">
      {versions.map((policy) => (
        <div key={policy.version} className={styles.version}>
          <div className={styles.versionHead}>
            <b>v{policy.version}</b>
            <span className="pl-ink2">{day(policy.createdAt)}</span>
            {policy === newest && <span className="pl-ink2">in force</span>}
            <ExportButtons version={policy.version} />
          </div>
          {policy.restores !== null && <p>Puts version {policy.restores} in force again.</p>}
          {policy.source && <p>Imported from {policy.source.file}, not signed here.</p>}
          {policy.signedOff.map(({ name, reason }) => (
            <p key={name}>
              {name}
              {reason && `: ${reason}`}
            </p>
          ))}
          {policy !== newest && (
            <div>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-expanded={open === policy.version}
                onClick={() => setOpen(open === policy.version ? null : policy.version)}
              >
                Roll back to v{policy.version}
              </Button>
              {open === policy.version && <RollBack version={policy.version} />}
            </div>
          )}
        </div>
      ))}
    </Card>
  );
}

function RollBack({ version }: { readonly version: number }) {
  const decision = { restore: version };
  const draft = useQuery(api.policies.draft.queryOptions({ input: decision }));
  if (draft.error) return <ErrorNotice error={draft.error} safe="No policy was changed." />;
  if (!draft.data) return null;
  return (
    <>
      <PolicyDiff lines={draft.data.diff} />
      <SignForm decision={decision} policy={draft.data.policy} notShown={draft.data.notShown} enabled />
    </>
  );
}
