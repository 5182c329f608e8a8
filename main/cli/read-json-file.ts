import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'yaml';
import { AppError } from '../../shared/errors.ts';

/** A JSON file (or YAML, by its name) from the command line; its content is checked by the operation that takes it. */
export function readJsonFile(path: string): unknown {
  const isYaml = ['.yaml', '.yml'].includes(extname(path).toLowerCase());
  try {
    const text = readFileSync(path, 'utf8');
    return isYaml ? parse(text, { maxAliasCount: 100 }) : JSON.parse(text);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = missing ? 'there is no such file' : (error as Error).message;
    throw new AppError('INVALID', `${path} cannot be read as ${isYaml ? 'YAML' : 'JSON'}: ${reason}.`);
  }
}
