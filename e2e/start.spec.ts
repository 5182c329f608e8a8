import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

test('the first start offers the sample, a file to import and a workspace to open', async ({ page }) => {
  await expect(page.getByRole('button', { name: /sample/i })).toBeVisible();
  await expectAccessible(page);
});
