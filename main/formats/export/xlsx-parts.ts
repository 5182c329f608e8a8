export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The same content gives the same bytes, whenever and wherever it is packed. */
export const PLAIN = { mtime: new Date(1980, 0, 1, 12), forceDosTimestamp: true } as const;
