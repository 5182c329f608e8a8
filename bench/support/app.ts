import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App, AppOptions } from '../../main/app.ts';

/** Everything the benches keep: git ignores it, and removing it costs only time. */
export const CACHE = join(import.meta.dirname, '../../.cache/bench');
const VITE = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js');
const CONFIG = join(import.meta.dirname, 'vite.config.ts');

/**
 * The app as it is shipped, its threads included, on the data folder of the benches. It is built in a process of its
 * own, so that what is measured here is the app's memory.
 */
export async function startApp(): Promise<App> {
  const bundle = join(CACHE, 'app', 'app.js');
  if (!built) execFileSync(process.execPath, [VITE, 'build', '--config', CONFIG, '--logLevel', 'error']);
  built = true;
  if (!existsSync(bundle)) throw new Error('the app was not built');
  mkdirSync(CACHE, { recursive: true });
  const { createApp } = (await import(bundle)) as { createApp: (options: AppOptions) => App };
  return createApp({
    dataFolder: CACHE,
    log: (message, error) => console.error(message, error),
  });
}

let built = false;
