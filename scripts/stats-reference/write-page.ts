import { readdirSync } from 'node:fs';
import path from 'node:path';
import { listFunctions } from './list-functions.ts';
import { renderPage } from './render-page.ts';

const root = path.join(import.meta.dirname, '../..');
const core = path.join(root, 'shared/stats');

/** Where the reference page lies. */
export const pagePath = path.join(root, 'docs/stats-reference.md');

/** The reference page as the docstrings have it now. */
export function writePage(): string {
  const golden = readdirSync(path.join(core, 'golden')).map((name) => path.basename(name, '.json'));
  return renderPage(listFunctions(core), new Set(golden));
}
