import type { Rule } from './rule.ts';

const DATE =
  /(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./] ?\d{1,2}[-./] ?\d{2,4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?\p{L}{3,10}\.?,? \d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/u
    .source;

/** A date after words that say it is that of a birth; other dates stay. */
export const BIRTH_DATES: readonly Rule[] = [
  {
    kind: 'birth_date',
    pattern: new RegExp(
      `(?<!\\p{L})(?:born(?: on)?|date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|geboren(?: am)?|geburtsdatum|geburtstag|née? le|date de naissance|fecha de nacimiento|nací el|nato il|nata il|data di nascita|data de nascimento|geboortedatum|födelsedatum|data urodzenia)["'*]{0,2}[ :=]{0,3}(?:(?:is|ist|est|es|è|é|was|war)[ :]{1,2})?(?:(?:the|le|am|el) )?["']{0,1}(?<value>${DATE})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    identity: (found) => `birth_date:${found.toLowerCase()}`,
  },
];
