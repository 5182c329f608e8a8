import type { Indicator } from '../../shared/analysis/task-kpis/over-time.ts';
import { sentenceCase } from '../../shared/format.ts';
import { readSignalColumns } from '../db/fact-queries.ts';
import type { Db } from '../db/open-db.ts';
import type { TaskInput } from './task-kpi-input.ts';

/** As many signals as can be read one under the other; those with most cases first. */
const MOST = 8;

/** Signals that every transcript gives, as people call them. */
const NAMES: Readonly<Record<string, string>> = {
  tool_errors: 'Tool errors',
  repeated_calls: 'Repeated calls',
};

function inWords(name: string): string {
  return NAMES[name] ?? sentenceCase(name.replaceAll('_', ' '));
}

/** The leading indicators: counts of trouble, every signal, and questions that the agent asked twice. */
export function readIndicators(db: Db, { seqs, troubles, repeatedQuestions }: TaskInput): Indicator[] {
  const counts = troubles.map(
    ({ name, values }): Indicator => ({ id: `fact/${name}`, name: inWords(name), worse: 'up', values }),
  );
  const signals = readSignalColumns(db, seqs, MOST).map(
    ({ name, direction, values }): Indicator => ({
      id: `signal/${name}`,
      name: inWords(name),
      worse: direction === 'higher_is_riskier' ? 'up' : 'down',
      values,
    }),
  );
  if (repeatedQuestions === null || !repeatedQuestions.some((count) => count > 0))
    return [...counts, ...signals];
  return [
    ...counts,
    ...signals,
    { id: 'repeated_questions', name: 'Repeated questions', worse: 'up', values: repeatedQuestions },
  ];
}
