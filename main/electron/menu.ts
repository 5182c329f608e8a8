import type { MenuItemConstructorOptions } from 'electron';

/** What the menu can ask for; `room` is where the page goes, as its hash. */
export interface MenuActions {
  go: (room: string) => void;
  openWorkspace: () => void;
}

/** The menu bar: what a person looks for there, and the page's rooms. */
export function menuTemplate(
  { go, openWorkspace }: MenuActions,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Open workspace …', click: openWorkspace },
        { label: 'Import …', click: () => go('/import') },
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { label: 'Overview', click: () => go('/') },
        { label: 'Review', click: () => go('/review') },
        { label: 'Thresholds', click: () => go('/thresholds') },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
}
