import { describe, expect, it } from 'vitest';
import { isBundle } from './pending-file.ts';

/** The beginning of a zip: its mark, 26 bytes of sizes and dates that need not be text, the name of the first entry. */
const zip = (first: string, name: string) =>
  new File([new Uint8Array([0x50, 0x4b, 3, 4, ...new Array(26).fill(0x9f)]), first], name);

describe('a dropped file', () => {
  it('is a bundle when a manifest comes first in it, whatever its name', async () => {
    expect(await isBundle(zip('manifest.json', 'queue of Ada.zip'))).toBe(true);
    expect(await isBundle(zip('manifest.json', 'sent.bin'))).toBe(true);
  });

  it('is a bundle when it is named as one, so that the Team room says what is wrong with it', async () => {
    expect(await isBundle(new File([], 'back.plumbline-bundle'))).toBe(true);
  });

  it('is a file to import when a zip holds something else, or cannot be read as a file', async () => {
    expect(await isBundle(zip('incidents.csv', 'incidents.zip'))).toBe(false);
    expect(await isBundle(new File(['PK'], 'short.zip'))).toBe(false);
  });
});
