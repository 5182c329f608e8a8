import { useQuery } from '@tanstack/react-query';
import { MixBars } from '../../../../shared/charts/mix-bars.tsx';
import { NBSP, percentNumber, percentRange, points, signed } from '../../../../shared/format.ts';
import { CohortField } from '../../../../shared/model/case.ts';
import type { MixAgainstRate } from '../../../../shared/model/mix-shift.ts';
import type { TrendField, TrendMetric } from '../../../../shared/model/trend-metric.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { fieldWords, metricWords } from './words.ts';

const TITLE = 'Mix against rate';

interface MixCardProps {
  readonly metric: TrendMetric;
  readonly by: TrendField;
}

/** A change of the total, split into who came in and how they were handled. */
export function MixCard({ metric, by }: MixCardProps) {
  const field = CohortField.safeParse(by);
  const mix = useQuery(
    api.trends.mix.queryOptions({
      input: { metric, by: field.data ?? 'topic' },
      enabled: field.success,
    }),
  );
  if (!field.success) return null;
  return (
    <LoadState query={mix} what="Splitting the change" safe="No count was lost.">
      {({ split, reason }) =>
        split ? (
          <Split split={split} />
        ) : (
          <Card title={TITLE}>
            <p className="pl-ink2">{reason}</p>
          </Card>
        )
      }
    </LoadState>
  );
}

function Split({ split }: { readonly split: MixAgainstRate }) {
  const { metric, by, before, after, change, mix, rate, rateLow, rateHigh, cohorts, sentence } = split;
  return (
    <ChartFrame
      title={TITLE}
      hint={`${after.label}: ${percentNumber(before.rate)} → ${percentNumber(after.rate)}${NBSP}%`}
      table={{
        head: ['Part', 'Change, points', 'Mix', 'Rate', 'Rate from to'],
        rows: [
          ['All cases', ...[change, mix, rate].map(inPoints), percentRange(rateLow, rateHigh)],
          ...cohorts.map((cohort) => [
            cohort.value || `No ${fieldWords[by]}`,
            ...[cohort.total, cohort.mix, cohort.rate].map(inPoints),
            '',
          ]),
        ],
      }}
      note={sentence}
    >
      {(width) => (
        <MixBars
          width={width}
          change={change}
          mix={mix}
          rate={rate}
          names={[
            `Change in ${metricWords[metric].toLowerCase()}, points`,
            `Mix: other ${fieldWords[by]}s came in`,
            'Rate: the same cases end otherwise',
          ]}
          label={`${metricWords[metric]} changed by ${points(change)}: ${points(mix)} mix, ${points(rate)} rate`}
        />
      )}
    </ChartFrame>
  );
}

const inPoints = (difference: number) => signed(difference * 100, 1);
