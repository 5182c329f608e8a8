import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that nobody took are swept away by the next one, after so many milliseconds. */
const KEPT_MS = 3_600_000;

/** Takes away what has lain in a folder of finished files for too long. `now` in milliseconds. */
export function sweepFolder(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true, recursive: true });
  }
}
