import { expect, it } from 'vitest';
import { chooseVersion, type VersionedCase } from './version-choice.ts';

function labelled(version: string, month: number, perKind: number): VersionedCase[] {
  return Array.from({ length: 4 * perKind }, (_, i) => ({
    version,
    at: `2026-${String(month).padStart(2, '0')}-01T00:00:00Z`,
    needed: i % 2 === 0 ? 1 : 0,
    escalated: i % 4 < 2,
  }));
}

it('takes the newest version with enough labels of its own', () => {
  const found = chooseVersion([...labelled('a', 9, 20), ...labelled('b', 10, 20), ...labelled('c', 11, 5)]);
  expect(found.versions.map(({ version }) => version)).toEqual(['c', 'b', 'a']);
  expect(found).toMatchObject({ chosen: 'b', pooled: false });
});

it('takes all versions together, and says so, where none has enough', () => {
  expect(chooseVersion([...labelled('a', 9, 5), ...labelled('b', 10, 5)])).toMatchObject({
    chosen: null,
    pooled: true,
  });
});

it('has nothing to choose with one version, or with none named', () => {
  expect(chooseVersion(labelled('a', 9, 5))).toMatchObject({ chosen: null, pooled: false });
  const unnamed = labelled('a', 9, 5).map((one) => ({ ...one, version: undefined }));
  expect(chooseVersion(unnamed)).toEqual({ versions: [], chosen: null, pooled: false });
});
