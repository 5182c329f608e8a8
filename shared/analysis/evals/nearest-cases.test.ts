import { describe, expect, it } from 'vitest';
import { cosineDistances, distanceBetween } from '../../stats/clusters/distances.ts';
import { charTfIdf } from '../../stats/clusters/tf-idf.ts';
import { comparedText, nearestCases, nearestWords } from './nearest-cases.ts';

const texts = [
  'My roaming does not work in France, the line is B',
  'The bill of March is too high, please explain it',
  'My roaming does not work in France, the line is C',
  'The bill of March is too high, please explain it',
  'Nothing alike zzz',
];
const cases = texts.map((text, at) => ({ id: `E-${at + 1}`, text, existing: true }));

describe('the nearest eval case', () => {
  it('is the most similar one before it, by the cosine that failures are compared by', () => {
    const found = nearestCases(cases);
    const { rows, rowOf } = charTfIdf(texts);
    const distances = cosineDistances(rows);
    const similarity = 1 - distanceBetween(distances, rowOf[0] as number, rowOf[2] as number);
    expect(found.get('E-1')).toBeNull();
    expect(found.get('E-3')).toMatchObject({ id: 'E-1', duplicate: 'near' });
    expect(found.get('E-3')?.similarity).toBeCloseTo(similarity, 12);
    expect(found.get('E-5')).toMatchObject({ duplicate: 'no' });
  });

  it('is an exact duplicate where the texts are equal, and only among those that exist', () => {
    expect(nearestCases(cases).get('E-4')).toEqual({ id: 'E-2', similarity: 1, duplicate: 'exact' });
    const without = cases.map((one) => ({ ...one, existing: one.id !== 'E-2' }));
    expect(nearestCases(without).get('E-4')).toMatchObject({ duplicate: 'no' });
  });

  it('is told in a sentence', () => {
    const said = (similarity: number, duplicate: 'exact' | 'near' | 'no') =>
      nearestWords({ id: 'E-112', similarity, duplicate });
    expect(said(0.41, 'no')).toBe('Nearest existing case E-112, similarity 0.41: not a duplicate.');
    expect(said(0.9, 'near')).toContain('very likely a duplicate');
    expect(said(1, 'exact')).toBe('The same as E-112: a duplicate.');
  });

  it('is not found by what every conversation begins with', () => {
    const input = (said: string) => [
      { role: 'system' as const, content: 'A long policy that is the same everywhere.' },
      { role: 'user' as const, content: said },
    ];
    const content = { expectedBehaviour: 'Solve it.', criteria: [] };
    expect(comparedText(input('One.'), content)).not.toContain('policy');
  });
});
