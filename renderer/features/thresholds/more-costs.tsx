import { Checkbox } from '@mantine/core';
import type { SeverityFactors } from '../../../shared/model/threshold.ts';
import { PriceField } from './price-field.tsx';
import type { Question } from './question.ts';
import styles from './thresholds.module.css';

interface MoreCostsProps {
  readonly question: Question;
  readonly unit: string;
  readonly onChange: (question: Question) => void;
}

const USUAL: SeverityFactors = [0.25, 0.5, 1, 4];
const NAMES = ['slight', 'moderate', 'serious', 'grave'];

/** The rarer parts of the costs, folded away until one of them counts. */
export function MoreCosts({ question, unit, onChange }: MoreCostsProps) {
  const { missedBySeverity, wrongAction, ignoredRequest } = question;
  const counts = missedBySeverity !== null || wrongAction !== null || ignoredRequest !== null;
  return (
    <details className={styles.others} open={counts || undefined}>
      <summary>Severity, wrong actions, ignored requests</summary>
      <Checkbox
        my={10}
        label="A miss counts by its severity"
        checked={missedBySeverity !== null}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ ...question, missedBySeverity: checked ? USUAL : null })
        }
      />
      <div className={styles.fields}>
        {missedBySeverity?.map((factor, place) => (
          <PriceField
            key={NAMES[place]}
            label={`Severity ${place + 1}, ${NAMES[place]}`}
            unit="×"
            value={factor}
            onChange={(next) =>
              onChange({ ...question, missedBySeverity: replaced(missedBySeverity, place, next ?? 0) })
            }
          />
        ))}
        <PriceField
          label="Wrong action, on top"
          placeholder="none"
          unit={unit}
          value={wrongAction}
          onChange={(next) => onChange({ ...question, wrongAction: next })}
        />
        <PriceField
          label="Ignored request"
          placeholder="none"
          unit={unit}
          value={ignoredRequest}
          onChange={(next) => onChange({ ...question, ignoredRequest: next })}
        />
      </div>
      <p className={styles.note}>
        Every cut honours a request for a human, so an ignored one moves no cut; it is told beside it.
      </p>
    </details>
  );
}

function replaced(factors: SeverityFactors, place: number, value: number): SeverityFactors {
  return factors.map((factor, i) => (i === place ? value : factor)) as SeverityFactors;
}
