import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/**
 * Files a shell has let in: by an open dialog, an upload or a command-line argument. Operations name the handle,
 * never a path, so nothing outside a shell can point the app at a file of its choosing.
 */
export class FileHandles {
  #files = new Map<string, { path: string; name: string }>();

  /** Lets a file in. `name` is what people see; the file's own name when absent. */
  issue(path: string, name = basename(path)): string {
    const handle = randomUUID();
    this.#files.set(handle, { path, name });
    return handle;
  }

  resolve(handle: string): { path: string; name: string } {
    const file = this.#files.get(handle);
    if (!file) throw new AppError('NOT_FOUND', 'This file is no longer at hand. Choose it again.');
    return file;
  }
}
