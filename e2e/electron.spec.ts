import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronBinary } from '../scripts/electron-binary.mjs';

const binary = electronBinary();
const canShow = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

test.skip(!binary, "Electron's program is not here");
test.skip(!canShow, 'there is no display here');
test.skip(process.getuid?.() === 0, 'Electron does not run as root');

test('the app opens its window on a page without Node', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'plumbline-electron-'));
  const app = await _electron.launch({
    ...(binary && { executablePath: binary }),
    args: [join(import.meta.dirname, '..')],
    env: { ...process.env, PLUMBLINE_DATA: dataFolder } as Record<string, string>,
  });
  const page = await app.firstWindow();
  await expect(page.getByRole('button', { name: /sample/i })).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/bundle\//);
  expect(
    await page.evaluate(() =>
      ['process', 'require', 'Buffer', 'module'].filter((name) => name in globalThis),
    ),
  ).toEqual([]);
  await app.close();
  await rm(dataFolder, { recursive: true, force: true });
});
