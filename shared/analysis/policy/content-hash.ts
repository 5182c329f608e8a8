import type { Policy } from '../../model/policy.ts';
import { sha256, utf8 } from '../../stats/index.ts';

/**
 * JSON with the keys of every object in the order of their characters and nothing between the tokens, so that the
 * same content is the same text whichever file it was read from.
 *
 * @example canonicalJson({ b: 1, a: [null] }) // '{"a":[null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** "sha256:" and the digits, of everything in the policy but the hash itself. */
export function contentHash({ contentHash: _, ...content }: Policy): string {
  return `sha256:${digest(content)}`;
}

/** The policy with its hash as it stands now. */
export function sealed(policy: Policy): Policy {
  return { ...policy, contentHash: contentHash(policy) };
}

/**
 * What a decision is about, without the stamps that differ each time it is written: two drafts of the same question
 * on the same labels have the same.
 */
export function decisionHash(policy: Policy): string {
  const {
    contentHash: _,
    createdAt: _at,
    expiresAt: _until,
    signedOff: _by,
    acknowledged: _known,
    ...rest
  } = policy;
  return digest(rest);
}

function digest(value: unknown): string {
  return [...sha256(utf8(canonicalJson(value)))].map((word) => word.toString(16).padStart(8, '0')).join('');
}
