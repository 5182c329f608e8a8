import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKey } from './duplicate-keys.ts';
import { parseJson } from './parse-json.ts';

describe('a JSON record that names a field twice', () => {
  it.each([
    ['{"a":1,"b":2,"a":3}', 'a'],
    ['{"a":{"b":1, "b" : 2}}', 'b'],
    ['[{"x":[{"y":1,"y":1}]}]', 'y'],
    ['{"a\\"b":1,"a\\u0022b":2}', 'a"b'],
  ])('%s is refused, naming the field', (text, name) => {
    expect(() => parseJson(text)).toThrowError(`"${name.replaceAll('"', '\\"')}"`);
  });

  it.each(['{"a":{"b":1},"c":{"b":1}}', '{"a":"\\":\\"a\\":","b":"a"}', '[":",{"a":1},{"a":2}]'])(
    '%s is taken: every object names its fields once',
    (text) => expect(parseJson(text)).toEqual(JSON.parse(text)),
  );

  it('is never seen in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(duplicateKey(JSON.stringify(value, null, 1))).toBeNull();
      }),
    );
  });

  it('is seen wherever one is put', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (record, pick) => {
        const names = Object.keys(record);
        const name = names[pick % names.length] as string;
        const text = JSON.stringify(record).replace(/\}$/, `,${JSON.stringify(name)}:0}`);
        expect(duplicateKey(text)).toBe(name);
      }),
    );
  });
});
