import { NumberInput, Select } from '@mantine/core';
import type { ReopenedRule, TaskDefinition } from '../../../../shared/model/task-definition.ts';
import styles from './counting.module.css';
import type { Facts } from './fact-options.ts';
import { FactSelect } from './fact-select.tsx';

interface FieldsProps {
  readonly draft: TaskDefinition;
  readonly facts: Facts;
  readonly onChange: (part: Partial<TaskDefinition>) => void;
}

const reads: readonly { value: ReopenedRule['reads']; label: string }[] = [
  { value: 'flag', label: 'yes, no or a count' },
  { value: 'hours', label: 'hours until then' },
  { value: 'time', label: 'the moment' },
];

/** What says that a case was resolved, and what says that it came back. */
export function CompletionFields({ draft: { resolved, reopened }, facts, onChange }: FieldsProps) {
  return (
    <>
      <div className={styles.pair}>
        <FactSelect
          label="Resolved"
          none="every case the agent ended alone"
          kinds={['flag', 'number', 'text']}
          facts={facts}
          value={resolved?.field ?? null}
          onChange={(field) =>
            onChange({
              resolved: field && { field, atLeast: resolved?.atLeast ?? 1, words: resolved?.words ?? [] },
            })
          }
        />
        {resolved !== null && (
          <NumberInput
            label="A number counts from"
            value={resolved.atLeast}
            onChange={(value) => onChange({ resolved: { ...resolved, atLeast: Number(value) } })}
          />
        )}
      </div>
      <div className={styles.pair}>
        <FactSelect
          label="Reopened"
          none="not looked at"
          kinds={['flag', 'number', 'time', 'text']}
          facts={facts}
          value={reopened?.field ?? null}
          onChange={(field) =>
            onChange({
              reopened: field && {
                reads: 'flag',
                withinHours: null,
                missing: 'not_reopened',
                ...reopened,
                field,
              },
            })
          }
        />
        {reopened !== null && (
          <Select
            label="It holds"
            allowDeselect={false}
            data={[...reads]}
            value={reopened.reads}
            onChange={(value) =>
              onChange({
                reopened: {
                  ...reopened,
                  reads: value as ReopenedRule['reads'],
                  withinHours: value === 'flag' ? null : (reopened.withinHours ?? 24),
                },
              })
            }
          />
        )}
      </div>
      {reopened !== null && (
        <div className={styles.pair}>
          <Select
            label="A case without the value"
            allowDeselect={false}
            data={[
              { value: 'not_reopened', label: 'was not reopened' },
              { value: 'unknown', label: 'does not say' },
            ]}
            value={reopened.missing}
            onChange={(value) =>
              onChange({ reopened: { ...reopened, missing: value as ReopenedRule['missing'] } })
            }
          />
          {reopened.reads !== 'flag' && (
            <NumberInput
              label="Counts within hours"
              placeholder="whenever"
              min={1}
              max={8760}
              value={reopened.withinHours ?? ''}
              onChange={(value) =>
                onChange({ reopened: { ...reopened, withinHours: value === '' ? null : Number(value) } })
              }
            />
          )}
        </div>
      )}
    </>
  );
}
