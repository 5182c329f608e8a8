import { AppError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { Archive, ArchiveEntry } from './archive.ts';

/** What a Mac or Windows adds to a zip for itself. */
const BESIDE = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;
const DATA = /\.(csv|tsv|tab|txt|json|jsonl|ndjson|parquet|xlsx|zip|gz)$/i;

/**
 * The one file with data in a zip. Files that a system adds are passed over, and where several are left those whose
 * names say data go first; the file that is chosen is told by its content like any other.
 * @throws {AppError} when there is none, or more than one
 */
export function dataEntry({ entries }: Archive): ArchiveEntry {
  const all = entries.filter(({ name }) => !BESIDE.test(name));
  const named = all.filter(({ name }) => DATA.test(name));
  const [first, second] = all.length === 1 ? all : named;
  if (first && !second) return first;
  if (all.some(({ name }) => name === 'manifest.json') && all.some(({ name }) => name === 'events.jsonl')) {
    throw new AppError('INVALID', 'This is a bundle of a workspace, not an export of cases.', {
      problem: 'E_IS_BUNDLE',
      hint: 'Open it from the start screen, or merge it into this workspace under Team.',
    });
  }
  if (all.length === 0) {
    throw new AppError('INVALID', 'Nothing to import: the zip is empty.', { problem: 'E_FILE_EMPTY' });
  }
  const names = all.slice(0, 5).map(({ name }) => `"${name.slice(0, 80)}"`);
  const more = all.length > names.length ? ` and ${all.length - names.length} more` : '';
  throw new AppError('INVALID', `This zip holds ${plural(all.length, 'file')}: ${names.join(', ')}${more}.`, {
    problem: 'E_ZIP_SEVERAL',
    hint: 'Unpack it, and import the files that hold cases.',
  });
}
