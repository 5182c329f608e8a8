import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { drawStratum, permanentRandomNumber } from './sample-draw.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 });
const names = (drawn: ReturnType<typeof drawStratum>) => drawn.cases.map(({ id }) => id);

describe('the sample draw', () => {
  test('the example of the docstring holds', () => {
    expect(drawStratum({ ids: ['a', 'b', 'c'], size: 2 }, 'wave-1').weight).toBe(1.5);
  });

  test('the number of a case is the head of the SHA-256 of seed and id', () => {
    const digest = createHash('sha256').update('wave-1\u001fcase-é').digest('hex');
    expect(permanentRandomNumber('wave-1', 'case-é')).toBe(
      Number.parseInt(digest.slice(0, 13), 16) / 16 ** 13,
    );
  });

  test('the order of the cases does not matter', () => {
    fc.assert(
      fc.property(ids, fc.nat(40), (list, size) => {
        expect(drawStratum({ ids: list.toReversed(), size }, 's')).toEqual(
          drawStratum({ ids: list, size }, 's'),
        );
      }),
    );
  });

  test('a larger sample keeps every earlier pick', () => {
    fc.assert(
      fc.property(ids, fc.nat(20), fc.nat(20), (list, size, more) => {
        const smaller = names(drawStratum({ ids: list, size }, 's'));
        const larger = names(drawStratum({ ids: list, size: size + more }, 's'));
        expect(larger.slice(0, smaller.length)).toEqual(smaller);
      }),
    );
  });

  test('an excluded case is skipped and the next one takes its place', () => {
    const list = ['a', 'b', 'c', 'd', 'e'];
    const all = names(drawStratum({ ids: list, size: 5 }, 's'));
    const drawn = drawStratum({ ids: list, size: 3 }, 's', new Set([all[1]!]));
    expect(names(drawn)).toEqual([all[0], all[2], all[3]]);
    expect(drawn.population).toBe(5);
  });

  test('every case has the same chance', () => {
    const list = Array.from({ length: 20 }, (_, i) => `case-${i}`);
    const picked = new Map<string, number>();
    for (let seed = 0; seed < 800; seed++) {
      for (const id of names(drawStratum({ ids: list, size: 5 }, `seed-${seed}`))) {
        picked.set(id, (picked.get(id) ?? 0) + 1);
      }
    }
    for (const id of list) expect(Math.abs(picked.get(id)! - 200)).toBeLessThan(60);
  });

  test('nothing drawn has no weight', () => {
    expect(drawStratum({ ids: ['a'], size: 0 }, 's').weight).toBeNull();
  });

  test('a case named twice and a broken size are refused', () => {
    expect(refusal(() => drawStratum({ ids: ['a', 'a'], size: 1 }, 's'))).toBe('ids');
    expect(refusal(() => drawStratum({ ids: ['a'], size: 0.5 }, 's'))).toBe('size');
  });
});
