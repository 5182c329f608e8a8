import type { Costs } from '../../../../shared/model/threshold.ts';
import { Card } from '../../../components/card.tsx';
import { PriceField } from '../price-field.tsx';
import studio from '../thresholds.module.css';
import styles from './policy.module.css';

interface PricesCardProps {
  readonly costs: Costs | null;
  readonly currency: string;
  readonly onChange: (costs: Costs | null) => void;
}

/** What the policy is weighed with. The two main prices are set here, the finer ones under One trigger. */
export function PricesCard({ costs, currency, onChange }: PricesCardProps) {
  const unit = costs?.unit === 'ratio' ? '×' : currency;
  const put = (part: Partial<Record<'needless' | 'missed', number | null>>) => {
    const next = { needless: costs?.needless ?? 0, missed: costs?.missed ?? 0, ...part };
    const { needless, missed } = next;
    onChange({ ...costs, needless: needless ?? 0, missed: missed ?? 0 });
  };
  return (
    <Card title="Costs" hint="yours, not the app's">
      <div className={studio.fields}>
        <PriceField
          label="Needless handover"
          unit={unit}
          value={costs?.needless ?? null}
          onChange={(needless) => put({ needless })}
        />
        <PriceField
          label="Missed escalation"
          unit={unit}
          value={costs?.missed ?? null}
          onChange={(missed) => put({ missed })}
        />
      </div>
      <p className={styles.note}>
        {costs === null
          ? 'Without costs a replay has rates, but cannot say what a trigger earns.'
          : 'Severity, review time and other prices are those of the last decision under One trigger.'}
      </p>
    </Card>
  );
}
