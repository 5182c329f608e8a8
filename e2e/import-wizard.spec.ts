import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { chooseWithEnter, tabTo } from './support/keyboard.ts';
import { takePictures } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

async function openImport(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Plumbline' })).toBeVisible();
  await page.keyboard.press('Control+i');
  await expect(page.getByLabel('Name of the new workspace')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Choose a file/ })).toBeVisible();
}

/** Checked in both themes, and kept as pictures where a folder for them is named. */
async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: null });
  if (process.env.PICTURES_INTO) await takePictures(page, name, process.env.PICTURES_INTO);
}

test('a table comes in with the keyboard alone: zone said once, a row mended, the mapping kept, the import taken back', async ({
  page,
  dataFolder,
}) => {
  const file = join(dataFolder, 'tickets.csv');
  const rows = Array.from(
    { length: 40 },
    (_, i) => `T-${i},${i % 4 ? 'automated' : 'escalated'},${(i % 12) + 1}/03/2026 09:15,billing,0.${i + 10}`,
  );
  rows[7] = 'T-7,automated,31/02/2026 09:15,billing,0.17';
  writeFileSync(file, `ticket_id,outcome,opened,topic,confidence\n${rows.join('\n')}\n`);
  await openImport(page, 'Tickets');
  await look(page, 'wizard-choose');

  await test.step('what is open is asked, each thing once', async () => {
    await chooseWithEnter(page, file);
    await expect(page.getByText('recognised by its 5 columns')).toBeVisible();
    const opened = page.getByRole('combobox', { name: 'opened becomes' });
    await tabTo(page, opened);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('started at');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('name no time zone')).toBeVisible();
    await look(page, 'wizard-questions');
    const zone = page.getByRole('combobox', { name: 'Time zone of times that name none' });
    await tabTo(page, zone);
    await page.keyboard.type('Europe/Berlin');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Times without a zone are of Europe/Berlin.')).toBeVisible();
  });

  await test.step('the mapping is saved under a name', async () => {
    await tabTo(page, page.getByLabel('Name for this mapping'));
    await page.keyboard.type('Desk export');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Use “Desk export”' })).toBeVisible();
    await look(page, 'wizard-preview');
  });

  await test.step('39 rows come in, one is kept aside', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: /39 rows imported/ })).toBeVisible();
    await look(page, 'wizard-done');
  });

  await test.step('the row is mended and read again', async () => {
    await tabTo(page, page.getByRole('button', { name: /Mend 1\srow/ }));
    await page.keyboard.press('Enter');
    const text = page.getByLabel('Text of Line 9, case T-7');
    await expect(text).toHaveValue('T-7,automated,31/02/2026 09:15,billing,0.17');
    await look(page, 'wizard-mend');
    await tabTo(page, text);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('T-7,automated,28/02/2026 09:15,billing,0.17');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/1\srow taken in\. No row waits\./)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row', { name: /tickets\.csv .* 40 0/ })).toBeVisible();
  });

  await test.step('the same file again, under the saved mapping, brings nothing new', async () => {
    await chooseWithEnter(page, file);
    await tabTo(page, page.getByRole('button', { name: 'Use “Desk export”' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Times without a zone are of Europe/Berlin.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nothing new in this file.' })).toBeVisible();
    await look(page, 'wizard-nothing-new');
    await page.keyboard.press('Escape');
  });

  await test.step('the import is taken back', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Take back tickets.csv' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Take back 40\scases/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('No file yet.')).toBeVisible();
  });
});

test('several files are listed with what they are, and imported one after the other', async ({
  page,
  dataFolder,
}) => {
  const write = (name: string, text: string) => {
    writeFileSync(join(dataFolder, name), text);
    return join(dataFolder, name);
  };
  const paths = [
    write('march.csv', 'case_id,outcome\na,escalated\nb,automated\n'),
    write('april.jsonl', '{"id":"c","outcome":"automated"}\n{"id":"d","outcome":"beamed"}\n'),
    write('sign-in.csv', '<!doctype html><p>Sign in</p>'),
  ];
  await openImport(page, 'Several');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(paths);
  await expect(page.getByText(/3\sfiles found\. 1 of them cannot be read\./)).toBeVisible();
  await expect(page.getByText('This is a web page, not an export.')).toBeVisible();
  await expect(page.getByText('recognised by one object per line, one row per case')).toBeVisible();
  await look(page, 'wizard-files');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('2 of 3 imported.')).toBeVisible();
  await expect(page.getByRole('row', { name: /april\.jsonl/ })).toContainText('1 new, 1 kept aside');
  await look(page, 'wizard-files-done');
});

test('what counts as an escalation is a rule that a person can change', async ({ page, dataFolder }) => {
  const file = join(dataFolder, 'runs.jsonl');
  const run = (id: string, tool: string) =>
    JSON.stringify({
      id,
      messages: [
        { role: 'user', content: 'The invoice is wrong.' },
        {
          role: 'assistant',
          content: null,
          tool_calls: [
            { id: 't', type: 'function', function: { name: tool, arguments: '{"why":"invoice"}' } },
          ],
        },
      ],
    });
  writeFileSync(
    file,
    [run('a', 'transfer_to_human_agents'), run('b', 'page_on_call'), run('c', 'look_up')].join('\n'),
  );
  await openImport(page, 'Rules');
  await chooseWithEnter(page, file);
  const rule = page.getByRole('region', { name: 'What is an escalation' });
  const byCall = page.getByRole('button', {
    name: 'a handover call is an escalation, all else was automated',
  });
  await expect(byCall).toBeVisible();
  await tabTo(page, byCall);
  await page.keyboard.press('Enter');
  await expect(rule).toContainText('the agent calls');
  await expect(page.getByText(/^1 of 3 rows are escalated/)).toBeVisible();
  await tabTo(page, rule.getByRole('button', { name: 'Change' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Tools of sign 1'));
  await page.keyboard.press('End');
  await page.keyboard.type(', page_*');
  await look(page, 'wizard-rule');
  await tabTo(page, page.getByRole('button', { name: 'Use these signs' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 of 3 rows are escalated/)).toBeVisible();
  await expect(rule).toContainText('as you changed it');
});
