import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policySchema } from './policy-schema.ts';

describe('the published schema of the policy file', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../resources/policy.schema.json', import.meta.url), 'utf8'),
  );

  it('is the one that the code checks with (else run: node scripts/policy-schema.ts && biome check --write resources)', () => {
    expect(published).toEqual(policySchema());
  });
  it('says what every trigger needs', () => {
    const { properties } = published;
    expect(properties.triggers.items.required).toEqual(['name', 'signal', 'operator', 'threshold']);
    expect(properties.triggers.items.properties.operator.enum).toEqual(['<', '>=']);
  });
});
