import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A private folder for files that a browser sends, removed when the server stops. It lies in the data folder rather
 * than in the system's shared one, and carries the number of its process, so that the next start can remove what a
 * killed server left behind.
 */
export class UploadFolder {
  readonly #folder: string;

  constructor(dataFolder: string) {
    const parent = join(dataFolder, 'uploads');
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(parent)) {
      if (!isRunning(Number.parseInt(name, 10))) rmSync(join(parent, name), { recursive: true, force: true });
    }
    this.#folder = mkdtempSync(join(parent, `${process.pid}-`));
  }

  /** A path that is not taken yet. */
  newPath(): string {
    return join(this.#folder, randomUUID());
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
