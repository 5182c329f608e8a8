import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the control has the focus, as a person without a mouse would. */
export async function tabTo(page: Page, control: Locator, most = 120): Promise<void> {
  await expect(control).toBeVisible();
  for (let i = 0; i < most; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(control)} cannot be reached with ${most} tabs`);
}

/** Leaves whatever field has the caret and goes to a room by its letter. */
export async function goTo(page: Page, letter: string, room: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await expect(page.getByRole('link', { name: new RegExp(`^${room}`) })).toHaveAttribute(
    'aria-current',
    'page',
  );
}

/** Chooses a file with the button that has the focus. */
export async function chooseWithEnter(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(path);
}
