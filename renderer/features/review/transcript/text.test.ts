import { describe, expect, it } from 'vitest';
import { codePointAt, unitAt } from './code-points.ts';
import { visibleParts } from './control-marks.ts';
import { cutLines, displayLines, type Line } from './display-lines.ts';
import { spansOf } from './highlights.ts';
import { oneLine, shortJson } from './one-line.ts';
import { moveMarked, wordsOf } from './words.ts';

const shown = (line: Line) => line.map(({ text }) => text).join('');

describe('places in a text', () => {
  it('count a character outside the first plane once', () => {
    const text = 'a😀b';
    expect(codePointAt(text, 3)).toBe(2);
    expect(unitAt(text, 2)).toBe(3);
  });
  it('survive the way there and back in any script', () => {
    const text = 'שלום 👩‍👩‍👧 and 漢字';
    for (let point = 0; point <= Array.from(text).length; point += 1) {
      expect(codePointAt(text, unitAt(text, point))).toBe(point);
    }
  });
});

describe('characters that can hide words', () => {
  const marks = (text: string) =>
    visibleParts(text).flatMap((part) => (part.kind === 'mark' ? [part.name] : []));
  it('are written out: bidirectional controls, NUL, escape, zero width space, byte order mark', () => {
    expect(marks('a\u202eb\u2066c\0d\u001be\u200bf\ufeffg')).toEqual([
      'RLO',
      'LRI',
      'NUL',
      'ESC',
      'ZWSP',
      'BOM',
    ]);
  });
  it('are named by number when they have no short name', () => {
    expect(marks('a\u{e0041}b')).toEqual(['U+E0041']);
  });
  it('are not tabs, line ends, or the joiners of an emoji or a letter', () => {
    expect(marks('a\tb\nc 👩‍👩‍👧 می‌خواهم')).toEqual([]);
  });
  it('leave every other character where it was', () => {
    const text = 'pay\u202e100\u202c now';
    expect(
      visibleParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    for (const part of visibleParts(text)) expect(text.startsWith(part.text, part.at)).toBe(true);
  });
});

describe('laying out', () => {
  it('breaks JSON over lines, every piece still at its place in the original', () => {
    const text = '{"id":"L1001","on":[true, false],"none":{},"deep":{"n":1}}';
    const lines = displayLines(text);
    expect(lines.map(shown)).toEqual([
      '{',
      '  "id": "L1001",',
      '  "on": [',
      '    true,',
      '    false',
      '  ],',
      '  "none": {},',
      '  "deep": {',
      '    "n": 1',
      '  }',
      '}',
    ]);
    for (const { text: part, at } of lines.flat())
      if (at !== null) expect(text.slice(at, at + part.length)).toBe(part);
  });
  it('leaves text that only looks like JSON as it is', () => {
    expect(displayLines('{not json}').map(shown)).toEqual(['{not json}']);
  });
  it('keeps empty lines and drops the carriage return before a line end', () => {
    expect(displayLines('a\r\n\r\nb').map(shown)).toEqual(['a', '', 'b']);
  });
  it('cuts long answers by lines, and dense ones by characters', () => {
    const lines = displayLines(Array.from({ length: 3952 }, (_, n) => `line ${n}`).join('\n'));
    expect(lines.length - cutLines(lines, 40).length).toBe(3912);
    expect(cutLines(displayLines('x'.repeat(150_000)), 40)).toHaveLength(8);
  });
  it('writes arguments on one line without the quotes of their names', () => {
    expect(shortJson('{"id":"L1001","n":2}')).toBe('{ id: "L1001", n: 2 }');
    expect(shortJson('{}')).toBe('');
    expect(oneLine('two\nlines \u202e here')).toBe('two lines [RLO] here');
  });
});

describe('painting', () => {
  it('cuts a line at the ends of evidence and prints the tag after its end', () => {
    const [line] = displayLines('I have enabled roaming.');
    const spans = spansOf(line ?? [], [{ from: 7, to: 14, paint: 'evidence', tag: 'E2' }]);
    expect(spans.map(({ text, paints, tags }) => [text, paints, tags])).toEqual([
      ['I have ', [], []],
      ['enabled', ['evidence'], ['E2']],
      [' roaming.', [], []],
    ]);
  });
});

describe('marking words with the arrows', () => {
  const text = 'One two three. Four five six. Seven';
  const marked = (steps: Parameters<typeof moveMarked>[2][]) => {
    const { anchor, head } = steps.reduce((state, key) => moveMarked(text, state, key), {
      anchor: null,
      head: 0,
    } as {
      anchor: number | null;
      head: number;
    });
    const words = wordsOf(text);
    const from = words[Math.min(anchor ?? head, head)]?.from ?? 0;
    return text.slice(from, words[Math.max(anchor ?? head, head)]?.to);
  };
  const word = { by: 1, unit: 'word', marks: true } as const;
  const sentence = { by: 1, unit: 'sentence', marks: true } as const;
  const begin = { by: 1, unit: 'word', marks: false } as const;
  it('takes the word itself first, then one more each time, and one less on the way back', () => {
    expect(marked([word])).toBe('One');
    expect(marked([word, word, word])).toBe('One two three.');
    expect(marked([word, word, { ...word, by: -1 }])).toBe('One');
  });
  it('takes the rest of the sentence, then the next one', () => {
    expect(marked([begin, sentence])).toBe('two three.');
    expect(marked([begin, sentence, sentence])).toBe('two three. Four five six.');
  });
  it('begins at the next sentence with a plain arrow', () => {
    expect(marked([{ by: 1, unit: 'sentence', marks: false }, sentence])).toBe('Four five six.');
  });
});
