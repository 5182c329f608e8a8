import { closeSync, existsSync, openSync, readSync } from 'node:fs';

const MAGIC = 'PK\x03\x04';

/** Whether a file begins as zip files do, whatever its name. */
export function isZip(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(MAGIC.length);
    readSync(file, head);
    return head.toString('latin1') === MAGIC;
  } finally {
    closeSync(file);
  }
}
