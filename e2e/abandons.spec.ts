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
  ] as const) {
    await page.setViewportSize({ width, height });
    await takePictures(page, `${name}-${width}`, 'test-results/pictures');
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('customers who came back elsewhere are suspected, dismissed, taken back and judged by keyboard', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'f', 'Failures');
  await page.getByRole('link', { name: 'Abandons' }).click();
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
