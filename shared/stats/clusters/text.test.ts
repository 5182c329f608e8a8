import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { charNgrams } from './char-ngrams.ts';
import { cosineDistances, distanceBetween } from './distances.ts';
import { normaliseTrace } from './normalise-trace.ts';
import { charTfIdf } from './tf-idf.ts';

const texts = fc.array(fc.stringMatching(/^[abc ]{0,8}$/), { maxLength: 12 });

describe('a normalised trace', () => {
  test('is the same for the same failure of another case', () => {
    const one = ['CRM_match', 'Order A1234 of 2026-03-01T10:22:05Z failed', 'see https://x.test/a?b=1'];
    const two = ['crm_match', 'order B77Z9 of 2026-04-17 failed', 'see http://y.test/c'];
    expect(normaliseTrace(one)).toBe(normaliseTrace(two));
    expect(normaliseTrace(one)).toBe('crm_match | order <id> of <date> failed | see <url>');
  });

  test('keeps words and hides numbers, mail addresses and long ids', () => {
    expect(normaliseTrace(['a@b.org asked 12 times'])).toBe('<mail> asked # times');
    expect(normaliseTrace(['id 123e4567-e89b-12d3-a456-426614174000'])).toBe('id <id>');
    expect(normaliseTrace(['HTTP 503'])).toBe('http #');
  });

  test('of empty fields is empty, and applying it twice changes nothing', () => {
    expect(normaliseTrace(['', '  '])).toBe('');
    const once = normaliseTrace(['Tool X9', '3 tries']);
    expect(normaliseTrace(once.split(' | '))).toBe(once);
  });
});

describe('n-grams', () => {
  test('never cross a word, and a short word counts once', () => {
    expect(charNgrams('a  bc', 3, 5)).toEqual([' a ', ' bc', 'bc ', ' bc ']);
    expect(charNgrams('', 3, 5)).toEqual([]);
  });

  test('count letters and not code units', () => {
    expect(charNgrams('\u{1F600}', 3, 3)).toEqual([' \u{1F600} ']);
  });
});

describe('TF-IDF rows', () => {
  test('have length 1 or are empty, one per distinct text', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const { rows, rowOf, copies } = charTfIdf(list);
        for (const { weight } of rows) {
          const length = weight.reduce((sum, w) => sum + w * w, 0);
          expect(weight.length === 0 ? 1 : length).toBeCloseTo(1, 12);
        }
        expect(copies.reduce((sum, count) => sum + count, 0)).toBe(list.length);
        list.forEach((text, i) => {
          list.forEach((other, j) => {
            if (text === other) expect(rowOf[i]).toBe(rowOf[j]);
          });
        });
      }),
    );
  });

  test('a term of every text weighs less than a term of one', () => {
    const { vocabulary, rows } = charTfIdf(['abc xyz', 'abc'], { shortest: 3, longest: 3 });
    const weightOf = (gram: string) => rows[0]!.weight[rows[0]!.term.indexOf(vocabulary.indexOf(gram))]!;
    expect(weightOf('xyz')).toBeGreaterThan(weightOf('abc'));
  });

  test('n-gram lengths must be whole and in order', () => {
    expect(refusal(() => charTfIdf([], { shortest: 0 }))).toBe('shortest');
    expect(refusal(() => charTfIdf([], { shortest: 4, longest: 3 }))).toBe('longest');
  });
});

describe('cosine distances', () => {
  test('lie between 0 and 1, and equal 1 - cos of the rows', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const { rows } = charTfIdf(list);
        const distances = cosineDistances(rows);
        rows.forEach((a, i) => {
          rows.forEach((b, j) => {
            if (i === j) return;
            const cos = a.term.reduce((sum, term, t) => {
              const at = b.term.indexOf(term);
              return at < 0 ? sum : sum + a.weight[t]! * b.weight[at]!;
            }, 0);
            const bothEmpty = a.term.length === 0 && b.term.length === 0;
            expect(distanceBetween(distances, i, j)).toBeCloseTo(bothEmpty ? 0 : Math.max(0, 1 - cos), 12);
          });
        });
      }),
      { numRuns: 50 },
    );
  });

  test('an empty trace is far from all others', () => {
    const { rows } = charTfIdf(['', 'abc']);
    expect([...cosineDistances(rows).upper]).toEqual([1]);
  });

  test('a surcharge for fields that differ comes on top', () => {
    const { rows } = charTfIdf(['abc', 'abd']);
    const plain = cosineDistances(rows).upper[0]!;
    const fields = [
      ['crm', 'x'],
      ['crm', 'y'],
    ];
    expect(cosineDistances(rows, { fields, weight: 0.4 }).upper[0]).toBeCloseTo(plain + 0.2, 14);
    expect(refusal(() => cosineDistances(rows, { fields: [['a']], weight: 1 }))).toBe('mismatch.fields');
    expect(refusal(() => cosineDistances(rows, { fields, weight: -1 }))).toBe('mismatch.weight');
  });
});
