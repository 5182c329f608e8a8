import { Checkbox } from '@mantine/core';
import { WhiskerRows } from '../../../../shared/charts/whisker-rows.tsx';
import { count, fixed, percent, percentNumber, percentRange, signed } from '../../../../shared/format.ts';
import type { HandoffReport, MissingElement, Ranged } from '../../../../shared/model/handoff.ts';
import { Card } from '../../../components/card.tsx';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import styles from './handoff.module.css';

const TITLE = 'What to add to the packet first';

interface FixListProps {
  readonly elements: HandoffReport['elements'];
  readonly partialIsMissing: boolean;
  readonly onPartial: (isMissing: boolean) => void;
}

/** Missing elements by how many insufficient handovers could be attributed to each. */
export function FixList({ elements, partialIsMissing, onPartial }: FixListProps) {
  const { rows, n, insufficient, weighted, falseDiscoveryRate, jointly } = elements;
  const drawn = rows.filter(({ impact }) => impact !== null);
  const partial = (
    <Checkbox
      className={styles.partial}
      label="Count an element that is there in part as missing"
      checked={partialIsMissing}
      onChange={({ currentTarget }) => onPartial(currentTarget.checked)}
    />
  );
  if (drawn.length === 0) {
    return (
      <Card title={TITLE}>
        <p className="pl-ink2">
          {elements.sentence} No element is missing in some packets and there in others.
        </p>
        {partial}
      </Card>
    );
  }
  const reach = Math.max(0.05, ...drawn.map(({ impact }) => impact?.high ?? 0));
  const least = Math.min(0, ...drawn.map(({ impact }) => impact?.low ?? 0));
  return (
    <ChartFrame
      title={TITLE}
      hint="attributable, not causal"
      table={{ head: COLUMNS, rows: rows.map(tableRow) }}
      note={
        <>
          {partial}
          <p>
            {count(insufficient)} of {count(n)} judged handovers were insufficient. Impact: how many points
            fewer if the element were always there, with its 95 % interval (
            {weighted ? 'weighted' : 'all labels weigh the same'}); beside it, packets that lack the element
            of those judged. Hollow: not told from chance at a false-discovery rate of{' '}
            {percent(falseDiscoveryRate, 0)} over the elements.{' '}
            {jointly ?? 'All of them were fitted together as well: see the table.'}
          </p>
        </>
      }
    >
      {(width) => (
        <WhiskerRows
          width={width}
          domain={[least, reach]}
          held={0}
          format={(value) => fixed(value * 100, 0)}
          rows={drawn.map(({ label, impact, shown, missing, n: judged }) => ({
            name: label,
            value: impact?.value ?? null,
            low: impact?.low ?? null,
            high: impact?.high ?? null,
            few: !shown,
            told: `${percentNumber(impact?.value ?? 0)}, ${count(missing)} of ${count(judged)}`,
          }))}
          label={elements.sentence}
        />
      )}
    </ChartFrame>
  );
}

const COLUMNS = [
  'Element',
  'Missing of judged',
  'Insufficient: missing',
  'there',
  'Odds ratio',
  'Difference, points',
  'Impact, points',
  'p',
  'p corrected',
  'Test',
  'Odds ratio, jointly',
  'Reading',
];

function tableRow(row: MissingElement): string[] {
  const { label, missing, n, insufficientMissing, insufficientPresent, oddsRatio, difference, impact } = row;
  return [
    label,
    `${count(missing)} of ${count(n)}`,
    `${count(insufficientMissing)} of ${count(missing)}`,
    `${count(insufficientPresent)} of ${count(n - missing)}`,
    ratio(oddsRatio),
    inPoints(difference),
    inPoints(impact),
    chance(row.p),
    chance(row.adjustedP),
    row.method === null ? '–' : row.method === 'fisher_mid_p' ? 'Fisher mid-p' : 'survey-weighted',
    ratio(row.jointly),
    row.sentence,
  ];
}

function ratio(range: Ranged | null): string {
  return range === null
    ? '–'
    : `${fixed(range.value, 1)} (${fixed(range.low, 1)} to ${fixed(range.high, 1)})`;
}

function inPoints(range: Ranged | null): string {
  return range === null ? '–' : `${signed(range.value * 100, 1)} (${percentRange(range.low, range.high)})`;
}

function chance(p: number | null): string {
  return p === null ? '–' : p < 0.001 ? 'below 0.001' : p.toFixed(3);
}
