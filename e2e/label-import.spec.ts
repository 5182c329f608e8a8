import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { chooseWithEnter, goTo, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** A table of cases with the answers of two people and what they settled on. */
function tableOf(cases: number): string {
  const rows = Array.from({ length: cases }, (_, i) => {
    const outcome = i % 3 === 0 ? 'escalated' : 'automated';
    const first = ['ok', 'Not_OK', 'unclear'][i % 3];
    const second = i % 5 === 0 ? 'not ok' : first;
    return `T-${i},${outcome},"Customer: parcel ${i} is lost",${first},${second},${first === 'unclear' ? 'ok' : first}`;
  });
  return `ticket_id,outcome,transcript,rater_1,rater_2,final_label\n${rows.join('\n')}\n`;
}

test('cases and labels of one file come in with the keyboard alone; words are decided once and kept', async ({
  page,
  dataFolder,
}) => {
  const file = join(dataFolder, 'tickets.csv');
  writeFileSync(file, tableOf(30));

  await test.step('cases first', async () => {
    await expect(page.getByRole('heading', { name: 'Plumbline' })).toBeVisible();
    await page.keyboard.press('Control+i');
    await expect(page.getByLabel('Name of the new workspace')).toBeFocused();
    await page.keyboard.type('Tickets');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Choose a file/ })).toBeVisible();
    await chooseWithEnter(page, file);
    await expect(page.getByRole('button', { name: /Import 30 rows/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('30 rows imported.')).toBeVisible();
  });

  await test.step('the file offers its raters as labels', async () => {
    await expect(page.getByText('This file also holds answers of 2 raters.')).toBeVisible();
    await page.keyboard.press('l');
    await expect(page.getByRole('heading', { name: 'Import labels' })).toBeVisible();
    await expect(page.getByText('4 values to decide')).toBeVisible();
    await expect(page.getByText('4 of 4 to decide')).toBeVisible();
  });

  await test.step('what the values stand for, by arrows and digits', async () => {
    // ok, Not_OK, unclear and not ok, the commonest first; the last is another spelling of the second.
    const group = (value: string) => page.getByRole('radiogroup', { name: new RegExp(`^${value} `) });
    await expect(group('ok')).toBeVisible();
    await page.keyboard.press('2');
    await expect(group('ok').getByRole('radio', { name: 'Not needed' })).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('l');
    await expect(group('unclear').getByRole('radio', { name: 'Leave out' })).toBeChecked();
    await page.keyboard.press('3');
    await expect(page.getByText('4 values, all decided')).toBeVisible();
    await expect(page.getByRole('button', { name: /Import 90 labels/ })).toBeEnabled();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    if (process.env.PICTURES) await takePictures(page, 'label-import');
  });

  await test.step('kept as a mapping for the next file', async () => {
    await tabTo(page, page.getByLabel('Name for this mapping'));
    await page.keyboard.type('tickets');
    await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Name for this mapping')).toHaveValue('');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('90 labels of 3 reviewers imported.')).toBeVisible();
    await expectAccessible(page);
    if (process.env.PICTURES) await takePictures(page, 'label-import-done');
  });

  await test.step('taken back, and imported again by the saved mapping', async () => {
    await page.keyboard.press('z');
    await expect(page.getByText('90 labels taken back.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('taken back', { exact: false }).first()).toBeVisible();
    if (process.env.PICTURES) await takePictures(page, 'label-import-choose');
    await chooseWithEnter(page, file);
    await expect(page.getByText('read with the saved mapping')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('90 labels of 3 reviewers imported.')).toBeVisible();
    await goTo(page, 'a', 'Agreement');
    await expect(page.getByRole('main')).toContainText('30');
  });
});

test('a file that holds only labels is read as labels wherever it is dropped', async ({
  page,
  dataFolder,
}) => {
  const file = join(dataFolder, 'labels.jsonl');
  writeFileSync(file, '{"caseId":"nowhere","reviewer":"Ada","verdict":"cannot_tell"}\n');
  await page.getByRole('button', { name: /^Open the sample workspace/ }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await goTo(page, 'i', 'Import');
  await expect(page.getByRole('button', { name: /Choose a file/ })).toBeVisible();
  await chooseWithEnter(page, file);
  await expect(page.getByRole('heading', { name: 'Import labels' })).toBeVisible();
  await expect(page.getByText('Plumbline labels')).toBeVisible();
  await expect(page.getByText('there is no case nowhere in this workspace')).toBeVisible();
  await expect(page.getByRole('button', { name: /Nothing to import/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Labels imported so far')).toBeVisible();
});
