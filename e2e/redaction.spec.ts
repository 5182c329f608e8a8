import { expectAccessible } from './support/accessibility.ts';
import { goTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });
test.slow();

test('a case is gone through replacement by replacement, by keyboard alone, before it may leave', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, 'f', 'Failures');
  const shown = page.getByRole('region', { name: 'The case as it would leave' });
  await expect(shown.getByText('[NAME_1]').first()).toBeVisible();
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Ada');
  await name.press('Enter');
  await expect(page.getByRole('button', { name: /^Review each/ })).toBeEnabled();
  await expectAccessible(page);
  if (process.env.PICTURES) await takePictures(page, 'redaction', 'test-results/pictures');

  await page.keyboard.press('o');
  await expect(shown.getByText('[NAME_1]')).toHaveCount(0);
  await page.keyboard.press('o');
  await page.keyboard.press('v');
  const place = page.getByText(/^1 of \d+$/);
  await expect(place).toBeVisible();
  if (process.env.PICTURES) await takePictures(page, 'redaction-step', 'test-results/pictures');
  await expectAccessible(page);
  const values = Number((await place.innerText()).replace(/^1 of /, ''));
  for (let at = 2; at <= values; at++) {
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^${at} of ${values}$`))).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('reviewed, may leave')).toBeVisible();

  // What is marked afterwards was not seen: it has to be gone through again.
  await page.keyboard.press('h');
  await page.getByLabel('Passage to replace').fill('the');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Marked by hand: the')).toBeVisible();
  await expect(page.getByText('reviewed, may leave')).toHaveCount(0);
});
