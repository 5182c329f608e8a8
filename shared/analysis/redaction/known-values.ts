import type { RedactionKind } from '../../model/redaction.ts';
import { birthDateSpellings } from './birth-dates.ts';
import { fieldMeaning } from './field-meaning.ts';
import { foldForComparing } from './fold-characters.ts';
import type { People } from './people.ts';
import { phoneKey } from './phone-key.ts';
import type { StructuredField } from './structured-fields.ts';

/** A value that the case itself says is personal, to be found wherever the case repeats it. */
export interface KnownValue {
  kind: RedactionKind;
  key: string;
  word?: string | undefined;
  /** Folded for comparing. */
  needle: string;
  /**
   * `weak` may be an ordinary word or number too: it counts where it is a whole value in quotes, or (of a name) written as
   * a name within a sentence.
   */
  weak: boolean;
}

/** Needles beyond this many are not looked for: no conversation is about so many people. */
const MOST = 2000;

/** What the fields of a case say of its people; the longest first. */
export function knownValues(fields: readonly StructuredField[], people: People): KnownValue[] {
  const found = new Map<string, KnownValue>();
  const add = (value: KnownValue): void => {
    if (value.needle !== '' && !found.has(value.needle)) found.set(value.needle, value);
  };
  for (const field of fields) people.addField(field);
  for (const field of fields) for (const value of valuesOf(field, people)) add(value);
  for (const value of people.values()) add(value);
  return [...found.values()].sort((a, b) => b.needle.length - a.needle.length).slice(0, MOST);
}

function valuesOf({ name, value: given }: StructuredField, people: People): KnownValue[] {
  const meaning = fieldMeaning(name);
  const value = given.trim();
  if (!meaning || meaning.kind === 'name' || value.length > 300) return [];
  const needle = foldForComparing(value);
  const digits = value.replace(/\D/g, '');
  const { kind } = meaning;
  const plain = { kind, needle, key: `${kind}:${needle}`, weak: false };
  switch (meaning.kind) {
    case 'email':
      if (!value.includes('@')) return [];
      people.addHandle(value.split('@')[0] as string);
      return [plain];
    case 'id':
      if (!/[\p{L}\d]{2}/u.test(value) || /\s/.test(value)) return [];
      // "active", "none": a word and no id.
      if (/^\p{L}{1,40}$/u.test(value) && meaning.word !== 'USERNAME' && meaning.word !== 'LOGIN') return [];
      people.addHandle(value);
      return [{ ...plain, word: meaning.word, key: `id:${needle}`, weak: isWeakId(value) }];
    case 'phone':
      return digits.length >= 6 && digits.length <= 16 ? [{ ...plain, key: phoneKey(value) }] : [];
    case 'card':
    case 'iban':
      return digits.length >= 8
        ? [{ ...plain, key: `${kind}:${value.replace(/[^\p{L}\d]/gu, '').toLowerCase()}` }]
        : [];
    case 'national_id':
      return digits.length >= 4 ? [plain] : [];
    case 'secret':
      return value.length >= 3 && !/^(?:true|false|null|none|\*+|x+)$/i.test(value)
        ? [{ ...plain, weak: value.length < 6 || /^\p{L}+$/u.test(value) }]
        : [];
    case 'birth_date':
      return birthDateSpellings(value).map((spelling) => ({
        ...{ ...plain, key: `birth_date:${needle}`, needle: foldForComparing(spelling) },
      }));
    case 'address':
      if (!isAddress(value, name)) return [];
      return value.length >= 3 && /[\p{L}\d]/u.test(value)
        ? [{ ...plain, weak: value.length < 5 || /^\p{L}+$/u.test(value) }]
        : [];
    default:
      return [];
  }
}

/** A place, and not what to fill in there, nor the address of a machine. */
function isAddress(value: string, field: string): boolean {
  if (value.length > 120 || /^(?:e\.?g|your|use|please|same|the)(?!\p{L})/iu.test(value)) return false;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(value)) return false;
  return /\d/.test(value) || /street/i.test(field);
}

/** Short, or made of digits or of letters alone: it can stand for many things. */
function isWeakId(value: string): boolean {
  if (/^\d+$/.test(value)) return value.length < 6;
  return value.length < 4 || (/^\p{L}+$/u.test(value) && value.length < 8);
}
