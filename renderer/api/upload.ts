import { bridge } from './bridge.ts';
import { authorization } from './session.ts';

/**
 * Gives a file to the app and returns the handle under which operations know it. Electron reads the file where it
 * lies; the loopback server takes a copy.
 * @param place the folder that it lies in, for people; the one that was chosen with it when absent
 */
export async function uploadFile(file: File, place = placeOf(file)): Promise<{ handle: string }> {
  const electron = bridge();
  if (electron) return { handle: await electron.fileHandle(file) };
  const response = await fetch('/upload', {
    method: 'POST',
    headers: {
      ...(await authorization()),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
      ...(place === '' ? {} : { 'x-file-place': encodeURIComponent(place) }),
    },
    body: file,
  });
  if (!response.ok) throw new Error(`The file could not be taken: ${await response.text()}`);
  return (await response.json()) as { handle: string };
}

function placeOf({ webkitRelativePath }: File): string {
  return webkitRelativePath.split('/').slice(0, -1).join('/');
}

/** Lets the browser save a document that an operation returned. */
export function saveDocument(document_: { fileName: string; mediaType: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([document_.text], { type: document_.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = document_.fileName;
  link.click();
  // The browser reads the address after the click; it must still be there then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
