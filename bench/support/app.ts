import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { App, AppOptions } from '../../main/app.ts';

/** Everything the benches keep: git ignores it, and removing it costs only time. */
export const CACHE = join(import.meta.dirname, '../../.cache/bench');

/** The app as it is shipped, its threads included, on the data folder of the benches. */
export async function startApp(): Promise<App> {
  const bundle = join(CACHE, 'app', 'app.js');
  if (!built) await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'error' });
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
