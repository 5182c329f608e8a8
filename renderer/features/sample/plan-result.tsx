import { WidthMeter } from '../../../shared/charts/width-meter.tsx';
import { count, halfWidth, list, NBSP, plural, sentenceCase } from '../../../shared/format.ts';
import type { PlannedSample, PlannedSide } from '../../../shared/model/sample.ts';
import { Card } from '../../components/card.tsx';
import styles from './plan.module.css';
import { StrataTable } from './strata-table.tsx';

interface PlanResultProps {
  readonly planned: PlannedSample;
  readonly byHand: Readonly<Record<string, number>> | null;
  readonly onSize: (key: string, n: number) => void;
}

/** What the plan comes to: a sentence, the width to expect on each side, the sizes. */
export function PlanResult({ planned, byHand, onSize }: PlanResultProps) {
  const drawn = planned.sides.filter(({ n }) => n > 0);
  const sizes = drawn.map(({ outcome, n }) => `${count(n)} ${outcome}`);
  return (
    <Card title="What it comes to" hint="half-widths of the 95 % interval once all of it is labelled">
      <p className={styles.sentence}>
        {planned.n === 0
          ? 'This plan draws nothing yet.'
          : `${plural(planned.n, 'case')}: ${list(sizes)}, in ${plural(planned.strata.length, 'stratum', 'strata')}. Seed ${planned.seed}.`}
      </p>
      <div className={styles.sides}>
        {drawn.map((side) => (
          <Side key={side.outcome} side={side} />
        ))}
      </div>
      <StrataTable planned={planned} byHand={byHand} onSize={onSize} />
    </Card>
  );
}

const KPIS = {
  escalated: 'appropriate, of escalated',
  automated: 'missed, of automated',
  abandoned: 'missed, of abandoned',
} as const;

function Side({ side: { outcome, halfWidth: expected, wanted } }: { readonly side: PlannedSide }) {
  const width = expected === null ? 'not known' : halfWidth(expected);
  const wish = wanted === null ? '' : `, ${halfWidth(wanted)} wanted`;
  return (
    <span className={styles.side}>
      <span>{sentenceCase(KPIS[outcome])}</span>
      {wanted !== null && (
        <WidthMeter
          width={92}
          halfWidth={expected}
          wanted={wanted}
          label={`${sentenceCase(KPIS[outcome])}: ${width} points to expect${wish}`}
        />
      )}
      <span>
        <b>
          {width}
          {NBSP}points
        </b>
        {wish}
      </span>
    </span>
  );
}
