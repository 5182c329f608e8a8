import { expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';

function clickable(platform: NodeJS.Platform) {
  const went: string[] = [];
  const template = menuTemplate(
    { go: (room) => went.push(room), openWorkspace: () => went.push('open') },
    platform,
  );
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const click = (label: string) =>
    items.find((item) => item.label === label)?.click?.(null as never, undefined, null as never);
  return { template, click, went };
}

it('the menu leads to the rooms of the page', () => {
  const { click, went } = clickable('linux');
  for (const label of ['Overview', 'Review', 'Thresholds', 'Import …', 'Open workspace …']) click(label);
  expect(went).toEqual(['/', '/review', '/thresholds', '/import', 'open']);
});

it('on macOS the app has its own menu, elsewhere quitting is under File', () => {
  expect(clickable('darwin').template[0]).toEqual({ role: 'appMenu' });
  expect(JSON.stringify(clickable('win32').template[0])).toContain('"quit"');
});

it('no item opens the developer tools or reloads the page', () => {
  expect(JSON.stringify(clickable('linux').template)).not.toMatch(/toggleDevTools|reload/i);
});
