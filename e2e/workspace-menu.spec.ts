import { expectAccessible } from './support/accessibility.ts';
import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

test('the workspace menu opens by keyboard with its first entry in focus, and is accessible', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /^Meridian|^Sample/ }).first());
  await page.keyboard.press('Enter');
  const close = page.getByRole('menuitem', { name: 'Close this workspace' });
  await expect(close).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.keyboard.press('Escape');
  await expect(close).toHaveCount(0);
});
