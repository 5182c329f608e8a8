import { client } from './client.ts';

/** Lets the browser save a bundle that was made here. */
export async function saveBundle(handle: string): Promise<void> {
  const { fileName, mediaType, base64 } = await client.bundles.file({ handle });
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click; it must still be there then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
