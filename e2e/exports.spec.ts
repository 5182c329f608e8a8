import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { tabTo } from './support/keyboard.ts';
import { cli, expect, test } from './support/review-workspace.ts';

test.use({ viewport: { width: 1280, height: 800 } });

async function exportAs(page: Page, name: string): Promise<Buffer> {
  await tabTo(page, page.getByRole('button', { name: `Export as ${name}`, exact: true }));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  return readFileSync(await (await download).path());
}

test('labels and cases are taken out with the keyboard alone, and the command line takes them back', async ({
  page,
  dataFolder,
  workspace,
}) => {
  const env = { ...process.env, PLUMBLINE_DATA: dataFolder };
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });

  await test.step('nothing is labelled yet, and the card says so', async () => {
    await page.getByRole('navigation').waitFor();
    await page.keyboard.press('Control+,');
    await expect(page.getByText('Nothing is labelled yet: review some cases first.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Export as JSON lines' })).toBeDisabled();
  });

  await test.step('cases go out as lines', async () => {
    await tabTo(page, page.getByRole('radio', { name: 'Labels', exact: true }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('Do not hand it to a reviewer.')).toBeVisible();
    const lines = (await exportAs(page, 'JSON lines')).toString('utf8').trim().split('\n');
    expect(lines).toHaveLength(3);
    await expect(page.getByText('review cases.jsonl holds 3 rows.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a labelled workspace gives a workbook and a safe CSV', async () => {
    const file = join(dataFolder, 'one.csv');
    writeFileSync(file, 'caseId,reviewer,verdict,note\nC-2,Ada,cannot_tell,=1+1\n');
    run('labels', 'import', workspace, file);
    await page.reload();
    await expect(page.getByText('1 labelled case of 3')).toBeVisible();
    await tabTo(page, page.getByRole('radio', { name: 'JSON lines' }));
    await page.keyboard.press('ArrowRight');
    expect((await exportAs(page, 'CSV')).toString('utf8')).toContain("'=1+1");
    await expect(page.getByText('start with an apostrophe')).toBeVisible();
    await tabTo(page, page.getByRole('radio', { name: 'CSV' }));
    await page.keyboard.press('ArrowRight');
    expect((await exportAs(page, 'Excel')).subarray(0, 2).toString('latin1')).toBe('PK');
    await expectAccessible(page);
  });

  await test.step('the command line writes Parquet, and nothing in it is new here', async () => {
    const out = join(dataFolder, 'out.parquet');
    expect(run('export', workspace, '--out', out)).toMatch(/1\srow/);
    expect(run('labels', 'import', workspace, out)).toMatch(/1\sunchanged/);
  });

  await test.step('scores go to no tool that has none of these cases', async () => {
    await tabTo(page, page.getByRole('radio', { name: 'Labels', exact: true }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.getByRole('button', { name: 'Export as JSON lines' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('No labelled case was imported from Langfuse')).toBeVisible();
  });
});
