import { expect, it } from 'vitest';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import { parsedCodebook } from './parsed-codebook.ts';

it('reads a stored codebook once, and gives everybody the same one, which nobody can change', () => {
  const body = JSON.stringify(DEFAULT_CODEBOOK);
  const codebook = parsedCodebook(body);
  expect(codebook).toEqual(DEFAULT_CODEBOOK);
  expect(parsedCodebook(body)).toBe(codebook);
  expect(() => codebook.questions.pop()).toThrow(TypeError);
  expect(() => Object.assign(codebook.questions[0] ?? {}, { title: 'Another' })).toThrow(TypeError);
});

it('reads another text anew, however many there have been', () => {
  const body = (version: number) => JSON.stringify({ ...DEFAULT_CODEBOOK, version });
  for (let version = 1; version <= 100; version++)
    expect(parsedCodebook(body(version)).version).toBe(version);
  expect(parsedCodebook(body(1)).version).toBe(1);
});
