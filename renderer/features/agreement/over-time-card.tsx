import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ENOUGH_AGREEMENT, ENOUGH_SHARED } from '../../../shared/analysis/agreement-words.ts';
import { AgreementTimes } from '../../../shared/charts/agreement-times.tsx';
import { count, plural } from '../../../shared/format.ts';
import type { AgreementPoint } from '../../../shared/model/agreement.ts';
import { api } from '../../api/client.ts';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { rangeWords, valueWords } from './measure.ts';
import type { Figures } from './use-figures.ts';

type By = 'week' | 'version';

/** AC1 of one question by the week of the last label, or by codebook version. */
export function OverTimeCard({ input, title }: { readonly input: Figures['input']; readonly title: string }) {
  const [by, setBy] = useState<By>('week');
  const times = useQuery(
    api.agreement.overTime.queryOptions({ input: { ...input, by }, placeholderData: keepPreviousData }),
  );
  return (
    <LoadState query={{ ...times, isPlaceholderData: false }} what="Agreement over time">
      {(points) => (
        <ChartFrame
          title="Over time"
          hint={`AC1 on ${title.toLowerCase()} with 95 % interval; line at ${ENOUGH_AGREEMENT}`}
          table={{
            head: [
              by === 'week' ? 'Week' : 'Codebook',
              'Cases',
              'AC1',
              'AC1 from to',
              'Same %',
              'Same from to',
            ],
            rows: points.map((point) => [
              nameOf(point, by),
              count(point.cases),
              valueWords(point.ac1, 'ac1'),
              rangeWords(point.ac1, 'ac1'),
              valueWords(point.percent, 'percent'),
              rangeWords(point.percent, 'percent'),
            ]),
          }}
          note={
            <>
              <Segmented<By>
                label="By"
                value={by}
                options={[
                  { value: 'week', label: 'By week' },
                  { value: 'version', label: 'By codebook version' },
                ]}
                onChange={setBy}
              />{' '}
              {by === 'week'
                ? 'A case belongs to the week of its last label.'
                : 'Only labels made under the same version are compared.'}{' '}
              Hollow: fewer than {ENOUGH_SHARED} shared cases.
            </>
          }
        >
          {(width) =>
            points.length === 0 ? (
              <p className="pl-ink2">No case was judged by two reviewers here yet.</p>
            ) : (
              <AgreementTimes
                width={width}
                enough={ENOUGH_AGREEMENT}
                times={points.map((point) => ({ ...point, ...point.ac1, name: nameOf(point, by) }))}
                label={`AC1 on ${title}, ${plural(points.length, by)}: ${points
                  .map((point) => `${nameOf(point, by)} ${valueWords(point.ac1, 'ac1')}`)
                  .join(', ')}`}
              />
            )
          }
        </ChartFrame>
      )}
    </LoadState>
  );
}

/** "W46", with the year where weeks of two years would be called the same; "v3". */
function nameOf({ at }: AgreementPoint, by: By): string {
  return by === 'version' ? `v${at}` : `${at.slice(5)} ’${at.slice(2, 4)}`;
}
