import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const marker = join(root, 'dist', 'built-from');
const lock = join(root, 'node_modules', '.plumbline-build');
const SOURCES = ['main', 'renderer', 'shared', 'package.json', 'package-lock.json', 'vite.config.ts'];

/** Name, size and time of every source file, as one hash: different as soon as anything was edited. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const source of SOURCES.map((name) => join(root, name))) {
    if (!statSync(source).isDirectory()) add(source);
    else {
      readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .forEach(add);
    }
  }
  return hash.digest('hex');
}

function isBuilt() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint();
}

/** Builds unless dist is up to date. Silent, but for what the build has to complain about. */
export async function ensureBuild() {
  if (isBuilt()) return;
  await takeLock();
  try {
    if (isBuilt()) return;
    const from = fingerprint();
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const stdio = ['ignore', 'ignore', 'pipe'];
    const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: root, stdio });
    if (build.status !== 0) {
      throw new Error(`The build failed.\n${build.stderr?.toString() ?? ''}${build.error?.message ?? ''}`);
    }
    writeFileSync(marker, from);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Two commands started together must not build into the same folder at once. */
async function takeLock() {
  const giveUp = Date.now() + 120_000;
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderLives() || Date.now() > giveUp) rmSync(lock, { recursive: true, force: true });
      else await wait(100);
    }
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The folder is there and the number not yet: its holder is just about to write it.
    return error.code === 'EPERM' || (error.code === 'ENOENT' && existsSync(lock) && isYoung());
  }
}

function isYoung() {
  return Date.now() - statSync(lock).mtimeMs < 2000;
}

if (import.meta.filename === process.argv[1]) {
  await ensureBuild().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
