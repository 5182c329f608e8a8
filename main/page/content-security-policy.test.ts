import { expect, it } from 'vitest';
import { contentSecurityPolicy, newNonce } from './content-security-policy.ts';

it('the policy allows nothing from elsewhere, no inline script and no frame around the page', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

it('a nonce holds 144 random bits', () => {
  expect(Buffer.from(newNonce(), 'base64')).toHaveLength(18);
  expect(newNonce()).not.toBe(newNonce());
});
