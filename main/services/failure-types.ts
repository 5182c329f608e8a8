import { settledType } from '../../shared/analysis/failures/settled-type.ts';
import type { FailureClusters } from '../../shared/model/failure.ts';
import type { Db } from '../db/open-db.ts';
import { gather } from './kpi-input.ts';

const WHY: Readonly<Record<string, string>> = {
  policy: 'The rules wanted a person: a matter of routes, and noise in an eval suite.',
  abandon: 'The customer left: a matter of friction, and noise in an eval suite.',
  refusal: 'The agent would not: a matter of safety calibration.',
  user_request: 'The customer preferred a person: no fault of the agent.',
};
const ADDED = 'A type of your codebook that says nothing about what the agent could not do.';

/** The judged escalations that are no capability gap, by their type, with why they are not offered. */
export function leftOutTypes(db: Db): FailureClusters['leftOut'] {
  const { labelled, outside } = gather(db);
  const cases = new Map<string, number>();
  for (const { outcome, judgements } of [...labelled, ...outside]) {
    const type = outcome === 'escalated' ? settledType(judgements) : null;
    if (type !== null && type !== 'capability') cases.set(type, (cases.get(type) ?? 0) + 1);
  }
  return [...cases]
    .map(([type, n]) => ({ type, cases: n, why: WHY[type] ?? ADDED }))
    .sort((a, b) => b.cases - a.cases || (a.type < b.type ? -1 : 1));
}
