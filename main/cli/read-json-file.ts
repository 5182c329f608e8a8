import { readFileSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';

/** A JSON file named on the command line; its content is checked by the operation that takes it. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = missing ? 'there is no such file' : (error as Error).message;
    throw new AppError('INVALID', `${path} cannot be read as JSON: ${reason}.`);
  }
}
