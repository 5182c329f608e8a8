import { expect, type Page } from '@playwright/test';

export type Verdict = 'right' | 'wrong';

/** What a reviewer presses at each question, by the start of its title, after the verdict. */
const KEYS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\d+\s*How grave/, ['2']],
  [/^\d+\s*Grounds/, ['3', 'Enter']],
  [/^\d+\s*Type/, ['2']],
  [/^\d+\s*Conduct/, ['3']],
  [/^\d+\s*Handoff packet/, ['1']],
  [/^\d+\s*Could take over/, ['1']],
];

/** Judges the case on screen with the keyboard and commits: the first verdict is "right", the second "wrong". */
export async function judge(page: Page, verdict: Verdict): Promise<void> {
  const focused = page.locator('section[data-focused="true"] h3');
  await expect(focused).toHaveText(/^\d+\s*Should a person/);
  await page.keyboard.press(verdict === 'right' ? '1' : '2');
  await expect(focused).not.toHaveText(/^\d+\s*Should a person/);
  for (let i = 0; i < 40; i++) {
    const title = (await focused.textContent()) ?? '';
    const keys = KEYS.find(([pattern]) => pattern.test(title))?.[1];
    if (!keys) break;
    for (const key of keys) await page.keyboard.press(key);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Revealed', { exact: true })).toBeVisible();
}
