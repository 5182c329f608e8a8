import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Docstring, readDocstring } from './read-docstring.ts';

export type DocumentedFunction = {
  readonly name: string;
  /** Path from the folder of the core, such as `signal/auroc.ts`. */
  readonly file: string;
  /** Name, arguments and result on one line. */
  readonly signature: string;
  readonly doc: Docstring | null;
};

/** One letter of the table of contents, such as "d. Signals and calibration". */
export type Chapter = { readonly title: string; readonly functions: readonly DocumentedFunction[] };

/**
 * Every function of the table of contents, chapter by chapter, with its docstring.
 *
 * @param core folder with the `index.ts` that lists the exports under comments with letters
 */
export function listFunctions(core: string): Chapter[] {
  const index = readFileSync(path.join(core, 'index.ts'), 'utf8');
  const parts = index.split(/^\/\/ (?=[a-z]\. )/m).slice(1);
  return parts.map((part) => {
    const [title = '', ...rest] = part.split('\n');
    const functions: DocumentedFunction[] = [];
    for (const [, names, file] of rest.join('\n').matchAll(/export \{([^}]*)\} from '\.\/([^']*)';/g)) {
      const source = readFileSync(path.join(core, file!), 'utf8');
      for (const entry of names!.split(',')) {
        const name = entry.trim();
        if (name === '' || name.startsWith('type ')) continue;
        const found = findFunction(source, name);
        if (found !== null) functions.push({ name, file: file!, ...found });
      }
    }
    return { title, functions };
  });
}

/** Signature and docstring of an exported function; null when the name is a constant or a type. */
function findFunction(source: string, name: string): Pick<DocumentedFunction, 'signature' | 'doc'> | null {
  const start = source.search(new RegExp(`^export function ${name}\\b`, 'm'));
  if (start === -1) return null;
  const end = source.slice(start).search(/ \{$/m);
  const signature = source
    .slice(start + 'export function '.length, start + end)
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/,? \)/g, ')');
  const before = source.slice(0, start).trimEnd();
  if (!before.endsWith('*/')) return { signature, doc: null };
  const comment = before
    .slice(before.lastIndexOf('/**') + 3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim();
  return { signature, doc: readDocstring(comment) };
}
