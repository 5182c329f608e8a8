import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const side = (page: Page) => page.getByRole('region', { name: 'Settle', exact: true });
const remark = /4 cases are judged differently by the reviewers/;

/** The sample workspace, opened as a newcomer would, in the room where its disagreements are settled. */
async function enterAgreement(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Plumbline' })).toBeVisible();
  await press(page, 'Control+e');
  // The sample workspace is written afresh.
  await expect(page.getByRole('main')).toContainText(remark);
  await expect(page.getByText('Settle 4 disagreements')).toBeVisible();
  await goTo(page, 'a', 'Agreement');
  await expect(side(page).getByText('1 of 4')).toBeVisible();
  await expect(page.getByText('In words')).toBeVisible();
}

test('the disagreements of the sample workspace are settled with the keyboard alone, and its remark disappears', async ({
  page,
}) => {
  await enterAgreement(page);
  await press(page, 'a', '3', 'Control+Enter');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type('Lea Lead');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Settle and next' })).toBeVisible();
  await press(page, 'Escape', 'Control+Enter');
  await expect(side(page).getByText('1 of 3')).toBeVisible();

  await test.step('taking it back lists the case again with what was answered, and it is settled once more', async () => {
    await press(page, 'z');
    await expect(side(page).getByText(/^Undone: settled: \w+ escalation$/)).toBeVisible();
    await expect(side(page).getByText('1 of 4')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Slip' })).toHaveAttribute('aria-checked', 'true');
    await press(page, 'Control+Enter');
    await expect(side(page).getByText('1 of 3')).toBeVisible();
  });

  await test.step('a guideline gap asks for the wording', async () => {
    await press(page, 'b', '1');
    await expect(page.getByLabel('How should the codebook say it?')).toBeVisible();
    await expect(page.getByText(/labels were made under the old wording/)).toBeVisible();
    await press(page, 'w');
    await page.keyboard.type('Doubting itself is no ground on its own.');
    await press(page, 'Control+Enter');
    await expect(side(page).getByText('1 of 2')).toBeVisible();
  });

  await test.step('a settlement without a cause goes to the cause instead', async () => {
    await press(page, 'Escape', '3', 'Control+Enter');
    await expect(side(page).getByText('1 of 2')).toBeVisible();
    await press(page, '2', 'Control+Enter');
    await expect(side(page).getByText('1 of 1')).toBeVisible();
  });

  await press(page, 'a', '2', 'Control+Enter');
  await expect(side(page).getByRole('heading', { name: /Nothing to settle/ })).toContainText('12');
  await goTo(page, 'o', 'Overview');
  await expect(page.getByText('What to do next')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('judged differently');
  await expect(page.getByText(/Settle \d disagreement/)).toHaveCount(0);
});

test('a pair and a question lead to their cases, in every measure', async ({ page }) => {
  await enterAgreement(page);
  await expect(page.getByRole('main')).toContainText('Verdicts agree well enough to report');
  await tabTo(page, page.getByRole('button', { name: /^Ada Brandt and Tomás Rivera.*0\.81/ }));
  await press(page, 'Enter');
  await expect(page.getByText('68 same, 12 split')).toBeVisible();
  if (process.env.PICTURES) await takePictures(page, 'agreement');
  await tabTo(page, page.getByRole('button', { name: /^Ada Brandt Not needed, Tomás Rivera Needed: 7/ }));
  await press(page, 'Enter');
  await expect(side(page).getByText('1 of 7')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByText('68 same, 12 split')).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'Handoff packet: original request' }));
  await press(page, 'Enter');
  await expect(side(page).getByRole('button', { name: /show all/ })).toBeVisible();
  await press(page, 'Escape');
  await page.getByText('Kappa', { exact: true }).click();
  await expect(page.getByRole('button', { name: /^Ada Brandt and Tomás Rivera: Kappa/ })).toBeVisible();
  await page.getByText('Percent', { exact: true }).click();
  await expect(page.getByRole('button', { name: /^Ada Brandt and Tomás Rivera: Percent 85/ })).toBeVisible();
});

test('a reviewer appeals from their history, and the lead finds the case on top', async ({ page }) => {
  await enterAgreement(page);
  await goTo(page, 'r', 'Review');
  await page.getByLabel('Your name').fill('Tomás Rivera');
  await press(page, 'Enter');
  await expect(page.locator('section[data-focused="true"] h3')).toBeVisible();
  await press(page, 'y');
  await expect(page.getByRole('heading', { name: 'Settled otherwise than you answered' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Appeal\s/ })
    .first()
    .click();
  await page.keyboard.type('The policy says no.');
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(page.getByText('“The policy says no.”')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Escape');
  await goTo(page, 'a', 'Agreement');
  await expect(side(page).getByText('1 of 5')).toBeVisible();
  await expect(side(page).getByRole('button', { name: /appealed/ })).toBeVisible();
  await expect(side(page).getByText(/The policy says no\./)).toBeVisible();
});

test('the rule for disputed cases is changed in the room, and every number follows it', async ({ page }) => {
  await enterAgreement(page);
  await page.getByText('Leave out', { exact: true }).click();
  await expect(page.getByText(/4 left out\.$/)).toBeVisible();
  await goTo(page, 'o', 'Overview');
  await expect(page.getByRole('main')).toContainText(
    '4 cases that reviewers judged differently are left out',
  );
  await goTo(page, 'a', 'Agreement');
  await page.getByText('Majority', { exact: true }).click();
  await expect(page.getByText(/4 both ways in the bounds\.$/)).toBeVisible();
});

test('the room is accessible in light and dark, with every card open', async ({ page }) => {
  await enterAgreement(page);
  await expect(page.getByRole('heading', { name: 'Second opinion' })).toBeVisible();
  await expect(page.getByText('Which answer counts')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});
