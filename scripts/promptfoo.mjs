import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs exported configurations with promptfoo itself. It is large and used for nothing else, so it is no dependency: a
 * fixed version is installed from the registry of packages into a folder of its own, once, without scripts.
 */
const VERSION = '0.123.1';
/** The driver of its database, in the version that it wants; what npm calls optional is left out otherwise. */
const DRIVER = '0.5.29';
const DRIVERS = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
};

const root = join(import.meta.dirname, '..');
const folder = process.env.PROMPTFOO_FOLDER ?? join(tmpdir(), `plumbline-promptfoo-${VERSION}`);
const entry = join(folder, 'node_modules', 'promptfoo', 'dist', 'src', 'entrypoint.js');

function install() {
  const driver = DRIVERS[`${process.platform}-${process.arch}`];
  const npm = process.env.npm_execpath;
  if (driver === undefined) return `there is no driver for ${process.platform} on ${process.arch}`;
  if (npm === undefined) return 'npm is not known here; run it as npm run promptfoo';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`promptfoo@${VERSION}`, `@libsql/${driver}@${DRIVER}`];
  const quiet = ['--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(process.execPath, [npm, 'install', ...packages, ...quiet], {
    cwd: folder,
    stdio: 'inherit',
  });
  return status === 0 ? null : 'npm could not install it';
}

const trouble = existsSync(entry) ? null : install();
if (trouble !== null) {
  console.error(`promptfoo ${VERSION} is not there: ${trouble}.`);
  process.exit(1);
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'main/formats/eval-export/promptfoo-run.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROMPTFOO_ENTRY: entry } },
);
process.exit(status ?? 1);
