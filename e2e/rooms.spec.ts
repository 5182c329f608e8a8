import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleAround } from './support/accessibility.ts';
import { chooseWithEnter, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

const HOSTILE = join(import.meta.dirname, '../../shared/hostile/csv_xss_transcripts.csv');
/** Analyses of a busy machine take their time. */

test.use({ viewport: { width: 1280, height: 800 } });

/** The page itself never scrolls sideways; wide parts scroll in their own regions. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/** The addresses of all rooms, as the navigation names them. */
async function roomsOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation').getByRole('link');
  await expect(links.first()).toBeVisible();
  const rooms = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(rooms.length).toBeGreaterThan(7);
  return rooms;
}

async function enterRoom(page: Page, room: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Rooms' }).locator(`a[href="${room}"]`);
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

test('every room of the sample workspace is accessible in light and dark and fits the window', async ({
  page,
}) => {
  // So many rooms in two themes are more than one test's time.
  test.slow();
  await openSample(page);
  for (const room of await roomsOf(page)) {
    await test.step(room, async () => {
      await enterRoom(page, room);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        if (room.includes('report')) {
          await expect(page.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
          await expectAccessibleAround(page);
        } else await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
  }
});

test('every room fits the smallest window, and a page zoomed to twice its size', async ({ page }) => {
  await openSample(page);
  for (const room of await roomsOf(page)) {
    await test.step(room, async () => {
      await page.setViewportSize({ width: 1100, height: 700 });
      await enterRoom(page, room);
      await expectNoSidewaysScroll(page);
      // What a window of 1440 x 900 has left for the page at 200 %.
      await page.setViewportSize({ width: 720, height: 450 });
      await expectNoSidewaysScroll(page);
      if (process.env.PICTURES)
        await page.screenshot({ path: `test-results/zoomed-${room.replace(/\W/g, '')}.png` });
    });
  }
});

test('the saved report is accessible', async ({ page, context }, info) => {
  // It is gathered twice, for the eye and for the file.
  test.slow();
  await openSample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: /^Save as HTML/ })).toBeEnabled();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  const path = info.outputPath('report.html');
  await (await download).saveAs(path);
  const report = await context.newPage();
  await report.goto(`file://${path}`);
  await expectAccessible(report);
  await expectNoSidewaysScroll(report);
});

test('hostile transcripts and a hostile name are shown as text, and nothing runs or is requested', async ({
  page,
}) => {
  test.skip(!existsSync(HOSTILE), 'the hostile files are not on this machine');
  await page.getByRole('button', { name: /^Import your cases/ }).click();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Drop files or a folder here, or choose them' }),
  ).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /^Choose a file/ }));
  await chooseWithEnter(page, HOSTILE);
  await expect(page.getByRole('heading', { name: 'First rows as cases' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '20 rows imported.' })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByLabel('Your name').fill('<img src=x onerror=window.__pwned=1>');
  await page.keyboard.press('Enter');
  for (const id of ['c0', 'c1', 'c6', 'c11']) {
    await page.goto(page.url().replace(/#.*/, `#/review/${id}`));
    await expect(page.getByText(TEXTS[id] as string).first()).toBeVisible();
  }
  expect(await page.evaluate(() => Reflect.get(window, '__pwned'))).toBeUndefined();
});

/** What some cases of the file say, as it must stand on the screen. */
const TEXTS: Readonly<Record<string, string>> = {
  c0: '<script>window.__pwned=1</script>',
  c1: '<img src=x onerror=window.__pwned=1>',
  c6: '![x](https://attacker.example/pixel.png)',
  c11: "<meta http-equiv=refresh content='0;url=https://attacker.example'>",
};
