import { bridge } from '../../api/bridge.ts';
import { uploadFile } from '../../api/upload.ts';

/** Lets the person choose a workspace file; null when the dialog was closed. */
export async function chooseWorkspace(): Promise<{ handle: string } | null> {
  const electron = bridge();
  if (electron) {
    const handle = await electron.pickFile('workspace');
    return handle === null ? null : { handle };
  }
  const file = await browseFor('.plumbline');
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
