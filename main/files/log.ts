import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One old file is kept beside the one that is written. */
const LARGEST = 1024 ** 2;

/**
 * Where unexpected errors go: a line of JSON each, in a private file of the data folder. An error is written by its
 * name, code and stack; texts of cases and notes are never handed to it.
 */
export function logTo(dataFolder: string): (message: string, error?: unknown) => void {
  const file = join(dataFolder, 'plumbline.log');
  return (message, error) => {
    const line = {
      at: new Date().toISOString(),
      message,
      ...(error !== undefined && { error: describe(error) }),
    };
    try {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.old`);
      appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not take the app down with it.
    }
  };
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  return { name: error.name, code: (error as NodeJS.ErrnoException).code, stack: error.stack };
}
