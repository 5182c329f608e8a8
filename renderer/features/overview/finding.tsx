import type { Counting } from '../../../shared/model/counting.ts';
import type { Kpi } from '../../../shared/model/kpi.ts';
import type { Limits } from '../../../shared/model/workspace.ts';
import { reportHeadline, reportLead } from '../../../shared/report/headline.ts';
import { limitsFigure } from '../../../shared/report/kpi-rows.ts';

interface FindingProps {
  readonly kpis: readonly Kpi[];
  readonly limits: Limits;
  /** What a reader has to know about all the numbers below. */
  readonly remarks: readonly string[];
  readonly counting: Counting;
}

/** The finding in words that can be read aloud, the same as in the report; then how firm it is. */
export function Finding({ kpis, limits, remarks, counting }: FindingProps) {
  const { rows } = limitsFigure(kpis, limits);
  const isWeighted = kpis.every((kpi) => kpi.weighted);
  return (
    <header>
      <h2 className="pl-headline">{reportHeadline(rows, isWeighted)}</h2>
      <p className="pl-lead">{reportLead(rows, remarks)}</p>
      {counting.labelled > 0 && (
        <p className="pl-caption">
          {counting.told} {counting.sentence}
        </p>
      )}
    </header>
  );
}
