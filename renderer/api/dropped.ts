import { bridge } from './bridge.ts';
import { uploadFile } from './upload.ts';

/** What a person dropped on the window at once. */
export interface Dropped {
  readonly files: readonly File[];
  /** In a browser, folders among it; the app itself gets them as files and looks into them. */
  readonly folders: readonly FileSystemDirectoryEntry[];
}

/** To be called while the drop is handled: what it holds cannot be asked later. */
export function droppedIn(transfer: DataTransfer): Dropped {
  if (bridge()) return { files: [...transfer.files], folders: [] };
  const files: File[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of transfer.items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry as FileSystemDirectoryEntry);
    else if (file) files.push(file);
  }
  return { files, folders };
}

/** Gives all of it to the app; handles of the files, or of the folders where the app reads them itself. */
export async function uploadDropped({ files, folders }: Dropped): Promise<string[]> {
  const handles: string[] = [];
  for (const file of files) handles.push((await uploadFile(file)).handle);
  for (const folder of folders) {
    for await (const { file, place } of filesIn(folder, ''))
      handles.push((await uploadFile(file, place)).handle);
  }
  return handles;
}

/** Files of a folder with the folder that each lies in, hidden ones left out. */
async function* filesIn(
  folder: FileSystemDirectoryEntry,
  above: string,
): AsyncGenerator<{ file: File; place: string }> {
  const place = `${above}${folder.name}`;
  const reader = folder.createReader();
  // A reader gives some entries at a time, and none when it has given all.
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader)) {
    for (const entry of some) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory) yield* filesIn(entry as FileSystemDirectoryEntry, `${place}/`);
      else yield { file: await fileOf(entry as FileSystemFileEntry), place };
    }
  }
}

function readSome(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
