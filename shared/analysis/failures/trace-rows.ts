import { charTfIdf, normaliseTrace, type SparseRow, termTfIdf } from '../../stats/index.ts';
import type { FailureTrace } from './failure-trace.ts';

/** Different traces as rows to be compared, and which row each case has. */
export interface TraceRows {
  readonly rows: readonly SparseRow[];
  /** Row of each case; -1 of one that has none. */
  readonly rowOf: Int32Array;
  readonly copies: Int32Array;
}

/**
 * How much a part of the trace weighs, before the row is scaled to length 1. Where no tool came back empty, failed or was
 * called again and again, the steps say little of what went wrong, and the summary says more.
 */
const WEIGHTS = { steps: 1, quietSteps: 0.6, error: 0.6, summary: 0.75 };

/** Traces as rows of length 1. Traces that say the same share a row, so that what repeats costs nothing. */
export function traceRows(traces: readonly FailureTrace[]): TraceRows {
  const rowOf = new Int32Array(traces.length);
  const known = new Map<string, number>();
  const distinct: FailureTrace[] = [];
  const copies: number[] = [];
  traces.forEach((trace, i) => {
    const key = keyOf(trace);
    let row = known.get(key);
    if (row === undefined) {
      row = distinct.length;
      known.set(key, row);
      distinct.push(trace);
      copies.push(0);
    }
    copies[row]! += 1;
    rowOf[i] = row;
  });
  const errors = charTfIdf(distinct.map(({ error }) => normaliseTrace([error])));
  const parts = [
    {
      of: termTfIdf(distinct.map(stepsOf), copies).rows,
      weight: (row: number) => (isQuiet(distinct[row]!) ? WEIGHTS.quietSteps : WEIGHTS.steps),
    },
    { of: errors.rowOf.length === 0 ? [] : spread(errors), weight: () => WEIGHTS.error },
    {
      of: termTfIdf(
        distinct.map(({ summary }) => summary),
        copies,
      ).rows,
      weight: () => WEIGHTS.summary,
    },
  ];
  return { rows: distinct.map((_, i) => joined(parts, i)), rowOf, copies: Int32Array.from(copies) };
}

/** Times and wording of numbers do not tell traces apart. */
function keyOf({ times: _, error, summary, ...trace }: FailureTrace): string {
  return JSON.stringify([trace, normaliseTrace([error]), summary]);
}

/** What happened, each named with what it is; the last tool counts alone, with its result and with the end. */
function stepsOf(trace: FailureTrace): string[] {
  const { ending, tool, result, emptied, failed, lastStep, repeated } = trace;
  const said = [
    `ends ${ending}`,
    tool === '' ? 'no tool' : `tool ${tool}`,
    ...(tool === '' ? [] : [`${tool} gave ${result}`]),
    ...(result === 'nothing' || result === 'error' ? [`last gave ${result}`, `${tool} gave ${result}`] : []),
    ...(emptied === '' ? [] : [`emptied ${emptied}`]),
    ...(failed === '' ? [] : [`failed ${failed}`]),
    ...(repeated === '' ? [] : ['repeated', `repeated ${repeated}`]),
    `last ${lastStep}`,
  ];
  return said;
}

/** Whether every tool came back with something, and none was called again and again. */
function isQuiet({ result, emptied, failed, repeated }: FailureTrace): boolean {
  return (result === 'answer' || result === '') && emptied === '' && failed === '' && repeated === '';
}

function spread({ rows, rowOf }: Pick<TraceRows, 'rows' | 'rowOf'>): SparseRow[] {
  return Array.from(rowOf, (row) => rows[row]!);
}

/** One row of several parts of length 1, each with terms of its own and its share of the length. */
function joined(
  parts: readonly { of: readonly SparseRow[]; weight: (row: number) => number }[],
  row: number,
): SparseRow {
  const held = parts.map(({ of, weight }, part) => ({ ...of[row]!, part, share: weight(row) }));
  const filled = held.filter(({ term }) => term.length > 0);
  const length = Math.sqrt(filled.reduce((sum, { share }) => sum + share * share, 0));
  const size = filled.reduce((sum, { term }) => sum + term.length, 0);
  const joint = { term: new Int32Array(size), weight: new Float64Array(size) };
  let at = 0;
  for (const { term, weight, part, share } of filled) {
    for (let t = 0; t < term.length; t++, at++) {
      joint.term[at] = term[t]! * parts.length + part;
      joint.weight[at] = (weight[t]! * share) / length;
    }
  }
  return joint;
}
