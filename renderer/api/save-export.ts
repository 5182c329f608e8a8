import type { MadeExport } from '../../shared/model/export.ts';
import { client } from './client.ts';

/** Lets the browser save an export that was made here. It comes in parts, which the browser may keep on disk. */
export async function saveExport({
  handle,
  fileName,
  mediaType,
}: Pick<MadeExport, 'handle' | 'fileName' | 'mediaType'>): Promise<void> {
  const parts: Blob[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const { base64, next }: { base64: string; next: number | null } = await client.exports.part({
      handle,
      from,
    });
    parts.push(new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]));
    from = next;
  }
  const url = URL.createObjectURL(new Blob(parts, { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click; it must still be there then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
