import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';
import { ReportFile } from '../shared/model/report-file.ts';
import { expectAccessible, expectAccessibleAround } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

// The server prints with the browser of these tests, wherever that lies.
process.env.PLUMBLINE_BROWSER ??= findBrowser() ?? '';

/** Analyses of a busy machine take their time. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

test.use({ viewport: { width: 1280, height: 800 } });

async function openReports(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'p', 'Report');
}

async function choose(page: Page, form: string): Promise<void> {
  await page.getByText(form, { exact: true }).click();
}

/** Saves with the keyboard; gives the path of the file. */
async function save(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  const path = await (await download).path();
  await expect(page.getByText(/^Saved /).first()).toBeVisible();
  return path;
}

const titleIn = (page: Page) => page.frameLocator('iframe').locator('header b');

test('four reports are shown one after the other, each an accessible page that runs nothing', async ({
  page,
  context,
}) => {
  // Four reports are gathered, each in seconds.
  test.setTimeout(300_000);
  await openReports(page);
  const report = await context.newPage();
  const reports = ['Weekly escalation review', 'Calibration report', 'Reviewer report', 'Threshold evidence'];
  for (const [i, title] of reports.entries()) {
    await test.step(title, async () => {
      await page.keyboard.press(String(i + 1));
      await expect(titleIn(page)).toHaveText(title);
      const frame = page.locator('iframe');
      await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
      await report.setContent((await frame.getAttribute('srcdoc')) ?? '');
      await expectAccessible(report);
      const over = await report.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
    if (process.env.PICTURES) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const [width, height] of [
          [1280, 800],
          [1920, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          await page.screenshot({ path: `test-results/report-${i}-${colorScheme}-${width}.png` });
        }
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
    }
  }
  await expectAccessibleAround(page);
});

test('a report is saved as PDF, Excel and JSON; names are left out where that is asked for', async ({
  page,
}) => {
  // Each file is gathered anew and the PDF is printed by a browser of its own.
  test.setTimeout(300_000);
  await openReports(page);
  await expect(titleIn(page)).toHaveText('Weekly escalation review');

  await test.step('the PDF is tagged, has an outline, and is dated to the day', async () => {
    await choose(page, 'PDF');
    const text = readFileSync(await save(page)).toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Type /Outlines');
    expect(text).toMatch(/CreationDate \(D:\d{8}000000\+00'00'\)/);
  });
  await test.step('a workbook', async () => {
    await choose(page, 'Excel');
    expect(
      readFileSync(await save(page))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
  await test.step('reviewers without names', async () => {
    await page.keyboard.press('3');
    await expect(page.frameLocator('iframe').getByText('Ada Brandt').first()).toBeVisible();
    await tabTo(page, page.getByRole('switch', { name: 'With names' }));
    await page.keyboard.press('Space');
    await expect(page.frameLocator('iframe').getByText('Reviewer A').first()).toBeVisible();
    await choose(page, 'JSON');
    const json = readFileSync(await save(page), 'utf8');
    expect(ReportFile.parse(JSON.parse(json)).report).toBe('reviewers');
    expect(json).not.toContain('Ada Brandt');
  });
});

test('a name and a logo are set once and stand at the head of every report', async ({ page }) => {
  test.slow();
  await openReports(page);
  await page.keyboard.press('Control+,');
  await page.getByLabel('Name', { exact: true }).fill('Meridian <b>Group</b>');
  await page.getByRole('button', { name: 'Save the name' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a logo' }).click();
  await (await chooser).setFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PIXEL, 'base64'),
  });
  await expect(page.getByAltText('Logo as it is printed')).toBeVisible();
  await expectAccessible(page);
  await goTo(page, 'p', 'Report');
  const head = page.frameLocator('iframe').locator('header');
  await expect(head).toContainText('Meridian <b>Group</b>');
  await expect(head.getByAltText('Meridian <b>Group</b>')).toBeVisible();
});
