import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Electron's executable if it is there, else undefined. Looks only: asking the electron package for its path would
 * start a download.
 */
export function electronBinary(environment = process.env) {
  const folder = packageFolder();
  if (!folder) return undefined;
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : nameOf(process.platform);
  const path = join(environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

function packageFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function nameOf(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** Fetches Electron's executable where it can be had; answers at once where there is no network. */
export async function fetchElectron() {
  const folder = packageFolder();
  if (!folder || !(await isReachable())) return undefined;
  console.log('Fetching Electron (about 110 MB, once) ...');
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  return electronBinary();
}

async function isReachable() {
  const from = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com';
  try {
    await fetch(from, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return true;
  } catch {
    return false;
  }
}
