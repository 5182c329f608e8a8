import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** Making the sample and checking a signal take a while on a busy machine. */

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'c', 'Calibration');
  await expect(page.getByRole('region', { name: 'Recalibration' })).toBeVisible();
}

async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test.describe('in the sample workspace', () => {
  test.beforeEach(async ({ page }) => {
    test.slow();
    await openSample(page);
  });

  test('a signal is judged version by version, and all together say that they are pooled', async ({
    page,
  }) => {
    await expect(page.getByRole('heading', { level: 2, name: /may carry a threshold in/ })).toBeVisible();
    const panels = page.getByRole('region', { name: 'Panels' });
    await expect(panels.getByRole('region', { name: /^atlas/ })).toHaveCount(3);
    await expect(panels.getByRole('region', { name: 'All versions together' })).toContainText('pooled');
    await expect(page.getByRole('status').getByText(/^Pooled over 3.agent versions/)).toBeVisible();
    const first = panels.getByRole('region', { name: /^atlas/ }).first();
    await expect(first).toContainText('AUROC');
    await expect(first).toContainText('Brier');
    await expect(first).toContainText('ECE');
    await expectAccessible(page);
  });

  test('the keyboard steps through the bins, opens the cases of one, and leads to a case', async ({
    page,
  }) => {
    const points = page.getByRole('slider', { name: /^Points of atlas/ }).first();
    await tabTo(page, points);
    const before = await points.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await expect(points).not.toHaveAttribute('aria-valuetext', before ?? '');
    const labels = Number(/Labels (\d+)/.exec((await points.getAttribute('aria-valuetext')) ?? '')?.[1]);
    await page.keyboard.press('Enter');
    const cases = page.getByRole('table', { name: 'Cases of the bin' });
    await expect(cases.getByRole('row')).toHaveCount(labels + 1);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(cases).toBeHidden();
    await page
      .getByRole('button', { name: /^Cases from/ })
      .first()
      .click();
    const link = cases.getByRole('link').first();
    const caseId = (await link.textContent()) ?? '';
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/review/${encodeURIComponent(caseId)}`));
  });

  test('a count states no probability: it gets no diagram, says so, and offers a recalibrated one', async ({
    page,
  }) => {
    await choose(page, 'Signal', 'tool_errors');
    const panel = page.getByRole('region', { name: /^atlas/ }).first();
    await expect(panel).toContainText('it states no probability');
    await expect(page.getByRole('region', { name: 'Recalibration' })).toContainText('base rate');
  });

  test('a map is taken out as a file, judged on labels it was not fitted on', async ({ page }) => {
    await choose(page, 'Panels', 'All together');
    const card = page.getByRole('region', { name: 'Recalibration' });
    await expect(card).toContainText('on labels it was not fitted on');
    await card.getByText('Isotonic', { exact: true }).last().click();
    await expect(card.getByRole('img', { name: /^After Isotonic/ })).toBeVisible();
    const download = page.waitForEvent('download');
    await card.getByRole('button', { name: 'Export as JSON' }).click();
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    expect(file).toMatchObject({
      schema: 'plumbline-recalibration/1',
      method: 'isotonic',
      maps: [{ pooled: true, map: { method: 'isotonic' } }],
    });
    expect(file.maps[0].map.table.length).toBeGreaterThan(3);
  });

  test('all signals stand against one gate, and choosing one checks it', async ({ page }) => {
    const table = page.getByRole('table', { name: 'Signals' });
    await table.getByRole('button', { name: 'self_confidence' }).click();
    await expect(page.getByRole('combobox', { name: 'Signal' })).toHaveValue('self_confidence');
    await expect(page.getByRole('heading', { level: 2, name: /^self_confidence/ })).toBeVisible();
  });
});

test('a workspace without labels is told what calibration needs, and where to get it', async ({ page }) => {
  await page.getByRole('button', { name: /^Import your cases/ }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'c', 'Calibration');
  await expect(page.getByRole('heading', { name: 'No signal to check' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import cases' }).click();
  await expect(page).toHaveURL(/#\/import/);
});
