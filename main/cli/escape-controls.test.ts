import { expect, it } from 'vitest';
import { escapeControls } from './escape-controls.ts';

it.each([
  ['a colour', '\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
  ['a window title', '\u001b]0;owned\u0007', '\\x1b]0;owned\\x07'],
  ['a one-byte control sequence', '\u009b31m', '\\x9b31m'],
  ['a carriage return', 'safe\rfake', 'safe\\x0dfake'],
  ['a backspace', 'ab\b', 'ab\\x08'],
  ['DEL', '\u007f', '\\x7f'],
  ['an override of the reading order', 'gpj.\u202eexe', 'gpj.\\u{202e}exe'],
  ['an isolate', '\u2066x\u2069', '\\u{2066}x\\u{2069}'],
  ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
])('%s is printed as its code', (_what, text, printed) => {
  expect(escapeControls(text)).toBe(printed);
});

it('ordinary text of any script, and line feeds, stay as they are', () => {
  const text = 'Zürich\n東京 🚀 العربية\u00a0%';
  expect(escapeControls(text)).toBe(text);
});
