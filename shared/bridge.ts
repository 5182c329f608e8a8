/**
 * What the Electron preload script puts on the window as `plumbline`; absent in an ordinary browser.
 * `Dropped` is the DOM's File, which this folder does not know.
 */
export interface PlumblineBridge<Dropped> {
  /** Shows the system's open dialog and returns the handles of what was chosen; none when it was closed. */
  readonly pickFiles: (kind: FileKind) => Promise<string[]>;
  /** The handle of a file or folder dropped on the window. */
  readonly fileHandle: (file: Dropped) => Promise<string>;
}

export const FILE_KINDS = ['cases', 'folder', 'labels', 'codebook', 'policy', 'workspace', 'bundle'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The message with which the page hands one end of a channel to the preload script, which gives it to the main process. */
export const CONNECT = 'plumbline:connect';
