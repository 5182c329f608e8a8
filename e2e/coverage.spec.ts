import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.slow();

/** Pictures for whoever asks for them, at both sizes the screens are drawn for. */
async function pictures(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
    [1100, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await takePictures(page, `${name}-${width}`, 'test-results/pictures');
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('coverage and suspected abandons are looked through, dismissed, taken back and judged by keyboard', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'f', 'Failures');

  // Below the clusters: the widest gaps, and the way to all of them.
  const strip = page.getByRole('region', { name: 'Do evals keep up with failures?' });
  await expect(strip.getByRole('img')).toHaveCount(4);
  await pictures(page, 'clusters');
  await strip.getByRole('link', { name: 'All of coverage' }).press('Enter');
  await expect(page.getByRole('heading', { name: /capability escalations have an eval case/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^After atlas-4\.1, prompt 12/ })).toBeVisible();
  await expectAccessible(page);
  await pictures(page, 'coverage');
  const all = page.getByRole('region', { name: 'Do evals keep up with failures?' });
  await all.getByRole('button', { name: 'View as table' }).press('Enter');
  await expect(all.getByRole('table')).toContainText('without an eval case');

  await page.getByRole('link', { name: 'Abandons' }).press('Enter');
  const pairs = page.getByRole('list', { name: 'Suspected abandon escalations' });
  await expect(pairs.getByRole('listitem').first()).toHaveAttribute('aria-current', 'true');
  const before = await pairs.getByRole('listitem').count();
  await expectAccessible(page);
  await pictures(page, 'abandons');

  await page.keyboard.press('x');
  await expect(page.getByRole('radio', { name: 'Dismissed 1' })).toBeVisible();
  await expect(pairs.getByRole('listitem')).toHaveCount(before - 1);
  await page.keyboard.press('z');
  await expect(page.getByRole('radio', { name: 'Dismissed 0' })).toBeVisible();
  await expect(pairs.getByRole('listitem')).toHaveCount(before);

  // The first case of the pair at hand is opened, by whoever judges here.
  await page.keyboard.press('j');
  await expect(pairs.getByRole('listitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/review\/C-/);
});
