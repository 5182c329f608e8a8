import { ActionIcon, Checkbox, NumberInput } from '@mantine/core';
import { count, cutValue, percent } from '../../../../shared/format.ts';
import type { TriggerAudit } from '../../../../shared/model/policy-replay.ts';
import type { PolicyTrigger } from '../../../../shared/model/policy-trigger.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SideScroll } from '../../../components/side-scroll.tsx';
import { Tag } from '../../../components/tag.tsx';
import { DifferenceWhisker, reachOf } from './difference-whisker.tsx';
import { differenceText, differenceWords, intervalText, known } from './figure-text.ts';
import styles from './policy.module.css';

interface TriggerTableProps {
  readonly triggers: readonly PolicyTrigger[];
  /** In the order of the triggers; those of a replay before the last change may be fewer. */
  readonly audits: readonly TriggerAudit[];
  readonly currency: string;
  readonly onChange: (triggers: PolicyTrigger[]) => void;
}

interface Row {
  readonly trigger: PolicyTrigger;
  readonly audit: TriggerAudit | undefined;
  readonly place: number;
}

/** Triggers with their thresholds, to be changed in place, and what each earns against the plumb line of nothing. */
export function TriggerTable({ triggers, audits, currency, onChange }: TriggerTableProps) {
  const rows = triggers.map((trigger, place) => ({
    trigger,
    place,
    audit: audits.find(({ name }) => name === trigger.name),
  }));
  const put = (place: number, next: PolicyTrigger) =>
    onChange(triggers.map((one, at) => (at === place ? next : one)));
  const reach = reachOf(audits.map(({ without }) => without.costPer1000));
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      head: 'Trigger',
      cell: ({ trigger, audit, place }) => (
        <div className={styles.trigger}>
          <div className={styles.versionHead}>
            <Checkbox
              label={trigger.name}
              aria-label={`${trigger.name} is on`}
              checked={trigger.enabled}
              onChange={({ currentTarget: { checked } }) => put(place, { ...trigger, enabled: checked })}
            />
            {audit && <Verdict audit={audit} />}
          </div>
          <Rule trigger={trigger} onChange={(next) => put(place, next)} />
        </div>
      ),
    },
    { key: 'fires', head: 'Fires', right: true, cell: ({ audit }) => audit && count(audit.logged.fires) },
    { key: 'alone', head: 'Alone', right: true, cell: ({ audit }) => audit && count(audit.logged.exclusive) },
    {
      key: 'right',
      head: 'Right when alone',
      right: true,
      cell: ({ audit }) => audit && <Alone audit={audit} />,
    },
    {
      key: 'recall',
      head: 'Catches',
      right: true,
      cell: ({ audit }) => audit && shareOf(audit.recall.estimate),
    },
    {
      key: 'without',
      head: 'Cost without it',
      cell: ({ audit }) =>
        audit && (
          <span className={styles.without}>
            <b className="pl-num">
              {known(audit.without.costPer1000)
                ? differenceText('costPer1000', audit.without.costPer1000, currency)
                : ''}
            </b>
            <DifferenceWhisker
              figure={audit.without.costPer1000}
              reach={reach}
              width={92}
              label={`Without ${audit.name}, cost per 1,000 cases: ${differenceWords('costPer1000', audit.without.costPer1000, currency)}`}
            />
          </span>
        ),
    },
    {
      key: 'remove',
      head: <span className="pl-hidden">Remove</span>,
      cell: ({ trigger, place }) => (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={`Remove ${trigger.name}`}
          onClick={() => onChange(triggers.filter((_, at) => at !== place))}
        >
          <Icon name="cross" size={12} />
        </ActionIcon>
      ),
    },
  ];
  return (
    <>
      <SideScroll label="Triggers of the policy">
        <DataTable
          label="Triggers of the policy"
          columns={columns}
          rows={rows}
          rowKey={({ trigger }) => trigger.name}
        />
      </SideScroll>
      <dl className={styles.why}>
        {audits.map(({ name, sentence }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Rule({
  trigger,
  onChange,
}: {
  readonly trigger: PolicyTrigger;
  readonly onChange: (trigger: PolicyTrigger) => void;
}) {
  const scope = Object.values(trigger.scope);
  const only = scope.length > 0 && <span className={styles.scope}>in {scope.join(', ')} only</span>;
  if (trigger.kind !== 'signal') {
    return (
      <span className={styles.rule}>
        {trigger.kind === 'explicit_request' ? 'the customer asks for a human' : `${trigger.fires} fires`}
        {only}
      </span>
    );
  }
  return (
    <span className={styles.rule}>
      {trigger.signal} {trigger.operator}
      <NumberInput
        aria-label={`Threshold of ${trigger.name}`}
        w={72}
        hideControls
        step={0.01}
        value={trigger.threshold}
        onChange={(typed) => typeof typed === 'number' && onChange({ ...trigger, threshold: typed })}
      />
      {trigger.and.map((one) => (
        <span key={`${one.signal}${one.operator}`}>
          and {one.signal} {one.operator} {cutValue(one.threshold)}
        </span>
      ))}
      {only}
    </span>
  );
}

/** How often a human was needed in the cases that it alone hands over. */
function Alone({ audit }: { readonly audit: TriggerAudit }) {
  const { exclusivePrecision, exclusive } = audit;
  if (exclusive === 0) return <span className="pl-ink3">never alone</span>;
  return (
    <span className={styles.alone}>
      {shareOf(exclusivePrecision.estimate)}{' '}
      <span className="pl-ink3">({intervalText(exclusivePrecision)})</span>
    </span>
  );
}

const VERDICTS = {
  earns: { tone: 'accent', icon: 'check', words: 'earns its keep' },
  cannot_say: { tone: 'plain', icon: 'question', words: 'cannot say' },
  drop: { tone: 'warn', icon: 'warning', words: 'drop' },
  rule: { tone: 'accent', icon: 'lock', words: 'a rule' },
  off: { tone: 'plain', icon: 'info', words: 'off' },
} as const;

function Verdict({ audit }: { readonly audit: TriggerAudit }) {
  const { tone, icon, words } = VERDICTS[audit.verdict];
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  );
}

function shareOf(estimate: number | null): string {
  return estimate === null ? '' : percent(estimate, 0);
}
