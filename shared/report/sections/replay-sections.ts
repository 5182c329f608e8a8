import { fixed, percent, plural, signed } from '../../format.ts';
import {
  type Figure,
  POLICY_FIGURES,
  type PolicyFigures,
  type PolicyReplay,
  type TriggerVerdict,
} from '../../model/policy-replay.ts';
import { columns, decimal, name, share, text, whole } from '../cells.ts';
import type { Block, Cell, Section, Table } from '../report.ts';

const NAMES: Readonly<Record<keyof PolicyFigures, string>> = {
  escalationRate: 'Escalation rate',
  precision: 'Appropriate, of those handed over',
  recall: 'Recall',
  missedRate: 'Missed, of the others',
  costPer1000: 'Cost per 1,000 cases',
};

const VERDICTS: Readonly<Record<TriggerVerdict, string>> = {
  earns: 'earns its keep',
  cannot_say: 'cannot say',
  drop: 'drop it',
  rule: 'a rule, kept whatever it costs',
  off: 'off',
};

interface Sides {
  /** What stands at the head of the second and the first. */
  readonly heads: readonly [string, string];
  readonly first: PolicyFigures;
  readonly second: PolicyFigures;
  /** Second less first. */
  readonly difference: PolicyFigures;
}

/** Two policies, or one and what happened, figure by figure; the difference is paired. */
export function figuresTable(id: string, title: string, sides: Sides): Table {
  const { heads, first, second, difference } = sides;
  return {
    id,
    title,
    columns: columns({
      figure: ['Figure', 'text'],
      first: [heads[0], 'number'],
      second: [heads[1], 'number'],
      difference: ['Difference', 'number'],
      low: ['Low', 'number'],
      high: ['High', 'number'],
      n: ['n', 'count'],
    }),
    rows: POLICY_FIGURES.map((key) => {
      const print =
        key === 'costPer1000' ? (value: number) => fixed(value, 0) : (value: number) => percent(value);
      const change =
        key === 'costPer1000' ? (value: number) => signed(value) : (value: number) => signed(value * 100, 1);
      return [
        name(NAMES[key]),
        figureCell(first[key], print),
        figureCell(second[key], print),
        figureCell(difference[key], change),
        endCell(difference[key].low, change),
        endCell(difference[key].high, change),
        whole(second[key].n),
      ];
    }),
  };
}

function figureCell({ estimate, reason }: Figure, print: (value: number) => string): Cell {
  return estimate === null
    ? { value: null, printed: '–', ...(reason !== undefined && { note: reason }) }
    : { value: estimate, printed: print(estimate) };
}

function endCell(value: number | null, print: (value: number) => string): Cell {
  return value === null ? { value, printed: '–' } : { value, printed: print(value) };
}

/** The policy over the cases of the workspace: its figures beside what happened, and what each trigger earns. */
export function replaySection(replay: PolicyReplay, which: string): Section {
  const { figures, handled, difference, logged, remarks, fidelity, audits, grounds } = replay;
  const notes = [
    ...(fidelity ? [fidelity.sentence] : []),
    ...remarks.filter((one) => one !== fidelity?.sentence),
  ];
  return {
    id: 'replay',
    title: `What ${which} does to the cases here`,
    sheet: 'later',
    blocks: [
      {
        kind: 'words',
        as: 'plain',
        text: `${plural(logged.handedOver, 'of the logged case', 'of the logged cases')} (${percent(logged.cases === 0 ? 0 : logged.handedOver / logged.cases)}) would be handed over; ${plural(logged.handedOverThen, 'was', 'were')}.`,
      },
      ...notes.map((note) => ({ kind: 'words', as: 'note', text: note }) as const),
      {
        kind: 'table',
        table: figuresTable('replay', 'The policy beside what happened', {
          heads: ['As handled', 'By the policy'],
          first: handled,
          second: figures,
          difference,
        }),
      },
      { kind: 'words', as: 'heading', text: 'What each trigger earns' },
      { kind: 'table', table: auditTable(audits) },
      ...groundBlocks(grounds),
    ],
  };
}

function auditTable(audits: PolicyReplay['audits']): Table {
  return {
    id: 'triggers',
    title: 'What each trigger earns',
    columns: columns({
      trigger: ['Trigger', 'text'],
      fires: ['Fires', 'count'],
      alone: ['Alone', 'count'],
      labelled: ['Labelled', 'count'],
      precision: ['Precision', 'share'],
      recall: ['Recall', 'share'],
      lift: ['Lift', 'number'],
      verdict: ['Verdict', 'text'],
      why: ['Why', 'text'],
    }),
    rows: audits.map((audit) => [
      name(audit.name),
      whole(audit.logged.fires),
      whole(audit.logged.exclusive),
      whole(audit.support),
      share(audit.precision.estimate),
      share(audit.recall.estimate),
      decimal(audit.lift, 2),
      text(VERDICTS[audit.verdict]),
      text(audit.sentence),
    ]),
    none: 'The policy has no trigger.',
  };
}

function groundBlocks(grounds: PolicyReplay['grounds']): Block[] {
  if (grounds.length === 0) return [];
  return [
    { kind: 'words', as: 'heading', text: 'Which grounds are covered' },
    {
      kind: 'table',
      table: {
        id: 'grounds',
        title: 'Which grounds are covered',
        columns: columns({
          ground: ['Ground', 'text'],
          needed: ['Needed a human', 'count'],
          handedOver: ['Handed over', 'share'],
          best: ['Best trigger', 'text'],
          covered: ['Covered', 'text'],
        }),
        rows: grounds.map((one) => [
          name(one.ground),
          whole(one.needed),
          share(one.handedOver.estimate),
          text(one.best?.trigger ?? 'none'),
          text(one.covered ? 'yes' : 'no'),
        ]),
      },
    },
  ];
}
