import type { Kpi } from '../../../shared/model/kpi.ts';
import type { Limits } from '../../../shared/model/workspace.ts';
import { reportHeadline, reportLead } from '../../../shared/report/headline.ts';
import { limitsTable } from '../../../shared/report/kpi-rows.ts';
import styles from './finding.module.css';

interface FindingProps {
  readonly kpis: readonly Kpi[];
  readonly limits: Limits;
  /** What a reader has to know about all the numbers below. */
  readonly remarks: readonly string[];
}

/** The finding in words that can be read aloud, the same as in the report; then how firm it is. */
export function Finding({ kpis, limits, remarks }: FindingProps) {
  const { rows } = limitsTable(kpis, limits);
  const isWeighted = kpis.every((kpi) => kpi.weighted);
  return (
    <header>
      <h2 className={styles.headline}>{reportHeadline(rows, isWeighted)}</h2>
      <p className={styles.lead}>{reportLead(rows, remarks)}</p>
    </header>
  );
}
