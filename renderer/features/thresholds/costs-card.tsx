import { Button, NumberInput } from '@mantine/core';
import { cutValue, fixed, plural } from '../../../shared/format.ts';
import type { Signal } from '../../../shared/model/signal.ts';
import type { Sensitivity } from '../../../shared/model/threshold-sweep.ts';
import { Card } from '../../components/card.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { COST_PRESETS, withPreset } from './cost-presets.ts';
import { DirectionChoice } from './direction-choice.tsx';
import { MoreCosts } from './more-costs.tsx';
import { PriceField } from './price-field.tsx';
import type { Question } from './question.ts';
import styles from './thresholds.module.css';

interface CostsCardProps {
  readonly signal: Signal;
  readonly question: Question;
  readonly currency: string;
  /** Absent until the sweep is there. */
  readonly sensitivity: Sensitivity | null;
  readonly onChange: (question: Question) => void;
}

/** What decisions cost, as money or as ratios, and which cut is in force. */
export function CostsCard({ signal, question, currency, sensitivity, onChange }: CostsCardProps) {
  const change = (part: Partial<Question>) => onChange({ ...question, ...part });
  const isRatio = question.unit === 'ratio';
  const unit = isRatio ? '×' : currency;
  return (
    <Card title="Costs" hint="yours, not the app's">
      <div className={styles.choices}>
        <Segmented
          label="Prices are"
          value={question.unit}
          options={[
            { value: 'money', label: 'Money' },
            { value: 'ratio', label: 'Ratios' },
          ]}
          onChange={(next) => change({ unit: next, ...(next === 'ratio' && asRatios(question)) })}
        />
        <DirectionChoice signal={signal} />
      </div>
      <fieldset className={styles.presets}>
        <legend className="pl-hidden">Start from</legend>
        {COST_PRESETS.map((preset) => (
          <Button
            key={preset.name}
            size="compact-xs"
            title={preset.means}
            onClick={() => onChange(withPreset(question, preset))}
          >
            {preset.name}
          </Button>
        ))}
      </fieldset>
      <div className={styles.fields}>
        {!isRatio && (
          <PriceField
            label="Needless handover"
            unit={unit}
            value={question.needless}
            onChange={(needless) => change({ needless })}
          />
        )}
        <PriceField
          label="Missed escalation"
          unit={unit}
          value={question.missed}
          onChange={(missed) => change({ missed })}
        />
        <PriceField
          label="Review minute"
          placeholder="none"
          unit={unit}
          value={question.reviewMinute}
          onChange={(reviewMinute) => change({ reviewMinute })}
        />
        <PriceField
          label="Minutes per handover"
          placeholder="none"
          unit="min"
          value={question.minutesPerHandover}
          onChange={(minutesPerHandover) => change({ minutesPerHandover })}
        />
        <PriceField
          label="Queue capacity, day"
          placeholder="no limit"
          unit="cases"
          value={question.capacityPerDay}
          onChange={(capacityPerDay) => change({ capacityPerDay })}
        />
        <NumberInput
          label="Cut in force"
          placeholder="not known"
          hideControls
          value={question.current ?? ''}
          onChange={(typed) => change({ current: typed === '' ? null : Number(typed) })}
        />
      </div>
      <MoreCosts question={question} unit={unit} onChange={onChange} />
      <p className={styles.note}>
        {sensitivity?.sentence ?? ratioSentence(question)}{' '}
        {question.current === null &&
          'Without a cut in force the comparison is with the cases as they were handled. '}
        The signal runs from {cutValue(signal.min)} to {cutValue(signal.max)} in{' '}
        {plural(signal.distinct, 'different value')}.
      </p>
    </Card>
  );
}

/** The same prices in needless handovers. */
function asRatios({ needless, missed, ...rest }: Question): Partial<Question> {
  const of = (price: number | null) =>
    price === null || !needless ? price : Number((price / needless).toPrecision(4));
  return {
    needless: 1,
    missed: of(missed),
    reviewMinute: of(rest.reviewMinute),
    wrongAction: of(rest.wrongAction),
    ignoredRequest: of(rest.ignoredRequest),
  };
}

function ratioSentence({ needless, missed }: Question): string {
  return needless && missed !== null
    ? `One miss weighs as much as ${fixed(missed / needless, 1)} needless handovers.`
    : '';
}
