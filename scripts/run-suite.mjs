import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Runs a program of node_modules or a script, and keeps what it prints. */
function run(file, args, environment = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [join(root, file), ...args], { cwd: root, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('exit', (code) => resolve({ ok: code === 0, output }));
  });
}

/** A check that passes or fails as a whole; several programs are run one after the other. */
export function check(...programs) {
  return async () => {
    let output = '';
    let ok = true;
    for (const [file, ...args] of programs) {
      const ran = await run(file, args);
      ok &&= ran.ok;
      output += ran.output;
    }
    return { ok, output, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  };
}

/** Runs a test runner that writes a report, and counts from it. A crash without a report is one failure. */
async function counted(file, args, environment, count) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  const report = join(folder, 'report.json');
  try {
    const { ok, output } = await run(file, args(report), environment(report));
    try {
      const { remarks = [], ...counts } = count(JSON.parse(readFileSync(report, 'utf8')));
      for (const remark of remarks) console.log(remark);
      const failed = ok ? counts.failed : Math.max(1, counts.failed);
      return { ok: ok && failed === 0, output, ...counts, failed };
    } catch {
      return { ok: false, output, passed: 0, failed: 1, skipped: 0 };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Folders whose tests start servers, workers and whole apps: left out of the quick part. */
const SLOW = ['main/{services,jobs,cli,http,electron,page,sample}/**', 'scripts/**'];

/** How many damaged files are tried, unless FUZZ says otherwise. */
const DAMAGED = { quick: '2000', whole: '100000' };

export function unitTests({ quick = false } = {}) {
  const without = quick ? SLOW.flatMap((folder) => ['--exclude', folder]) : [];
  return counted(
    'node_modules/vitest/vitest.mjs',
    (report) => ['run', ...without, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    () => ({ FUZZ: process.env.FUZZ ?? (quick ? DAMAGED.quick : DAMAGED.whole) }),
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
      passed: numPassedTests,
      // A file that cannot even be loaded has no tests to fail.
      failed: numFailedTests + testResults.filter(isUnloadable).length,
      skipped: numPendingTests + numTodoTests,
    }),
  );
}

function isUnloadable({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}

export function endToEndTests() {
  return counted(
    'node_modules/@playwright/test/cli.js',
    () => ['test', '--reporter=line,json'],
    (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    ({ stats, errors, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      remarks: suites.flatMap(flakyIn).map((title) => `FLAKY  passed at the second try only: ${title}`),
    }),
  );
}

function flakyIn({ file, specs = [], suites = [] }) {
  const flaky = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...flaky.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(flakyIn)];
}
