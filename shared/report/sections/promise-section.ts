import { cutValue } from '../../format.ts';
import type { Guarantee, PromisePoint } from '../../model/guarantee.ts';
import { columns, printed, share, text, whole } from '../cells.ts';
import type { PromiseFigure } from '../figures.ts';
import type { Block, Section, Table } from '../report.ts';
import { factsTable } from './facts-table.ts';

const STATES: Readonly<Record<PromisePoint['state'], string>> = {
  shown: 'shown',
  not_shown: 'not shown',
  not_tested: 'not tested',
  too_few_labels: 'too few labels',
};

/** The promise on missed escalations: whether it is shown, where, and for how long the statement holds. */
export function promiseSection(promise: PromiseFigure, { curve }: Guarantee): Section {
  const words: Block[] = [
    { kind: 'words', as: 'plain', text: promise.why },
    { kind: 'words', as: 'note', text: promise.validity },
  ];
  const drawn: Block[] = promise.curve
    ? [
        { kind: 'drawing', drawing: { type: 'promise', curve: promise.curve }, tables: [pointsTable(curve)] },
        {
          kind: 'words',
          as: 'note',
          text: 'Solid: the most that can be missed at each cut, strong where the promise is shown. Dotted: found. Hatched: too few labels.',
        },
      ]
    : [];
  return {
    id: 'promise',
    title: promise.sentence,
    sheet: 'later',
    together: true,
    blocks: [
      ...(drawn.length > 0 ? [{ kind: 'side-by-side', cells: [words, drawn] } as const] : words),
      ...(promise.facts.length > 0
        ? [{ kind: 'table', table: factsTable('promise-facts', 'The promise', promise.facts) } as const]
        : []),
    ],
  };
}

function pointsTable(curve: Guarantee['curve']): Table {
  return {
    id: 'promise-curve',
    title: 'The most that can be missed at each cut',
    columns: columns({
      cut: ['Cut', 'number'],
      upper: ['At most missed', 'share'],
      found: ['Found missed', 'share'],
      state: ['Promise', 'text'],
      labels: ['Labels', 'count'],
      missed: ['Missed', 'count'],
      undecided: ['Undecided', 'count'],
    }),
    rows: curve.map((point) => [
      printed(point.cut, cutValue),
      share(point.upper),
      share(point.rate),
      text(STATES[point.state]),
      whole(point.labels),
      whole(point.missed),
      whole(point.undecided),
    ]),
  };
}
