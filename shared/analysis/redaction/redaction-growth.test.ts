import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Finder } from './finder.ts';
import { redactionSet } from './testing/redaction-set.ts';

/** A field's value and the candidate of a phone number are no longer than this. */
const SHORT = 300;

/** Every pattern that is used on the texts, and the longest text that each was given. */
function patternsUsedOn(texts: readonly string[]): Map<string, number> {
  const used = new Map<string, number>();
  const own = RegExp.prototype.exec;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    used.set(this.source, Math.max(used.get(this.source) ?? 0, text.length));
    return own.call(this, text);
  };
  try {
    const finder = Finder.of(texts, []);
    for (const text of texts) finder.find(text);
  } finally {
    RegExp.prototype.exec = own;
  }
  return used;
}

/** The pattern without what stands for itself: escapes and classes become one letter. */
const skeleton = (source: string) => source.replace(/\\[pP]\{[^}]*\}|\\./g, 'a').replace(/\[[^\]]*\]/g, 'a');

/**
 * Quantifiers without an upper end. Alone in a pattern, or one letter between the ends of a text, such a quantifier reads
 * each letter once; anywhere else a text could make the pattern try again and again.
 */
function unbounded(source: string): string[] {
  const bare = skeleton(source);
  if (/^\^?a[+*]\$?$/.test(bare)) return [];
  return bare.match(/[*+](?!\?)|[*+]\?|\{\d+,\}/g) ?? [];
}

it('every pattern that reads a whole text has an upper end to each repetition, so that its steps grow as the text does', () => {
  const texts = redactionSet('measured').map(({ text }) => text);
  const long = texts.join('\n').slice(0, 20_000);
  const used = [...patternsUsedOn([...texts, long, `{"a":${JSON.stringify(long)}}`])];
  expect(used.length).toBeGreaterThan(50);
  const endless = used.filter(([source, longest]) => longest > SHORT && unbounded(source).length > 0);
  expect(endless).toEqual([]);
});

it('a test that finds no end would find this one', () => {
  expect(unbounded('(?:a+)+b')).not.toEqual([]);
  expect(unbounded('x[^y]*z')).not.toEqual([]);
  expect(unbounded('a{2,}b')).not.toEqual([]);
  expect(unbounded('[+*]a{2,5}\\+')).toEqual([]);
});

it('goes to the end of texts that are made to hold it up', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      '1',
      ' ',
      '@',
      '.',
      '-',
      '(',
      '+',
      '0',
      '/',
      ':',
      '"',
      '\\',
      '\\u00',
      '%4',
      '&#6',
      'A1',
      'a@a.',
      '1 ',
      '1-',
      '0 0',
    ],
    ...[
      'http://a?',
      '&a=',
      'eyJ',
      'GB00',
      '4111 ',
      'my name is ',
      'A b ',
      'password ',
      'is ',
      'Tel ',
      'x@x',
      '\u200b',
      'é',
      '{"a":',
    ],
  );
  const LENGTH = 20_000;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const part = pieces.join('');
      const text = part.repeat(Math.ceil(LENGTH / part.length));
      const found = Finder.of([text], []).find(text);
      expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
