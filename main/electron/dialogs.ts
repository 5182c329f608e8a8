import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileKind } from '../../shared/bridge.ts';

const FILTERS: Record<FileKind, FileFilter[]> = {
  cases: [
    {
      name: 'Cases',
      extensions: ['csv', 'tsv', 'json', 'jsonl', 'ndjson', 'parquet', 'xlsx', 'eval', 'zip', 'gz'],
    },
    { name: 'All files', extensions: ['*'] },
  ],
  folder: [],
  labels: [
    { name: 'Labels', extensions: ['csv', 'tsv', 'json', 'jsonl', 'ndjson', 'yaml', 'yml', 'gz'] },
    { name: 'All files', extensions: ['*'] },
  ],
  codebook: [{ name: 'Codebooks', extensions: ['yaml', 'yml'] }],
  policy: [{ name: 'Policies', extensions: ['yaml', 'yml', 'json'] }],
  workspace: [{ name: 'Plumbline workspaces and bundles', extensions: ['plumbline', 'plumbline-bundle'] }],
  bundle: [{ name: 'Bundles', extensions: ['plumbline-bundle', 'zip'] }],
};

/** Shows the system's open dialog on the window; the paths, none when it was closed. Cases come in several files at once. */
export async function pickFiles(window: BrowserWindow, kind: FileKind): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties:
      kind === 'folder'
        ? ['openDirectory']
        : kind === 'cases'
          ? ['openFile', 'multiSelections']
          : ['openFile'],
    filters: FILTERS[kind],
  });
  return canceled ? [] : filePaths;
}
