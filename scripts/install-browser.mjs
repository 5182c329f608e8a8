import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

const MINUTE = 60_000;
const playwright = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js');

function run(program, args, timeout, environment = {}) {
  const env = { ...process.env, ...environment };
  return spawnSync(program, args, { stdio: 'ignore', timeout, env }).status === 0;
}

/** Playwright's own Chromium. Its download tool waits long for a silent network, so that is asked first. */
async function fromPlaywright() {
  try {
    const source = process.env.PLAYWRIGHT_DOWNLOAD_HOST ?? 'https://cdn.playwright.dev';
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
  } catch {
    return;
  }
  run(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], 5 * MINUTE);
}

/** Debian's Chromium, which brings every library it needs. */
function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], 2 * MINUTE, quiet);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10 * MINUTE, quiet);
}

/** The browser for the end-to-end tests, installed if need be; undefined when there is none to be had. */
export async function installBrowser() {
  if (!findBrowser()) await fromPlaywright();
  if (!findBrowser()) fromDebian();
  return findBrowser();
}

export const NO_BROWSER =
  "No Chromium was found and none could be installed: Playwright's download does not answer" +
  (process.getuid?.() === 0 ? ' and apt-get could not install chromium.' : ', and apt-get needs root.') +
  ' Install Chromium yourself and set CHROMIUM to its path.';

if (import.meta.filename === process.argv[1]) {
  const browser = await installBrowser();
  console.log(browser ?? NO_BROWSER);
  process.exitCode = browser ? 0 : 1;
}
