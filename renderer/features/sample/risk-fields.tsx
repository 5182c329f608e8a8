import { Checkbox, NumberInput, Select } from '@mantine/core';
import type { Signal } from '../../../shared/model/signal.ts';
import { numberOrNull } from './number-or-null.ts';
import styles from './plan.module.css';
import { hasRisk, type PlanDraft } from './plan-draft.ts';

interface RiskFieldsProps {
  readonly draft: PlanDraft;
  readonly signals: readonly Signal[];
  /** Share used where none is typed. */
  readonly auditRate: number;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** Automated cases that are looked at more often, and the share of all others that is looked at anyway. */
export function RiskFields({ draft, signals, auditRate, onChange }: RiskFieldsProps) {
  return (
    <fieldset className={styles.fields}>
      <legend>Automated cases at risk</legend>
      <div className={styles.marks}>
        <Checkbox
          label="Reopened later"
          checked={draft.reopened}
          onChange={(event) => onChange({ reopened: event.currentTarget.checked })}
        />
        <Checkbox
          label="Complaint later"
          checked={draft.complaint}
          onChange={(event) => onChange({ complaint: event.currentTarget.checked })}
        />
      </div>
      <div className={styles.near}>
        <Select
          label="Near a cut of"
          placeholder="no signal"
          clearable
          data={signals.map(({ name }) => name)}
          value={draft.nearSignal}
          onChange={(nearSignal) => onChange({ nearSignal })}
        />
        <NumberInput
          label="Cut"
          hideControls
          disabled={draft.nearSignal === null}
          value={draft.nearCut ?? ''}
          onChange={(typed) => onChange({ nearCut: numberOrNull(typed) })}
        />
        <NumberInput
          label="Within"
          min={0}
          hideControls
          disabled={draft.nearSignal === null}
          value={draft.nearWithin ?? ''}
          onChange={(typed) => onChange({ nearWithin: numberOrNull(typed) })}
        />
      </div>
      <div className={styles.pair}>
        <NumberInput
          label="Drawn more densely"
          suffix=" times"
          min={1}
          max={100}
          hideControls
          disabled={!hasRisk(draft)}
          value={draft.factor}
          onChange={(typed) => onChange({ factor: Math.max(1, numberOrNull(typed) ?? 1) })}
        />
        <NumberInput
          label="Audit share"
          placeholder={`${Math.round(auditRate * 1000) / 10} % by the settings`}
          suffix=" %"
          min={0}
          max={100}
          decimalScale={2}
          hideControls
          value={draft.auditRate === null ? '' : Math.round(draft.auditRate * 1e4) / 100}
          onChange={(typed) => {
            const percent = numberOrNull(typed);
            onChange({ auditRate: percent === null ? null : percent / 100 });
          }}
        />
      </div>
      <p className="pl-caption">
        The audit share of every stratum gives each automated case a chance, whatever its risk. Weights undo
        the denser draw.
      </p>
    </fieldset>
  );
}
