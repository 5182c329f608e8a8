import { ShareTimes } from '../../../../shared/charts/share-times.tsx';
import { plural } from '../../../../shared/format.ts';
import type { HandoffReport } from '../../../../shared/model/handoff.ts';
import { Card } from '../../../components/card.tsx';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { HEAD, rowOf } from './point-table.ts';

interface TimesCardProps {
  readonly report: HandoffReport;
  readonly limit: number | undefined;
}

/** Sufficiency period by period, by when the case began. */
export function TimesCard({ report: { times, undated, unit }, limit }: TimesCardProps) {
  const title = `Sufficient handovers by ${unit}`;
  if (times.length === 0) {
    return (
      <Card title={title}>
        <p className="pl-ink2">
          No judged handover says when it began, so there is nothing to draw over time.
        </p>
      </Card>
    );
  }
  const names = times.map(({ at }) => nameOf(at ?? ''));
  const last = times.at(-1)?.kpi.estimate;
  return (
    <ChartFrame
      title={title}
      hint="of escalated cases, %, weighted; bars: 95 % interval; hollow below 20 labels"
      table={{ head: ['Period', ...HEAD], rows: times.map((point) => [point.at ?? '', ...rowOf(point)]) }}
      note={undated > 0 ? `${plural(undated, 'judged handover')} without a date left out.` : undefined}
    >
      {(width) => (
        <ShareTimes
          width={width}
          times={times.map(({ kpi, few }, place) => ({
            name: names[place] ?? '',
            value: kpi.estimate ?? null,
            low: kpi.low ?? null,
            high: kpi.high ?? null,
            n: kpi.n,
            few,
          }))}
          limit={limit}
          label={`Sufficient handovers over ${times.length} ${unit}s, ${last === undefined ? 'the last without an estimate' : `last ${Math.round(last * 100)} %`}`}
        />
      )}
    </ChartFrame>
  );
}

/** "W45", or "2026-11". */
function nameOf(period: string): string {
  return period.includes('W') ? period.slice(5) : period;
}
