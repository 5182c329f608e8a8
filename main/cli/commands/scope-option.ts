import { InvalidArgumentError } from 'commander';
import { COHORT_FIELDS, type Cohort, type CohortField } from '../../../shared/model/case.ts';

/** `agent_version=v4` or `agentVersion=v4`, added to what was given before; `all` is every case on purpose. */
export function scope(text: string, before: Cohort = {}): Cohort {
  if (text === 'all') return before;
  const [name = '', ...value] = text.split('=');
  if (value.length === 0) throw new InvalidArgumentError('It must be field=value, or "all".');
  return { ...before, [cohortField(name)]: value.join('=') };
}

/** A cohort field, written `agentVersion` or `agent_version`. */
export function cohortField(name: string): CohortField {
  const plain = name.replaceAll('_', '').toLowerCase();
  const field = COHORT_FIELDS.find((one) => one.toLowerCase() === plain);
  if (field) return field;
  throw new InvalidArgumentError(`"${name}" is none of ${COHORT_FIELDS.join(', ')}.`);
}
