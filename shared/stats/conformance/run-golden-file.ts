import { compareWithGolden, type Mismatch } from './compare.ts';
import type { GoldenFile } from './golden-file.ts';
import type { Method } from './method.ts';

export type CaseFailure = { readonly id: string; readonly problem: string };

export type MethodReport = {
  readonly method: string;
  readonly passed: number;
  readonly failures: readonly CaseFailure[];
  readonly largestDeviation: number;
};

/** Runs every case of one golden file. A method nobody answers fails all its cases. */
export function runGoldenFile(file: GoldenFile, methods: readonly Method[]): MethodReport {
  const method = methods.find((candidate) => candidate.name === file.method);
  const failures: CaseFailure[] = [];
  let largestDeviation = 0;
  for (const golden of file.cases) {
    if (method === undefined) {
      failures.push({ id: golden.id, problem: `no function answers the method "${file.method}"` });
      continue;
    }
    try {
      const { mismatches, deviation } = compareWithGolden(
        golden,
        method.run(golden.input, golden.options, golden),
      );
      largestDeviation = Math.max(largestDeviation, deviation);
      if (mismatches.length > 0) failures.push({ id: golden.id, problem: describe(mismatches) });
    } catch (error) {
      failures.push({ id: golden.id, problem: `threw ${String(error)}` });
    }
  }
  return { method: file.method, passed: file.cases.length - failures.length, failures, largestDeviation };
}

function describe(mismatches: readonly Mismatch[]): string {
  const shown = mismatches
    .slice(0, 3)
    .map(({ path, expected, got }) => `${path}: expected ${brief(expected)}, got ${brief(got)}`);
  const more = mismatches.length > 3 ? ` and ${mismatches.length - 3} more` : '';
  return shown.join('; ') + more;
}

const brief = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);
