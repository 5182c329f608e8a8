import type { FileKind } from '../../shared/bridge.ts';
import { bridge } from './bridge.ts';
import { uploadFile } from './upload.ts';

const ENDINGS: Readonly<Record<FileKind, string>> = {
  cases: '.csv,.tsv,.json,.jsonl,.ndjson,.gz',
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
  const electron = bridge();
  if (electron) {
    const handle = await electron.pickFile(kind);
    return handle === null ? null : { handle };
  }
  const file = await browseFor(ENDINGS[kind]);
  return file === null ? null : uploadFile(file);
}

function browseFor(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
