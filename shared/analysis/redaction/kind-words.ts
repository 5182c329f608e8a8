import type { RedactionKind } from '../../model/redaction.ts';

/** What is replaced, in words. */
export const REDACTED_WORDS: Readonly<Record<RedactionKind, readonly [one: string, many: string]>> = {
  name: ['name', 'names'],
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['phone number', 'phone numbers'],
  card: ['card number', 'card numbers'],
  iban: ['bank account', 'bank accounts'],
  national_id: ['national id', 'national ids'],
  secret: ['secret', 'secrets'],
  link: ['link with a token', 'links with a token'],
  address: ['address', 'addresses'],
  birth_date: ['date of birth', 'dates of birth'],
  id: ['customer id', 'customer ids'],
  other: ['marked passage', 'marked passages'],
};
