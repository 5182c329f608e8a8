import type { FileKind } from '../../shared/bridge.ts';
import { bridge } from './bridge.ts';
import { uploadFile } from './upload.ts';

const ENDINGS: Readonly<Record<FileKind, string>> = {
  cases: '.csv,.tsv,.json,.jsonl,.ndjson,.parquet,.xlsx,.eval,.zip,.gz',
  folder: '',
  labels: '.csv,.tsv,.json,.jsonl,.ndjson,.yaml,.yml,.gz',
  codebook: '.yaml,.yml',
  policy: '.yaml,.yml,.json',
  workspace: '.plumbline,.plumbline-bundle',
  bundle: '.plumbline-bundle,.zip',
};

/** A file that a person let in: operations know it by its handle. */
export interface ChosenFile {
  readonly handle: string;
}

/** Lets the person choose a file; null when the dialog was closed. */
export async function chooseFile(kind: FileKind): Promise<ChosenFile | null> {
  const [handle] = await chooseFiles(kind);
  return handle === undefined ? null : { handle };
}

/** Lets the person choose files or a folder, and returns their handles; none when the dialog was closed. */
export async function chooseFiles(kind: FileKind): Promise<string[]> {
  const electron = bridge();
  if (electron) return electron.pickFiles(kind);
  const handles: string[] = [];
  for (const file of await browseFor(kind)) handles.push((await uploadFile(file)).handle);
  return handles;
}

function browseFor(kind: FileKind): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ENDINGS[kind];
    input.multiple = kind === 'cases';
    input.webkitdirectory = kind === 'folder';
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
