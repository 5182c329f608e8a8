import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CONNECT, type PlumblineBridge } from '../../shared/bridge.ts';
import { CHANNELS } from './channels.ts';

const bridge: PlumblineBridge<File> = {
  pickFiles: (kind) => ipcRenderer.invoke(CHANNELS.pickFiles, kind),
  // The path comes from the file that was dropped; the page itself never sees or names one.
  fileHandle: (file) => ipcRenderer.invoke(CHANNELS.fileHandle, webUtils.getPathForFile(file)),
};

contextBridge.exposeInMainWorld('plumbline', bridge);

// A port cannot cross the context bridge, so the page posts it to its own window and it is passed on from there.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== CONNECT || event.ports.length !== 1) return;
  ipcRenderer.postMessage(CHANNELS.connect, null, [...event.ports]);
});

ipcRenderer.on(CHANNELS.go, (_event, room: string) => {
  window.location.hash = room;
});
