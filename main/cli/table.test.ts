import { expect, it } from 'vitest';
import { cell, table } from './table.ts';

it('columns are as wide as their widest cell, and figures stand at the right', () => {
  const rows = [
    { name: 'a', n: 5 },
    { name: 'longer', n: 12_000 },
  ];
  const text = table(rows, [
    { title: 'name', value: ({ name }) => name },
    { title: 'n', value: ({ n }) => String(n), right: true },
  ]);
  expect(text).toBe(['name        n', 'a           5', 'longer  12000'].join('\n'));
});

it('a cell stays on its line and inside its width, whatever the data holds', () => {
  expect(cell('two\nlines\tand\u001b[2J')).toBe('two lines and\\x1b[2J');
  expect(cell('abcdef', 4)).toBe('abc…');
});

it('a table without rows is its head', () => {
  expect(table([], [{ title: 'name', value: () => '' }])).toBe('name');
});
