import { cutValue } from '../../format.ts';
import type { ReliabilityBin, SignalCheck } from '../../model/signal-check.ts';
import { calibrationFigure } from '../calibration-figure.ts';
import { columns, name, printed, share, whole } from '../cells.ts';
import type { CalibrationFigure, CalibrationPanel } from '../figures.ts';
import type { Block, Section, Table } from '../report.ts';

const HOW_TO_READ =
  'bars: 95 % interval of the observed rate; hollow below 12 labels; dotted: where a signal lies that means what it says.';

/** May the signal carry a threshold: a curve for each version, its figures, and the verdict in words. */
export function signalSection(check: SignalCheck): Section {
  const figure = calibrationFigure(check);
  const { signal, headline, sentence, axis, panels, more } = figure;
  return {
    id: `signal-${signal}`,
    title: `Can ${signal} carry a threshold?`,
    sheet: 'later',
    blocks: [
      { kind: 'words', as: 'verdict', text: headline },
      { kind: 'words', as: 'lead', text: sentence },
      { kind: 'words', as: 'note', text: `${axis}; ${HOW_TO_READ}` },
      { kind: 'side-by-side', cells: panels.map((panel) => panelBlocks(panel, figure)) },
      ...(more > 0 ? [{ kind: 'words', as: 'note', text: `${more} more in the workbench.` } as const] : []),
    ],
  };
}

function panelBlocks(panel: CalibrationPanel, { signal }: CalibrationFigure): Block[] {
  return [
    { kind: 'words', as: 'heading', text: `${panel.name}: ${panel.state}` },
    panel.bins
      ? {
          kind: 'drawing',
          drawing: { type: 'reliability', panel },
          tables: [binsTable(signal, panel.name, panel.bins)],
        }
      : { kind: 'words', as: 'plain', text: panel.noDiagram ?? 'No curve can be drawn.' },
    { kind: 'words', as: 'note', text: panel.figures },
    { kind: 'words', as: 'plain', first: panel.headline, text: panel.findings },
  ];
}

function binsTable(signal: string, panel: string, bins: readonly ReliabilityBin[]): Table {
  return {
    id: `curve-${signal}-${panel}`,
    title: `${signal}, ${panel}`,
    columns: columns({
      group: ['Group', 'text'],
      from: ['From', 'number'],
      to: ['To', 'number'],
      stated: ['Stated', 'share'],
      observed: ['Observed', 'share'],
      low: ['Low', 'share'],
      high: ['High', 'share'],
      n: ['n', 'count'],
      escalated: ['Escalated', 'count'],
    }),
    rows: bins.map((bin) => [
      name(panel),
      printed(bin.from, cutValue),
      printed(bin.to, cutValue),
      share(bin.stated),
      share(bin.observed),
      share(bin.low),
      share(bin.high),
      whole(bin.n),
      whole(bin.escalated),
    ]),
  };
}
