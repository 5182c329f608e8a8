import { describe, expect, it } from 'vitest';
import { plainText } from './markdown-text.ts';

describe('text in Markdown', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['a | b', 'a \\| b'],
    ['*bold* _it_ `code` ~x~', '\\*bold\\* \\_it\\_ \\`code\\` \\~x\\~'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['see https://example.org and www.example.org', 'see https\\://example.org and www\\.example.org'],
    ['one\n\n# two\r\n\tthree', 'one # two three'],
    ['\u0000bell\u0007', 'bell'],
    ['plain 71.4 % (62.5 to 79.0), n = 112', 'plain 71.4 % (62.5 to 79.0), n = 112'],
  ])('shows %j as it is', (text, written) => {
    expect(plainText(text)).toBe(written);
  });
});
