import { WhiskerRows } from '../../../../shared/charts/whisker-rows.tsx';
import { count, duration, fixed } from '../../../../shared/format.ts';
import type { HandoffReport, QueueWait, Ranged } from '../../../../shared/model/handoff.ts';
import { Card } from '../../../components/card.tsx';
import { ChartFrame } from '../../../components/chart-frame.tsx';

const TITLE = 'How long handovers wait, by queue';
const HEAD = [
  'Queue',
  'Handovers',
  'Taken by a person',
  'Taken by nobody',
  'Median wait',
  'Median to the end',
  'Reading',
];
const MOST = 12;
const [MINUTE, HOUR] = [60_000, 3_600_000];

/** Unowned and slow queues, where times are known. */
export function WaitsCard({ waits: { rows, sentence, cases } }: Pick<HandoffReport, 'waits'>) {
  const told = rows.some(({ wait }) => wait !== null);
  const times = rows.map((row) => ({ row, time: told ? row.wait : row.toEnd }));
  const drawn = times.filter(({ time }) => time !== null).slice(0, MOST);
  if (cases === 0 || drawn.length === 0) {
    return (
      <Card title={TITLE}>
        <p className="pl-ink2">
          {sentence} A median needs six cases of a queue with both times: that of the handover, and that of a
          person’s first message or of the end.
        </p>
      </Card>
    );
  }
  const { unit, name } = unitOf(Math.max(...drawn.map(({ time }) => time?.high ?? 0)));
  const reach = Math.max(...drawn.map(({ time }) => (time?.high ?? 0) / unit));
  return (
    <ChartFrame
      title={TITLE}
      hint={`${told ? 'from the handover to the first message of a person' : 'from the handover to the end of the case'}, median in ${name} with its 95 % interval`}
      table={{ head: HEAD, rows: rows.map(tableRow) }}
      note={sentence}
    >
      {(width) => (
        <WhiskerRows
          width={width}
          domain={[0, reach * 1.05 || 1]}
          format={(value) => fixed(value, reach < 5 ? 1 : 0)}
          rows={drawn.map(({ row, time }) => ({
            name: nameOf(row),
            value: (time?.value ?? 0) / unit,
            low: (time?.low ?? 0) / unit,
            high: (time?.high ?? 0) / unit,
            few: (told ? row.taken : row.ended) < 20,
            told: `${lasting(time?.value ?? 0)}${row.slow ? ', slow' : ''}${row.unowned ? `, ${count(row.unowned)} unowned` : ''}`,
          }))}
          label={sentence}
        />
      )}
    </ChartFrame>
  );
}

function tableRow(row: QueueWait): string[] {
  return [
    nameOf(row),
    count(row.cases),
    count(row.taken),
    row.unowned === null ? 'not known' : count(row.unowned),
    range(row.wait),
    range(row.toEnd),
    row.slow ? 'slower than the median of all' : '',
  ];
}

function range(time: Ranged | null): string {
  return time === null ? '–' : `${lasting(time.value)} (${lasting(time.low)} to ${lasting(time.high)})`;
}

function nameOf({ queue }: QueueWait): string {
  return queue ?? 'No queue named';
}

function unitOf(longest: number): { unit: number; name: string } {
  if (longest > 3 * HOUR) return { unit: HOUR, name: 'hours' };
  return longest > 3 * MINUTE ? { unit: MINUTE, name: 'minutes' } : { unit: 1000, name: 'seconds' };
}

function lasting(milliseconds: number): string {
  return milliseconds < MINUTE ? `${Math.round(milliseconds / 1000)}\u00a0s` : duration(milliseconds);
}
