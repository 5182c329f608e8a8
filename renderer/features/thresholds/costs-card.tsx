import { NumberInput } from '@mantine/core';
import { cutValue, fixed, plural } from '../../../shared/format.ts';
import type { Signal } from '../../../shared/model/signal.ts';
import { Card } from '../../components/card.tsx';
import { DirectionChoice } from './direction-choice.tsx';
import type { Question } from './question.ts';
import styles from './thresholds.module.css';

interface CostsCardProps {
  readonly signal: Signal;
  readonly question: Question;
  readonly currency: string;
  readonly onChange: (question: Question) => void;
}

const numberOrNull = (typed: string | number): number | null => (typed === '' ? null : Number(typed));

/** What a needless handover and a miss cost, and which cut is in force. */
export function CostsCard({ signal, question, currency, onChange }: CostsCardProps) {
  const { needless, missed, current } = question;
  const ratio = needless && missed !== null ? missed / needless : null;
  return (
    <Card title="Costs" hint="yours, not the app's">
      <DirectionChoice signal={signal} />
      <div className={styles.fields}>
        <NumberInput
          label="Needless handover"
          rightSection={<span className={styles.unit}>{currency}</span>}
          rightSectionWidth={40}
          min={0}
          hideControls
          value={needless ?? ''}
          onChange={(typed) => onChange({ ...question, needless: numberOrNull(typed) })}
        />
        <NumberInput
          label="Missed escalation"
          rightSection={<span className={styles.unit}>{currency}</span>}
          rightSectionWidth={40}
          min={0}
          hideControls
          value={missed ?? ''}
          onChange={(typed) => onChange({ ...question, missed: numberOrNull(typed) })}
        />
        <NumberInput
          label="Cut in force"
          placeholder="not known"
          hideControls
          value={current ?? ''}
          onChange={(typed) => onChange({ ...question, current: numberOrNull(typed) })}
        />
      </div>
      <p className={styles.note}>
        {ratio !== null && `One miss weighs as much as ${fixed(ratio, 1)} needless handovers. `}
        {current === null
          ? 'Without a cut in force the comparison is with the cases as they were handled. '
          : ''}
        The signal runs from {cutValue(signal.min)} to {cutValue(signal.max)} in{' '}
        {plural(signal.distinct, 'different value')}.
      </p>
    </Card>
  );
}
