import { isCommonWord } from './common-words.ts';
import { fieldMeaning, fieldWords } from './field-meaning.ts';
import { foldForComparing } from './fold-characters.ts';
import type { KnownValue } from './known-values.ts';
import type { StructuredField } from './structured-fields.ts';

const LETTERS_OF_NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]{0,40}$/u;
const MOST_WORDS = 5;
/** Words of an object that is about a person; beside one of them a plain "name" is that person's. */
const OF_A_PERSON =
  /^(?:(?:customer|user|client|contact|caller|passenger|guest|patient|subscriber|member|owner|recipient|sender|buyer|employee|requester|profile|person|account holder|traveler|traveller|beneficiary)s?)$/;
const BESIDE_A_PERSON =
  /^(?:e ?mail(?: address)?|phone(?: number)?|mobile|dob|date of birth|birth ?date|(?:customer|user|client|member|passenger|contact) id)$/;
/** Names of mailboxes and logins that name no person. */
const ROLES =
  /^(?:info|support|help|helpdesk|service|contact|sales|billing|admin|administrator|noreply|reply|mail|mailer|office|hello|team|user|users|customer|client|test|tester|example|demo|guest|root|account|accounts|orders|order|shop|store|web|app|dev|api|bot|system|security|privacy|marketing|news|newsletter|member|line|device|jobs|press|legal|the|and|abc|xyz|foo|bar|session|default|anonymous|unknown|null|none|paypal|credit|card|gift)$/;

/** What stands where a login should: "provide_your_user_id". */
const NO_HANDLE = new Set([
  'your',
  'my',
  'the',
  'id',
  'ids',
  'provide',
  'enter',
  'please',
  'not',
  'unknown',
  'example',
  'name',
  'email',
]);

interface Person {
  key: string;
  /** Words of the name as they are compared. */
  words: string[];
}

/** The people of a case, by the names its own fields and sentences give them. */
export class People {
  readonly #byName = new Map<string, Person>();
  readonly #guesses = new Set<string>();

  addField({ name, value, beside, within, inLine }: StructuredField): void {
    const meaning = fieldMeaning(name);
    if (meaning?.kind !== 'name') return;
    // In a line somebody may as well have written what to fill in.
    if (inLine && /(?:^|\s)\p{Ll}/u.test(value)) return;
    if (meaning.part === 'full') this.addName(value);
    else if (meaning.part === 'unsure') {
      if (OF_A_PERSON.test(fieldWords(within)) || hasPersonalField(beside)) this.addName(value);
    } else this.addName(wholeName(beside) ?? value);
  }

  /** A name as somebody wrote it, of one word or more. What is no name of a person is passed over. */
  addName(written: string): void {
    const words = written.trim().replace(/,/g, ' ').split(/\s+/);
    if (words.length > MOST_WORDS || !words.every((word) => LETTERS_OF_NAME.test(word))) return;
    const compared = words
      .map((word) => foldForComparing(word.replace(/[.]$/, '')))
      .filter((word) => word !== '');
    const full = compared.join(' ');
    if (full.length < 2 || /^(?:unknown|none|null|n\/a|test|anonymous|customer|user)$/.test(full)) return;
    if (compared.length === 1 && this.#hasPart(full)) return;
    if (!this.#byName.has(full)) this.#byName.set(full, { key: `name:${full}`, words: compared });
  }

  /** What a login or the first part of an e-mail address tells of a name: emma_smith_1234, emma.smith. */
  addHandle(handle: string): void {
    if (
      handle
        .toLowerCase()
        .split(/[^\p{L}]{1,20}/u)
        .some((part) => NO_HANDLE.has(part))
    )
      return;
    const parts = foldForComparing(handle)
      .split(/[^\p{L}]{1,20}/u)
      .filter((part) => part.length >= 2 && !ROLES.test(part));
    if (parts.length === 2 || parts.length === 3) {
      if (parts.some((part) => part.length >= 3)) this.addName(parts.join(' '));
    } else if (parts.length === 1 && /^\p{L}{4,12}[._-]?\d{0,6}$/u.test(handle)) {
      const [part] = parts as [string];
      if (!isCommonWord(part)) this.#guesses.add(part);
    }
  }

  /** A login of one word is a name unless somebody uses the word in a sentence in small letters. */
  settleGuesses(texts: readonly string[]): void {
    for (const guess of this.#guesses) {
      const asWord = new RegExp(
        `(?<![\\p{L}\\p{N}._%+@-])${guess}(?![\\p{L}\\p{N}_@]|[._+-][\\p{L}\\p{N}])`,
        'u',
      );
      const named = new RegExp(
        `(?<![\\p{L}\\p{N}])${guess[0]?.toUpperCase()}${guess.slice(1)}(?![\\p{L}\\p{N}])`,
        'u',
      );
      if (texts.some((text) => named.test(text)) && !texts.some((text) => asWord.test(text)))
        this.addName(guess);
    }
    this.#guesses.clear();
  }

  #hasPart(word: string): boolean {
    return [...this.#byName.values()].some(({ words }) => words.includes(word));
  }

  /** Whole names and their parts; a part that two people share is neither's, and has a key of its own. */
  values(): KnownValue[] {
    const people = [...this.#byName.values()];
    const owners = new Map<string, Set<string>>();
    for (const { key, words } of people) {
      for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(key));
    }
    const whole = people.flatMap(({ key, words }): KnownValue[] => {
      if (words.length === 1) return [];
      const shape = { kind: 'name' as const, key, weak: false };
      const reversed = [words.at(-1), ...words.slice(0, -1)].join(' ');
      const ends = words.length > 2 ? [`${words[0]} ${words.at(-1)}`] : [];
      return [words.join(' '), reversed, reversed.replace(' ', ', '), ...ends].map((needle) => ({
        ...shape,
        needle,
      }));
    });
    const parts = [...owners].flatMap(([word, keys]): KnownValue[] => {
      if (word.length < 2) return [];
      const key = keys.size === 1 ? ([...keys][0] as string) : `name:${word}`;
      return [{ kind: 'name', key, needle: word, weak: word.length < 3 || isCommonWord(word) }];
    });
    return [...whole, ...parts];
  }
}

function hasPersonalField(beside: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(beside).some((name) => BESIDE_A_PERSON.test(fieldWords(name)));
}

/** First and last name of the same object, together. */
function wholeName(beside: Readonly<Record<string, unknown>>): string | undefined {
  const part = (wanted: 'first' | 'last'): string | undefined => {
    for (const [name, value] of Object.entries(beside)) {
      const meaning = typeof value === 'string' ? fieldMeaning(name) : null;
      if (meaning?.kind === 'name' && meaning.part === wanted) return value as string;
    }
    return undefined;
  };
  const first = part('first');
  const last = part('last');
  return first !== undefined && last !== undefined ? `${first} ${last}` : undefined;
}
