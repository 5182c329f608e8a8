import { NumberInput, Select } from '@mantine/core';
import { weekName } from '../../../shared/analysis/weekly/weeks.ts';
import { sentenceCase } from '../../../shared/format.ts';
import { type Draft, dueWeeks, measures } from './draft.ts';
import styles from './weekly.module.css';

interface FieldsProps {
  readonly draft: Draft;
  readonly onSet: (more: Partial<Draft>) => void;
}

const figure = { decimalScale: 1, hideControls: true } as const;

/** "Handoff sufficient is expected to move by +7.5 points." */
export function ExpectedFields({ draft, onSet }: FieldsProps) {
  return (
    <fieldset className={styles.rule}>
      <legend>Expected effect</legend>
      <Select
        label="KPI that moves"
        data={[...measures]}
        value={draft.moves === '' ? null : draft.moves}
        allowDeselect={false}
        onChange={(moves) => onSet({ moves: moves ?? '' })}
      />
      <NumberInput
        {...figure}
        label="By, in points (+ or −)"
        min={-100}
        max={100}
        value={draft.points ?? ''}
        onChange={(points) => onSet({ points: points === '' ? null : Number(points) })}
      />
    </fieldset>
  );
}

/** "We were wrong if handoff sufficient is below 62 % by week 49." */
export function RuleFields({ draft, onSet, week }: FieldsProps & { readonly week: string }) {
  const isWidth = draft.watched.endsWith('half_width');
  return (
    <fieldset className={styles.rule}>
      <legend>We were wrong if</legend>
      <Select
        label="KPI that is watched"
        data={[...measures]}
        value={draft.watched === '' ? null : draft.watched}
        allowDeselect={false}
        onChange={(watched) => onSet({ watched: watched ?? '' })}
      />
      <Select
        label="Is"
        data={[
          { value: '<', label: 'below' },
          { value: '>', label: 'above' },
        ]}
        value={draft.comparison}
        allowDeselect={false}
        onChange={(comparison) =>
          comparison !== null && onSet({ comparison: comparison as Draft['comparison'] })
        }
      />
      <NumberInput
        {...figure}
        label={isWidth ? 'Points' : 'Percent'}
        min={0}
        max={100}
        value={draft.value ?? ''}
        onChange={(value) => onSet({ value: value === '' ? null : Number(value) })}
      />
      <Select
        label="By the end of"
        data={dueWeeks(week).map((value) => ({ value, label: sentenceCase(weekName(value)) }))}
        value={draft.by}
        allowDeselect={false}
        onChange={(by) => by !== null && onSet({ by })}
      />
    </fieldset>
  );
}
