import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvSplitter } from './csv-splitter.ts';
import { guessDelimiter } from './guess-delimiter.ts';

/** Splits a text that arrives in pieces of a given length. */
function split(text: string, piece = text.length || 1, delimiter = ',') {
  const splitter = new CsvSplitter(delimiter);
  const all = { cells: [] as string[][], lines: [] as number[], bad: [] as number[] };
  const take = ({ cells, lines, bad }: ReturnType<CsvSplitter['push']>) => {
    all.cells.push(...cells);
    all.lines.push(...lines);
    all.bad.push(...bad.map(({ line }) => line));
  };
  for (let at = 0; at < text.length; at += piece) take(splitter.push(text.slice(at, at + piece)));
  take(splitter.end());
  return all;
}

describe('splitting CSV', () => {
  it('gives back any table that was written with quotes, however it arrives in pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', ';') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('\n', '\r\n'),
        (table, piece, newline) => {
          const text = table
            .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
            .join(newline);
          expect(split(text, piece).cells).toEqual(table);
        },
      ),
    );
  });

  it('numbers rows by the physical line they begin on', () => {
    expect(split('a,b\n"1\n2",x\n\nc,d\n').lines).toEqual([1, 2, 5]);
  });

  it('costs one line, not the rest, when a quote inside a field is not doubled', () => {
    const { cells, bad } = split('a,b\n"he said "no" twice",x\nc,d\n', 3);
    expect(cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(bad).toEqual([2]);
  });

  it('names the line of a quote that is never closed', () => {
    expect(() => split('a,b\nc,"d\ne,f\n')).toThrow(/on line 2/);
  });

  it('refuses an endless quoted field at 4 MB instead of reading on', () => {
    const splitter = new CsvSplitter(',');
    splitter.push('a,b\nc,"');
    expect(() => {
      for (let i = 0; i < 6; i++) splitter.push(`${'x'.repeat(1024)}\n`.repeat(1024));
    }).toThrow(/never closed/);
  });

  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b\n1,5;2,5\n3,5;4,5\n'],
    ['\t', 'a\tb\n1,2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});
