import { describe, expect, it } from 'vitest';
import { isBottomless } from './yaml-depth.ts';

describe('a YAML text', () => {
  it('is bottomless when brackets or lists open without end, wherever that begins', () => {
    expect(isBottomless(`a: ${'['.repeat(600)}`)).toBe(true);
    expect(isBottomless(`a: 1\nb: ${'{a: '.repeat(600)}`)).toBe(true);
    expect(isBottomless(`a:\n  ${'- '.repeat(200)}1`)).toBe(true);
  });
  it('is not when brackets are closed again, however many there are', () => {
    expect(isBottomless(`a: [${'[1, 2], '.repeat(5000)}]`)).toBe(false);
    expect(isBottomless('- 1\n'.repeat(5000))).toBe(false);
    expect(isBottomless(`a: ${']'.repeat(5000)}`)).toBe(false);
  });
});
