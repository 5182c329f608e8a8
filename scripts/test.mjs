import './require-node.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { installBrowser, NO_BROWSER } from './install-browser.mjs';
import { check, endToEndTests, unitTests } from './run-suite.mjs';

const TSC = 'node_modules/typescript/bin/tsc';
const quick = process.argv.includes('--quick');

async function build() {
  try {
    await ensureBuild();
    return { ok: true, output: '', passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    return { ok: false, output: error.message, passed: 0, failed: 1, skipped: 0 };
  }
}

async function inBrowser() {
  if (await installBrowser()) return endToEndTests();
  return { ok: false, output: NO_BROWSER, passed: 0, failed: 1, skipped: 0 };
}

const SUITES = [
  ['types', check([TSC, '-p', 'shared'], [TSC, '-p', 'main'], [TSC, '-p', 'renderer'], [TSC, '-p', '.'])],
  [
    'lint, format, walls',
    check(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  ],
  ['dead files, unlisted packages', check(['node_modules/knip/bin/knip.js', '--no-progress'])],
  ['build', build],
  [quick ? 'quick unit tests' : 'unit tests', () => unitTests({ quick })],
  ...(quick ? [] : [['tests in a browser', inBrowser]]),
];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, suite] of SUITES) {
  const started = performance.now();
  const { ok, output, ...counts } = await suite();
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (!ok) console.log(output.trimEnd());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { passed, failed, skipped } = counts;
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
