import { Checkbox, NumberInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count, plural } from '../../../shared/format.ts';
import type { Distribution, QueueOverview, ReviewerShare } from '../../../shared/model/assignment.ts';
import { api, client } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './queues.module.css';
import { useCommand } from './use-queues.ts';

interface Wishes {
  cases: number | null;
  double: number;
  gold: number;
  share: number;
  days: number;
  left: readonly string[];
}

/** How cases are to be distributed, with what that gives to whom, before anything is done. */
export function DistributeCard({
  overview,
  people,
}: {
  readonly overview: QueueOverview;
  readonly people: readonly string[];
}) {
  const [wishes, setWishes] = useState<Wishes>({
    cases: null,
    double: 15,
    gold: overview.gold > 0 ? 5 : 0,
    share: 100 * (overview.repeats?.share ?? 0.03),
    days: overview.repeats?.afterDays ?? 14,
    left: [],
  });
  const chosen = people.filter((name) => !wishes.left.includes(name));
  const plan = {
    reviewers: chosen,
    ...(wishes.cases !== null && { cases: wishes.cases }),
    doubleShare: wishes.double / 100,
    goldShare: wishes.gold / 100,
    repeats: { share: wishes.share / 100, afterDays: wishes.days },
  };
  const preview = useQuery(
    api.assignments.plan.queryOptions({
      input: plan,
      enabled: chosen.length > 0,
      placeholderData: keepPreviousData,
    }),
  );
  const assign = useCommand(
    () => client.assignments.assign(plan),
    (done) => `Distributed ${done.cases} cases`,
  );
  const told = chosen.length > 0 ? preview.data : undefined;
  const canAssign = (told?.cases ?? 0) > 0 && !preview.isPlaceholderData && !assign.isPending;
  const submit = () => {
    if (canAssign) assign.mutate(undefined);
  };
  const change = (part: Partial<Wishes>) => setWishes((before) => ({ ...before, ...part }));
  useKeys('Queues', [{ keys: 'Ctrl+Enter', does: 'Distribute the cases', run: submit }]);
  if (people.length === 0) {
    return (
      <Card title="Distribute">
        <p className="pl-ink2">Add the first reviewer below. Two or more make a second opinion possible.</p>
      </Card>
    );
  }
  return (
    <Card
      title="Distribute"
      hint={overview.from === 'sample' ? 'cases of the sample' : 'imported cases in order of the draw'}
    >
      <fieldset className={styles.people}>
        <legend>Among</legend>
        {people.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={!wishes.left.includes(name)}
            onChange={(event) =>
              change({
                left: event.currentTarget.checked
                  ? wishes.left.filter((one) => one !== name)
                  : [...wishes.left, name],
              })
            }
          />
        ))}
      </fieldset>
      <div className={styles.fields}>
        <NumberInput
          label="Cases"
          placeholder={overview.from === 'sample' ? 'all that are left' : '200'}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          hideControls
          value={wishes.cases ?? ''}
          onChange={(typed) => change({ cases: typed === '' || Number(typed) < 1 ? null : Number(typed) })}
        />
        <Share label="Judged by two" value={wishes.double} onChange={(double) => change({ double })} />
        <Share
          label="With a known answer"
          value={wishes.gold}
          most={50}
          onChange={(gold) => change({ gold })}
        />
        <Share
          label="Own cases that come back"
          value={wishes.share}
          onChange={(share) => change({ share })}
        />
        <NumberInput
          label="Back after"
          suffix=" days"
          min={0}
          max={3650}
          allowDecimal={false}
          hideControls
          value={wishes.days}
          onChange={(typed) => change({ days: Number(typed) })}
        />
      </div>
      {told && <Preview told={told} />}
      {preview.error && <ErrorNotice error={preview.error} safe="Nothing was distributed." />}
      {chosen.length === 0 && <p className="pl-caption">Choose at least one reviewer.</p>}
      {assign.error && <ErrorNotice error={assign.error} safe="Nothing was distributed." />}
      <div className={styles.foot}>
        <SaveButton enabled={canAssign} onSave={submit}>
          {told && told.cases > 0 ? `Distribute ${plural(told.cases, 'case')}` : 'Distribute'}
        </SaveButton>
      </div>
    </Card>
  );
}

interface ShareProps {
  readonly label: string;
  readonly value: number;
  readonly most?: number;
  readonly onChange: (percent: number) => void;
}

/** A share, typed as a percentage. */
function Share({ label, value, most = 100, onChange }: ShareProps) {
  return (
    <NumberInput
      label={label}
      suffix=" %"
      min={0}
      max={most}
      decimalScale={1}
      hideControls
      value={Math.round(value * 10) / 10}
      onChange={(typed) => onChange(Math.min(most, Math.max(0, Number(typed))))}
    />
  );
}

const COLUMNS = [
  { key: 'who', head: 'Would get', cell: ({ reviewer }: ReviewerShare) => reviewer },
  {
    key: 'cases',
    head: 'Cases',
    right: true,
    cell: ({ first, second }: ReviewerShare) => count(first + second),
  },
  { key: 'gold', head: 'Known', right: true, cell: ({ gold }: ReviewerShare) => count(gold) },
  { key: 'repeats', head: 'Coming back', right: true, cell: ({ repeats }: ReviewerShare) => count(repeats) },
  { key: 'open', head: 'Open now', right: true, cell: ({ openBefore }: ReviewerShare) => count(openBefore) },
];

function Preview({ told }: { readonly told: Distribution }) {
  return (
    <div className={styles.preview}>
      <p>
        {plural(told.cases, 'case')} of {count(told.eligible)} that nobody has, {count(told.doubled)} of them
        for two. Each reviewer goes through theirs in an order of their own.
      </p>
      <DataTable
        label="What each reviewer would get"
        columns={COLUMNS}
        rows={told.reviewers}
        rowKey={({ reviewer }) => reviewer}
      />
      {told.remarks.map((remark) => (
        <p key={remark} className="pl-caption">
          {remark}
        </p>
      ))}
    </div>
  );
}
