import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where a Chromium may lie, in the order in which it is taken. */
export function candidates(environment = process.env) {
  return [
    environment.CHROMIUM,
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].filter(Boolean);
}

/** The first Chromium that is there and starts; undefined when there is none. */
export function findBrowser() {
  return candidates().find((path) => existsSync(path) && starts(path));
}

/** A browser whose libraries are missing is there and yet of no use. */
function starts(path) {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
