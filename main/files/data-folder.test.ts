import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultDataFolder } from './data-folder.ts';

it('the data folder lies where each system keeps such things', () => {
  expect(defaultDataFolder('linux', {}, '/home/a')).toBe(join('/home/a', '.local', 'share', 'plumbline'));
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe(join('/data', 'plumbline'));
  expect(defaultDataFolder('darwin', {}, '/Users/a')).toBe(
    join('/Users/a', 'Library', 'Application Support', 'Plumbline'),
  );
  expect(defaultDataFolder('win32', { APPDATA: 'C:/A' }, 'C:/Users/a')).toBe(join('C:/A', 'Plumbline'));
});

it('PLUMBLINE_DATA names another one', () => {
  expect(defaultDataFolder('darwin', { PLUMBLINE_DATA: '/elsewhere' }, '/Users/a')).toBe('/elsewhere');
});
