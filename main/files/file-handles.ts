import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import { type FilePart, fileAt, type ImportFile } from './file-set.ts';

/**
 * Files a shell has let in: by an open dialog, an upload or a command-line argument. Operations name the handle,
 * never a path, so nothing outside a shell can point the app at a file of its choosing.
 */
export class FileHandles {
  #files = new Map<string, ImportFile>();

  /** Lets a file or a folder in. `name` is what people see; the file's own name when absent. */
  issue(path: string, name?: string): string {
    return this.#keep(fileAt(path, name));
  }

  /** One handle for files that are imported together; they were let in before, as files or by their folder. */
  issueSet(parts: readonly FilePart[], name: string): string {
    return this.#keep({ path: parts[0]?.path ?? '', name, parts });
  }

  resolve(handle: string): ImportFile {
    const file = this.#files.get(handle);
    if (!file) throw new AppError('NOT_FOUND', 'This file is no longer at hand. Choose it again.');
    return file;
  }

  #keep(file: ImportFile): string {
    const handle = randomUUID();
    this.#files.set(handle, file);
    return handle;
  }
}
