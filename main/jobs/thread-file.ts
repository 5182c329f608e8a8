import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether this code runs from its sources and not from a bundle. */
export const FROM_SOURCES = import.meta.url.endsWith('.ts');

/** The file of a thread: TypeScript beside this one in the sources, a bundle beside this one's bundle when built. */
export function threadFile(name: string): URL {
  if (FROM_SOURCES) return new URL(`./${name}.ts`, import.meta.url);
  const beside = new URL(`./${name}.js`, import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL(`../${name}.js`, import.meta.url);
}
