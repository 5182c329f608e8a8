import { AgreementTimes } from '../../charts/agreement-times.tsx';
import { CostCurve } from '../../charts/cost-curve.tsx';
import { PromiseCurve } from '../../charts/promise-curve.tsx';
import { RateCurve } from '../../charts/rate-curve.tsx';
import { RateSeries } from '../../charts/rate-series.tsx';
import { ReliabilityCurve } from '../../charts/reliability-curve.tsx';
import { StackedBars } from '../../charts/stacked-bars.tsx';
import type { PacketFigure } from '../figures.ts';
import type { Drawing } from '../report.ts';
import { CohortGrid } from './cohort-grid.tsx';
import { LimitsTable } from './limits-table.tsx';

interface DrawingViewProps {
  readonly drawing: Drawing;
  /** Of the place it is drawn in. */
  readonly width: number;
}

/** One drawing, by the same charts as on the screen. */
export function DrawingView({ drawing, width }: DrawingViewProps) {
  switch (drawing.type) {
    case 'limits':
      return <LimitsTable limits={drawing.limits} />;
    case 'cohort':
      return <CohortGrid cohort={drawing.cohort} />;
    case 'packet':
      return <Packet packet={drawing.packet} width={width} />;
    case 'cost':
      return <CostCurve width={width} height={280} curves={drawing.curves} label={drawing.label} />;
    case 'rates':
      return <RateCurve width={width} curves={drawing.curves} label={drawing.label} />;
    case 'promise':
      return <PromiseCurve width={width} {...drawing.curve} />;
    case 'agreement':
      return (
        <AgreementTimes width={width} times={drawing.times} enough={drawing.enough} label={drawing.label} />
      );
    case 'weeks':
      return (
        <RateSeries
          width={width}
          height={110}
          points={drawing.points}
          top={drawing.top}
          markers={drawing.markers}
          tone={drawing.tone}
          label={drawing.label}
        />
      );
    case 'reliability':
      return (
        <ReliabilityCurve
          width={width}
          height={290}
          bins={drawing.panel.bins ?? []}
          counts={drawing.panel.counts}
          inForce={drawing.panel.inForce}
          bars="true-rate"
          xTitle="Stated"
          label={drawing.panel.label}
        />
      );
  }
}

function Packet({ packet, width }: { readonly packet: PacketFigure; readonly width: number }) {
  const worst = packet.rows.slice(0, 3).map((row) => `${row.name} ${row.printed}`);
  return (
    <StackedBars
      width={width}
      rows={packet.rows}
      heads={packet.heads}
      label={`Absent most often: ${worst.join(', ')}`}
    />
  );
}
