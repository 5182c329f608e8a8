import { NumberInput, TextInput } from '@mantine/core';
import { sentenceCase } from '../../../shared/format.ts';
import { OUTCOMES, type Outcome } from '../../../shared/model/case.ts';
import { Segmented } from '../../components/segmented.tsx';
import { numberOrNull } from './number-or-null.ts';
import styles from './plan.module.css';
import type { PlanDraft, SizeKind } from './plan-draft.ts';

const KINDS: readonly { readonly value: SizeKind; readonly label: string }[] = [
  { value: 'half_width', label: 'Wanted width' },
  { value: 'per_outcome', label: 'Per side' },
  { value: 'total', label: 'In all' },
  { value: 'per_stratum', label: 'Per stratum' },
  { value: 'strata', label: 'By hand' },
];

interface SizeFieldsProps {
  readonly draft: PlanDraft;
  /** Sides that have cases. */
  readonly sides: readonly Outcome[];
  readonly onKind: (kind: SizeKind) => void;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** How large the sample is to be, those drawn before included. */
export function SizeFields({ draft, sides, onKind, onChange }: SizeFieldsProps) {
  const shown = OUTCOMES.filter((outcome) => sides.includes(outcome));
  return (
    <fieldset className={styles.fields}>
      <legend>Size</legend>
      <Segmented label="How the size is said" value={draft.kind} options={KINDS} onChange={onKind} />
      <div className={styles.triple}>
        {draft.kind === 'half_width' &&
          shown.map((outcome) => (
            <Points
              key={outcome}
              label={`${sentenceCase(outcome)}, ±`}
              value={draft.widths[outcome]}
              onChange={(width) => onChange({ widths: withValue(draft.widths, outcome, width) })}
            />
          ))}
        {draft.kind === 'per_outcome' &&
          shown.map((outcome) => (
            <Cases
              key={outcome}
              label={sentenceCase(outcome)}
              value={draft.perOutcome[outcome] ?? null}
              onChange={(n) => onChange({ perOutcome: withValue(draft.perOutcome, outcome, n) })}
            />
          ))}
        {draft.kind === 'total' && (
          <Cases label="Cases in all" value={draft.total} onChange={(n) => onChange({ total: n ?? 0 })} />
        )}
        {draft.kind === 'per_stratum' && (
          <Cases
            label="Cases of each"
            value={draft.perStratum}
            onChange={(n) => onChange({ perStratum: n ?? 0 })}
          />
        )}
      </div>
      {draft.kind === 'strata' && <p className="pl-caption">Type the sizes into the table below.</p>}
      <div className={styles.allocation}>
        <span className={styles.label}>More to strata that</span>
        <Segmented
          label="Allocation"
          value={draft.allocation}
          options={[
            { value: 'neyman', label: 'vary more' },
            { value: 'proportional', label: 'hold more cases' },
          ]}
          onChange={(allocation) => onChange({ allocation })}
        />
      </div>
      <div className={styles.triple}>
        <Cases label="Fewest each" value={draft.minimum} onChange={(n) => onChange({ minimum: n ?? 0 })} />
        {shown.slice(0, 2).map((outcome) => (
          <NumberInput
            key={outcome}
            label={EXPECTED[outcome]}
            placeholder="from labels"
            suffix=" %"
            min={0}
            max={100}
            decimalScale={1}
            hideControls
            value={
              draft.expected[outcome] === undefined ? '' : Math.round(draft.expected[outcome] * 1000) / 10
            }
            onChange={(typed) => {
              const percent = numberOrNull(typed);
              const share = percent === null ? null : percent / 100;
              onChange({ expected: withValue(draft.expected, outcome, share) });
            }}
          />
        ))}
      </div>
      <TextInput
        label="Seed"
        placeholder="the seed of the workspace"
        maxLength={200}
        value={draft.seed}
        onChange={(event) => onChange({ seed: event.currentTarget.value })}
      />
    </fieldset>
  );
}

const EXPECTED: Readonly<Record<Outcome, string>> = {
  escalated: 'Expect needed',
  automated: 'Expect missed',
  abandoned: 'Expect missed, abandoned',
};

function withValue(
  values: Partial<Record<Outcome, number>>,
  outcome: Outcome,
  value: number | null,
): Partial<Record<Outcome, number>> {
  const { [outcome]: _, ...others } = values;
  return value === null ? others : { ...others, [outcome]: value };
}

interface FieldProps {
  readonly label: string;
  readonly onChange: (value: number | null) => void;
}

function Points({ label, value, onChange }: FieldProps & { readonly value: number | undefined }) {
  return (
    <NumberInput
      label={label}
      placeholder="no wish"
      suffix=" points"
      min={0.1}
      max={49}
      decimalScale={1}
      hideControls
      value={value === undefined ? '' : Math.round(value * 1000) / 10}
      onChange={(typed) => {
        const points = numberOrNull(typed);
        onChange(points === null || points <= 0 || points >= 50 ? null : points / 100);
      }}
    />
  );
}

function Cases({ label, value, onChange }: FieldProps & { readonly value: number | null }) {
  return (
    <NumberInput
      label={label}
      placeholder="none"
      min={0}
      max={10_000_000}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=","
      hideControls
      value={value ?? ''}
      onChange={(typed) => onChange(numberOrNull(typed))}
    />
  );
}
