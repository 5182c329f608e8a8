import { WhiskerRows } from '../../../../shared/charts/whisker-rows.tsx';
import { percent, percentShort, sampleSize } from '../../../../shared/format.ts';
import type { HandoffReport, SufficiencyPoint } from '../../../../shared/model/handoff.ts';
import { Card } from '../../../components/card.tsx';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { HEAD, rowOf } from './point-table.ts';

/** Queues drawn; all of them stand in the table. */
const MOST = 10;
const TITLE = 'Sufficient handovers by queue';

interface QueueCardProps {
  readonly report: HandoffReport;
  readonly limit: number | undefined;
}

/** Sufficiency queue by queue: where what is handed over is not enough. */
export function QueueCard({ report: { queues }, limit }: QueueCardProps) {
  if (queues.length === 0) {
    return (
      <Card title={TITLE}>
        <p className="pl-ink2">
          No escalated case names its queue. Map a column to “route” on import, or import triggers with their
          route.
        </p>
      </Card>
    );
  }
  const drawn = queues.slice(0, MOST);
  return (
    <ChartFrame
      title={TITLE}
      hint="most handovers first; weighted, 95 % interval; hollow below 20 labels"
      table={{ head: ['Queue', ...HEAD], rows: queues.map((point) => [nameOf(point), ...rowOf(point)]) }}
      note={queues.length > MOST ? `${queues.length - MOST} more queues in the table.` : undefined}
    >
      {(width) => (
        <WhiskerRows
          width={width}
          domain={[0, 1]}
          held={limit}
          format={percentShort}
          rows={drawn.map((point) => ({
            name: nameOf(point),
            value: point.kpi.estimate ?? null,
            low: point.kpi.low ?? null,
            high: point.kpi.high ?? null,
            few: point.few,
            told: `${point.kpi.estimate === undefined ? 'no estimate' : percent(point.kpi.estimate, 0)}, ${sampleSize(point.kpi.n)}`,
          }))}
          label={`Sufficient handovers of ${drawn.length} queues${limit === undefined ? '' : ` against the limit of ${percentShort(limit)}`}`}
        />
      )}
    </ChartFrame>
  );
}

function nameOf({ at }: SufficiencyPoint): string {
  return at ?? 'No queue named';
}
