import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_SCHEMA, Policy } from '../../model/policy.ts';
import { canonicalJson, contentHash, decisionHash, sealed } from './content-hash.ts';

const policy = sealed(
  Policy.parse({
    schema: POLICY_SCHEMA,
    version: 3,
    createdAt: '2026-11-21T10:00:00.000Z',
    expiresAt: null,
    triggers: [{ name: 'tief', signal: 'zuversicht ≤ ½', operator: '<', threshold: 0.55 }],
    costs: null,
    randomAuditRate: 0.02,
    signedOff: [],
  }),
);

describe('canonical JSON', () => {
  it('is JSON of the same content, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });
});

describe('the content hash of a policy', () => {
  it('is SHA-256 of its canonical JSON without the hash, as any other program computes it', () => {
    const { contentHash: written, ...content } = policy;
    const digest = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
    expect(written).toBe(`sha256:${digest}`);
  });
  it('changes with anything in it, and not by being written again', () => {
    expect(sealed(policy).contentHash).toBe(policy.contentHash);
    expect(contentHash({ ...policy, randomAuditRate: 0.03 })).not.toBe(policy.contentHash);
    expect(contentHash({ ...policy, signedOff: [{ name: 'Eve', at: '', reason: '' }] })).not.toBe(
      policy.contentHash,
    );
  });
});

describe('what a decision is about', () => {
  it('is the same a day later and another for another threshold', () => {
    const later = { ...policy, createdAt: '2026-11-22T10:00:00.000Z', expiresAt: '2027-02-20' };
    expect(decisionHash(later)).toBe(decisionHash(policy));
    expect(decisionHash({ ...policy, triggers: [] })).not.toBe(decisionHash(policy));
  });
});
