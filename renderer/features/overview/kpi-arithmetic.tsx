import { Popover } from '@mantine/core';
import { useState } from 'react';
import { count, percent, percentRange, sentenceCase } from '../../../shared/format.ts';
import type { Kpi } from '../../../shared/model/kpi.ts';
import { Icon } from '../../components/icon.tsx';
import styles from './kpi-arithmetic.module.css';

/** The counts behind a KPI, as people call them. */
const countWords: Readonly<Record<string, string>> = {
  escalated: 'Escalated cases',
  automated: 'Automated cases',
  abandoned: 'Abandoned cases',
  true: 'True escalations',
  false: 'False escalations',
  sufficient: 'Sufficient handoffs',
  insufficient: 'Insufficient handoffs',
  missed: 'Missed escalations found',
  found: 'Escalated ones that needed a human',
  correct: 'Correct resolutions',
  cannotTell: 'Cannot tell, or not settled',
};

interface KpiArithmeticProps {
  readonly name: string;
  readonly kpi: Kpi;
}

/** How a KPI came about: the counts it rests on, the method, and what is not certain about it. */
export function KpiArithmetic({ name, kpi }: KpiArithmeticProps) {
  const rows = arithmeticRows(kpi);
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-end" trapFocus={false}>
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          aria-label={`How ${name} is computed`}
          onClick={() => setOpen(!isOpen)}
          // The focus stays on the button, where the popover does not listen for Esc.
          onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
        >
          <Icon name="info" size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={styles.rows}>
          {rows.map(([term, value]) => (
            <div key={term} className={styles.row}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {kpi.note && <p className={styles.note}>{kpi.note}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

function arithmeticRows(kpi: Kpi): [string, string][] {
  const rows: [string, string][] = Object.entries(kpi.counts).map(([name, value]) => [
    countWords[name] ?? sentenceCase(name),
    count(value),
  ]);
  const isCounted = kpi.method === 'full_count';
  if (!isCounted) rows.push(['Labels that entered', count(kpi.n)]);
  if (!isCounted && kpi.low !== undefined && kpi.high !== undefined) {
    rows.push([`${percent(kpi.level, 0)} interval`, `${percentRange(kpi.low, kpi.high)}\u00a0%`]);
  }
  if (kpi.upperBound !== undefined) rows.push(['At most, one-sided', percent(kpi.upperBound)]);
  if (kpi.bounds)
    rows.push(['Undecided counted each way', `${percentRange(kpi.bounds.low, kpi.bounds.high)}\u00a0%`]);
  rows.push(['Method', kpi.method.replaceAll(/[_-]/g, ' ')]);
  rows.push(['Weighted to the population', kpi.weighted ? 'yes' : 'no, of the sample only']);
  return rows;
}
