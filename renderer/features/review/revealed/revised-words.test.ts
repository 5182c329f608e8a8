import { expect, it } from 'vitest';
import { NBSP } from '../../../../shared/format.ts';
import { revisedWords } from './revised-words.ts';

const words = (of: number, revised: number) => revisedWords({ of, revised }).replaceAll(NBSP, ' ');

it('names the share of verdicts that were revised, with its interval and its denominator', () => {
  expect(words(112, 9)).toBe(
    ' After the reveal 9 of 112 verdicts were revised so far (8 %, interval 4 to 15 %).',
  );
});
it('speaks of one as of one', () => {
  expect(words(1, 1)).toBe(
    ' After the reveal 1 of 1 verdict was revised so far (100 %, interval 21 to 100 %).',
  );
  expect(words(1, 0)).toContain('0 of 1 verdict was revised');
});
it('says nothing before there is anything to count', () => {
  expect(words(0, 0)).toBe('');
  expect(revisedWords(undefined)).toBe('');
});
