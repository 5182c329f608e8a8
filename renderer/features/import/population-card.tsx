import { Checkbox, NumberInput } from '@mantine/core';
import { Link } from 'wouter';
import { count, percent } from '../../../shared/format.ts';
import { OUTCOMES, type Outcome } from '../../../shared/model/case.ts';
import type { ImportPreview } from '../../../shared/model/import.ts';
import { Card } from '../../components/card.tsx';
import { Segmented } from '../../components/segmented.tsx';
import styles from './import.module.css';
import type { Population } from './use-import.ts';

const isShort = (all: number | undefined, here = 0) => all !== undefined && all < here;

/** Counts smaller than what the file itself holds. */
export function isTooSmall(population: Population, outcomes: ImportPreview['outcomes']): boolean {
  if (population.kind !== 'counts') return false;
  return OUTCOMES.some((outcome) => isShort(population.counts[outcome], outcomes[outcome]));
}

interface PopulationCardProps {
  readonly outcomes: ImportPreview['outcomes'];
  readonly population: Population;
  readonly onChange: (population: Population) => void;
}

/** Asks how much traffic stands behind the file. A sample cannot say. */
export function PopulationCard({ outcomes, population, onChange }: PopulationCardProps) {
  const present = OUTCOMES.filter((outcome) => (outcomes[outcome] ?? 0) > 0);
  const all = present.reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
  if (all === 0) return null;
  const escalated = outcomes.escalated ?? 0;
  const counts = population.kind === 'counts' ? population.counts : {};
  const change = (outcome: Outcome, typed: number | string) => {
    const { [outcome]: _, ...others } = counts;
    onChange({ kind: 'counts', counts: typed === '' ? others : { ...others, [outcome]: Number(typed) } });
  };
  return (
    <Card title="Population counts">
      <p className={styles.words}>
        {count(escalated)} of {count(all)} rows are escalated ({percent(escalated / all)}). A sample cannot
        say how much traffic there was; without counts all numbers describe the sample only.
      </p>
      <Segmented
        label="What stands behind the file"
        value={population.kind}
        options={[
          { value: 'unknown', label: 'Say it later' },
          { value: 'counts', label: 'Enter counts' },
          { value: 'whole', label: 'It is the whole population' },
        ]}
        onChange={(kind) =>
          onChange(
            kind === 'counts'
              ? { kind, counts: {} }
              : kind === 'whole'
                ? { kind, factsOnly: false }
                : { kind: 'unknown' },
          )
        }
      />
      {population.kind === 'whole' && (
        <Checkbox
          className={styles.facts ?? ''}
          label="Keep only the transcripts of the sample"
          description="For a full log: facts of every case come in now. Once a sample is drawn, the same file is read again for its transcripts."
          checked={population.factsOnly}
          onChange={({ currentTarget }) => onChange({ kind: 'whole', factsOnly: currentTarget.checked })}
        />
      )}
      <p className={styles.more}>
        Counts by period and cohort are imported as a table:{' '}
        <Link href="/sample/counts">population counts</Link>.
      </p>
      {population.kind === 'counts' && (
        <div className={styles.population}>
          {present.map((outcome) => (
            <NumberInput
              key={outcome}
              label={`All ${outcome} cases`}
              placeholder={`at least ${count(outcomes[outcome] ?? 0)}`}
              min={0}
              error={isShort(counts[outcome], outcomes[outcome]) && 'fewer than this file holds'}
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator=","
              hideControls
              value={counts[outcome] ?? ''}
              onChange={(typed) => change(outcome, typed)}
            />
          ))}
        </div>
      )}
    </Card>
  );
}
