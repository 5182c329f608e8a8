import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileKind } from '../../shared/bridge.ts';

const FILTERS: Record<FileKind, FileFilter[]> = {
  cases: [
    { name: 'Cases', extensions: ['csv', 'json', 'jsonl', 'ndjson', 'gz'] },
    { name: 'All files', extensions: ['*'] },
  ],
  labels: [
    { name: 'Labels', extensions: ['csv', 'tsv', 'json', 'jsonl', 'ndjson', 'yaml', 'yml', 'gz'] },
    { name: 'All files', extensions: ['*'] },
  ],
  codebook: [{ name: 'Codebooks', extensions: ['yaml', 'yml'] }],
  policy: [{ name: 'Policies', extensions: ['yaml', 'yml', 'json'] }],
  workspace: [{ name: 'Plumbline workspaces and bundles', extensions: ['plumbline', 'plumbline-bundle'] }],
  bundle: [{ name: 'Bundles', extensions: ['plumbline-bundle', 'zip'] }],
};

/** Shows the system's open dialog on the window; the path, or null when it was closed. */
export async function pickFile(window: BrowserWindow, kind: FileKind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: FILTERS[kind],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
