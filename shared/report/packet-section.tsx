import { StackedBars } from '../charts/stacked-bars.tsx';
import type { PacketFigure } from './report-model.ts';

interface PacketSectionProps {
  readonly packet: PacketFigure;
  readonly title: string;
  readonly width: number;
}

/** What handovers lack, the element that is absent most often first. */
export function PacketSection({ packet, title, width }: PacketSectionProps) {
  const worst = packet.rows.slice(0, 3).map((row) => `${row.name} ${row.printed}`);
  return (
    <section className="keep">
      <h2>{title}</h2>
      <p className="note">{packet.sentence}</p>
      <StackedBars
        width={width}
        rows={packet.rows}
        heads={packet.heads}
        label={`Absent most often: ${worst.join(', ')}`}
      />
    </section>
  );
}
