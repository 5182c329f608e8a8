import { lowerFirst } from '../../format.ts';
import type { Kpi } from '../../model/kpi.ts';
import type { KpiDifference } from '../../model/weekly-decision.ts';
import type { DriftLine } from '../../model/weekly-review.ts';
import { kpiWords } from '../kpi-words.ts';
import { kpiDifference } from './kpi-difference.ts';
import { differenceWords } from './measure-words.ts';

/** Fewer counted cases, or fewer labels, say nothing about a week. */
const LEAST_CASES = 100;
const LEAST_LABELS = 10;

/** The second question: each KPI of the week against the weeks before it. */
export function driftLines(before: readonly Kpi[], week: readonly Kpi[]): DriftLine[] {
  return week.flatMap((now) => {
    const then = before.find(({ id }) => id === now.id);
    if (!then) return [];
    const difference = kpiDifference(then, now);
    const few = tooFew(now) ?? tooFew(then);
    const reading = few === null ? readingOf(now, difference) : 'cannot_tell';
    const { name } = kpiWords[now.id];
    return [
      {
        id: now.id,
        name,
        week: now,
        before: then,
        difference,
        reading,
        sentence: `${name}: ${few ?? toldSo(difference, reading)}`,
      },
    ];
  });
}

function toldSo(difference: KpiDifference, reading: DriftLine['reading']): string {
  const words = differenceWords(difference);
  return difference.estimate === null ? lowerFirst(words) : `${words}. ${READINGS[reading]}`;
}

const READINGS: Readonly<Record<DriftLine['reading'], string>> = {
  wrong_way: 'It moves the wrong way.',
  right_way: 'It moves the right way.',
  within_chance: 'Within chance.',
  cannot_tell: 'Cannot be told.',
};

function tooFew({ method, n, estimate }: Kpi): string | null {
  if (estimate === undefined) return null;
  if (method === 'full_count')
    return n < LEAST_CASES ? `too few cases to tell (${n} of ${LEAST_CASES}).` : null;
  return n < LEAST_LABELS ? `too few labels to tell (${n} of ${LEAST_LABELS}).` : null;
}

function readingOf({ id }: Kpi, { low, high }: KpiDifference): DriftLine['reading'] {
  if (low === null || high === null) return 'cannot_tell';
  if (low <= 0 && high >= 0) return 'within_chance';
  const isUp = low > 0;
  return isUp === (kpiWords[id].limit === 'at_most') ? 'wrong_way' : 'right_way';
}
