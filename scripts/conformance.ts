import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGoldenFile } from '../shared/stats/conformance/golden-file.ts';
import { methods } from '../shared/stats/conformance/methods/index.ts';
import { type MethodReport, runGoldenFile } from '../shared/stats/conformance/run-golden-file.ts';

const ownGolden = path.join(import.meta.dirname, '../shared/stats/golden');
const { values } = parseArgs({
  options: { golden: { type: 'string', default: ownGolden }, hostile: { type: 'string' } },
});

if (values.hostile !== undefined) {
  // Loaded only when asked for: golden values need no database.
  const { runHostileFolder } = await import('./hostile/run-hostile-folder.ts');
  process.exit((await runHostileFolder(values.hostile)) === 0 ? 0 : 1);
}

const files = readdirSync(values.golden)
  .filter((name) => name.endsWith('.json'))
  .sort();
if (files.length === 0) {
  console.error(`No golden file (*.json) in ${values.golden}.`);
  process.exit(1);
}

const reports = files.map((name): MethodReport => {
  try {
    const text = readFileSync(path.join(values.golden, name), 'utf8');
    return runGoldenFile(readGoldenFile(name, JSON.parse(text)), methods);
  } catch (error) {
    return {
      method: name,
      passed: 0,
      failures: [{ id: 'file', problem: String(error) }],
      largestDeviation: 0,
    };
  }
});

console.log('method                      passed  failed  largest deviation');
for (const { method, passed, failures, largestDeviation } of reports) {
  const columns = [method.padEnd(26), String(passed).padStart(7), String(failures.length).padStart(7)];
  console.log(`${columns.join(' ')}  ${largestDeviation.toExponential(2)}`);
  for (const { id, problem } of failures) console.log(`    ${id}: ${problem}`);
}
const failed = reports.reduce((sum, report) => sum + report.failures.length, 0);
const passed = reports.reduce((sum, report) => sum + report.passed, 0);
console.log(`${passed} cases passed, ${failed} failed, ${files.length} methods.`);
process.exit(failed === 0 ? 0 : 1);
