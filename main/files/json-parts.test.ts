import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonParts } from './json-parts.ts';

function take(
  text: string,
  piece = text.length,
): { key: string | null; index: number | null; value: unknown }[] {
  const parts = new JsonParts();
  const found = [];
  for (let at = 0; at < text.length; at += piece) found.push(...parts.push(text.slice(at, at + piece)));
  parts.end();
  return found.map(({ key, index, text: part }) => ({ key, index, value: JSON.parse(part) as unknown }));
}

describe('taking a JSON document apart', () => {
  it('gives every entry of a list, however it arrives in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.integer({ min: 1, max: 9 }), (list, piece) => {
        const found = take(JSON.stringify(list, null, 1), piece);
        expect(found.map(({ value }) => JSON.stringify(value))).toEqual(
          list.map((value) => JSON.stringify(value)),
        );
      }),
    );
  });

  it('gives the values of an object, and the entries of its lists one by one', () => {
    expect(take('{"info": {"a": [1]}, "runs": [{"id": "]"}, 2], "none": [], "n": 5}')).toEqual([
      { key: 'info', index: null, value: { a: [1] } },
      { key: 'runs', index: 0, value: { id: ']' } },
      { key: 'runs', index: 1, value: 2 },
      { key: 'n', index: null, value: 5 },
    ]);
  });

  it('says that a document was cut off', () => {
    expect(() => take('[{"a": 1}, {"b"')).toThrow(/cut off/);
  });

  it('stops at 64 levels without building the tree', () => {
    expect(() => new JsonParts().push('['.repeat(100_000))).toThrow(/64 levels/);
  });
});
