import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { FilePart } from './file-set.ts';

/** Files taken from one folder, and folders within folders that are looked into. */
const MOST_FILES = 5000;
const MOST_LEVELS = 16;

/**
 * The files that a path stands for: itself, or all files in the folder, by their place from it on ("runs/may/a.json") and in
 * the order of their names. Hidden files are left out and links are not followed, so that nothing outside the folder
 * comes in with it.
 * @throws {AppError} when it is gone, or holds too many files
 */
export async function listFiles({ path, name }: FilePart): Promise<FilePart[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new AppError('NOT_FOUND', 'This file is no longer there. Choose it again.');
  if (!found.isDirectory()) return [{ path, name }];
  const files: FilePart[] = [];
  await walk(path, `${name}/`, MOST_LEVELS, files);
  if (files.length > 0) return files;
  throw new AppError('INVALID', `The folder ${name} holds no files.`, { problem: 'E_FOLDER_EMPTY' });
}

async function walk(path: string, prefix: string, levels: number, files: FilePart[]): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const name = prefix + entry.name;
    if (entry.isFile()) files.push({ path: join(path, entry.name), name });
    if (entry.isDirectory() && levels > 0) await walk(join(path, entry.name), `${name}/`, levels - 1, files);
    if (files.length > MOST_FILES) throw tooManyFiles();
  }
}

function tooManyFiles(): AppError {
  return new AppError('INVALID', `The folder holds more than ${MOST_FILES} files.`, {
    problem: 'E_TOO_MANY_FILES',
    hint: 'Choose the folder that holds only the export.',
  });
}
