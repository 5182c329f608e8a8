/** What the Electron preload script puts on the window. Absent in an ordinary browser. */
export interface PlumblineBridge {
  /** Shows the system's open dialog and returns the handle of the chosen file, or null when it was closed. */
  readonly pickFile: (kind: 'cases' | 'workspace') => Promise<string | null>;
  /** The handle of a file dropped on the window. */
  readonly fileHandle: (file: File) => Promise<string>;
}

declare global {
  interface Window {
    readonly plumbline?: PlumblineBridge;
  }
}

/** The bridge when the app runs in Electron. */
export function bridge(): PlumblineBridge | undefined {
  return window.plumbline;
}

/** The message with which the page hands one end of a channel to the preload script, which gives it to the main process. */
const CONNECT = 'plumbline:connect';

/** Opens the channel over which operations are called in Electron. */
export function connectPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  window.postMessage(CONNECT, '*', [port2]);
  port1.start();
  return port1;
}
