import type { Finding } from './finding.ts';
import { ADDRESSES } from './patterns/addresses.ts';
import { BANK } from './patterns/bank.ts';
import { BIRTH_DATES } from './patterns/birth.ts';
import { EMAILS } from './patterns/contact.ts';
import { NATIONAL_IDS } from './patterns/national-ids.ts';
import { findPhones } from './patterns/phones.ts';
import { findByRule, type Rule } from './patterns/rule.ts';
import { SECRETS } from './patterns/secrets.ts';
import { TOLD_SECRETS } from './patterns/told-secrets.ts';

/** What a check, a maker's shape or an @ makes sure of; they go before what the fields of a case say. */
export const SURE_RULES: readonly Rule[] = [
  ...SECRETS,
  ...TOLD_SECRETS,
  ...EMAILS,
  ...[...BANK, ...NATIONAL_IDS].map((rule) => ({ ...rule, needs: /\d\D{0,3}\d/ })),
];
/** What only looks like it. */
export const LIKELY_RULES: readonly Rule[] = [...BIRTH_DATES, ...ADDRESSES].map((rule) => ({
  ...rule,
  needs: /\d/,
}));

export function findSure(read: string): Finding[] {
  return SURE_RULES.flatMap((rule) => findByRule(read, rule));
}

/** `phones` are keys of numbers that the case's own fields hold, however they are written here. */
export function findLikely(read: string, phones: ReadonlySet<string>): Finding[] {
  return [...findPhones(read, phones), ...LIKELY_RULES.flatMap((rule) => findByRule(read, rule))];
}
