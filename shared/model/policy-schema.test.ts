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
  it('says what every trigger needs, be it about a signal or an event', () => {
    const [signal, event] = published.properties.triggers.items.anyOf;
    expect(signal.required).toEqual(['name', 'signal', 'operator', 'threshold']);
    expect(signal.properties.operator.enum).toEqual(['<', '<=', '>', '>=']);
    expect(event.required).toEqual(['name', 'kind', 'fires']);
    expect(event.properties.threshold).toEqual({ not: {} });
  });
  it('asks for no field that files from before it was there lack', () => {
    expect(published.required).toEqual([
      ...['schema', 'version', 'createdAt', 'expiresAt', 'triggers', 'costs', 'randomAuditRate', 'signedOff'],
    ]);
  });
});
