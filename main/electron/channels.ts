/** The messages between the page's preload script and the main process; one for each thing that can be asked. */
export const CHANNELS = {
  connect: 'plumbline:connect',
  pickFiles: 'plumbline:pick-files',
  fileHandle: 'plumbline:file-handle',
  go: 'plumbline:go',
} as const;
