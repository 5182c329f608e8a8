import { CONNECT, type PlumblineBridge } from '../../shared/bridge.ts';

declare global {
  interface Window {
    /** Put there by the Electron preload script; absent in an ordinary browser. */
    readonly plumbline?: PlumblineBridge<File>;
  }
}

/** The bridge when the app runs in Electron. */
export function bridge(): PlumblineBridge<File> | undefined {
  return window.plumbline;
}

/** Opens the channel over which operations are called in Electron. */
export function connectPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  window.postMessage(CONNECT, '*', [port2]);
  port1.start();
  return port1;
}
