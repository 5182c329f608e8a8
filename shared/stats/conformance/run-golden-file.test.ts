import { describe, expect, test } from 'vitest';
import type { GoldenCase } from './golden-file.ts';
import { readGoldenFile } from './golden-file.ts';
import type { Method } from './method.ts';
import { runGoldenFile } from './run-golden-file.ts';

const file = (golden: Partial<GoldenCase>) =>
  readGoldenFile('double.json', {
    cases: [{ id: 'a', input: { x: 3 }, options: {}, expected: { value: 6 }, tolerance: 1e-9, ...golden }],
  });
const answering = (value: unknown): Method => ({ name: 'double', run: () => ({ value }) });
const failures = (golden: Partial<GoldenCase>, value: unknown) =>
  runGoldenFile(file(golden), [answering(value)]).failures.map((failure) => failure.problem);

describe('a golden file is run against the functions', () => {
  test('a right answer passes and its deviation is reported', () => {
    const report = runGoldenFile(file({}), [answering(6 + 6e-10)]);
    expect(report).toMatchObject({ method: 'double', passed: 1, failures: [] });
    expect(report.largestDeviation).toBeCloseTo(1e-10, 12);
  });

  test('a method that nobody answers is a failure, not a skip', () => {
    expect(runGoldenFile(file({}), []).failures).toEqual([
      { id: 'a', problem: 'no function answers the method "double"' },
    ]);
  });

  test('a number outside the tolerance fails and is shown', () => {
    expect(failures({}, 6.1)).toEqual(['value: expected 6, got 6.1']);
  });

  test('NaN never passes', () => expect(failures({}, Number.NaN)).toHaveLength(1));

  test('a field may have its own tolerance', () => {
    expect(failures({ fieldTolerance: { value: 0.1 } }, 6.1)).toEqual([]);
  });

  test('relative comparison scales small numbers too', () => {
    const small = { expected: { value: 1e-12 }, tolerance: 1e-3 };
    expect(failures(small, 2e-12)).toEqual([]);
    expect(failures({ ...small, options: { compare: 'relative' } }, 2e-12)).toHaveLength(1);
  });

  test('null expects null or nothing', () => {
    expect(failures({ expected: { value: null } }, undefined)).toEqual([]);
    expect(failures({ expected: { value: null } }, 0)).toHaveLength(1);
    expect(failures({ expected: { value: 0 } }, null)).toHaveLength(1);
  });

  test('lists must have the same length', () => {
    expect(failures({ expected: { value: [1, 2] } }, [1, 2, 3])).toHaveLength(1);
  });

  test('an adapter that throws fails its case', () => {
    const broken: Method = {
      name: 'double',
      run: () => {
        throw new Error('no');
      },
    };
    expect(runGoldenFile(file({}), [broken]).failures[0]?.problem).toContain('no');
  });

  test('a file of another form is refused with a sentence', () => {
    expect(() => readGoldenFile('x.json', [])).toThrow('A golden file needs "cases", a list.');
  });
});
