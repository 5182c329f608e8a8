import { Button } from '@mantine/core';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { MergeReportView } from './merge-report.tsx';
import { OpenQueue } from './open-queue.tsx';
import styles from './team.module.css';
import { useMerge } from './use-merge.ts';

/** What came back: a look first, then all of it or nothing. */
export function Merge() {
  const { take, merge, leave } = useMerge();
  const candidate = take.data ?? null;
  const mergeable = candidate?.preview ?? null;
  const submit = () => {
    if (candidate && mergeable && !merge.isPending) merge.mutate(candidate.handle);
  };
  const choose = () => take.mutate(null);
  useKeys('Merge', [
    { keys: 'M', does: 'Choose a bundle', run: choose },
    ...(mergeable ? [{ keys: 'Ctrl+Enter', does: 'Merge the bundle', run: submit }] : []),
    ...(candidate ? [{ keys: 'Escape', does: 'Leave the bundle', run: leave }] : []),
  ]);
  return (
    <Card title="Merge" hint="what reviewers handed back">
      <div className={styles.stack}>
        {!candidate && !merge.data && (
          <p className="pl-ink2">
            Choose a bundle, or drop it anywhere in this window. You see what is new, what is here already and
            what differs before anything changes. Order, repetition and wrong clocks make no difference.
          </p>
        )}
        {take.error && <ErrorNotice error={take.error} safe="Nothing was changed." />}
        {merge.error && <ErrorNotice error={merge.error} safe="Nothing was changed." />}
        {candidate && !mergeable && <OpenQueue candidate={candidate} />}
        {mergeable && <MergeReportView report={mergeable} done={false} />}
        {merge.data && <MergeReportView report={merge.data} done />}
        <div className={styles.row}>
          {mergeable && (
            <Button
              variant="filled"
              loading={merge.isPending}
              onClick={submit}
              rightSection={<KeyCaps of="Ctrl+Enter" />}
            >
              {mergeable.events.new === 0 ? 'Nothing new to merge' : 'Merge'}
            </Button>
          )}
          <Button loading={take.isPending} onClick={choose} rightSection={<KeyCaps of="M" />}>
            {candidate || merge.data ? 'Choose another bundle' : 'Choose a bundle'}
          </Button>
          {candidate && (
            <Button variant="subtle" onClick={leave} rightSection={<KeyCaps of="Esc" />}>
              Leave it
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
