import { z } from 'zod';
import { Policy } from './policy.ts';

/** The JSON Schema of the policy file as published in resources/policy.schema.json; YAML is checked against it as JSON. */
export function policySchema(): object {
  const schema = z.toJSONSchema(Policy, { target: 'draft-2020-12', io: 'input' });
  return { title: 'Plumbline escalation policy', ...schema };
}
