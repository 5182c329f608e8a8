import { writeFileSync } from 'node:fs';
import { policySchema } from '../shared/model/policy-schema.ts';

/** Writes the published schema of the policy file anew. Run after changing shared/model/policy.ts. */
writeFileSync(
  new URL('../resources/policy.schema.json', import.meta.url),
  `${JSON.stringify(policySchema(), null, 2)}\n`,
);
