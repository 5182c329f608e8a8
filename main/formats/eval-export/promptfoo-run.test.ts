import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promptfooWriter } from './promptfoo.ts';
import { exampleRecord, FILE, hostileRecord } from './testing/records.ts';

const entry = process.env['PROMPTFOO_ENTRY'];
const absent =
  entry === undefined && 'promptfoo is not installed: npm run promptfoo installs it and runs this';

/** Ends so when tests failed and none could not be run. */
const FAILED = 100;

interface Result {
  error: string | null;
  response?: { output: string };
  gradingResult?: { componentResults: { pass: boolean; assertion?: { type: string } }[] };
  testCase: { description: string };
}

describe.skipIf(absent)(`an exported configuration${absent ? ` (${absent})` : ''}`, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Offline: with nothing to report to, nothing to update from, and no way to a grader elsewhere. */
  function promptfoo(...args: string[]) {
    const offline = {
      PROMPTFOO_DISABLE_TELEMETRY: '1',
      PROMPTFOO_DISABLE_UPDATE: '1',
      PROMPTFOO_DISABLE_REMOTE_GENERATION: '1',
      PROMPTFOO_CONFIG_DIR: join(folder, 'state'),
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
    };
    return spawnSync(process.execPath, [entry as string, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...offline },
      timeout: 120_000,
    });
  }

  it('is valid and runs as it is: every test is answered by echo and judged, and nothing people wrote is filled in', () => {
    const records = [exampleRecord(), hostileRecord()];
    const head = promptfooWriter.head?.(FILE) ?? '';
    const text = head + records.map((record) => promptfooWriter.record(record, FILE)).join('');
    writeFileSync(join(folder, 'promptfooconfig.yaml'), text);
    expect(promptfoo('validate', 'config', '-c', 'promptfooconfig.yaml').stdout).toContain('valid');

    const quiet = ['--no-cache', '--no-write', '--no-table', '--no-progress-bar'];
    const run = promptfoo('eval', '-c', 'promptfooconfig.yaml', ...quiet, '-o', 'results.json');
    expect(run.status, run.stdout + run.stderr).toBe(FAILED);
    const { results } = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as {
      results: { results: Result[]; stats: object };
    };
    expect(results.stats).toMatchObject({ successes: 0, failures: 2, errors: 0 });
    const byId = new Map(results.results.map((one) => [one.testCase.description.split(' ')[0], one]));
    const example = byId.get('E-1');
    expect(JSON.parse(example?.response?.output ?? '')).toEqual(records[0]?.input);
    const judged = example?.gradingResult?.componentResults.map(({ assertion }) => assertion?.type);
    expect(judged).toEqual(['javascript', 'llm-rubric', 'llm-rubric']);
    const said = byId.get('E-2')?.response?.output ?? '';
    expect(said).toContain(
      'file:///etc/hostname { { env.PATH }} { { {messages}}} { % raw %} { # note # } $HOME',
    );
    expect(said).not.toContain(process.env['PATH']);
    expect(said).not.toContain(`"${hostname()}"`);
  }, 300_000);
});
