import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuild } from './ensure-build.mjs';

const script = join(import.meta.dirname, 'plumbline.mjs');
let folder: string;

/** As npm runs it: in the project's folder, told where the person stands. */
function environment(): NodeJS.ProcessEnv {
  const npm = { npm_lifecycle_event: 'plumbline', INIT_CWD: folder };
  return { ...process.env, ...npm, PLUMBLINE_DATA: join(folder, 'data') };
}

async function plumbline(...argv: string[]) {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...argv], {
    env: environment(),
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Record<string, unknown>;
}

beforeAll(async () => {
  await ensureBuild();
  folder = mkdtempSync(join(tmpdir(), 'plumbline-run-'));
  await plumbline('create', 'w.plumbline', '--json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('paths are meant from where the person stands', () => {
  expect(existsSync(join(folder, 'w.plumbline'))).toBe(true);
});

it.skipIf(process.platform === 'win32')('a workspace and what lies beside it is for its owner alone', () => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
  }
});

const runs = join(
  import.meta.dirname,
  '../../shared/data/tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz',
);

it.skipIf(!existsSync(runs))(
  'real runs come in through the built program (skipped where they are not at hand)',
  async () => {
    expect(await plumbline('import', 'w.plumbline', runs, '--json')).toMatchObject({
      rows: 40,
      new: 40,
      quarantined: 0,
    });
    const { kpis } = await plumbline('estimates', 'w.plumbline', '--json');
    expect(kpis).toMatchObject([
      { id: 'escalation_rate', counts: { escalated: 25, automated: 15 } },
      {
        id: 'escalation_appropriateness',
        reason: { code: expect.any(String), sentence: expect.any(String) },
      },
      { id: 'missed_escalation_rate' },
      { id: 'escalation_recall' },
      { id: 'handoff_sufficiency' },
    ]);
  },
);

it('a reader that stops early, such as head, is no failure', async () => {
  const child = spawn(process.execPath, [script, '--help'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(child, 'exit');
  expect(complaint).toBe('');
  expect(code).toBe(0);
});

it.skipIf(process.platform === 'win32')(
  'the server says where it is, and ends cleanly when it is told to',
  async () => {
    const argv = [script, 'serve', 'w.plumbline', '--json'];
    const child = spawn(process.execPath, argv, { env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(child.stdout), 'line');
    const { url, port } = JSON.parse(line) as { url: string; port: number };
    expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#code=[\\w-]{32}$`));
    expect((await fetch(url)).status).toBe(200);
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(readdirSync(join(folder, 'data', 'uploads'))).toEqual([]);
  },
);
