import type { CaseRecord } from '../../../shared/model/case.ts';
import { compareTimes } from './moments.ts';
import type { Score } from './trace.ts';

type Concealed = Pick<CaseRecord['concealed'], 'signals' | 'truth'>;

/**
 * Scores as what a reviewer must not see before deciding. Numbers of checkers are signals under their own names, that
 * of the whole trace before that of a step, and of several the latest; what people judged, words and comments are kept
 * as evaluation.
 */
export function concealScores(scores: readonly Score[]): Concealed {
  if (scores.length === 0) return { signals: {}, truth: {} };
  const signals = new Map<string, number>();
  const inOrder = [...scores].sort(
    (a, b) => Number(b.spanId !== null) - Number(a.spanId !== null) || compareTimes(a.at, b.at),
  );
  for (const { name, value, human } of inOrder) {
    const number = typeof value === 'boolean' ? Number(value) : value;
    if (typeof number === 'number' && !human) signals.set(name, number);
  }
  return { signals: Object.fromEntries(signals), truth: { scores: scores.map(told) } };
}

function told({ name, value, human, comment, spanId }: Score): Record<string, unknown> {
  return {
    name,
    value,
    ...(human ? { by: 'a person' } : {}),
    ...(comment === null ? {} : { comment }),
    ...(spanId === null ? {} : { step: spanId }),
  };
}
