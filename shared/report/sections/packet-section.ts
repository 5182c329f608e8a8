import type { PacketShare } from '../../analysis/packet-shares.ts';
import { columns, name, share, whole } from '../cells.ts';
import type { PacketFigure } from '../figures.ts';
import { packetFigure } from '../packet-figure.ts';
import type { Section, Table } from '../report.ts';

/** Rows of the chart on the first sheet; all of them follow later. */
const ON_FIRST_SHEET = 5;

/** What handovers lack, the worst first, for the first sheet; null where nobody was asked. */
export function packetSection(title: string, shares: readonly PacketShare[]): Section | null {
  const figure = packetFigure(shares);
  if (!figure) return null;
  const rows = figure.rows.slice(0, ON_FIRST_SHEET);
  const note = figure.rows.length > rows.length ? ` ${rows.length} of ${figure.rows.length} elements.` : '';
  const shown = { ...figure, rows, sentence: `${figure.sentence}${note}` };
  return section('packet', title, shown, tableOf(shares, figure, 'packet'));
}

/** All elements, where they are more than the first sheet has. */
export function packetInFull(shares: readonly PacketShare[]): Section | null {
  const figure = packetFigure(shares);
  if (!figure || figure.rows.length <= ON_FIRST_SHEET) return null;
  const full = section('packet-in-full', 'What handovers lack, in full', figure, null);
  return { ...full, sheet: 'later' };
}

function section(id: string, title: string, packet: PacketFigure, table: Table | null): Section {
  return {
    id,
    title,
    sheet: 'first',
    together: true,
    blocks: [
      { kind: 'words', as: 'note', text: packet.sentence },
      { kind: 'drawing', drawing: { type: 'packet', packet }, tables: table ? [table] : [] },
    ],
  };
}

function tableOf(shares: readonly PacketShare[], figure: PacketFigure, id: string): Table {
  const n = new Map(shares.map((one) => [one.label, one.n]));
  return {
    id,
    title: 'What handovers lack',
    columns: columns({
      element: ['Element', 'text'],
      present: ['Present', 'share'],
      partial: ['Partial', 'share'],
      absent: ['Absent', 'share'],
      n: ['n', 'count'],
    }),
    rows: figure.rows.map((row) => {
      const part = (kind: string) => share(row.parts.find((one) => one.kind === kind)?.share);
      return [name(row.name), part('present'), part('partial'), part('absent'), whole(n.get(row.name))];
    }),
  };
}
