import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** A job begins a thread of its own, which takes a while on a busy machine. */

const CASES = [
  'case_id,outcome,started_at,topic,transcript',
  ...Array.from({ length: 40 }, (_, i) => {
    const outcome = i % 4 === 0 ? 'escalated' : 'automated';
    const topic = i % 2 ? 'Billing' : 'Roaming';
    return `c${i},${outcome},2026-11-0${2 + (i % 5)}T10:00:00Z,${topic},"Customer: my gasket ${i} does not fit"`;
  }),
].join('\n');

const COUNTS = [
  'Week,Intent,All,To human',
  '2026-W44,Billing,5000,640',
  '2026-W44,Roaming,3100,410',
  '2026-W45,Billing,5200,700',
  '2026-W45,Roaming,2900,390',
  '2026-W46,Billing,many,1',
].join('\n');

/** Picks a file by the dialog that a button opens. */
async function chooseBy(page: Page, name: string | RegExp, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name }).click();
  await (await chooser).setFiles(path);
}

test('a log comes in as the population, counts by week join it, and only drawn cases get their transcripts', async ({
  page,
  dataFolder,
}) => {
  const [cases, counts] = [join(dataFolder, 'log.csv'), join(dataFolder, 'counts.csv')];
  writeFileSync(cases, CASES);
  writeFileSync(counts, COUNTS);
  const picture = async (name: string) => {
    if (process.env.PICTURES) await takePictures(page, name, process.env.PICTURES);
  };

  await expect(page.getByRole('heading', { name: 'Plumbline' })).toBeVisible();
  await page.keyboard.press('Control+i');
  await page.getByLabel('Name of the new workspace').fill('Full log');
  await page.keyboard.press('Enter');
  await chooseBy(page, /Choose a file/, cases);
  await page.getByRole('radio', { name: 'It is the whole population' }).check();
  await page.getByRole('checkbox', { name: 'Keep only the transcripts of the sample' }).check();
  await expectAccessible(page);
  await picture('import-facts');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('40 rows imported.')).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'Counts by period' }).click();
  await picture('counts-empty');
  await chooseBy(page, 'Choose a table', counts);
  await expect(page.getByText('14,060 automated')).toBeVisible();
  await expect(page.getByText(/"many" is not a number of cases/)).toBeVisible();
  await expectAccessible(page);
  await picture('counts-preview');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('heading', { name: /The counts are kept|The strata hold these counts/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Use these counts' }).click();
  await expect(
    page.getByRole('heading', { name: 'The strata hold the counts of all periods' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Correct 2026-W45' }).click();
  await expect(page.getByRole('textbox', { name: 'Count of Roaming, escalated' })).toBeVisible();
  await expectAccessible(page);
  await picture('counts-held');
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  await expect(page.getByText(/16,200.cases: 2,140 escalated and 14,060 automated/)).toBeVisible();

  await page.getByRole('radio', { name: 'Per side' }).check();
  await page.getByRole('textbox', { name: 'Escalated', exact: true }).fill('4');
  await page.getByRole('textbox', { name: 'Automated', exact: true }).fill('8');
  await page.getByRole('button', { name: /^Draw 12.cases/ }).click();
  await expect(page.getByRole('heading', { name: /^12.drawn cases cannot be judged yet/ })).toBeVisible();
  await expectAccessible(page);
  await picture('transcripts');
  await chooseBy(page, 'Choose the log', cases);
  await expect(page.getByText(/12 of 12.transcripts taken/)).toBeVisible();
});
