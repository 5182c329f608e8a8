import type { EvalNoise } from '../../shared/model/eval-case.ts';
import type { FailureClusters } from '../../shared/model/failure.ts';
import type { Db } from '../db/open-db.ts';
import { evalSource } from './eval-source.ts';

const TYPES: readonly { key: keyof EvalNoise; type: string; why: string }[] = [
  {
    key: 'policy',
    type: 'policy',
    why: 'The rules wanted a person: a matter of routes, and noise in an eval suite.',
  },
  {
    key: 'abandon',
    type: 'abandon',
    why: 'The customer left: a matter of friction, and noise in an eval suite.',
  },
  { key: 'refusal', type: 'refusal', why: 'The agent would not: a matter of safety calibration.' },
  {
    key: 'userRequest',
    type: 'user_request',
    why: 'The customer preferred a person: no fault of the agent.',
  },
];

/** The judged escalations that are no capability gap, by their type, with why they are not offered. */
export function leftOutTypes(db: Db): FailureClusters['leftOut'] {
  const { noise } = evalSource(db);
  return TYPES.flatMap(({ key, type, why }) => (noise[key] === 0 ? [] : [{ type, cases: noise[key], why }]));
}
