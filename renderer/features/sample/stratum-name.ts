import type { Outcome } from '../../../shared/model/case.ts';
import type { StratumPart } from '../../../shared/model/sample.ts';
import { cohortWords } from '../../components/cohort-words.ts';

const PLAIN = new Set<string>([...Object.values(cohortWords), 'risk']);

/** "automated, Billing, confidence below 0.3, at risk": a value that does not speak for itself is named. */
export function stratumName({
  outcome,
  parts,
}: {
  readonly outcome: Outcome;
  readonly parts: readonly StratumPart[];
}): string {
  const words = parts.map(({ name, value }) =>
    PLAIN.has(name) && value !== 'none' ? value : value === 'none' ? `no ${name}` : `${name} ${value}`,
  );
  return [outcome, ...words].join(', ');
}
