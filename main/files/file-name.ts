const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name, without extension, that every system accepts, as close to the given name as can be. */
export function fileNameFor(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  return safe === '' || RESERVED.test(safe) ? `Workspace ${safe}`.trim() : safe;
}
