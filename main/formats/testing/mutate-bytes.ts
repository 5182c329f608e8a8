import type { Random } from '../../../shared/stats/numeric/random.ts';

/** What readers look for: where it stands by accident, it leads them astray. */
const TELLING = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ':',
  '[[[[',
  '{"a":',
  '\0',
  '\ufeff',
  '\u2028',
  '\u202e',
  'null',
  'NaN',
  '1e400',
  '-0',
  '9007199254740993',
  '__proto__',
  '"__proto__":1,',
  'constructor',
  'toJSON',
  '<script>',
  '=1+1',
  '2025-02-30',
  '31.12.9999',
  '\\ud800',
  '\\u0000',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
].map((text) => Buffer.from(text));
/** Bytes that are no UTF-8, begin of other kinds of file, and ends of compressed ones. */
const RAW = [
  'ff',
  'fe',
  'c0af',
  'eda080',
  'f4908080',
  'e282',
  'fffe',
  '1f8b',
  '504b0304',
  '50415231',
  '0000',
  '7fffffff',
].map((hex) => Buffer.from(hex, 'hex'));

type Change = (bytes: Buffer, random: Random) => Buffer;

const CHANGES: readonly Change[] = [
  (bytes, random) => withByte(bytes, random, (byte) => byte ^ (1 << random.integer(8))),
  (bytes, random) => withByte(bytes, random, () => random.integer(256)),
  (bytes, random) => spliced(bytes, random, 0, TELLING[random.integer(TELLING.length)] as Buffer),
  (bytes, random) => spliced(bytes, random, 0, RAW[random.integer(RAW.length)] as Buffer),
  (bytes, random) =>
    spliced(bytes, random, 1 + random.integer(16), TELLING[random.integer(TELLING.length)] as Buffer),
  (bytes, random) => spliced(bytes, random, 1 + random.integer(40), Buffer.alloc(0)),
  (bytes, random) => spliced(bytes, random, 0, piece(bytes, random)),
  (bytes, random) =>
    spliced(bytes, random, 0, Buffer.concat(Array(1 + random.integer(80)).fill(piece(bytes, random, 4)))),
  (bytes, random) => bytes.subarray(0, random.integer(bytes.length) + 1),
];

/** The bytes with one to four small accidents: bits flipped, pieces lost, doubled or cut off, telling marks put in. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let changed = Buffer.from(bytes);
  for (let left = 1 + random.integer(4); left > 0; left--) {
    const change = CHANGES[random.integer(CHANGES.length)] as Change;
    changed = Buffer.from(change(changed, random));
    if (changed.length === 0) return changed;
  }
  return changed;
}

function withByte(bytes: Buffer, random: Random, becomes: (byte: number) => number): Buffer {
  const at = random.integer(bytes.length);
  bytes[at] = becomes(bytes[at] as number);
  return bytes;
}

/** Without `lost` bytes at a random place, and with others there. */
function spliced(bytes: Buffer, random: Random, lost: number, put: Buffer): Buffer {
  const at = random.integer(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + lost)]);
}

function piece(bytes: Buffer, random: Random, longest = 60): Buffer {
  const at = random.integer(bytes.length);
  return bytes.subarray(at, at + 1 + random.integer(longest));
}
