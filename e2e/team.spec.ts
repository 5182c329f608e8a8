import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { judge } from './support/judge.ts';
import { goTo } from './support/keyboard.ts';
import { AUTOMATED, asJsonLines } from './support/review-cases.ts';
import { type Server, startServer } from './support/server.ts';
import { expect, test } from './support/test.ts';
import { watchPage } from './support/watch-page.ts';

const TAU2 = join(
  import.meta.dirname,
  '../../shared/data/tau2-bench/gpt-4.1_telecom_no-user_4trials_5tasks.json',
);

test.use({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });

/** Real runs where they are at hand, else cases made by hand. */
async function importCases(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Plumbline' })).toBeVisible();
  await page.keyboard.press('Control+i');
  await page.getByRole('textbox').first().fill('Week 46');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a file/ }).click();
  await (await chooser).setFiles(
    existsSync(TAU2)
      ? TAU2
      : {
          name: 'cases.jsonl',
          mimeType: 'application/jsonl',
          buffer: Buffer.from(
            asJsonLines(Array.from({ length: 8 }, (_, n) => ({ ...AUTOMATED, conversation_id: `C-${n}` }))),
          ),
        },
  );
  await page
    .getByRole('button', { name: /^Import/ })
    .last()
    .click();
  await expect(page.getByRole('button', { name: /^Review cases/ })).toBeVisible();
}

/** A second person with an installation of their own. */
async function second(browser: Browser): Promise<{ page: Page; server: Server; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
  const server = await startServer(folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  await watchPage(page);
  await page.goto(server.url);
  return {
    page,
    server,
    async end() {
      await context.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test('a lead hands cases out, a reviewer judges them elsewhere, and what comes back is merged', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(300_000);
  await importCases(page);
  await goTo(page, 'm', 'Team');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Reviewer' }).fill('Ada');
  await page.keyboard.press('Escape');
  await page.getByText('All cases', { exact: true }).click();
  await expect(page.getByText(/No colleague’s label is in it/)).toBeVisible();
  const out = info.outputPath('out.plumbline-bundle');
  const handedOut = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Make the bundle/ }).click();
  await (await handedOut).saveAs(out);
  await expect(page.getByText(/Send it to Ada/)).toBeVisible();

  const ada = await second(browser);
  const back = info.outputPath('back.plumbline-bundle');
  await test.step('the reviewer opens it, judges five cases with the keyboard and hands back', async () => {
    await expect(ada.page.getByRole('heading', { name: 'Plumbline' })).toBeVisible();
    const chooser = ada.page.waitForEvent('filechooser');
    await ada.page.keyboard.press('Control+o');
    await (await chooser).setFiles(out);
    await expect(ada.page.getByRole('heading', { name: 'This is Ada’s queue' })).toBeVisible();
    await goTo(ada.page, 'r', 'Review');
    for (let n = 0; n < 5; n++) {
      await judge(ada.page, 'right');
      await ada.page.keyboard.press('Enter');
      await expect(ada.page.locator('section[data-focused="true"] h3')).toHaveText(/Should a person/);
    }
    await goTo(ada.page, 'm', 'Team');
    await expect(ada.page.getByText(/^5 of .* judged/)).toBeVisible();
    const handedBack = ada.page.waitForEvent('download');
    await ada.page.keyboard.press('Control+Enter');
    await (await handedBack).saveAs(back);
    await expectAccessible(ada.page);
    await ada.page.screenshot({ path: info.outputPath('reviewer.png') });
  });
  await ada.end();

  await test.step('the lead sees what is new, merges it, and merging again brings nothing', async () => {
    for (const [words, button] of [
      [/5 new, 0 already here/, /^Merge/],
      [/0 new, 5 already here/, /^Nothing new to merge/],
    ] as const) {
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Escape');
      await page.keyboard.press('m');
      await (await chooser).setFiles(back);
      await expect(page.getByText(words)).toBeVisible();
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByText(/Merged: bundle of Ada/)).toBeVisible();
    }
    await expect(page.getByRole('table', { name: 'History' })).toContainText('by bundle');
    await expectAccessible(page);
    await page.screenshot({ path: info.outputPath('lead.png'), fullPage: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.screenshot({ path: info.outputPath('lead-dark.png') });
  });
});
