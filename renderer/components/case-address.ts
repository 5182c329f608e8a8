const ROOM = '/review';

/** The address of a case; ids may hold any character. */
export function caseAddress(caseId: string): string {
  return `${ROOM}/${encodeURIComponent(caseId)}`;
}

export const QUEUE_ADDRESS = ROOM;

/** The case named in the page's address (the part after #), or null. */
export function caseIdIn(hash: string): string | null {
  const id = /^#?\/?review\/([^?]+)/.exec(hash)?.[1];
  try {
    return id ? decodeURIComponent(id) : null;
  } catch {
    return null;
  }
}
