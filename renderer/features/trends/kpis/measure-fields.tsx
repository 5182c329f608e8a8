import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import type { TaskDefinition, TimeUnit } from '../../../../shared/model/task-definition.ts';
import styles from './counting.module.css';
import { type Facts, factOptions, fieldOf, keyOf } from './fact-options.ts';
import { FactSelect } from './fact-select.tsx';

interface FieldsProps {
  readonly draft: TaskDefinition;
  readonly facts: Facts;
  readonly onChange: (part: Partial<TaskDefinition>) => void;
}

/** Time, cost and satisfaction. */
export function MeasureFields({ draft, facts, onChange }: FieldsProps) {
  const { duration, waiting, costs, minutes, currency, csat } = draft;
  return (
    <>
      <div className={styles.pair}>
        <FactSelect
          label="Time to resolution"
          none="from start to end of the case"
          kinds={['number']}
          facts={facts}
          value={duration?.field ?? null}
          onChange={(field) => onChange({ duration: field && { field, unit: duration?.unit ?? 'seconds' } })}
        />
        {duration !== null && (
          <Select
            label="In"
            allowDeselect={false}
            data={['seconds', 'minutes', 'hours']}
            value={duration.unit}
            onChange={(unit) => onChange({ duration: { ...duration, unit: unit as TimeUnit } })}
          />
        )}
        <Select
          label="Waiting for the customer"
          allowDeselect={false}
          data={[
            { value: 'none', label: 'not taken off' },
            { value: 'messages', label: 'gaps before the customer’s messages' },
            ...factOptions(facts, ['number'], [waiting === 'messages' ? null : (waiting?.field ?? null)]),
          ]}
          value={waiting === null ? 'none' : waiting === 'messages' ? 'messages' : keyOf(waiting.field)}
          onChange={(value) =>
            onChange({
              waiting:
                value === null || value === 'none'
                  ? null
                  : value === 'messages'
                    ? 'messages'
                    : { field: fieldOf(value), unit: 'seconds' },
            })
          }
        />
      </div>
      <div className={styles.pair}>
        <MultiSelect
          label="Cost, added up"
          placeholder={costs.length === 0 ? 'no field' : ''}
          searchable
          maxValues={4}
          data={factOptions(facts, ['number'], costs)}
          value={costs.map(keyOf)}
          onChange={(keys) => onChange({ costs: keys.map(fieldOf) })}
        />
        <TextInput
          label="Currency"
          maxLength={8}
          value={currency}
          onChange={(event) => onChange({ currency: event.currentTarget.value })}
        />
      </div>
      <div className={styles.pair}>
        <FactSelect
          label="Minutes of a person"
          none="not counted"
          kinds={['number']}
          facts={facts}
          value={minutes?.field ?? null}
          onChange={(field) => onChange({ minutes: field && { field, price: minutes?.price ?? 0 } })}
        />
        {minutes !== null && (
          <NumberInput
            label="Price of a minute"
            min={0}
            decimalScale={4}
            value={minutes.price}
            onChange={(price) => onChange({ minutes: { ...minutes, price: Number(price) } })}
          />
        )}
      </div>
      <div className={styles.pair}>
        <FactSelect
          label="CSAT"
          none="not asked"
          kinds={['number']}
          facts={facts}
          value={csat?.field ?? null}
          onChange={(field) =>
            onChange({ csat: field && { field, min: csat?.min ?? 1, max: csat?.max ?? 5 } })
          }
        />
        {csat !== null && (
          <div className={styles.pair}>
            <NumberInput
              label="Scale from"
              value={csat.min}
              onChange={(min) => onChange({ csat: { ...csat, min: Number(min) } })}
            />
            <NumberInput
              label="Scale to"
              value={csat.max}
              onChange={(max) => onChange({ csat: { ...csat, max: Number(max) } })}
            />
          </div>
        )}
      </div>
    </>
  );
}
