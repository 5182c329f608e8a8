import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that a reader or a power cut sees the old content or the new, never a part. Private to the user. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  putInPlace(path, (part) => {
    const file = openSync(part, 'w', 0o600);
    try {
      writeAll(file, bytes);
    } finally {
      closeSync(file);
    }
  });
}

/** The same for whoever writes the new content to a file beside it, whose path is given to `write`. */
export function putInPlace(path: string, write: (part: string) => void): void {
  const part = `${path}.${process.pid}.part`;
  try {
    write(part);
    syncFile(part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Writes all bytes, at a place of the file or where it stands. */
export function writeAll(file: number, bytes: Uint8Array, at: number | null = null): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done, at === null ? null : at + done);
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a rename durable where folders can be synced; Windows cannot and does not need it. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** A name that no file has yet: the given one with the next free number. */
export function freeName(path: string): string {
  for (let n = 1; ; n++) {
    const name = `${path}-${n}`;
    if (!existsSync(name)) return name;
  }
}
