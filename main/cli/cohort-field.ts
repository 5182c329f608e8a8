import { InvalidArgumentError } from 'commander';
import { COHORT_FIELDS, type CohortField } from '../../shared/model/case.ts';

/** A cohort field as a person or a file writes it: `agent_version` and `agentVersion` are the same. */
export function cohortField(text: string): CohortField {
  const found = COHORT_FIELDS.find((field) => field === text || snake(field) === text);
  if (found) return found;
  throw new InvalidArgumentError(`Allowed choices are ${COHORT_FIELDS.map(snake).join(', ')}.`);
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
