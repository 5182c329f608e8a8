import { Autocomplete, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count, plural } from '../../../shared/format.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { FRESH } from './fresh.ts';
import { planWords } from './plan-words.ts';
import styles from './team.module.css';
import { TeamTable } from './team-table.tsx';
import { useHandOut } from './use-hand-out.ts';

/** The lead's side: a file with one reviewer's cases, and nothing of anybody else's. */
export function HandOut() {
  const team = useQuery(api.bundles.team.queryOptions(FRESH));
  const { wishes, change, named, plan, make, progress } = useHandOut();
  const ready = named && plan.data !== undefined && plan.data.cases > 0 && !make.isPending;
  const submit = () => {
    if (ready) make.mutate();
  };
  useKeys('Team', [{ keys: 'Ctrl+Enter', does: 'Make the bundle', run: submit }]);
  return (
    <Card title="Hand out" hint="a file for a reviewer who works on another computer">
      <div className={styles.stack}>
        {team.data && team.data.length > 0 ? (
          <SideScroll label="The team">
            <TeamTable team={team.data} onChoose={(reviewer) => change({ reviewer })} />
          </SideScroll>
        ) : (
          <p className="pl-ink2">
            Nobody reviews here yet. Name a person: they get a workspace of their own with these cases, and
            what they judge comes back as a file.
          </p>
        )}
        <Autocomplete
          label="Reviewer"
          placeholder="A name"
          maxLength={200}
          className={styles.wide ?? ''}
          data={team.data?.map(({ reviewer }) => reviewer) ?? []}
          value={wishes.reviewer}
          onChange={(reviewer) => change({ reviewer })}
        />
        <Segmented
          label="Which cases"
          value={wishes.what}
          onChange={(what) => change({ what })}
          options={[
            { value: 'assigned', label: 'Their queue' },
            { value: 'sample', label: 'The sample' },
            { value: 'all', label: 'All cases' },
          ]}
        />
        <Switch
          label="With what opens after commit"
          description="Signals, triggers and what happened later; still hidden until they commit"
          checked={wishes.withReveal}
          onChange={(event) => change({ withReveal: event.currentTarget.checked })}
        />
        <Switch
          label="Redacted"
          description="Names, numbers, addresses and secrets become marks of the same length, as far as they are found; ids stay"
          checked={wishes.redact}
          onChange={(event) => change({ redact: event.currentTarget.checked })}
        />
        {named && plan.data && <p role="status">{planWords(plan.data, wishes.reviewer.trim())}</p>}
        {named && plan.error && <ErrorNotice error={plan.error} />}
        {make.error && <ErrorNotice error={make.error} safe="Nothing in the workspace was changed." />}
        {progress && (
          <p className="pl-ink2">
            {progress.phase === 'writing' ? 'Writing' : 'Gathering'}, {count(progress.done)} of{' '}
            {plural(progress.total, 'case')}
          </p>
        )}
        {make.data && (
          <p role="status">
            {make.data.fileName} holds {plural(make.data.cases, 'case')}. Send it to {make.data.for}.
          </p>
        )}
        <SaveButton enabled={ready} onSave={submit}>
          Make the bundle
        </SaveButton>
      </div>
    </Card>
  );
}
