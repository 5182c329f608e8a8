import { expect, it } from 'vitest';
import type { Quarantined } from '../../../shared/model/import.ts';
import { merged } from './mapping/merge-mapping.ts';
import { lineRanges, quarantineGroups } from './quarantine-groups.ts';

const row = (line: number, reason: string): Quarantined => ({
  line,
  reason,
  caseId: null,
  field: null,
  problem: 'E',
  raw: '',
});

it('names lines in a row as a range', () => {
  expect(lineRanges([414, 412, 413, 88])).toBe('88, 412 to 414');
});

it('counts the ranges beyond the first few', () => {
  expect(lineRanges([1, 3, 5, 7, 9, 11])).toBe('1, 3, 5, 7 and 2 more');
});

it('puts rows with the same reason together, most rows first', () => {
  const groups = quarantineGroups([row(4, 'no id'), row(2, 'bad date'), row(9, 'bad date')]);
  expect(groups.map(({ reason, lines }) => [reason, lines])).toEqual([
    ['bad date', '2, 9'],
    ['no id', '4'],
  ]);
});

it('changes one column of a mapping and leaves the others', () => {
  expect(
    merged({ columns: { a: 'caseId', b: 'topic' } }, { columns: { b: 'segment' }, dayFirst: true }),
  ).toEqual({
    columns: { a: 'caseId', b: 'segment' },
    dayFirst: true,
  });
});
